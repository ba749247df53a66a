//! A row for each session, and a chart of who came.

use rust_xlsxwriter::{Chart, ChartType, Worksheet, XlsxError};

use super::figures::{self, COLUMNS};
use super::{Looks, Year};
use crate::message::Message;
use crate::report::attendance::Attendance;

const HEADING: u32 = 1;
/// Date, topics, form, place.
const FIXED: u16 = 4;

pub(super) fn draw(page: &mut Worksheet, year: &Year<'_>, looks: &Looks) -> Result<(), XlsxError> {
    let held = year.held();
    let name = year.word("workbook-sessions");
    page.set_name(&name)?;
    let own = ["column-date", "column-topics", "column-form", "workbook-place"].map(|id| year.word(id));
    let headings: Vec<String> = own.into_iter().chain(figures::headings(year)).collect();
    let title =
        year.words.say(&Message::new("workbook-title-sessions").with("plan", year.plan.title.as_str()));
    figures::head(page, &title, &headings, (HEADING, 1), looks)?;
    for (column, width) in [(0, 12), (1, 40), (2, 12), (3, 20)] {
        page.set_column_width(column, width)?;
    }
    for (row, entry) in (HEADING + 1..).zip(&held) {
        let session = entry.session;
        page.set_row_height(row, figures::ROW_HEIGHT)?;
        page.write_string_with_format(row, 0, session.date.to_string(), &looks.centred)?;
        page.write_string_with_format(row, 1, year.titles(entry), &looks.text)?;
        page.write_string_with_format(row, 2, year.words.term(session.form), &looks.centred)?;
        page.write_string_with_format(row, 3, session.place.as_deref().unwrap_or_default(), &looks.text)?;
        figures::numbers(page, row, FIXED, Attendance::of(entry), looks)?;
    }
    let bottom = HEADING + 1 + u32::try_from(held.len()).unwrap_or(0);
    page.write_string_with_format(bottom, 0, year.word("workbook-total"), &looks.heading)?;
    figures::totals(page, (HEADING + 1, bottom), FIXED, Attendance::sum(held.iter().copied()), looks)?;
    figures::colour_shares(page, HEADING + 1, bottom - 1, FIXED)?;
    let chart = chart(&name, bottom - 1, year);
    page.insert_chart(bottom + 2, 0, &chart)?;
    Ok(())
}

/// The share that came, session by session.
fn chart(page: &str, bottom: u32, year: &Year<'_>) -> Chart {
    let mut chart = Chart::new(ChartType::Column);
    let rate = FIXED + COLUMNS - 1;
    chart
        .add_series()
        .set_name(year.word("sheet-rate").as_str())
        .set_categories((page, HEADING + 1, 0, bottom, 0))
        .set_values((page, HEADING + 1, rate, bottom, rate));
    chart.title().set_name(year.word("workbook-chart").as_str());
    chart.y_axis().set_min(0).set_max(1).set_num_format("0%");
    chart.legend().set_hidden();
    chart.set_width(900).set_height(320);
    chart
}
