use std::io::{Cursor, Write};

use proptest::prelude::*;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;

const XLSX: &[u8] = include_bytes!("../../../tests/sheets/sign-in.xlsx");
const XLS: &[u8] = include_bytes!("../../../tests/sheets/sign-in.xls");
const ODS: &[u8] = include_bytes!("../../../tests/sheets/sign-in.ods");

fn refusal(name: &str, bytes: &[u8]) -> &'static str {
    read(name, bytes).expect_err("refused").id
}

fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// A workbook of today's Excel with these rows in its one tab.
fn workbook(rows: &str, doctype: &str) -> Vec<u8> {
    workbook_with("", rows, doctype)
}

/// The same with settings of the whole workbook; styles 1 and 2 are of a day and of a time.
fn workbook_with(settings: &str, rows: &str, doctype: &str) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    packed(&[
        (
            "_rels/.rels",
            &format!(
                "<Relationships xmlns=\"{package}\"><Relationship Id=\"r1\" Type=\"{relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            &format!(
                "<workbook xmlns=\"{main}\" xmlns:r=\"{relations}\">{settings}<sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            &format!(
                "<Relationships xmlns=\"{package}\"><Relationship Id=\"r1\" Type=\"{relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"{relations}/styles\" Target=\"styles.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/styles.xml",
            &format!(
                "<styleSheet xmlns=\"{main}\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"20\"/></cellXfs></styleSheet>"
            ),
        ),
        (
            "xl/worksheets/sheet1.xml",
            &format!("{doctype}<worksheet xmlns=\"{main}\"><sheetData>{rows}</sheetData></worksheet>"),
        ),
    ])
}

/// A workbook of LibreOffice with these rows.
fn spreadsheet(rows: &str, doctype: &str) -> Vec<u8> {
    packed(&[(
        "content.xml",
        &format!(
            "{doctype}<o:d xmlns:o=\"o\" xmlns:t=\"t\" xmlns:x=\"x\"><o:spreadsheet><t:table t:name=\"表\">{rows}</t:table></o:spreadsheet></o:d>"
        ),
    )])
}

/// Rows of a workbook, each made of its number.
fn rows(count: u32, row: impl Fn(u32) -> String) -> String {
    (1..=count).map(row).collect::<Vec<_>>().concat()
}

#[test]
fn the_same_sheet_is_read_from_every_program() {
    let cells = |name: &str, bytes: &[u8]| -> Vec<(u32, Vec<(u32, String)>)> {
        let tabs = read(name, bytes).unwrap().tabs;
        let row = |row: Row<'_>| row.cells().map(|(at, text)| (at, text.to_owned())).collect();
        tabs.iter()
            .flat_map(|tab| tab.rows().map(|(at, cells)| (at + 1, row(cells))).collect::<Vec<_>>())
            .collect()
    };
    let expected = cells("sign-in.xlsx", XLSX);
    assert_eq!(expected.len(), 8);
    assert_eq!(expected[4].1.last(), Some(&(4, "请　假（出差）".to_owned())));
    assert_eq!(
        expected[7],
        (
            8,
            vec![
                (0, "5".to_owned()),
                (1, "某处处长".to_owned()),
                (2, "处长".to_owned()),
                (3, "√".to_owned())
            ]
        )
    );
    assert_eq!(cells("sign-in.xls", XLS), expected);
    assert_eq!(cells("sign-in.ods", ODS), expected);
}

