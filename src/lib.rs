//! Palmarès: the oral hearing of a call for projects, from a session file to signed minutes.
//!
//! # The map
//!
//! ```text
//!            cli   gui            the two faces; each speaks to the workspace alone
//!              \   /
//!            workspace            opens, submits, imports, exports, signs; owns the clock and the files
//!      _________/|\________
//!     /      |      |      \
//! storage  export  signing  locale  viewer
//!     \      |                /
//!      ----- domain ----------    the rules: pure, exact, silent
//! ```
//!
//! | module | may use | never |
//! |---|---|---|
//! | [`domain`] | std and small value crates | files, clock, randomness, text for people, iced |
//! | [`storage`] | `domain` | `gui`, `cli`, `export` |
//! | [`export`] | `domain`, `locale` | files, clock, `storage` |
//! | [`signing`] | bytes and keys only | `domain` |
//! | [`locale`] | `domain`, to name its codes | everything else |
//! | `viewer` | bytes and pixels only | everything else, files and clock too |
//! | [`workspace`] | all the above | iced, clap |
//! | `cli`, `gui` | [`workspace`], [`locale`], reading [`domain`] types | each other; `storage`, `export`, `signing`, `viewer` |
//!
//! [`platform`] holds what is particular to one operating system, with a fallback. `tests/architecture` reads the `use` lines
//! and names a broken rule.
//!
//! # The invariants
//!
//! 1. **The session file is authored; the journal is the record.** Once opened, `session.ron` is never rewritten; its SHA-256
//!    is in the journal's first entry. State = fold(session, events). What changes on the day is an event with a reason.
//! 2. **Durable before displayed as saved.** One writer appends one line per entry, each ending with a digest over the line
//!    before and its own bytes, and syncs it. A torn end is set aside and told; a changed line is named and the session opens
//!    read-only; a write that fails makes it read-only, loudly.
//! 3. **Exact.** Marks, weights, means and money are integers or rationals, read from their text, never through a float.
//! 4. **Pure core.** `decide(command, now) → Event | Refusal`, then `apply(event)`; totals, ranks and minutes are computed.
//! 5. **Time is an argument.** Entries record wall time with its offset and the boot clock; remaining time derives from instants.
//! 6. **Reproducible.** Same session, deciding entries, language and software: same unsigned PDF bytes, anywhere, at any time.
//! 7. **Closed families are enums**, matched exhaustively.
//! 8. **Offline.** No internet socket is ever opened.
//! 9. **Hostile input stays outside.** Files are parsed with limits; attachments are drawn by `viewer` in a child process
//!    that is given their bytes and nothing else.
//!
//! # Where a newcomer adds
//!
//! A method: a file in `domain/aggregation/` and a variant of [`domain::setup::Method`]. A command: a variant of
//! [`domain::Command`] and of [`domain::Event`], its rule in `domain/session/admit/`, its words in `assets/locales/*/story.ftl`.
//! A screen: a file in `gui/screen/` with State, Message, Action, `update`, `view`. The compiler leads to the rest.

pub mod domain;
pub mod export;
pub mod locale;
pub mod platform;
pub mod signing;
pub mod storage;
pub mod workspace;

#[cfg(feature = "viewer")]
pub mod viewer;

#[cfg(feature = "cli")]
pub mod cli;
#[cfg(feature = "gui")]
pub mod gui;
