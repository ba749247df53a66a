//! The laws of the fuzz targets: each function panics on an input that breaks its law.

#![expect(clippy::expect_used, reason = "a law that is broken ends the run")]

use std::cell::RefCell;
use std::fs;

use chrono::{DateTime, NaiveDate};
use tempfile::TempDir;

use crate::check;
use crate::domain::record::Kind;
use crate::domain::roster::Roster;
use crate::domain::vocabulary::Vocabulary;
use crate::import::sheet::{attendance, clock::Hours, roster};
use crate::import::{self, origin, plan};
use crate::store::{AskGit, Place, Repository, Workspace, fuzzed, locate_all};

/// The fast reader and full YAML read a record as the same.
pub fn record(bytes: &[u8]) {
    fuzzed::record(bytes);
}

/// A text is read back from its block, by this program and by full YAML.
pub fn text(bytes: &[u8]) {
    if let Ok(text) = std::str::from_utf8(bytes) {
        fuzzed::text(text);
    }
}

thread_local! {
    /// A folder whose files are replaced for each input.
    static FOLDER: RefCell<TempDir> = RefCell::new(TempDir::new().expect("a folder"));
}

/// A plan, a roster and a calendar load or give findings, and each finding has a position.
///
/// # Panics
///
/// If a finding has no position.
pub fn toml(bytes: &[u8]) {
    FOLDER.with_borrow(|folder| {
        let path = |name: &str| folder.path().join(name);
        fs::create_dir_all(path("plan/calendar")).expect("a folder");
        for name in ["plan/2026.toml", "plan/roster.toml", "plan/calendar/2026.toml"] {
            fs::write(path("plan/2026.toml"), include_str!("../../study/plan/2026.toml")).expect("a plan");
            fs::write(path("plan/roster.toml"), include_str!("../../study/plan/roster.toml"))
                .expect("a roster");
            let _ = fs::remove_file(path("plan/calendar/2026.toml"));
            fs::write(path(name), bytes).expect("the input");
            let root = folder.path().canonicalize().expect("the folder");
            let repository = Repository { root: root.clone(), year: 2026 };
            let now = DateTime::from_timestamp(1_773_968_400, 0).expect("a time").naive_utc();
            let findings = match Workspace::load(repository, Kind::ALL, AskGit::Never) {
                Ok(workspace) => {
                    check::of_all_years(&workspace, &workspace.others(), &[], now, |_| Vec::new())
                }
                Err(faults) => check::unread(2026, &faults),
            };
            let places: Vec<&Place> = findings.iter().map(|found| &found.finding.place).collect();
            let positions = locate_all(&root, &places);
            assert_eq!(positions.len(), places.len());
            assert!(positions.iter().all(|at| at.line > 0 && at.column > 0));
        }
    });
}

/// A document is read as text and as Markdown, and understood or refused.
pub fn import(bytes: &[u8]) {
    for name in ["plan.txt", "plan.md"] {
        if let Ok(source) = plan::read(name, bytes) {
            let outline = plan::understand(&source);
            let _ = plan::warnings(&outline);
        }
    }
}

/// The XML of a Word document and of a LibreOffice worksheet is read or refused.
pub fn parts(bytes: &[u8]) {
    let word = packed(&[("word/document.xml", bytes)]);
    let _ = plan::read("a.docx", &word);
    let _ = plan::written("a.docx", &word);
    let _ = origin::read(&word);
    book(&packed(&[("content.xml", bytes)]));
}

/// Comma-separated text is read or refused, and so are the roster and the attendance in it. Packed files
/// and old containers are read in a child process, whatever they do to their reader: `tests/hard/foreign.rs`.
pub fn sheet(bytes: &[u8]) {
    if !(bytes.starts_with(b"PK") || bytes.starts_with(b"\xd0\xcf")) {
        book(bytes);
    }
}

fn book(bytes: &[u8]) {
    let Ok(book) = import::book::read("a.xlsx", bytes) else { return };
    let _ = roster::read(&book);
    let members: Roster = toml::from_str(include_str!("../../study/plan/roster.toml")).expect("a roster");
    let day = NaiveDate::from_ymd_opt(2026, 3, 12).expect("a day");
    let hours = Hours { day, span: None };
    let office = attendance::Office { roster: &members, organization: "某局" };
    let _ = attendance::read(&book, office, hours, attendance::Accept::AnyDay);
}

fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    use std::io::{Cursor, Write};
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, bytes) in parts {
        archive.start_file(*name, stored).expect("a part");
        archive.write_all(bytes).expect("the input");
    }
    archive.finish().expect("an archive").into_inner()
}
