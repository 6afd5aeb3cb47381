//! Work for threads of its own: a document is opened, a page is drawn, and it is said when either takes its time.

use std::time::Duration;

use iced::advanced::image::Handle;
use iced::{Size, Task};

use super::place::Places;
use super::{Message, sharp};
use crate::gui::desk::off_thread;
use crate::workspace::viewer::{Document, Draw, Error, Opened};

/// How long a page may take before it is said that it is coming.
pub(super) const PATIENCE: Duration = Duration::from_millis(100);

/// Work for a thread of its own; [`run`] does it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    pub(super) document: Document,
    /// A page, or the document to be opened.
    pub(super) draw: Option<Draw>,
}

/// Does a job, and says when it takes its time.
pub fn run(Job { document, draw }: Job) -> Task<Message> {
    match draw {
        None => open(document, None),
        Some(asked) => draw_page(document, asked),
    }
}

/// Opens a document, says when that takes its time, and in a room that is [known](State::within) goes on to draw its first page
/// without waiting for the interface.
pub fn open(document: Document, room: Option<(Size, f32)>) -> Task<Message> {
    let (at_work, opening) = (document.clone(), document.clone());
    let opened = Task::perform(off_thread(move || at_work.open()), |opened| {
        opened.unwrap_or(Err(Error::Fell))
    });
    let shown = opened.then(move |opened| {
        let first = opened.as_ref().ok().zip(room);
        let first = first.and_then(|(opened, room)| first_page(opened, room));
        let said = Task::done(Message::Opened(opening.clone(), opened));
        match first {
            Some(asked) => said.chain(draw_page(opening.clone(), asked)),
            None => said,
        }
    });
    Task::batch([shown, patience(document, None)])
}

fn draw_page(document: Document, asked: Draw) -> Task<Message> {
    let (at_work, answered) = (document.clone(), document.clone());
    let picture = off_thread(move || {
        let pixels = at_work.draw(asked)?;
        Ok(Handle::from_rgba(asked.width, asked.height, pixels))
    });
    let drawn = Task::perform(picture, move |picture| {
        Message::Drawn(answered.clone(), asked, picture.unwrap_or(Err(Error::Fell)))
    });
    Task::batch([drawn, patience(document, Some(asked))])
}

fn patience(document: Document, draw: Option<Draw>) -> Task<Message> {
    let patience = off_thread(|| std::thread::sleep(PATIENCE));
    Task::perform(patience, move |_| Message::Waited(document.clone(), draw))
}

/// The first page, as wide as the room.
pub(super) fn first_page(opened: &Opened, (room, scale): (Size, f32)) -> Option<Draw> {
    if room.width < 1.0 {
        return None;
    }
    let mut places = Places::new(opened.pages.clone());
    places.zoom(places.fitting_width(room.width), scale);
    sharp(opened.kind, 0, places.size(0)?, places.zoomed() * scale)
}
