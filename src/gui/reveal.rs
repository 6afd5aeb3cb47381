//! Scrolling a page or a list just so far that one of its parts is in sight.
//!
//! A part that is drawn is found by its name: nobody has to know how tall what stands above it is. Where only what is in
//! sight is drawn, its place in the list is told instead.

use iced::advanced::widget::operate;
use iced::advanced::widget::operation::scrollable::{AbsoluteOffset, scroll_to};
use iced::advanced::widget::operation::{Operation, Outcome, Scrollable};
use iced::{Rectangle, Task, Vector, widget::Id};

/// Scrolls the page named `page` as little as brings its part named `part` in sight, with `air` pixels above and below it.
///
/// Nothing happens where the part is in sight already, or where either is not on the screen.
pub fn reveal<T: Send + 'static>(page: &'static str, part: &'static str, air: f32) -> Task<T> {
    look(page, Part::Named(Id::new(part)), air)
}

/// Scrolls the list named `list` as little as brings what lies between `top` and `bottom` in it, in logical pixels, in sight.
pub fn reveal_between<T: Send + 'static>(list: &'static str, top: f32, bottom: f32) -> Task<T> {
    look(list, Part::Between(top, bottom), 0.0)
}

fn look<T: Send + 'static>(page: &'static str, part: Part, air: f32) -> Task<T> {
    operate(Survey {
        page: Id::new(page),
        part,
        air,
        view: None,
        at: None,
    })
    .discard()
}

/// What is to be in sight.
enum Part {
    /// A widget, by its name.
    Named(Id),
    /// From so far down the content to so far.
    Between(f32, f32),
}

struct Survey {
    page: Id,
    part: Part,
    air: f32,
    /// The page's view, and how far it is scrolled.
    view: Option<(Rectangle, f32)>,
    /// The part by its name, as if nothing were scrolled.
    at: Option<Rectangle>,
}

impl Survey {
    /// Where the part begins and ends in the page's content.
    fn part(&self, view: Rectangle) -> Option<(f32, f32)> {
        match self.part {
            Part::Named(_) => self
                .at
                .map(|part| (part.y - view.y, part.y + part.height - view.y)),
            Part::Between(top, bottom) => Some((top, bottom)),
        }
    }
}

impl Operation for Survey {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn container(&mut self, id: Option<&Id>, bounds: Rectangle) {
        if matches!(&self.part, Part::Named(part) if id == Some(part)) {
            self.at = Some(bounds);
        }
    }

    fn scrollable(
        &mut self,
        id: Option<&Id>,
        bounds: Rectangle,
        _: Rectangle,
        translation: Vector,
        _: &mut dyn Scrollable,
    ) {
        if id == Some(&self.page) {
            self.view = Some((bounds, translation.y));
        }
    }

    fn finish(&self) -> Outcome<()> {
        let Some((view, scrolled)) = self.view else {
            return Outcome::None;
        };
        let Some((top, bottom)) = self.part(view) else {
            return Outcome::None;
        };
        let (top, bottom) = (top - self.air, bottom + self.air);
        let y = if top < scrolled {
            top.max(0.0)
        } else if bottom > scrolled + view.height {
            // What is taller than the view is shown from its top.
            (bottom - view.height).min(top.max(0.0))
        } else {
            return Outcome::None;
        };
        let offset = AbsoluteOffset { x: None, y: Some(y) };
        Outcome::Chain(Box::new(scroll_to(self.page.clone(), offset)))
    }
}
