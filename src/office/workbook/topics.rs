//! One row per topic of the plan.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::figures;
use super::{Book, Formats};
use crate::domain::year::attendance::Attendance;
use crate::domain::year::timetable::Entry;

const HEADING: u32 = 1;
/// Number, title, sessions held.
const FIXED: u16 = 3;
/// The widths of the columns, in half characters.
const NUMBER: u16 = 6;
const TITLE: u16 = 48;
const HELD: u16 = 8;

pub(super) fn draw(page: &mut Worksheet, book: &Book<'_>, formats: &Formats) -> Result<(), XlsxError> {
    page.set_name(book.word("workbook-topics"))?;
    let own = ["column-number", "column-topic", "column-held"].map(|id| book.word(id));
    let headings: Vec<String> = own.into_iter().chain(figures::headings(book)).collect();
    let widths = [&[NUMBER, TITLE, HELD][..], &figures::WIDTHS[..]].concat();
    let title = book.title("workbook-title-topics");
    figures::head(page, &title, &headings, &widths, (HEADING, 2), formats)?;
    let mut bottom = HEADING + 1;
    for (number, topic) in book.year.plan.numbered() {
        let held: Vec<&Entry<'_>> =
            book.year.timetable().held().filter(|entry| entry.is_on(&topic.id)).collect();
        page.set_row_height(bottom, figures::height(&[(&topic.title, TITLE)]))?;
        page.write_number_with_format(bottom, 0, u32::try_from(number).unwrap_or(u32::MAX), &formats.number)?;
        page.write_string_with_format(bottom, 1, &topic.title, &formats.text)?;
        page.write_number_with_format(
            bottom,
            2,
            u32::try_from(held.len()).unwrap_or(u32::MAX),
            &formats.number,
        )?;
        figures::numbers(page, bottom, FIXED, Attendance::sum(held.into_iter()), formats)?;
        bottom += 1;
    }
    if bottom > HEADING + 1 {
        figures::colour_shares(page, HEADING + 1, bottom - 1, FIXED)?;
    }
    // No totals: a session on two topics counts in both rows.
    page.write_string_with_format(bottom + 1, 0, book.word("workbook-topics-note"), &formats.note)?;
    Ok(())
}
