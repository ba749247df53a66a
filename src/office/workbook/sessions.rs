//! One row per session, and a chart of attendance.

use rust_xlsxwriter::{Chart, ChartType, Worksheet, XlsxError};

use super::figures::{self, COLUMNS};
use super::{Book, Formats};
use crate::domain::year::attendance::Attendance;

const HEADING: u32 = 1;
/// Date, topics, form, place.
const FIXED: u16 = 4;
/// The width of the topics, in half characters.
const TOPICS: u16 = 48;
/// The width of a place.
const PLACE: u16 = 20;

pub(super) fn draw(page: &mut Worksheet, book: &Book<'_>, formats: &Formats) -> Result<(), XlsxError> {
    let held = book.held();
    let name = book.word("workbook-sessions");
    page.set_name(&name)?;
    let own = ["column-date", "column-topics", "column-form", "workbook-place"].map(|id| book.word(id));
    let headings: Vec<String> = own.into_iter().chain(figures::headings(book)).collect();
    figures::head(page, &book.title("workbook-title-sessions"), &headings, (HEADING, 1), formats)?;
    // Portrait on one page, because a page break would cut the chart.
    page.set_portrait().set_print_fit_to_pages(1, 1);
    for (column, width) in [(0, 12), (1, TOPICS), (2, 12), (3, PLACE)] {
        page.set_column_width(column, width)?;
    }
    for (row, entry) in (HEADING + 1..).zip(&held) {
        let session = entry.session;
        let (topics, place) = (book.titles(entry), session.place.as_deref().unwrap_or_default());
        page.set_row_height(row, figures::height(&[(&topics, TOPICS), (place, PLACE)]))?;
        page.write_string_with_format(row, 0, session.date.to_string(), &formats.centred)?;
        page.write_string_with_format(row, 1, topics, &formats.text)?;
        page.write_string_with_format(row, 2, book.words.term(session.form), &formats.centred)?;
        page.write_string_with_format(row, 3, place, &formats.text)?;
        figures::numbers(page, row, FIXED, Attendance::of(entry), formats)?;
    }
    let bottom = HEADING + 1 + u32::try_from(held.len()).unwrap_or(0);
    page.write_string_with_format(bottom, 0, book.word("workbook-total"), &formats.heading)?;
    figures::totals(page, (HEADING + 1, bottom), FIXED, Attendance::sum(held.iter().copied()), formats)?;
    figures::colour_shares(page, HEADING + 1, bottom - 1, FIXED)?;
    let chart = chart(&name, bottom - 1, book);
    page.insert_chart(bottom + 2, 0, &chart)?;
    Ok(())
}

/// Draws the attendance rate by session.
fn chart(page: &str, bottom: u32, book: &Book<'_>) -> Chart {
    let mut chart = Chart::new(ChartType::Column);
    let rate = FIXED + COLUMNS - 1;
    chart
        .add_series()
        .set_name(book.word("sheet-rate").as_str())
        .set_categories((page, HEADING + 1, 0, bottom, 0))
        .set_values((page, HEADING + 1, rate, bottom, rate));
    chart.title().set_name(book.word("workbook-chart").as_str());
    chart.y_axis().set_min(0).set_max(1).set_num_format("0%");
    chart.legend().set_hidden();
    chart.set_width(900).set_height(320);
    chart
}
