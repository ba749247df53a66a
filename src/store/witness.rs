//! Git as a witness: when each record was first committed, and which ones changed afterwards.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::ops::Bound;
use std::path::Path;

use chrono::{DateTime, FixedOffset};

use super::fault::Fault;
use super::git::{self, Answer};
use super::gitlog::{self, Change, Commit};
use super::memory::Memory;
use crate::domain::record::{Kind, RecordId};
use crate::domain::time::local;
use crate::domain::vocabulary::Vocabulary;
use crate::message::{Message, Value};

/// The times of the first commits, by record.
type Commits = BTreeMap<RecordId, DateTime<FixedOffset>>;

/// The history of all records of all years.
#[derive(Debug, Default)]
pub(super) struct Witness {
    pub commits: Commits,
    /// The records whose first commit contains a signature.
    pub signed: BTreeSet<RecordId>,
    /// Records that were altered, renamed or deleted after their first commit.
    pub faults: Vec<Fault>,
    /// The reason why git cannot answer, if it cannot.
    pub unknown: Option<Message>,
}

/// The name of git's log in the memory.
const KEPT: &str = "history";

/// Asks git about all records: once for each commit, and again only about records that may have been altered.
pub(super) fn ask(root: &Path, memory: Option<&Memory>) -> Witness {
    if git::is_shallow(root) {
        return Witness::unknown("history-shallow");
    }
    let log = match log(root, memory) {
        Answer::Log(log) => log,
        Answer::NoRepository => return Witness::default(),
        Answer::Unknown(reason) => return Witness::unknown(reason),
    };
    let history = History::read(&log);
    let Some(faults) = history.faults(root) else { return Witness::unknown("history-failed") };
    let signed = history.records.iter().filter(|(_, seen)| seen.signed).map(|(file, _)| id_of(file));
    let signed = signed.collect();
    let commits = history.records.into_iter().map(|(file, seen)| (id_of(&file), seen.at)).collect();
    Witness { commits, signed, faults, unknown: None }
}

/// Returns the log up to the current commit. A commit determines its history, so git is asked once for each.
fn log(root: &Path, memory: Option<&Memory>) -> Answer {
    let memory = memory.filter(|_| git::is_installed()); // without git, that it is missing is said
    let known = memory.and_then(|memory| Some((memory, memory.commit()?)));
    let Some((memory, commit)) = known else { return git::log(root, None) };
    let key = format!("{commit} {}", root.display());
    if let Some(log) = memory.recall(KEPT, &key) {
        return Answer::Log(log);
    }
    let answer = git::log(root, Some(&commit));
    if let Answer::Log(log) = &answer {
        memory.keep(KEPT, &key, log);
    }
    answer
}

impl Witness {
    fn unknown(reason: &str) -> Self {
        let remedy = match reason {
            "history-shallow" => "remedy-fetch",
            "history-owner" => "remedy-trust",
            "history-no-git" => "remedy-install",
            "history-too-long" => "remedy-look",
            _ => "remedy-repair",
        };
        let word = |id: &str| Value::Word(id.to_owned());
        let message = Message::new("history-unknown").with("reason", word(reason));
        Self { unknown: Some(message.with("remedy", word(remedy))), ..Self::default() }
    }
}

/// The commits of one record.
#[derive(Debug, Clone)]
struct Seen {
    /// The time of the first commit: the later of author and committer date.
    at: DateTime<FixedOffset>,
    /// The first commit, abbreviated.
    commit: String,
    /// Whether the first commit contains a signature.
    signed: bool,
    /// The content in the first commit.
    first: String,
    /// Whether a later commit has other content.
    varies: bool,
    /// The number of the commit that added it first; `None` before it is read.
    added_in: Option<usize>,
    /// The number of the commit that deleted it last.
    deleted_in: Option<usize>,
}

/// The history of the records, by file.
#[derive(Debug, Default)]
struct History {
    records: BTreeMap<String, Seen>,
}

impl History {
    /// Reads the log, in which each commit comes before its parents. Commits are numbered in this order.
    fn read(log: &str) -> Self {
        let mut history = Self::default();
        for (commit, number) in gitlog::commits(log).iter().zip(1..) {
            let Some(at) = commit.at() else { continue };
            for change in commit.changes.iter().filter(|change| is_record(change.file)) {
                history.add(number, commit, at, change);
            }
        }
        history
    }

