//! A spreadsheet to print or to fill in on the screen, as `.xlsx`.

use rust_xlsxwriter::{
    DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet,
    XlsxError,
};

use super::document::{Align, one_line};
use super::style::Layout;
use crate::domain::document::DocumentStyle;
use crate::domain::origin::Origin;
use crate::message::Message;

/// A worksheet with a title and one table.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Sheet {
    /// The name of the worksheet.
    pub name: String,
    pub title: String,
    /// The lines between title and table.
    pub facts: Vec<String>,
    /// The visible columns.
    pub columns: Vec<SheetColumn>,
    /// The heading of the hidden column that identifies rows for the program.
    pub key_heading: String,
    pub rows: Vec<SheetRow>,
    /// The issuer, for the file properties.
    pub issuer: String,
    /// The attachment that it is, for the file properties.
    pub origin: Option<Origin>,
}

/// A column of a sheet.
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

/// A row of a sheet.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct SheetRow {
    /// The id of the row, in the hidden column; may be empty.
    pub key: String,
    /// The cells; a missing one is empty.
    pub cells: Vec<String>,
}

/// The height of a row to sign in, in points.
const ROW_HEIGHT: f64 = 36.0;
const POINTS: f64 = 12.0;
/// The approximate width of one digit, Excel's unit for columns, in twips.
const DIGIT: f64 = 120.0;
const TWIPS_PER_INCH: f64 = 1440.0;
const A4: u8 = 9;

/// Renders the spreadsheet. Every cell is text, whatever it starts with.
pub(crate) fn draw(sheet: &Sheet, style: &DocumentStyle) -> Result<Vec<u8>, Message> {
    let layout = Layout::of(style)?;
    workbook(sheet, style, layout)
        .map_err(|error| Message::new("document-not-packed").with("reason", error.to_string()))
}

fn workbook(sheet: &Sheet, style: &DocumentStyle, layout: Layout) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // A fixed date, so that the same sheet gives the same bytes.
    let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let mut properties = DocProperties::new().set_title(&sheet.title).set_author(&sheet.issuer);
    if let Some(origin) = &sheet.origin {
        properties = properties.set_custom_property(Origin::PROPERTY, origin.to_string());
    }
    workbook.set_properties(&properties.set_creation_datetime(&created));
    let page = workbook.add_worksheet().set_name(&sheet.name)?;
    set_up_page(page, layout);
    let heading = write_head(page, sheet, style)?;
    write_columns(page, sheet, heading, layout)?;
    write_rows(page, sheet, heading, style)?;
    workbook.save_to_buffer()
}

fn set_up_page(page: &mut Worksheet, layout: Layout) {
    let inches = |twips: i32| f64::from(twips) / TWIPS_PER_INCH;
    // Excel's margins may be narrower than a document's: the table needs the room.
    let (left, right) = (inches(layout.left.min(1134)), inches(layout.right.min(1134)));
    let (top, bottom) = (inches(layout.top.min(1134)), inches(layout.bottom.min(1134)));
    page.set_paper_size(A4).set_margins(left, right, top, bottom, 0.3, 0.3);
    page.set_print_fit_to_pages(1, 0).set_print_center_horizontally(true).set_footer("&C— &P —");
}

/// Writes title and facts above the table; returns the row of its headings.
fn write_head(page: &mut Worksheet, sheet: &Sheet, style: &DocumentStyle) -> Result<u32, XlsxError> {
    let last = last_column(sheet);
    let title =
        Format::new().set_font_name(&style.title_font).set_font_size(18).set_align(FormatAlign::Center);
    merge(page, 0, last, &sheet.title, &title.set_align(FormatAlign::VerticalCenter))?;
    page.set_row_height(0, 36)?;
    let fact = Format::new().set_font_name(&style.body_font).set_font_size(POINTS).set_text_wrap();
    let fact = fact.set_align(FormatAlign::VerticalCenter);
    let mut row = 1;
    for line in &sheet.facts {
        merge(page, row, last, line, &fact)?;
        page.set_row_height(row, 20)?;
        row += 1;
    }
    Ok(row)
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
) -> Result<(), XlsxError> {
    let framed = Format::new().set_border(FormatBorder::Thin).set_font_size(POINTS).set_text_wrap();
    let framed = framed.set_align(FormatAlign::VerticalCenter);
    let key = last_column(sheet) + 1;
    let label = framed.clone().set_font_name(&style.label_font).set_align(FormatAlign::Center);
    for (at, column) in (0u16..).zip(&sheet.columns) {
        page.write_string_with_format(heading, at, one_line(&column.heading), &label)?;
    }
    page.write_string(heading, key, one_line(&sheet.key_heading))?;
    page.set_row_height(heading, 24)?;

    let cell = framed.set_font_name(&style.body_font);
    let centred = cell.clone().set_align(FormatAlign::Center);
    for (row, line) in (heading + 1..).zip(&sheet.rows) {
        for (at, column) in (0u16..).zip(&sheet.columns) {
            let words = line.cells.get(usize::from(at)).map(|words| one_line(words)).unwrap_or_default();
            let format = if column.align == Align::Centre { &centred } else { &cell };
            page.write_string_with_format(row, at, words, format)?;
        }
        page.write_string(row, key, one_line(&line.key))?;
        page.set_row_height(row, ROW_HEIGHT)?;
    }
    Ok(())
}

/// Merges a row over all visible columns.
fn merge(page: &mut Worksheet, row: u32, last: u16, words: &str, format: &Format) -> Result<(), XlsxError> {
    if last == 0 {
        page.write_string_with_format(row, 0, one_line(words), format)?;
    } else {
        page.merge_range(row, 0, row, last, &one_line(words), format)?;
    }
    Ok(())
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
            title: "第1次集中学习签到表".to_owned(),
            facts: vec!["地点：=HYPERLINK(\"x\")".to_owned()],
            columns: vec![column("姓名", &[]), column("到会情况", &["出席", "请假"])],
            key_heading: "编号".to_owned(),
            rows: vec![
                SheetRow { key: "m1".to_owned(), cells: vec!["=1+1".to_owned()] },
                SheetRow { key: "@m2".to_owned(), cells: vec!["-乙\u{b}".to_owned(), "出席".to_owned()] },
            ],
            issuer: "某局".to_owned(),
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
        assert_eq!((text(4, 0), text(4, 1), text(4, 2)), ("-乙".into(), "出席".into(), "@m2".into()));
        assert!(book.worksheet_formula("签到表").unwrap().is_empty());
    }

    #[test]
    fn the_same_sheet_gives_the_same_bytes() {
        let draw = || draw(&sheet(), &DocumentStyle::default()).unwrap();
        assert_eq!(draw(), draw());
    }
}
