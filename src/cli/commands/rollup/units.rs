//! Loads many units, several at a time. Their folders are only read.

use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use chrono::{Datelike, NaiveDate, NaiveDateTime};

use crate::check::{self, YearFinding};
use crate::cli::commands::prelude::*;
use crate::cli::hear::blanks;
use crate::cli::speak::carried;
use crate::cli::speak::progress::Progress;
use crate::domain::history::Current;
use crate::domain::note::Note;
use crate::report::finding::Counts;
use crate::report::rollup::{Compared, Fault, NoteText, Unit, facts, unread};
use crate::report::seal::SealRow;
use crate::store::{self, AskGit, Repository, YearSeal, compare_seal, hashes, seals};

/// The maximum number of units that are loaded at a time; each reads its notes on several threads.
const MOST_THREADS: usize = 4;

/// Another year of a unit, or why it could not be read.
type Loaded = Result<Workspace, Vec<store::Fault>>;

/// Loads the units in the order of their folders. One that cannot be read does not stop the others.
pub(super) fn load_all(
    folders: &[PathBuf],
    asked: Option<i32>,
    now: NaiveDateTime,
    progress: &Progress,
) -> Vec<Unit> {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut own = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(folder) = folders.get(at) else { return own };
            own.push((at, load(folder, asked, now)));
            progress.step();
        }
    };
    let threads = thread::available_parallelism().map_or(1, usize::from).min(MOST_THREADS).min(folders.len());
    let mut units = thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        let done =
            workers.into_iter().map(|worker| worker.join().unwrap_or_else(|panic| resume_unwind(panic)));
        done.flatten().collect::<Vec<_>>()
    });
    units.sort_by_key(|(at, _)| *at);
    units.into_iter().map(|(_, unit)| unit).collect()
}

fn load(folder: &Path, asked: Option<i32>, now: NaiveDateTime) -> Unit {
    match open(folder, asked, now) {
        Ok(workspace) => {
            let (year, others) = (workspace.year(now), workspace.others());
            let findings = findings(&workspace, &others, now);
            let over = over(&workspace, &others, now);
            read(folder, &workspace, &year, &over, Compared::of(asked, now.date()), &findings)
        }
        Err(faults) => broken(folder, faults),
    }
}

/// Returns a loaded unit; `over` are the earlier years whose period is over.
pub(super) fn read(
    folder: &Path,
    workspace: &Workspace,
    year: &Year<'_>,
    over: &[Year<'_>],
    compared: Compared,
    findings: &[YearFinding],
) -> Unit {
    let counts = Counts::of(findings.iter().map(|found| found.finding.level));
    let (row, facts) = facts(folder.display().to_string(), year, over, compared, counts);
    Unit {
        row,
        facts: Some(facts),
        texts: texts(workspace),
        broken_seals: broken_seals(&workspace.repository.root),
        faults: Vec::new(),
    }
}

/// Returns a unit whose year could not be read.
pub(super) fn broken(folder: &Path, faults: Vec<Fault>) -> Unit {
    let shown = folder.display().to_string();
    let own = folder.file_name().map(|name| name.to_string_lossy().into_owned());
    let counts = Counts { deny: faults.len(), ..Counts::default() };
    let row = unread(own.unwrap_or_else(|| shown.clone()), shown, counts);
    Unit { row, facts: None, texts: Vec::new(), broken_seals: Vec::new(), faults }
}

pub(in crate::cli::commands) fn findings(
    workspace: &Workspace,
    others: &[Loaded],
    now: NaiveDateTime,
) -> Vec<YearFinding> {
    check::of_all_years(workspace, others, &[], now, blanks::faults)
}

/// Returns the earlier years whose period is over.
pub(super) fn over<'a>(workspace: &Workspace, others: &'a [Loaded], now: NaiveDateTime) -> Vec<Year<'a>> {
    let earlier = others.iter().flatten().filter(|other| other.repository.year < workspace.repository.year);
    carried::over(earlier, now)
}

/// Loads a unit with all its records.
pub(in crate::cli::commands) fn open(
    folder: &Path,
    asked: Option<i32>,
    now: NaiveDateTime,
) -> Result<Workspace, Vec<Fault>> {
    let whole = |message: Message| vec![Fault { file: None, message }];
    let repository = Repository::at(folder, asked, now.year()).map_err(whole)?;
    let fault = |fault: store::Fault| Fault { file: Some(fault.place.file), message: fault.message };
    Workspace::load(repository, Kind::ALL, AskGit::Directly)
        .map_err(|faults| faults.into_iter().map(fault).collect())
}

/// Returns the dates of the seals that do not hold. Files are read again only if there is a seal.
pub(in crate::cli::commands) fn broken_seals(root: &Path) -> Vec<NaiveDate> {
    let seals = seals(root).map(|(seals, _)| seals).unwrap_or_default();
    if seals.is_empty() {
        return Vec::new();
    }
    let Ok(today) = hashes(root) else { return Vec::new() };
    let holds = |seal: &&YearSeal| SealRow::new(&seal.filed, compare_seal(root, seal, &today)).is_intact();
    seals.iter().filter(|seal| !holds(seal)).map(|seal| seal.filed.record.date).collect()
}

/// Returns the digests of the notes' texts.
fn texts(workspace: &Workspace) -> Vec<NoteText> {
    let notes = workspace.records.notes.current().filter(|note| note.characters > 0);
    let text = |note: Current<'_, Note>| NoteText {
        digest: note.digest,
        characters: note.characters,
        note: note.head.id.clone(),
    };
    notes.map(text).collect()
}
