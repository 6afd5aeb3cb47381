# Attachments: what the window shows of them, and what keeps it from showing them.
gui-pieces-known = { $pages ->
    [one] one page
   *[other] { $pages } pages
}
gui-pieces-picture = picture
gui-pieces-reading = Reading the attachment…
gui-pieces-gone = not found
gui-pieces-system = Open with the system
gui-pieces-again = Try again
gui-pieces-back = Back to the dossier
gui-page-of = page { $page }/{ $pages }
gui-page-zoom = { $percent }%
gui-page-coming = The page is coming…
gui-page-previous = Previous page
gui-page-next = Next page
gui-page-smaller = Smaller
gui-page-larger = Larger
gui-page-fit-width = Fit the width
gui-page-fit-page = Whole page

attachment-missing = { $file } is no longer there.
    .mend = Put the file back in its place ({ $path }), then open the attachment again. The session is not affected.
attachment-outside = { $file } leads out of the session’s folder.
    .mend = The attachment is not opened. Replace the link with the file itself, then open it again.
attachment-not-a-file = { $file } is not a file.
    .mend = Put the file back in its place ({ $path }), then open the attachment again. The session is not affected.
attachment-too-large = { $file } is too big to be shown here ({ $size }).
    .mend = Open the attachment with the system.
attachment-io = { $file } cannot be read ({ $reason }).
    .mend = Check the medium and the permissions, then open the attachment again. The session is not affected.

view-unknown = Palmarès shows PDFs and PNG or JPEG pictures only.
    .mend = Open this attachment with the system.
view-unreadable = This attachment is damaged, or is not what it claims to be.
    .mend = The session is not affected. Try with the system, or ask for another copy.
view-locked = This attachment wants a password.
    .mend = Open it with the system, which will ask for it.
view-too-many-pixels = This attachment is too large to be shown here.
    .mend = Open it with the system, or ask for a smaller copy.
view-slow = The page was not ready after { $seconds } s; its drawing was stopped.
    .mend = The session is not affected. Try with the system, or ask for a simpler copy.
view-fell = The drawing broke off: the attachment wants too much memory, or it is damaged.
    .mend = The session is not affected. Try with the system, or ask for another copy.
view-nonsense = The drawing of the attachment gave an impossible answer; it was stopped.
    .mend = The session is not affected. Try with the system, or ask for another copy.
view-not-started = The reader of attachments could not start ({ $reason }).
    .mend = Open the attachment with the system. The session is not affected.
view-closed = The attachment was closed.
    .mend = Open it again.

gui-hint-piece-next =
    .does = next attachment
gui-hint-piece-previous =
    .does = previous attachment
gui-hint-piece-close =
    .does = back to the dossier
gui-hint-piece-system =
    .does = open with the system
gui-hint-page-scroll =
    .does = scroll
gui-hint-page-turn =
    .does = page
gui-hint-page-ends =
    .does = first, last page
gui-hint-page-zoom =
    .does = enlarge, reduce
gui-hint-page-natural =
    .does = real size
gui-hint-page-width =
    .does = fit the width
gui-hint-page-whole =
    .does = whole page
gui-help-pieces = Hearings, attachments
