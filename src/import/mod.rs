//! Files of other programs: what they say, line by line and cell by cell.

pub mod document;
pub mod sheet;
