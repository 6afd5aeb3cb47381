//! Beside the pages: what comes next, the signatures, what verification said, the digest, and what can be taken away.

use iced::widget::{Column, Id, Row, column, container, row, rule, space};
use iced::{Center, Fill};

use crate::domain::event::{Document, SignatoryRole};
use crate::domain::phase::Phase;
use crate::gui::icon::{self, Icon};
use crate::gui::screen::Context;
use crate::gui::theme::spacing::Density;
use crate::gui::theme::{Element, spacing, style, typography as t};
use crate::gui::widget::button as b;
use crate::gui::widget::fading::fading;
use crate::gui::widget::fit_text::fit;
use crate::gui::widget::glyph::{Glyph, glyph};
use crate::gui::widget::list::scroll;
use crate::gui::widget::panel;

use super::papers::{self, Next};
use super::{Message, Purpose, Report, State};

/// The column that scrolls beside the pages.
pub const ASIDE: &str = "minutes-aside";
/// What a verification found, in that column.
pub const REPORT: &str = "minutes-report";

pub(super) fn view<'a>(state: &'a State, context: &Context<'a>) -> Element<'a, Message> {
    let w = context.words;
    let mut parts = column![
        title(state, context),
        next(state, context),
        signatures(state, context)
    ]
    .spacing(spacing::XL);
    if let Some(report) = &state.report {
        parts = parts.push(container(verdict(report)).id(Id::new(REPORT)));
    }
    if let Some(last) = context.session.last_deciding() {
        // The last group is quieter: whoever listens says it back.
        let spoken = last.digest.spoken(4);
        let (read, said_back) = spoken.rsplit_once(' ').unwrap_or((spoken.as_str(), ""));
        let digest = row![
            t::h2(read.to_owned()),
            t::h2(said_back.to_owned()).style(style::text::label)
        ]
        .spacing(6);
        parts = parts.push(column![t::h3(w.t("gui-minutes-digest")), digest].spacing(spacing::XXS));
    }
    parts = parts.push(take_away(state, context));
    let mut content =
        column![fading(scroll(parts).id(Id::new(ASIDE)).height(Fill), |p| p.canvas)].spacing(spacing::M);
    if state.busy {
        content = content.push(t::body(w.t("gui-minutes-busy")));
    }
    if context.session.state().phase == Phase::Adopted {
        let face = b::face(w.t("gui-minutes-rectify")).key("R");
        content = content.push(
            row![
                t::small(w.t("gui-minutes-rectify-note")).width(Fill),
                b::text(face, Some(Message::Asked(Purpose::Rectify))),
            ]
            .align_y(Center),
        );
    }
    container(content).padding([18, 22]).into()
}

fn title<'a>(screen: &State, context: &Context<'a>) -> Element<'a, Message> {
    let (w, state) = (context.words, context.session.state());
    let pages = screen
        .preview
        .pages()
        .filter(|_| screen.shown == Document::Minutes);
    let titles = match state.adoptions.last() {
        Some(adoption) if state.phase == Phase::Adopted => {
            let facts = [
                ("version", adoption.version.into()),
                ("time", w.time(adoption.at.wall).into()),
            ];
            column![
                t::h1(w.t("gui-minutes-adopted")),
                t::small(match pages {
                    Some(pages) => {
                        let [version, time] = facts;
                        w.with("papers-version", &[version, time, ("pages", pages.into())])
                    }
                    None => w.with("gui-minutes-version", &facts),
                })
            ]
        }
        Some(adoption) => {
            let facts = [
                ("version", state.version.into()),
                ("before", adoption.version.into()),
            ];
            column![
                t::h1(w.t("papers-rectifying")),
                t::small(w.with("papers-rectifying-note", &facts))
            ]
        }
        None => column![
            t::h1(w.t("gui-minutes-draft")),
            t::small(w.t("gui-minutes-draft-note"))
        ],
    };
    titles.spacing(spacing::XXS).into()
}

