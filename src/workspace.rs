//! The one place that opens, submits, exports and signs.
