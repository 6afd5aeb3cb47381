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
