//! What the hearings, their attachments and the minutes want of the application, and what is done about it.

use iced::Task;
use iced::widget::operation::RelativeOffset;
use iced::widget::{Id, operation};

use super::{Day, Frame, Message, Step, Update, give_focus};
use crate::gui::focus;
use crate::gui::jobs;
use crate::gui::reveal::{reveal, reveal_between};
use crate::gui::screen::hearing::pieces;
use crate::gui::screen::{hearing, minutes, opening};
use crate::gui::widget::fading::DEPTH;
use crate::gui::widget::floating::Tone;
use crate::gui::widget::page_view;

/// Scrolls a page by so many logical pixels.
pub(super) fn scroll(page: &'static str, y: f32) -> Update {
    operation::scroll_by(Id::new(page), operation::AbsoluteOffset { x: 0.0, y }).into()
}

impl Day {
    /// Once the minutes are adopted nothing of the day is recorded any more: a question that was just opened closes, and says so before
    /// anything is typed into it.
    pub(super) fn no_question_once_adopted(&mut self, frame: Frame<'_>) -> Option<Update> {
        let refusal = self.desk.session().unsealed().err()?;
        let closed = match self.step {
            Step::Opening => self.opening.close_question(),
            Step::Hearing => self.hearing.close_question(),
            Step::Deliberation => self.deliberation.close_question(),
            Step::Minutes => false,
        };
        closed.then(|| Update {
            task: Task::none(),
            toast: Some((Tone::Alarm, frame.words.refusal(self.desk.session(), &refusal))),
        })
    }

    pub(super) fn hearing_wants(&mut self, action: hearing::Action, frame: Frame<'_>) -> Update {
        match action {
            hearing::Action::None => Task::none().into(),
            hearing::Action::Submit(command) => {
                let submitted = self.submit(command, frame);
                // A form that comes back with its refusal keeps the focus.
                let focus = if self.hearing.asks() {
                    Task::none()
                } else {
                    operation::focus(Id::new(hearing::GRID))
                };
                Update {
                    task: Task::batch([submitted.task, focus]),
                    ..submitted
                }
            }
            hearing::Action::Tell(tone, words) => Update {
                task: Task::none(),
                toast: Some((tone, words)),
            },
            hearing::Action::Focus(id) => give_focus(id),
            hearing::Action::End(id) => operation::focus(Id::new(id))
                .chain(operation::move_cursor_to_end(Id::new(id)))
                .into(),
            hearing::Action::FollowLine => reveal(hearing::LIST, hearing::CHOSEN, 0.0).into(),
            hearing::Action::FollowOrder => {
                let shown = reveal(hearing::ORDER, hearing::ORDER_LINE, DEPTH);
                let beginning = operation::snap_to(Id::new(hearing::PAGE), RelativeOffset::START);
                Task::batch([operation::focus(Id::new(hearing::GRID)), beginning, shown]).into()
            }
            hearing::Action::Scroll(pages) => scroll(hearing::PAGE, hearing::PAGE_STEP * f32::from(pages)),
            hearing::Action::Reveal => {
                let shown = reveal(hearing::PAGE, hearing::FOUND, 64.0);
                Task::batch([shown, operation::focus(Id::new(hearing::GRID))]).into()
            }
            hearing::Action::Unfocus => focus::nowhere().into(),
            hearing::Action::Pieces(action) => self.pieces_want(action, frame),
        }
    }

    fn pieces_want(&mut self, action: pieces::Action, frame: Frame<'_>) -> Update {
        let said = |message| Message::Hearing(hearing::Message::Pieces(message));
        let folder = self.desk.folder().to_owned();
        // A key or a button led here: marks can be typed on.
        let grid = operation::focus(Id::new(hearing::GRID));
        match action {
            pieces::Action::None => Task::none().into(),
            pieces::Action::Read(file) => {
                let room = self.hearing.reads().and_then(pieces::Pieces::room);
                let read = jobs::read(self.viewer.clone(), folder, file, room).map(said);
                Task::batch([read, grid]).into()
            }
            pieces::Action::Survey(files) => {
                let survey = jobs::survey(self.viewer.clone(), folder, files).map(said);
                Task::batch([survey, grid]).into()
            }
            pieces::Action::Draw(job) => page_view::run(job)
                .map(move |message| said(pieces::Message::Page(message)))
                .into(),
            pieces::Action::OpenElsewhere(file) => jobs::open_attachment(folder, file, *frame.words).into(),
        }
    }

    pub(super) fn minutes_want(&mut self, action: minutes::Action, frame: Frame<'_>) -> Update {
        let w = *frame.words;
        match action {
            minutes::Action::None => Task::none().into(),
            minutes::Action::Submit(command) => self.submit(command, frame),
            minutes::Action::Focus(id) => give_focus(id),
            minutes::Action::Browse(browse, from) => jobs::browse(browse, &from, self.desk.folder())
                .map(|(field, path)| Message::Minutes(minutes::Message::Browsed(field, path)))
                .into(),
            minutes::Action::Export(document, path) => jobs::export(&self.desk, document, path, w).into(),
            minutes::Action::Sign(request) => jobs::sign(&self.desk, request, w).into(),
            minutes::Action::NewIdentity(request) => jobs::identity(request, w).into(),
            minutes::Action::Verify(path, trust) => jobs::verify(path, trust, w).into(),
            minutes::Action::Marks(path) => jobs::marks(&self.desk, path, w).into(),
            minutes::Action::Laureates(path) => jobs::laureates(&self.desk, path, w).into(),
            minutes::Action::Print(document, file) => jobs::print(&self.desk, document, file, w).into(),
            minutes::Action::Open(path) => jobs::open(path, w).into(),
            minutes::Action::Draw(wanted) => {
                let pages = wanted.jobs.into_iter().map(page_view::run);
                let pages = pages.map(|task| task.map(|m| Message::Minutes(minutes::Message::Page(m))));
                let look = wanted
                    .look
                    .map(|view| minutes::preview::look(view).map(Message::Minutes));
                let reveal = wanted.reveal.map(|page| {
                    let (top, bottom) = minutes::preview::place(page);
                    reveal_between(minutes::preview::THUMBS, top, bottom)
                });
                Task::batch(pages.chain(look).chain(reveal)).into()
            }
            minutes::Action::Scroll(pages) => scroll(minutes::ASIDE, opening::ASIDE_STEP * f32::from(pages)),
            minutes::Action::ShowReport => reveal(minutes::ASIDE, minutes::REPORT, DEPTH).into(),
            minutes::Action::Tell(words) => Update {
                task: Task::none(),
                toast: Some((Tone::Alarm, words)),
            },
        }
    }
}
