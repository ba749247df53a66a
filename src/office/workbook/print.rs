//! The pages of a worksheet on paper: text is never smaller than 9 points.

use rust_xlsxwriter::{Worksheet, XlsxError};

/// The size of the text in points.
pub(super) const POINTS: f64 = 12.0;
/// The smallest text on paper.
const SMALLEST: f64 = 9.0;
/// The margins left and right, in inches.
const MARGIN: f64 = 0.4;
/// The width of A4 on end and on its side, without the margins, in points.
const PORTRAIT: f64 = 595.0 - 2.0 * MARGIN * 72.0;
const LANDSCAPE: f64 = 842.0 - 2.0 * MARGIN * 72.0;
/// The paper code of A4.
const A4: u8 = 9;
/// A program may draw a column wider than its width says.
const SLACK: f64 = 0.97;

/// Sets the column widths and the paper: on end if the text stays large enough, else on its side, and else on
/// several pages side by side that repeat the first column.
pub(super) fn set(page: &mut Worksheet, widths: &[u16], heading: u32) -> Result<(), XlsxError> {
    for (column, width) in (0u16..).zip(widths) {
        page.set_column_width(column, *width)?;
    }
    page.set_paper_size(A4).set_repeat_rows(0, heading)?.set_margins(MARGIN, MARGIN, 0.6, 0.6, 0.3, 0.3);
    page.set_footer("&C— &P —");
    let needed: f64 = widths.iter().map(|width| points(*width)).sum();
    let fits = |room: f64| POINTS * SLACK * room / needed >= SMALLEST;
    if fits(PORTRAIT) || fits(LANDSCAPE) {
        let page = if fits(PORTRAIT) { page.set_portrait() } else { page.set_landscape() };
        page.set_print_fit_to_pages(1, 0);
    } else {
        page.set_landscape().set_print_scale(80).set_repeat_columns(0, 0)?;
    }
    Ok(())
}

/// Returns the width of a column in points: seven pixels for a half character, and a margin.
fn points(width: u16) -> f64 {
    (f64::from(width) * 7.0 + 5.0) * 0.75
}
