//! Coded findings about a session file, each with its place.
