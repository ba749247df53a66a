//! The tables of a document as `.xlsx`: a worksheet for each, with the text around it.

use std::collections::BTreeSet;

use rust_xlsxwriter::{DocProperties, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};

use super::document::{Align, Block, Document, Line, Paper, Table, one_line};
use super::docx::columns;
use super::sheet::{self, HIGHEST};
use super::style::Layout;
use crate::domain::document::DocumentStyle;
use crate::message::Message;

const POINTS: f64 = 12.0;
/// The approximate width of one digit, Excel's unit for columns, in twips.
const DIGIT: f64 = 120.0;
/// The height of a line of text, in points.
const LINE: f64 = 18.0;
/// The maximum length of the name of a worksheet.
const MAX_NAME: usize = 31;
const A4: u8 = 9;

/// A worksheet: a table with the lines above and below it. Forms that follow one another are on one worksheet.
struct Page<'a> {
    name: String,
    above: Vec<String>,
    tables: Vec<&'a Table>,
    below: Vec<String>,
}

/// Renders the tables. A cell is a number or text, whatever it starts with; none is a formula.
pub(crate) fn draw(document: &Document, style: &DocumentStyle) -> Result<Vec<u8>, Message> {
    let layout = match document.paper {
        Paper::Portrait => Layout::of(style)?,
        Paper::Landscape => Layout::of(style)?.turned(),
    };
    workbook(document, style, layout)
        .map_err(|error| Message::new("document-not-packed").with("reason", error.to_string()))
}

fn workbook(document: &Document, style: &DocumentStyle, layout: Layout) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let created = sheet::created(document.made)?;
    let title = document.convention.join(&document.title);
    let properties = DocProperties::new().set_title(&title).set_author(&document.issuer);
    workbook.set_properties(&properties.set_creation_datetime(&created));
    let mut names = BTreeSet::new();
    for page in pages(document) {
        let sheet = workbook.add_worksheet().set_name(unique(&page.name, &mut names))?;
        set_up(sheet, document.paper);
        write(sheet, &title, &page, style, layout)?;
    }
    workbook.save_to_buffer()
}

/// Divides a document at its tables; text after the last one stays with it.
fn pages(document: &Document) -> Vec<Page<'_>> {
    let kind = document.title.last().cloned().unwrap_or_default();
    let page =
        |name: &str| Page { name: name.to_owned(), above: Vec::new(), tables: Vec::new(), below: Vec::new() };
    let mut pages = vec![page(&kind)];
    for block in &document.blocks {
        let Some(last) = pages.last_mut() else { continue };
        match block {
            Block::Heading(_, line) if !last.tables.is_empty() => pages.push(page(&line.plain())),
            Block::Heading(_, line) => last.name = line.plain(),
            Block::Table(table) if last.tables.iter().any(|above| !above.is_form() || !table.is_form()) => {
                let name = last.name.clone();
                pages.push(Page { tables: vec![table], ..page(&name) });
            }
            Block::Table(table) => last.tables.push(table),
            Block::Subtitle(line) | Block::Paragraph(line) | Block::Written(_, line) => {
                let lines = if last.tables.is_empty() { &mut last.above } else { &mut last.below };
                lines.push(line.plain());
            }
            Block::Field { label, value } => {
                last.above.push(format!("{label}{}{}", document.convention.colon(), value.plain()));
            }
            _ => {}
        }
    }
    pages
}

/// Returns a valid name that no other worksheet has.
fn unique(name: &str, taken: &mut BTreeSet<String>) -> String {
    let plain: String =
        one_line(name).chars().map(|c| if "[]:*?/\\'".contains(c) { ' ' } else { c }).collect();
    let name: String = plain.trim().chars().take(MAX_NAME).collect();
    let name = if name.is_empty() { "1".to_owned() } else { name };
    let numbered = (2..).map(|number: u32| {
        let stem: String = name.chars().take(MAX_NAME - 4).collect();
        format!("{stem} {number}")
    });
    let free = std::iter::once(name.clone()).chain(numbered).find(|name| taken.insert(name.to_lowercase()));
    free.unwrap_or_default()
}

fn set_up(sheet: &mut Worksheet, paper: Paper) {
    sheet.set_paper_size(A4).set_margins(0.8, 0.8, 0.8, 0.8, 0.3, 0.3);
    sheet.set_print_fit_to_pages(1, 0).set_print_center_horizontally(true).set_footer("&C— &P —");
    if paper == Paper::Landscape {
        sheet.set_landscape();
    }
}

