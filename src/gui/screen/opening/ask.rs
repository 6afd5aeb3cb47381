//! The questions over the opening: from which dossier a juror is recused and on what ground, who holds a proxy.

use iced::widget::{Id, column, container, space};

use super::{Dialog, Message, proxies};
use crate::domain::JurorId;
use crate::gui::screen::hearing::{GROUNDS, LIST};
use crate::gui::screen::{Context, lines};
use crate::gui::theme::{Element, spacing, typography as t};
use crate::gui::widget::button as b;
use crate::gui::widget::fit_text::fit;
use crate::gui::widget::floating;
use crate::gui::widget::laid::whole_lines;
use crate::gui::widget::list::scroll;

pub(super) fn view<'a>(
    under: Element<'a, Message>,
    dialog: &'a Dialog,
    context: &Context<'a>,
) -> Element<'a, Message> {
    let (w, session) = (context.words, context.session);
    let named = |juror: &JurorId| {
        session
            .seat(juror)
            .map_or_else(|_| String::new(), |j| j.person.formal_name())
    };
    let listed = |names: Vec<String>, at: usize| {
        let faces = names.into_iter().map(|name| fit(name).into());
        let rows = scroll(lines::lines(faces, at, Message::LineChosen)).id(Id::new(LIST));
        Element::from(container(whole_lines(rows, lines::LINE)).max_height(320))
    };
    let (title, content): (_, Element<'a, Message>) = match dialog {
        Dialog::Recusal {
            juror,
            at,
            candidate: None,
        } => {
            let projects = session
                .running_order()
                .enumerate()
                .map(|(i, c)| {
                    let declared = session.state().recusal(juror, &c.id).is_some();
                    let line = format!("{}  {}", i + 1, c.short);
                    if declared {
                        w.with("day-recusal-declared", &[("line", line.into())])
                    } else {
                        line
                    }
                })
                .collect();
            (
                w.with("gui-recusal-which", &[("juror", named(juror).into())]),
                listed(projects, *at),
            )
        }
        Dialog::Recusal {
            juror,
            at,
            candidate: Some(candidate),
        } => {
            let project = session
                .state()
                .candidate(candidate)
                .map_or("", |c| c.short.as_str());
            let grounds = GROUNDS.iter().map(|ground| w.ground(*ground));
            let grounds = lines::numbered(grounds, *at, Message::LineChosen);
            let content = column![t::small(w.t("gui-recusal-note")), grounds];
            let names = [("juror", named(juror).into()), ("project", project.into())];
            (
                w.with("gui-recusal-title", &names),
                content.spacing(spacing::S).into(),
            )
        }
        Dialog::Form(_) => (String::new(), space().into()),
        Dialog::Proxy { juror, at } => {
            let names: Vec<_> = proxies(context, juror)
                .iter()
                .map(|j| j.person.formal_name())
                .collect();
            let list = match names.is_empty() {
                true => t::small(w.t("gui-proxy-nobody")).into(),
                false => listed(names, *at),
            };
            (w.with("gui-proxy-title", &[("juror", named(juror).into())]), list)
        }
    };
    let buttons = vec![b::text(
        b::face(w.t("gui-cancel")).key(w.t("gui-key-escape")),
        Some(Message::Dismissed),
    )];
    floating::listing(under, title, content, buttons, Message::Dismissed)
}
