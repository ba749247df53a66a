//! Reads input: values, members, sessions, texts, files.

pub(crate) mod actor;
pub(crate) mod alias;
pub(crate) mod blanks;
mod calling;
pub(crate) mod clock;
pub(crate) mod day;
pub(crate) mod editor;
pub(crate) mod filter;
pub(crate) mod folded;
pub(crate) mod foreign;
pub(crate) mod infile;
pub(crate) mod named_year;
pub(crate) mod pages;
pub(crate) mod people;
pub(crate) mod period;
pub(crate) mod prompt;
pub(crate) mod select;
pub(crate) mod session;
pub(crate) mod target;
pub(crate) mod template;
pub(crate) mod values;
pub(crate) mod written;

#[cfg(test)]
#[path = "../../../tests/inside/chinese.rs"]
mod chinese;
