//! The view's order of work: what is drawn first, what is kept, what is dropped. No process runs here.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::workspace::viewer::{Limits, Refusal, Viewer};

fn document() -> Document {
    let nowhere = Viewer::of("nowhere".into(), Limits::default());
    nowhere.view(Vec::new().into())
}

/// A document of pages of 600 by 800 points, in a room where they are drawn at one to one.
fn opened(pages: usize, scale: f32) -> (State, Option<Job>) {
    let (mut state, job) = State::new(document());
    assert_eq!(job.draw, None, "it is opened first");
    let page = PageSize {
        width: 600.0,
        height: 800.0,
    };
    let opened = Opened {
        kind: Kind::Pdf,
        pages: vec![page; pages],
    };
    let document = state.document.clone();
    assert_eq!(
        state.update(Message::Opened(document, Ok(opened))),
        None,
        "no room yet"
    );
    let job = state.update(Message::Measured(Size::new(624.0, 700.0), scale));
    (state, job)
}

/// Answers a job; the next one.
fn answer(state: &mut State, job: Job) -> Option<Job> {
    let asked = job.draw.unwrap();
    let picture = Handle::from_rgba(asked.width, asked.height, Vec::new());
    state.update(Message::Drawn(job.document, asked, Ok(picture)))
}

fn page(job: Option<&Job>) -> Option<u32> {
    job.and_then(|job| job.draw).map(|draw| draw.page)
}

#[test]
fn the_page_on_the_screen_is_drawn_first_and_then_its_neighbour() {
    let (mut state, job) = opened(9, 1.0);
    assert_eq!(page(job.as_ref()), Some(0));
    let job = answer(&mut state, job.unwrap());
    assert_eq!(page(job.as_ref()), Some(1));
    assert_eq!(answer(&mut state, job.unwrap()), None, "the rest is not in sight");
    let job = state.update(Message::Went(Go::Last));
    assert_eq!(state.page(), 8);
    assert_eq!(page(job.as_ref()), Some(8));
}

/// A document of three such pages, whose first one is drawn for a room while it is opened.
fn begun(room: Size) -> (State, Opened, Draw) {
    let (state, _job) = State::new(document());
    let page = PageSize {
        width: 600.0,
        height: 800.0,
    };
    let opened = Opened {
        kind: Kind::Pdf,
        pages: vec![page; 3],
    };
    let asked = first_page(&opened, (room, 1.0)).unwrap();
    (state.within((room, 1.0)), opened, asked)
}

#[test]
fn a_first_page_that_was_begun_with_the_opening_is_not_asked_for_again() {
    let (mut state, opened, asked) = begun(Size::new(624.0, 700.0));
    assert_eq!((asked.page, asked.width, asked.height), (0, 600, 800));
    let document = state.document.clone();
    let job = state.update(Message::Opened(document.clone(), Ok(opened)));
    assert_eq!(job, None, "it is on its way");
    let picture = Handle::from_rgba(600, 800, Vec::new());
    let job = state.update(Message::Drawn(document, asked, Ok(picture)));
    assert_eq!(page(job.as_ref()), Some(1), "then its neighbour");
}

#[test]
fn a_first_page_begun_for_another_room_is_drawn_again_in_this_one() {
    let (mut state, opened, asked) = begun(Size::new(624.0, 700.0));
    let document = state.document.clone();
    assert_eq!(
        state.update(Message::Measured(Size::new(324.0, 700.0), 1.0)),
        None
    );
    assert_eq!(state.update(Message::Opened(document.clone(), Ok(opened))), None);
    let picture = Handle::from_rgba(600, 800, Vec::new());
    let job = state.update(Message::Drawn(document, asked, Ok(picture)));
    let draw = job.unwrap().draw.unwrap();
    assert_eq!((draw.page, draw.width, draw.height), (0, 300, 400));
}

#[test]
fn pages_passed_over_in_haste_are_not_drawn() {
    let (mut state, job) = opened(200, 1.0);
    for _ in 0..150 {
        assert_eq!(state.update(Message::Went(Go::Next)), None, "one page at a time");
    }
    let job = answer(&mut state, job.unwrap());
    assert_eq!(page(job.as_ref()), Some(150));
}

#[test]
fn a_page_is_drawn_in_the_pixels_of_the_screen() {
    let (mut state, job) = opened(2, 1.5);
    let draw = job.unwrap().draw.unwrap();
    assert_eq!((draw.width, draw.height), (900, 1200));
    // A closer look is bounded.
    state.busy = None;
    let draw = state
        .update(Message::Fitted(Fit::Share(6.0)))
        .unwrap()
        .draw
        .unwrap();
    let pixels = u64::from(draw.width) * u64::from(draw.height);
    assert!((7_900_000..8_100_000).contains(&pixels), "{draw:?}");
}

#[test]
fn two_hundred_pages_take_no_more_room_than_fifty() {
    let (mut state, mut job) = opened(200, 1.0);
    for _ in 0..200 {
        while let Some(asked) = job {
            job = answer(&mut state, asked);
        }
        let kept: usize = state.drawn.values().map(Drawn::bytes).sum();
        assert!(kept <= KEPT, "{kept}");
        assert!(state.drawn.contains_key(&state.page()), "what is read is there");
        job = state.update(Message::Went(Go::Next));
    }
    assert_eq!(state.page(), 199);
    assert!(state.drawn.len() < 60, "{}", state.drawn.len());
}

#[test]
fn an_answer_about_another_document_changes_nothing() {
    let (mut state, job) = opened(2, 1.0);
    let late = Message::Opened(document(), Err(Error::Refused(Refusal::Locked)));
    assert_eq!(state.update(late), None);
    assert!(state.error().is_none());
    assert_eq!(state.busy, job.unwrap().draw);
}

#[test]
fn a_page_that_fails_is_told_and_the_others_still_come() {
    let (mut state, job) = opened(3, 1.0);
    let job = job.unwrap();
    let asked = job.draw.unwrap();
    let next = state.update(Message::Drawn(job.document, asked, Err(Error::Fell)));
    assert!(matches!(state.error(), Some(Error::Fell)));
    assert_eq!(page(next.as_ref()), Some(1));
    answer(&mut state, next.unwrap());
    // Tried again only when asked.
    let again = state.update(Message::Retried);
    assert_eq!(page(again.as_ref()), Some(0));
    assert!(state.error().is_none());
}

#[test]
fn the_zoom_goes_by_steps_and_keeps_the_page() {
    let (mut state, _) = opened(20, 1.0);
    for _ in 0..7 {
        state.update(Message::Went(Go::Next));
    }
    assert_eq!(state.page(), 7);
    state.update(Message::Zoomed(true));
    assert_eq!(state.fit(), Fit::Share(0.8), "from 75 % as wide as the room");
    state.update(Message::Zoomed(true));
    assert_eq!((state.fit(), state.page()), (Fit::Share(1.0), 7));
    state.update(Message::Fitted(Fit::Page));
    assert_eq!(state.page(), 7);
    let place = state.places().unwrap().place(7, 624.0).unwrap();
    assert!(place.height <= 700.0 && place.height > 600.0, "{place:?}");
}
