# The jurors among themselves: agreement, severity, order of the hearings. What names a juror is for the chair alone.
jury-title = The jurors among themselves
jury-marks-open = These measures are read once the marks are closed: earlier, they could sway the marks.
jury-moves-nothing = These measures inform. No mark and no rank depends on them.

jury-agreement = Agreement
grade-weak = weak
grade-moderate = moderate
grade-good = good
grade-excellent = excellent
jury-single = From one juror to another, agreement on the marks is { $grade ->
    [weak] weak
    [moderate] moderate
    [good] good
   *[excellent] excellent
}.
jury-mean = The mean of the { $judges } jurors is { $grade ->
    [weak] not very sure
    [moderate] fairly sure
    [good] sure
   *[excellent] very sure
}: another jury of the kind would give { $grade ->
    [weak] quite different means
    [moderate] partly different means
    [good] similar means
   *[excellent] very similar means
}.
jury-order = On the order of the dossiers, agreement is { $grade ->
    [weak] weak
    [moderate] moderate
    [good] strong
   *[excellent] very strong
}.
jury-all = With every mark counted, even those of dossiers that not all have marked, agreement is { $relied ->
    [no] too weak to rely on
    [tentative] to be taken with care
   *[yes] sure
}.
jury-figure-between = ICC({ $code }) { $value }, between { $low } and { $high } (95%): from { $from } to { $to }
jury-figure-within = ICC({ $code }) { $value }, between { $low } and { $high } (95%): { $from } from end to end
jury-figure-alone = ICC({ $code }) { $value }. Interval undefined: { $reason }
jury-figure-w = Kendall’s W { $value }, { $p }
jury-figure-alpha = Krippendorff’s alpha { $value }; with care from { $tentative }, sure from { $sure }
jury-scale = from 0, no agreement, to 1, full agreement
jury-scale-legend = The dot is the measure; the bar, its interval; the strokes, the degrees of agreement.
jury-left-out = { $count ->
    [one] One dossier that not all have marked is in neither ICC nor W.
   *[other] { $count } dossiers that not all have marked are in neither ICC nor W.
}

jury-severity-title = Severity
jury-severity = { $high } marks highest, { $above } above the mean juror; { $low } lowest, { $below } below.
jury-points = { $points } points
jury-point = { $points } points
jury-severity-none = No juror marks higher or lower than the others.
jury-severity-note = Points away from the mean juror on the same dossiers, with recusals allowed for.

jury-cells = Each mark beside its mean
jury-cells-note = A full disc is above the dossier’s mean; a ring, below; the larger it is, the further away (at most { $most }). A dash, no mark.

jury-drift = Order of the hearings
jury-drift-none = Nothing shows that the hour of a hearing counted.
jury-drift-up = Dossiers heard later were marked higher. This does not say why.
jury-drift-down = Dossiers heard later were marked lower. This does not say why.
jury-figure-drift = { $slope } points per hearing; Kendall’s tau { $tau }, { $p }, over { $hearings } hearings
jury-drift-axis = from the first heard to the last; means from { $low } to { $high }

jury-adjusted = Ranks at equal severity
jury-adjusted-note = Where each dossier would be if every juror had marked it, each with their own severity.
jury-adjusted-same = Every juror marked every dossier: at equal severity no rank changes.
jury-adjusted-means = The ranks compared here are those of the mean; the method of the day is “{ $method }”.
jury-adjusted-stays = The jurors are not the same for all dossiers; at equal severity none would cross the line.
jury-crossing-in = At equal severity, { $project } would go from { $raw } to { $rank } rank, and enter the list.
jury-crossing-out = At equal severity, { $project } would go from { $raw } to { $rank } rank, and leave the list.
jury-column-project = Dossier
jury-column-rank = rank
jury-column-mean = mean
jury-column-level = at equal severity
jury-legend-crossing = would cross the line at equal severity (J)

gui-hint-jury =
    .does = jurors among themselves
gui-hint-panel-part =
    .does = list, jurors
