# Each rank in one sentence.
explain-weighted-mean = { $count ->
    [one] One complete total
   *[other] Mean of { $count } totals: { $sum } ÷ { $count }
} = { $score } out of { $scale }.
explain-median = Median of { $count ->
    [one] one total
   *[other] { $count } totals ({ $totals })
}: { $score } out of { $scale }.
explain-tie = Exactly tied with { $others }; settled by: { $step }.
explain-tie-left = Exactly tied with { $others }; the announced chain leaves them ex aequo.
