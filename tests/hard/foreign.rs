//! Hostile Word, Excel and LibreOffice files: each gets a message, soon and in little memory, and
//! nothing is written.

use std::fs;
use std::io::{Cursor, Write};
use std::process::{Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::study::{Study, text};

/// The maximum time for any file.
const SOON: Duration = Duration::from_secs(5);
const XLS: &[u8] = include_bytes!("../sheets/sign-in.xls");

fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        archive.start_file(*name, SimpleFileOptions::default()).expect("a part");
        archive.write_all(text.as_bytes()).expect("a text");
    }
    archive.finish().expect("an archive").into_inner()
}

/// Returns nested elements, each with its own namespace.
fn nested(count: usize) -> String {
    let open: Vec<String> = (0..count).map(|at| format!("<a xmlns:n{at}=\"u{at}\">")).collect();
    open.concat() + &"</a>".repeat(count)
}

fn attributes(count: usize) -> String {
    let all: Vec<String> = (0..count).map(|at| format!(" a{at}=\"\"")).collect();
    format!("<a{}/>", all.concat())
}

fn document(body: &str) -> Vec<u8> {
    packed(&[("word/document.xml", &format!("<d><body>{body}</body></d>"))])
}

fn workbook(strings: &str, rows: &str) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    let relations = |inner: &str| format!("<Relationships xmlns=\"{package}\">{inner}</Relationships>");
    let relation = |id: &str, kind: &str, target: &str| {
        format!("<Relationship Id=\"{id}\" Type=\"{office}/{kind}\" Target=\"{target}\"/>")
    };
    packed(&[
        ("_rels/.rels", &relations(&relation("r1", "officeDocument", "xl/workbook.xml"))),
        (
            "xl/workbook.xml",
            &format!(
                "<workbook xmlns=\"{main}\" xmlns:r=\"{office}\"><sheets><sheet name=\"1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            &relations(
                &(relation("r1", "worksheet", "worksheets/sheet1.xml")
                    + &relation("r2", "sharedStrings", "sharedStrings.xml")),
            ),
        ),
        ("xl/sharedStrings.xml", strings),
        (
            "xl/worksheets/sheet1.xml",
            &format!("<worksheet xmlns=\"{main}\"><sheetData>{rows}</sheetData></worksheet>"),
        ),
    ])
}

/// Runs a command on a file; returns its output and its duration.
fn given(study: &Study, words: &[&str]) -> (Output, Duration) {
    let start = Instant::now();
    let output = study.run(words);
    (output, start.elapsed())
}

#[test]
fn any_file_gets_an_answer_soon() {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let strings = |count: &str| {
        format!("<sst xmlns=\"{main}\" count=\"1\" uniqueCount=\"{count}\"><si><t>x</t></si></sst>")
    };
    let cases: Vec<(&str, Vec<u8>, &[&str])> = vec![
        ("many-strings.xlsx", workbook(&strings("4294967295"), ""), &["roster", "import"]),
        ("most-strings.xlsx", workbook(&strings("18446744073709551615"), ""), &["attend", "t02", "--sheet"]),
        ("nested.docx", document(&nested(6_000)), &["import"]),
        ("attributes.docx", document(&attributes(60_000)), &["import"]),
        ("nested.ods", packed(&[("content.xml", &nested(6_000))]), &["attend", "t02", "--sheet"]),
        ("nested.xlsx", workbook(&strings("1"), &nested(3_000)), &["roster", "import"]),
        ("half.xls", XLS[..XLS.len() / 2].to_vec(), &["roster", "import"]),
    ];
    thread::scope(|scope| {
        for (name, bytes, words) in cases {
            scope.spawn(move || {
                let study = Study::new();
                study.write(name, bytes);
                let (output, taken) = given(&study, &[words, &[name]].concat());
                assert_eq!(output.status.code(), Some(2), "{name}: {}", text(&output.stdout));
                let said = text(&output.stderr);
                assert!(said.contains(name) && said.contains("办法"), "{name}: {said}");
                assert!(taken < SOON, "{name}: {taken:?}");
            });
        }
    });
}

/// The limits are those of the process that reads, whatever it is given.
#[cfg(target_os = "linux")]
#[test]
fn the_reader_of_a_file_has_little_memory_and_time() {
    let study = Study::new();
    let mut reader = study.command(&["--read-foreign-file", "book", "名册.xlsx"]);
    let mut reader = reader.stdin(Stdio::piped()).stdout(Stdio::null()).spawn().expect("a reader");
    let limits = format!("/proc/{}/limits", reader.id());
    let is_confined = |limits: &str| {
        ["Max address space 536870912", "Max cpu time 4", "Max core file size 0"].iter().all(|bound| {
            let words = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
            limits.lines().any(|line| words(line).starts_with(&format!("{bound} ")))
        })
    };
    let start = Instant::now();
    let mut seen = false;
    while !seen && start.elapsed() < SOON {
        seen = is_confined(&fs::read_to_string(&limits).expect("the limits"));
    }
    drop(reader.stdin.take());
    reader.wait().expect("an end");
    assert!(seen);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(40) })]

    /// A damaged workbook in the old format, whose reader trusts its offsets, is read or refused.
    #[test]
    fn damage_never_ends_the_program(at in any::<prop::sample::Index>(), with in any::<[u8; 4]>()) {
        let study = Study::new();
        let mut bytes = XLS.to_vec();
        let at = at.index(bytes.len() - 4);
        bytes[at..at + 4].copy_from_slice(&with);
        study.write("签到.xls", bytes);
        let output = study.run(&["attend", "t02", "--sheet", "签到.xls"]);
        prop_assert!(matches!(output.status.code(), Some(0 | 2)), "{}", text(&output.stderr));
    }
}
