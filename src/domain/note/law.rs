//! The law of notes.

use crate::domain::accept::prelude::*;
use crate::domain::note::Note;
use crate::domain::topic::TopicId;

impl Law for Note {
    fn objections<'a>(&'a self, before: Current<'a, Self>, year: &'a Year<'_>) -> Vec<Objection<'a>> {
        let date = to_come(self.date, year).filter(|_| self.date != before.date);
        let changed = self.session != before.session || self.topic != before.topic;
        let entry = self.session.as_ref().filter(|_| changed).and_then(|id| year.session(id));
        date.into_iter().chain(entry.and_then(|entry| off_topic(entry, &self.topic))).collect()
    }
}

/// Returns the objection to a note of a day to come.
pub(crate) fn to_come<'a>(date: NaiveDate, year: &Year<'_>) -> Option<Objection<'a>> {
    (date > year.today()).then_some(Objection::WrittenOnDayToCome(date))
}

/// Returns the objection to the session of a note on a topic.
pub(crate) fn off_topic<'a>(entry: &'a Entry<'_>, topic: &'a TopicId) -> Option<Objection<'a>> {
    cancelled(entry).or_else(|| (!entry.is_on(topic)).then_some(Objection::OtherTopic(entry, topic)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::accept::names;
    use crate::domain::fixture::{Records, Study, history, noon, note, session};
    use crate::domain::note::NoteKind;
    use crate::domain::record::RecordId;
    use crate::domain::session::{Cancelled, Session};

    #[test]
    fn only_the_part_of_a_note_that_is_changed_is_looked_at_again() {
        const HELD: &str = "2026-03-05-0";
        const OFF: &str = "2026-03-12-1";
        let of = |date: &str, topic: &str, session: Option<&str>| Note {
            topic: TopicId(topic.into()),
            session: session.map(RecordId::new),
            ..note(NoteKind::Note, "m01", date)
        };
        let plain = of("2026-03-05", "t01", None);
        let cases: [(Note, Note, &[&str]); 8] = [
            (plain.clone(), of("2026-03-20", "t01", None), &[]),
            (plain.clone(), of("2026-03-21", "t01", None), &["WrittenOnDayToCome"]),
            (of("2026-03-21", "t01", None), of("2026-03-21", "t01", Some(HELD)), &[]),
            (plain.clone(), of("2026-03-05", "t01", Some(OFF)), &["Cancelled"]),
            (plain, of("2026-03-05", "t02", Some(HELD)), &["OtherTopic"]),
            (of("2026-03-05", "t01", Some(HELD)), of("2026-03-05", "t02", Some(HELD)), &["OtherTopic"]),
            (of("2026-03-05", "t02", Some(HELD)), of("2026-03-06", "t02", Some(HELD)), &[]),
            (of("2026-03-05", "t01", Some(OFF)), of("2026-03-06", "t01", Some(OFF)), &[]),
        ];
        for (before, after, expected) in cases {
            let off = Session { cancelled: Some(Cancelled::Cancelled), ..session("2026-03-12") };
            let (sessions, notes) = (history(vec![session("2026-03-05"), off]), history(vec![before]));
            let study = Study::of(Records { sessions, notes, ..Records::default() });
            let year = study.at(noon("2026-03-20"));
            let before = study.records.notes.current().next().unwrap();
            assert_eq!(names(after.objections(before, &year)), expected, "{after:?} after {before:?}");
        }
    }
}
