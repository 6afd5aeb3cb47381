# Les constats sur un fichier : ce qui ne va pas, puis (.mend) comment y remédier.

finding-S001 = Le fichier dépasse { $limit_megabytes } Mo.
    .mend = Un fichier de séance ne contient que du texte. Mettez les documents dans le dossier pieces et citez-les comme pièces jointes.
finding-S002 = L’octet { $byte } n’est pas de l’UTF-8 : le fichier a été enregistré dans un autre codage.
    .mend = Enregistrez le fichier en UTF-8 dans votre éditeur, puis vérifiez les lettres accentuées.
finding-S003 = Plus de { $limit } crochets ou parenthèses sont imbriqués.
    .mend = Aucune séance n’en demande autant. Cherchez une parenthèse ou un crochet ouvert en trop avant cet endroit.
finding-S004 = Le texte n’est pas du RON à cet endroit. L’analyseur dit : { $message }.
    .mend =
        { $hint ->
            [comma] Une virgule manque sans doute juste avant.
            [colon] Deux-points manquent après le nom du champ.
            [unclosed] Une parenthèse, un crochet ou une accolade n’est pas fermé, ou l’est de trop.
            [end-of-text] Le texte s’arrête trop tôt : fermez la dernière parenthèse, le dernier crochet ou les derniers guillemets.
            [quote] Des guillemets droits (") ouverts plus haut ne sont pas fermés.
            [escape] Après une barre oblique inverse, seuls \n, \t, \\ et \" sont courants ; doublez-la pour l’écrire elle-même.
            [comment] Un commentaire ouvert par /* n’est pas fermé par */.
            [trailing] Le fichier continue après sa dernière parenthèse : effacez la suite, ou ôtez la parenthèse de trop.
            [header] La ligne #![enable(implicit_some)] est facultative : corrigez-la ou effacez-la.
            [submission] Chaque commande s’écrit (command: …) ou (at: "…", command: …).
           *[other] Comparez avec un exemple de sessions/README.md.
        }
finding-S005 = Le champ « { $name } » manque.
    .mend = Ajoutez « { $name } » entre ces parenthèses ; sessions/README.md dit ce qu’il contient.
finding-S006 = Cette valeur n’est pas de la bonne sorte. L’analyseur dit : { $message }.
    .mend = Un texte se met entre guillemets droits, un nombre entier et positif sans guillemets, une liste entre crochets, un groupe de champs entre parenthèses ; vrai et faux s’écrivent true et false.
finding-S007 = « { $word } » n’est pas un mot attendu ici.
    .mend =
        { $nearest-known ->
            [yes] Vouliez-vous dire « { $nearest } » ? Les mots attendus : { $known }.
           *[no] Choisissez parmi : { $known }.
        }
finding-S008 = Le champ « { $name } » est écrit deux fois.
    .mend = Gardez-en un seul.
finding-S009 = Le fichier est au format { $format } ; ce programme lit jusqu’au format { $newest }.
    .mend = Ouvrez-le avec une version plus récente de Palmarès. Rien n’a été modifié.
finding-S010 = Il n’existe pas de format { $format }.
    .mend = Écrivez « format: { $newest } ».
finding-S011 = Le champ « { $name } » est inconnu ici : ce qu’il dit serait perdu.
    .mend =
        { $nearest-known ->
            [yes] Vouliez-vous dire « { $nearest } » ?
           *[no] Effacez-le, ou cherchez son nom exact dans sessions/README.md.
        }

finding-S101 = L’identifiant « { $id } » désigne déjà un autre élément ({ $family ->
        [candidate] dossier
        [juror] juré
        [criterion] critère
        [college] collège
        [half-day] demi-journée
       *[phase] phase
    }), ligne { $first_line }.
    .mend = Donnez à chacun son propre identifiant.
finding-S102 = L’identifiant « { $id } » ne désigne rien ({ $family ->
        [candidate] dossier
        [juror] juré
        [criterion] critère
        [college] collège
        [half-day] demi-journée
       *[phase] phase
    }).
    .mend =
        { $nearest-known ->
            [yes] Vouliez-vous dire « { $nearest } » ?
           *[no] Corrigez-le, ou ajoutez au fichier ce qu’il désigne.
        }
finding-S103 = « { $id } » n’est pas un identifiant.
    .mend = Employez des lettres sans accent, des chiffres, « - », « _ » et « . », { $longest } signes au plus.
finding-S104 = Ce texte est vide, alors qu’il est nécessaire.
    .mend = Écrivez-le, ou retirez le champ s’il est facultatif.
finding-S105 = « { $text } » n’est pas un nombre décimal.
    .mend = Écrivez un nombre tel que 4, 0.5 ou "0,5", sans exposant ni unité.

finding-S201 = Le coefficient { $weight } n’est pas supérieur à zéro.
    .mend = Donnez un coefficient positif ; pour un critère hors note, écrivez « counted: false ».
finding-S202 = La note maximale { $max } n’est pas supérieure à zéro.
    .mend = Donnez la note la plus haute, par exemple 20.
finding-S203 = Le pas { $step } n’est pas supérieur à zéro.
    .mend = Donnez l’écart entre deux notes voisines, par exemple 0.5.
finding-S204 = Le pas { $step } ne divise pas l’échelle : { $max } ne serait pas une note possible.
    .mend = Choisissez un pas qui tombe juste sur { $max }, par exemple 0.25, 0.5 ou 1.
finding-S205 = L’échelle n’a aucun niveau.
    .mend = Ajoutez des niveaux, par exemple (label: "A", points: 4).
finding-S206 = Le niveau « { $label } » existe déjà, ligne { $first_line } ; la casse ne compte pas.
    .mend = Donnez à chaque niveau son propre nom.
finding-S207 = Tous les niveaux valent zéro : le critère ne départagerait personne.
    .mend = Donnez des points au moins au meilleur niveau ; pour un critère hors note, écrivez aussi « counted: false ».
finding-S208 = Un niveau ne peut pas valoir { $points } point.
    .mend = Les points vont de zéro vers le haut.
finding-S209 = Aucun critère ne compte dans la note.
    .mend = Ajoutez un critère, ou retirez « counted: false » d’un critère au moins.
finding-S210 = L’échelle des scores { $scale } n’est pas supérieure à zéro.
    .mend = Donnez l’échelle sur laquelle les scores sont dits, par exemple 20 ou 100.
finding-S211 = { $decimals } décimales sont demandées ; on en affiche { $most } au plus.
    .mend = Écrivez un nombre de 0 à { $most }. Les calculs restent exacts quel que soit l’affichage.
finding-S212 = « { $label } » est le nom d’un état de note dans les listes de notes.
    .mend = Choisissez un autre nom que ABSTENTION, DEPORT et ABSENT.

finding-S301 = Le jury n’a aucun membre.
    .mend = Ajoutez les jurés.
finding-S302 = Aucun juré n’a voix délibérative : personne ne pourrait décider.
    .mend = Écrivez « voice: Deliberative » pour ceux qui votent.
finding-S303 = Personne ne préside le jury.
    .mend = Écrivez « role: Chair » pour la personne qui préside.
finding-S304 = Le jury a déjà une présidence : « { $first } », ligne { $first_line }.
    .mend = Gardez un seul « role: Chair » ; pour la suppléance de la présidence, écrivez « role: ViceChair ».
finding-S305 = « { $juror } » préside et n’a que voix consultative : la voix prépondérante serait impossible.
    .mend = Donnez-lui voix délibérative, ou confiez la présidence à un autre membre.
finding-S306 = { $name } est aussi membre du jury ou suppléant.
    .mend = Le secrétariat n’est pas juré. Si ce sont deux personnes du même nom, précisez leur titre.
finding-S307 = Le quorum est de zéro membre.
    .mend = Écrivez Half, ou Members(n) avec un nombre d’au moins un.
finding-S308 = Le quorum demande { $required } membres ; { $members } seulement ont une voix qui compte.
    .mend = Abaissez le quorum, ou complétez le jury.
finding-S309 = Le collège « { $college } » n’a aucune voix délibérative.
    .mend = Vérifiez le collège et la voix de ses membres ; s’il n’est que consultatif, laissez ainsi.

finding-S401 = Le fuseau horaire « { $name } » est inconnu.
    .mend =
        { $nearest-known ->
            [yes] Vouliez-vous dire « { $nearest } » ?
           *[no] Écrivez un nom de la base IANA, par exemple Europe/Paris.
        }
finding-S402 = « { $text } » n’est pas une date.
    .mend = Écrivez l’année, le mois et le jour : 2026-11-21.
finding-S403 = « { $text } » n’est pas une heure.
    .mend = Écrivez les heures et les minutes : 09:00, de 00:00 à 23:59.
finding-S404 = La demi-journée finit à { $end } et commence à { $start }.
    .mend = Corrigez l’heure de début ou de fin.
finding-S405 = La pause de { $from } à { $to } sort de la demi-journée.
    .mend = Vérifiez son heure et sa durée.
finding-S406 = Cette demi-journée chevauche « { $other } », ligne { $other_line }.
    .mend = Corrigez la date ou les heures de l’une des deux.
finding-S407 = Une durée de zéro minute n’a pas de sens ici.
    .mend = Donnez au moins une minute, ou retirez l’élément.
finding-S408 = { $minutes } minutes font plus d’une journée.
    .mend = Donnez { $most } minutes au plus.
finding-S409 = L’alerte à { $warning } min de la fin tomberait au début de la phase, qui dure { $minutes } min, ou avant.
    .mend = Écrivez une alerte plus courte que la phase.
finding-S410 = L’audition n’a aucune phase.
    .mend = Ajoutez au moins une phase, par exemple (id: "presentation", label: "Présentation", minutes: 10, warnings: [2]).
finding-S411 = La phase « { $phase } » s’achève sans alerte.
    .mend = Ajoutez par exemple « warnings: [1] », ou laissez ainsi si c’est voulu.
finding-S412 = Les auditions prévues ({ $hearings }) prendraient { $needed } min ; il y en a { $available } hors pauses.
    .mend = Allongez la demi-journée, raccourcissez les phases, ou répartissez les dossiers autrement.
finding-S413 = La séance n’a aucune demi-journée.
    .mend = Ajoutez au moins une demi-journée avec sa date, ses heures et son lieu.

finding-S501 = Le montant { $text } est négatif.
    .mend = Écrivez un montant positif ou nul.
finding-S502 = Le montant { $text } est plus fin que le centime.
    .mend = Arrondissez-le à deux décimales.
finding-S503 = Le montant { $text } dépasse tout budget possible.
    .mend = Vérifiez le nombre de zéros.
finding-S504 = La demande de { $request } dépasse le plafond de { $ceiling }.
    .mend = Corrigez la demande ou le plafond. Une demande rectifiée le jour même s’enregistre en séance.
finding-S505 = La demande de { $request } est sous le plancher de { $floor }.
    .mend = Corrigez la demande ou le plancher.
finding-S506 = La demande de { $request } dépasse { $share } % du budget, soit { $most }.
    .mend = Corrigez la demande, le budget ou la part permise.
finding-S507 = La demande de { $request } dépasse le budget de { $budget }.
    .mend = Corrigez la demande ou le budget.
finding-S508 = Le dossier ne demande rien, alors que l’appel attribue de l’argent.
    .mend = Ajoutez « request » avec le montant demandé.
finding-S509 = Le dossier demande de l’argent, alors que l’appel n’en attribue pas.
    .mend = Ajoutez « grants », ou retirez « request ».
finding-S510 = Les lignes font { $sum } ; le budget est de { $budget }.
    .mend = Corrigez une ligne ou le budget : les deux doivent être égaux au centime.
finding-S511 = La demande et les cofinancements font { $total }, plus que le budget de { $budget }.
    .mend = Vérifiez avec le porteur ; un dossier rectifié s’enregistre en séance.
finding-S512 = L’enveloppe est vide.
    .mend = Donnez le montant de l’enveloppe ; pour un prix sans argent, retirez « grants ».
finding-S513 = Le plancher de { $floor } dépasse le plafond de { $ceiling }.
    .mend = Corrigez l’un des deux.
finding-S514 = Le plancher de { $floor } dépasse l’enveloppe de { $envelope }.
    .mend = Corrigez l’un des deux : aucun lauréat ne pourrait être proposé.
finding-S515 = La part du budget de { $share } % n’est pas comprise entre 0 et 100 %.
    .mend = Écrivez un pourcentage supérieur à 0 et d’au plus 100.
finding-S516 = « { $text } » n’est pas un code de monnaie.
    .mend = Écrivez trois capitales, par exemple EUR.
finding-S517 = Le budget du dossier manque.
    .mend = Ajoutez « budget » avec le coût total du projet.

finding-S601 = Le seuil de { $threshold } n’est pas sur l’échelle de 0 à { $scale }.
    .mend = Le seuil se dit sur l’échelle des scores, reporting_scale.
finding-S602 = Il n’y a de place pour aucun lauréat.
    .mend = Donnez au moins une place, ou retirez « places » s’il n’y a pas de limite.
finding-S603 = Cette règle de départage figure déjà ligne { $first_line }.
    .mend = Gardez chaque règle une seule fois ; Priority prend tous ses critères dans une même liste.
finding-S604 = La voix prépondérante vient avant le nouveau vote, qui n’aurait donc jamais lieu.
    .mend = Mettez NewVote avant CastingVote, ou retirez-le.
finding-S605 = La langue « { $language } » n’est pas connue.
    .mend = Écrivez fr ou en : c’est la langue des textes et du procès-verbal.
finding-S606 = La règle Priority ne nomme aucun critère.
    .mend = Nommez les critères, du premier au dernier, ou retirez la règle.
finding-S607 = Avec { $jurors } juré(s) dont la voix compte, la médiane est la moyenne.
    .mend = Choisissez WeightedMean, ou complétez le jury.
finding-S608 = Un dossier n’est classé qu’avec { $fewest } fiches complètes au moins ; { $jurors } juré(s) seulement ont une voix qui compte.
    .mend = Abaissez « fewest_marks » (3 s’il n’est pas écrit), ou complétez le jury.
finding-S609 = Une moyenne élaguée demande { $needed } totaux au moins ; { $jurors } juré(s) seulement ont une voix qui compte.
    .mend = Choisissez WeightedMean ou Median, ou complétez le jury.
finding-S610 = Avec { $fewest } fiches, un dossier peut être classé par une autre méthode, mais la moyenne élaguée en demande { $needed } : il resterait sans note, « non défini ».
    .mend = Écrivez fewest_marks: { $needed }, pour que la règle annoncée le dise.
finding-S611 = La jauge majoritaire demande un seul critère compté ; la grille en compte { $counted }.
    .mend = Mettez les autres hors note (counted: false), ou choisissez une autre méthode.
finding-S612 = La jauge majoritaire demande des niveaux ; « { $criterion } » est noté par des nombres.
    .mend = Donnez-lui des niveaux, Levels([…]), ou choisissez une autre méthode.
finding-S613 = Les niveaux « { $level } » et « { $other } » valent autant de points : la jauge majoritaire ne saurait pas lequel est au-dessus.
    .mend = Donnez à chaque niveau des points différents : seul leur ordre compte.
finding-S614 = Le seuil est en points, et cette méthode ne donne pas de points : il ne sera pas appliqué.
    .mend = Retirez le seuil, ou choisissez une méthode qui donne une note (WeightedMean, Median, TrimmedMean).

finding-S701 = La séance n’a aucun dossier.
    .mend = Ajoutez les candidats.
finding-S702 = La commune « { $commune } » n’est pas dans la liste « communes ».
    .mend =
        { $nearest-known ->
            [yes] Vouliez-vous dire « { $nearest } » ?
           *[no] Corrigez son nom, ou ajoutez-la à la liste.
        }
finding-S711 = La pièce « { $path } » est introuvable ou illisible.
    .mend = Copiez le fichier dans le dossier de la séance, ou corrigez son chemin (la casse compte).
finding-S712 = Le chemin « { $path } » sort du dossier de la séance, ou n’est pas écrit comme il faut.
    .mend = Écrivez un chemin depuis le dossier de la séance avec des « / », sans « .. », sans lecteur ni lien vers l’extérieur : pieces/budget.pdf.
finding-S713 = La pièce « { $path } » est un fichier vide.
    .mend = Copiez-la de nouveau.
finding-S714 = « { $path } » n’est pas un fichier ordinaire.
    .mend = Citez un fichier, non un dossier.
finding-S715 = La pièce « { $path } » est déjà citée ligne { $first_line }.
    .mend = Gardez-la une seule fois.

finding-S801 = La commande { $command } est réservée au programme.
    .mend = Retirez-la de la liste : le programme l’enregistre lui-même quand il le faut.
