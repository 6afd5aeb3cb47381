# Ouvrir, enregistrer, réparer : ce qui s’est passé, ce qui est sauf, ce qu’il faut faire.
failure = { $step ->
    [open] { $path } ne s’ouvre pas : { $reason }
    [create] { $path } ne peut pas être créé : { $reason }
    [read] { $path } est illisible : { $reason }
    [write] { $path } ne peut pas être écrit : { $reason }
    [sync] { $path } ne peut pas être mis en sûreté sur le disque : { $reason }
    [truncate] { $path } ne peut pas être raccourci : { $reason }
    [rename] { $path } ne peut pas recevoir son nom : { $reason }
   *[lock] { $path } ne peut pas être verrouillé : { $reason }
}

# Ce que le système répond.
system-not-found = fichier ou dossier introuvable
system-no-program = ce poste n’a pas de programme pour cela
system-denied = accès refusé
system-exists = ce nom est déjà pris
system-too-large = le fichier serait trop gros
system-full = le disque est plein
system-read-only = le disque est en lecture seule
system-folder = c’est un dossier
system-no-folder = ce n’est pas un dossier

open-not-found = Il n’y a rien à l’emplacement { $path }. Vérifiez le chemin.
open-no-session-file = Le dossier { $path } ne contient pas de session.ron. Choisissez le dossier de la séance.
open-not-a-session = { $path } n’est ni un dossier ni un fichier de séance.
open-unreadable = { $path } est illisible : { $reason }. Rien n’a été modifié.
open-refused = Le fichier de séance comporte { $errors ->
    [one] une erreur
   *[other] { $errors } erreurs
}. Rien n’a été ouvert ; corrigez le fichier, puis rouvrez-le.
open-changed = Le fichier de séance n’est pas celui auquel ce journal est lié (empreinte attendue { $bound }, trouvée { $found }). Le journal est intact. Remettez le session.ron d’origine, ou ouvrez en lecture seule.
open-locked = Cette séance est déjà ouverte en écriture ailleurs. Fermez-la là-bas, ou ouvrez en lecture seule.
open-locked-by = Cette séance est déjà ouverte en écriture : processus { $pid } sur « { $host } », depuis { $since }. Fermez-la là-bas, ou ouvrez en lecture seule.
open-unlockable = La séance ne peut pas être réservée en écriture. { $failure }. Ouvrez en lecture seule, ou copiez le dossier là où vous pouvez écrire.
open-journal = Le journal est illisible. { $failure }. Il n’a pas été touché.
open-journal-long = Le journal fait { $bytes } octets, plus qu’aucune séance n’en écrit. Il n’a pas été touché ; remettez une copie.
open-unmendable = La dernière ligne du journal, incomplète, ne peut pas être mise de côté. { $failure }. Rien n’en est perdu ; libérez de la place, ou ouvrez en lecture seule.
open-no-writer = Le système ne donne pas le moyen d’écrire ({ $reason }). Fermez d’autres programmes et rouvrez.

mode-asked = Cette séance est ouverte en lecture seule.
mode-corrupt = La ligne { $line } du journal est abîmée : { $damage } { $kept ->
    [0] Aucune entrée ne la précède.
    [one] L’entrée qui la précède est intacte et affichée.
   *[other] Les { $kept } entrées qui la précèdent sont intactes et affichées.
} Le fichier n’a pas été touché et la séance est en lecture seule : remettez une copie du journal.
mode-write-failed = L’enregistrement a échoué : les entrées sont sauves jusqu’au numéro { $saved }, la suite n’est pas enregistrée. { $cause }. La séance est désormais en lecture seule : notez ce qui s’est dit depuis, libérez de la place ou vérifiez le disque, puis rouvrez-la.
write-changed = Un autre programme a écrit dans { $path }
write-stopped = La partie qui enregistre s’est arrêtée

damage-unsealed = elle ne se termine pas par une empreinte.
damage-digest = son empreinte ne correspond pas à ce qu’elle dit.
damage-terminator = la fin de ligne a été altérée.
damage-too-long = elle est plus longue qu’aucune entrée.
damage-undecodable = son empreinte est juste, mais cette version ne connaît pas ce qu’elle dit ({ $reason }) ; une version plus récente l’a peut-être écrite.
damage-spelling = son empreinte est juste, mais cette version l’écrirait autrement ; une version plus récente l’a peut-être écrite.
damage-numbering = elle porte le numéro { $found }.
damage-unlawful = les règles ne la permettent pas après les entrées qui la précèdent. { $refusal }

notice-set-aside = La dernière ligne ({ $line }) a été coupée pendant son écriture et n’avait jamais été affichée comme enregistrée. Ses { $bytes } octets sont gardés dans { $file }.
notice-completed = La dernière ligne ({ $line }) était entière, à sa fin de ligne près, qui a été remise.
notice-torn-left = La dernière ligne ({ $line }, { $bytes } octets) est incomplète : elle a été coupée pendant son écriture, ou quelqu’un l’écrit en ce moment.

submit-too-long = Le texte est trop long pour être enregistré ({ $bytes } octets). Raccourcissez-le ; rien n’a été enregistré.
submit-unfaithful = Ceci ne peut pas être enregistré de façon à se relire à l’identique ({ $reason }). Rien n’a été enregistré ; signalez-le, s’il vous plaît.
