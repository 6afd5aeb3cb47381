# Opening, saving, mending: what happened, what is safe, what to do next.
failure = { $step ->
    [open] { $path } cannot be opened: { $reason }
    [create] { $path } cannot be created: { $reason }
    [read] { $path } cannot be read: { $reason }
    [write] { $path } cannot be written: { $reason }
    [sync] { $path } cannot be made safe on the disk: { $reason }
    [truncate] { $path } cannot be cut: { $reason }
    [rename] { $path } cannot be given its name: { $reason }
   *[lock] { $path } cannot be locked: { $reason }
}

# What the system answers.
system-not-found = no such file or folder
system-no-program = this computer has no program for it
system-denied = access denied
system-exists = this name is taken
system-too-large = the file would be too large
system-full = the disk is full
system-read-only = the disk is read-only
system-folder = it is a folder
system-no-folder = it is not a folder

open-not-found = There is nothing at { $path }. Check the path.
open-no-session-file = The folder { $path } holds no session.ron. Choose the session’s own folder.
open-not-a-session = { $path } is neither a folder nor a session file.
open-unreadable = { $path } cannot be read: { $reason }. Nothing was changed.
open-refused = The session file has { $errors ->
    [one] one error
   *[other] { $errors } errors
}. Nothing was opened; mend the file, then open it again.
open-changed = The session file is not the one that this journal belongs to (fingerprint expected { $bound }, found { $found }). The journal is untouched. Put the original session.ron back, or open for reading only.
open-locked = Somebody else is writing this session. Close it there, or open for reading only.
open-locked-by = Somebody else is writing this session: process { $pid } on “{ $host }”, since { $since }. Close it there, or open for reading only.
open-unlockable = The session cannot be reserved for writing. { $failure }. Open for reading only, or copy the folder to a place where you may write.
open-journal = The journal cannot be read. { $failure }. It is untouched.
open-journal-long = The journal is { $bytes } bytes long, more than any session writes. It is untouched; put a copy back.
open-unmendable = The journal’s torn last line cannot be set aside. { $failure }. Nothing of it is lost; free some space, or open for reading only.
open-no-writer = The system gives no means to write ({ $reason }). Close other programs and open again.

mode-asked = This session is open for reading only.
mode-corrupt = Line { $line } of the journal is damaged: { $damage } { $kept ->
    [0] No entry stands before it.
    [one] The one entry before it is intact and shown.
   *[other] The { $kept } entries before it are intact and shown.
} The file is untouched and the session is read-only: put a copy of the journal back.
mode-write-failed = Saving failed: entries are safe up to number { $saved }, what came after is not saved. { $cause }. The session is now read-only: note what was said since, free some space or check the drive, then open it again.
write-changed = Another program wrote to { $path }
write-stopped = The part that saves has stopped

damage-unsealed = it does not end with a fingerprint.
damage-digest = its fingerprint does not match what it says.
damage-terminator = the end of the line was altered.
damage-too-long = it is longer than any entry.
damage-undecodable = its fingerprint is right, but this version does not know what it says ({ $reason }); a newer version may have written it.
damage-spelling = its fingerprint is right, but this version would write it otherwise; a newer version may have written it.
damage-numbering = it is numbered { $found }.
damage-unlawful = the rules do not permit it after the entries before it. { $refusal }

notice-set-aside = The last line ({ $line }) was cut off while being written, and had never been shown as saved. Its { $bytes } bytes are kept in { $file }.
notice-completed = The last line ({ $line }) was whole but for its end of line, which was put back.
notice-torn-left = The last line ({ $line }, { $bytes } bytes) is incomplete: it was cut off while being written, or somebody is writing it now.

submit-too-long = The text is too long to be recorded ({ $bytes } bytes). Shorten it; nothing was recorded.
submit-unfaithful = This cannot be recorded so that it reads back the same ({ $reason }). Nothing was recorded; please report it.
