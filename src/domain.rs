//! The rules of a jury: pure, exact, silent.
