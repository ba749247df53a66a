//! Notes as listed.

use super::ids::Ids;
use super::late_record;
use crate::domain::history::Current;
use crate::domain::note::{Note, NoteKind};
use crate::report::prelude::*;

/// A note as listed.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct NoteRow<'a> {
    pub id: &'a RecordId,
    pub topic: &'a TopicId,
    pub member: &'a MemberId,
    pub kind: NoteKind,
    pub title: Option<&'a str>,
    /// The date of writing.
    pub date: NaiveDate,
    /// The titles of its required readings.
    pub readings: &'a [String],
    /// The session of the note.
    pub session: Option<&'a RecordId>,
    /// Self-study hours.
    pub hours: Option<u32>,
    /// Whether the note was recorded late.
    pub late_record: Option<bool>,
    /// The number of characters of the text, without white space.
    pub characters: usize,
    #[serde(skip)]
    name: &'a str,
    #[serde(skip)]
    short: &'a str,
}

impl<'a> NoteRow<'a> {
    pub(crate) fn new(note: Current<'a, Note>, year: &Year<'a>, ids: &Ids<'_>) -> Self {
        let record = &note.head.record;
        Self {
            id: note.id,
            topic: &record.topic,
            member: &record.member,
            kind: record.kind,
            title: record.title.as_deref(),
            date: record.date,
            readings: &record.readings,
            session: record.session.as_ref(),
            hours: record.hours,
            late_record: year.lateness().of_current(&year.records.notes, note),
            characters: record.characters,
            name: year.roster.name(&record.member),
            short: ids.short(note.id),
        }
    }
}

impl Row for NoteRow<'_> {
    const COLUMNS: &'static [&'static str] =
        &["date", "topic", "author", "kind", "title", "characters", "remark", "note"];
    const IF_ANY: &'static [&'static str] = &["remark"];
    const YIELDING: &'static [&'static str] = &["characters", "remark", "note"];

    fn cells(&self) -> Vec<Cell> {
        vec![
            self.date.into(),
            Cell::Unbroken(self.topic.to_string()),
            self.name.into(),
            Cell::word(self.kind),
            Cell::maybe(self.title),
            self.characters.into(),
            Cell::maybe((self.late_record == Some(true)).then(late_record)),
            Cell::Unbroken(self.short.to_owned()),
        ]
    }
}

impl Filterable for NoteRow<'_> {
    fn facts(&self) -> Facts<'_> {
        Facts {
            members: vec![&self.member.0],
            topics: vec![&self.topic.0],
            kind: self.kind.key(),
            days: Some((self.date, self.date)),
            ..Facts::default()
        }
    }
}

/// Returns one row per current note, by date.
pub(crate) fn notes<'a>(year: &Year<'a>) -> Vec<NoteRow<'a>> {
    let ids = Ids::of(&year.records.notes);
    year.records.notes.current().map(|note| NoteRow::new(note, year, &ids)).collect()
}
