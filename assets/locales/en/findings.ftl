# Findings about a file: what is wrong, then (.mend) how to mend it.

finding-S001 = The file is larger than { $limit_megabytes } MB.
    .mend = A session file holds text only. Put documents in the pieces folder and cite them as attachments.
finding-S002 = Byte { $byte } is not UTF-8: the file was saved in another encoding.
    .mend = Save the file as UTF-8 in your editor, then check the accented letters.
finding-S003 = More than { $limit } brackets are nested.
    .mend = No session needs that many. Look for a bracket opened once too often before this place.
finding-S004 = The text is not RON here. The parser says: { $message }.
    .mend =
        { $hint ->
            [comma] A comma is probably missing just before.
            [colon] A colon is missing after the field’s name.
            [unclosed] A parenthesis, bracket or brace is not closed, or closed once too often.
            [end-of-text] The text ends too early: close the last parenthesis, bracket or quotation mark.
            [quote] A quotation mark (") opened above is not closed.
            [escape] After a backslash only \n, \t, \\ and \" are usual; double it to write one.
            [comment] A comment opened by /* is not closed by */.
            [trailing] The file goes on after its last parenthesis: delete the rest, or take the extra parenthesis away.
            [header] The line #![enable(implicit_some)] is optional: mend it or delete it.
            [submission] Each command is written (command: …) or (at: "…", command: …).
           *[other] Compare with an example in sessions/README.md.
        }
finding-S005 = The field “{ $name }” is missing.
    .mend = Add “{ $name }” within these parentheses; sessions/README.md says what it holds.
finding-S006 = This value is of the wrong kind. The parser says: { $message }.
    .mend = A text stands in quotation marks, a whole and positive number without them, a list in brackets, a group of fields in parentheses; yes and no are written true and false.
finding-S007 = “{ $word }” is not a word expected here.
    .mend =
        { $nearest-known ->
            [yes] Did you mean “{ $nearest }”? The words expected: { $known }.
           *[no] Choose among: { $known }.
        }
finding-S008 = The field “{ $name }” is written twice.
    .mend = Keep only one of them.
finding-S009 = The file has format { $format }; this program reads up to format { $newest }.
    .mend = Open it with a newer version of Palmarès. Nothing was changed.
finding-S010 = There is no format { $format }.
    .mend = Write “format: { $newest }”.
finding-S011 = The field “{ $name }” is unknown here: what it says would be lost.
    .mend =
        { $nearest-known ->
            [yes] Did you mean “{ $nearest }”?
           *[no] Delete it, or look for its exact name in sessions/README.md.
        }

finding-S101 = The identifier “{ $id }” already names another one ({ $family ->
        [candidate] candidate
        [juror] juror
        [criterion] criterion
        [college] college
        [half-day] half-day
       *[phase] phase
    }), line { $first_line }.
    .mend = Give each its own identifier.
finding-S102 = The identifier “{ $id }” names nothing ({ $family ->
        [candidate] candidate
        [juror] juror
        [criterion] criterion
        [college] college
        [half-day] half-day
       *[phase] phase
    }).
    .mend =
        { $nearest-known ->
            [yes] Did you mean “{ $nearest }”?
           *[no] Mend it, or add what it names to the file.
        }
finding-S103 = “{ $id }” is not an identifier.
    .mend = Use letters without accents, digits, “-”, “_” and “.”, { $longest } characters at most.
finding-S104 = This text is empty, though it is needed.
    .mend = Write it, or remove the field if it is optional.
finding-S105 = “{ $text }” is not a decimal number.
    .mend = Write a number such as 4, 0.5 or "0,5", without exponent or unit.

finding-S201 = The weight { $weight } is not above zero.
    .mend = Give a positive weight; for a criterion that does not count, write “counted: false”.
finding-S202 = The highest mark { $max } is not above zero.
    .mend = Give the highest mark, for example 20.
finding-S203 = The step { $step } is not above zero.
    .mend = Give the distance between two neighbouring marks, for example 0.5.
finding-S204 = The step { $step } does not divide the scale: { $max } would not be a possible mark.
    .mend = Choose a step that falls exactly on { $max }, for example 0.25, 0.5 or 1.
finding-S205 = The scale has no level.
    .mend = Add levels, for example (label: "A", points: 4).
finding-S206 = The level “{ $label }” exists already, line { $first_line }; case does not count.
    .mend = Give each level its own name.
finding-S207 = Every level is worth zero: the criterion would tell nobody apart.
    .mend = Give points to the best level at least; for a criterion that does not count, also write “counted: false”.
finding-S208 = A level cannot be worth { $points } points.
    .mend = Points go from zero upwards.
finding-S209 = No criterion counts in the score.
    .mend = Add a criterion, or remove “counted: false” from one at least.
finding-S210 = The reporting scale { $scale } is not above zero.
    .mend = Give the scale on which scores are told, for example 20 or 100.
finding-S211 = { $decimals } decimals are asked for; at most { $most } are shown.
    .mend = Write a number from 0 to { $most }. Computations stay exact whatever is shown.
finding-S212 = “{ $label }” is the name of a state of a mark in lists of marks.
    .mend = Choose a name other than ABSTENTION, DEPORT and ABSENT.

finding-S301 = The jury has no member.
    .mend = Add the jurors.
finding-S302 = No juror has a deliberative voice: nobody could decide.
    .mend = Write “voice: Deliberative” for those who vote.
finding-S303 = Nobody chairs the jury.
    .mend = Write “role: Chair” for the person who chairs.
finding-S304 = The jury already has a chair: “{ $first }”, line { $first_line }.
    .mend = Keep one “role: Chair”; for the one who stands in, write “role: ViceChair”.
finding-S305 = “{ $juror }” chairs with a consultative voice only: there could be no casting vote.
    .mend = Give a deliberative voice, or let another member chair.
finding-S306 = { $name } is also a juror or a substitute.
    .mend = The secretary is not a juror. If they are two people of one name, tell them apart by their titles.
finding-S307 = The quorum is no member at all.
    .mend = Write Half, or Members(n) with a number of at least one.
finding-S308 = The quorum needs { $required } members; only { $members } have a voice that counts.
    .mend = Lower the quorum, or complete the jury.
finding-S309 = The college “{ $college }” has no deliberative voice.
    .mend = Check its members’ college and voice; if it only advises, leave it so.

finding-S401 = The time zone “{ $name }” is unknown.
    .mend =
        { $nearest-known ->
            [yes] Did you mean “{ $nearest }”?
           *[no] Write a name of the IANA database, for example Europe/Paris.
        }
finding-S402 = “{ $text }” is not a date.
    .mend = Write year, month and day: 2026-11-21.
finding-S403 = “{ $text }” is not a time.
    .mend = Write hours and minutes: 09:00, from 00:00 to 23:59.
finding-S404 = The half-day ends at { $end } and starts at { $start }.
    .mend = Mend the start or the end.
finding-S405 = The break from { $from } to { $to } lies outside the half-day.
    .mend = Check its time and length.
finding-S406 = This half-day overlaps “{ $other }”, line { $other_line }.
    .mend = Mend the date or the times of one of them.
finding-S407 = A length of no minute makes no sense here.
    .mend = Give one minute at least, or remove the item.
finding-S408 = { $minutes } minutes are more than a day.
    .mend = Give { $most } minutes at most.
finding-S409 = The warning { $warning } min before the end would come at the start of the phase, which lasts { $minutes } min, or before.
    .mend = Write a warning shorter than the phase.
finding-S410 = The hearing has no phase.
    .mend = Add one phase at least, for example (id: "presentation", label: "Presentation", minutes: 10, warnings: [2]).
finding-S411 = The phase “{ $phase }” ends with no warning.
    .mend = Add “warnings: [1]” for example, or leave it so if that is meant.
finding-S412 = The hearings planned ({ $hearings }) would take { $needed } min; there are { $available } without the breaks.
    .mend = Lengthen the half-day, shorten the phases, or spread the dossiers otherwise.
finding-S413 = The session has no half-day.
    .mend = Add one half-day at least, with its date, times and place.

finding-S501 = The amount { $text } is negative.
    .mend = Write an amount of zero or more.
finding-S502 = The amount { $text } is finer than a hundredth.
    .mend = Round it to two decimals.
finding-S503 = The amount { $text } is beyond any budget.
    .mend = Check the number of zeros.
finding-S504 = The request of { $request } is above the ceiling of { $ceiling }.
    .mend = Mend the request or the ceiling. A request changed on the day is recorded during the session.
finding-S505 = The request of { $request } is under the floor of { $floor }.
    .mend = Mend the request or the floor.
finding-S506 = The request of { $request } is more than { $share } % of the budget, that is { $most }.
    .mend = Mend the request, the budget or the permitted share.
finding-S507 = The request of { $request } is more than the budget of { $budget }.
    .mend = Mend the request or the budget.
finding-S508 = The dossier asks for nothing, though the call gives money.
    .mend = Add “request” with the amount asked for.
finding-S509 = The dossier asks for money, though the call gives none.
    .mend = Add “grants”, or remove “request”.
finding-S510 = The lines sum to { $sum }; the budget is { $budget }.
    .mend = Mend a line or the budget: both must be equal to the hundredth.
finding-S511 = The request and the co-financing make { $total }, more than the budget of { $budget }.
    .mend = Check with the holder; a dossier mended on the day is recorded during the session.
finding-S512 = The envelope is empty.
    .mend = Give the envelope’s amount; for a prize without money, remove “grants”.
finding-S513 = The floor of { $floor } is above the ceiling of { $ceiling }.
    .mend = Mend one of them.
finding-S514 = The floor of { $floor } is above the envelope of { $envelope }.
    .mend = Mend one of them: no laureate could be proposed.
finding-S515 = The budget share of { $share } % is not between 0 and 100 %.
    .mend = Write a percentage above 0 and at most 100.
finding-S516 = “{ $text }” is not a currency code.
    .mend = Write three capital letters, for example EUR.
finding-S517 = The dossier’s budget is missing.
    .mend = Add “budget” with the project’s total cost.

finding-S601 = The threshold of { $threshold } is not on the scale from 0 to { $scale }.
    .mend = The threshold is told on the scale of the scores, reporting_scale.
finding-S602 = There is place for no laureate.
    .mend = Give one place at least, or remove “places” if there is no limit.
finding-S603 = This tie-break rule stands already on line { $first_line }.
    .mend = Keep each rule once; Priority takes all its criteria in one list.
finding-S604 = The casting vote comes before the new vote, which would therefore never take place.
    .mend = Put NewVote before CastingVote, or remove it.
finding-S605 = The language “{ $language }” is not known.
    .mend = Write fr or en: it is the language of the texts and of the minutes.
finding-S606 = The Priority rule names no criterion.
    .mend = Name the criteria, from first to last, or remove the rule.
finding-S607 = With { $jurors } juror(s) whose voice counts, the median is the mean.
    .mend = Choose WeightedMean, or complete the jury.
finding-S608 = A dossier is ranked only with { $fewest } complete sheets at least; only { $jurors } juror(s) have a voice that counts.
    .mend = Lower “fewest_marks” (3 when it is not written), or complete the jury.
finding-S609 = A trimmed mean needs { $needed } totals at least; only { $jurors } juror(s) have a voice that counts.
    .mend = Choose WeightedMean or Median, or complete the jury.
finding-S610 = With { $fewest } sheets another method ranks a dossier, but a trimmed mean needs { $needed }: it would have no score, “undefined”.
    .mend = Write fewest_marks: { $needed }, so that the announced rule says so.
finding-S611 = A majority gauge needs exactly one counted criterion; the grid counts { $counted }.
    .mend = Leave the others out of the score (counted: false), or choose another method.
finding-S612 = A majority gauge needs levels; “{ $criterion }” is marked by numbers.
    .mend = Give it levels, Levels([…]), or choose another method.
finding-S613 = The levels “{ $level }” and “{ $other }” are worth the same points: a majority gauge could not tell which is above.
    .mend = Give each level different points: only their order counts.
finding-S614 = The threshold is in points, and this method gives none: it will not be applied.
    .mend = Remove the threshold, or choose a method that gives a score (WeightedMean, Median, TrimmedMean).

finding-S701 = The session has no dossier.
    .mend = Add the candidates.
finding-S702 = The commune “{ $commune }” is not in the list “communes”.
    .mend =
        { $nearest-known ->
            [yes] Did you mean “{ $nearest }”?
           *[no] Mend its name, or add it to the list.
        }
finding-S711 = The attachment “{ $path }” cannot be found or read.
    .mend = Copy the file into the session’s folder, or mend its path (case counts).
finding-S712 = The path “{ $path }” leaves the session’s folder, or is not written as it should be.
    .mend = Write a path from the session’s folder with “/”, without “..”, drive or link to the outside: pieces/budget.pdf.
finding-S713 = The attachment “{ $path }” is an empty file.
    .mend = Copy it again.
finding-S714 = “{ $path }” is not a regular file.
    .mend = Cite a file, not a folder.
finding-S715 = The attachment “{ $path }” is cited already on line { $first_line }.
    .mend = Keep it once.

finding-S801 = The command { $command } is the program’s own.
    .mend = Remove it from the list: the program records it itself when needed.
