#!/usr/bin/env python3
"""Times the window from outside: first pixels, memory, idle and running CPU, key to pixel, key to page.

Usage: window.py [--runs N] [--session FOLDER] [--json FILE]

Needs Xvfb and python3-xlib, and a release build with its benches:
    cargo build --release --bins --benches

A display with its pixels in a file (`Xvfb -fbdir`) is watched; keys come through the XTEST extension. Palmarès and the empty
window of `empty_window.rs` take turns, so that the machine's mood is the same for both. Figures are medians of the runs.
"""

import argparse
import glob
import json
import mmap
import os
import shutil
import statistics
import struct
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from Xlib import X, XK, display
from Xlib.ext import xtest

ROOT = Path(__file__).resolve().parent.parent
RELEASE = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")) / "release"
WIDTH, HEIGHT = 1366, 768


class Screen:
    """A virtual display whose pixels are read from memory."""

    def __init__(self):
        self.folder = tempfile.mkdtemp()
        number, told = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(told), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-nolisten", "tcp",
             "-noreset", "-fbdir", self.folder],
            pass_fds=[told], stderr=subprocess.DEVNULL)
        os.close(told)
        self.name = ":" + os.read(number, 16).decode().strip()
        file = os.open(os.path.join(self.folder, "Xvfb_screen0"), os.O_RDONLY)
        self.memory = mmap.mmap(file, 0, prot=mmap.PROT_READ)
        header, = struct.unpack(">I", self.memory[0:4])
        self.line, = struct.unpack(">I", self.memory[48:52])
        colours, = struct.unpack(">I", self.memory[76:80])
        self.start = header + colours * 12
        self.x = display.Display(self.name)
        # The pointer is drawn among the pixels, and anew whenever anything is: out of what is watched.
        self.x.screen().root.warp_pointer(0, HEIGHT - 1)
        self.x.sync()

    def pixels(self, left=0, top=0, right=WIDTH, bottom=HEIGHT):
        rows = []
        for y in range(top, bottom):
            at = self.start + y * self.line
            rows.append(self.memory[at + left * 4:at + right * 4])
        return b"".join(rows)

    def focus(self, seconds=20):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            for window in self.x.screen().root.query_tree().children:
                if window.get_attributes().map_state == X.IsViewable and window.get_geometry().width > 200:
                    window.set_input_focus(X.RevertToParent, X.CurrentTime)
                    self.x.sync()
                    return
            time.sleep(0.01)
        sys.exit("no window came")

    def press(self, names):
        """A key, or several held together: « Alt_L+Down »."""
        codes = [self.x.keysym_to_keycode(XK.string_to_keysym(name)) for name in names.split("+")]
        for code in codes:
            xtest.fake_input(self.x, X.KeyPress, code)
        for code in reversed(codes):
            xtest.fake_input(self.x, X.KeyRelease, code)
        self.x.sync()

    def close(self):
        self.x.close()
        self.server.terminate()
        self.server.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


