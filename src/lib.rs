//! The yearly study of a leading group: its plan, sessions, attendance and notes as plain files.

pub mod domain;
pub mod message;
