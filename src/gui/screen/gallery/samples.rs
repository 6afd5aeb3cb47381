//! What the gallery's widgets show: one sample for each of their states, with no session behind it.

use crate::gui::icon;
use crate::gui::theme::Element;
use crate::gui::widget::chrome::{self, Saved, Tab, TopBar};
use crate::gui::widget::clock::{Clock, Progress, Running, Segment};
use crate::gui::widget::envelope_gauge::Share;
use crate::gui::widget::finding_list::Finding;
use crate::gui::widget::form::{Field, Form};
use crate::gui::widget::glyph::Glyph;
use crate::gui::widget::list::Passage;
use crate::gui::widget::progress::Panel;
use crate::gui::widget::score_grid::{Cell, Column, Content, Entry, Given, Grid, Refused, Row};
use crate::gui::words::Words;

use super::Message;

/// The height that the sample grid needs, in logical pixels.
pub(super) const GRID_HEIGHT: f32 = 430.0;

/// A form with a field of each kind, and something refused.
pub(super) fn form(w: &Words) -> Form {
    let fields = vec![
        Field::line(w.t("gui-reason-field"), w.t("gallery-placeholder")),
        Field::area(w.t("gui-incident-field"), &w.t("gallery-sentence")),
        Field::choice(w.t("gui-preferences-theme"), themes(w), 0),
    ];
    let mut form = Form::new(w.t("gallery-dialog"), fields).note(w.t("gallery-sentence"));
    form.tell(w.t("gallery-refused"));
    form
}

/// A few options.
pub(super) fn themes(w: &Words) -> Vec<String> {
    crate::gui::theme::Theme::ALL
        .iter()
        .map(|theme| w.t(&format!("gui-theme-{}", theme.code())))
        .collect()
}

/// The bar above with each state of the disk.
pub(super) fn bars<'a>(w: &Words) -> Vec<(String, Element<'a, Message>)> {
    let all = [
        (Saved::Yes, "gui-saved"),
        (Saved::Pending, "gui-saving"),
        (Saved::No, "gui-not-saved"),
    ];
    let tab = |(at, key): (usize, &str)| Tab {
        label: w.t(key),
        done: at == 0,
        current: at == 1,
        on_press: (at < 3).then_some(Message::Shown),
    };
    let bar = |(saved, key): (Saved, &str)| {
        let tabs = [
            "gui-tab-opening",
            "gui-tab-hearing",
            "gui-tab-deliberation",
            "gui-tab-minutes",
        ];
        let bar = TopBar {
            title: "Palmarès".into(),
            subtitle: String::new(),
            tabs: tabs.into_iter().enumerate().map(tab).collect(),
            aside: vec![chrome::fact(Some(icon::users()), w.t("gui-quorum-title"))],
            saved: Some((saved, w.t(key))),
            time: "14:51".into(),
        };
        (format!("chrome::top_bar, {saved:?}"), chrome::top_bar(bar))
    };
    all.into_iter().map(bar).collect()
}

/// The clock in each of its states.
pub(super) fn clocks(w: &Words) -> Vec<(String, Clock)> {
    let segment = |name: &str, progress| Segment {
        name: w.t(name),
        time: w.with("gui-minutes", &[("minutes", 10.into())]),
        seconds: 600,
        progress,
    };
    let clock = |running: Running, now: Progress, time: &str, state: String| Clock {
        segments: vec![
            segment("gallery-phase-one", Progress::Done),
            segment("gallery-phase-two", now),
            segment("gallery-phase-three", Progress::ToCome),
        ],
        time: time.into(),
        running,
        state,
        lines: vec![w.with("gui-clock-hearing-end", &[("time", "15:02".into())])],
        delay: (running == Running::Overtime).then(|| w.with("gui-clock-late", &[("minutes", 7.into())])),
        unrecorded: (running == Running::Paused).then(|| w.t("gui-clock-unrecorded")),
    };
    let warning = [("minutes", 2.into())];
    [
        (Running::Ready, Progress::ToCome, "10:00", w.t("gui-clock-ready")),
        (
            Running::Running,
            Progress::Current(430),
            "05:42",
            w.t("gallery-phase-two"),
        ),
        (
            Running::Warning { minutes: 2 },
            Progress::Current(850),
            "01:30",
            w.with("gui-clock-warning", &warning),
        ),
        (
            Running::Paused,
            Progress::Current(430),
            "05:42",
            w.t("gui-clock-paused"),
        ),
        (
            Running::Overtime,
            Progress::Over,
            "+01:24",
            w.t("gui-clock-overtime"),
        ),
        (Running::Ended, Progress::Done, "00:00", w.t("gui-clock-ended")),
    ]
    .into_iter()
    .map(|(running, now, time, state)| {
        let name = format!("{running:?}");
        // The minutes of a warning are in its words.
        let name = name.split(' ').next().unwrap_or_default();
        (format!("clock, {name}"), clock(running, now, time, state))
    })
    .collect()
}

