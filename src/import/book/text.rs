//! Comma-separated text in any encoding and with any delimiter that office programs write.

use encoding_rs::{GB18030, UTF_16BE, UTF_16LE};

use super::tab::Tabs;
use crate::message::Message;

/// Reads text into one tab.
pub(super) fn read(bytes: &[u8], tabs: &mut Tabs) -> Result<(), Message> {
    let text = decode(bytes).ok_or_else(|| Message::new("book-not-text"))?;
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text = aligned(&text).unwrap_or(text);
    let delimiter = delimiter(&text);
    let text = if delimiter == b'|' { without_rules(&text) } else { text };
    tabs.begin("");
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    // Text in memory is UTF-8 and its records may have any length, so no error is possible.
    let mut row = 0u32;
    while reader.read_record(&mut record).unwrap_or(false) {
        // The reader skips empty lines, but they count as rows when the sheet is displayed.
        let start = record.position().and_then(|at| usize::try_from(at.byte()).ok()).unwrap_or(0);
        let empty = text.as_bytes().iter().skip(start).take_while(|byte| **byte == b'\n').count();
        row = row.saturating_add(u32::try_from(empty).unwrap_or(u32::MAX));
        for (column, cell) in (0..).zip(&record) {
            tabs.put(row, column, quoted(cell).unwrap_or(cell))?;
        }
        row = row.saturating_add(1);
    }
    Ok(())
}

/// Returns the text of a formula that is only a text. Some systems write it to keep leading zeros: `="0012"`.
fn quoted(cell: &str) -> Option<&str> {
    cell.strip_prefix("=\"")?.strip_suffix('"').filter(|text| !text.contains('"'))
}

/// Decodes UTF-8 or UTF-16 by byte order mark, UTF-8, or the Chinese encoding of older programs, in this order.
fn decode(bytes: &[u8]) -> Option<String> {
    let text = match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8(rest.to_vec()).ok(),
        [0xff, 0xfe, rest @ ..] => {
            UTF_16LE.decode_without_bom_handling_and_without_replacement(rest).map(Into::into)
        }
        [0xfe, 0xff, rest @ ..] => {
            UTF_16BE.decode_without_bom_handling_and_without_replacement(rest).map(Into::into)
        }
        _ => String::from_utf8(bytes.to_vec())
            .ok()
            .or_else(|| GB18030.decode_without_bom_handling_and_without_replacement(bytes).map(Into::into)),
    };
    text.filter(|text| !text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')))
}

/// Returns the rows of a table in Markdown without the outer signs and the rule below its headings.
fn without_rules(text: &str) -> String {
    let is_rule = |line: &str| line.contains('-') && line.chars().all(|c| "|-: ".contains(c));
    let row = |line: &str| if is_rule(line) { "" } else { line.trim().trim_start_matches('|') }.to_owned();
    text.lines().map(row).collect::<Vec<_>>().join("\n")
}

/// Returns the rows of a table that is aligned with spaces, with tabs between its cells; `None` if no line has
/// headings. A line with uncertain cells stays whole.
fn aligned(text: &str) -> Option<String> {
    let is_heading = |line: &&str| line.split_whitespace().any(|word| word == "姓名");
    let headings = words(text.lines().find(is_heading)?);
    let rows = text.lines().map(|line| placed(line, &headings).unwrap_or_else(|| line.to_owned()));
    let is_aligned = headings.len() > 1 && !text.contains([',', '\t', ';', '|']);
    is_aligned.then(|| rows.collect::<Vec<_>>().join("\n"))
}

/// Returns the cells of a line under their headings: as many as these, or each begins below one.
fn placed(line: &str, headings: &[(usize, &str)]) -> Option<String> {
    let words = words(line);
    let below = |at: usize| headings.iter().position(|(heading, _)| *heading == at);
    let columns: Option<Vec<usize>> = words.iter().map(|(at, _)| below(*at)).collect();
    let columns = match columns {
        _ if words.len() == headings.len() => (0..words.len()).collect(),
        columns => columns.filter(|_| words.len() > 1)?,
    };
    let cell = |column| columns.iter().position(|own| *own == column).map_or("", |at| words[at].1);
    Some((0..headings.len()).map(cell).collect::<Vec<_>>().join("\t"))
}