    fn add(&mut self, number: usize, commit: &Commit<'_>, at: DateTime<FixedOffset>, change: &Change<'_>) {
        let blank = Seen {
            at,
            commit: commit.name.to_owned(),
            signed: commit.signed,
            first: String::new(),
            varies: false,
            added_in: None,
            deleted_in: None,
        };
        let seen = self.records.entry(change.file.to_owned()).or_insert(blank);
        if change.deletes {
            seen.deleted_in.get_or_insert(number);
            return;
        }
        seen.varies |= !seen.first.is_empty() && seen.first != change.blob;
        if change.adds {
            // Two clones may have committed the same record: the earlier time counts.
            seen.at = if seen.added_in.is_none() { at } else { seen.at.min(at) };
            seen.added_in = Some(number);
        }
        seen.signed = commit.signed;
        change.blob.clone_into(&mut seen.first);
        commit.name.clone_into(&mut seen.commit);
    }

    /// Returns the faults of all records; `None` if git cannot compare them.
    fn faults(&self, root: &Path) -> Option<Vec<Fault>> {
        let present = Present::read(root, self.records.keys());
        let altered = self.altered(root, &present)?;
        let missing = self.records.iter().filter(|(file, _)| present.is_missing(file));
        let mut faults: Vec<Fault> =
            missing.filter_map(|(file, seen)| self.missing(file, seen, &present)).collect();
        faults.extend(altered.into_iter().filter_map(|file| {
            let seen = self.records.get(file)?;
            Some(Fault::whole(file, seen.message("record-altered", file)))
        }));
        Some(faults)
    }

    /// Returns the records whose content is not that of their first commit. The full hash in a name
    /// vouches for the content, so git compares only short names and records that were committed twice.
    fn altered<'a>(&'a self, root: &Path, present: &Present) -> Option<Vec<&'a str>> {
        let doubtful = self
            .records
            .iter()
            .filter(|(file, seen)| present.files.contains(*file) && (seen.varies || !has_full_hash(file)));
        let (files, first): (Vec<&str>, Vec<&str>) =
            doubtful.map(|(file, seen)| (file.as_str(), seen.first.as_str())).unzip();
        let now = git::contents(root, &files)?;
        let pairs = files.into_iter().zip(first.into_iter().zip(now));
        Some(pairs.filter(|(_, (first, now))| first != now).map(|(file, _)| file).collect())
    }

    /// Returns the fault of a record that is not in its place. A short name that gave way to a full one in
    /// the same commit has none.
    fn missing(&self, file: &str, seen: &Seen, present: &Present) -> Option<Fault> {
        let stem = stem_of(file);
        let is_next = |other: &&String| {
            let added_in = self.records.get(other.as_str()).and_then(|known| known.added_in);
            other.as_str() != file && stem_of(other) == stem && added_in == seen.deleted_in
        };
        // Names with the same stem are side by side, so a look at all names is not needed.
        let with_stem = (Bound::Included(stem), Bound::Unbounded);
        let has_stem = |other: &&String| other.starts_with(stem);
        let mut known = self.records.range::<str, _>(with_stem).map(|(other, _)| other).take_while(has_stem);
        let is_refiled = !has_full_hash(file)
            && seen.deleted_in.is_some()
            && known.any(|other| is_next(&other) && has_full_hash(other));
        if is_refiled {
            return None;
        }
        let mut now = present.files.range::<str, _>(with_stem).take_while(has_stem);
        Some(match now.find(is_next) {
            Some(now) => Fault::whole(now.as_str(), seen.message("record-renamed", file)),
            None => Fault::whole(file, seen.message("record-deleted", file)),
        })
    }
}

impl Seen {
    fn message(&self, rule: &'static str, file: &str) -> Message {
        let message = Message::new(rule).with("date", local(self.at).date()).with("file", file);
        message.with("commit", self.commit.as_str())
    }
}

/// The files in the folders of committed records.
struct Present {
    files: BTreeSet<String>,
    /// Folders that cannot be read; loading reports them.
    unreadable: BTreeSet<String>,
}

impl Present {
    fn read<'a>(root: &Path, known: impl Iterator<Item = &'a String>) -> Self {
        let folders: BTreeSet<&str> = known.filter_map(|file| Some(file.rsplit_once('/')?.0)).collect();
        let mut present = Self { files: BTreeSet::new(), unreadable: BTreeSet::new() };
        for folder in folders {
            let names = fs::read_dir(root.join(folder)).and_then(Iterator::collect::<io::Result<Vec<_>>>);
            match names {
                Ok(entries) => present.files.extend(
                    entries.iter().map(|entry| format!("{folder}/{}", entry.file_name().to_string_lossy())),
                ),
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(_) => _ = present.unreadable.insert(folder.to_owned()),
            }
        }
        present
    }

    fn is_missing(&self, file: &str) -> bool {
        let folder = file.rsplit_once('/').map_or("", |(folder, _)| folder);
        !self.files.contains(file) && !self.unreadable.contains(folder)
    }
}

