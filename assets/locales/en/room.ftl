# The room's window, and what the chair makes it show.
room-title = Room: { $title }
room-number = Application { $number } of { $of }
room-of-minutes = { $minutes ->
    [0] of less than a minute
    [one] of one minute
   *[other] of { $minutes } minutes
}
room-warning = { $minutes ->
    [one] one minute left
   *[other] { $minutes } minutes left
}
room-overtime = overtime
room-paused = paused
room-proposal-break = Break, back at { $time }
room-proposal = Back at { $time }
room-proposal-end = The hearings are over. Thank you all.
room-panel = What the room sees
room-note = Drag the room’s window to the projector, then F11 makes it fill the screen. It shows no marks, no jurors, no opinions.
room-field-shown = Show
room-field-message = Message
room-field-next = Between two hearings
room-field-look = Colours
room-show-clock = the hearing
room-show-blank = black screen
room-show-message = the message
room-show-waiting = the call
room-next-no = the call alone
room-next-yes = and who comes next
room-look-light = light
room-look-dark = dark
room-look-contrast = contrast
room-state-closed = room
room-state-clock = room: hearing
room-state-blank = room: black
room-state-message = room: message
room-state-waiting = room: call
room-confirm = Show