/// What comes next, with the one primary button of the screen.
fn next<'a>(state: &State, context: &Context<'a>) -> Element<'a, Message> {
    let w = context.words;
    let button = |face: b::Face, message: Message| b::primary(face, Some(message));
    let (words, action): (String, Option<Element<'a, Message>>) = match papers::next(context.session) {
        Next::Adopt => (w.t("papers-next-adopt"), None),
        Next::Write => (
            w.t("papers-next-write"),
            Some(button(
                b::face(w.t("gui-minutes-export")).icon(icon::download()).key("E"),
                Message::Asked(Purpose::Export(Document::Minutes)),
            )),
        ),
        Next::Sign(role) => {
            let key = match role {
                SignatoryRole::Chair => "1",
                SignatoryRole::Secretary => "2",
            };
            let who = [("role", w.signatory_within(role).into())];
            (
                w.with("papers-next-sign", &who),
                Some(button(
                    b::face(w.t("gui-minutes-sign")).icon(icon::pen()).key(key),
                    Message::SignPressed(role),
                )),
            )
        }
        Next::File => (
            w.t("papers-next-file"),
            Some(button(
                b::face(w.t("papers-folder")).icon(icon::folder_open()).key("F"),
                Message::FolderPressed,
            )),
        ),
    };
    let words = t::body(words).width(Fill);
    // Where there is little room the button would leave the words a line each.
    let mut lines = if context.density == Density::Small {
        column![words].push(action)
    } else {
        column![row![words].push(action).spacing(spacing::M).align_y(Center)]
    };
    if let Some(path) = state.latest(context.session, state.shown) {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        let file = [("file", name.unwrap_or_default().into())];
        let words = w.with("papers-file", &file);
        lines = lines.push(Element::from(fit(words).size(12.0, 16.0).ink(|p| p.ink3)));
    }
    panel::notice(lines.spacing(spacing::XS))
}

fn signatures<'a>(state: &State, context: &Context<'a>) -> Element<'a, Message> {
    let w = context.words;
    column![
        t::h2(w.t("gui-minutes-signatures")),
        space().height(spacing::S),
        signature(state, context, SignatoryRole::Chair),
        signature(state, context, SignatoryRole::Secretary),
        rule::horizontal(1),
    ]
    .into()
}

fn signature<'a>(state: &State, context: &Context<'a>, role: SignatoryRole) -> Element<'a, Message> {
    let w = context.words;
    let (sign, under) = match papers::signed(context.session, state.shown, role) {
        Some((signer, at)) => {
            let told = [("signer", signer.into()), ("time", w.time(at.wall).into())];
            (Glyph::Complete, w.with("gui-minutes-signed", &told))
        }
        None => (Glyph::ToCome, w.t("gui-minutes-unsigned")),
    };
    let key = match role {
        SignatoryRole::Chair => "1",
        SignatoryRole::Secretary => "2",
    };
    let waits = context.session.state().phase == Phase::Adopted && sign == Glyph::ToCome;
    let face = b::face(w.t("gui-minutes-sign")).icon(icon::pen()).key(key);
    let line = row![
        glyph(sign),
        column![t::h3(w.signatory(role)), t::small(under)].width(Fill),
    ]
    .push(waits.then(|| b::text(face, Some(Message::SignPressed(role)))))
    .spacing(spacing::S)
    .align_y(Center);
    column![rule::horizontal(1), container(line).padding([6, 0])].into()
}

fn verdict<'a>(report: &'a Report) -> Element<'a, Message> {
    let sound = report.intact;
    let sign = if sound {
        icon::shield_check().style(style::icon::ok)
    } else {
        icon::shield_alert().style(style::icon::alarm)
    };
    let mut words = column![t::body(report.verdict.as_str())]
        .spacing(spacing::XXS)
        .width(Fill);
    for line in &report.lines {
        words = words.push(t::small(line.as_str()));
    }
    let name = report.path.file_name().unwrap_or(report.path.as_os_str());
    words = words.push(t::label(name.to_string_lossy().into_owned()));
    let told = row![sign, words].spacing(spacing::M);
    if sound {
        panel::notice(told)
    } else {
        panel::alarm(told)
    }
}

fn take_away<'a>(state: &State, context: &Context<'a>) -> Element<'a, Message> {
    let w = context.words;
    let button = |words: &str, icon: Icon, key: &str, message: Message| {
        b::wide(b::face(w.t(words)).icon(icon).key(key), Some(message))
    };
    let ask = Message::Asked;
    let identity = Purpose::Identity(state.next_identity(context.session));
    let pairs = [
        [
            button(
                "papers-pdf",
                icon::file_text(),
                "E",
                ask(Purpose::Export(Document::Minutes)),
            ),
            button(
                "gui-minutes-annex",
                icon::lock(),
                "X",
                ask(Purpose::Export(Document::Annex)),
            ),
        ],
        [
            button("papers-marks", icon::table(), "C", ask(Purpose::Marks)),
            button(
                "papers-laureates",
                icon::download(),
                "L",
                Message::LaureatesPressed,
            ),
        ],
        [
            button(
                "gui-minutes-verify",
                icon::shield_check(),
                "V",
                ask(Purpose::Verify),
            ),
            button("papers-print", icon::printer(), "P", Message::PrintPressed),
        ],
    ];
    let identity = button("gui-minutes-identity", icon::key(), "N", ask(identity));
    let rows = pairs
        .into_iter()
        .map(|pair| Row::with_children(pair).spacing(spacing::S).into());
    column![
        t::h2(w.t("gui-minutes-take")),
        Column::with_children(rows).push(identity).spacing(spacing::S)
    ]
    .spacing(spacing::S)
    .into()
}
