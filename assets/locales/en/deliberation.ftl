# The deliberation: forms, series, what is still to be settled.
delib-author = Proposed by { $juror }, { $time }
delib-no-place = This dossier has no rank: it has no place in the proposal.
delib-recused = Recused: { $jurors }.
delib-rank = Rank { $rank }.
delib-unranked = Without a rank: { $why }.
delib-request = Requests { $amount }
delib-sum = Sum
delib-placed = Placed { $place }, { $time }: { $reason }
delib-placed-by = Put in { $place } place, { $time }, moved by { $juror }: { $reason }
delib-voted = Vote, { $time }: { $tally }
delib-cast = Casting vote, { $time }: { $choice } ({ $reason })
delib-decided = Proposed, { $time }: { $decision }. { $reason }
delib-does-not-fit = Does not fit in what is left: { $lacks } short.
delib-lacks = { $lacks } short
delib-legend-cut = { $count ->
    [one] cut, after the first
   *[other] cut, after the first { $count }
}
delib-legend-threshold = threshold, { $threshold } of { $scale }
delib-envelope = { $laureates ->
    [0] no laureate proposed
    [one] one laureate proposed
   *[other] { $laureates } laureates proposed
}, { $left } left

delib-move = { $project } goes from { $from } to { $to }
delib-move-note = A departure from the arithmetic order: the reason will be in the minutes. Alt ↑ ↓ changes the place.
delib-move-back-note = This is the place in the arithmetic order. Alt ↑ ↓ changes the place.
delib-ranks = { $ranks ->
    [one] one rank
   *[other] { $ranks } ranks
}
delib-frozen = Arithmetic ranking, frozen { $digest }
delib-frozen-told = Frozen at { $time }: { $digest }
delib-frozen-again = Frozen again at { $time } after a reopening: { $digest }
delib-frozen-method = Frozen again at { $time } after the method changed: { $digest }
delib-frozen-moved = The marks no longer give the ranking frozen at { $time }.

delib-scenarios = Scenarios
delib-scenarios-proposal = The jury’s proposal
delib-scenarios-laureates = { $count ->
    [0] no laureate
    [one] one laureate
   *[other] { $count } laureates
}
delib-scenarios-left = { $left } left
delib-scenarios-none = No scenario kept. K keeps the proposal of the moment under a name; it is compared here with what replaces it.
delib-scenarios-legend = { $sign } other than the proposal.
delib-tab-more = + scenario  K
delib-tab-compare = Compare  S
delib-tab-spread = Spread  E
delib-method-with = { $method } ({ $note })
delib-method-now = in force
delib-method-needs-weighted-mean = not possible here
delib-method-needs-median = not possible here
delib-method-needs-trimmed-mean = takes five jurors whose voice counts
delib-method-needs-majority-gauge = takes a single counted criterion, of levels
delib-method-needs-borda = not possible here
delib-method-needs-schulze = not possible here
delib-method-note = This change and its reason are in the minutes. The ranking is frozen anew; a decision put outside the rules is to be taken again.
delib-keep = Keep the proposal as a scenario
delib-keep-name = Name
delib-keep-note = Decisions, amounts and places are kept under this name. Nothing changes in the proposal.
delib-spread = Spread of laureates and grants
delib-spread-note = For information: nothing is decided by it. A project in several communes counts once, under those communes together.
delib-spread-commune = By commune
delib-spread-contract = By contract
delib-spread-quarter = By quarter
delib-spread-holder = By holder
delib-spread-untold = not told
delib-spread-none = No laureate proposed.
delib-waive-all = Deliberate without quorum
delib-reason-threshold = Scored { $score }, below the threshold of { $threshold }
delib-reason-unranked = Without a rank: { $why }

delib-short = { $project } does not fit in the envelope
delib-short-note = Requests { $wanted }, { $left } left: { $lacks } short.
delib-short-behind = { $points } points behind the last laureate, { $project }.
delib-short-next = The next one, { $project }, { $points } points below, asks for { $wanted }: { $fits ->
    [yes] it fits
   *[no] { $lacks } are missing
}.
delib-bound-floor = floor { $amount }
delib-bound-ceiling = ceiling { $amount }
delib-bound-request = request { $amount }
delib-bound-share = { $share } of the budget, { $amount }
delib-live-share = { $share } of the budget
delib-live-left = { $amount } left
delib-live-beyond = { $amount } too much
delib-short-partial = Propose a partial grant
delib-short-up-to = at most { $left }, what is left
delib-short-under-floor = impossible: what is left is under the floor of { $floor }
delib-short-reserve = Put in reserve
delib-short-reserve-note = place { $place } of the list
delib-short-skip = Go on to the next
delib-short-skip-note = nothing is recorded; this dossier waits for its decision

delib-series = Decide many at once
delib-series-laureates = Propose laureates in order, down to the envelope
delib-series-reserve = Put the next in reserve, in order
delib-series-rejected = Do not propose those below the threshold or without a rank
delib-series-count = { $count ->
    [0] no dossier
    [one] one dossier
   *[other] { $count } dossiers
}
delib-series-none = No dossier waits for this decision.
delib-stop-full = Then the places are taken.
delib-stop-short = Then { $project } does not fit: { $lacks } short.
delib-stop-tied = Then { $projects } are tied and do not all fit: they must be parted first.

delib-adopt-counts = { $laureates ->
    [0] No laureate proposed
    [one] One laureate proposed
   *[other] { $laureates } laureates proposed
}, { $reserve ->
    [0] none in reserve
    [one] one in reserve
   *[other] { $reserve } in reserve
}.
delib-adopt-envelope = { $used } of { $total }.

delib-wait-quorum = No quorum for { $project }
delib-wait-quorum-all = No quorum to adopt
delib-wait-level = Level vote on { $project }: casting vote
delib-wait-level-recused = Level vote on { $project }: no casting vote, the chair is recused or absent
delib-wait-again = { $project }: the decision breaks the rules, take it again
delib-wait-ready = Everything is settled: adopt
delib-wait-more = { $count ->
    [one] and one more point
   *[other] and { $count } more points
}

gui-hint-ends =
    .does = first, last
gui-hint-waiting =
    .does = what waits
gui-hint-series =
    .does = many at once
gui-hint-way =
    .does = choose
gui-hint-scenarios =
    .does = scenarios
gui-hint-scenario =
    .does = tab
gui-hint-keep-scenario =
    .does = keep
gui-hint-take-scenario =
    .does = take
gui-hint-drop-scenario =
    .does = drop
gui-hint-spread =
    .does = spread
gui-hint-rankings =
    .does = rankings
