# The adopted editions of a folder, and the public list of laureates.
history-foreign = This folder holds no session.
history-not-adopted = The minutes are not adopted.
history-refused = { $errors ->
    [one] One error in the session file: { $first }
   *[other] { $errors } errors in the session file. The first: { $first }
}
history-copy = The same session is in { $path }; it is counted once.
history-too-many = More than { $limit } sessions: this one was not read. Choose a smaller folder.
history-edition = { $scheme } { $edition }, adopted on { $date }: { $count ->
    [0] no laureate
    [one] one laureate
   *[other] { $count } laureates
}{ $money }
history-none = No adopted edition in this folder.
history-across = All editions: { $count ->
    [0] no laureate
    [one] one laureate
   *[other] { $count } laureates
}{ $money }
history-by-commune = By commune
history-by-contract = By contract
history-by-quarter = By quarter
history-by-holder = By holder
history-unnamed = not given
history-skipped = Passed over: { $path }. { $reason }
history-earlier = laureate already in { $edition }
history-earlier-line = { $dossier } ({ $holder }): { $earlier }, “{ $project }”{ $money }

laureates-title = Laureates
laureates-name = Laureates, { $call }, { $edition } edition
laureates-subtitle = Edition { $edition }, { $call }. { $organiser }
laureates-intro = { $count ->
    [0] No laureate.
    [one] One laureate.
   *[other] { $count } laureates, in the alphabetical order of projects.
}
laureates-c-project = Project and holder
laureates-c-place = Quarter, communes, contract
laureates-c-amount = Grant
laureates-adopted = According to the minutes adopted on { $date }, version { $version }.
laureates-format = { $path }: this name does not say the format. End it with .pdf, .csv or .html.
laureates-not-adopted = The minutes are not adopted: there is no list of laureates yet. Nothing was written.
laureates-written = List of laureates written to { $path }

# The window of earlier editions, and “laureate already”.
history-stopped = Reading given up. What was known still is.
editions-title = Earlier editions
editions-across = from one edition to the next
editions-close = arrows turn the pages, Esc closes
editions-path = path of the folder in which earlier sessions are kept
editions-choose = Choose…
editions-reread = Read again
editions-page-editions = Editions
editions-page-commune = Communes
editions-page-contract = Contracts
editions-page-quarter = Quarters
editions-page-holder = Holders
editions-page-skipped = Not counted ({ $count })
editions-note = For information: nothing is decided by it.
editions-note-commune = For information: nothing is decided by it. A project in several communes counts once, under those communes together: no grant is counted twice.
editions-note-holder = For information: nothing is decided by it. A holder is known by its name, whatever its capitals, accents and punctuation.
editions-note-recent = A column for each of the last { $count } editions; the total counts them all.
editions-c-edition = Edition
editions-c-commune = Commune
editions-c-contract = Contract
editions-c-quarter = Quarter
editions-c-holder = Holder
editions-c-adopted = Adoption
editions-c-laureates = Laureates
editions-c-money = Grants
editions-all = Together
editions-laureates-of = Laureates, { $edition }
editions-folder = Folder: { $path }
editions-reading = Reading sessions…
editions-empty-title = No folder chosen
editions-empty = Keep earlier sessions in one folder, each in its own. Choose it (Ctrl+O), type its path and press Enter, or drop it on the window.
editions-empty-read = Palmarès reads them and writes nothing there; it counts those whose minutes are adopted. Dossiers whose holder was a laureate before will then say so.
editions-none = “Not counted” tells what is there, and why it does not count.
editions-none-at-all = It is empty: choose the one in which earlier sessions are kept (Ctrl+O).
editions-no-session = { $path } holds no session. The folder known before stays in use.
editions-unread = Earlier editions not read: { $why }
editions-copied = The table is in the clipboard.
editions-skipped-none = Everything in the folder counts.
editions-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
before-laureate = Laureate already in { $editions }
before-laureate-of = Laureate already: { $editions }
before-one = { $edition }: “{ $project }”{ $money }
before-spelled = The holder is written “{ $holder }” there: to be checked.
before-how = From adopted minutes; the holder is known by its name.
before-short = laureate { $editions }
before-short-often = laureate { $count } times
gui-hint-editions-page =
    .does = another page
gui-hint-editions-edition =
    .does = edition, or scroll
gui-hint-editions-choose =
    .does = choose the folder
gui-hint-editions-reread =
    .does = read the folder again
