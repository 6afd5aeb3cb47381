//! The pieces that screens are made of, generic over the screen's message.
//!
//! They know no session and speak no language: they receive words and figures ready to show.

pub mod button;
pub mod chrome;
pub mod clock;
pub mod envelope_gauge;
pub mod finding_list;
pub mod fit_text;
pub mod fitting_row;
pub mod floating;
pub mod glyph;
pub mod list;
pub mod rank_dots;
pub mod score_grid;
