//! A spreadsheet to print or to fill in on the screen, as `.xlsx`.

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{
    DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet,
    XlsxError,
};

use super::document::{Align, Convention, one_line};
use super::room::{to_sign, wrapped};
use super::style::Layout;
use super::title;
use crate::domain::document::DocumentStyle;
use crate::domain::origin::Origin;
use crate::message::Message;

/// A worksheet with a title and one table.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Sheet {
    /// The name of the worksheet.
    pub name: String,
    pub convention: Convention,
    /// The title, one entry per part.
    pub title: Vec<String>,
    /// The lines between title and table.
    pub facts: Vec<String>,
    /// The visible columns.
    pub columns: Vec<SheetColumn>,
    /// The heading of the hidden column that identifies rows for the program.
    pub key_heading: String,
    pub rows: Vec<SheetRow>,
    /// The minimum height of a row in points.
    pub row_height: f64,
    /// The issuer, for the file properties.
    pub issuer: String,
    /// The day on which it was drafted, for the file properties.
    pub made: Option<NaiveDate>,
    /// The attachment that it is, for the file properties.
    pub origin: Option<Origin>,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct SheetColumn {
    pub heading: String,
    /// The width relative to the other columns.
    pub share: u32,
    /// The alignment of its cells.
    pub align: Align,
    /// The choices offered in each cell; empty if any text is allowed.
    pub choices: Vec<String>,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct SheetRow {
    /// The id of the row, in the hidden column; may be empty.
    pub key: String,
    /// The cells; a missing one is empty.
    pub cells: Vec<String>,
}

/// The heights of a row to sign in, in points; the first that leaves room for guests is used.
const ROW_HEIGHTS: [f64; 3] = [36.0, 32.0, 29.0];
/// The sizes of text and title in points, and the heights of their lines.
const POINTS: f64 = 12.0;
const LINE: f64 = 16.0;
const TITLE_POINTS: f64 = 18.0;
const TITLE_LINE: f64 = 26.0;
/// The room above and below the lines of a row, in points.
const ROOM: f64 = 8.0;
/// The highest row that Excel allows, in points.
pub(super) const HIGHEST: f64 = 409.0;
/// The room left and right of a text, in half characters, and the widest line.
const MARGIN_HALVES: f64 = 3.0;
const MOST_HALVES: u32 = 400;
const TWIPS_PER_POINT: f64 = 20.0;
/// The approximate width of one digit, Excel's unit for columns, in twips.
const DIGIT: f64 = 120.0;
const TWIPS_PER_INCH: f64 = 1440.0;
const A4: u8 = 9;
/// The height of A4 paper in points.
const A4_HEIGHT: f64 = 841.9;
/// The widest margin in twips: the table needs the room.
const MARGIN: i32 = 1134;
/// The height of the heading row in points.
const HEADING: f64 = 24.0;

impl Sheet {
    /// Sets the height of the rows, and adds the empty ones that fill the last page.
    pub(crate) fn filled(mut self, style: &DocumentStyle, empty: impl Fn(usize) -> SheetRow) -> Self {
        let Ok(layout) = Layout::of(style) else { return self };
        let (height, count) = to_sign(ROW_HEIGHTS, |height| self.fill(layout, height));
        self.row_height = height;
        self.rows.extend((1..=count).map(empty));
        self
    }

    /// Returns the pages, and how many empty rows of that height the last page can take.
    fn fill(&self, layout: Layout, height: f64) -> (usize, usize) {
        let margins = [layout.top, layout.bottom].map(|margin| f64::from(margin.min(MARGIN)));
        let page = A4_HEIGHT - margins.iter().sum::<f64>() / TWIPS_PER_POINT - height / 2.0;
        let title = title::lines(&self.title, self.convention, halves_of(layout, TITLE_POINTS)).len();
        let facts = self.facts.iter().map(|fact| points(wrapped(fact, halves_of(layout, POINTS)), LINE));
        let (mut pages, mut used) = (1, points(title, TITLE_LINE) + facts.sum::<f64>() + HEADING);
        for row in &self.rows {
            let height = self.height(row, layout, height);
            if used + height > page {
                (pages, used) = (pages + 1, HEADING);
            }
            used += height;
        }
        let fits =
            |count: &usize| used + height * f64::from(u16::try_from(*count).unwrap_or(u16::MAX)) <= page;
        (pages, (1..100).take_while(fits).count())
    }

    /// Returns the height of a row in points.
    fn height(&self, row: &SheetRow, layout: Layout, least: f64) -> f64 {
        let (room, shares) = (halves_of(layout, POINTS), shares(self));
        let cells = self.columns.iter().zip(&row.cells);
        let lines = cells.map(|(column, words)| wrapped(words, room * column.share as usize / shares));
        points(lines.max().unwrap_or(1), LINE).max(least)
    }
}

/// Renders the spreadsheet. Every cell is text, whatever it starts with.
pub(crate) fn draw(sheet: &Sheet, style: &DocumentStyle) -> Result<Vec<u8>, Message> {
    let layout = Layout::of(style)?;
    workbook(sheet, style, layout)
        .map_err(|error| Message::new("document-not-packed").with("reason", error.to_string()))
}

/// Returns the time of creation of a workbook: by the day, so that the same input gives the same bytes.
pub(super) fn created(day: Option<NaiveDate>) -> Result<ExcelDateTime, XlsxError> {
    let day = day.filter(|day| (1900..=9999).contains(&day.year()));
    let (year, month, day) = day.map_or((2000, 1, 1), |day| (day.year(), day.month(), day.day()));
    let narrow = |part: u32| u8::try_from(part).unwrap_or(1);
    ExcelDateTime::from_ymd(u16::try_from(year).unwrap_or(2000), narrow(month), narrow(day))
}

fn workbook(sheet: &Sheet, style: &DocumentStyle, layout: Layout) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let created = created(sheet.made)?;
    let mut properties =
        DocProperties::new().set_title(sheet.convention.join(&sheet.title)).set_author(&sheet.issuer);
    if let Some(origin) = &sheet.origin {
        properties = properties.set_custom_property(Origin::PROPERTY, origin.to_string());
    }
    workbook.set_properties(&properties.set_creation_datetime(&created));
    let page = workbook.add_worksheet().set_name(&sheet.name)?;
    set_up_page(page, layout);
    let heading = write_head(page, sheet, style, layout)?;
    write_columns(page, sheet, heading, layout)?;
    write_rows(page, sheet, heading, style, layout)?;
    workbook.save_to_buffer()
}

