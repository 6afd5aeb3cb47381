//! Documents that open: the sample's pieces, a long scan, our own signed minutes, a large picture.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use palmares::workspace::viewer::{Draw, Kind};

use crate::files::{png, scanned};
use crate::{drawn, ink, sample, viewer, wide};

#[test]
fn every_piece_of_the_samples_is_drawn() {
    let viewer = viewer();
    for session in ["actions-innovantes-2025", "actions-innovantes-2026"] {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("sessions/{session}/pieces"));
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let document = viewer.view(fs::read(&path).unwrap().into());
            let opened = document.open().unwrap();
            let picture = path.extension().unwrap() == "png";
            assert_eq!(opened.kind == Kind::Picture, picture, "{}", path.display());
            for page in 0..opened.pages.len() {
                let (pixels, _) = drawn(&document, page);
                let ink = ink(&pixels);
                assert!((0.001..0.999).contains(&ink), "{}: {ink}", path.display());
            }
        }
    }
}

#[test]
fn two_hundred_scanned_pages_are_turned_in_bounded_time() {
    let document = viewer().view(scanned(200).into());
    let begin = Instant::now();
    assert_eq!(document.open().unwrap().pages.len(), 200);
    let opened = begin.elapsed();
    let mut times: Vec<Duration> = (0..200)
        .map(|page| {
            let (pixels, time) = drawn(&document, page);
            assert!(ink(&pixels) > 0.01, "page {page}");
            time
        })
        .collect();
    times.sort();
    let [median, most] = [times[100], times[199]];
    println!("200 scans: opened in {opened:?}, a page in {median:?} at the median, {most:?} at most");
    assert!(opened < Duration::from_secs(3), "{opened:?}");
    assert!(median < Duration::from_secs(1), "{median:?}");
}

#[test]
fn a_page_of_the_sample_is_there_at_once() {
    let viewer = viewer();
    viewer.warm();
    // The process that stands ready has long started when a person chooses an attachment.
    std::thread::sleep(Duration::from_millis(500));
    let begin = Instant::now();
    let document = viewer.view(sample("09-convention-partenaires.pdf").into());
    let size = document.open().unwrap().pages[0];
    let opened = begin.elapsed();
    let pixels = document.draw(wide(0, size)).unwrap();
    let whole = begin.elapsed();
    let (_, next) = drawn(&document, 1);
    println!("text page: opened in {opened:?}, shown in {whole:?}, the next in {next:?}");
    assert!(ink(&pixels) > 0.005);
    assert!(whole < Duration::from_secs(2), "{whole:?}");
}

#[test]
fn our_own_signed_minutes_are_drawn_page_by_page() {
    let room = tempfile::tempdir().unwrap();
    let played = Command::new(env!("CARGO_BIN_EXE_palmares"))
        .args(["demo", "--headless"])
        .arg(room.path())
        .output()
        .unwrap();
    assert!(
        played.status.success(),
        "{}",
        String::from_utf8_lossy(&played.stderr)
    );
    let document = viewer().view(fs::read(room.path().join("minutes-signed.pdf")).unwrap().into());
    let pages = document.open().unwrap().pages.len();
    assert!(pages >= 4, "{pages} pages");
    for page in 0..pages {
        let (pixels, _) = drawn(&document, page);
        assert!(ink(&pixels) > 0.003, "page {page}");
    }
}

#[test]
fn a_hundred_megapixels_are_reduced_to_what_is_seen() {
    // Red above, blue below.
    let bytes = png(
        10_000,
        10_000,
        |y| if y < 5_000 { [200, 0, 0] } else { [0, 0, 200] },
    );
    assert!(bytes.len() < 4 << 20, "{} bytes", bytes.len());
    let begin = Instant::now();
    let document = viewer().view(bytes.into());
    let size = document.open().unwrap().pages[0];
    let pixels = document.draw(wide(0, size)).unwrap();
    let time = begin.elapsed();
    println!("100 megapixels: shown in {time:?}");
    assert_eq!(pixels[..4], [200, 0, 0, 255]);
    assert_eq!(pixels[pixels.len() - 4..], [0, 0, 200, 255]);
    assert!(time < Duration::from_secs(10), "{time:?}");
}

#[test]
fn a_picture_is_shown_as_it_is_pixel_for_pixel() {
    let bytes = png(8, 4, |y| [u8::try_from(y).unwrap() * 40, 10, 20]);
    let document = viewer().view(bytes.into());
    let size = document.open().unwrap().pages[0];
    assert_eq!((size.width, size.height), (6.0, 3.0), "96 pixels an inch");
    let whole = Draw {
        page: 0,
        width: 8,
        height: 4,
    };
    let pixels = document.draw(whole).unwrap();
    assert_eq!(pixels[..4], [0, 10, 20, 255]);
    assert_eq!(pixels[124..], [120, 10, 20, 255]);
}