class Program:
    """A program on a screen, and what the kernel says of it."""

    def __init__(self, screen, command):
        self.config = tempfile.mkdtemp()
        environment = {**os.environ, "DISPLAY": screen.name, "XDG_CONFIG_HOME": self.config}
        for name in ("WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DBUS_SESSION_BUS_ADDRESS"):
            environment.pop(name, None)
        self.began = time.monotonic()
        self.process = subprocess.Popen([str(part) for part in command], env=environment,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def memory(self):
        """Resident megabytes."""
        for line in Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS"):
                return int(line.split()[1]) / 1024
        return 0.0

    def cpu(self):
        """Seconds of processor time so far, of all threads, to the nanosecond."""
        threads = Path(f"/proc/{self.process.pid}/task").glob("*/schedstat")
        return sum(int(thread.read_text().split()[0]) for thread in threads) / 1e9

    def share(self, seconds):
        """Percent of one core over some seconds."""
        before, began = self.cpu(), time.monotonic()
        time.sleep(seconds)
        return 100 * (self.cpu() - before) / (time.monotonic() - began)

    def close(self):
        self.process.terminate()
        self.process.wait()
        shutil.rmtree(self.config, ignore_errors=True)


def first_pixels(screen, program):
    """Milliseconds until something is drawn, and until the picture has stood still for half a second.

    A line in forty-eight is looked at: whoever reads them all takes half a core from those that are watched.
    """
    lines = range(12, 700, 48)
    look = lambda: [screen.pixels(0, y, WIDTH, y + 1) for y in lines]
    blank = look()
    while look() == blank:
        time.sleep(0.0005)
        if time.monotonic() - program.began > 30:
            sys.exit("nothing was drawn")
    first = time.monotonic() - program.began
    changed, last = time.monotonic(), look()
    while time.monotonic() - changed < 0.5:
        time.sleep(0.001)
        now = look()
        if now != last:
            changed, last = time.monotonic(), now
    return 1000 * first, 1000 * (changed - program.began)


def key_to_pixel(screen, keys, region):
    """Milliseconds from each key to the first changed pixel of a region."""
    times = []
    for key in keys:
        before = screen.pixels(*region)
        began = time.monotonic()
        screen.press(key)
        while screen.pixels(*region) == before:
            if time.monotonic() - began > 2:
                break
        else:
            times.append(1000 * (time.monotonic() - began))
        time.sleep(0.06)
    return times


def key_to_still(screen, key, region, still=0.3):
    """Milliseconds from a key to the last change of a region, after which it stands still."""
    last = screen.pixels(*region)
    began = changed = time.monotonic()
    screen.press(key)
    moved = False
    while time.monotonic() - changed < still or not moved:
        now = screen.pixels(*region)
        if now != last:
            changed, last, moved = time.monotonic(), now, True
        if not moved and time.monotonic() - began > 3:
            sys.exit(f"{key}: nothing changed")
    return 1000 * (changed - began)


def attachments(screen, region):
    """Milliseconds until an attachment's first page stands whole, and until another page of it does."""
    first, turned = [], []
    for dossier in range(9):
        if dossier:
            screen.press("Alt_L+Down")
            time.sleep(0.5)
        first.append(key_to_still(screen, "F3", region))
    # The third attachment of the ninth dossier has three pages.
    first += [key_to_still(screen, "F3", region) for _ in range(2)]
    for key in ["Alt_L+Right", "Alt_L+Right", "Alt_L+Left", "Alt_L+Left"] * 3:
        turned.append(key_to_still(screen, key, region))
    screen.press("Escape")
    time.sleep(0.5)
    for _ in range(8):
        screen.press("Alt_L+Up")
        time.sleep(0.3)
    return first, turned


def median(values):
    return round(statistics.median(values), 2) if values else None


def start(command):
    screen = Screen()
    program = Program(screen, command)
    first, settled = first_pixels(screen, program)
    time.sleep(1)
    return screen, program, first, settled


def copied(session):
    folder = Path(tempfile.mkdtemp()) / "session"
    shutil.copytree(session, folder, ignore=shutil.ignore_patterns("session.journal*", "session.lock", "day.ron"))
    return folder


def opened(screen, jurors):
    """From the opening to the first hearing, by keys: everybody comes in, the session opens."""
    screen.focus()
    time.sleep(0.5)
    for _ in range(jurors):
        screen.press("p")
        time.sleep(0.15)
        screen.press("Down")
        time.sleep(0.1)
    screen.press("Return")
    time.sleep(1.5)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--runs", type=int, default=7)
    arguments.add_argument("--seconds", type=int, default=20)
    arguments.add_argument("--session", default=str(ROOT / "sessions" / "actions-innovantes-2026"))
    arguments.add_argument("--jurors", type=int, default=11)
    arguments.add_argument("--json")
    asked = arguments.parse_args()
    empties = [file for file in glob.glob(str(RELEASE / "deps" / "empty_window-*")) if "." not in Path(file).name]
    if not empties:
        sys.exit("build first: cargo build --release --bins --benches")
    floor = [max(empties, key=os.path.getmtime)]
    session = copied(asked.session)
    ours = [RELEASE / "palmares", session, "--lang", "fr"]
    found = {}
    rows = {"empty": [], "palmares": []}
    for _ in range(asked.runs):
        for name, command in (("empty", floor), ("palmares", ours)):
            screen, program, first, settled = start(command)
            rows[name].append((first, settled, program.memory()))
            program.close()
            screen.close()
    for name, values in rows.items():
        firsts, settleds, memories = zip(*values)
        found[name] = {"first_pixels_ms": median(firsts), "settled_ms": median(settleds), "rss_mb": median(memories)}
    screen, program, _, _ = start(ours)
    opened(screen, asked.jurors)
    found["idle_percent"] = round(program.share(asked.seconds), 3)
    # The lower right part of the hearing: the grid.
    region = (820, 290, WIDTH, 700)
    moves = ["Down", "Right", "Up", "Left"] * 15
    found["move_to_pixel_ms"] = median(key_to_pixel(screen, moves, region))
    typed = key_to_pixel(screen, ["1", "2", "Return"] * 10, region)
    found["key_to_pixel_ms"] = median(typed)
    found["key_to_pixel_worst_ms"] = round(max(typed), 2) if typed else None
    # The column between the running order and the grid, below its tools.
    first, turned = attachments(screen, (260, 260, 800, 700))
    found["attachment_ms"], found["attachment_worst_ms"] = median(first), round(max(first), 2)
    found["page_turned_ms"], found["page_turned_worst_ms"] = median(turned), round(max(turned), 2)
    screen.press("space")
    time.sleep(1)
    found["clock_percent"] = round(program.share(asked.seconds), 2)
    found["rss_after_mb"] = round(program.memory(), 1)
    program.close()
    screen.close()
    shutil.rmtree(session.parent, ignore_errors=True)
    text = json.dumps(found, indent=2)
    print(text)
    if asked.json:
        Path(asked.json).write_text(text + "\n")


if __name__ == "__main__":
    main()
