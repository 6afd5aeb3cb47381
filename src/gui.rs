//! The window.

pub mod font;
pub mod icon;
pub mod theme;
pub mod widget;
