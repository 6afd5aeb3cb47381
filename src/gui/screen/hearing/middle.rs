//! The middle column: the dossier, its attachments or its notes, under a strip of tabs; the running order where it has no column.

use iced::widget::{Row, column, container, space};
use iced::{Fill, Padding};

use super::{Message, State, Tab, dossier, notes, order, search};
use crate::domain::CandidateId;
use crate::gui::screen::Context;
use crate::gui::theme::spacing::Density;
use crate::gui::theme::{Element, spacing};
use crate::gui::widget::chrome::inner_tab;

pub(super) fn view<'a>(state: &'a State, context: &Context<'a>, shown: &CandidateId) -> Element<'a, Message> {
    if let Some(search) = &state.search {
        return column![strip(state, context, shown), search.view(context)].into();
    }
    let Some(dossier) = context.session.state().candidate(shown) else {
        return space().into();
    };
    let found = state.found.as_ref().filter(|(candidate, _)| candidate == shown);
    let content = match state.read_tab(context.density) {
        Tab::Dossier => dossier::view(context, dossier, &state.pieces, found.map(|(_, part)| *part)),
        Tab::Attachments => state.pieces.view(context, dossier).map(Message::Pieces),
        Tab::Notes => notes::view(context, shown),
        Tab::Order => order::view(context, shown, state.drag),
    };
    column![strip(state, context, shown), content].into()
}

fn strip<'a>(state: &State, context: &Context<'a>, shown: &CandidateId) -> Element<'a, Message> {
    let (w, session) = (context.words, context.session);
    let number = session
        .running_order()
        .position(|c| c.id == *shown)
        .map_or(0, |at| at + 1);
    let files = session
        .state()
        .candidate(shown)
        .map_or(0, |c| c.attachments.len());
    let label = |tab: Tab| match tab {
        Tab::Dossier => w.with("day-tab-dossier", &[("number", number.into())]),
        Tab::Attachments => w.with("day-tab-attachments", &[("count", files.into())]),
        Tab::Notes => w.with("day-tab-notes", &[("count", notes::count(context, shown).into())]),
        Tab::Order => w.t("day-tab-order"),
    };
    let small = context.density == Density::Small;
    let tabs: &[Tab] = if small {
        &[Tab::Dossier, Tab::Attachments, Tab::Notes, Tab::Order]
    } else {
        &[Tab::Dossier, Tab::Attachments, Tab::Notes]
    };
    let read = state.read_tab(context.density);
    let tabs = tabs.iter().map(|tab| {
        let current = *tab == read && state.search.is_none();
        inner_tab(label(*tab), current, Message::TabChosen(*tab))
    });
    let line = Row::with_children(tabs)
        .push(space().width(Fill))
        .push((!small).then(|| search::opener(context)))
        .spacing(if small { spacing::M } else { spacing::XL });
    container(line)
        .padding(Padding {
            top: spacing::L,
            right: context.density.margin(),
            // What scrolls below does not touch the line under the tab.
            bottom: spacing::S,
            left: context.density.margin(),
        })
        .into()
}
