//! The attachments of one session as listed: kept and missing.

use crate::domain::paper::PaperKind;
use crate::domain::year::timetable::Entry;
use crate::report::prelude::*;

/// An attachment, or a required kind that is missing.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct PaperRow<'a> {
    pub kind: PaperKind,
    /// The name of the file; `None` if it is missing.
    pub name: Option<&'a str>,
    /// The id of its record.
    pub id: Option<&'a RecordId>,
    pub missing: bool,
    /// Whether it is missing and still in time.
    #[serde(skip)]
    awaited: bool,
}

impl Row for PaperRow<'_> {
    const COLUMNS: &'static [&'static str] = &["kind", "paper", "record"];

    fn cells(&self) -> Vec<Cell> {
        let name = match self.name {
            Some(name) => name.into(),
            None => Cell::Word(if self.awaited { "paper-awaited" } else { "paper-lacking" }.to_owned()),
        };
        let id = self.id.map_or(Cell::Empty, |id| Cell::Unbroken(id.short().to_owned()));
        vec![Cell::word(self.kind), name, id]
    }
}

/// Returns the attachments of a session by kind, and the required kinds that are missing.
pub(crate) fn papers_of<'a>(entry: &Entry<'_>, year: &'a Year<'_>) -> Vec<PaperRow<'a>> {
    let (lacks, awaits) = (year.archive().lacks(entry, year), year.archive().awaits(entry, year));
    let mut rows = Vec::new();
    for &kind in PaperKind::ALL {
        rows.extend(year.archive().papers(entry, kind).map(|paper| PaperRow {
            kind,
            name: Some(paper.head.record.name.as_str()),
            id: Some(paper.id),
            missing: false,
            awaited: false,
        }));
        let awaited = awaits.contains(&kind);
        if awaited || lacks.contains(&kind) {
            rows.push(PaperRow { kind, name: None, id: None, missing: true, awaited });
        }
    }
    rows
}
