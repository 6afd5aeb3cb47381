# Les jurés entre eux : accord, sévérité, ordre de passage. Ce qui nomme un juré n’est que pour la présidence.
jury-title = Les jurés entre eux
jury-marks-open = Ces mesures se lisent une fois les notes closes : plus tôt, elles pourraient influencer les notes.
jury-moves-nothing = Ces mesures informent. Aucune note, aucun rang n’en dépend.

jury-agreement = Accord
grade-weak = faible
grade-moderate = moyen
grade-good = bon
grade-excellent = excellent
jury-single = D’un juré à l’autre, l’accord sur les notes est { $grade ->
    [weak] faible
    [moderate] moyen
    [good] bon
   *[excellent] excellent
}.
jury-mean = La moyenne des { $judges } jurés est { $grade ->
    [weak] peu sûre
    [moderate] moyennement sûre
    [good] sûre
   *[excellent] très sûre
} : un autre jury semblable donnerait des moyennes { $grade ->
    [weak] bien différentes
    [moderate] en partie différentes
    [good] proches
   *[excellent] très proches
}.
jury-order = Sur l’ordre des dossiers, l’accord est { $grade ->
    [weak] faible
    [moderate] moyen
    [good] fort
   *[excellent] très fort
}.
jury-all = Toutes notes comprises, même celles des dossiers que tous n’ont pas notés, l’accord est { $relied ->
    [no] trop faible pour s’y fier
    [tentative] à prendre avec prudence
   *[yes] sûr
}.
jury-figure-between = ICC({ $code }) { $value }, entre { $low } et { $high } (95 %) : de { $from } à { $to }
jury-figure-within = ICC({ $code }) { $value }, entre { $low } et { $high } (95 %) : { $from } d’un bout à l’autre
jury-figure-alone = ICC({ $code }) { $value }. Intervalle non défini : { $reason }
jury-figure-w = W de Kendall { $value }, { $p }
jury-figure-alpha = Alpha de Krippendorff { $value } ; prudence dès { $tentative }, sûr à partir de { $sure }
jury-scale = de 0, aucun accord, à 1, accord entier
jury-scale-legend = Le point, la mesure ; la barre, son intervalle ; les traits, les degrés d’accord.
jury-left-out = { $count ->
    [one] Un dossier que tous n’ont pas noté n’entre ni dans l’ICC ni dans W.
   *[other] { $count } dossiers que tous n’ont pas notés n’entrent ni dans l’ICC ni dans W.
}

jury-severity-title = Sévérité
jury-severity = { $high } note le plus haut, { $above } au-dessus du juré moyen ; { $low } le plus bas, { $below } au-dessous.
jury-points = { $points } points
jury-point = { $points } point
jury-severity-none = Aucun juré ne note plus haut ni plus bas que les autres.
jury-severity-note = Points d’écart au juré moyen sur les mêmes dossiers, déports compris dans le calcul.

jury-cells = Chaque note à côté de sa moyenne
jury-cells-note = Disque plein, au-dessus de la moyenne du dossier ; anneau, au-dessous ; plus il est grand, plus l’écart est grand (au plus { $most }). Tiret, pas de note.

jury-drift = Ordre de passage
jury-drift-none = Rien n’indique que l’heure de passage ait compté.
jury-drift-up = Les dossiers entendus plus tard ont été mieux notés. Cela ne dit pas pourquoi.
jury-drift-down = Les dossiers entendus plus tard ont été moins bien notés. Cela ne dit pas pourquoi.
jury-figure-drift = { $slope } point par audition ; tau de Kendall { $tau }, { $p }, sur { $hearings } auditions
jury-drift-axis = du premier entendu au dernier ; moyenne de { $low } à { $high }

jury-adjusted = Rangs à sévérité égale
jury-adjusted-note = Où serait chaque dossier si tous les jurés l’avaient noté, chacun avec sa sévérité.
jury-adjusted-same = Tous les jurés ont noté tous les dossiers : à sévérité égale, aucun rang ne change.
jury-adjusted-means = Les rangs comparés ici sont ceux de la moyenne ; la méthode du jour est « { $method } ».
jury-adjusted-stays = Les jurés ne sont pas les mêmes pour tous les dossiers ; à sévérité égale, aucun ne passerait la coupe.
jury-crossing-in = À sévérité égale, { $project } passerait du { $raw } au { $rank } rang, et entrerait dans la liste.
jury-crossing-out = À sévérité égale, { $project } passerait du { $raw } au { $rank } rang, et sortirait de la liste.
jury-column-project = Dossier
jury-column-rank = rang
jury-column-mean = moyenne
jury-column-level = à sévérité égale
jury-legend-crossing = passerait la coupe à sévérité égale (J)

gui-hint-jury =
    .does = jurés entre eux
gui-hint-panel-part =
    .does = liste, jurés
