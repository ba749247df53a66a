//! Files of other programs: what they say, line by line and cell by cell.

pub(crate) mod blanks;
pub(crate) mod book;
mod markup;
pub(crate) mod note;
pub(crate) mod origin;
pub(crate) mod pages;
pub(crate) mod plan;
pub(crate) mod sheet;
pub(crate) mod simplified;
pub(crate) mod unify;
