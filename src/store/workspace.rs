//! All data of a year: plan, roster, calendars, and the requested records.

use std::panic::resume_unwind;
use std::path::Path;
use std::sync::Arc;
use std::thread;

use chrono::NaiveDateTime;

use super::alike::alike_notes;
use super::fault::{Extent, Fault};
use super::filing::{Filing, file_record};
use super::folder::read_folder;
use super::git;
use super::listing::entries;
use super::memory::Memory;
use super::papers::{altered_papers, missing_papers, paper_fault};
use super::record_name::id_in;
use super::repository::{CALENDARS, ROSTER_FILE, Repository, file_of, plan_file};
use super::stray::{note_stray_years, note_strays, pass_over_ignored};
use super::tomlfile::read_toml;
use super::witness::{self, Witness};
use crate::domain::calendar::{Calendars, YearCalendar};
use crate::domain::history::History;
use crate::domain::plan::Plan;
use crate::domain::record::{Kind, Record, RecordId, Stamp};
use crate::domain::records::{Reader, Records};
use crate::domain::roster::Roster;
use crate::domain::vocabulary::Vocabulary;
use crate::domain::year::Year;
use crate::message::Message;

/// When loading asks git about the history of the records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AskGit {
    Never,
    /// If the plan sets a limit for late records: for commands that show which records are late.
    ForLateness,
    /// For commands that show findings.
    Always,
    /// For the repositories of others, which are only read: always, and without answers kept in them.
    Directly,
}

/// A loaded year. Unreadable files are in `faults`; the rest counts.
#[derive(Debug)]
pub(crate) struct Workspace {
    pub repository: Repository,
    pub plan: Plan,
    pub roster: Roster,
    pub calendars: Calendars,
    /// The records of the requested kinds.
    pub records: Records,
    /// The errors of loading.
    pub faults: Vec<Fault>,
    /// Where answers are kept; `None` if they are not.
    pub memory: Option<Memory>,
    /// The answer of git about the records of all years; empty if it was not asked.
    witness: Arc<Witness>,
}

impl Workspace {
    /// Loads the year's plan and roster, and the records of `kinds`, in parallel. Asks git meanwhile.
    pub(crate) fn load(repository: Repository, kinds: &[Kind], ask: AskGit) -> Result<Self, Vec<Fault>> {
        let (root, year) = (repository.root.as_path(), repository.year);
        let mut faults = Vec::new();
        let keeps = !matches!(ask, AskGit::Never | AskGit::Directly);
        let memory = Memory::of(root).filter(|_| keeps);
        let (plan, roster, calendars, witness, loaded) = thread::scope(|scope| {
            let records = scope.spawn(|| read_records(root, year, kinds));
            let plan = read_toml::<Plan>(root, &plan_file(year), &mut faults);
            let roster = read_toml::<Roster>(root, ROSTER_FILE, &mut faults);
            let calendars = read_calendars(root, &mut faults);
            note_stray_years(root, &repository.years(), &mut faults);
            note_strays(root, year, &mut faults);
            let limit = plan.as_ref().and_then(|plan| plan.targets.late_record_days);
            let asks = match ask {
                AskGit::Never => false,
                AskGit::ForLateness => limit.is_some(),
                AskGit::Always | AskGit::Directly => true,
            };
            let witness = if asks { witness::ask(root, memory.as_ref()) } else { Witness::default() };
            let records = records.join().unwrap_or_else(|panic| resume_unwind(panic));
            (plan, roster, calendars, witness, records)
        });
        let (records, more) = loaded;
        faults.extend(more);
        pass_over_ignored(root, &mut faults);
        let records = records.committed(&witness.commits);
        let witness = Arc::new(witness);
        match (plan, roster) {
            (Some(plan), Some(roster)) => {
                Ok(Self { repository, plan, roster, calendars, records, faults, memory, witness })
            }
            _ => Err(faults),
        }
    }

    /// Loads the plan and the records of `kinds` of every earlier year that has a plan, the latest first.
    /// The roster and the calendars are those of all years.
    pub(crate) fn earlier(&self, kinds: &[Kind]) -> Vec<Result<Self, Vec<Fault>>> {
        let years = self.repository.years().into_iter().rev().filter(|year| *year < self.repository.year);
        years.map(|year| self.of_year(year, kinds)).collect()
    }

    /// Loads everything of every other year that has a plan, the latest first.
    pub(crate) fn others(&self) -> Vec<Result<Self, Vec<Fault>>> {
        let years = self.repository.years().into_iter().rev().filter(|year| *year != self.repository.year);
        years.map(|year| self.of_year(year, Kind::ALL)).collect()
    }

    /// Loads the plan and the records of `kinds` of the year before; `None` if it has no plan.
    pub(crate) fn last_year(&self, kinds: &[Kind]) -> Option<Result<Self, Vec<Fault>>> {
        let year = self.repository.year.checked_sub(1)?;
        self.repository.years().contains(&year).then(|| self.of_year(year, kinds))
    }