/// Returns the words of a line, each with the width of what is before it.
fn words(line: &str) -> Vec<(usize, &str)> {
    let width = |text: &str| text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum::<usize>();
    let (mut found, mut rest, mut before) = (Vec::new(), line, 0);
    while let Some(start) = rest.find(|c: char| !c.is_whitespace()) {
        let (space, from) = rest.split_at(start);
        let (word, after) = from.split_at(from.find(char::is_whitespace).unwrap_or(from.len()));
        found.push((before + width(space), word));
        before += width(space) + width(word);
        rest = after;
    }
    found
}

/// Returns the delimiter: the most frequent one in the line of headings, otherwise in the first lines. Signs between
/// quotation marks do not count, and some systems add a tab to each cell.
fn delimiter(text: &str) -> u8 {
    let beginning = text.lines().take(20);
    let headings: Vec<&str> = beginning.clone().filter(|line| line.contains("姓名")).take(1).collect();
    let lines = if headings.is_empty() { beginning.collect() } else { headings };
    let bare: String = lines.join("\n").split('"').step_by(2).collect();
    let count = |sign: u8| bare.bytes().filter(|byte| *byte == sign).count();
    let signs = [b',', b'\t', b';', b'|'];
    // `max_by_key` returns the last of equal elements, and the comma must win.
    signs.into_iter().rev().max_by_key(|sign| count(*sign)).unwrap_or(b',')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(bytes: &[u8]) -> Result<Vec<(u32, Vec<String>)>, &'static str> {
        let mut tabs = Tabs::default();
        read(bytes, &mut tabs).map_err(|message| message.id)?;
        let tabs = tabs.finish().tabs;
        Ok(tabs
            .iter()
            .flat_map(|tab| {
                tab.rows().map(|(at, row)| (at + 1, row.cells().map(|(_, text)| text.to_owned()).collect()))
            })
            .collect())
    }

    #[test]
    fn every_usual_encoding_and_comma_is_read() {
        let expected =
            vec![(1, vec!["姓名".to_owned(), "签名".to_owned()]), (3, vec!["甲".to_owned(), "√".to_owned()])];
        let text = "姓名,签名\r\n\r\n甲,√\r\n";
        let wide = |big: bool| -> Vec<u8> {
            let units = text.encode_utf16();
            let mark: &[u8] = if big { &[0xfe, 0xff] } else { &[0xff, 0xfe] };
            let bytes = units.flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() });
            mark.iter().copied().chain(bytes).collect()
        };
        for bytes in [
            text.as_bytes().to_vec(),
            format!("\u{feff}{text}").into_bytes(),
            GB18030.encode(text).0.into_owned(),
            wide(false),
            wide(true),
            text.replace(',', "\t").into_bytes(),
            text.replace(',', ";").into_bytes(),
            "\"姓名\",\"签名\"\r\n\r\n\"\t甲\t\",√\t".into(),
            "姓名,签名\n\n\t甲\t\t,√\t".into(),
            "| 姓名 | 签名 |\n|:--|---|\n| 甲 | √ |".into(),
            "\"姓名\",\"签名\"\n\n\"=\"\"甲\"\"\",\"√\"".into(),
        ] {
            assert_eq!(cells(&bytes), Ok(expected.clone()), "{bytes:?}");
        }
    }

    #[test]
    fn a_table_aligned_with_spaces_is_read_where_its_cells_are_certain() {
        let text = "签到表\n姓名    职务  签到\n甲一    局长  √\n乙二          √\n丙三　局长　√\n丁 四   √";
        let rows = cells(text.as_bytes()).unwrap();
        let rows: Vec<String> = rows.into_iter().map(|(at, row)| format!("{at} {}", row.join("|"))).collect();
        assert_eq!(
            rows,
            ["1 签到表", "2 姓名|职务|签到", "3 甲一|局长|√", "4 乙二|√", "5 丙三|局长|√", "6 丁|四|√"]
        );
        let mut tabs = Tabs::default();
        read(text.as_bytes(), &mut tabs).unwrap();
        assert_eq!(tabs.finish().tabs[0].row(3).unwrap().cell(2), "√");
    }

    #[test]
    fn what_is_no_text_is_refused() {
        for bytes in [b"\x00\x01\x02".as_slice(), b"\xff\xfe\x00\xd8", b"\x81\x00,", b"\xef\xbb\xbf\xff"] {
            assert_eq!(cells(bytes), Err("book-not-text"), "{bytes:?}");
        }
        assert_eq!(cells("一,\"没有收尾\n二".as_bytes()).map(|rows| rows.len()), Ok(1));
    }
}