fn set_up_page(page: &mut Worksheet, layout: Layout) {
    let inches = |twips: i32| f64::from(twips) / TWIPS_PER_INCH;
    let (left, right) = (inches(layout.left.min(MARGIN)), inches(layout.right.min(MARGIN)));
    let (top, bottom) = (inches(layout.top.min(MARGIN)), inches(layout.bottom.min(MARGIN)));
    page.set_paper_size(A4).set_margins(left, right, top, bottom, 0.3, 0.3);
    page.set_print_fit_to_pages(1, 0).set_print_center_horizontally(true).set_footer("&C— &P —");
}

/// Writes title and facts above the table; returns the row of its headings.
fn write_head(
    page: &mut Worksheet,
    sheet: &Sheet,
    style: &DocumentStyle,
    layout: Layout,
) -> Result<u32, XlsxError> {
    let last = last_column(sheet);
    let title = Format::new().set_font_name(&style.title_font).set_font_size(TITLE_POINTS).set_text_wrap();
    let title = title.set_align(FormatAlign::Center).set_align(FormatAlign::VerticalCenter);
    let lines = title::lines(&sheet.title, sheet.convention, halves_of(layout, TITLE_POINTS));
    merge(page, 0, last, &lines.join("\n"), &title)?;
    page.set_row_height(0, points(lines.len(), TITLE_LINE))?;
    let fact = Format::new().set_font_name(&style.body_font).set_font_size(POINTS).set_text_wrap();
    let fact = fact.set_align(FormatAlign::VerticalCenter);
    let room = halves_of(layout, POINTS);
    for (row, words) in (1..).zip(&sheet.facts) {
        let words = one_line(words);
        merge(page, row, last, &words, &fact)?;
        page.set_row_height(row, points(wrapped(&words, room), LINE))?;
    }
    Ok(u32::try_from(sheet.facts.len()).unwrap_or(u32::MAX - 1).saturating_add(1))
}

/// Returns the half characters of this size that are certain to fit on a line of the sheet.
fn halves_of(layout: Layout, size: f64) -> usize {
    let halves = f64::from(layout.width()) * 2.0 / (size * TWIPS_PER_POINT);
    (0..MOST_HALVES).take_while(|&count| f64::from(count) + MARGIN_HALVES < halves).count()
}

/// Returns the height of a row in points.
fn points(lines: usize, line: f64) -> f64 {
    (line * f64::from(u16::try_from(lines).unwrap_or(u16::MAX)) + ROOM).min(HIGHEST)
}

fn write_columns(page: &mut Worksheet, sheet: &Sheet, heading: u32, layout: Layout) -> Result<(), XlsxError> {
    let total: f64 = sheet.columns.iter().map(|column| f64::from(column.share)).sum();
    let digits = f64::from(layout.width()) / DIGIT;
    let bottom = heading + u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX - heading);
    for (at, column) in (0u16..).zip(&sheet.columns) {
        page.set_column_width(at, digits * f64::from(column.share) / total.max(1.0))?;
        if !column.choices.is_empty() && bottom > heading {
            let offered = DataValidation::new().allow_list_strings(&column.choices)?;
            page.add_data_validation(heading + 1, at, bottom, at, &offered.ignore_blank(true))?;
        }
    }
    page.set_column_hidden(last_column(sheet) + 1)?;
    page.set_freeze_panes(heading + 1, 0)?.set_repeat_rows(heading, heading)?;
    Ok(())
}

