//! The windows' frames: how large they open and under what name the desktop knows them.
//!
//! What they show is the application's affair; closing is always asked of it first, since the disk may still be at work.

use iced::{Size, window};

/// The name under which windows and settings are known to the desktop.
#[cfg(target_os = "linux")]
const APPLICATION: &str = "palmares";

/// The least room that the screens need.
const LEAST: Size = Size::new(900.0, 600.0);

/// The window of chair and secretary, of a remembered size in pixels of an interface scaled by `factor`; the first time as large as
/// the desktop lets it be, since a frame and bars leave less than the screen.
///
/// The least room is counted before that scale: at 150 % the window need not be larger than at 100 %, or a laptop's screen would not
/// hold it.
pub fn main(size: (f32, f32), factor: f32, first: bool) -> window::Settings {
    let least = LEAST * (1.0 / factor);
    window::Settings {
        maximized: first,
        size: Size::new(size.0.max(least.width), size.1.max(least.height)),
        min_size: Some(LEAST),
        ..frame()
    }
}

/// The room's window, to be dragged to the projector and made as large as it.
pub fn room() -> window::Settings {
    window::Settings {
        size: Size::new(1280.0, 720.0),
        min_size: Some(Size::new(480.0, 320.0)),
        ..frame()
    }
}

fn frame() -> window::Settings {
    window::Settings {
        exit_on_close_request: false,
        platform_specific: platform_specific(),
        ..window::Settings::default()
    }
}

#[cfg(target_os = "linux")]
fn platform_specific() -> window::settings::PlatformSpecific {
    window::settings::PlatformSpecific {
        application_id: APPLICATION.into(),
        ..window::settings::PlatformSpecific::default()
    }
}

#[cfg(not(target_os = "linux"))]
fn platform_specific() -> window::settings::PlatformSpecific {
    window::settings::PlatformSpecific::default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_window_fills_the_desktop_and_a_later_one_is_as_it_was_left() {
        assert!(main((1366.0, 768.0), 1.0, true).maximized);
        let later = main((1100.0, 400.0), 1.0, false);
        assert!(!later.maximized);
        assert_eq!(later.size, Size::new(1100.0, 600.0));
    }

    #[test]
    fn a_large_interface_does_not_push_the_window_beyond_a_laptops_screen() {
        for factor in [1.25, 1.5, 2.0] {
            let remembered = (1366.0 / factor, 768.0 / factor);
            let opened = main(remembered, factor, false).size * factor;
            assert!((opened.width - 1366.0).abs() < 1.0, "{opened:?}");
            assert!((opened.height - 768.0).abs() < 1.0, "{opened:?}");
        }
    }
}
