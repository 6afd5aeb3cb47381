# The window: screens, questions and keys.
gui-tab-opening = Opening
gui-tab-hearing = Hearings
gui-tab-deliberation = Deliberation
gui-tab-minutes = Minutes
gui-jury-of = Jury of { $date }
gui-dossier-of = dossier { $number } of { $of }
gui-quorum-short = quorum { $present } for { $required }
gui-quorum-missing = no quorum, { $present } for { $required }
gui-saved = saved
gui-saving = saving
gui-read-only = read-only
gui-not-saved = not recorded
gui-closing = Saving, then closing…
gui-cancel = Cancel
gui-confirm = Confirm
gui-record = Record
gui-back = Back
gui-reload = Read again
gui-browse = Browse…
gui-computing = Computing the ranking…
gui-copied = The list is on the clipboard.
gui-offline = version { $version }, offline
gui-settings-damaged = The settings could not be read. They are set aside in { $file }; nothing else is touched.
gui-settings-unsaved = The settings could not be written: { $error }
gui-no-display = No display answers (DISPLAY, WAYLAND_DISPLAY). The command line does all the rest: palmares --help.
gui-worker-lost = The work stopped. What was shown as saved is saved; do the last thing again.
gui-dropped-while-open = A session is open: close it (Ctrl+W), then drop the other one. Nothing has changed.
gui-opened-elsewhere = No program could open { $file }: { $error }

gui-welcome-tagline = The jury’s session, from the opening to the signed minutes.
gui-welcome-open = Open a session
gui-welcome-sample = Sample session
gui-welcome-verify = Verify minutes
gui-welcome-path = or the path of a session.ron file
gui-welcome-drop = A file or a folder may also be dropped here.
gui-welcome-busy = Reading the session…
gui-welcome-recent = Recent sessions
gui-welcome-none = None yet. The sample session shows a whole day.
gui-recent-panel = { $dossiers ->
      [one] one dossier
   *[other] { $dossiers } dossiers
}, { $jurors } jurors, { $phase }

gui-findings-title = This session cannot open yet
gui-findings-count = { $errors ->
      [0] No error
      [one] One error to mend
   *[other] { $errors } errors to mend
}, { $warnings ->
      [0] no warning
      [one] one warning
   *[other] { $warnings } warnings
}. The file was not changed; no mark is concerned.
gui-finding-place = line { $line }, column { $column }

gui-opening-title = Opening of the session
gui-opening-open = Open the session
gui-opening-freeze = At the opening the rules freeze: criteria, weights, method and tie rule change no more.
gui-opening-opened = Session opened at { $time }. The rules are frozen.
gui-opening-present-of = { $present } of { $of }
gui-standing-represented = proxy to { $juror }
gui-voice = { $voice } voice
gui-quorum-title = Quorum
gui-quorum-present = { $present ->
      [0] no deliberative voice present
      [one] one deliberative voice present
   *[other] { $present } deliberative voices present
}
gui-quorum-required = { $required } required of { $named }
gui-recusal-list = Declared recusals
gui-recusal-declare = Declare
gui-recusal-none = No recusal declared.
gui-recusal-ground = { $ground }, not published
gui-recusal-which = From which dossier is { $juror } recused?
gui-recusal-title = { $juror } is recused: { $project }
gui-lift-title = Lift the recusal of { $juror }: { $project }
gui-recusal-note = On what ground? It stays confidential and is not in the public minutes.
gui-proxy-title = Who votes for { $juror }?
gui-proxy-nobody = Nobody else is present.
gui-checks-title = Before the first hearing
gui-checks-chair = { $juror } presides
gui-checks-no-chair = Nobody presides yet
gui-checks-awaited = { $count } jurors are expected
gui-checks-expected = { $juror } is not there yet

gui-order-title = Running order
gui-order-end = ends about { $time }
gui-order-since = since { $time }
gui-order-marked = { $marks } marked
gui-order-no-show = absent at { $time }
gui-order-withdrawn = withdrawn
gui-order-disqualified = disqualified

