# How solid the result is, a sentence a figure. What names a juror is for the chair alone.
robust-same = { $retained ->
    [one] Without any one juror, the first dossier stays the same.
   *[other] Without any one juror, the first { $retained } dossiers stay the same.
}
robust-without = Without { $juror }, { $entering } would enter the list and { $leaving } would leave it.
robust-without-many = Without { $juror }, these would enter the list: { $entering }; these would leave it: { $leaving }.
robust-nobody = none
robust-recusal = { $juror } is recused from “{ $project }”: { $rank }. If their marks counted for no dossier: { $elsewhere }.
robust-recusal-same = { $juror } is recused from “{ $project }”: { $rank }, whether or not their marks count for the other dossiers.
robust-rank = { $rank } rank
robust-no-rank = no rank
robust-gap = { $points } out of { $scale } between “{ $retained }”, the last retained, and “{ $next }”, the first not retained.
robust-gap-level = Exactly level: “{ $retained }”, the last retained, and “{ $next }”, the first not retained; the tie rule decides.
robust-gap-pointless = “{ $next }” is the first not retained, after “{ $retained }”. This method gives no points.
robust-one-mark = One mark of one juror would be enough to bring them level: { $by } more on { $criterion }.
robust-one-mark-impossible = No single mark of one juror would be enough: it would take { $by } more on { $criterion }.
robust-drawn = “{ $project }”: retained in { $of ->
    [one] { $of } draw
   *[other] { $of } draws
} out of 100, { $low } to { $high } rank in nine draws out of ten.
robust-drawn-fixed = “{ $project }”: retained in { $of ->
    [one] { $of } draw
   *[other] { $of } draws
} out of 100, { $low } rank in nine draws out of ten.
robust-draws = { $draws } juries drawn by lot from the jurors, always the same ones (seed { $seed }).
robust-draws-none = The totals have too many decimals for exact draws.
robust-method-same = The same list by the method “{ $method }”.
robust-method-differs = By the method “{ $method }”, { $entering } would enter and { $leaving } would leave.
robust-method-undefined = By the method “{ $method }”, undefined: { $why }.
robust-zone-none = No dossier changes its fate without one juror, nor in one draw out of ten.
robust-zone = To be discussed: { $projects }.
robust-marks-open = How solid the result is can be read once the marks are closed: earlier, it could sway them.
robust-nothing = Nothing to measure: no dossier is retained.
robust-undefined-points = this method gives no points
robust-undefined-one-mark = only the weighted mean tells what one mark changes
robust-undefined-gap = no ranked dossier follows the last one retained
solidity-confidential = For the chair alone, none of it is printed
solidity-without = Without one juror
solidity-others = { $count ->
    [one] Without the other juror, the same list.
   *[other] Without each of the { $count } other jurors, the same list.
}
solidity-recusals = Recusals
solidity-gap = Gap
solidity-draws = Juries drawn by lot
solidity-methods = Other methods
solidity-column-project = Dossier
solidity-column-retained = retained
solidity-column-ranks = rank, 1 to { $last }: the dot, and the bar of nine draws out of ten; the stroke is the cut
solidity-of-hundred = { $of } of 100
solidity-methods-legend = Ticked disc, retained by this method; ring, not retained.
method-short-weighted-mean = mean
method-short-median = median
method-short-trimmed-mean = trimmed
method-short-majority-gauge = gauge
method-short-borda = Borda
method-short-schulze = Schulze
