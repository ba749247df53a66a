//! The pages of a worksheet on paper: text is never smaller than 9 points.

use rust_xlsxwriter::{Worksheet, XlsxError};

/// The size of the text in points.
pub(super) const POINTS: f64 = 12.0;
/// The smallest text on paper.
const SMALLEST: f64 = 9.0;
/// The margins left and right, in inches.
const MARGIN: f64 = 0.4;
/// The width of A4 in both positions, without the margins, in points.
const PORTRAIT: f64 = 595.0 - 2.0 * MARGIN * 72.0;
const LANDSCAPE: f64 = 842.0 - 2.0 * MARGIN * 72.0;
/// The scale of a worksheet on several pages, in percent: the text has 9.6 points.
const SCALE: u16 = 80;
/// The paper code of A4.
const A4: u8 = 9;
/// A program may draw a column wider than its width says.
const SLACK: f64 = 0.97;

/// Sets the column widths and the paper: portrait if the text stays large enough, or landscape, or several
/// landscape pages side by side that repeat the first column. Returns the number of columns on the first page.
pub(super) fn set(page: &mut Worksheet, widths: &[u16], heading: u32) -> Result<u16, XlsxError> {
    for (column, width) in (0u16..).zip(widths) {
        page.set_column_width(column, *width)?;
    }
    paper(page);
    page.set_repeat_rows(0, heading)?;
    let needed: f64 = widths.iter().map(|width| points(*width)).sum();
    let fits = |room: f64| POINTS * SLACK * room / needed >= SMALLEST;
    if fits(PORTRAIT) || fits(LANDSCAPE) {
        let page = if fits(PORTRAIT) { page.set_portrait() } else { page.set_landscape() };
        page.set_print_fit_to_pages(1, 0);
        return Ok(u16::try_from(widths.len()).unwrap_or(u16::MAX));
    }
    page.set_landscape().set_print_scale(SCALE).set_repeat_columns(0, 0)?;
    let mut room = LANDSCAPE * 100.0 / f64::from(SCALE) * SLACK;
    let fitting = widths.iter().take_while(|width| {
        room -= points(**width);
        room >= 0.0
    });
    Ok(u16::try_from(fitting.count().max(2)).unwrap_or(u16::MAX))
}

/// Sets landscape paper, with all that the worksheet holds on one page.
pub(super) fn landscape(page: &mut Worksheet) {
    paper(page);
    page.set_landscape().set_print_fit_to_pages(1, 1);
}

fn paper(page: &mut Worksheet) {
    page.set_paper_size(A4).set_margins(MARGIN, MARGIN, 0.6, 0.6, 0.3, 0.3).set_footer("&C— &P —");
}

/// Returns the width of a column in points: seven pixels for a half character, and a margin.
fn points(width: u16) -> f64 {
    (f64::from(width) * 7.0 + 5.0) * 0.75
}