    fn of_year(&self, year: i32, kinds: &[Kind]) -> Result<Self, Vec<Fault>> {
        let repository = Repository { year, ..self.repository.clone() };
        let mut faults = Vec::new();
        let Some(plan) = read_toml::<Plan>(&repository.root, &plan_file(year), &mut faults) else {
            return Err(faults);
        };
        let (records, more) = read_records(&repository.root, year, kinds);
        faults.extend(more);
        note_strays(&repository.root, year, &mut faults);
        pass_over_ignored(&repository.root, &mut faults);
        let (roster, calendars) = (self.roster.clone(), self.calendars.clone());
        let memory = self.memory.clone();
        let witness = Arc::clone(&self.witness);
        let records = records.committed(&witness.commits);
        Ok(Self { repository, plan, roster, calendars, records, faults, memory, witness })
    }

    /// Returns the year at a local time.
    pub(crate) fn year(&self, now: NaiveDateTime) -> Year<'_> {
        let number = self.repository.year;
        let year = Year::new(number, &self.plan, &self.roster, &self.calendars, &self.records, now);
        if self.history_unknown().is_some() { year.without_history() } else { year }
    }

    /// Returns the reason why some late records may not be known as late.
    pub(crate) fn lateness_unknown(&self) -> Option<&Message> {
        self.history_unknown().filter(|_| self.plan.targets.late_record_days.is_some())
    }

    /// Returns whether the first commit of a record contains a signature; `None` if that is unknown or the
    /// record is not committed.
    pub(crate) fn is_signed(&self, id: &RecordId) -> Option<bool> {
        self.witness.commits.contains_key(id).then(|| self.witness.signed.contains(id))
    }

    /// Returns the names of the tags that contain a signature.
    pub(crate) fn signed_tags(&self) -> Vec<String> {
        git::signed_tags(&self.repository.root)
    }

    /// Returns the reason why git could not answer, if it was asked.
    fn history_unknown(&self) -> Option<&Message> {
        self.witness.unknown.as_ref()
    }

    /// Returns the errors of loading, the attachments without a file, and what git knows.
    pub(crate) fn all_faults(&self) -> Vec<Fault> {
        let missing = missing_papers(&self.repository, &self.records.papers).into_iter();
        let missing = missing.map(|paper| paper_fault("paper-file-missing", self.repository.year, paper));
        let unknown = self.history_unknown().map(|message| Fault::whole("records", message.clone()));
        self.faults
            .iter()
            .cloned()
            .chain(missing)
            .chain(self.witness.faults.iter().cloned())
            .chain(unknown)
            .collect()
    }

    /// Returns the notes whose text is that of others.
    pub(crate) fn alike_faults(&self) -> Vec<Fault> {
        alike_notes(self.repository.year, &self.records.notes, &self.roster)
    }

    /// Returns the attachments whose file was altered. Reads every file.
    pub(crate) fn altered_faults(&self) -> Vec<Fault> {
        let altered = altered_papers(&self.repository, &self.records.papers).into_iter();
        altered.map(|paper| paper_fault("paper-altered", self.repository.year, paper)).collect()
    }

    /// Writes a record of the year.
    pub(crate) fn file<T: Record>(&self, stamp: &Stamp, record: &T) -> Result<Filing, Message> {
        file_record(&self.repository.root, self.repository.year, stamp, record)
    }

    /// Returns the file of the year's plan.
    pub(crate) fn plan_file(&self) -> String {
        plan_file(self.repository.year)
    }

    /// Returns the file of a record.
    pub(crate) fn file_of(&self, kind: Kind, id: &RecordId) -> String {
        file_of(self.repository.year, kind, id)
    }
}

fn read_calendars(root: &Path, faults: &mut Vec<Fault>) -> Calendars {
    let mut calendars = Calendars::default();
    let entries = entries(root, CALENDARS).unwrap_or_else(|message| {
        faults.push(Fault::whole(CALENDARS, message));
        Vec::new()
    });
    for entry in entries {
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_calendar =
            !name.starts_with('.') && Path::new(&name).extension().is_some_and(|end| end == "toml");
        if is_calendar
            && let Some(year) = read_toml::<YearCalendar>(root, &format!("{CALENDARS}/{name}"), faults)
        {
            calendars.add(year);
        }
    }
    calendars
}

pub(super) fn read_records(root: &Path, year: i32, kinds: &[Kind]) -> (Records, Vec<Fault>) {
    let mut reader = Folders { root, year, kinds, faults: Vec::new() };
    let records = Records::read(&mut reader).settled();
    let mut faults = reader.faults;
    let lost = faults.iter().filter(|fault| fault.extent == Extent::Lost);
    let names = lost.filter_map(|fault| Path::new(&fault.place.file).file_name());
    let unread = names.map(|name| id_in(name.to_owned())).collect();
    let records = Records { unread, ..records };
    faults.retain(|fault| !fault.corrected_with.as_ref().is_some_and(|id| records.is_superseded(id)));
    (records, faults)
}

struct Folders<'a> {
    root: &'a Path,
    year: i32,
    kinds: &'a [Kind],
    faults: Vec<Fault>,
}

impl Folders<'_> {
    /// Returns `true` if records of this kind were asked for, or change what those asked for mean:
    /// retractions change all records, and leave changes whom a sheet assumes present.
    fn needs(&self, kind: Kind) -> bool {
        let attendance = kind == Kind::Leave && self.kinds.contains(&Kind::Attendance);
        kind == Kind::Retractions || attendance || self.kinds.contains(&kind)
    }
}

impl Reader for Folders<'_> {
    fn read<T: Record>(&mut self) -> History<T> {
        if !self.needs(T::KIND) {
            return History::default();
        }
        History::new(read_folder(self.root, self.year, &mut self.faults))
    }
}
