//! The year at a point in time: the one argument of rules, reports and papers.

pub(crate) mod account;
pub(crate) mod archive;
pub(crate) mod attendance;
pub(crate) mod bulletin;
pub(crate) mod by_session;
pub(crate) mod coverage;
pub(crate) mod deadline;
pub(crate) mod debt;
pub(crate) mod forecast;
pub(crate) mod leave;
pub(crate) mod per_member;
pub(crate) mod problem;
pub(crate) mod recording;
pub(crate) mod rota;
mod seal;
pub(crate) mod speech;
pub(crate) mod tally;
pub(crate) mod timetable;
pub(crate) mod written;

use std::sync::OnceLock;

use chrono::{NaiveDate, NaiveDateTime};

use super::calendar::Calendars;
use super::figure::Course;
use super::lateness::Lateness;
use super::period::Period;
use super::plan::Plan;
use super::record::RecordId;
use super::records::Records;
use super::roster::{Member, Roster};
use archive::Archive;
use by_session::BySession;
use deadline::Deadline;
use debt::Debt;
use forecast::Outlook;
use leave::Leaves;
use speech::MissingSpeech;
use timetable::{Entry, Timetable};
use written::Written;

/// The imports of the files that count in a year.
mod prelude {
    pub(super) use chrono::NaiveDate;

    pub(super) use super::Year;
    pub(super) use super::timetable::Entry;
    pub(super) use crate::domain::history::Current;
    pub(super) use crate::domain::paper::PaperKind;
    pub(super) use crate::domain::record::RecordId;
    pub(super) use crate::domain::records::Records;
    pub(super) use crate::domain::roster::{Member, MemberId};
    pub(super) use crate::domain::session::Session;
}

/// A loaded year at a point in time. What several callers need is computed once, on first use.
#[derive(Debug)]
pub(crate) struct Year<'a> {
    /// The year in the names of the plan file and the records folder.
    pub number: i32,
    pub plan: &'a Plan,
    pub roster: &'a Roster,
    pub calendars: &'a Calendars,
    /// The loaded records; kinds that were not loaded are empty.
    pub records: &'a Records,
    /// Local time.
    pub now: NaiveDateTime,
    /// `false` if git could not answer when the records were committed.
    history_known: bool,
    timetable: OnceLock<Timetable<'a>>,
    leave: OnceLock<Leaves<'a>>,
    archive: OnceLock<Archive<'a>>,
    by_session: OnceLock<BySession<'a>>,
    written: OnceLock<Written<'a>>,
    debts: OnceLock<Vec<Debt<'a>>>,
    deadlines: OnceLock<Vec<Deadline<'a>>>,
    missing_speeches: OnceLock<Vec<MissingSpeech<'a>>>,
    outlooks: OnceLock<Vec<Outlook<'a>>>,
}

impl<'a> Year<'a> {
    pub(crate) fn new(
        number: i32,
        plan: &'a Plan,
        roster: &'a Roster,
        calendars: &'a Calendars,
        records: &'a Records,
        now: NaiveDateTime,
    ) -> Self {
        Self {
            number,
            plan,
            roster,
            calendars,
            records,
            now,
            history_known: true,
            timetable: OnceLock::new(),
            leave: OnceLock::new(),
            archive: OnceLock::new(),
            by_session: OnceLock::new(),
            written: OnceLock::new(),
            debts: OnceLock::new(),
            deadlines: OnceLock::new(),
            missing_speeches: OnceLock::new(),
            outlooks: OnceLock::new(),
        }
    }

    /// Returns the same year, in which it is unknown when the records were committed.
    pub(crate) fn without_history(self) -> Self {
        Self { history_known: false, ..self }
    }

    pub(crate) fn today(&self) -> NaiveDate {
        self.now.date()
    }

