//! The files of attachments, each stored once under its hash: `records/<year>/files/<sha256>.<ext>`.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use sha2::{Digest, Sha256};

use super::fault::Fault;
use super::filing::place;
use super::journal;
use super::place::Place;
use super::read::reason;
use super::repository::Repository;
use super::repository::file_of;
use super::whole::refuse_links;
use crate::domain::history::History;
use crate::domain::paper::Paper;
use crate::domain::record::{Filed, Kind};
use crate::domain::vocabulary::Vocabulary;
use crate::message::{Message, Value};
use crate::text::{hex, is_hidden};

/// The name of their folder in a year.
pub(super) const FILES: &str = "files";

/// The number of hex digits of a SHA-256.
const HASH_DIGITS: usize = 64;

/// The maximum length of a file extension that is kept.
const ENDING_LIMIT: usize = 8;

/// The maximum number of characters of a file name that are kept.
const NAME_LIMIT: usize = 120;

/// The stored file of an attachment.
#[derive(Debug, Clone)]
pub(crate) struct KeptPaper {
    /// The SHA-256 of its bytes.
    pub sha256: String,
    /// Its size in bytes.
    pub size: u64,
    /// The path, relative to the root of the repository.
    pub file: String,
}

/// Stores the bytes of an attachment. Existing identical bytes are not stored again.
pub(crate) fn keep_paper(root: &Path, year: i32, bytes: &[u8], name: &str) -> Result<KeptPaper, Message> {
    let folder = files_folder(year);
    refuse_links(root, &root.join(&folder))?;
    let sha256 = paper_hash(bytes);
    let size = bytes.len() as u64;
    if let Some(file) = PaperFiles::list(root, year).get(&sha256) {
        let same = hash_of_file(&root.join(file)).is_ok_and(|found| found == sha256);
        let file = file.to_owned();
        return if same {
            Ok(KeptPaper { sha256, size, file })
        } else {
            Err(Message::new("paper-altered-here").with("file", file))
        };
    }
    let file = format!("{folder}/{sha256}{}", ending(name));
    let placed = place(&root.join(&file), bytes).map_err(|error| {
        Message::new("cannot-write").with("file", file.as_str()).with("reason", reason(&error))
    })?;
    journal::note(&file, placed.unsynced.as_ref());
    Ok(KeptPaper { sha256, size, file })
}

/// Returns the hash under which the bytes of an attachment are stored.
pub(crate) fn paper_hash(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// The files of a year's attachments, by hash.
#[derive(Debug, Clone, Default)]
pub(crate) struct PaperFiles {
    by_hash: BTreeMap<String, String>,
}

impl PaperFiles {
    /// Lists the files; other names are skipped.
    pub(crate) fn list(root: &Path, year: i32) -> Self {
        let folder = files_folder(year);
        let Ok(entries) = fs::read_dir(root.join(&folder)) else { return Self::default() };
        let regular = entries.flatten().filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()));
        let named = regular.filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            let hash = name.split('.').next().filter(|stem| is_hash(stem))?.to_owned();
            Some((hash, format!("{folder}/{name}")))
        });
        Self { by_hash: named.collect() }
    }

    /// Returns the file with that hash, relative to the root of the repository.
    pub(crate) fn get(&self, sha256: &str) -> Option<&str> {
        self.by_hash.get(sha256).map(String::as_str)
    }
}

/// Returns the attachments without a file.
pub(crate) fn missing_papers<'a>(
    repository: &Repository,
    papers: &'a History<Paper>,
) -> Vec<&'a Filed<Paper>> {
    let files = PaperFiles::list(&repository.root, repository.year);
    let papers = papers.current().map(|paper| paper.head);
    papers.filter(|paper| files.get(&paper.record.sha256).is_none()).collect()
}

/// Returns the attachments whose file differs from the attached bytes. Reads every file.
pub(crate) fn altered_papers<'a>(
    repository: &Repository,
    papers: &'a History<Paper>,
) -> Vec<&'a Filed<Paper>> {
    let files = PaperFiles::list(&repository.root, repository.year);
    let mut intact: BTreeMap<&str, bool> = BTreeMap::new();
    let mut is_altered = |paper: &'a Filed<Paper>| {
        let hash = paper.record.sha256.as_str();
        files.get(hash).is_some_and(|file| {
            !*intact.entry(hash).or_insert_with(|| is_intact(&repository.root.join(file), &paper.record))
        })
    };
    papers.current().map(|paper| paper.head).filter(|paper| is_altered(paper)).collect()
}

/// Returns the error of an attachment's file as reported by `check`.
pub(crate) fn paper_fault(rule: &'static str, year: i32, paper: &Filed<Paper>) -> Fault {
    let Paper { name, date, session, kind, .. } = &paper.record;
    let message = Message::new(rule)
        .with("name", name.as_str())
        .with("date", *date)
        .with("session", session.short())
        .with("kind", Value::Word(kind.word_id()))
        .with("key", kind.key())
        .with("record", paper.id.short());
    let place = Place::key(file_of(year, Kind::Papers, &paper.id), "sha256");
    Fault::at(place, message)
}

