//! Words, numbers and dates in French and English.
