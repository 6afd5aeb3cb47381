# Words of the minutes and of their annex. ⟪…⟫ is printed semibold.

## Around the pages

minutes-title = Minutes of the jury
minutes-title-rectified = Corrected minutes of the jury
minutes-subtitle = Proposed laureates, { $call }, { $edition } edition
minutes-name = Minutes of the jury, { $call }, { $edition } edition
minutes-header-left = { $organiser }, { $call } { $edition }
minutes-header-right = Minutes, version { $version }
minutes-header-right-draft = Draft minutes, version { $version }
minutes-footer = session file { $session } · last decision { $decision }
minutes-page = page
minutes-watermark = DRAFT
minutes-quoted = “{ $title }”
minutes-continued = (continued)
minutes-separator = ;{" "}

## Opening

minutes-sat = On { $date } at { $opened }, the jury sat, chaired by { $chair } (place: { $place }).
minutes-sat-convened = On { $date } at { $opened }, the jury, { $convened }, sat, chaired by { $chair } (place: { $place }).
minutes-not-opened = The session is not open.
minutes-secretary = { $secretary } kept the minutes.
minutes-closed-at = Hearings were closed at { $deliberated }; the session ended with the adoption of these minutes, at { $closed }.
minutes-rectifies = This version { $version } replaces the one before, which is kept. Reason for the correction: { $reason }
minutes-heard = { $count ->
    [0] The jury heard no project.
    [one] The jury heard one project, defended by its holder.
   *[other] The jury heard { $count } projects, defended by their holders.
}
minutes-proposes = { $count ->
    [0] It ⟪proposes no laureate⟫.
    [one] It ⟪proposes one laureate⟫.
   *[other] It ⟪proposes { $count } laureates⟫.
}
minutes-proposes-grants = { $count ->
    [0] It ⟪proposes no laureate⟫ ({ $used } of an envelope of { $envelope }).
    [one] It ⟪proposes one laureate⟫ for { $used }, within the envelope of { $envelope }.
   *[other] It ⟪proposes { $count } laureates⟫ for { $used } in all, within the envelope of { $envelope }.
}

## Members, presence, quorum

minutes-h-members = Members, presence and quorum
minutes-c-member = Member
minutes-c-quality = Capacity
minutes-c-voice = Voice
minutes-c-presence = Presence
minutes-stay = { $from } – { $to }
minutes-stay-open = since { $from }
minutes-stay-substitute = { $stay }, substitute { $name }
minutes-excused = excused
minutes-absent = absent
minutes-represented = proxy given to { $proxy }
minutes-quorum = Quorum required: { $required } deliberative voices of { $named }. At the opening { $present ->
    [0] none was present
    [one] one was present
   *[other] { $present } were present
}: the quorum { $met ->
    [yes] was met
   *[no] was not met
}.
minutes-quorum-always = Checked for each dossier after recusals, it never failed.
minutes-quorum-missing = After recusals and departures it failed for { $list }.
minutes-quorum-missing-item = { $project } ({ $present } present of { $required } required)
minutes-second-convocation = The jury sits on a second convocation and deliberates without a quorum.
minutes-waiver = At { $time } it was decided to deliberate without the quorum. { $reason }
minutes-waiver-for = At { $time } it was decided to deliberate without the quorum on { $project }. { $reason }
minutes-seat-added = At { $time } { $name } joined the jury. { $reason }
minutes-seat-replaced = At { $time } { $name } replaced { $before }. { $reason }

## Rules

minutes-h-rules = Rules applied
minutes-rules-version = { $version }. The legal wording of these minutes is that of { $date }.
minutes-c-criterion = Criterion
minutes-c-weight = Weight
minutes-c-scale = Scale
minutes-not-counted = { $criterion } (not counted)
minutes-p-method = Computation
minutes-method-mean = for each juror, the weighted mean brought to a scale of { $scale }; for each dossier, the mean over the jurors who marked it completely
minutes-method-median = for each juror, the weighted mean brought to a scale of { $scale }; for each dossier, the median over the jurors who marked it completely
minutes-method-trimmed-mean = for each juror, the weighted mean brought to a scale of { $scale }; for each dossier, the mean over the jurors who marked it completely, without the highest and the lowest total (five totals at least)
minutes-method-majority-gauge = one criterion, marked by levels; for each dossier, the median grade (the lower of the two middle ones), then “+” when more grades are above it than below, else “−”; with the same grade and sign, the share above (“+”) or below (“−”)
minutes-method-borda = for each juror, the weighted mean brought to a scale of { $scale } and the rank of each dossier among those this juror marked completely; for each dossier, the mean of (rank − 1) ÷ (dossiers − 1), from 0 (always first) to 1 (always last)
minutes-method-schulze = for each juror, the weighted mean brought to a scale of { $scale }; each pair of dossiers is decided by the jurors who marked both completely, then one dossier beats another by the strongest path of duels (Schulze’s method, winning votes); those that fewer others beat come first
minutes-p-exact = Rounding
minutes-exact = exact arithmetic, rounded for display only
minutes-p-voices = Marks counted
minutes-voices-deliberative = those of deliberative voices
minutes-voices-all = those of all voices
minutes-p-fewest = Marks required
minutes-fewest = at least { $count } for each dossier, and half of the jurors who may mark it
minutes-p-threshold = Threshold
minutes-threshold = { $threshold } out of { $scale }
minutes-p-places = Places
minutes-places = { $count ->
    [one] at most one laureate
   *[other] at most { $count } laureates
}
minutes-p-ties = Ties
minutes-p-envelope = Envelope
minutes-p-grant = Grant a project
minutes-grant-between = from { $floor } to { $ceiling }
minutes-grant-from = from { $floor }
minutes-grant-up-to = up to { $ceiling }
minutes-grant-share = at most { $share } of the budget
minutes-p-phases = Hearing
minutes-phase = { $label } { $minutes } min