/// Returns `true` if the file has the attached bytes; a file of another size is not read.
fn is_intact(path: &Path, paper: &Paper) -> bool {
    path.metadata().is_ok_and(|found| found.len() == paper.size)
        && hash_of_file(path).is_ok_and(|hash| hash == paper.sha256)
}

/// Returns the file name, as far as it is safe to keep and show.
pub(crate) fn paper_name(path: &Path) -> String {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let safe: String = name.chars().map(|c| if is_unsafe(c) { '_' } else { c }).collect();
    let safe = safe.trim();
    let ending = ending(safe);
    let stem: String = safe.chars().take(NAME_LIMIT).collect();
    match stem.as_str() {
        "" => "-".to_owned(),
        stem if stem.len() < safe.len() => format!("{stem}…{ending}"),
        stem => stem.to_owned(),
    }
}

/// Returns `true` for characters that affect terminals, are invisible, or separate folders.
fn is_unsafe(c: char) -> bool {
    is_hidden(c) || matches!(c, '/' | '\\')
}

/// Returns the file extension with its dot, in lower case; empty unless it is letters and digits.
fn ending(name: &str) -> String {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    let plain = !ending.is_empty()
        && ending.len() <= ENDING_LIMIT
        && ending.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if plain { format!(".{ending}") } else { String::new() }
}

pub(super) fn files_folder(year: i32) -> String {
    format!("records/{year}/{FILES}")
}

pub(super) fn is_hash(text: &str) -> bool {
    text.len() == HASH_DIGITS && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

pub(super) fn hash_of_file(path: &Path) -> io::Result<String> {
    let mut file = File::open(path)?;
    let mut hasher = Sha256::new();
    let mut block = vec![0; 64 << 10];
    loop {
        match file.read(&mut block)? {
            0 => return Ok(hex(&hasher.finalize())),
            count => hasher.update(&block[..count]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::system::link;

    #[test]
    fn names_keep_their_words_and_lose_what_is_dangerous() {
        let long = "长".repeat(200) + ".PDF";
        let longest = "长".repeat(116) + ".pdf";
        let cases = [
            ("签到表.JPG", "签到表.JPG".to_owned(), ".jpg"),
            ("/tmp/../通知.docx", "通知.docx".to_owned(), ".docx"),
            ("a\u{202e}gpj.exe", "a_gpj.exe".to_owned(), ".exe"),
            ("a\u{61c}gpj.exe", "a_gpj.exe".to_owned(), ".exe"),
            ("bad\nname\u{1b}[2J.pdf", "bad_name_[2J.pdf".to_owned(), ".pdf"),
            ("..", "-".to_owned(), ""),
            ("没有后缀", "没有后缀".to_owned(), ""),
            ("x.a/../b", "b".to_owned(), ""),
            ("x.很长", "x.很长".to_owned(), ""),
            (&long, "长".repeat(120) + "….pdf", ".pdf"),
            (&longest, longest.clone(), ".pdf"),
            ("x.abcdefgh", "x.abcdefgh".to_owned(), ".abcdefgh"),
            ("x.abcdefghi", "x.abcdefghi".to_owned(), ""),
            ("x.", "x.".to_owned(), ""),
        ];
        for (given, name, expected) in cases {
            assert_eq!((paper_name(Path::new(given)), ending(&name).as_str()), (name, expected), "{given}");
        }
    }

    #[test]
    fn the_same_bytes_are_kept_once_and_altered_ones_not_taken_for_them() {
        let root = tempfile::tempdir().unwrap();
        let first = keep_paper(root.path(), 2026, b"scan", "a.jpg").unwrap();
        let again = keep_paper(root.path(), 2026, b"scan", "b.png").unwrap();
        assert_eq!((&first.file, first.size), (&again.file, again.size));
        assert_eq!(fs::read(root.path().join(&first.file)).unwrap(), b"scan");
        assert_eq!(fs::read_dir(root.path().join("records/2026/files")).unwrap().count(), 1);
        fs::write(root.path().join(&first.file), b"scam").unwrap();
        let refused = keep_paper(root.path(), 2026, b"scan", "a.jpg").unwrap_err();
        assert_eq!(refused.id, "paper-altered-here");
        assert_eq!(fs::read(root.path().join(&first.file)).unwrap(), b"scam");
    }

    #[test]
    fn a_folder_that_leads_elsewhere_is_not_written_to() {
        let (root, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        if link(other.path(), &root.path().join("records")).is_err() {
            return; // this user may make no links
        }
        assert_eq!(keep_paper(root.path(), 2026, b"scan", "a.jpg").unwrap_err().id, "cannot-write");
        fs::remove_file(root.path().join("records")).unwrap();
        fs::create_dir_all(root.path().join("records/2026")).unwrap();
        link(other.path(), &root.path().join("records/2026/files")).unwrap();
        assert_eq!(keep_paper(root.path(), 2026, b"scan", "a.jpg").unwrap_err().id, "cannot-write");
        assert_eq!(fs::read_dir(other.path()).unwrap().count(), 0);
    }
}
