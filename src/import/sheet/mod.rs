//! Filled-in sheets of other programs: who came to a session, who belongs to the group.

pub mod attendance;
mod block;
mod book;
mod day;
mod fold;
mod guard;
mod heading;
mod mark;
pub mod merge;
mod ods;
pub mod roster;
mod tab;
mod text;
mod xls;
mod xlsx;

pub use book::{MAX_BYTES, read};
pub use tab::Tab;