fn write_rows(
    page: &mut Worksheet,
    sheet: &Sheet,
    heading: u32,
    style: &DocumentStyle,
    layout: Layout,
) -> Result<(), XlsxError> {
    let framed = Format::new().set_border(FormatBorder::Thin).set_font_size(POINTS).set_text_wrap();
    let framed = framed.set_align(FormatAlign::VerticalCenter);
    let key = last_column(sheet) + 1;
    let label = framed.clone().set_font_name(&style.label_font).set_align(FormatAlign::Center);
    for (at, column) in (0u16..).zip(&sheet.columns) {
        page.write_string_with_format(heading, at, one_line(&column.heading), &label)?;
    }
    page.write_string(heading, key, one_line(&sheet.key_heading))?;
    page.set_row_height(heading, HEADING)?;

    let cell = framed.set_font_name(&style.body_font);
    let centred = cell.clone().set_align(FormatAlign::Center);
    for (row, line) in (heading + 1..).zip(&sheet.rows) {
        for (at, column) in (0u16..).zip(&sheet.columns) {
            let words = line.cells.get(usize::from(at)).map(|words| one_line(words)).unwrap_or_default();
            let format = if column.align == Align::Centre { &centred } else { &cell };
            page.write_string_with_format(row, at, words, format)?;
        }
        page.write_string(row, key, one_line(&line.key))?;
        page.set_row_height(row, sheet.height(line, layout, sheet.row_height))?;
    }
    Ok(())
}

/// Merges a row over all visible columns.
pub(super) fn merge(
    page: &mut Worksheet,
    row: u32,
    last: u16,
    words: &str,
    format: &Format,
) -> Result<(), XlsxError> {
    if last == 0 {
        page.write_string_with_format(row, 0, words, format)?;
    } else {
        page.merge_range(row, 0, row, last, words, format)?;
    }
    Ok(())
}

fn shares(sheet: &Sheet) -> usize {
    sheet.columns.iter().map(|column| column.share as usize).sum::<usize>().max(1)
}

fn last_column(sheet: &Sheet) -> u16 {
    u16::try_from(sheet.columns.len().saturating_sub(1)).unwrap_or(u16::MAX - 1)
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use calamine::{Data, Reader, Xlsx};

    use super::*;

    fn sheet() -> Sheet {
        let column = |heading: &str, choices: &[&str]| SheetColumn {
            heading: heading.to_owned(),
            share: 1,
            align: Align::Start,
            choices: choices.iter().map(|&word| word.to_owned()).collect(),
        };
        Sheet {
            name: "签到表".to_owned(),
            convention: Convention::Chinese,
            title: vec!["第1次集中学习签到表".to_owned()],
            facts: vec!["地点：=HYPERLINK(\"x\")".to_owned()],
            columns: vec![column("姓名", &[]), column("到会情况", &["出席", "请假"])],
            key_heading: "编号".to_owned(),
            rows: vec![
                SheetRow { key: "m1".to_owned(), cells: vec!["=1+1".to_owned()] },
                SheetRow { key: "@m2".to_owned(), cells: vec!["-乙\u{b}".to_owned(), "出席".to_owned()] },
            ],
            row_height: 20.0,
            issuer: "某局".to_owned(),
            made: None,
            origin: None,
        }
    }

    #[test]
    fn every_cell_is_text_and_every_row_has_its_key() {
        let bytes = draw(&sheet(), &DocumentStyle::default()).unwrap();
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
        let range = book.worksheet_range("签到表").unwrap();
        let text = |row, column| match range.get_value((row, column)) {
            Some(Data::String(text)) => text.clone(),
            Some(Data::Empty) | None => String::new(),
            other => panic!("{other:?} is no text"),
        };
        assert_eq!(text(1, 0), "地点：=HYPERLINK(\"x\")");
        assert_eq!((text(2, 0), text(2, 1), text(2, 2)), ("姓名".into(), "到会情况".into(), "编号".into()));
        assert_eq!((text(3, 0), text(3, 1), text(3, 2)), ("=1+1".into(), String::new(), "m1".into()));
        assert_eq!((text(4, 0), text(4, 1), text(4, 2)), ("-乙\\u{b}".into(), "出席".into(), "@m2".into()));
        assert!(book.worksheet_formula("签到表").unwrap().is_empty());
    }

    #[test]
    fn the_same_sheet_gives_the_same_bytes() {
        let draw = || draw(&sheet(), &DocumentStyle::default()).unwrap();
        assert_eq!(draw(), draw());
    }
}
