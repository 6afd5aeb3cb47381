//! The minutes as data, with no layout.