/// Long work: where its steps are known, where they are not, and where it cannot be given up.
pub(super) fn works(w: &Words) -> Vec<(String, Panel)> {
    let stop = || Some((w.t("gui-cancel"), w.t("gui-key-escape")));
    let panel = |stage: String, share, stop| Panel {
        title: w.t("work-verify"),
        stage,
        share,
        elapsed: w.with("work-elapsed", &[("seconds", 4.into())]),
        stop,
    };
    let drawing = [
        ("stage", w.t("work-stage-drawing").into()),
        ("done", 3.into()),
        ("of", 8.into()),
    ];
    vec![
        (
            "determinate".into(),
            panel(w.with("work-step", &drawing), Some(375), stop()),
        ),
        (
            "indeterminate".into(),
            panel(w.t("work-stage-verifying"), None, stop()),
        ),
        ("committed".into(), panel(w.t("work-stage-writing"), None, None)),
    ]
}

/// Rows of the running order.
pub(super) fn passages(w: &Words) -> Vec<(String, Passage)> {
    let passage = |name: &str, glyph, current, selected| {
        let passage = Passage {
            glyph,
            number: "9".into(),
            title: w.t("gallery-placeholder"),
            when: w.with("gui-order-since", &[("time", "14:37".into())]),
            aside: "9/9".into(),
            current,
            selected,
        };
        (name.to_owned(), passage)
    };
    vec![
        passage("to come", Glyph::ToCome, false, false),
        passage("now", Glyph::Now, true, false),
        passage("selected", Glyph::Complete, false, true),
        passage("no-show", Glyph::NoShow, false, false),
    ]
}

/// An error and a warning.
pub(super) fn findings(w: &Words) -> Vec<Finding> {
    let finding = |error, code: &str| Finding {
        error,
        code: code.into(),
        message: w.t("gallery-refused"),
        mend: w.t("gallery-sentence"),
        field: "candidates[8].quarter".into(),
        file: "session.ron".into(),
        place: w.with(
            "gui-finding-place",
            &[("line", 212.into()), ("column", 18.into())],
        ),
    };
    vec![finding(true, "S014"), finding(false, "S203")]
}

/// An envelope shared out, one grant in part.
pub(super) fn shares() -> Vec<Share> {
    [(300, false), (250, true), (200, false)]
        .into_iter()
        .map(|(thousandths, partial)| Share { thousandths, partial })
        .collect()
}

/// A grid whose rows are the states of a cell.
pub(super) fn grid(w: &Words) -> Grid {
    let mark = || w.t("gallery-mark");
    let marked = || Given::Marked(mark());
    let cell = |given| Cell {
        given,
        ..Cell::default()
    };
    let row = |key: &str, content: Content| Row {
        name: w.t(key),
        aside: None,
        content,
        total: if key == "gallery-cell-marked" {
            mark()
        } else {
            "0/3".into()
        },
        complete: key == "gallery-cell-marked",
    };
    let cells = |cell: Cell| Content::Cells(vec![cell.clone(), cell.clone(), cell]);
    let span = |letter: &str, key: &str| Content::Span {
        letter: letter.into(),
        words: w.t(key),
    };
    let refused = Refused {
        draft: "25".into(),
        reason: w.t("gallery-refused"),
        mend: w.t("gallery-sentence"),
    };
    let column = |label: &str| Column {
        label: label.into(),
        weight: "×4".into(),
        widest: mark(),
        entry: Entry::Number,
        mean: mark(),
    };
    Grid {
        title: String::new(),
        corner: w.t("gallery-grid-states"),
        total: ("Total".into(), "/20".into()),
        columns: vec![column("C1"), column("C2"), column("C3")],
        groups: vec![
            vec![
                row("gallery-cell-pending", cells(cell(Given::Pending))),
                row("gallery-cell-marked", cells(cell(marked()))),
                row("gallery-cell-abstention", cells(cell(Given::Abstention))),
                row("gallery-cell-sealed", cells(cell(Given::Sealed))),
            ],
            vec![
                row(
                    "gallery-cell-unsaved",
                    cells(Cell {
                        unsaved: true,
                        ..cell(marked())
                    }),
                ),
                row(
                    "gallery-cell-refused",
                    cells(Cell {
                        refused: Some(refused),
                        ..cell(Given::Pending)
                    }),
                ),
                row(
                    "gallery-cell-comment",
                    cells(Cell {
                        comment: true,
                        ..cell(marked())
                    }),
                ),
            ],
            vec![
                row("gallery-cell-recused", span("D", "gallery-cell-recused")),
                row("gallery-cell-absent", span("–", "gallery-cell-absent")),
            ],
        ],
        footer: "Total".into(),
        mean: mark(),
        abstention: (w.t("gallery-abstention-letter"), w.t("gallery-abstention-word")),
    }
}
