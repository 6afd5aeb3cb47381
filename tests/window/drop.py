"""Drops files on a window as a file manager would: a source of the XDND protocol, version 5.

Usage: drop.py WINDOW X Y FILE…, with WINDOW's number and a place on the screen. Ends in 0 when the window took the drop.
"""

import sys
import time
from pathlib import Path

from Xlib import X, display
from Xlib.protocol import event

window, x, y = (int(argument) for argument in sys.argv[1:4])
uris = "".join(Path(file).resolve().as_uri() + "\r\n" for file in sys.argv[4:]).encode()

server = display.Display()
atom = server.intern_atom
target = server.create_resource_object("window", window)
source = server.screen().root.create_window(0, 0, 1, 1, 0, X.CopyFromParent)
source.set_selection_owner(atom("XdndSelection"), X.CurrentTime)


def tell(kind, data):
    message = event.ClientMessage(window=target, client_type=atom(kind), data=(32, data))
    target.send_event(message, event_mask=0)
    server.flush()


def hover():
    tell("XdndPosition", [source.id, 0, (x << 16) | y, X.CurrentTime, atom("XdndActionCopy")])


def hand_over(request):
    request.requestor.change_property(request.property, request.target, 8, uris)
    answer = event.SelectionNotify(
        time=request.time,
        requestor=request.requestor,
        selection=request.selection,
        target=request.target,
        property=request.property,
    )
    request.requestor.send_event(answer)
    server.flush()


tell("XdndEnter", [source.id, 5 << 24, atom("text/uri-list"), 0, 0])
hover()
dropped, hovered, end = False, time.time(), time.time() + 20
while time.time() < end:
    if not server.pending_events():
        time.sleep(0.01)
        if not dropped and time.time() - hovered > 0.3:
            hover()
            hovered = time.time()
        continue
    happened = server.next_event()
    if happened.type == X.SelectionRequest:
        hand_over(happened)
    elif happened.type == X.ClientMessage and happened.client_type == atom("XdndStatus"):
        accepted = happened.data[1][1] & 1
        if accepted and not dropped:
            dropped = True
            tell("XdndDrop", [source.id, 0, X.CurrentTime, 0, 0])
    elif happened.type == X.ClientMessage and happened.client_type == atom("XdndFinished"):
        sys.exit(0 if happened.data[1][1] & 1 else 1)
sys.exit(1)
