//! The lines of a preview: one per member, guest and unused part.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use crate::domain::attendance::Status;
use crate::domain::roster::MemberId;
use crate::domain::vocabulary::vocabulary;
use crate::domain::year::timetable::Entry;
use crate::import::sheet::attendance::{Finding, Line};
use crate::import::sheet::doubt::Doubt;
use crate::import::sheet::unused::Unused;
use crate::output::{Cell, Row};

vocabulary! {
    /// The result of a line of a sheet.
    pub(super) Verdict of "sheet-verdict" {
        /// A new status.
        New = "new",
        /// A status that is already recorded.
        Same = "same",
        /// A status that differs from the recorded one.
        Changed = "changed",
        /// A guest.
        Guest = "guest",
        /// Needs review by a person.
        Doubtful = "doubtful",
        /// Not filled in.
        Blank = "blank",
        /// A member missing from the sheet.
        Missing = "missing",
        /// Not used.
        Unused = "unused",
    }
}

/// The groups of a preview, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Group {
    Registered,
    Asked,
    NotFilled,
    Unused,
}

impl Verdict {
    pub(super) fn group(self) -> Group {
        match self {
            Self::New | Self::Same | Self::Changed | Self::Guest => Group::Registered,
            Self::Doubtful => Group::Asked,
            Self::Blank | Self::Missing => Group::NotFilled,
            Self::Unused => Group::Unused,
        }
    }
}

/// A line of the preview.
#[derive(Debug, Clone, JsonSchema, Serialize)]
pub(in crate::cli::commands) struct SheetRow {
    /// The first row of the sheet that it comes from, counted from 1.
    row: Option<u32>,
    cell: String,
    pub(super) name: String,
    pub(super) member: Option<MemberId>,
    words: String,
    pub(super) status: Option<Status>,
    earlier: Option<Status>,
    pub(super) verdict: Verdict,
    doubt: Option<Doubt>,
}

impl Row for SheetRow {
    const COLUMNS: &'static [&'static str] = &["name", "cell", "sheet-words", "status", "verdict"];

    fn cells(&self) -> Vec<Cell> {
        vec![
            self.name.as_str().into(),
            self.cell.as_str().into(),
            self.words.as_str().into(),
            self.status.map_or(Cell::Empty, Cell::word),
            self.doubt.map_or_else(|| Cell::word(self.verdict), Cell::word),
        ]
    }
}

impl SheetRow {
    /// Returns the line of one member, or another line.
    fn of(lines: &[&Line], entry: &Entry<'_>) -> Option<Self> {
        let first = lines.first()?;
        let (member, status, verdict, doubt) = match &first.finding {
            Finding::Marked(member, status) => {
                let verdict = match entry.marks.statuses.get(member) {
                    None => Verdict::New,
                    Some(earlier) if earlier == status => Verdict::Same,
                    Some(_) => Verdict::Changed,
                };
                (Some(member), Some(*status), verdict, None)
            }
            Finding::Blank(member) => (Some(member), None, Verdict::Blank, None),
            Finding::Guest(_) => (None, None, Verdict::Guest, None),
            Finding::GuestBlank => (None, None, Verdict::Blank, None),
            Finding::Doubtful(doubt, member) => (member.as_ref(), None, Verdict::Doubtful, Some(*doubt)),
        };
        let mut cells: Vec<&str> = lines.iter().flat_map(|line| &line.cells).map(String::as_str).collect();
        cells.dedup();
        let words: Vec<&str> =
            lines.iter().map(|line| line.words.as_str()).filter(|words| !words.is_empty()).collect();
        Some(Self {
            row: Some(first.row),
            cell: cells.join(" "),
            name: first.name.clone(),
            member: member.cloned(),
            words: words.join("; "),
            status,
            earlier: member.and_then(|member| entry.marks.statuses.get(member).copied()),
            verdict,
            doubt,
        })
    }

    fn unused(unused: &Unused) -> Self {
        Self {
            row: unused.row,
            cell: unused.place.clone(),
            name: String::new(),
            member: None,
            words: unused.words.clone(),
            status: None,
            earlier: None,
            verdict: Verdict::Unused,
            doubt: None,
        }
    }
}

/// Returns the preview: members in roster order, then other names, then unused parts.
pub(super) fn rows(lines: &[Line], unused: &[Unused], entry: &Entry<'_>) -> Vec<SheetRow> {
    let mut rows: Vec<SheetRow> = Vec::new();
    for member in &entry.expected {
        let own: Vec<&Line> = lines.iter().filter(|line| line.finding.member() == Some(&member.id)).collect();
        let missing = || SheetRow {
            row: None,
            cell: String::new(),
            name: member.name.clone(),
            member: Some(member.id.clone()),
            words: String::new(),
            status: None,
            earlier: entry.status(member),
            verdict: Verdict::Missing,
            doubt: None,
        };
        rows.push(SheetRow::of(&own, entry).unwrap_or_else(missing));
    }
    let listed: BTreeSet<MemberId> = rows.iter().filter_map(|row| row.member.clone()).collect();
    let other =
        lines.iter().filter(|line| line.finding.member().is_none_or(|member| !listed.contains(member)));
    rows.extend(other.filter_map(|line| SheetRow::of(&[line], entry)));
    rows.extend(unused.iter().map(SheetRow::unused));
    rows
}
