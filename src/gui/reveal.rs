//! Scrolling a page so that one of its parts is in sight, wherever the layout put it.
//!
//! The part is found by its name in the drawn window: nobody has to know how tall what stands above it is.

use iced::advanced::widget::operate;
use iced::advanced::widget::operation::scrollable::{AbsoluteOffset, scroll_to};
use iced::advanced::widget::operation::{Operation, Outcome, Scrollable};
use iced::{Rectangle, Task, Vector, widget::Id};

/// Scrolls the page named `page` as little as brings its part named `part` in sight, with `air` pixels above and below it.
///
/// Nothing happens where the part is in sight already, or where either is not on the screen.
pub fn reveal<T: Send + 'static>(page: &'static str, part: &'static str, air: f32) -> Task<T> {
    operate(Survey {
        page: Id::new(page),
        part: Id::new(part),
        air,
        view: None,
        at: None,
    })
    .discard()
}

struct Survey {
    page: Id,
    part: Id,
    air: f32,
    /// The page's view, and how far it is scrolled.
    view: Option<(Rectangle, f32)>,
    /// The part, as if nothing were scrolled.
    at: Option<Rectangle>,
}

impl Operation for Survey {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn container(&mut self, id: Option<&Id>, bounds: Rectangle) {
        if id == Some(&self.part) {
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
        let (Some((view, scrolled)), Some(part)) = (self.view, self.at) else {
            return Outcome::None;
        };
        let top = part.y - view.y - self.air;
        let bottom = part.y + part.height - view.y + self.air;
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
