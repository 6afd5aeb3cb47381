//! A real window under Xvfb, driven by keys, by the mouse of a file manager and by the system's dialogs.
//!
//! Judged from outside: the journal on the disk says what was recorded, a picture that something was drawn.
#![cfg(all(feature = "gui", target_os = "linux"))]
#![allow(clippy::unwrap_used)]

mod deliberation;
mod desk;
mod files;
mod hearing;
mod keyboard;
mod pieces;
