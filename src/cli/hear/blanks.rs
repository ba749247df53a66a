//! The blanks 待填 in attachments. Packed files are read in a child process.

use std::collections::BTreeMap;

use super::foreign::{self, Task};
use crate::domain::history::Current;
use crate::domain::paper::Paper;
use crate::domain::vocabulary::Vocabulary;
use crate::import::blanks::{bundle, in_text};
use crate::message::{Message, Value};
use crate::store::{Fault, Limit, PaperFiles, Place, Workspace, file_of, paper_hash, read_bounded};

/// The extensions of the files that are searched: a scan has no text.
const SEARCHED: [&str; 14] =
    ["docx", "docm", "xlsx", "xlsm", "odt", "ods", "wps", "et", "md", "txt", "csv", "htm", "html", "tsv"];

/// The most bytes that a child reads at once.
const BUNDLE: usize = 24 << 20;

/// The number of blanks that a message names.
const NAMED: usize = 3;

/// The name of the blanks of searched files in the memory.
const KEPT: &str = "blanks";

/// The version of the search: what another one found is searched again.
const SEARCH: &str = concat!(env!("CARGO_PKG_VERSION"), " 1");

/// The rule that finds attachments with blanks.
const RULE: &str = "paper-with-blanks";

/// Returns the blanks of a file; `None` if it cannot be read.
pub(crate) fn of_file(name: &str, bytes: &[u8]) -> Option<Vec<String>> {
    if bytes.starts_with(b"PK") {
        return in_child(name, &[bytes.to_owned()]).pop().flatten();
    }
    Some(if is_searched(name) { in_text(bytes) } else { Vec::new() })
}

/// Adds the blanks to a message: their number, and the first of them.
pub(crate) fn named(message: Message, blanks: &[String]) -> Message {
    let mut named: Vec<Value> = blanks.iter().take(NAMED).map(|blank| Value::Text(blank.clone())).collect();
    if blanks.len() > NAMED {
        named.push(Value::Text("……".to_owned()));
    }
    message.with("count", blanks.len()).with("blanks", Value::List(named))
}

/// An attachment with its blanks; `None` if its file cannot be read.
type Searched<'a> = (Current<'a, Paper>, Option<Vec<String>>);

/// Returns the attachments with blanks. Files that cannot be read are skipped: a broken or encrypted one is
/// an attachment too. A file that was searched before is not read again: its SHA-256 determines its blanks,
/// and an altered file is an error of its own.
pub(crate) fn faults(workspace: &Workspace) -> Vec<Fault> {
    let papers = workspace.records.papers.current().filter(|paper| is_searched(&paper.name));
    let memory = workspace.memory.as_ref();
    let kept = memory.and_then(|memory| memory.recall(KEPT, SEARCH));
    let mut known: BTreeMap<String, Vec<String>> =
        kept.and_then(|kept| serde_json::from_str(&kept).ok()).unwrap_or_default();
    let (mut found, new): (Vec<Searched<'_>>, Vec<_>) = papers
        .map(|paper| (paper, known.get(&paper.sha256).cloned()))
        .partition(|(_, blanks)| blanks.is_some());
    let new = search(workspace, new.into_iter().map(|(paper, _)| paper));
    let before = known.len();
    known.extend(new.iter().filter_map(|(paper, blanks)| Some((paper.sha256.clone(), blanks.clone()?))));
    if let Some(memory) = memory.filter(|_| known.len() > before)
        && let Ok(text) = serde_json::to_string(&known)
    {
        memory.keep(KEPT, SEARCH, &text);
    }
    found.extend(new);
    let year = workspace.repository.year;
    let with_blanks = found
        .iter()
        .filter_map(|(paper, blanks)| Some((paper, blanks.as_deref()?)))
        .filter(|(_, blanks)| !blanks.is_empty());
    with_blanks.map(|(paper, blanks)| fault(*paper, blanks, year)).collect()
}

/// Searches the files of attachments. A missing or altered one is left out.
fn search<'a>(workspace: &Workspace, papers: impl Iterator<Item = Current<'a, Paper>>) -> Vec<Searched<'a>> {
    let repository = &workspace.repository;
    let files = PaperFiles::list(&repository.root, repository.year);
    let read = papers.filter_map(|paper| {
        let file = files.get(&paper.sha256)?;
        let bytes = read_bounded(&repository.root.join(file), Limit::SCAN).ok()?;
        (paper_hash(&bytes) == paper.sha256).then_some((paper, bytes))
    });
    let (mut found, mut packed, mut size) = (Vec::new(), Vec::new(), 0);
    for (paper, bytes) in read {
        if !bytes.starts_with(b"PK") {
            found.push((paper, Some(in_text(&bytes))));
            continue;
        }
        if size + bytes.len() > BUNDLE {
            found.extend(of_bundle(std::mem::take(&mut packed)));
            size = 0;
        }
        size += bytes.len();
        packed.push((paper, bytes));
    }
    found.extend(of_bundle(packed));
    found
}

fn is_searched(name: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    ending.is_some_and(|ending| SEARCHED.contains(&ending.as_str()))
}

fn of_bundle(packed: Vec<(Current<'_, Paper>, Vec<u8>)>) -> Vec<Searched<'_>> {
    let (papers, files): (Vec<_>, Vec<_>) = packed.into_iter().unzip();
    papers.into_iter().zip(in_child("-", &files)).collect()
}

/// Returns the blanks of each packed file. If a child fails over several files, each gets its own.
fn in_child(name: &str, files: &[Vec<u8>]) -> Vec<Option<Vec<String>>> {
    if files.is_empty() {
        return Vec::new();
    }
    let read: Result<Vec<Option<Vec<String>>>, Message> = foreign::read(Task::Blanks, name, bundle(files));
    match (read, files) {
        (Ok(found), _) if found.len() == files.len() => found,
        (_, [_]) => vec![None],
        _ => files.iter().flat_map(|file| in_child(name, std::slice::from_ref(file))).collect(),
    }
}

fn fault(paper: Current<'_, Paper>, blanks: &[String], year: i32) -> Fault {
    let id = &paper.head.id;
    let message = Message::new(RULE)
        .with("name", paper.name.as_str())
        .with("date", paper.date)
        .with("session", paper.session.short())
        .with("kind", Value::Word(paper.kind.word_id()))
        .with("key", paper.kind.key())
        .with("record", id.short());
    let place = Place::key(file_of(year, crate::domain::record::Kind::Papers, id), "name");
    Fault::at(place, named(message, blanks))
}
