# Chaque rang en une phrase.
explain-weighted-mean = { $count ->
    [one] Un total complet
   *[other] Moyenne de { $count } totaux : { $sum } ÷ { $count }
} = { $score } sur { $scale }.
explain-median = Médiane de { $count ->
    [one] un total
   *[other] { $count } totaux ({ $totals })
} : { $score } sur { $scale }.
explain-trimmed-mean = Moyenne élaguée de { $count } totaux ({ $totals }) : sans le plus haut ni le plus bas, { $sum } ÷ { $kept } = { $score } sur { $scale }.
explain-mean-place = Place chez chacun des { $count } jurés, de 0 (premier) à 1 (dernier des dossiers que ce juré a notés) : ({ $terms }) ÷ { $count } = { $place }.
explain-mean-place-one = Place chez le seul juré qui a noté aussi d’autres dossiers, de 0 (premier) à 1 (dernier) : { $terms } = { $place }.
explain-gauge = Mention médiane « { $grade } » de { $of } { $of ->
    [one] mention
   *[other] mentions
}, { $above } au-dessus et { $below } au-dessous : « { $grade } { $sign } ».
explain-duels = Par les duels et leurs chemins les plus forts, { $won } { $won ->
    [0] victoire
    [one] victoire
   *[other] victoires
} et { $lost } { $lost ->
    [0] défaite
    [one] défaite
   *[other] défaites
} contre { $others ->
    [one] un autre dossier
   *[other] { $others } autres dossiers
}.
explain-tie = À égalité exacte avec { $others } ; départage : { $step }.
explain-tie-left = À égalité exacte avec { $others } ; la règle annoncée les laisse ex æquo.