gui-clock-ready = Ready
gui-clock-total = { $minutes } min in all
gui-clock-ended = Hearing over
gui-clock-used = { $used } of { $allotted }
gui-clock-overtime = Overtime
gui-clock-phase-ended = { $phase }: due to end at { $time }
gui-clock-paused = Paused
gui-clock-phase-end = phase ends at { $time }
gui-clock-hearing-end = hearing ends at { $time }
gui-clock-late = { $minutes } min late
gui-clock-early = { $minutes } min early
gui-clock-wall = machine restarted: by its wall clock
gui-clock-warning = { $minutes } min left
gui-clock-named-phase-end = { $phase }: ends at { $time }
gui-clock-half-day-end = { $half-day }: ends about { $time }
gui-clock-unrecorded = clock not recorded
gui-clock-key-time = times…
gui-trouble-title = { $count ->
    [0] The journal can no longer be written
    [one] The journal can no longer be written: one entry not recorded
   *[other] The journal can no longer be written: { $count } entries not recorded
}
gui-trouble-safe = What is shown as saved is, up to entry { $saved }. { $cause }.
gui-trouble-meanwhile = Clock and grid go on, in memory only: write times and marks on paper too. Mend the disk, then try again; everything will be recorded at its own time.
gui-trouble-copy = Copy the list
gui-trouble-retry = Try again
gui-trouble-over = { $count ->
    [0] The journal is written again.
    [one] The journal is written again: the entry kept is recorded.
   *[other] The journal is written again: the { $count } entries kept are recorded.
}
gui-trouble-partly = The journal is written again: { $count } entries recorded, { $refused } refused. { $why }
gui-trouble-still = Still impossible, everything stays in memory. { $why }
gui-trouble-leave = { $count ->
    [one] One entry is not recorded and would be lost.
   *[other] { $count } entries are not recorded and would be lost.
} Try again, or copy the list; close once more to give them up.
gui-clock-key-close = close the marks
gui-clock-key-dossier = next dossier
gui-clock-key-hearings = close the hearings
gui-clock-key-start = start
gui-clock-key-pause = pause
gui-clock-key-resume = resume
gui-clock-key-minute = one minute
gui-clock-key-next = next phase
gui-clock-key-end = end
gui-clock-key-ago = started … ago
gui-clock-key-was-paused = it was paused…
gui-minutes = { $minutes } min
gui-minutes-field = minutes
gui-reason-field = reason, kept in the journal
gui-incident-field = what happened
gui-started-ago-title = How many minutes ago did the hearing begin?
gui-was-paused-title = For how many minutes should the clock have stood still?
gui-reopen-title = Reopen the marks: { $project }
gui-incident-title = Note an incident

gui-grid-corner = Mark out of { $scale }
gui-grid-total = Total
gui-grid-not-counted = unscored
gui-grid-footer = Mean, { $complete ->
      [0] none complete
      [one] one complete
   *[other] { $complete } complete
}
gui-grid-consultative = consult.
gui-grid-recused-letter = R
gui-grid-recused = recused
gui-grid-recused-left = recused, left at { $time }
gui-grid-absent = absent from this hearing
gui-grid-mend = Possible mark: { $scale }. Escape gives up.
gui-grid-abstention-letter = A
gui-grid-abstention-word = ABSTENTION
gui-grid-marked = marked { $mark }
gui-grid-closed-letter = C
gui-grid-closed = marks closed
gui-grid-closed-title = Marks closed
gui-grid-sealed = Marks sealed
gui-grid-sealed-footer = Sealed: totals and means once the dossier is closed
gui-grid-sheet-footer = { $complete ->
      [0] No dossier filled in
      [one] One dossier filled in
   *[other] { $complete } dossiers filled in
} of { $of }
gui-row-title = { $juror }, { $project }
gui-row-comment = Comment
gui-row-recuse = Recuse
gui-row-lift = Lift the recusal
gui-row-absent = Note absent from this hearing
gui-row-there = Note present at this hearing
gui-row-sheet = Type in this juror’s sheet
gui-row-dossier = Back to the dossier and its jurors
gui-comment-mark = Mark:
gui-comment-sheet = Sheet:
gui-comment-dossier = Dossier:
gui-pasted-recorded = { $count ->
      [one] One cell recorded.
   *[other] { $count } cells recorded, an entry each: Ctrl+Z undoes them one by one.
}
gui-pasted-refused = { $count ->
      [one] One refused: what was pasted stands in its cell.
   *[other] { $count } refused: what was pasted stands in each cell.
}
gui-pasted-same = { $count ->
      [one] One was there already.
   *[other] { $count } were there already.
}
gui-pasted-beyond = { $count ->
      [one] One value left aside: it falls outside the grid or on a row that takes no mark.
   *[other] { $count } values left aside: they fall outside the grid or on rows that take no mark.
}
gui-pasted-nothing = Nothing to paste in the grid.
gui-weight = weight { $weight }