fn write(
    sheet: &mut Worksheet,
    title: &str,
    page: &Page<'_>,
    style: &DocumentStyle,
    layout: Layout,
) -> Result<(), XlsxError> {
    let columns = page.tables.iter().map(|table| table.columns.len()).max().unwrap_or_default();
    let last = u16::try_from(columns.saturating_sub(1)).unwrap_or_default();
    let digits = f64::from(layout.width()) / DIGIT;
    let text = Format::new().set_text_wrap().set_align(FormatAlign::VerticalCenter).set_font_size(POINTS);
    let heading =
        text.clone().set_font_name(&style.title_font).set_font_size(18.0).set_align(FormatAlign::Center);
    merge(sheet, 0, last, title, &heading, 2.0 * lines(title, digits * 0.66))?;
    let body = text.clone().set_font_name(&style.body_font);
    let mut row = 1;
    for line in &page.above {
        merge(sheet, row, last, line, &body, lines(line, digits))?;
        row += 1;
    }
    if page.tables.is_empty() {
        sheet.set_column_width(0, digits)?;
    }
    for table in &page.tables {
        let widths = columns::widths(table, layout.width(), layout.letter);
        let widths: Vec<f64> = widths.into_iter().map(|width| f64::from(width) / DIGIT).collect();
        for (at, width) in (0u16..).zip(&widths) {
            sheet.set_column_width(at, *width)?;
        }
        row = write_table(sheet, row, table, &widths, style, &text)?;
    }
    for line in &page.below {
        merge(sheet, row, last, line, &body, lines(line, digits))?;
        row += 1;
    }
    Ok(())
}

/// Writes headings and rows; returns the row below them.
fn write_table(
    sheet: &mut Worksheet,
    from: u32,
    table: &Table,
    widths: &[f64],
    style: &DocumentStyle,
    text: &Format,
) -> Result<u32, XlsxError> {
    let framed = text.clone().set_border(FormatBorder::Thin);
    let heading = framed.clone().set_font_name(&style.label_font).set_align(FormatAlign::Center);
    let mut row = from;
    if !table.is_form() {
        for (at, column) in (0u16..).zip(&table.columns) {
            sheet.write_string_with_format(from, at, one_line(&column.heading), &heading)?;
        }
        sheet.set_freeze_panes(from + 1, 0)?.set_repeat_rows(from, from)?;
        row += 1;
    }
    let cell = framed.set_font_name(&style.body_font);
    let centred = cell.clone().set_align(FormatAlign::Center);
    for cells in &table.rows {
        let high = cells.iter().zip(widths).map(|(line, width)| lines(&line.plain(), *width));
        sheet.set_row_height(row, (high.fold(1.0, f64::max) * LINE + 4.0).min(HIGHEST))?;
        for (at, column) in (0u16..).zip(&table.columns) {
            let words = cells.get(usize::from(at)).map(Line::plain).unwrap_or_default();
            let format = if column.align == Align::Centre { &centred } else { &cell };
            match number(&words).filter(|_| column.align == Align::Centre) {
                Some(number) => sheet.write_number_with_format(row, at, number, format)?,
                None => sheet.write_string_with_format(row, at, words, format)?,
            };
        }
        row += 1;
    }
    Ok(row)
}

/// Returns the number that a cell has; `None` if it has another text.
fn number(words: &str) -> Option<u32> {
    words.parse().ok().filter(|number: &u32| number.to_string() == words)
}

/// Returns how many lines a text takes in a width of this many digits.
fn lines(text: &str, digits: f64) -> f64 {
    let halves = u32::try_from(unicode_width::UnicodeWidthStr::width(text)).unwrap_or(u32::MAX);
    (f64::from(halves) * 1.1 / digits.max(1.0)).ceil().max(1.0)
}

/// Merges a row over all columns; Excel does not fit the height of merged cells itself.
fn merge(
    sheet: &mut Worksheet,
    row: u32,
    last: u16,
    words: &str,
    format: &Format,
    lines: f64,
) -> Result<(), XlsxError> {
    sheet.set_row_height(row, (lines * LINE).min(HIGHEST))?;
    sheet::merge(sheet, row, last, &one_line(words), format)
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read};

    use super::*;
    use crate::office::document::{Column, Convention};

    #[test]
    fn no_row_is_higher_than_excel_allows() {
        let long = "长".repeat(9_000);
        let row = vec![Line::from(long.as_str())];
        let document = Document {
            convention: Convention::Chinese,
            title: vec!["对照表".to_owned()],
            issuer: String::new(),
            made: None,
            origin: None,
            blocks: vec![
                Block::Paragraph(long.as_str().into()),
                Block::Table(Table::new(vec![Column::new("条款", 1)], vec![row])),
            ],
            paper: Paper::Portrait,
        };
        let bytes = draw(&document, &DocumentStyle::default()).unwrap();
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut xml = String::new();
        archive.by_name("xl/worksheets/sheet1.xml").unwrap().read_to_string(&mut xml).unwrap();
        let heights: Vec<f64> = xml
            .split(" ht=\"")
            .skip(1)
            .map(|part| part.split('"').next().unwrap().parse().unwrap())
            .collect();
        assert!(heights.len() >= 3 && heights.iter().all(|height| *height <= HIGHEST), "{heights:?}");
    }
}
