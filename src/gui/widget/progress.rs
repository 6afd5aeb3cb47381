//! The panel of long work: what is done, at which stage, a bar where the steps are known, the time it takes, and how to give it up.
//!
//! Where the steps are not known there is no bar: nothing moves without saying something.

use iced::widget::{Space, column, container, row, space};
use iced::{Center, Fill, FillPortion};

use crate::gui::theme::{Element, spacing, style, typography as t};
use crate::gui::widget::button as b;
use crate::gui::widget::fit_text::fit;

/// The bar's height, in logical pixels.
const BAR: f32 = 6.0;

/// What the panel says.
pub struct Panel {
    /// « Écriture du procès-verbal ».
    pub title: String,
    /// « Mise en page, 12 sur 40 ».
    pub stage: String,
    /// Thousandths of the stage that are done, where its steps are known.
    pub share: Option<u16>,
    /// « 4 s ».
    pub elapsed: String,
    /// What gives it up and its key; none where it cannot be given up.
    pub stop: Option<(String, String)>,
}

/// The panel.
pub fn panel<'a, Message: Clone + 'a>(panel: Panel, on_stop: Message) -> Element<'a, Message> {
    let head = row![t::h3(panel.title).width(Fill), t::small(panel.elapsed)].spacing(spacing::M);
    let stage = Element::from(fit(panel.stage).size(13.0, 18.0).ink(|p| p.ink2));
    let stop = panel
        .stop
        .map(|(words, key)| b::text(b::face(words).key(key), Some(on_stop)));
    let foot = row![stage]
        .push(stop)
        .spacing(spacing::M)
        .height(spacing::BUTTON)
        .align_y(Center);
    let bar: Element<'a, Message> = match panel.share {
        Some(share) => bar(share),
        None => space().height(BAR).into(),
    };
    container(column![head, bar, foot].spacing(spacing::XS))
        .padding([spacing::M, spacing::L])
        .width(420)
        .style(style::container::floating)
        .into()
}

/// A bar of so many thousandths.
pub fn bar<'a, Message: 'a>(share: u16) -> Element<'a, Message> {
    let share = share.min(1000);
    let piece = |share: u16| container(Space::new().width(Fill).height(BAR)).width(FillPortion(share));
    let mut bar = row![];
    if share > 0 {
        bar = bar.push(piece(share).style(style::container::accent));
    }
    if share < 1000 {
        bar = bar.push(piece(1000 - share).style(style::container::sunk));
    }
    bar.into()
}
