# La ligne de commande.
cli-password = Mot de passe du certificat :{" "}
cli-check-sound = Séance correcte. { $errors } erreur, { $warnings ->
    [0] aucun avertissement
    [one] un avertissement
   *[other] { $warnings } avertissements
}.
cli-check-refused = { $errors ->
    [one] Une erreur
   *[other] { $errors } erreurs
} à corriger, { $warnings ->
    [0] aucun avertissement
    [one] un avertissement
   *[other] { $warnings } avertissements
}. Le fichier n’a pas été modifié.
cli-submit-refused = Ligne { $line } de la liste, refusée : { $why }
cli-marks-imported = { $count ->
    [0] Rien à enregistrer : tout y était déjà.
    [one] Une entrée enregistrée.
   *[other] { $count } entrées enregistrées.
}
cli-marks-line = Ligne { $line } ({ $code }) : { $why }
cli-marks-nothing = { $count ->
    [one] Une ligne refusée
   *[other] { $count } lignes refusées
}. Rien n’a été enregistré ; corrigez le fichier, puis recommencez.
cli-marks-column = La colonne « { $column } » manque. Colonnes attendues : juror, candidate, criterion, mark, comment.
cli-marks-malformed = Ligne { $line } : ce n’est pas un CSV lisible ({ $message }). Rien n’a été enregistré.
cli-export-untold = La séance est ouverte ailleurs : le document est écrit, le journal ne le dira pas.
cli-identity-made = Identité écrite dans { $path } ; certificat dans { $certificate }.
cli-identity-untrusted = Cette identité ne se porte garante que d’elle-même : les lecteurs de PDF la diront « non approuvée » tant qu’on ne leur donne pas son certificat.
cli-demo-no-display = Aucun écran : la séance d’exemple est jouée jusqu’au bout.
cli-demo-played = Journée jouée : { $entries } entrées dans { $folder }
cli-demo-certificate = Certificat de démonstration : { $path }
usage-value = « { $value } » ne convient pas à { $argument }.
usage-value-missing = Il manque une valeur à { $argument }.
usage-value-refused = « { $value } » ne convient pas à { $argument } : { $why }
usage-values = Valeurs possibles : { $values }.
usage-unknown = Argument inconnu : { $argument }
usage-unknown-command = Commande inconnue : { $argument }
usage-missing = Il manque : { $argument }
usage-missing-command = Il manque une commande.
usage-conflict = { $argument } ne va pas avec { $others }.
usage-extra = { $argument } est de trop après { $others } ; une commande se donne en premier.
usage-repeated = { $argument } ne se donne qu’une fois.
usage-too-many = « { $value } » est de trop pour { $argument }.
usage-count = { $argument } ne reçoit pas ce nombre de valeurs.
usage-equals = { $argument } s’écrit avec un signe égal avant sa valeur.
usage-utf8 = Un argument n’est pas un texte lisible (UTF-8).
usage-suggested = Serait-ce { $suggested } ?
usage-usage = Emploi : { $usage }
usage-help = Pour tout savoir : --help
cli-deliberation-not-open = La délibération n’est pas ouverte : rien n’est figé, rien n’est proposé.
cli-deliberation-proposal = Proposition (place, et rang arithmétique entre crochets)
cli-deliberation-undecided = pas encore de décision
cli-deliberation-departures = Écarts à l’ordre arithmétique
cli-deliberation-displaced = { $project } : du rang { $from } au rang { $to }, par les écarts des autres
cli-deliberation-envelope = Enveloppe : { $used } sur { $total }, reste { $left }
cli-deliberation-line = { $name } : { $told }