## Recusals

minutes-h-recusals = Declared interests and recusals
minutes-no-recusal = No recusal was declared.
minutes-recusals-intro = While recused, these members neither marked, debated nor voted on the dossier named.
minutes-c-project = Project
minutes-c-declared = Declared
minutes-c-left-room = Out of the room
minutes-recusal-lifted = lifted at { $time }

## Hearings

minutes-h-hearings = Hearings
minutes-c-number = No.
minutes-c-project-holder = Project, holder, quarter
minutes-c-schedule = Time
minutes-c-allotted = Allotted
minutes-c-used = Used
minutes-presenters = Presented by { $names }
minutes-recused = Recused: { $names }
minutes-not-heard = not heard
minutes-no-show = no-show
minutes-withdrawn = withdrawn
minutes-disqualified = disqualified
minutes-no-show-note = { $project } did not come when called at { $time }.
minutes-withdrawn-reason = { $project }, withdrawn. { $reason }
minutes-disqualified-reason = { $project }, disqualified. { $reason }
minutes-inexact-note = ≈: a duration told by the wall clock, not by one continuous timer.
minutes-all-inexact-note = Durations told by the wall clock, not by one continuous timer.

## Proposal

minutes-h-proposal = The jury’s proposal
minutes-c-proposed-rank = Proposed rank
minutes-c-computed-rank = Computed rank
minutes-c-project-communes = Project, holder, towns
minutes-c-jurors = Marks
minutes-c-score = Mean /{ $scale }
minutes-c-score-median = Median /{ $scale }
minutes-c-score-trimmed-mean = Trimmed /{ $scale }
minutes-c-score-majority-gauge = Grade
minutes-c-score-borda = Mean place
minutes-c-score-schulze = Wins–defeats
minutes-c-request = Request
minutes-c-proposal = Proposal
minutes-laureate = laureate
minutes-reserve = reserve { $place }
minutes-rejected = not proposed
minutes-undecided = undecided
minutes-below-threshold = Below the threshold.
minutes-unranked = Not ranked: { $reason }.
minutes-total-envelope = Envelope { $envelope }, { $left } left
minutes-threshold-note = Threshold: { $threshold } out of { $scale }.
minutes-threshold-not-applied = The threshold of { $threshold } out of { $scale } was not applied: the method gives no score.
minutes-reserve-list = Reserve list, in order: { $list }.
minutes-ties-intro = Exact ties:
minutes-tie-priority = { $projects }, at { $score }, parted by the priority criterion “{ $criterion }”.
minutes-tie-duel = { $projects }, at { $score }, parted by the duel: more jurors put the first above.
minutes-tie-new-vote = { $projects }, at { $score }, parted by a new vote.
minutes-tie-casting-vote = { $projects }, at { $score }, parted by the chair’s casting vote.
minutes-tie-kept = { $projects }, at { $score }, remain equal.
minutes-no-departure = The proposal follows the computed order.
minutes-departures-intro = Departures from the computed order, decided by the jury:
minutes-departure = ⟪{ $project }⟫, from rank { $from } to rank { $to }, at { $time }{ $votes }. { $reason }
minutes-departure-moved = ⟪{ $project }⟫, from rank { $from } to rank { $to }, at { $time }, moved by { $juror }{ $votes }. { $reason }
minutes-departure-far = A departure of { $ranks } ranks.
minutes-displaced-intro = By the effect of these departures, without a decision about them:
minutes-displaced = ⟪{ $project }⟫, from rank { $from } to rank { $to }. { $far }
minutes-frozen = Arithmetic ranking frozen at { $time }, as deliberation opened. Fingerprint of the ranking: { $digest }.
minutes-frozen-again = Ranking frozen again at { $time }, after the marks of { $projects } were reopened: { $same ->
    [yes] it stayed the same
   *[no] it changed
}. Fingerprint of the ranking: { $digest }.
minutes-frozen-method = Ranking frozen again at { $time }, after the method changed. Fingerprint of the ranking: { $digest }.
minutes-scenarios-intro = Scenarios compared with the proposal:
minutes-scenario = ⟪{ $name }⟫, kept at { $time }, { $laureates ->
    [0] no laureate
    [one] one laureate
   *[other] { $laureates } laureates
}{ $money }. { $difference }
minutes-scenario-same = It is the proposal.
minutes-scenario-differs = It differs by { $list }.
minutes-scenario-undecided = { $project } (no decision)
minutes-scenario-decision = { $project } ({ $decision })
minutes-scenario-place = { $project } ({ $place } rank)
minutes-scenario-taken = The proposal takes up the scenario “{ $name }”, adopted at { $time }{ $changed ->
    [yes] {" "}and changed since
   *[no] {""}
}.
minutes-h-reasons = Reasons
minutes-c-reason = Reason
minutes-g-laureates = Proposed laureates
minutes-g-reserve = Reserve list
minutes-g-rejected = Not proposed

