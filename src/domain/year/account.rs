//! A member's year in metrics, and the gaps in it.

use super::attendance::Attendance;
use super::debt::Debt;
use super::per_member;
use super::rota::Turns;
use super::tally::{Outcomes, Writing};
use crate::domain::plan::Plan;
use crate::domain::quota::Quota;
use crate::domain::topic::{Reading, Topic};
use crate::domain::vocabulary::Vocabulary;
use crate::domain::year::prelude::*;

/// A member's year in metrics.
#[derive(Debug)]
pub(crate) struct Account<'a> {
    pub member: &'a Member,
    /// The sessions held at which the member was expected.
    pub attendance: Attendance,
    /// How many leaves and absences were made up.
    pub made_up: usize,
    /// Made up, but after the due date.
    pub made_up_late: usize,
    /// Turns at chairing, leading and speaking.
    pub turns: Turns<'a>,
    /// The member's notes.
    pub notes: Writing,
    /// The required readings that the member's notes cover.
    pub read: Vec<(&'a Topic, &'a Reading)>,
    /// The required readings not yet covered.
    pub unread: Vec<(&'a Topic, &'a Reading)>,
    /// Outcomes that the member owns, by state.
    pub outcomes: Outcomes,
    /// Make-ups still owed.
    pub debts: Vec<&'a Debt<'a>>,
    /// Sessions held at which the member was a speaker and left no speech.
    pub without_speech: Vec<Current<'a, Session>>,
}

/// A quota not yet reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Shortfall {
    pub quota: Quota,
    /// The amount reached.
    pub have: usize,
    /// The amount required.
    pub need: usize,
}

impl<'a> Account<'a> {
    pub(crate) fn of(member: &'a Member, year: &'a Year<'_>) -> Self {
        let written = year.written();
        let required =
            year.plan.topics.iter().flat_map(|topic| topic.readings.iter().map(move |r| (topic, r)));
        let (read, unread) =
            required.partition(|(topic, reading)| written.has_read(&member.id, topic, reading));
        let missing = year.missing_speeches().iter().filter(|gap| gap.speaker == &member.id);
        Self {
            member,
            attendance: Attendance::of_member(year.timetable().held(), member),
            made_up: year.debts_of(member).filter(|debt| debt.makeup.is_some()).count(),
            made_up_late: year.debts_of(member).filter(|debt| debt.was_late()).count(),
            turns: Turns::of(member, year),
            notes: written.by(&member.id),
            read,
            unread,
            outcomes: Outcomes::of(member, year),
            debts: year.debts_of(member).filter(|debt| debt.is_owed()).collect(),
            without_speech: missing.map(|gap| gap.session).collect(),
        }
    }

    /// Returns how much the member has of what a quota counts.
    pub(crate) fn have(&self, quota: Quota) -> usize {
        per_member::have(quota, &self.notes, &self.turns, &self.outcomes)
    }

    /// Returns the amount of a quota required of the member; `None` if the plan does not state it.
    pub(crate) fn need(&self, quota: Quota, plan: &Plan) -> Option<usize> {
        let need = quota.need(&plan.targets, self.member, plan.period())?;
        Some(need as usize)
    }

    /// Returns the quotas that are not reached yet.
    pub(crate) fn shortfalls(&self, plan: &Plan) -> impl Iterator<Item = Shortfall> {
        Quota::ALL.iter().filter_map(move |&quota| {
            let (have, need) = (self.have(quota), self.need(quota, plan)?);
            (have < need).then_some(Shortfall { quota, have, need })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{
        Records, Status, Study, day, history, makeup, noon, note, roster, session, sheet,
    };
    use crate::domain::note::{Note, NoteKind};
    use crate::domain::period::Period;
    use crate::domain::record::RecordId;
    use crate::domain::targets::Targets;

    fn plan() -> Plan {
        let text = "year = 2026\ntitle = \"计划\"\norganization = \"单位\"\n\
                    [[topics]]\nid = \"t01\"\ntitle = \"甲\"\nreadings = [{ title = \"书\" }, { title = \"文\" }]\n";
        let plan: Plan = toml::from_str(text).unwrap();
        let targets =
            Targets { notes_per_member: Some(2), speeches_per_member: Some(1), ..Targets::default() };
        Plan { targets, period: Some(Period { from: day("2026-01-01"), to: day("2026-12-31") }), ..plan }
    }

    #[test]
    fn every_mark_is_counted_once_and_what_lacks_is_told() {
        let spoken = Session {
            speakers: roster().members.iter().map(|m| m.id.clone()).collect(),
            ..session("2026-03-19")
        };
        let sessions =
            history(vec![spoken, session("2026-04-09"), session("2026-05-14"), session("2026-12-10")]);
        let attendance = history(vec![
            sheet("2026-03-19-0", &[("m01", Status::Present), ("m02", Status::Late)]),
            sheet("2026-04-09-1", &[("m01", Status::Present), ("m02", Status::Leave)]),
            sheet("2026-05-14-2", &[("m01", Status::Present)]),
        ]);
        let read = Note {
            readings: vec!["书".to_owned()],
            hours: Some(3),
            ..note(NoteKind::Note, "m02", "2026-04-01")
        };
        let speech = Note {
            session: Some(RecordId::new("2026-04-09-1".to_owned())),
            ..note(NoteKind::Speech, "m02", "2026-04-09")
        };
        let notes = history(vec![read, speech]);
        let makeup = history(vec![makeup("2026-04-09-1", "m02", "2026-04-15")]);
        let records = Records { sessions, attendance, makeup, notes, ..Records::default() };
        let study = Study { plan: plan(), ..Study::of(records) };
        let year = study.at(noon("2026-06-01"));
        let account = Account::of(&study.roster.members[1], &year);
        let expected = Attendance { expected: 3, late: 1, leave: 1, unmarked: 1, ..Attendance::default() };
        assert_eq!((account.attendance, account.made_up), (expected, 1));
        assert_eq!(account.attendance.rate(), Some(1.0 / 3.0));
        assert_eq!((account.notes.note, account.notes.speech, account.notes.hours), (1, 1, 3));
        assert_eq!((account.read.len(), account.unread.len()), (1, 1));
        assert_eq!(account.turns.speeches, 1);
        // the speech that is there names another session
        assert_eq!(
            account.without_speech.iter().map(|e| e.id.to_string()).collect::<Vec<_>>(),
            ["2026-03-19-0"]
        );
        assert!(account.debts.is_empty());
        let short = [Shortfall { quota: Quota::Notes, have: 1, need: 2 }];
        assert_eq!(account.shortfalls(&study.plan).collect::<Vec<_>>(), short);
    }
}
