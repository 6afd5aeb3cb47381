# The command line.
cli-password = Password of the certificate:{" "}
cli-check-sound = The session is sound. { $errors } errors, { $warnings ->
    [0] no warning
    [one] one warning
   *[other] { $warnings } warnings
}.
cli-check-refused = { $errors ->
    [one] One error
   *[other] { $errors } errors
} to mend, { $warnings ->
    [0] no warning
    [one] one warning
   *[other] { $warnings } warnings
}. The file was not changed.
cli-submit-refused = Line { $line } of the list, refused: { $why }
cli-marks-imported = { $count ->
    [0] Nothing to record: all of it was there.
    [one] One entry recorded.
   *[other] { $count } entries recorded.
}
cli-marks-line = Line { $line } ({ $code }): { $why }
cli-marks-nothing = { $count ->
    [one] One line refused
   *[other] { $count } lines refused
}. Nothing was recorded; mend the file, then try again.
cli-marks-column = The column “{ $column }” is missing. Expected columns: juror, candidate, criterion, mark, comment.
cli-marks-malformed = Line { $line }: this is no readable CSV ({ $message }). Nothing was recorded.
cli-export-untold = The session is open elsewhere: the document is written, the journal will not tell it.
cli-identity-made = Identity written to { $path }; certificate in { $certificate }.
cli-identity-untrusted = This identity vouches only for itself: PDF readers will call it untrusted until they are given its certificate.
cli-demo-no-display = No display: the sample day is played to the end.
cli-demo-played = Day played: { $entries } entries in { $folder }
cli-demo-certificate = Demonstration certificate: { $path }
usage-value = “{ $value }” is no value of { $argument }.
usage-value-missing = { $argument } needs a value.
usage-value-refused = “{ $value }” is no value of { $argument }: { $why }
usage-values = Possible values: { $values }.
usage-unknown = Unknown argument: { $argument }
usage-unknown-command = Unknown command: { $argument }
usage-missing = Missing: { $argument }
usage-missing-command = A command is missing.
usage-conflict = { $argument } does not go with { $others }.
usage-extra = { $argument } is too much after { $others }; a command comes first.
usage-repeated = { $argument } is given once only.
usage-too-many = “{ $value }” is too many for { $argument }.
usage-count = { $argument } does not take that number of values.
usage-equals = { $argument } is written with an equals sign before its value.
usage-utf8 = An argument is no readable text (UTF-8).
usage-suggested = Did you mean { $suggested }?
usage-usage = Usage: { $usage }
usage-help = For more: --help
cli-deliberation-not-open = The deliberation is not open: nothing is frozen, nothing is proposed.
cli-deliberation-proposal = Proposal (place, and the arithmetic rank in brackets)
cli-deliberation-undecided = no decision yet
cli-deliberation-departures = Departures from the arithmetic order
cli-deliberation-displaced = { $project }: from rank { $from } to rank { $to }, by the moves of others
cli-deliberation-envelope = Envelope: { $used } of { $total }, { $left } left
cli-deliberation-line = { $name }: { $told }
