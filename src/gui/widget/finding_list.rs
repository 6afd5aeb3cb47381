//! Findings about a file: sign, code, message, mend and field; its place at the right.
//!
//! The order is the caller's.

use iced::widget::{Column, Id, button, column, container, row, rule};
use iced::{Fill, Right};

use crate::gui::theme::{Element, spacing, style, typography as t};
use crate::gui::widget::glyph::{self, Glyph};

/// A finding in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// An error keeps the file closed; a warning does not.
    pub error: bool,
    /// « S014 ».
    pub code: String,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub mend: String,
    /// « candidates[8].quarter.communes[1] ».
    pub field: String,
    /// « session.ron ».
    pub file: String,
    /// « ligne 212, colonne 18 ».
    pub place: String,
}

/// The name of the finding chosen, to bring it in sight.
pub const CHOSEN: &str = "finding-chosen";

/// The list, one finding being chosen.
pub fn finding_list<'a, Message: Clone + 'a>(
    findings: impl IntoIterator<Item = Finding>,
    selected: usize,
    on_select: impl Fn(usize) -> Message,
) -> Element<'a, Message> {
    Column::with_children(findings.into_iter().enumerate().map(|(i, finding)| {
        let line = container(entry(finding, i == selected, on_select(i)));
        let line = if i == selected {
            line.id(Id::new(CHOSEN))
        } else {
            line
        };
        column![rule::horizontal(1), line].into()
    }))
    .into()
}

fn entry<'a, Message: Clone + 'a>(
    finding: Finding,
    selected: bool,
    on_press: Message,
) -> Element<'a, Message> {
    let sign = if finding.error {
        Glyph::Error
    } else {
        Glyph::Warning
    };
    let words = column![
        t::h3(finding.message),
        t::body(finding.mend).style(style::text::secondary),
        t::small(finding.field).style(style::text::label),
    ]
    .spacing(spacing::XXS)
    .width(Fill);
    let place = column![t::small(finding.file), t::small(finding.place)]
        .align_x(Right)
        .spacing(spacing::XXS);
    let line = row![
        container(glyph::sized(sign, 16.0)).padding([3, 0]).width(34),
        t::body(finding.code).style(style::text::secondary).width(68),
        words,
        place,
    ];
    button(line)
        .padding([10.0, spacing::L])
        .width(Fill)
        .style(style::button::row(selected))
        .on_press(on_press)
        .into()
}
