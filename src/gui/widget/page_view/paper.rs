//! The pages that are seen, as one widget: it draws them where they are said to be, and says how large its room is and
//! what the mouse does to the paper.

use iced::advanced::image::Handle;
use iced::advanced::image::{FilterMethod, Image, Renderer as _};
use iced::advanced::layout::{self, Layout};
use iced::advanced::renderer::{self, Quad, Renderer as _};
use iced::advanced::widget::{Tree, tree};
use iced::advanced::{Clipboard, Shell, Widget};
use iced::{Border, Event, Length, Point, Rectangle, Renderer, Size, Vector, mouse, window};

use super::Message;
use crate::gui::theme::{Element, Theme, palette};

/// How far a notch of the wheel moves the paper.
const NOTCH: f32 = 60.0;
/// The bar at the right.
const BAR: f32 = 5.0;
/// Where the bar is grasped: wider than it looks.
const GRASP: f32 = 14.0;

/// A page, where it is seen.
pub struct Sheet {
    /// From the room's top left corner.
    pub place: Rectangle,
    /// What is on it; white while that comes.
    pub picture: Option<Handle>,
}

/// The room with its pages.
pub struct Paper {
    /// Those that are seen.
    pub sheets: Vec<Sheet>,
    /// The whole ground.
    pub extent: Size,
    /// The corner of it that is seen.
    pub at: Vector,
    /// The room and the scale as last told.
    pub told: (Size, f32),
    /// Pixels of the screen for one logical pixel.
    pub scale: f32,
}

#[derive(Default)]
struct Hand {
    holds: Holds,
}

#[derive(Default, Clone, Copy, PartialEq)]
enum Holds {
    #[default]
    Nothing,
    /// The paper, last seen there.
    Paper(Point),
    Bar,
}

impl Paper {
    /// The thumb of the bar, if there is more than the room holds.
    fn thumb(&self, room: Rectangle) -> Option<Rectangle> {
        if self.extent.height <= room.height + 1.0 {
            return None;
        }
        let height = (room.height * room.height / self.extent.height).max(28.0);
        let most = self.extent.height - room.height;
        let y = room.y + (room.height - height) * (self.at.y / most).clamp(0.0, 1.0);
        Some(Rectangle {
            x: room.x + room.width - BAR - 1.0,
            y,
            width: BAR,
            height,
        })
    }

    fn placed(room: Rectangle, y: f32) -> Message {
        Message::Placed(((y - room.y) / room.height.max(1.0)).clamp(0.0, 1.0))
    }
}

impl Widget<Message, Theme, Renderer> for Paper {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<Hand>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(Hand::default())
    }

    fn size(&self) -> Size<Length> {
        Size::new(Length::Fill, Length::Fill)
    }

    fn layout(&mut self, _: &mut Tree, _: &Renderer, limits: &layout::Limits) -> layout::Node {
        layout::Node::new(limits.max())
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _: &Renderer,
        _: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
        _: &Rectangle,
    ) {
        let hand = tree.state.downcast_mut::<Hand>();
        let room = layout.bounds();
        match event {
            Event::Window(window::Event::RedrawRequested(_)) if (room.size(), self.scale) != self.told => {
                shell.publish(Message::Measured(room.size(), self.scale));
            }
            Event::Mouse(mouse::Event::WheelScrolled { delta }) if cursor.is_over(room) => {
                let by = match delta {
                    mouse::ScrollDelta::Lines { x, y } => Vector::new(-x * NOTCH, -y * NOTCH),
                    mouse::ScrollDelta::Pixels { x, y } => Vector::new(-x, -y),
                };
                shell.publish(Message::Dragged(by));
                shell.capture_event();
            }
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left)) => {
                let Some(at) = cursor.position_over(room) else {
                    return;
                };
                let on_bar = self.thumb(room).is_some() && at.x > room.x + room.width - GRASP;
                hand.holds = if on_bar { Holds::Bar } else { Holds::Paper(at) };
                if on_bar {
                    shell.publish(Self::placed(room, at.y));
                }
                shell.capture_event();
            }
            Event::Mouse(mouse::Event::CursorMoved { position }) => match hand.holds {
                Holds::Nothing => {}
                Holds::Bar => shell.publish(Self::placed(room, position.y)),
                Holds::Paper(from) => {
                    hand.holds = Holds::Paper(*position);
                    shell.publish(Message::Dragged(from - *position));
                }
            },
            Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left)) => {
                hand.holds = Holds::Nothing;
            }
            _ => {}
        }
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _: &Rectangle,
        _: &Renderer,
    ) -> mouse::Interaction {
        let room = layout.bounds();
        let more = self.extent.height > room.height + 1.0 || self.extent.width > room.width + 1.0;
        match tree.state.downcast_ref::<Hand>().holds {
            Holds::Paper(_) if more => mouse::Interaction::Grabbing,
            _ if more && cursor.is_over(room) => mouse::Interaction::Grab,
            _ => mouse::Interaction::None,
        }
    }

    fn draw(
        &self,
        _: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        _: &renderer::Style,
        layout: Layout<'_>,
        _: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let room = layout.bounds();
        let Some(clip) = room.intersection(viewport) else {
            return;
        };
        renderer.with_layer(clip, |renderer| {
            for sheet in &self.sheets {
                let place = sheet.place + Vector::new(room.x, room.y);
                let ground = Quad {
                    bounds: place,
                    border: Border {
                        color: theme.palette().line,
                        width: 1.0,
                        radius: 0.0.into(),
                    },
                    ..Quad::default()
                };
                renderer.fill_quad(ground, palette::PAPER);
                if let Some(picture) = &sheet.picture {
                    let image = Image::new(picture.clone())
                        .filter_method(FilterMethod::Linear)
                        .snap(true);
                    renderer.draw_image(image, place, clip);
                }
            }
        });
        if let Some(thumb) = self.thumb(room) {
            renderer.with_layer(clip, |renderer| {
                let quad = Quad {
                    bounds: thumb,
                    border: Border {
                        radius: 3.0.into(),
                        ..Border::default()
                    },
                    ..Quad::default()
                };
                renderer.fill_quad(quad, theme.palette().edge);
            });
        }
    }
}

impl<'a> From<Paper> for Element<'a, Message> {
    fn from(paper: Paper) -> Self {
        Element::new(paper)
    }
}
