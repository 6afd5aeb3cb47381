# Les diagnostics du jury, et les fichiers de notes qui leur sont donnés.
statistics-data = { $values ->
    [0] Aucune note
    [one] Une note
   *[other] { $values } notes
}, { $targets ->
    [0] aucun dossier
    [one] un dossier
   *[other] { $targets } dossiers
}, { $judges ->
    [0] aucun juré
    [one] un juré
   *[other] { $judges } jurés
}. { $incomplete ->
    [0] Aucun dossier n’est écarté de l’ICC et du W de Kendall.
    [one] Un dossier que tous n’ont pas noté est écarté de l’ICC et du W de Kendall.
   *[other] { $incomplete } dossiers que tous n’ont pas notés sont écartés de l’ICC et du W de Kendall.
}
statistics-undefined = non défini : { $reason }
statistics-alpha-nominal = Alpha nominal
statistics-alpha-ordinal = Alpha ordinal
statistics-alpha-interval = Alpha d’intervalle
statistics-alpha-ratio = Alpha de rapport
statistics-kendall = W de Kendall
statistics-drift = Dérive de passage
statistics-slope = { $slope } point par audition
statistics-severity = Sévérité (points au-dessus du juré moyen ; sous zéro, plus sévère)
statistics-adjusted = Rangs à sévérité égale (moyenne qu’aurait le dossier si tous les jurés l’avaient noté)
statistics-adjusted-rank = rang { $rank }
statistics-adjusted-ranks = rang { $rank }, { $raw } par la moyenne
statistics-adjusted-crosses = rang { $rank }, { $raw } par la moyenne ; passerait la coupe

undefined-no-marks = aucune note complète n’est là.
undefined-one-judge = un seul juré a noté ; il en faut deux.
undefined-one-target = un seul dossier peut être comparé ; il en faut deux.
undefined-few-complete = { $complete ->
    [0] aucun dossier n’a été noté
    [one] un seul dossier a été noté
   *[other] { $complete } dossiers ont été notés
} par tous les jurés, sur { $of } ; il en faut deux.
undefined-no-overlap = aucun dossier n’a été noté par deux jurés.
undefined-no-variance = toutes les notes sont égales.
undefined-no-error = les jurés sont si parfaitement d’accord qu’aucune erreur ne reste pour mesurer la confiance.
undefined-no-positive-variance = la variance dont ce chiffre est une part est estimée nulle ou négative.
undefined-all-tied = chaque juré met tous les dossiers à égalité.
undefined-below-zero = une note est négative, ce que la métrique de rapport n’admet pas.
undefined-one-mark = ce juré n’a donné qu’une note.
undefined-same-mark = ce juré a donné la même note à tous.
undefined-disconnected = { $groups } groupes de jurés n’ont aucun dossier qui les relie : leurs niveaux ne se comparent pas.
undefined-out-of-range = les nombres sont trop grands ou trop proches pour ce calcul.

matrix-too-large = { $path } dépasse { $limit }. Rien n’a été lu ; coupez le fichier.
matrix-faults = { $count ->
    [0] Ce fichier n’est pas une matrice de notes. Il n’a pas été modifié.
    [one] Une erreur. Corrigez le fichier, puis recommencez ; il n’a pas été modifié.
   *[other] { $count } erreurs. Corrigez le fichier, puis recommencez ; il n’a pas été modifié.
}
matrix-faults-more = Lecture arrêtée après { $count } erreurs. Corrigez le fichier, puis recommencez ; il n’a pas été modifié.
matrix-not-utf8 = ce caractère n’est pas en UTF-8.
    .mend = Enregistrez le fichier en « CSV UTF-8 ».
matrix-malformed = ce n’est pas un CSV lisible ({ $message }).
    .mend = Vérifiez les guillemets de cette ligne.
matrix-missing-column = la colonne « { $column } » manque.
    .mend = Nommez les colonnes sur la première ligne : { $columns }.
matrix-repeated-column = la colonne « { $column } » est là deux fois.
    .mend = Gardez-en une. Colonnes attendues : { $columns }.
matrix-field-count = { $found } champs sur cette ligne, { $expected } attendus.
    .mend = Une virgule décimale dans un fichier à virgules se met entre guillemets ("14,5") ou devient un point.
matrix-empty = ce champ est vide.
    .mend = Une note manquante est une ligne absente : retirez la ligne, ou complétez-la.
matrix-long-name = ce nom a { $length } caractères, { $limit } au plus.
    .mend = Donnez un identifiant plus court.
matrix-control-character = ce nom contient un caractère de commande (retour à la ligne, tabulation…).
    .mend = Retirez-le.
matrix-not-a-number = « { $text } » n’est pas un nombre décimal.
    .mend = Écrivez des chiffres, avec un point ou une virgule, sans exposant ni fraction.
matrix-duplicate = « { $judge } » a déjà noté « { $target } », ligne { $first }.
    .mend = Gardez une seule des deux lignes.
matrix-too-many-values = plus de { $limit } notes.
    .mend = Coupez le fichier.
matrix-too-many-judges = plus de { $limit } jurés.
    .mend = Vérifiez la colonne judge, ou coupez le fichier.
