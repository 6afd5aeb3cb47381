# The panel's diagnostics, and the files of marks that are given to them.
statistics-data = { $values ->
    [0] No mark
    [one] One mark
   *[other] { $values } marks
}, { $targets ->
    [0] no dossier
    [one] one dossier
   *[other] { $targets } dossiers
}, { $judges ->
    [0] no juror
    [one] one juror
   *[other] { $judges } jurors
}. { $incomplete ->
    [0] No dossier is left out of ICC and Kendall’s W.
    [one] One dossier that not all have marked is left out of ICC and Kendall’s W.
   *[other] { $incomplete } dossiers that not all have marked are left out of ICC and Kendall’s W.
}
statistics-undefined = undefined: { $reason }
statistics-alpha-nominal = Nominal alpha
statistics-alpha-ordinal = Ordinal alpha
statistics-alpha-interval = Interval alpha
statistics-alpha-ratio = Ratio alpha
statistics-kendall = Kendall’s W
statistics-drift = Order drift
statistics-slope = { $slope } points per hearing
statistics-severity = Severity (points above the mean juror; below zero, more severe)
statistics-adjusted = Ranks at equal severity (the dossier’s mean, had every juror marked it)
statistics-adjusted-rank = rank { $rank }
statistics-adjusted-ranks = rank { $rank }, { $raw } by the mean
statistics-adjusted-crosses = rank { $rank }, { $raw } by the mean; would cross the line

undefined-no-marks = there is no complete mark.
undefined-one-judge = a single juror gave marks; it takes two.
undefined-one-target = a single dossier can be compared; it takes two.
undefined-few-complete = { $complete ->
    [0] no dossier was marked
    [one] a single dossier was marked
   *[other] { $complete } dossiers were marked
} by every juror, of { $of }; it takes two.
undefined-no-overlap = no dossier was marked by two jurors.
undefined-no-variance = all marks are the same.
undefined-no-error = the jurors agree so wholly that no error is left to measure confidence by.
undefined-no-positive-variance = the variance that this figure is a share of is estimated as zero or less.
undefined-all-tied = each juror puts all dossiers level.
undefined-below-zero = a mark is below zero, which the ratio metric does not allow.
undefined-one-mark = this juror gave a single mark.
undefined-same-mark = this juror gave all the same mark.
undefined-disconnected = { $groups } groups of jurors have no dossier that links them: their levels cannot be compared.
undefined-out-of-range = the numbers are too large or too close for this computation.

matrix-too-large = { $path } is larger than { $limit }. Nothing was read; cut the file.
matrix-faults = { $count ->
    [0] This file is no matrix of marks. It was not changed.
    [one] One fault. Mend the file, then try again; it was not changed.
   *[other] { $count } faults. Mend the file, then try again; it was not changed.
}
matrix-faults-more = Reading stopped after { $count } faults. Mend the file, then try again; it was not changed.
matrix-not-utf8 = this character is not UTF-8.
    .mend = Save the file as “CSV UTF-8”.
matrix-malformed = this is no readable CSV ({ $message }).
    .mend = Check the quotes of this line.
matrix-missing-column = the column “{ $column }” is missing.
    .mend = Name the columns on the first line: { $columns }.
matrix-repeated-column = the column “{ $column }” is there twice.
    .mend = Keep one. Expected columns: { $columns }.
matrix-field-count = { $found } fields on this line, { $expected } expected.
    .mend = A decimal comma in a file with commas goes in quotes ("14,5") or becomes a point.
matrix-empty = this field is empty.
    .mend = A missing mark is a row that is not there: remove the row, or complete it.
matrix-long-name = this name has { $length } characters, { $limit } at most.
    .mend = Give a shorter identifier.
matrix-control-character = this name holds a control character (line break, tabulation…).
    .mend = Remove it.
matrix-not-a-number = “{ $text }” is no decimal number.
    .mend = Write digits, with a point or a comma, without exponent or fraction.
matrix-duplicate = “{ $judge }” has marked “{ $target }” already, on line { $first }.
    .mend = Keep one of the two lines.
matrix-too-many-values = more than { $limit } marks.
    .mend = Cut the file.
matrix-too-many-judges = more than { $limit } jurors.
    .mend = Check the column judge, or cut the file.
