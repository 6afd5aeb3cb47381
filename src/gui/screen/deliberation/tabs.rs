//! The pages of the deliberation as tabs above the table: the proposal, each scenario kept, what keeps another one, and at the right the
//! comparison and how money spreads.
//!
//! Where there is no room for all, those at the right go first, then the scenarios that are not in sight; keys reach every one.

use iced::widget::container;

use crate::domain::deliberation::Scenario;
use crate::domain::phase::Phase;
use crate::gui::screen::Context;
use crate::gui::theme::{Element, spacing};
use crate::gui::widget::chrome::inner_tab;
use crate::gui::widget::fit_text::ellipsis;
use crate::gui::widget::fitting_row::fitting_row;

use super::{Message, Page, Purpose, Results};

/// The height of the tabs.
pub(super) const HEIGHT: f32 = 42.0;
/// How wide a letter is, roughly, and the fewest and the most letters of a name.
const LETTER: f32 = 7.5;
const LETTERS: (f32, f32) = (10.0, 28.0);

pub(super) fn view<'a>(
    context: &Context<'a>,
    results: &Results,
    page: Page,
    width: f32,
) -> Element<'a, Message> {
    let w = context.words;
    let kept = &results.comparison.kept;
    let room = (width / (kept.len() as f32 + 2.0) / LETTER).clamp(LETTERS.0, LETTERS.1);
    let short = |name: &str| ellipsis(name, |part| part.chars().count() as f32 <= room);
    let proposal = inner_tab(
        w.t("delib-scenarios-proposal"),
        page == Page::Rankings,
        Message::PageAsked(Page::Rankings),
    );
    let mut line = fitting_row(HEIGHT).left(0, 0.0, proposal);
    for (at, kept) in (1..).zip(kept) {
        let current = page == Page::Scenarios(at);
        let tab = inner_tab(short(&kept.name), current, Message::ColumnChosen(at));
        line = line.left(if current { 0 } else { 3 }, spacing::XL, tab);
    }
    let may_keep = context.session.state().phase == Phase::Deliberation && kept.len() < Scenario::MOST;
    if may_keep {
        let more = inner_tab(w.t("delib-tab-more"), false, Message::Asked(Purpose::Keep));
        line = line.left(2, spacing::XL, more);
    }
    let aside =
        |page_of: Page, key: &str, current: bool| inner_tab(w.t(key), current, Message::PageAsked(page_of));
    let comparing = page == Page::Scenarios(0);
    let spread = page == Page::Spread;
    line = line
        .right(
            if comparing { 1 } else { 4 },
            spacing::XL,
            aside(Page::Scenarios(0), "delib-tab-compare", comparing),
        )
        .right(
            if spread { 1 } else { 5 },
            spacing::XL,
            aside(Page::Spread, "delib-tab-spread", spread),
        );
    container(line).padding([0.0, spacing::XXL]).into()
}
