//! Where the keys go: Tab walks through the fields and takes none away from what floats above the others.
//!
//! iced's own walk passes through « nothing focused » and reaches fields that lie under a dialog; this one does neither.

use iced::Task;
use iced::advanced::widget::operate;
use iced::advanced::widget::operation::scrollable::AbsoluteOffset;
use iced::advanced::widget::operation::{self, Focusable, Operation, Outcome, Scrollable, TextInput};
use iced::{Rectangle, Vector, widget::Id};

/// The name of a panel that floats: while one is on the screen, Tab stays in the uppermost.
pub const FLOATING: &str = "floating";

/// Gives the focus to the next field, its text selected.
pub fn next<T: Send + 'static>() -> Task<T> {
    walk(true)
}

/// Gives the focus to the field before, its text selected.
pub fn previous<T: Send + 'static>() -> Task<T> {
    walk(false)
}

/// Gives the focus to the field of this name, or to nobody, at once; answers who had it, where somebody had.
pub fn lend(to: Option<Id>) -> Task<Id> {
    operate(Lend { to, from: None })
}

/// Takes the focus from every widget: keys reach the screen alone.
pub fn nowhere<T: Send + 'static>() -> Task<T> {
    operate(operation::focusable::unfocus::<()>()).discard()
}

fn walk<T: Send + 'static>(forward: bool) -> Task<T> {
    let survey = Survey {
        forward,
        depth: Depth::default(),
        places: Vec::new(),
    };
    operate(survey).discard()
}

/// One walk that gives the focus and remembers who had it: what is typed next does not wait for the answer.
struct Lend {
    to: Option<Id>,
    from: Option<Id>,
}

impl Operation<Id> for Lend {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<Id>)) {
        operate(self);
    }

    fn focusable(&mut self, id: Option<&Id>, _: Rectangle, state: &mut dyn Focusable) {
        if state.is_focused() {
            self.from = id.cloned().or(self.from.take());
        }
        if id.is_some() && id == self.to.as_ref() {
            state.focus();
        } else {
            state.unfocus();
        }
    }

    fn finish(&self) -> Outcome<Id> {
        self.from.clone().map_or(Outcome::None, Outcome::Some)
    }
}

/// In which floating panel the walk is; 0 outside all of them.
#[derive(Default)]
struct Depth {
    seen: usize,
    inside: usize,
    entering: bool,
}

impl Depth {
    fn container(&mut self, id: Option<&Id>) {
        self.entering = id == Some(&Id::new(FLOATING));
    }

    /// Enters what is traversed; gives what to go back to.
    fn enter(&mut self) -> usize {
        let outer = self.inside;
        if std::mem::take(&mut self.entering) {
            self.seen += 1;
            self.inside = self.seen;
        }
        outer
    }
}

/// First walk: which fields there are, in which panel, and who has the focus.
struct Survey {
    forward: bool,
    depth: Depth,
    /// The panel of each field, and whether it has the focus.
    places: Vec<(usize, bool)>,
}

impl Survey {
    fn target(&self) -> Option<usize> {
        let uppermost = self.depth.seen;
        let among: Vec<usize> = (0..self.places.len())
            .filter(|at| self.places.get(*at).is_some_and(|place| place.0 == uppermost))
            .collect();
        let focused = among
            .iter()
            .position(|at| self.places.get(*at).is_some_and(|place| place.1));
        let (first, last) = (among.first().copied(), among.last().copied());
        match (focused, self.forward) {
            (None, true) => first,
            (None, false) => last,
            (Some(at), true) => among
                .get(at + 1)
                .copied()
                .or_else(|| first.filter(|_| uppermost > 0)),
            (Some(at), false) => at
                .checked_sub(1)
                .and_then(|before| among.get(before).copied())
                .or_else(|| last.filter(|_| uppermost > 0)),
        }
    }
}

impl Operation for Survey {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        let outer = self.depth.enter();
        operate(self);
        self.depth.inside = outer;
    }

    fn container(&mut self, id: Option<&Id>, _: Rectangle) {
        self.depth.container(id);
    }

    fn focusable(&mut self, _: Option<&Id>, _: Rectangle, state: &mut dyn Focusable) {
        self.places.push((self.depth.inside, state.is_focused()));
    }

    fn finish(&self) -> Outcome<()> {
        let target = self.target();
        let nobody = self.places.iter().all(|place| !place.1);
        if target.is_none() && nobody {
            return Outcome::None;
        }
        Outcome::Chain(Box::new(Give { target, at: 0 }))
    }
}

/// Second walk: one field has the focus and no other. On a screen where nothing floats, `target` is nobody after the last
/// field: the list that the screen shows has the keys then.
struct Give {
    target: Option<usize>,
    at: usize,
}

impl Operation for Give {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn focusable(&mut self, _: Option<&Id>, _: Rectangle, state: &mut dyn Focusable) {
        if self.target == Some(self.at) {
            state.focus();
        } else {
            state.unfocus();
        }
        self.at += 1;
    }

    fn finish(&self) -> Outcome<()> {
        match self.target {
            Some(target) => Outcome::Chain(Box::new(Select { target, at: 0 })),
            None => Outcome::None,
        }
    }
}

/// Third walk: what the field holds is selected, so that typing replaces it. A field puts its cursor at the end when it is
/// given the focus, so this comes after.
struct Select {
    target: usize,
    at: usize,
}

