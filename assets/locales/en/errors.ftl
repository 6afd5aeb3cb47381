# What failed: what happened, what is safe, what to do next.
error-read = Cannot read { $path } ({ $reason }). Nothing was changed. Check the path and the permissions.
error-write = Cannot write { $path } ({ $reason }). What stood there still stands. Check the space and the permissions.
error-lock = Cannot lock { $path } ({ $reason }). The session can be opened for reading.
error-session-too-long = The session file is too long to be one. Nothing was opened.
error-session-refused = This session cannot open yet: { $count ->
    [one] one finding
   *[other] { $count } findings
}. The file was not changed; no mark is concerned.
error-session-changed = The session file has changed since the journal began (digest { $found } instead of { $bound }). The journal is intact. Put the original file back, or open for reading.
error-locked-by = Another program has the session open (process { $pid }, { $host }, since { $since }). Close it, or open for reading.
error-locked = Another program has the session open. Close it, or open for reading.
error-journal-too-long = The journal is too long to be one. It was not touched.
error-no-writer = The system does not let the journal be written ({ $reason }). Nothing was changed; start the application again.
error-corrupt = Line { $line } of the journal: { $why } The lines before it are intact; the session opens for reading. Take a copy.
error-not-saved = Entry { $entry } and those after it are not saved. { $why } All that was shown as saved is saved; the session is now read-only.
error-journal-changed = Another program has changed the journal.
error-entry-too-long = This text is too long for the journal. Shorten it; nothing was recorded.
error-entry-unfaithful = This entry would not read back the same ({ $message }). Nothing was recorded; report this defect.
error-list = Command list, line { $line }, column { $column }: { $message }. The commands before it are recorded.
error-render = The document could not be laid out ({ $reason }). Nothing was written.
error-issue-untold = The document is written, but the journal does not tell it. { $why }
error-file-too-long = { $path } is too long to be what it claims. Nothing was changed.
error-same-file = { $path } exists already and will not be replaced. Choose another name.
error-not-fresh = { $path } holds a session already. Choose a fresh folder.

fault-unsealed = it does not end with its digest.
fault-digest = its digest does not match its content.
fault-terminator = its digest is followed by something else than an end of line.
fault-too-long = it is longer than any line ever written.
fault-undecodable = this version does not know it; a newer one may have written it.
fault-spelling = this version would spell it otherwise; a newer one may have written it.
fault-numbering = its number is not the next one.
fault-unlawful = the rules do not permit it there ({ $code }).

notice-torn = The journal’s last line ({ $line }) was torn: { $bytes } bytes set aside in { $path }. It was never shown as saved.
notice-completed = The journal’s last line ({ $line }) was whole; it only lacked its end of line.
notice-torn-left = The journal’s last line ({ $line }) is torn ({ $bytes } bytes). It was never shown as saved.
read-only-asked = The session is open for reading. Nothing can be added.

sign-wrong-password = The password does not open this certificate. Nothing was signed; try again.
sign-damaged-identity = This certificate file is damaged, or is none. Ask its issuer for it again.
sign-unsupported-identity = This certificate uses something that Palmarès cannot read ({ $what }).
sign-no-key = This file holds no private key. Export the certificate with its key.
sign-key-mismatch = The key in this file is not the certificate’s. Ask its issuer for it again.
sign-self-issue = The identity could not be made ({ $why }).
sign-bad-anchor = The certificate given to trust is none (PEM or DER).
sign-unreadable = This file is not a readable PDF, or is damaged.
sign-encrypted = This PDF is protected by a password. It was not touched.
sign-too-large = This PDF is too large to be minutes.
sign-not-ours = This PDF is neither minutes nor an annex of Palmarès. Export it from the session, then sign.
sign-draft = This is a DRAFT: it is not to be signed. Adopt the minutes, export them, then sign.
sign-field-missing = This document has no place for this signature: { $role }.
sign-field-filled = Signed already: { $role }. The file was not touched.
sign-tampered = The document was changed after a signature. It is not signed again; take the original.
sign-wrong-role = This certificate belongs to another role ({ $certificate }); the signature asked for is: { $wanted }.
sign-not-yet-valid = This certificate is valid only from { $date }.
sign-expired = This certificate expired on { $date }. Ask for a new one.
sign-not-for-signing = This certificate is not meant for signing documents.
sign-bad-moment = The computer’s time cannot be written in a signature. Set it.
sign-chain-too-long = The chain of certificates is too long for the signature’s place.
sign-failed = Signing failed ({ $reason }). The original file is intact.

receipt = { $document }: { $path }, { $pages ->
    [one] one page
   *[other] { $pages } pages
}, digest { $digest }
receipt-draft = { $document } (DRAFT, not adopted): { $path }, { $pages ->
    [one] one page
   *[other] { $pages } pages
}, digest { $digest }
receipt-missing-character = Beware: the character “{ $character }” could not be printed.
signed = { $role }: signed by { $signer } in { $path }, digest { $digest }
signature-signed = Signed electronically on
signature-certificate = Certificate: { $issuer }
signature-reason = Minutes approved

verify-intact = Intact: nothing was changed since the signatures.
verify-broken = CHANGED: this document is not as it was signed.
verify-unsigned = No signature. Nothing contradicts this document, but nothing vouches for it.
verify-draft = DRAFT without signature.
verify-signature = { $role }: { $signer }, { $at }. { $state } { $trust }
verify-covers-file = Covers the whole file.
verify-covers-revision = Covers its revision; another signature followed.
verify-digest-mismatch = The signed content has changed.
verify-unsupported = Unknown way of signing.
verify-bad-signature = The signature does not match the certificate.
verify-malformed = The signature is malformed.
verify-trusted = Trusted certificate.
trust-no-anchor = Unknown certificate: give its authority’s with --trust, or check it otherwise.
trust-dates = Certificate outside its dates at the moment of signing.
trust-usage = Certificate not meant for signing.
trust-moment = Date of signing missing or in the future.
trust-role = Certificate of another role.
change-modified = Changed after signature { $after }: { $what }.
change-stray = { $count ->
    [one] One signature is shown
   *[other] { $count } signatures are shown
} by no field.
change-removed = Signature removed: { $role }.
what-page = a page
what-annotation = an annotation or a field
what-catalog = the document’s catalog
what-objects = other objects
what-bytes = bytes outside any object
what-signature = a foreign signature

journal-intact = Journal intact: { $entries ->
    [one] one entry
   *[other] { $entries } entries
}. Digest of the last line: { $head }. Compare it with a digest issued earlier to know that no line is missing at the end.
journal-broken = JOURNAL CHANGED. { $entries ->
    [0] No entry is intact
    [one] One entry is intact
   *[other] { $entries } entries are intact
}, up to digest { $head }.
journal-torn = Line { $line } of the journal is torn; it was never shown as saved.
