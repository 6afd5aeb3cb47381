//! Files: sessions, journals, locks.
