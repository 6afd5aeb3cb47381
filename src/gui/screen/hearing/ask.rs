//! The questions over the hearing: the ground of a recusal, the field to be mended, and the forms.

use iced::widget::{Id, column, container};
use iced::{Fill, Padding};

use super::{Dialog, GROUNDS, LIST, Message, State, keys};
use crate::domain::CandidateId;
use crate::domain::candidate::Field;
use crate::gui::screen::form::{amendable, field_label};
use crate::gui::screen::{Context, lines};
use crate::gui::theme::{Element, spacing, typography as t};
use crate::gui::widget::button as b;
use crate::gui::widget::fit_text::fit;
use crate::gui::widget::floating;
use crate::gui::widget::laid::whole_lines;
use crate::gui::widget::list::scroll;

pub(super) fn view<'a>(
    state: &State,
    under: Element<'a, Message>,
    dialog: &'a Dialog,
    context: &Context<'a>,
    shown: &CandidateId,
) -> Element<'a, Message> {
    let (w, session) = (context.words, context.session);
    let names = |juror, candidate| {
        [
            ("juror", w.juror_name(session, juror).into()),
            ("project", w.dossier_name(session, candidate).into()),
        ]
    };
    let (title, content): (String, Element<'a, Message>) = match dialog {
        Dialog::Form(asked) => return asked.view(under, w, Message::Form),
        Dialog::Recusal(juror, candidate, at) => {
            let grounds = GROUNDS.iter().map(|ground| w.ground(*ground));
            let grounds = lines::numbered(grounds, *at, Message::LineChosen);
            let told = t::small(w.t("gui-recusal-note"));
            (
                w.with("gui-recusal-title", &names(juror, candidate)),
                column![told, grounds].spacing(spacing::S).into(),
            )
        }
        Dialog::Row(juror, candidate) => {
            let actions = keys::row_actions(state, context, juror, candidate);
            let actions = actions.into_iter().map(|offer| {
                let face = b::face(offer.does).key(offer.key);
                b::text(face, Some(offer.message))
            });
            (
                w.with("gui-row-title", &names(juror, candidate)),
                column(actions).width(Fill).into(),
            )
        }
        Dialog::Field(at) => (
            w.with(
                "day-amend-which",
                &[("project", w.dossier_name(session, shown).into())],
            ),
            fields(context, shown, *at),
        ),
    };
    let cancel = b::text(
        b::face(w.t("gui-cancel")).key(w.t("gui-key-escape")),
        Some(Message::Dismissed),
    );
    floating::listing(under, title, content, vec![cancel], Message::Dismissed)
}

/// The dossier's fields, each with the beginning of what it holds.
fn fields<'a>(context: &Context<'a>, shown: &CandidateId, at: usize) -> Element<'a, Message> {
    let dossier = context.session.state().candidate(shown);
    let rows = amendable(context, shown).into_iter().map(|field| {
        let value = match (field, dossier) {
            (Field::Request, Some(dossier)) => dossier.request.map(|amount| context.money(amount)),
            (Field::Budget, Some(dossier)) => dossier.budget.map(|amount| context.money(amount)),
            (_, dossier) => dossier.and_then(|dossier| dossier.field(field)),
        };
        let value = value.unwrap_or_default();
        let value = value.lines().next().unwrap_or_default().to_owned();
        let label = Element::from(fit(field_label(context, shown, field)).width(170));
        let face = iced::widget::row![label, fit(value).ink(|p| p.ink2)].spacing(spacing::M);
        Element::<'a, Message>::from(face)
    });
    let edge = Padding {
        right: spacing::S,
        ..Padding::ZERO
    };
    let rows = container(lines::lines(rows, at, Message::LineChosen)).padding(edge);
    container(whole_lines(scroll(rows).id(Id::new(LIST)), lines::LINE))
        .max_height(390)
        .into()
}
