//! Characters: widths, numerals, digits, hidden characters. Independent of the subject.

mod fold;
mod hex;
mod hidden;
pub(crate) mod numeral;
mod width;

pub(crate) use fold::{find, fold};
pub(crate) use hex::hex;
pub(crate) use hidden::{is_hidden, is_smuggled, shown, shown_on_a_line};
pub(crate) use numeral::chinese;
pub(crate) use width::{half_width, to_half_width};
/// Returns the length of a note's text: its characters without white space.
pub(crate) fn characters(text: &str) -> usize {
    text.chars().filter(|c| !c.is_whitespace()).count()
}
