//! One row per session.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::figures;
use super::{Book, Formats};
use crate::domain::year::attendance::Attendance;

/// The row of the headings.
pub(super) const HEADING: u32 = 1;
/// Date, topics, form, place.
pub(super) const FIXED: u16 = 4;
/// The widths of the columns, in half characters.
const DAY: u16 = 13;
const TOPICS: u16 = 44;
const FORM: u16 = 10;
const PLACE: u16 = 16;

pub(super) fn draw(page: &mut Worksheet, book: &Book<'_>, formats: &Formats) -> Result<(), XlsxError> {
    let held = book.held();
    page.set_name(book.word("workbook-sessions"))?;
    let own = ["column-date", "column-topics", "column-form", "workbook-place"].map(|id| book.word(id));
    let headings: Vec<String> = own.into_iter().chain(figures::headings(book)).collect();
    let widths = [&[DAY, TOPICS, FORM, PLACE][..], &figures::WIDTHS[..]].concat();
    let title = book.title("workbook-title-sessions");
    figures::head(page, &title, &headings, &widths, (HEADING, 1), formats)?;
    for (row, entry) in (HEADING + 1..).zip(&held) {
        let session = entry.session;
        let (topics, place) = (book.titles(entry), session.place.as_deref().unwrap_or_default());
        page.set_row_height(row, figures::height(&[(&topics, TOPICS), (place, PLACE)]))?;
        page.write_datetime_with_format(row, 0, session.date, &formats.day)?;
        page.write_string_with_format(row, 1, topics, &formats.text)?;
        page.write_string_with_format(row, 2, book.words.term(session.form), &formats.centred)?;
        page.write_string_with_format(row, 3, place, &formats.text)?;
        figures::numbers(page, row, FIXED, Attendance::of(entry), formats)?;
    }
    let bottom = HEADING + 1 + u32::try_from(held.len()).unwrap_or(0);
    page.write_string_with_format(bottom, 0, book.word("workbook-total"), &formats.heading)?;
    figures::totals(page, (HEADING + 1, bottom), FIXED, Attendance::sum(held.iter().copied()), formats)?;
    figures::colour_shares(page, HEADING + 1, bottom - 1, FIXED)?;
    Ok(())
}
