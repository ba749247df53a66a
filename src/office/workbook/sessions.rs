//! One row per session, and a chart of attendance.

use rust_xlsxwriter::{
    Chart, ChartFont, ChartFormat, ChartLegendPosition, ChartSolidFill, ChartType, Color, Worksheet,
    XlsxError,
};

use super::figures;
use super::{Book, Formats};
use crate::domain::year::attendance::Attendance;

const HEADING: u32 = 1;
/// Date, topics, form, place.
const FIXED: u16 = 4;
/// The widths of the columns, in half characters.
const DAY: u16 = 13;
const TOPICS: u16 = 44;
const FORM: u16 = 10;
const PLACE: u16 = 16;

pub(super) fn draw(page: &mut Worksheet, book: &Book<'_>, formats: &Formats) -> Result<(), XlsxError> {
    let held = book.held();
    let name = book.word("workbook-sessions");
    page.set_name(&name)?;
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
    let chart = chart(&name, bottom - 1, book);
    // A page break above the chart keeps it whole.
    page.set_page_breaks(&[bottom + 1])?;
    page.insert_chart(bottom + 2, 0, &chart)?;
    Ok(())
}

/// Draws how many were expected and how many attended. These are numbers in the sheet, so the chart holds a copy
/// of them for programs that do not calculate.
fn chart(page: &str, bottom: u32, book: &Book<'_>) -> Chart {
    let mut chart = Chart::new(ChartType::Column);
    let fonts = ChartFont::new().set_name(&book.year.plan.document.body_font).set_size(11).clone();
    for (column, colour) in [(FIXED, 0x00BF_CBD9), (FIXED + 1, 0x002F_5597)] {
        let series = chart.add_series();
        series.set_name((page, HEADING, column)).set_format(
            ChartFormat::new().set_solid_fill(ChartSolidFill::new().set_color(Color::RGB(colour))),
        );
        series.set_categories((page, HEADING + 1, 0, bottom, 0)).set_values((
            page,
            HEADING + 1,
            column,
            bottom,
            column,
        ));
    }
    chart.title().set_name(book.word("workbook-chart").as_str()).set_font(fonts.clone().set_size(14));
    chart.x_axis().set_text_axis(true).set_num_format("m\\-d").set_font(&fonts);
    chart.y_axis().set_min(0).set_num_format("0").set_font(&fonts);
    chart.legend().set_position(ChartLegendPosition::Bottom).set_font(&fonts);
    chart.set_width(900).set_height(320);
    chart
}
