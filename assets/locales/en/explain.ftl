# Each rank in one sentence.
explain-weighted-mean = { $count ->
    [one] One complete total
   *[other] Mean of { $count } totals: { $sum } ÷ { $count }
} = { $score } out of { $scale }.
explain-median = Median of { $count ->
    [one] one total
   *[other] { $count } totals ({ $totals })
}: { $score } out of { $scale }.
explain-trimmed-mean = Trimmed mean of { $count } totals ({ $totals }): without the highest and the lowest, { $sum } ÷ { $kept } = { $score } out of { $scale }.
explain-mean-place = Place with each of { $count } jurors, from 0 (first) to 1 (last of the dossiers this juror marked): ({ $terms }) ÷ { $count } = { $place }.
explain-mean-place-one = Place with the only juror who marked other dossiers too, from 0 (first) to 1 (last): { $terms } = { $place }.
explain-gauge = Median grade “{ $grade }” of { $of } { $of ->
    [one] grade
   *[other] grades
}, { $above } above and { $below } below: “{ $grade } { $sign }”.
explain-duels = By the duels and their strongest paths, { $won } { $won ->
    [one] win
   *[other] wins
} and { $lost } { $lost ->
    [one] defeat
   *[other] defeats
} against { $others ->
    [one] one other dossier
   *[other] { $others } other dossiers
}.
explain-tie = Exactly tied with { $others }; settled by: { $step }.
explain-tie-left = Exactly tied with { $others }; the announced chain leaves them ex aequo.