/// Returns `true` for `records/<year>/<kind>/<id>.yaml`.
fn is_record(file: &str) -> bool {
    let parts: Vec<&str> = file.split('/').collect();
    matches!(parts.as_slice(), ["records", year, kind, name]
        if year.len() == 4 && Kind::from_key(kind).is_some() && name.strip_suffix(".yaml").is_some())
}

fn id_of(file: &str) -> RecordId {
    let name = file.rsplit('/').next().unwrap_or(file);
    RecordId::new(name.strip_suffix(".yaml").unwrap_or(name))
}

fn has_full_hash(file: &str) -> bool {
    id_of(file).hash().len() == RecordId::HASH_DIGITS
}

/// Returns the path without the hash.
fn stem_of(file: &str) -> &str {
    file.rsplit_once('-').map_or(file, |(stem, _)| stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FOLDER: &str = "records/2026/notes/2026-03-12-t01-m02";

    /// The status, the blob and the hash in the name of a changed file.
    type Changed<'a> = (&'a str, &'a str, &'a str);

    /// Writes a log; a commit is given by name, author date and committer date.
    fn log(commits: &[(&str, &[Changed<'_>])]) -> String {
        let mut log = String::new();
        for (head, changes) in commits {
            let words: Vec<&str> = head.split(' ').collect();
            let seconds = |at: usize| {
                let date = words.get(at).and_then(|word| DateTime::parse_from_rfc3339(word).ok());
                date.map_or("never".to_owned(), |date| date.timestamp().to_string())
            };
            let (author, committer) = (seconds(1), seconds(2));
            log += &format!(
                "commit {}\nauthor a <a@b> {author} +0800\ncommitter a <a@b> {committer} +0800\n\n",
                words[0]
            );
            for (status, blob, hash) in *changes {
                log += &format!(":100644 100644 0000 {blob} {status}\t{FOLDER}-{hash}.yaml\n");
            }
        }
        log
    }

    #[test]
    fn the_first_commit_counts_by_its_later_date() {
        let hash = "1111111111111111";
        let log = log(&[
            ("c4 2026-03-01T09:00:00+08:00 2026-03-01T09:00:00+08:00", &[("M", "b", hash)]),
            ("c3 2026-05-02T09:00:00+08:00 2026-05-02T09:00:00+08:00", &[("A", "a", hash)]),
            ("c2 2026-04-01T09:00:00+08:00 2026-04-03T09:00:00+08:00", &[("A", "a", hash)]),
            ("c1 2026-04-05T09:00:00+08:00 2026-04-04T09:00:00+08:00", &[("A", "a", hash)]),
            ("nonsense", &[("A", "a", "2222222222222222")]),
        ]);
        let history = History::read(&log);
        let seen: Vec<_> =
            history.records.values().map(|seen| (seen.at.to_rfc3339(), seen.commit.as_str())).collect();
        assert_eq!(seen, [("2026-04-03T09:00:00+08:00".to_owned(), "c1")]);
    }

    #[test]
    fn missing_records_were_deleted_renamed_or_filed_again_under_the_full_hash() {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("records/2026/notes");
        fs::create_dir_all(&folder).unwrap();
        let put = |hash: &str| fs::write(root.path().join(format!("{FOLDER}-{hash}.yaml")), "").unwrap();
        let (kept, gone, back) = ("1111111111111111", "2222222222222222", "3333333333333333");
        let (old, new) = ("4444444444444444", "5555555555555555");
        let (short, full, lost) = ("66666666", "7777777777777777", "88888888");
        for hash in [kept, back, new, full] {
            put(hash);
        }
        let at = "2026-04-01T09:00:00+08:00 2026-04-01T09:00:00+08:00";
        let log = log(&[
            (&format!("c6 {at}"), &[("D", "0", lost)]),
            (&format!("c5 {at}"), &[("D", "0", short), ("A", "f", full)]),
            (&format!("c4 {at}"), &[("D", "0", gone), ("A", "b", back)]),
            (&format!("c3 {at}"), &[("D", "0", back)]),
            (&format!("c2 {at}"), &[("D", "0", old), ("A", "n", new)]),
            (
                &format!("c1 {at}"),
                &[
                    ("A", "k", kept),
                    ("A", "g", gone),
                    ("A", "b", back),
                    ("A", "o", old),
                    ("A", "s", short),
                    ("A", "l", lost),
                ],
            ),
        ]);
        let faults = History::read(&log).faults(root.path()).unwrap();
        let found: Vec<(&str, &str)> = faults
            .iter()
            .map(|fault| {
                (fault.message.id, fault.place.file.trim_end_matches(".yaml").rsplit('-').next().unwrap())
            })
            .collect();
        assert_eq!(found, [("record-deleted", gone), ("record-renamed", new), ("record-deleted", lost)]);
    }
}
