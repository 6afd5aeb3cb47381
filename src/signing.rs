//! Signatures on PDF bytes.
