//! Where each page stands on the long ground that scrolls: pure arithmetic in logical pixels.

use std::ops::Range;

use iced::{Rectangle, Size};

use crate::workspace::viewer::PageSize;

/// Between two pages, and around them.
const GAP: f32 = 12.0;

/// Pages one under the other at one zoom.
#[derive(Debug)]
pub struct Places {
    pages: Vec<PageSize>,
    /// Logical pixels for one point.
    zoom: f32,
    /// Pixels of the screen for one logical pixel: pages begin and end on whole ones, so that they are drawn one to one.
    scale: f32,
    /// The top of each page, and the end of the ground.
    tops: Vec<f32>,
    widest: f32,
}

/// A place on a page that stays in sight while the zoom changes: which page, and how far down as a share of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Anchor {
    page: usize,
    share: f32,
}

impl Places {
    /// The pages of a document, of which there is at least one, at one logical pixel a point.
    pub fn new(pages: Vec<PageSize>) -> Self {
        let widest = pages.iter().map(|page| page.width).fold(1.0, f32::max);
        let mut places = Self {
            pages,
            zoom: 0.0,
            scale: 1.0,
            tops: Vec::new(),
            widest,
        };
        places.zoom(1.0, 1.0);
        places
    }

    /// How many pages there are.
    pub fn len(&self) -> usize {
        self.pages.len()
    }

    /// The size of a page, in points.
    pub fn size(&self, page: usize) -> Option<PageSize> {
        self.pages.get(page).copied()
    }

    /// Logical pixels for one point.
    pub fn zoomed(&self) -> f32 {
        self.zoom
    }

    /// Makes pages larger or smaller, on a screen with so many pixels for a logical one.
    pub fn zoom(&mut self, zoom: f32, scale: f32) {
        if (zoom, scale) == (self.zoom, self.scale) {
            return;
        }
        (self.zoom, self.scale) = (zoom, scale);
        let mut top = self.snap(GAP);
        self.tops.clear();
        for page in &self.pages {
            self.tops.push(top);
            top = self.snap(top + self.snap(page.height * zoom) + GAP);
        }
        self.tops.push(top);
    }

    /// The nearest place or length that is whole in pixels of the screen.
    pub fn snap(&self, logical: f32) -> f32 {
        (logical * self.scale).round() / self.scale
    }

    /// The zoom at which the widest page is as wide as the room.
    pub fn fitting_width(&self, room: f32) -> f32 {
        ((room - 2.0 * GAP) / self.widest).clamp(0.02, 8.0)
    }

    /// The zoom at which a page is whole in the room.
    pub fn fitting(&self, page: usize, room: Size) -> f32 {
        let Some(size) = self.pages.get(page) else {
            return self.zoom;
        };
        let wide = (room.width - 2.0 * GAP) / size.width;
        let high = (room.height - 2.0 * GAP) / size.height;
        wide.min(high).clamp(0.02, 8.0)
    }

    /// The whole ground.
    pub fn extent(&self) -> Size {
        Size::new(
            self.widest * self.zoom + 2.0 * GAP,
            self.tops.last().copied().unwrap_or(0.0),
        )
    }

    /// Where to scroll so that a page is at the top.
    pub fn top(&self, page: usize) -> f32 {
        let last = self.pages.len().saturating_sub(1);
        self.tops.get(page.min(last)).map_or(0.0, |top| top - GAP)
    }

    /// A page's place on the ground, in the middle of the room or of the widest page.
    pub fn place(&self, page: usize, room: f32) -> Option<Rectangle> {
        let size = self.pages.get(page)?;
        let width = self.snap(size.width * self.zoom);
        let height = self.snap(size.height * self.zoom);
        let ground = self.extent().width.max(room);
        Some(Rectangle {
            x: self.snap((ground - width) / 2.0).max(0.0),
            y: *self.tops.get(page)?,
            width,
            height,
        })
    }

    /// The page at a height of the ground; between two pages, the lower one.
    fn page_at(&self, y: f32) -> usize {
        let ends = self.tops.get(1..).unwrap_or_default();
        let above = ends.partition_point(|next| *next - GAP <= y);
        above.min(self.pages.len().saturating_sub(1))
    }

