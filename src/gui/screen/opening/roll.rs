//! The panel as it is called: college by college, who is expected, came, was replaced, is excused or left.

use iced::widget::{Column, Id, button, column, container, row, rule, space};
use iced::{Center, Fill, FillPortion, Padding, Right, Shrink};

use crate::domain::panel::{Juror, Occupant, Standing, Voice};
use crate::gui::font;
use crate::gui::screen::Context;
use crate::gui::screen::hearing::{CHOSEN, LIST};
use crate::gui::theme::spacing::Density;
use crate::gui::theme::{Element, spacing, style, typography as t};
use crate::gui::widget::fading::fading;
use crate::gui::widget::fit_text::fit;
use crate::gui::widget::glyph::{Glyph, glyph};
use crate::gui::widget::list::scroll;
use crate::locale::Gender;

use super::{Message, State, jurors};

/// The jurors, the one chosen with its row in the list's colours.
pub(super) fn view<'a>(state: &State, context: &Context<'a>) -> Element<'a, Message> {
    let (w, session) = (context.words, context.session);
    let place = session
        .setup()
        .half_days
        .first()
        .map_or("", |day| day.place.as_str());
    let head = row![
        t::h1(w.t("gui-opening-title")).width(Fill),
        t::body(place).style(style::text::secondary),
    ]
    .align_y(Center);
    let everybody = jurors(context);
    let mut lines = Column::new();
    let mut last = None;
    for (i, juror) in everybody.iter().enumerate() {
        if last != Some(&juror.college) {
            last = Some(&juror.college);
            lines = lines.push(college(context, juror));
        }
        let mut row = container(line(context, juror, i, i == state.at && state.beside.is_none()));
        if i == state.at && !state.asks() {
            row = row.id(Id::new(CHOSEN));
        }
        lines = lines.push(rule::horizontal(1)).push(row);
    }
    let edge = Padding {
        top: spacing::XL,
        right: 28.0,
        bottom: 0.0,
        left: 28.0,
    };
    let inner = Padding {
        top: 0.0,
        right: 12.0,
        bottom: 0.0,
        left: 12.0,
    };
    let content = column![
        container(head).padding(inner),
        fading(
            scroll(lines)
                .id(Id::new(if state.asks() { "jurors" } else { LIST }))
                .height(Fill),
            |p| p.surface
        )
    ]
    .spacing(spacing::M);
    container(content).padding(edge).into()
}

fn college<'a>(context: &Context<'a>, first: &Juror) -> Element<'a, Message> {
    let (w, session) = (context.words, context.session);
    let members: Vec<_> = session
        .state()
        .jurors
        .iter()
        .filter(|j| j.college == first.college)
        .collect();
    let here = members
        .iter()
        .filter(|juror| session.is_present(&juror.id))
        .count();
    let label = session
        .setup()
        .colleges
        .iter()
        .find(|c| c.id == first.college)
        .map_or("", |college| college.label.as_str());
    let counts = [("present", here.into()), ("of", members.len().into())];
    let head = row![
        t::label(label),
        space().width(Fill),
        t::label(w.with("gui-opening-present-of", &counts))
    ];
    container(head)
        .padding(Padding {
            top: 12.0,
            right: 12.0,
            bottom: 4.0,
            left: 12.0,
        })
        .into()
}

fn line<'a>(context: &Context<'a>, juror: &'a Juror, at: usize, selected: bool) -> Element<'a, Message> {
    let (w, session) = (context.words, context.session);
    let standing = session.standing_of(&juror.id);
    let attendance = session.state().attendance.get(&juror.id);
    let since = attendance
        .and_then(|a| a.stays.last())
        .map(|stay| w.time(stay.from.wall))
        .unwrap_or_default();
    let gone = attendance
        .and_then(|a| a.stays.last()?.to.as_ref())
        .map(|to| w.time(to.wall))
        .unwrap_or_default();
    let gender = Gender::of(&juror.person).name();
    let told = |key: &str, gender: &'static str, time: String| {
        w.with(key, &[("gender", gender.into()), ("time", time.into())])
    };
    let (sign, words, strong) = match &standing {
        Standing::Expected => (
            Glyph::Expected,
            w.with("day-standing-expected", &[("gender", gender.into())]),
            true,
        ),
        Standing::Present(Occupant::Holder) => (
            Glyph::Complete,
            told("day-standing-present", gender, since),
            false,
        ),
        Standing::Present(Occupant::Substitute) => (
            Glyph::Replaced,
            told("day-standing-replaced", gender, since),
            false,
        ),
        Standing::Left => (Glyph::Rejected, told("day-standing-left", gender, gone), false),
        Standing::Excused => (
            Glyph::ToCome,
            w.with("day-standing-excused", &[("gender", gender.into())]),
            false,
        ),
        Standing::Represented(proxy) => {
            let name = session
                .seat(proxy)
                .map_or_else(|_| String::new(), |j| j.person.short_name());
            (
                Glyph::Rejected,
                w.with("gui-standing-represented", &[("juror", name.into())]),
                false,
            )
        }
    };
    // Who sits in the holder's name is told where the holder's quality stood.
    let quality = match (&standing, &juror.substitute) {
        (Standing::Present(Occupant::Substitute), Some(substitute)) => {
            let name = substitute.formal_name();
            let gender = Gender::of(substitute).name();
            w.with(
                "day-standing-by",
                &[("gender", gender.into()), ("name", name.into())],
            )
        }
        _ => juror.person.title.clone(),
    };
    let office = w.office(juror.role, Gender::of(&juror.person));
    let voice = w.with("gui-voice", &[("voice", w.voice(juror.voice).into())]);
    let words = if strong {
        t::h3(words).style(style::text::warn)
    } else {
        t::body(words).style(style::text::secondary)
    };
    // Where there is little room the name stands before the presence, with what must be known at least.
    let roomy = context.density != Density::Small;
    let beside = match &standing {
        _ if roomy => office,
        Standing::Present(Occupant::Substitute) => quality.clone(),
        _ if juror.voice == Voice::Consultative => voice.clone(),
        _ => office,
    };
    let name = row![
        Element::from(
            fit(juror.person.formal_name())
                .font(font::SEMIBOLD)
                .two_lines()
                .width(Shrink)
        ),
        Element::from(fit(beside).ink(|p| p.ink2))
    ]
    .align_y(Center)
    .spacing(5);
    let quality = roomy.then(|| container(fit(quality).ink(|p| p.ink2).two_lines()).width(FillPortion(3)));
    let voice = roomy.then(|| t::body(voice).style(style::text::secondary).width(130));
    let face = row![container(glyph(sign)).width(32), name.width(FillPortion(5))]
        .push(quality)
        .push(voice)
        .push(container(words).align_x(Right).width(150))
        .height(32)
        .spacing(spacing::S)
        .align_y(Center);
    button(face)
        .padding([0, 12])
        .style(style::button::row(selected))
        .on_press(Message::Chosen(at))
        .into()
}
