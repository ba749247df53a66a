//! A question each: records in, rows out.

pub mod attendance;
pub mod finding;
pub mod log;
pub mod notes;
pub mod outcomes;
pub mod requirements;
pub mod roster;
pub mod schedule;
pub mod status;
pub mod suggestion;
pub mod topics;