## Votes

minutes-h-votes = Votes
minutes-no-vote = No vote was held.
minutes-c-time = Time
minutes-c-subject = Subject
minutes-c-outcome = Outcome
minutes-vote-on-dossier = Proposal on { $project }
minutes-vote-on-tie = Tie between { $projects }
minutes-casting-vote = Casting vote at { $time }: { $choice }. { $reason }

## Incidents

minutes-h-incidents = Incidents and corrections
minutes-no-incident = No incident, no amendment of a dossier, no change of method, no reopening of marks, no corrected time.
minutes-incident = ⟪{ $time }.⟫ { $text }
minutes-reopened = ⟪{ $time }.⟫ Marks on { $project } reopened, { $corrections ->
    [0] none corrected
    [one] one mark corrected
   *[other] { $corrections } marks corrected
}. { $reason }
minutes-amended = ⟪{ $time }.⟫ Dossier { $project }, { $field }: { $from } becomes { $to }. { $reason }
minutes-amended-long = ⟪{ $time }.⟫ Dossier { $project }, { $field } amended. { $reason }
minutes-break-moved = ⟪{ $time }.⟫ The break planned at { $start }, { $label }, is moved before { $project } and lasts { $minutes } min. { $reason }
minutes-break-moved-last = ⟪{ $time }.⟫ The break planned at { $start }, { $label }, is moved after the last dossier and lasts { $minutes } min. { $reason }
minutes-break-removed = ⟪{ $time }.⟫ The break planned at { $start }, { $label }, is left out. { $reason }
minutes-method-changed = ⟪{ $time }.⟫ Method of ranking, before the first mark: { $from } becomes { $to }. { $reason }
minutes-method-changed-after-marks = ⟪{ $time }.⟫ Method of ranking, when marks had been given: { $from } becomes { $to }. { $reason }
minutes-time-corrected = ⟪{ $time }.⟫ Hearing of { $project }, { $milestone }: { $from } corrected to { $to }. { $reason }

## Robustness

minutes-h-robustness = How solid the result is
minutes-robust = The list of the first { $count } of the computed order is the same without any one juror: ⟪yes⟫.
minutes-not-robust = The list of the first { $count } of the computed order is the same without any one juror: ⟪no⟫.

## Observations and closing

minutes-h-observations = The secretary’s observations
minutes-no-observation = None.
minutes-h-closing = Closing
minutes-adopted = These minutes were read, then adopted on { $date } at { $time } ({ $votes }).
minutes-not-adopted = This draft is not adopted; it may still change and cannot be signed.
minutes-done-at = Done at { $town }, { $date }.
minutes-sign-chair = { $gender ->
   *[untold] Chair of the jury
}
minutes-sign-vice-chair = { $gender ->
   *[untold] Chair of the jury (vice-chair)
}
minutes-sign-secretary = { $gender ->
   *[untold] Secretary
}
minutes-sign-label = { $role }, signature: { $name }
minutes-sign-hint = May be signed once adopted.
minutes-colophon = Fingerprint of the session file: { $session }. Fingerprint of the last decision (journal entry { $entry }): { $decision }. Made by { $software }. To verify: any PDF reader, or Palmarès.

## Annex

