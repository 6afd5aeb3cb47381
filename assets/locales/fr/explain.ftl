# Chaque rang en une phrase.
explain-weighted-mean = { $count ->
    [one] Un total complet
   *[other] Moyenne de { $count } totaux : { $sum } ÷ { $count }
} = { $score } sur { $scale }.
explain-median = Médiane de { $count ->
    [one] un total
   *[other] { $count } totaux ({ $totals })
} : { $score } sur { $scale }.
explain-tie = À égalité exacte avec { $others } ; départage : { $step }.
explain-tie-left = À égalité exacte avec { $others } ; la règle annoncée les laisse ex æquo.