gui-dossier-summary = The project
gui-dossier-quarter = Quarter
gui-dossier-quarter-in = { $name }, in { $communes }
gui-dossier-contract = Contract
gui-dossier-theme = Theme
gui-dossier-public = Public
gui-dossier-earlier = Earlier
gui-dossier-laureate = Laureate in { $edition }
gui-dossier-laureate-amount = Laureate in { $edition }, { $amount }
gui-dossier-request = asked for, { $percent }%
gui-dossier-acquired = acquired
gui-dossier-asked = applied for
gui-dossier-opinion = Technical opinion: { $verdict }
gui-dossier-partners = Partners
gui-dossier-calendar = Calendar
gui-dossier-budget = Budget
gui-dossier-total = Total
gui-dossier-attachments = Attachments

gui-ranking-sealed = The ranking appears when the hearings are closed (F9): it does not weigh on the marks to come.
gui-table-arithmetic = Arithmetic ranking
gui-table-majority-gauge = grade
gui-table-borda = place
gui-table-schulze = w.–d.
gui-table-dots = a dot per juror
gui-table-proposal = The jury’s proposal
gui-table-amount = amount
gui-table-laureate = laureate
gui-table-reserve = reserve { $place }
gui-table-rejected = not proposed
gui-table-unranked = Without a rank
gui-envelope-title = Envelope
gui-envelope-of = of { $total }
gui-robustness-title = How solid the result is
gui-robustness-none = Nothing to measure yet: no dossier is retained.
gui-robustness-same = { $retained ->
      [one] Without any one juror the first stays the same.
   *[other] Without any one juror the first { $retained } stay the same.
}
gui-robustness-changes = Without { $juror } the list would change.
gui-robustness-gap = Gap between the last retained and the first not retained: { $points }.
gui-awaited-title = To be settled
gui-awaited-decisions = { $count ->
      [one] One decision to take.
   *[other] { $count } decisions to take.
}
gui-awaited-tie = Tied at rank { $rank }: { $projects }.
gui-observe = Observations
gui-adopt = Adopt the proposal
gui-adopt-short = Adopt

gui-form-laureate = Propose as laureate: { $project }
gui-form-reserve = Put in reserve: { $project }
gui-form-reject = Not propose: { $project }
gui-form-vote = Vote: { $project }
gui-form-vote-tie = Vote to part the tied{ $project }
gui-form-cast = Casting vote: { $project }
gui-form-waive = Decide without quorum: { $project }
gui-form-waive-note = { $present } present for { $required } required.
gui-form-observe = The secretary’s observations{ $project }
gui-form-incident = Note an incident{ $project }
gui-form-adopt = Adopt the minutes{ $project }
gui-form-adopt-note = The jury proposes; after adoption only a numbered rectification can mend.
gui-form-limit = At most { $amount }, by the request, the rules and the envelope.
gui-form-voices = { $voices } voices may be cast.
gui-form-not-a-count = { $field }: type a whole number. Nothing was recorded.
gui-form-not-an-amount = Type an amount, for example 12,000. Nothing was recorded.
gui-reason-rank = Rank { $rank }, { $score }
gui-field-reason = Reason
gui-field-amount = Amount
gui-field-place = Place
gui-field-for = For
gui-field-against = Against
gui-field-abstention = Abstention
gui-field-text = Text
gui-field-save = Write to
gui-field-pdf = PDF file
gui-field-identity = Identity (.p12 or .pfx)
gui-field-password = The identity’s password
gui-field-name = Name

