# What failed: what happened, what is safe, what to do next.
error-read = Cannot read { $path } ({ $reason }). Nothing was changed. Check the path and the permissions.
error-list = The command list stops there. The commands before it are recorded; mend the list, then run it again from that command on.
error-render = The document could not be laid out ({ $reason }). Nothing was written.
error-issue-untold = The document is written, but the journal does not tell it. { $why }
error-file-too-long = { $path } is too long to be what it claims. Nothing was changed.
error-same-file = { $path } exists already and will not be replaced. Choose another name.
error-not-fresh = { $path } exists already; nothing was changed. Choose a fresh folder.

fault-unlawful = the rules do not permit it there ({ $code }).


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
}, fingerprint of the PDF { $digest }
receipt-draft = { $document } (DRAFT, not adopted): { $path }, { $pages ->
    [one] one page
   *[other] { $pages } pages
}, fingerprint of the PDF { $digest }
receipt-missing-character = Beware: the character “{ $character }” could not be printed.
signed = { $role }: signed by { $signer } in { $path }, fingerprint of the PDF { $digest }
signature-signed = Signed electronically
signature-when = on { $at }
signature-why = Reason: { $reason }
signature-signer = By { $signer }
signature-certificate = Certificate: { $issuer }, { $digest }
signature-self-issued = Self-issued certificate, { $digest }
signature-reason-minutes = minutes approved
signature-reason-annex = annex approved

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
trust-no-anchor = Unknown certificate: verify again with its authority’s, or check it otherwise.
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
}. Fingerprint of the last line of the journal: { $head }. Compare it with one issued earlier to know that no line is missing at the end.
journal-broken = JOURNAL CHANGED. { $entries ->
    [0] No entry is intact
    [one] One entry is intact
   *[other] { $entries } entries are intact
}, up to the line with the fingerprint { $head }.
journal-torn = Line { $line } of the journal is torn; it was never shown as saved.
journal-corrupt = Line { $line } of the journal: { $why }