    pub(crate) fn timetable(&self) -> &Timetable<'a> {
        self.timetable.get_or_init(|| Timetable::new(self.plan, self.roster, self.records, self.now))
    }

    pub(crate) fn session(&self, id: &RecordId) -> Option<&Entry<'a>> {
        self.timetable().get(id)
    }

    /// Returns the sessions held in a period, by date.
    pub(crate) fn held_in(&self, period: Period) -> impl Iterator<Item = &Entry<'a>> {
        self.timetable().held().filter(move |entry| period.contains(entry.session.date))
    }

    /// Returns the leave by member and session.
    pub(crate) fn leave(&self) -> &Leaves<'a> {
        self.leave.get_or_init(|| Leaves::of(self.records, self.plan.meeting.from))
    }

    /// Returns the attachments by session; complete if sessions, notes and papers were loaded.
    pub(crate) fn archive(&self) -> &Archive<'a> {
        self.archive.get_or_init(|| Archive::new(self.records))
    }

    /// Returns the sheets and notes by session.
    pub(crate) fn by_session(&self) -> &BySession<'a> {
        self.by_session.get_or_init(|| BySession::new(self.records))
    }

    /// Returns the notes of the year, counted.
    pub(crate) fn written(&self) -> &Written<'a> {
        self.written.get_or_init(|| Written::of(self))
    }

    /// Returns every make-up owed in the year, closed ones too, by session and by post.
    pub(crate) fn debts(&self) -> &[Debt<'a>] {
        self.debts.get_or_init(|| debt::debts(self))
    }

    /// Returns the make-ups that are still owed.
    pub(crate) fn owed(&self) -> impl Iterator<Item = &Debt<'a>> {
        self.debts().iter().filter(|debt| debt.is_owed())
    }

    /// Returns the make-ups owed by a member, closed ones too.
    pub(crate) fn debts_of(&self, member: &Member) -> impl Iterator<Item = &Debt<'a>> {
        self.debts().iter().filter(|debt| debt.member.id == member.id)
    }

    /// Returns every step that is not done, by due date.
    pub(crate) fn deadlines(&self) -> &[Deadline<'a>] {
        self.deadlines.get_or_init(|| deadline::deadlines(self))
    }

    /// Returns every speaker of a held session who handed in no speech.
    pub(crate) fn missing_speeches(&self) -> &[MissingSpeech<'a>] {
        self.missing_speeches.get_or_init(|| speech::missing_speeches(self))
    }

    /// Returns the forecast for every target that takes sessions to reach; empty after the plan's period.
    pub(crate) fn outlooks(&self) -> &[Outlook<'a>] {
        self.outlooks.get_or_init(|| forecast::outlooks(self))
    }

    /// Returns how many days after an event its record counts as recorded late.
    pub(crate) fn lateness(&self) -> Lateness {
        Lateness::of(&self.plan.targets, self.history_known)
    }

    /// Returns the members whose targets are judged, each by the days of membership: those who have joined
    /// by today, or by the nearest day of the plan's period, and did not leave before the period.
    pub(crate) fn judged(&self) -> impl Iterator<Item = &'a Member> {
        let period = self.plan.period();
        let day = self.today().max(period.from).min(period.to);
        let stayed = move |member: &&Member| member.left.is_none_or(|left| left >= period.from);
        self.roster.members.iter().filter(move |member| member.joined <= day).filter(stayed)
    }

    /// Returns whether the plan's period is still running.
    pub(crate) fn course(&self) -> Course {
        if self.today() > self.plan.period().to { Course::Over } else { Course::Running }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{Study, day, noon};

    #[test]
    fn the_last_day_of_the_period_belongs_to_it() {
        let study = Study::of(Records::default());
        for (now, course) in [("2026-12-31", Course::Running), ("2027-01-01", Course::Over)] {
            assert_eq!(study.at(noon(now)).course(), course, "{now}");
        }
    }

    #[test]
    fn members_are_judged_if_they_belong_to_the_period_by_today() {
        let mut study = Study::of(Records::default());
        study.plan.period = Some(Period { from: day("2026-03-01"), to: day("2026-11-30") });
        let all = ["m01", "m02", "m03"];
        let cases = [
            ("2026-01-01", "2026-02-28", &all[..1]),
            ("2026-01-01", "2026-03-01", &all[..2]),
            ("2026-06-30", "2026-03-01", &all[..2]),
            ("2026-07-01", "2026-03-01", &all[..]), // m03 joins
            ("2026-12-31", "2026-03-01", &all[..]),
        ];
        for (now, left, expected) in cases {
            study.roster.members[1].left = Some(day(left));
            let year = study.at(noon(now));
            let found: Vec<&str> = year.judged().map(|member| member.name.as_str()).collect();
            assert_eq!(found, expected, "{now} {left}");
        }
        study.roster.members[2].joined = day("2026-12-01"); // after the period
        assert_eq!(study.at(noon("2026-12-31")).judged().count(), 2);
    }
}