    /// The pages of which something is seen.
    pub fn seen(&self, y: f32, room: f32) -> Range<usize> {
        let first = self.page_at(y);
        let begun = self.tops.partition_point(|top| *top < y + room);
        first..begun.clamp(first + 1, self.pages.len().max(first + 1))
    }

    /// The page that is read: the one that holds the middle of the room, or, at either end, the first or last.
    pub fn read_at(&self, y: f32, room: f32) -> usize {
        let most = (self.extent().height - room).max(0.0);
        if y <= 0.0 {
            0
        } else if y >= most - 0.5 {
            self.pages.len().saturating_sub(1)
        } else {
            self.page_at(y + room / 2.0)
        }
    }

    /// What stands at the top of the room.
    pub fn anchor(&self, y: f32) -> Anchor {
        let page = self.page_at(y);
        let (Some(top), Some(size)) = (self.tops.get(page), self.pages.get(page)) else {
            return Anchor { page: 0, share: 0.0 };
        };
        Anchor {
            page,
            share: (y - top) / (size.height * self.zoom).max(1.0),
        }
    }

    /// Where to scroll so that it stands there again.
    pub fn at_anchor(&self, anchor: Anchor) -> f32 {
        let (Some(top), Some(size)) = (self.tops.get(anchor.page), self.pages.get(anchor.page)) else {
            return 0.0;
        };
        (top + anchor.share * size.height * self.zoom).max(0.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn a4(pages: usize) -> Places {
        Places::new(vec![
            PageSize {
                width: 600.0,
                height: 800.0
            };
            pages
        ])
    }

    #[test]
    fn a_page_as_wide_as_the_room_leaves_the_gaps() {
        let mut places = a4(3);
        let zoom = places.fitting_width(624.0);
        assert!((zoom - 1.0).abs() < 0.001, "{zoom}");
        places.zoom(zoom, 1.0);
        let first = places.place(0, 624.0).expect("a page");
        assert_eq!((first.x, first.y, first.width), (12.0, 12.0, 600.0));
        assert_eq!(places.place(1, 624.0).expect("a page").y, 824.0);
        assert_eq!(places.extent().height, 3.0 * 812.0 + 12.0);
    }

    #[test]
    fn pages_begin_and_end_on_pixels_of_the_screen() {
        let mut places = a4(5);
        places.zoom(0.7213, 1.5);
        for page in 0..5 {
            let place = places.place(page, 500.0).expect("a page");
            for edge in [place.x, place.y, place.width, place.height] {
                assert!((edge * 1.5 - (edge * 1.5).round()).abs() < 0.01, "{place:?}");
            }
        }
    }

    #[test]
    fn only_the_pages_in_the_room_are_seen() {
        let places = a4(200);
        assert_eq!(
            places.seen(places.top(8), 700.0),
            8..9,
            "the gap above a page is its own"
        );
        assert_eq!(places.seen(0.0, 700.0), 0..1);
        assert_eq!(places.seen(700.0, 700.0), 0..2);
        assert_eq!(places.seen(812.0 * 100.0 - 50.0, 700.0), 99..101);
        assert_eq!(places.seen(1e9, 700.0), 199..200);
    }

    #[test]
    fn the_same_place_stays_in_sight_when_the_zoom_changes() {
        let mut places = a4(200);
        let y = places.top(120) + 412.0;
        let anchor = places.anchor(y);
        places.zoom(2.0, 1.0);
        let there = places.at_anchor(anchor);
        assert_eq!(places.anchor(there).page, 120);
        assert!((places.anchor(there).share - anchor.share).abs() < 0.001);
    }

    #[test]
    fn the_page_that_is_read_holds_the_middle_of_the_room() {
        let places = a4(3);
        assert_eq!(places.read_at(0.0, 700.0), 0);
        assert_eq!(places.read_at(500.0, 700.0), 1);
        assert_eq!(places.read_at(places.extent().height - 700.0, 700.0), 2);
    }
}
