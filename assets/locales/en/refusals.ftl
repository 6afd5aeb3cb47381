# Refusals: what happened, then what to do. A refusal never records anything.
refusal-R001 = Not possible in this phase ({ $phase }). After adoption, open a rectification; before, finish the current phase.
refusal-R002 = The journal is not bound to the session file yet, or already is. Open the session again.
refusal-R003 = No juror is called “{ $id }”. Check the identifier in session.ron.
refusal-R004 = No dossier is called “{ $id }”. Check the identifier in session.ron.
refusal-R005 = No criterion is called “{ $id }”. Check the identifier in session.ron.
refusal-R006 = No college is called “{ $id }”. Check the identifier in session.ron.
refusal-R007 = A reason is required. Write it in one sentence: it will stand in the minutes.
refusal-R008 = A text is required. Write it, then confirm.
refusal-R009 = It is so already. Nothing changed.
refusal-R101 = { $juror } is in the room already.
refusal-R102 = { $juror } is not in the room. Note the arrival first.
refusal-R103 = { $juror } has no named substitute. Add a juror, or replace this one with a reason.
refusal-R104 = { $juror } cannot hold this proxy. Choose another member.
refusal-R105 = A juror “{ $juror }” exists already. Choose another identifier.
refusal-R106 = Neither chair nor vice-chair is in the room. Note their arrival, then open.
refusal-R107 = { $juror } is recused from “{ $dossier }” already.
refusal-R108 = { $juror } is not recused from “{ $dossier }”. Declare the recusal first.
refusal-R201 = The order must hold each dossier once, and breaks of 1 to 600 minutes.
refusal-R202 = “{ $dossier }” has been heard, or is being heard now.
refusal-R203 = “{ $dossier }” is not in the running: withdrawn, disqualified or noted absent. Note its return first.
refusal-R204 = “{ $dossier }” was not noted absent.
refusal-R205 = The hearing of “{ $dossier }” is running. End it first.
refusal-R206 = No hearing is running. Start one.
refusal-R207 = The clock is in that state already.
refusal-R208 = This is the last phase. End the hearing.
refusal-R209 = That instant lies before one already recorded. Give a later time.
refusal-R210 = No time would be left. Take less, or go to the next phase.
refusal-R211 = “{ $dossier }” has no such field ({ $field }), or the text does not fit it.
refusal-R212 = “{ $text }” is no time of day. Type it so: 14:37 or 14:37:05.
refusal-R213 = No such time is recorded for “{ $dossier }”, or it has changed since. Look at the list again.
refusal-R214 = The time must stay between { $after } and { $before }, by what is recorded before and after it. Nothing has changed.
refusal-R215 = No break is planned at that time, or it was moved or left out before. Look at the list again.
refusal-R302 = { $juror } is recused from “{ $dossier }” and does not mark it.
refusal-R303 = { $juror } was not in the room for “{ $dossier }”. Note the presence, or leave absent.
refusal-R304 = { $juror } has marks for “{ $dossier }” already. Take them back first.
refusal-R305 = The marks of “{ $dossier }” are closed. Reopen them with a reason.
refusal-R306 = The marks of “{ $dossier }” are not closed.
refusal-R307 = There is nothing to take back here.
refusal-R308 = “{ $dossier }” still awaits { $pending ->
    [one] one cell
   *[other] { $pending } cells
}, first with { $juror }. Mark them, or type a for an abstention.
refusal-R309 = { $count ->
    [one] One dossier is not closed
   *[other] { $count } dossiers are not closed
}: { $dossiers }. Close their marks first.
refusal-R401 = The quorum is missing: { $present } present for { $required } required. Record a waiver with its reason, or wait.
refusal-R402 = An amount is required for a laureate.
refusal-R403 = This call gives no money. Propose the laureate without an amount.
refusal-R404 = { $amount } is above the request, { $request }. Propose the request at most.
refusal-R405 = { $amount } is under the floor, { $floor }. Propose more, or the reserve list.
refusal-R406 = { $amount } is above the ceiling, { $ceiling }. Propose less.
refusal-R407 = { $amount } is above the permitted share of the budget, { $most }. Propose less.
refusal-R408 = { $amount } does not fit in the envelope: { $left } is left. Propose a partial grant, or the reserve list.
refusal-R409 = All { $places } places are taken. Propose the reserve list.
refusal-R410 = The score, { $score }, is under the threshold, { $threshold }. This dossier cannot be proposed.
refusal-R411 = “{ $dossier }” has no rank: too few marks, or not heard.
refusal-R412 = Place { $place } is taken or does not exist. Choose another.
refusal-R413 = “{ $dossier }” has no decision to take back.
refusal-R414 = { $count ->
    [one] One dossier waits for a decision
   *[other] { $count } dossiers wait for a decision
}: { $dossiers }.
refusal-others = { $count } others
refusal-R415 = Those dossiers are not tied now.
refusal-R416 = { $voices } voices counted for { $eligible } voters. Check the count.
refusal-R417 = This tally does not fit that vote.
refusal-R418 = The announced tie-break chain has no such step, or another comes first.
refusal-R419 = There was no level vote on this. The casting vote serves only then.
refusal-R420 = The chair is recused or not in the room: no casting vote.
refusal-R421 = The adoption has no more voices for than against. Go back to the deliberation.
refusal-R422 = The reserve list skips place { $place }. Give that place to a dossier, or renumber the list.
refusal-R423 = That name does not do. Give one of at most { $most } characters.
refusal-R424 = A scenario is called “{ $name }” already. Choose another name, or drop that one first.
refusal-R425 = No scenario kept is called “{ $name }”.
refusal-R426 = { $most } scenarios are kept already. Drop one first.
refusal-R427 = The grid or the panel does not bear this method: { $method }. A majority gauge needs one counted criterion alone, with levels of distinct worth; a trimmed mean, five jurors whose voice counts.
refusal-R501 = There is nothing more to undo or redo. What comes before the adoption is undone no more: a rectification mends an error in it.
refusal-R502 = Entry { $entry } ({ $what }) is not undone: it comes before the adoption, is undone already, or tells what the program noted. After adoption, open a rectification.
refusal-R503 = Entry { $entry } ({ $what }) cannot be undone: entry { $later } ({ $then }) would no longer stand. Undo that one first.
