//! A chart of how many were expected and how many attended, on a page of its own.

use rust_xlsxwriter::{
    Chart, ChartFont, ChartFormat, ChartLegendPosition, ChartSolidFill, ChartType, Color, Worksheet,
    XlsxError,
};

use super::sessions::{FIXED, HEADING};
use super::{Book, print};

/// The colours of the columns.
const EXPECTED: u32 = 0x00BF_CBD9;
const CAME: u32 = 0x002F_5597;
/// The size of the chart in pixels: as wide as a landscape page.
const SIZE: (u32, u32) = (980, 420);

pub(super) fn draw(page: &mut Worksheet, book: &Book<'_>) -> Result<(), XlsxError> {
    page.set_name(book.word("workbook-chart-sheet"))?;
    print::landscape(page);
    page.insert_chart(0, 0, &chart(book))?;
    Ok(())
}

/// Draws the numbers of the worksheet by session; the chart holds a copy of them for programs that do not
/// calculate.
fn chart(book: &Book<'_>) -> Chart {
    let (sheet, top) = (book.word("workbook-sessions"), HEADING + 1);
    let sheet = sheet.as_str();
    let bottom = HEADING + u32::try_from(book.held().len()).unwrap_or(0);
    let mut chart = Chart::new(ChartType::Column);
    let fonts = ChartFont::new().set_name(&book.year.plan.document.body_font).set_size(11).clone();
    for (column, colour) in [(FIXED, EXPECTED), (FIXED + 1, CAME)] {
        let fill = ChartSolidFill::new().set_color(Color::RGB(colour)).clone();
        let series = chart.add_series();
        series
            .set_name((sheet, HEADING, column))
            .set_format(ChartFormat::new().set_solid_fill(&fill))
            .set_categories((sheet, top, 0, bottom, 0))
            .set_values((sheet, top, column, bottom, column));
    }
    chart.title().set_name(book.word("workbook-chart").as_str()).set_font(fonts.clone().set_size(14));
    chart.x_axis().set_text_axis(true).set_num_format("m\\-d").set_font(&fonts);
    chart.y_axis().set_min(0).set_num_format("0").set_font(&fonts);
    chart.legend().set_position(ChartLegendPosition::Bottom).set_font(&fonts);
    chart.set_width(SIZE.0).set_height(SIZE.1);
    chart
}