gui-minutes-adopted = Minutes adopted
gui-minutes-version = version { $version }, at { $time }
gui-minutes-draft = Draft minutes
gui-minutes-draft-note = Every page says “PROJET” until adoption.
gui-minutes-signatures = Signatures
gui-minutes-signed = { $signer }, { $time }
gui-minutes-unsigned = not signed yet
gui-minutes-sign = Sign
gui-minutes-digest = Fingerprint of the last decision, to be read aloud
gui-minutes-take = Take away
gui-minutes-export = Write the PDF
gui-minutes-annex = Annex
gui-minutes-verify = Verify
gui-minutes-identity = Identity
gui-minutes-busy = Under way…
gui-minutes-rectify = Rectify…
gui-minutes-rectify-note = A mistake? A numbered rectification keeps this version.
gui-form-export = Write the minutes
gui-form-export-note = An existing file of that name is replaced as a whole.
gui-form-export-annex = Write the confidential annex
gui-form-annex-note = It holds individual marks and comments: do not publish it.
gui-form-sign-note = The original file stays untouched; the signed file is written beside it. Without a certificate: Esc, then N makes one.
gui-form-verify = Verify a signed PDF
gui-form-identity = Make a self-issued identity: { $role }
gui-form-identity-note = PDF readers will show it as untrusted: it proves that nothing changed, not who signs.
gui-form-password-needed = Choose a password: without it whoever has the file could sign.
gui-form-rectify = Open a rectification
gui-file-minutes = minutes.pdf
gui-file-annex = confidential-annex.pdf
gui-file-signed = signed
gui-file-signed-chair = signed-chair
gui-file-signed-secretary = signed-secretary
gui-file-identity-chair = identity-chair.p12
gui-file-identity-secretary = identity-secretary.p12
gui-identity-made = Identity written: { $file }. Readers will call it untrusted.


gui-log-title = Journal
gui-log-digest = { $entries } entries, fingerprint of the last line { $digest }

gui-help-title = The keys
gui-help-close = ↑ ↓ scroll, Shift+F1 opens the guide, Esc closes
gui-help-gallery = The gallery
gui-help-everywhere = Everywhere
gui-help-welcome = Welcome
gui-help-findings = Session refused
gui-help-clock = Hearings, clock and order
gui-help-room = Room’s window
gui-help-log = Journal (Ctrl+J)
gui-help-history = Earlier editions (Ctrl+H)
gui-help-grid = Hearings, scoring grid

gui-commands-query = What to do? A few letters are enough
gui-commands-none = Nothing here and now answers these letters.
gui-commands-run = run
gui-commands-go = Go to
gui-commands-undo = { $does }: { $what }
gui-commands-dossier = Dossier { $number }: { $project }

gui-guide-title = The guide
gui-guide-close = ↑ ↓ chapter, PgDn further, Esc closes
gui-preferences-title = Preferences
gui-preferences-close = arrows choose, Esc closes
gui-preferences-language = Language
gui-preferences-theme = Look
gui-preferences-scale = Size
gui-preferences-gallery = Gallery
gui-preferences-gallery-open = What the window is made of
gui-preferences-kept = Remembered in
gui-theme-light = Light
gui-theme-dark = Dark
gui-theme-contrast = High contrast
gui-percent = { $percent }%
gui-about-title = About
gui-about-version = Palmarès, version { $version }.
gui-about-offline = Offline: no connection to the internet is ever opened, nothing is measured or sent.
gui-about-licence = EUPL-1.2, the European Union Public Licence
gui-about-fonts = typeface by Adobe, SIL OFL 1.1 licence
gui-about-icons = icons, ISC licence
gui-about-iced = interface library, MIT licence

gui-key-space = Space
gui-key-escape = Esc
gui-key-control = Ctrl
gui-key-alt = Alt
gui-key-shift = Shift
gui-key-enter = Enter
gui-key-delete = Del
gui-key-backspace = Backspace
gui-key-home = Home
gui-key-end = End
gui-key-page-up = PgUp
gui-key-page-down = PgDn

gui-hint-cell =
    .does = cell
gui-hint-enter-down =
    .does = commit, go down
gui-hint-enter-confirm =
    .does = confirm
gui-hint-enter-open =
    .does = open
gui-hint-enter-open-session =
    .does = open the session
gui-hint-escape =
    .does = give up
gui-hint-tab =
    .does = next field
gui-hint-tab-next =
    .does = next cell
gui-hint-abstain =
    .does = abstention
gui-hint-recuse =
    .does = recusal
gui-hint-f2 =
    .does = correct
gui-hint-delete =
    .does = take the mark back
gui-hint-alt-arrows =
    .does = dossier
gui-hint-comment =
    .does = comment
gui-hint-menu =
    .does = actions on the row
gui-hint-turn =
    .does = the juror’s sheet
gui-hint-turn-back =
    .does = back to the dossier
gui-hint-leaf =
    .does = juror after, before
gui-hint-line-ends =
    .does = ends of the row
gui-hint-pages =
    .does = a page
gui-hint-corners =
    .does = first, last cell
gui-hint-block =
    .does = select a block
gui-hint-all-cells =
    .does = the whole grid