annex-title = Confidential annex
annex-subtitle = Marks and comments, { $call }, { $edition } edition
annex-name = Confidential annex to the minutes, { $call }, { $edition } edition
annex-header-right = Confidential annex, version { $version }
annex-header-right-draft = Draft confidential annex, version { $version }
annex-confidential = ⟪Confidential⟫, kept apart from the public minutes.
annex-holds-marks = It holds each juror’s marks.
annex-h-method = How to redo the ranking
annex-method = ⟪A juror’s total.⟫ Each mark is divided by its criterion’s maximum and multiplied by its weight; the sum is divided by the sum of the weights ({ $weights }) and multiplied by { $scale }. The total is given as an exact fraction, then rounded.
annex-method-mean = ⟪A dossier’s score.⟫ The complete, counted totals are added, and the sum is divided by their number. The ranking uses the exact fraction.
annex-method-median = ⟪A dossier’s score.⟫ The complete, counted totals are put in order; the score is the middle one, or the mean of the two middle ones. The ranking uses the exact fraction.
annex-method-trimmed-mean = ⟪A dossier’s score.⟫ The complete, counted totals are put in order; the highest and the lowest are left aside, and the sum of the others is divided by their number. Five are needed at least. The ranking uses the exact fraction.
annex-method-majority-gauge = ⟪A dossier’s grade.⟫ The counted grades are put in order; the dossier’s grade is the middle one, or the lower of the two middle ones. It bears “+” when more grades are above it than below, else “−”. The ranking goes by grade, then “+” before “−”, then the larger share above (“+”) or the smaller share below (“−”).
annex-method-borda = ⟪A dossier’s place.⟫ Each juror puts in order of their totals the dossiers that he or she marked completely, among those ranked; those level share the mean of their ranks. The place is (rank − 1) ÷ (dossiers − 1), then the mean over jurors. The smallest is the best. The ranking uses the exact fraction.
annex-method-schulze = ⟪Duels.⟫ For each pair of ranked dossiers, the jurors who marked both completely give their voice to the better of their totals. A duel is won by more voices; a path is a chain of duels won, and is worth the weakest of them. One dossier beats another when its strongest path is worth more than the one back. Those that fewer others beat come first.
annex-states = “–” pending, A abstention, R recused, Abs. absent. In brackets: a total shown, not counted.
annex-letter-abstention = A
annex-letter-recused = R
annex-letter-absent = Abs.
annex-h-ranking = Computed ranking
annex-c-rank = Rank
annex-c-totals = Totals
annex-c-exact = Exact
annex-c-rounded = /{ $scale }
annex-h-sheets = Marks by dossier
annex-c-juror = Juror
annex-not-counted = not counted
annex-result-mean = Sum of the { $count } counted totals: { $sum }. Divided by { $count }: { $score }, that is ⟪{ $rounded }⟫ out of { $scale }, rank ⟪{ $rank }⟫.
annex-result-median = The { $count } counted totals in order: { $sorted }. Median: { $score }, that is ⟪{ $rounded }⟫ out of { $scale }, rank ⟪{ $rank }⟫.
annex-result-trimmed-mean = The { $count } counted totals in order: { $sorted }. Without the first and the last, sum { $kept-sum }, divided by { $kept }: { $score }, that is ⟪{ $rounded }⟫ out of { $scale }, rank ⟪{ $rank }⟫.
annex-result-majority-gauge = The { $count } counted grades in order: { $grades }. Median grade “{ $grade }”, { $above } above and { $below } below: ⟪{ $grade } { $sign }⟫, rank ⟪{ $rank }⟫.
annex-result-borda = Rank with each juror, out of the dossiers that he or she marked: { $places }. Mean of (rank − 1) ÷ (dossiers − 1): { $score }, that is ⟪{ $rounded }⟫, rank ⟪{ $rank }⟫.
annex-result-schulze = Duels, in voices won and lost (paths there and back): { $duels }. ⟪{ $rounded }⟫, rank ⟪{ $rank }⟫.
annex-place = { $juror } { $place } of { $of }
annex-duel = { $project } { $won }–{ $lost } ({ $path }, { $back })
annex-c-outcome = Outcome
annex-unranked = { $count ->
    [0] No counted total; not ranked.
    [one] One counted total; not ranked.
   *[other] { $count } counted totals; not ranked.
}
annex-unmarked = No marks ({ $state }).
annex-comment-dossier = On the dossier
annex-h-corrections = Corrected marks
annex-c-project-criterion = Project, criterion
annex-c-before = Before
annex-c-after = After
annex-after-closing = after closing
annex-h-recusals = Grounds of recusal
annex-c-ground = Ground
annex-lifted = Lifted at { $time }. { $reason }
annex-goes-with = This annex goes with the minutes, version { $version }, and bears the same fingerprints.
