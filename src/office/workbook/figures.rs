//! The metric columns at the end of every worksheet: headings, formulas, totals.

use rust_xlsxwriter::{
    ConditionalFormat2ColorScale, ConditionalFormatCell, ConditionalFormatCellRule, ConditionalFormatType,
    Format, Formula, Worksheet, XlsxError, utility::row_col_to_cell,
};

use unicode_width::UnicodeWidthStr;

use super::{Book, Formats, print};
use crate::domain::attendance::Status;
use crate::domain::year::attendance::Attendance;

/// The headings of the metrics, in order; the last is the attendance rate.
pub(super) const HEADINGS: [&str; 8] = [
    "sheet-expected",
    "sheet-came",
    "sheet-late",
    "sheet-left-early",
    "sheet-leave",
    "sheet-absent",
    "sheet-unmarked",
    "sheet-rate",
];
/// The number of metric columns.
pub(super) const COLUMNS: u16 = 8;
/// The widths of the metric columns, in half characters.
pub(super) const WIDTHS: [u16; 8] = [5, 5, 5, 5, 5, 5, 7, 8];

/// Writes the title and the headings, and freezes both. A title wider than the columns wraps.
pub(super) fn head(
    page: &mut Worksheet,
    title: &str,
    headings: &[String],
    widths: &[u16],
    (row, fixed_columns): (u32, u16),
    formats: &Formats,
) -> Result<(), XlsxError> {
    // A formula without a result stores an empty text, not a zero.
    page.set_formula_result_default("");
    let on_page = print::set(page, widths, row)?;
    page.merge_range(0, 0, 0, on_page - 1, title, &formats.title)?;
    // A half character of the title is wider than one of the columns.
    let room: u16 = widths[..usize::from(on_page)].iter().sum::<u16>() * 3 / 5;
    page.set_row_height(0, TITLE * lines(title, room) + ROOM)?;
    for (column, heading) in (0u16..).zip(headings) {
        page.write_string_with_format(row, column, heading, &formats.heading)?;
    }
    page.set_row_height(row, 2.0 * LINE + ROOM)?;
    page.set_freeze_panes(row + 1, fixed_columns)?;
    Ok(())
}

/// Writes the metrics as numbers, with the rate as a formula.
pub(super) fn numbers(
    page: &mut Worksheet,
    row: u32,
    first: u16,
    figures: Attendance,
    formats: &Formats,
) -> Result<(), XlsxError> {
    for (column, count) in (first..).zip(counts(figures)) {
        #[expect(clippy::cast_precision_loss, reason = "far fewer people than 2^52")]
        page.write_number_with_format(row, column, count as f64, &formats.number)?;
    }
    share(page, row, first, figures, &formats.share)
}

/// Writes the totals of the rows from `top` on.
pub(super) fn totals(
    page: &mut Worksheet,
    (top, row): (u32, u32),
    first: u16,
    figures: Attendance,
    formats: &Formats,
) -> Result<(), XlsxError> {
    page.set_row_height(row, LINE + ROOM)?;
    for (column, count) in (first..).zip(counts(figures)) {
        let sum = format!("=SUM({}:{})", row_col_to_cell(top, column), row_col_to_cell(row - 1, column));
        let sum = Formula::new(sum).set_result(count.to_string());
        page.write_formula_with_format(row, column, sum, &formats.heading)?;
    }
    let bold = formats.share.clone().set_bold();
    share(page, row, first, figures, &bold)
}

/// Writes the rate: attended ÷ expected, as everywhere in the program.
pub(super) fn share(
    page: &mut Worksheet,
    row: u32,
    first: u16,
    figures: Attendance,
    format: &Format,
) -> Result<(), XlsxError> {
    let (expected, came) = (row_col_to_cell(row, first), row_col_to_cell(row, first + 1));
    let result = figures.rate().map(|rate| rate.to_string()).unwrap_or_default();
    let rate = Formula::new(format!("=IF({expected}=0,\"\",{came}/{expected})")).set_result(result);
    page.write_formula_with_format(row, first + COLUMNS - 1, rate, format)?;
    Ok(())
}

/// The height of a line in points, in the default font of the program that opens the workbook.
const LINE: f64 = 17.0;
/// The height of a line of the title.
const TITLE: f64 = 24.0;
/// The space above and below the lines of a row, in points.
const ROOM: f64 = 8.0;

/// Returns the height of a row that shows all of these texts, in points; column widths are in half
/// characters.
pub(super) fn height(cells: &[(&str, u16)]) -> f64 {
    LINE * cells.iter().map(|(words, width)| lines(words, *width)).fold(1.0, f64::max) + ROOM
}

/// Returns the lines that a text takes in a column. Text is a little larger than the half characters of column
/// widths, a line breaks before a character that does not fit, and a margin takes one half character.
fn lines(words: &str, width: u16) -> f64 {
    let room = (usize::from(width) * 9 / 10).max(2) - 1;
    f64::from(u16::try_from(words.width().div_ceil(room).max(1)).unwrap_or(u16::MAX))
}

/// The rate with the reddest colour: a single leave does not cause alarm.
const LOW: f64 = 0.5;

/// Colours low rates red and full ones green.
pub(super) fn colour_shares(
    page: &mut Worksheet,
    top: u32,
    bottom: u32,
    first: u16,
) -> Result<(), XlsxError> {
    let scale = ConditionalFormat2ColorScale::new()
        .set_minimum(ConditionalFormatType::Number, LOW)
        .set_maximum(ConditionalFormatType::Number, 1)
        .set_minimum_color(0x00F8_CBAD)
        .set_maximum_color(0x00C6_E0B4);
    let column = first + COLUMNS - 1;
    page.add_conditional_format(top, column, bottom, column, &scale)?;
    Ok(())
}

/// Colours every status other than present.
pub(super) fn colour_words(
    page: &mut Worksheet,
    area: [(u32, u16); 2],
    book: &Book<'_>,
) -> Result<(), XlsxError> {
    let [(top, left), (bottom, right)] = area;
    let colours = [
        (book.words.term(Status::Absent), 0x00F8_CBAD),
        (book.words.term(Status::Leave), 0x00FF_E699),
        (book.words.term(Status::Late), 0x00FC_E4D6),
        (book.words.term(Status::LeftEarly), 0x00FC_E4D6),
        (book.word("status-unmarked"), 0x00D9_D9D9),
    ];
    for (word, colour) in colours {
        let rule = ConditionalFormatCell::new().set_rule(ConditionalFormatCellRule::EqualTo(word));
        let rule = rule.set_format(Format::new().set_background_color(colour));
        page.add_conditional_format(top, left, bottom, right, &rule)?;
    }
    Ok(())
}

pub(super) fn counts(figures: Attendance) -> [usize; 7] {
    [
        figures.expected,
        figures.came(),
        figures.late,
        figures.left_early,
        figures.leave,
        figures.absent,
        figures.unmarked,
    ]
}

pub(super) fn headings<'a>(book: &'a Book<'_>) -> impl Iterator<Item = String> + 'a {
    HEADINGS.iter().map(|id| book.word(id))
}
