//! Reads filled-in spreadsheets: the attendance of a session, the roster of the group.

pub(crate) mod attendance;
pub(crate) mod clock;
mod column;
mod day;
pub(crate) mod doubt;
mod element;
mod fold;
mod heading;
mod layout;
mod legend;
mod mark;
pub(crate) mod merge;
mod order;
mod other;
mod person;
pub(crate) mod roster;
mod stated;
pub(crate) mod unused;
