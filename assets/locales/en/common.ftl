# Common words: names of closed families, dates, lists.
and = and
then = , then{" "}
date-time = { $date } at { $time }

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday

voice-deliberative = deliberative
voice-consultative = consultative
role-chair = { $gender ->
   *[untold] chair
}
role-vice-chair = { $gender ->
   *[untold] vice-chair
}
signatory-chair = The chair of the jury
    .within = the chair of the jury
signatory-secretary = The secretary
    .within = the secretary
document-minutes = minutes
document-annex = confidential annex
phase-preparation = preparation
phase-hearings = hearings
phase-deliberation = deliberation
phase-adopted = adopted minutes
milestone-start = start
milestone-phase = start of “{ $phase }”
milestone-end = end
ground-personal = personal interest
ground-professional = professional interest
ground-mandate = mandate held
ground-family = family interest
ground-other = other ground
cell-pending = awaited
cell-abstention = abstention
cell-recused = recused
cell-absent = absent
method-weighted-mean = weighted mean
method-median = median
method-trimmed-mean = trimmed mean
method-majority-gauge = majority gauge
method-borda = Borda (mean place)
method-schulze = Schulze (duels)
outcome-mean-place = { $place } in mean place
outcome-gauge-plus = “{ $grade } +” ({ $above } above out of { $of })
outcome-gauge-minus = “{ $grade } −” ({ $below } below out of { $of })
outcome-duels = { $won } { $won ->
    [one] win
   *[other] wins
}, { $lost } { $lost ->
    [one] defeat
   *[other] defeats
}
tie-priority = priority criterion ({ $criteria })
tie-duel = duel (more jurors put it above)
tie-new-vote = new vote
tie-casting-vote = casting vote
tie-ex-aequo = ex aequo
unranked-withdrawn = withdrawn
unranked-disqualified = disqualified
unranked-no-show = did not come
unranked-no-marks = no complete sheet
unranked-too-few = { $marks ->
    [one] one complete sheet
   *[other] { $marks } complete sheets
} of { $required } needed
unranked-undefined = undefined: { $why }
silent-too-few-totals = a trimmed mean needs { $required } totals at least, this dossier has { $totals }
silent-nothing-to-compare = no juror marked both this dossier and another one
silent-no-overlap = the dossiers fall into groups without a juror in common
silent-no-grades = a majority gauge needs one counted criterion alone, marked by levels of distinct worth
passage-waiting = to come
passage-hearing = being heard
passage-heard = heard
passage-no-show = absent at { $time }
verdict-favourable = favourable
verdict-reserve = favourable with reserve
verdict-unfavourable = unfavourable
field-project = project title
field-short = short title
field-holder = holder
field-theme = theme
field-contract = contract
field-head-of-project = project head
field-summary = summary
field-public = public served
field-budget = budget
field-request = grant requested
field-technical-opinion = technical opinion
field-section = text of part { $number }
decision-laureate = laureate
decision-laureate-amount = laureate, { $amount }
decision-reserve = reserve { $place }
decision-rejected = not proposed
tally = { $for ->
    [0] none for
   *[other] { $for } for
}, { $against ->
    [0] none against
   *[other] { $against } against
}, { $abstention ->
    [0] no abstention
    [one] one abstention
   *[other] { $abstention } abstentions
}
tally-candidate = { $name }: { $voices }
tally-preference = { $voices }, { $abstention ->
    [0] no abstention
    [one] one abstention
   *[other] { $abstention } abstentions
}
choice-for = for
choice-against = against
scale-numeric = from 0 to { $max } by { $step }
scale-level = { $label } ({ $points })

mark-not-a-number = “{ $text }” is not a mark. Nothing was recorded; what you typed is kept. Type a number, or Escape.
mark-above-maximum = { $text } is above the maximum, { $max }. Nothing was recorded; what you typed is kept.
mark-below-zero = { $text } is below zero. Nothing was recorded; what you typed is kept.
mark-off-step = { $text } falls between two marks. The step is { $step }. Nothing was recorded; what you typed is kept.
mark-unknown-level = “{ $text }” is not a level. Possible levels: { $levels }. Nothing was recorded; what you typed is kept.
