# The minutes on the screen and the journal.
log-query = dossier, juror, words or number of an entry
log-all = All
log-kind-presence = Presence
log-kind-clock = Order and clock
log-kind-marks = Marks
log-kind-decisions = Decisions
log-kind-incidents = Incidents and corrections
log-kind-documents = Documents
log-found = { $count ->
    [0] no entry
    [one] one entry
   *[other] { $count } entries
}
log-none = No entry answers this search.
log-reading = Reading the journal…
log-undone = undone
log-detail = Entry { $number }, { $time }, { $kind }
log-detail-undone = Entry { $number }, { $time }, { $kind }, undone since
log-copied = The entries shown are in the clipboard.
gui-hint-log-entry =
    .does = entry
gui-hint-log-page =
    .does = page
gui-hint-log-kind =
    .does = next kind
gui-hint-log-kind-back =
    .does = kind before
gui-hint-log-copy =
    .does = copy
gui-hint-log-undo =
    .does = undo the entry or put it back
