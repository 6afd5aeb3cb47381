# The adopted editions of a folder, and the public list of laureates.
history-foreign = This folder holds no session.
history-not-adopted = The minutes are not adopted.
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
