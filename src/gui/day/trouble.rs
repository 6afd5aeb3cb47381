//! When the journal cannot be written: a band across the window says what is safe, what is not and what to do, and stays
//! until it can.

use iced::widget::{column, container, row, space};
use iced::{Center, Fill, Task};

use super::{Message, Update};
use crate::gui::desk::{Desk, Resumed};
use crate::gui::icon;
use crate::gui::theme::spacing::Density;
use crate::gui::theme::{Element, spacing, style, typography as t};
use crate::gui::widget::button as b;
use crate::gui::widget::floating::Tone;
use crate::gui::words::Words;
use crate::workspace::ResumeError;

/// The band, while there is something to say.
pub(super) fn band<'a>(desk: &Desk, w: &Words, density: Density) -> Option<Element<'a, Message>> {
    let trouble = desk.trouble()?;
    let kept = desk.kept().len();
    let title = t::h2(w.with("gui-trouble-title", &[("count", kept.into())])).style(style::text::alarm);
    let safe = [
        ("saved", trouble.first_lost.saturating_sub(1).into()),
        ("cause", trouble.tell_cause(w).into()),
    ];
    let (what, meanwhile) = (w.with("gui-trouble-safe", &safe), w.t("gui-trouble-meanwhile"));
    let copy = b::face(w.t("gui-trouble-copy")).key("Ctrl+F10");
    let retry = b::face(w.t("gui-trouble-retry")).key("F10").icon(icon::reload());
    let buttons = row![
        b::text(copy, (kept > 0).then_some(Message::CopyPressed)),
        b::primary(retry, Some(Message::RetryPressed)),
    ]
    .spacing(spacing::S)
    .align_y(Center);
    let small = density == Density::Small;
    let large = if small { 20.0 } else { 28.0 };
    let sign = icon::triangle_alert().size(large).style(style::icon::alarm);
    let content: Element<'a, Message> = if small {
        // The marks go on below: the words take the whole width, and no more lines than they must.
        let head = row![sign, title.width(Fill), buttons]
            .spacing(spacing::S)
            .align_y(Center);
        let words = t::small(format!("{what} {meanwhile}")).style(style::text::ink);
        column![head, words].into()
    } else {
        let told = |words: String| t::body(words).style(style::text::ink);
        let words = column![title, told(what), told(meanwhile)]
            .spacing(spacing::XXS)
            .width(Fill);
        row![sign, words, space().width(spacing::M), buttons]
            .spacing(spacing::L)
            .align_y(Center)
            .into()
    };
    Some(
        container(content)
            .padding([spacing::S, spacing::XL])
            .width(Fill)
            .style(style::container::alarm_band)
            .into(),
    )
}

/// Puts what no journal holds in the clipboard, a line an entry, to be kept elsewhere.
pub(super) fn copy(desk: &Desk, w: &Words) -> Update {
    let session = desk.clock();
    let lines: Vec<String> = desk
        .kept()
        .iter()
        .map(|entry| {
            format!(
                "{} : {}",
                w.time_with_seconds(entry.entered.wall),
                w.story(session, &entry.event)
            )
        })
        .collect();
    Update {
        task: iced::clipboard::write(lines.join("\n")),
        toast: Some((Tone::Told, w.t("gui-copied"))),
    }
}

/// How writing the journal again went.
pub(super) fn resumed(desk: &mut Desk, resumed: Resumed, w: &Words) -> Update {
    let toast = match desk.resumed(resumed) {
        Ok((recorded, refused)) if refused.is_empty() => (
            Tone::Told,
            w.with("gui-trouble-over", &[("count", recorded.into())]),
        ),
        Ok((recorded, refused)) => {
            let why: Vec<String> = refused
                .iter()
                .map(|(_, error)| error.tell(w, desk.session()))
                .collect();
            let told = [
                ("count", recorded.into()),
                ("refused", refused.len().into()),
                ("why", why.join(" ").into()),
            ];
            (Tone::Alarm, w.with("gui-trouble-partly", &told))
        }
        Err(error) => {
            let why = match error.as_ref() {
                ResumeError::Open(error) => error.tell(w),
                ResumeError::ReadOnly(why) => why.tell(w, desk.session()),
                ResumeError::Write(failure) => failure.tell(w),
            };
            (Tone::Alarm, w.with("gui-trouble-still", &[("why", why.into())]))
        }
    };
    Update {
        task: Task::none(),
        toast: Some(toast),
    }
}
