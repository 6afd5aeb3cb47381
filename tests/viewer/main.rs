//! Attachments drawn by the real child process: sound ones, hostile ones, and children that misbehave.
//!
//! Each case ends in a page or in a told error, within a bound on time; the parent is this very test program.
#![cfg(feature = "viewer")]
#![allow(clippy::unwrap_used)]

mod files;
mod hostile;
mod sound;

use std::path::PathBuf;
use std::time::{Duration, Instant};

use palmares::workspace::viewer::{Document, Draw, Limits, PageSize, Viewer};

/// The real program, in its hidden mode.
pub fn viewer() -> Viewer {
    Viewer::of(env!("CARGO_BIN_EXE_palmares").into(), Limits::default())
}

/// The sample's folder.
pub fn sample(file: &str) -> Vec<u8> {
    let house = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    std::fs::read(house.join("sessions/actions-innovantes-2026/pieces").join(file)).unwrap()
}

/// A page, 600 pixels wide, or so.
pub fn wide(page: usize, size: PageSize) -> Draw {
    Draw {
        page: u32::try_from(page).unwrap(),
        width: 600,
        height: (600.0 * size.height / size.width) as u32,
    }
}

/// Draws a page, and how long it took.
pub fn drawn(document: &Document, page: usize) -> (Vec<u8>, Duration) {
    let size = document.open().unwrap().pages[page];
    let begin = Instant::now();
    let pixels = document.draw(wide(page, size)).unwrap();
    (pixels, begin.elapsed())
}

/// The share of pixels that are not white.
pub fn ink(pixels: &[u8]) -> f64 {
    let all = pixels.as_chunks::<4>().0;
    assert!(
        all.iter().all(|[.., opacity]| *opacity == 255),
        "a page is opaque"
    );
    let dark = all
        .iter()
        .filter(|[red, green, blue, _]| *red < 200 || *green < 200 || *blue < 200);
    dark.count() as f64 / all.len() as f64
}
