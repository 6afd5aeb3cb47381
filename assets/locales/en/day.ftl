# The small forms of the day, the dossier, the running order.
day-not-a-number = Type a whole number of minutes. Nothing was recorded.
day-presenters = Who presents: { $project }
day-presenters-reason = Say why those who present are no longer the same. Nothing was recorded.
day-withdraw = The candidate withdraws: { $project }
day-disqualify = Disqualify the candidate: { $project }
day-out-note = The dossier leaves the ranking; its marks are kept, and this can be undone.
day-break = Add a break
day-break-label = Break
day-break-reason = Say why this break is made. Nothing was recorded.
day-break-end = at the end
day-break-planned = Move a planned break, or leave it out
day-break-planned-note = The session file is not changed: a break that is moved joins the running order, where it moves like the others.
day-break-planned-option = { $day }, { $time }: { $label }
day-break-none = nowhere: it is left out
day-field-which-break = Which break
day-note = Note: { $project }
day-note-dossier = the dossier
day-note-mark = Comment: { $criterion }, { $juror }, { $project }
day-note-note = Confidential: the note appears in the annex only. An empty text removes it.
day-note-note-sealed = Confidential: the note appears in the annex only. Under seal a juror’s note is not shown: what is written is added to it.
day-note-sealed = This note is under seal: it can be removed once the dossier is closed. Write here what is to be added, or give up.
day-add-juror = Add a member of the jury
day-add-juror-note = One more member counts for the quorum if the voice is deliberative. Note the arrival afterwards (P).
day-change-method = Change the method of ranking
day-change-method-note = The method is announced before the first mark. This change is recorded with its reason and told in the minutes.
day-field-method = Method
day-replace-juror = Replace { $juror } in this seat
day-replace-juror-note = The seat keeps its college, its voice and its marks. Present title: { $title }
day-observe = The secretary’s observations
day-amend = Amend “{ $field }”: { $project }
day-amend-which = Amend what in “{ $project }”?
day-amend-present = Present value: { $value }
day-amend-empty = This field is empty.
day-field-new = New value
day-field-minutes = Minutes
day-field-break = Name of the break
day-field-before = Before
day-field-presenters = One name a line
day-field-note-of = Note by or on
day-field-note = Text
day-field-college = College
day-field-voice = Voice
day-field-civility = Form of address
day-field-given-name = Given name
day-field-family-name = Family name
day-field-title = Title
day-field-incident = What happened
day-field-observations = Text, repeated in the minutes

day-tab-dossier = Dossier { $number }
day-tab-attachments = Attachments, { $count }
day-tab-order = Order
day-tab-notes = Notes, { $count }
day-attachments-none = No attachment goes with this dossier.
day-notes-confidential = Confidential: these notes appear in the annex only.
day-notes-none = No note on this dossier.
day-notes-sealed = { $count ->
      [one] One juror’s note will show once the dossier is closed.
   *[other] { $count } jurors’ notes will show once the dossier is closed.
}
day-note-write = Write a note
day-note-on-dossier = On the dossier
day-note-on-mark = { $juror }, on { $criterion }

gui-hint-form-confirm =
    .does = record
gui-hint-form-line =
    .does = new line
gui-hint-tab-dossier =
    .does = read the dossier
gui-hint-tab-attachments =
    .does = read the attachments
gui-hint-tab-order =
    .does = read the running order
gui-hint-tab-notes =
    .does = read the notes
gui-hint-note =
    .does = write a note
gui-hint-amend =
    .does = amend the dossier
gui-hint-presenters =
    .does = who presents
gui-hint-break =
    .does = add a break
gui-hint-withdraw =
    .does = the candidate withdraws
gui-hint-disqualify =
    .does = disqualify the candidate
gui-hint-step-out =
    .does = the recused juror leaves
gui-hint-step-back =
    .does = the recused juror returns

day-time = Correct a recorded time: { $project }
day-time-note = The recorded time stays in the journal; the correction and its reason stand in the minutes.
day-time-option = { $milestone }, { $time }
day-time-none = No time is recorded for this dossier.
day-field-which-time = Which one
day-field-time = Real time

day-search = Search
day-search-field = in all dossiers, accents do not matter
day-search-hint = One word, or several in any order.
day-search-count = { $count ->
      [0] Nothing in the dossiers.
      [one] One passage.
   *[other] { $count } passages.
}
day-place-project = Title
day-place-holder = Holder
day-place-opinion = Technical opinion
day-presented-by = Presented by
day-dossier-request = { $amount } requested
day-dossier-open = not found yet
day-dossier-amended = { $field }, amended at { $time }: { $reason }
day-dossier-withdrawn = Candidacy withdrawn: { $reason }
day-dossier-disqualified = Candidacy disqualified: { $reason }
day-dossier-financing = Other funding
day-dossier-source-acquired = acquired
day-dossier-source-asked = asked for
day-dossier-corrections = Corrections of the day
day-dossier-correction = { $field }: “{ $from }” becomes “{ $to }”. Reason: { $reason }

gui-hint-search =
    .does = search the dossiers
gui-hint-enter-read =
    .does = read

day-order-break = { $time }, { $minutes } min
day-order-times = { $planned } → { $real }

gui-hint-break-planned =
    .does = move a planned break
gui-hint-break-remove =
    .does = remove the break

day-standing-expected = { $gender ->
   *[other] expected
}
day-standing-present = { $gender ->
   *[other] present
} { $time }
day-standing-replaced = { $gender ->
   *[other] replaced
} { $time }
day-standing-by = { $gender ->
   *[other] substitute: { $name }
}
day-standing-left = { $gender ->
   *[other] left
} { $time }
day-standing-excused = { $gender ->
   *[other] excused
}
day-recusal-declared = { $line }, recusal declared: Enter to lift it
day-recusal-out = { $gender ->
   *[other] out { $time }
}
day-recusal-back = { $gender ->
   *[other] back { $time }
}
day-fingerprint = Fingerprint of the session file (rules and dossiers as filed; SHA-256), to be read aloud:
day-checks-quorum = Quorum met, { $present } for { $required }
day-checks-no-quorum = Quorum missing, { $present } for { $required }
day-checks-secretary = { $name } is the secretary
day-checks-no-secretary = Nobody is the secretary
day-checks-recusals = No recusal declared: ask the question
day-checks-complete = { $dossiers } complete dossiers
day-checks-incomplete = Without a description or without amounts: { $dossiers }
day-checks-opinions = { $count ->
    [one] One dossier without a technical opinion
   *[other] { $count } dossiers without a technical opinion
}
day-checks-looking = Reading the attachments…
day-checks-files = { $count ->
    [0] No attachment
    [one] One readable attachment
   *[other] { $count } readable attachments
}
day-checks-unreadable = { $dossier }, { $file }: the attachment cannot be read ({ $error })
day-checks-more-unreadable = { $count ->
    [one] One more attachment cannot be read
   *[other] { $count } more attachments cannot be read
}
day-checks-writable = The session’s folder can be written to
day-checks-unwritable = Nothing could be recorded: the session’s folder cannot be written to ({ $error })
day-checks-odd = { $count } remarks on the session file: palmares check
day-checks-finding = { $message } ({ $code }, { $place })
day-checks-date = The session is planned for { $planned }; this machine says { $today }

gui-hint-add-juror =
    .does = add a juror
gui-hint-method =
    .does = change the method
gui-hint-replace-juror =
    .does = replace the juror
gui-hint-look =
    .does = check again
gui-hint-recusals =
    .does = jurors, recusals
gui-hint-lift =
    .does = lift the recusal
