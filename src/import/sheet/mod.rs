//! Filled-in sheets of other programs: who came to a session, who belongs to the group.

pub(crate) mod attendance;
mod block;
mod book;
mod day;
mod fold;
mod guard;
mod heading;
mod mark;
pub(crate) mod merge;
mod ods;
pub(crate) mod roster;
mod tab;
mod text;
mod xls;
mod xlsx;

pub(crate) use book::{MAX_BYTES, read};
pub(crate) use tab::Tab;