gui-hint-copy-cells =
    .does = copy for a spreadsheet
gui-hint-paste-cells =
    .does = paste from a spreadsheet
gui-hint-f6 =
    .does = juror absent
gui-hint-f7 =
    .does = no-show
gui-hint-close =
    .does = close the marks
gui-hint-reopen =
    .does = reopen the marks
gui-hint-f9 =
    .does = close the hearings
gui-hint-undo =
    .does = undo
gui-hint-redo =
    .does = redo
gui-hint-space =
    .does = start, pause
gui-hint-scroll-aside =
    .does = scroll the column at the right
gui-hint-scroll =
    .does = scroll the dossier
gui-hint-next =
    .does = next phase, end, next dossier
gui-hint-incident =
    .does = incident
gui-hint-ground =
    .does = ground
gui-hint-choose =
    .does = choose
gui-hint-forget =
    .does = take off the list
gui-hint-finding =
    .does = finding
gui-hint-copy =
    .does = copy the list
gui-hint-reload =
    .does = read again
gui-hint-back =
    .does = back
gui-hint-juror =
    .does = juror
gui-hint-present =
    .does = present
gui-hint-substitute =
    .does = substitute
gui-hint-excused =
    .does = excused
gui-hint-left =
    .does = leaves
gui-hint-proxy =
    .does = represented
gui-hint-recusal =
    .does = recusal
gui-hint-dossier =
    .does = dossier
gui-hint-alt-move =
    .does = move
gui-hint-laureate =
    .does = laureate
gui-hint-reserve =
    .does = reserve
gui-hint-reject =
    .does = not proposed
gui-hint-amount =
    .does = amount
gui-hint-vote =
    .does = vote
gui-hint-cast =
    .does = casting vote
gui-hint-waive =
    .does = go on without quorum
gui-hint-undecide =
    .does = take the decision back
gui-hint-adopt =
    .does = adopt
gui-hint-export =
    .does = write the PDF
gui-hint-annex =
    .does = annex
gui-hint-sign-chair =
    .does = sign, chair
gui-hint-sign-secretary =
    .does = sign, secretary
gui-hint-verify =
    .does = verify
gui-hint-identity =
    .does = identity
gui-hint-commands =
    .does = commands
gui-hint-gallery =
    .does = gallery of the window
gui-hint-gallery-group =
    .does = another group
gui-hint-gallery-page =
    .does = scroll
gui-hint-stop =
    .does = give up the work under way
gui-hint-guide =
    .does = guide
gui-hint-preferences =
    .does = preferences, about
gui-hint-theme =
    .does = light, dark, contrast
gui-hint-language =
    .does = French, English
gui-hint-log =
    .does = journal
gui-hint-history =
    .does = earlier editions
gui-hint-quit =
    .does = quit
gui-hint-welcome =
    .does = close the session
gui-hint-help =
    .does = help
gui-hint-minute-more =
    .does = one minute more
gui-hint-minute-less =
    .does = one minute less
gui-hint-room =
    .does = room
gui-hint-room-panel =
    .does = what the room sees
gui-hint-room-blank =
    .does = room black
gui-hint-room-frame =
    .does = room in a frame
gui-hint-room-full =
    .does = room full screen
gui-hint-end =
    .does = end of hearing
gui-hint-time =
    .does = correct a time
gui-hint-retry =
    .does = try to record again
gui-hint-copy-unsaved =
    .does = copy what is not recorded
gui-hint-was-paused =
    .does = it was paused
gui-hint-ago =
    .does = started … ago
gui-hint-move-up =
    .does = earlier in the order
gui-hint-move-down =
    .does = later in the order
gui-hint-larger =
    .does = larger interface
gui-hint-smaller =
    .does = smaller interface
gui-hint-plain-scale =
    .does = interface at 100%
gui-hint-go-opening =
    .does = go to the opening
gui-hint-go-hearing =
    .does = go to the hearings
gui-hint-go-deliberation =
    .does = go to the deliberation
gui-hint-go-minutes =
    .does = go to the minutes
gui-hint-solidity =
    .does = how solid the result is
gui-hint-panel-scroll =
    .does = scroll
gui-hint-panel-close =
    .does = close
gui-hint-panel-page =
    .does = a page
gui-hint-observe =
    .does = secretary’s observations
gui-hint-open =
    .does = open a session
gui-hint-sample =
    .does = open the sample session
gui-hint-verify-pdf =
    .does = verify minutes
