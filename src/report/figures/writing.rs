//! Metrics of notes, readings and speeches.

use crate::domain::figure::{Aim, Measure};
use crate::domain::note::NoteKind;
use crate::domain::quota::Quota;
use crate::domain::year::Year;
use crate::domain::year::per_member;
use crate::domain::year::rota::Turns;

/// Study notes of all members.
pub(super) fn notes(year: &Year<'_>) -> Measure {
    written(year, NoteKind::Note, Quota::Notes)
}

/// Reflections of all members.
pub(super) fn reflections(year: &Year<'_>) -> Measure {
    written(year, NoteKind::Reflection, Quota::Reflections)
}

/// Times that members spoke or led.
pub(super) fn speeches(year: &Year<'_>) -> Measure {
    let members = year.roster.members.iter();
    let spoken = members.map(|member| Turns::of(member, year).speeches).sum();
    each(spoken, Quota::Speeches, year)
}

/// Required readings named in the notes of at least one member.
pub(super) fn readings_read(year: &Year<'_>) -> Measure {
    let (mut read, mut required) = (0, 0);
    for topic in &year.plan.topics {
        for reading in &topic.readings {
            required += 1;
            read += usize::from(year.written().is_read(topic, reading));
        }
    }
    Measure::part(read, required)
}

fn written(year: &Year<'_>, kind: NoteKind, quota: Quota) -> Measure {
    let notes = year.records.notes.current().filter(|note| note.kind == kind);
    each(notes.count(), quota, year)
}

/// Returns the work of all members, judged member by member if the plan sets a target for each.
fn each(all: usize, quota: Quota, year: &Year<'_>) -> Measure {
    match per_member::quota(quota, year) {
        None => Measure::count(all, Aim::Some),
        members => Measure { members, ..Measure::count(all, Aim::Any) },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::figure::PerMember;
    use crate::domain::fixture::{Records, Study, history, noon, note, plan};
    use crate::domain::note::Note;
    use crate::domain::topic::TopicId;

    /// A year in which m01 wrote two notes and a reflection, and m02 a note.
    fn study(targets: &str) -> Study {
        let written = [(NoteKind::Note, "m01"), (NoteKind::Note, "m01"), (NoteKind::Reflection, "m01")];
        let written = written.into_iter().chain([(NoteKind::Note, "m02")]);
        let notes = history(written.map(|(kind, member)| note(kind, member, "2026-03-19")).collect());
        Study { plan: plan(targets), ..Study::of(Records { notes, ..Records::default() }) }
    }

    #[test]
    fn notes_are_judged_member_by_member_if_the_plan_asks_each_for_some() {
        let none = study("");
        let year = none.at(noon("2026-04-01"));
        let all = [notes(&year), reflections(&year)];
        assert_eq!(all, [Measure::count(3, Aim::Some), Measure::count(1, Aim::Some)]);
        let asked = study("notes_per_member = 2");
        let members = Some(PerMember { reached: 1, asked: 2, lost: 0 });
        let expected = Measure { members, ..Measure::count(3, Aim::Any) };
        assert_eq!(notes(&asked.at(noon("2026-04-01"))), expected);
    }

    #[test]
    fn a_reading_counts_once_however_many_name_it_and_only_on_its_topic() {
        let naming = |title: &str, topic: &str, member| Note {
            readings: vec![title.to_owned()],
            topic: TopicId(topic.into()),
            ..note(NoteKind::Note, member, "2026-03-19")
        };
        let mut study = study("");
        let notes = [("甲", "t01", "m01"), ("甲", "t01", "m02"), ("乙", "t02", "m01")];
        study.records.notes =
            history(notes.map(|(title, topic, member)| naming(title, topic, member)).into());
        let reading = |title| toml::from_str(&format!("title = \"{title}\"")).unwrap();
        study.plan.topics[0].readings = ["甲", "乙", "丙"].map(reading).into();
        assert_eq!(readings_read(&study.at(noon("2026-04-01"))), Measure::part(1, 3));
    }
}
