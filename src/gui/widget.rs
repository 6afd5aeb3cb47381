//! The pieces that screens are made of, generic over the screen's message.
//!
//! They know no session: they receive words and figures ready to show. Only `page_view` asks for words itself, because what
//! can go wrong with a document is a story of its own.

pub mod button;
pub mod choice;
pub mod chrome;
pub mod clock;
pub mod envelope_gauge;
pub mod fading;
pub mod field;
pub mod finding_list;
pub mod fit_text;
pub mod fitted;
pub mod fitting_row;
pub mod floating;
pub mod form;
pub mod glyph;
pub mod in_turn;
pub mod interval;
pub mod jury_chart;
pub mod laid;
pub mod list;
pub mod page_view;
pub mod panel;
pub mod picture;
pub mod progress;
pub mod rank_dots;
pub mod score_grid;
pub mod stamp;