impl Operation for Select {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn text_input(&mut self, _: Option<&Id>, _: Rectangle, state: &mut dyn TextInput) {
        // A text field tells itself as a text first, then as a focusable: the count has not passed it yet.
        if self.at == self.target {
            state.select_all();
        }
    }

    fn focusable(&mut self, _: Option<&Id>, _: Rectangle, _: &mut dyn Focusable) {
        self.at += 1;
    }

    fn finish(&self) -> Outcome<()> {
        Outcome::Chain(Box::new(Sight {
            target: self.target,
            at: 0,
            seen: 0,
            entering: None,
            within: None,
            found: None,
        }))
    }
}

/// Fourth walk: how far the page that the field stands in must be scrolled for the field to be in sight.
struct Sight {
    target: usize,
    at: usize,
    /// How many pages that scroll were met.
    seen: usize,
    /// The page whose content comes next: its place among them, its view, and how far it is scrolled.
    entering: Option<(usize, Rectangle, f32)>,
    /// The innermost page that is being walked.
    within: Option<(usize, Rectangle, f32)>,
    /// Which page is to be scrolled, and to where.
    found: Option<(usize, f32)>,
}

impl Operation for Sight {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        let outer = self.within;
        self.within = self.entering.take().or(outer);
        operate(self);
        self.within = outer;
    }

    fn scrollable(
        &mut self,
        _: Option<&Id>,
        view: Rectangle,
        _: Rectangle,
        scrolled: Vector,
        _: &mut dyn Scrollable,
    ) {
        self.entering = Some((self.seen, view, scrolled.y));
        self.seen += 1;
    }

    fn focusable(&mut self, _: Option<&Id>, field: Rectangle, _: &mut dyn Focusable) {
        if self.at == self.target
            && let Some((page, view, scrolled)) = self.within
            && let Some(to) = in_sight(field, view, scrolled)
        {
            self.found = Some((page, to));
        }
        self.at += 1;
    }

    fn finish(&self) -> Outcome<()> {
        match self.found {
            Some((page, to)) => Outcome::Chain(Box::new(Scroll { page, to, seen: 0 })),
            None => Outcome::None,
        }
    }
}

/// How far to scroll for a field to be in sight, its label too; nothing where it is already.
fn in_sight(field: Rectangle, view: Rectangle, scrolled: f32) -> Option<f32> {
    const LABEL: f32 = 24.0;
    const AIR: f32 = 8.0;
    let (top, bottom) = (field.y - view.y - LABEL, field.y + field.height - view.y + AIR);
    if top < scrolled {
        Some(top.max(0.0))
    } else if bottom > scrolled + view.height {
        Some((bottom - view.height).min(top.max(0.0)))
    } else {
        None
    }
}

/// Fifth walk: that page is scrolled.
struct Scroll {
    page: usize,
    to: f32,
    seen: usize,
}

impl Operation for Scroll {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn scrollable(
        &mut self,
        _: Option<&Id>,
        _: Rectangle,
        _: Rectangle,
        _: Vector,
        state: &mut dyn Scrollable,
    ) {
        if self.seen == self.page {
            state.scroll_to(AbsoluteOffset {
                x: None,
                y: Some(self.to),
            });
        }
        self.seen += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn survey(forward: bool, seen: usize, places: &[(usize, bool)]) -> Option<usize> {
        let depth = Depth {
            seen,
            ..Depth::default()
        };
        let places = places.to_vec();
        Survey {
            forward,
            depth,
            places,
        }
        .target()
    }

    #[test]
    fn tab_in_a_dialog_goes_round_and_never_below_it() {
        // The first field lies under the dialog, which holds two.
        let on = |first, second| [(0, false), (1, first), (1, second)];
        assert_eq!(survey(true, 1, &on(true, false)), Some(2));
        assert_eq!(survey(true, 1, &on(false, true)), Some(1));
        assert_eq!(survey(false, 1, &on(true, false)), Some(2));
        assert_eq!(survey(true, 1, &on(false, false)), Some(1));
    }

    #[test]
    fn a_field_out_of_sight_is_scrolled_to_with_its_label_and_one_in_sight_is_left() {
        let rectangle = |y: f32, height: f32| Rectangle {
            x: 0.0,
            y,
            width: 400.0,
            height,
        };
        let view = rectangle(100.0, 200.0);
        assert_eq!(in_sight(rectangle(150.0, 34.0), view, 0.0), None);
        assert_eq!(in_sight(rectangle(380.0, 34.0), view, 0.0), Some(122.0));
        assert_eq!(in_sight(rectangle(150.0, 34.0), view, 122.0), Some(26.0));
    }

    #[test]
    fn a_dialog_without_fields_leaves_those_below_alone() {
        assert_eq!(survey(true, 1, &[(0, false)]), None);
        assert_eq!(survey(true, 1, &[(0, true)]), None);
    }

    #[test]
    fn on_a_bare_screen_the_list_has_its_turn_between_the_last_field_and_the_first() {
        assert_eq!(survey(true, 0, &[(0, false)]), Some(0));
        assert_eq!(survey(true, 0, &[(0, true)]), None);
        assert_eq!(survey(false, 0, &[(0, true)]), None);
        assert_eq!(survey(false, 0, &[(0, false), (0, false)]), Some(1));
    }
}
