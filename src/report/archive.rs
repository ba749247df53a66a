//! The archive by session and kind of attachment: kept and missing.

use std::collections::BTreeMap;

use crate::domain::paper::PaperKind;
use crate::domain::plan::Plan;
use crate::domain::session::State;
use crate::domain::year::timetable::Entry;
use crate::report::prelude::*;

/// The kinds of attachment that have a column of the table.
const SHOWN: [PaperKind; 8] = [
    PaperKind::Notice,
    PaperKind::Materials,
    PaperKind::SignIn,
    PaperKind::Minutes,
    PaperKind::Speech,
    PaperKind::Report,
    PaperKind::Press,
    PaperKind::Bulletin,
];

/// The attachments of one session.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct PapersRow<'a> {
    pub session: &'a RecordId,
    pub date: NaiveDate,
    pub topics: &'a [TopicId],
    pub state: State,
    /// The number of attachments of each kind; kinds without any are omitted.
    pub papers: BTreeMap<&'static str, usize>,
    /// The required kinds that are missing although they are due.
    pub lacks: Vec<PaperKind>,
    /// The required kinds that are missing and not due yet.
    #[serde(skip)]
    pub awaited: Vec<PaperKind>,
    #[serde(skip)]
    held: Vec<PaperKind>,
}

impl Row for PapersRow<'_> {
    const COLUMNS: &'static [&'static str] = &[
        "date",
        "topics",
        "paper-notice",
        "paper-materials",
        "paper-sign-in",
        "paper-minutes",
        "paper-speech",
        "paper-report",
        "paper-press",
        "paper-bulletin",
    ];

    fn keys() -> Vec<String> {
        let papers = PaperKind::ALL.iter().map(|kind| format!("papers.{}", kind.key()));
        let before = ["session", "date", "topics", "state"].map(str::to_owned);
        before.into_iter().chain(papers).chain(["lacks".to_owned()]).collect()
    }

    fn cells(&self) -> Vec<Cell> {
        let mut cells = vec![self.date.into(), Cell::texts(self.topics)];
        cells.extend(SHOWN.iter().map(|&kind| self.cell(kind)));
        cells
    }
}

impl PapersRow<'_> {
    fn cell(&self, kind: PaperKind) -> Cell {
        match self.papers.get(kind.key()) {
            Some(count) => (*count).into(),
            // Speeches may be recorded as notes instead.
            None if self.held.contains(&kind) => mark("there"),
            None if self.lacks.contains(&kind) => mark("lacking"),
            None if self.awaited.contains(&kind) => mark("awaited"),
            None => Cell::Empty,
        }
    }
}

fn mark(word: &str) -> Cell {
    Cell::Word(format!("paper-{word}"))
}

/// Returns one row for each session that was not cancelled, by date.
pub(crate) fn papers<'a>(year: &'a Year<'_>) -> Vec<PapersRow<'a>> {
    year.timetable().standing().map(|entry| row(entry, year)).collect()
}

fn row<'a>(entry: &'a Entry<'_>, year: &Year<'_>) -> PapersRow<'a> {
    let archive = year.archive();
    let count = |kind: &PaperKind| (kind.key(), archive.papers(entry, *kind).count());
    PapersRow {
        session: entry.id,
        date: entry.session.date,
        topics: &entry.session.topics,
        state: entry.state,
        papers: PaperKind::ALL.iter().map(count).filter(|(_, count)| *count > 0).collect(),
        lacks: archive.lacks(entry, year),
        awaited: archive.awaits(entry, year),
        held: PaperKind::ALL.iter().copied().filter(|kind| archive.holds(entry, *kind)).collect(),
    }
}

/// The completeness of the archive.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, JsonSchema, Serialize)]
pub(crate) struct Completeness {
    /// Required attachments of all sessions held, as far as they are due.
    pub required: usize,
    /// Required attachments that are kept.
    pub there: usize,
}

impl Completeness {
    /// Counts these rows.
    pub(crate) fn of(rows: &[PapersRow<'_>], plan: &Plan) -> Self {
        let kinds: std::collections::BTreeSet<PaperKind> = plan.papers.iter().copied().collect();
        let held = rows.iter().filter(|row| row.state == State::Held);
        held.fold(Self::default(), |sum, row| {
            let due = kinds.len() - row.awaited.len();
            Self { required: sum.required + due, there: sum.there + due - row.lacks.len() }
        })
    }

    pub(crate) fn lacking(self) -> usize {
        self.required - self.there
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{Records, Status, Study, history, id, noon, note, paper, session, sheet};
    use crate::domain::note::NoteKind;
    use crate::domain::session::Session;

    #[test]
    fn each_kind_is_counted_there_missing_or_still_in_time() {
        use PaperKind::{Minutes, Notice, Press, Speech};
        let held = Session { speakers: vec![id("m01")], ..session("2026-03-19") };
        let mut study = Study::of(Records {
            sessions: history(vec![held, session("2026-03-19"), session("2026-05-14")]),
            attendance: history(
                ["2026-03-19-0", "2026-03-19-1"].map(|id| sheet(id, &[("m01", Status::Present)])).into(),
            ),
            papers: history(vec![paper("2026-03-19-0", Notice), paper("2026-03-19-0", Press)]),
            notes: history(vec![note(NoteKind::Speech, "m01", "2026-03-18")]),
            ..Records::default()
        });
        study.plan.papers = vec![Notice, Minutes, Speech];
        study.plan.targets.minutes_days_after = Some(5);
        for (now, minutes, (required, there)) in
            [("2026-03-26", "awaited", (4, 2)), ("2026-03-27", "lacking", (6, 2))]
        {
            let year = study.at(noon(now));
            let rows = papers(&year);
            let cells: Vec<Cell> =
                [Notice, Speech, Minutes, Press, PaperKind::Report].map(|kind| rows[0].cell(kind)).into();
            let expected = [1_usize.into(), mark("there"), mark(minutes), 1_usize.into(), Cell::Empty];
            assert_eq!(cells, expected, "{now}");
            assert_eq!(rows[0].papers.len(), 2);
            let all = Completeness::of(&rows, &study.plan);
            assert_eq!((all, all.lacking()), (Completeness { required, there }, required - there), "{now}");
        }
    }
}