#[test]
fn each_file_that_cannot_be_read_has_its_sentence() {
    let zip_bomb = packed(&[("xl/workbook.xml", &" ".repeat(17 << 20))]);
    for (name, bytes, id) in [
        ("签到.doc", b"\xd0\xcf\x11\xe0".as_slice(), "book-is-document"),
        ("签到.wps", b"\xd0\xcf\x11\xe0", "book-is-document"),
        ("签到.docx", b"PK\x03\x04", "book-is-document"),
        ("签到.et", XLS, "book-other-program"),
        ("签到.xlsb", b"PK\x03\x04", "book-other-program"),
        ("签到.pdf", b"%PDF-1.7", "book-is-scan"),
        ("签到.xlsx", b"%PDF-1.7", "book-is-scan"),
        ("签到.jpg", b"\xff\xd8\xff\xe0", "book-is-scan"),
        ("签到.xls", b"\r\n<html><table>", "book-is-page"),
        ("签到.xls", b"<?xml version=\"1.0\"?><Workbook/>", "book-is-page"),
        ("签到.xlsx", b"PK\x03\x04broken", "book-broken"),
        ("签到.xlsx", &XLSX[..XLSX.len() / 2], "book-broken"),
        ("签到.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "book-broken"),
        ("签到.xlsx", &packed(&[("word/document.xml", "")]), "book-is-document"),
        ("签到.xlsx", &packed(&[("xl/workbook.bin", "")]), "book-other-program"),
        ("签到.xlsx", &packed(&[("../../etc/passwd", "")]), "book-other-program"),
        ("签到.xlsx", &packed(&[("xl/workbook.xml", "<no")]), "book-broken"),
        ("签到.xlsx", &zip_bomb, "book-too-large"),
        (
            "签到.ods",
            &packed(&[("META-INF/manifest.xml", "<encryption-data/>"), ("content.xml", "x")]),
            "book-encrypted",
        ),
        ("签到.ods", &packed(&[("content.xml", "<a><b></a>")]), "book-broken"),
        ("签到.csv", b"", "book-empty"),
        ("签到.csv", b" , ,\n", "book-empty"),
        ("签到.csv", b"\x00\x01\x02", "book-not-text"),
        ("签到.xlsx", &workbook("", ""), "book-empty"),
    ] {
        assert_eq!(refusal(name, bytes), id, "{name} {:?}", bytes.get(..bytes.len().min(12)));
    }
}

/// A workbook is read in another process, so all of it must pass as text.
#[test]
fn a_workbook_with_comments_passes_between_processes() {
    let commented = include_bytes!("../../../tests/sheets/cases/z01_comment_and_struck.xlsx");
    let book = read("签到.xlsx", commented).unwrap();
    assert_eq!((book.tabs[0].comments.len(), book.tabs[0].struck.len()), (2, 2));
    let text = serde_json::to_string(&book).unwrap();
    assert_eq!(serde_json::from_str::<Book>(&text).unwrap(), book);
}

#[test]
fn days_are_counted_from_the_epoch_that_the_workbook_names() {
    let cells = "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>44630</v></c><c r=\"B1\" s=\"2\"><v>0.375</v></c></row>";
    for (settings, day) in [("", "2022-03-10"), ("<workbookPr date1904=\"1\"/>", "2026-03-11")] {
        let tabs = read("考勤.xlsx", &workbook_with(settings, cells, "")).unwrap().tabs;
        let (_, row) = tabs[0].rows().next().unwrap();
        assert_eq!([row.cell(0), row.cell(1)], [day, "09:00"], "{settings}");
    }
}

#[test]
fn entities_are_never_unfolded() {
    let lol = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
    let cell = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&b;</t></is></c></row>";
    let read = |bytes: &[u8]| read("签到.xlsx", bytes).map(|book| book.tabs.len());
    assert!(read(&workbook(cell, lol)).is_err());
    let row = "<t:table-row><t:table-cell><x:p>&b;</x:p></t:table-cell></t:table-row>";
    assert!(read(&spreadsheet(row, lol)).is_err());
}

#[test]
fn empty_rows_cost_little_and_too_many_filled_ones_are_refused() {
    let empty = rows(60_000, |row| format!("<row r=\"{row}\"><c r=\"A{row}\" s=\"1\"/></row>"));
    let name = "<row r=\"60001\"><c r=\"B60001\" t=\"inlineStr\"><is><t>姓名</t></is></c></row>";
    let tabs = read("签到.xlsx", &workbook(&(empty + name), "")).unwrap().tabs;
    assert_eq!(tabs[0].rows().map(|(number, _)| number).collect::<Vec<_>>(), [60_000]);

    let filled = rows(20_100, |row| format!("<row r=\"{row}\"><c r=\"A{row}\"><v>1</v></c></row>"));
    assert_eq!(refusal("签到.xlsx", &workbook(&filled, "")), "book-too-large");

    let corner = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>";
    assert_eq!(read("签到.xlsx", &workbook(corner, "")).unwrap().tabs[0].rows().count(), 1);
}

#[test]
fn a_repeated_row_or_cell_stands_for_no_more_than_a_sheet_has() {
    let empty = "<t:table-row t:number-rows-repeated=\"1048575\"><t:table-cell t:number-columns-repeated=\"16384\"/></t:table-row>";
    let name = "<t:table-row><t:table-cell t:number-columns-repeated=\"4000000000\"><x:p>姓名</x:p></t:table-cell></t:table-row>";
    let tabs = read("签到.ods", &spreadsheet(&format!("{empty}{name}"), "")).unwrap().tabs;
    let rows: Vec<_> = tabs[0].rows().map(|(number, row)| (number, row.cells().count())).collect();
    assert_eq!(rows, [(1_048_575, 256)]);
    let many = name.replace("<t:table-row>", "<t:table-row t:number-rows-repeated=\"4000000000\">");
    assert_eq!(refusal("签到.ods", &spreadsheet(&many, "")), "book-too-large");
}

#[test]
fn nesting_without_end_is_refused_or_read_but_never_ends_the_program() {
    let deep = "<t:g>".repeat(50_000) + &"</t:g>".repeat(50_000);
    let _ = read("签到.ods", &spreadsheet(&deep, ""));
    let deep = "<g>".repeat(50_000) + &"</g>".repeat(50_000);
    let _ = read("签到.xlsx", &workbook(&deep, ""));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    /// A damaged file is read or refused, never more.
    #[test]
    fn damage_never_ends_the_program(which in 0..2usize, at in any::<prop::sample::Index>(), with in any::<[u8; 4]>()) {
        let mut bytes = [XLSX, ODS][which].to_vec();
        let at = at.index(bytes.len() - 4);
        bytes[at..at + 4].copy_from_slice(&with);
        let _ = read("签到.xlsx", &bytes);
    }

    /// The same for the parts within the packing, which its checksums would otherwise guard.
    #[test]
    fn damage_within_the_packing_never_ends_the_program(at in any::<prop::sample::Index>(), with in any::<[u8; 2]>()) {
        let rows = "<row r=\"1\" spans=\"1:2\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><f>1+1</f><v>2</v></c></row>";
        let mut rows = rows.as_bytes().to_vec();
        let at = at.index(rows.len() - 2);
        rows[at..at + 2].copy_from_slice(&with);
        let _ = read("签到.xlsx", &workbook(&String::from_utf8_lossy(&rows), ""));
    }
}
