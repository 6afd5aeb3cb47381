//! What is particular to one operating system, with a fallback.
