//! The ledger: what happened, and the figures that follow from it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};

use crate::calendar::working_days_after;

/// The working days in which a missed session is to be made up.
pub(crate) const MAKEUP_DAYS: u32 = 20;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    Present,
    Late,
    LeftEarly,
    Leave,
    Absent,
}

impl Mark {
    pub(crate) fn came(self) -> bool {
        matches!(self, Self::Present | Self::Late | Self::LeftEarly)
    }
}

#[derive(Debug, Clone)]
pub(crate) struct Member {
    pub id: String,
    pub name: String,
    pub joined: NaiveDate,
    pub left: Option<NaiveDate>,
}

impl Member {
    pub(crate) fn belongs_on(&self, day: NaiveDate) -> bool {
        self.joined <= day && self.left.is_none_or(|left| day <= left)
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Kind {
    Collective,
    SelfStudy,
}

#[derive(Debug, Clone)]
pub(crate) struct Meeting {
    /// The year of its plan.
    pub year: i32,
    pub date: NaiveDate,
    pub topics: Vec<usize>,
    pub kind: Kind,
    pub cancelled: bool,
    pub chair: String,
    pub lead: String,
    pub speakers: Vec<String>,
    /// The mark of each member on the sheet; empty until it is recorded.
    pub marks: BTreeMap<String, Mark>,
}

#[derive(Debug)]
pub(crate) struct Makeup {
    pub meeting: usize,
    pub member: String,
    pub on: NaiveDate,
}

#[derive(Debug)]
pub(crate) struct Note {
    pub member: String,
    pub kind: &'static str,
    pub date: NaiveDate,
}

#[derive(Debug)]
pub(crate) struct Outcome {
    /// The id that the program gave it.
    pub id: String,
    pub title: String,
    pub year: i32,
    pub due: NaiveDate,
    pub done: bool,
}

/// The ledger of one unit.
#[derive(Debug, Default)]
pub(crate) struct Book {
    pub members: Vec<Member>,
    pub meetings: Vec<Meeting>,
    pub makeups: Vec<Makeup>,
    pub notes: Vec<Note>,
    pub outcomes: Vec<Outcome>,
    /// The places of the sessions whose minutes are on file.
    pub minutes: BTreeSet<usize>,
    /// The evaluated quarters, with the figures of that day: sessions, topics, notes, attendance.
    pub evaluations: Vec<(i32, u32, [usize; 5])>,
}

/// Marks counted: expected, present, late, left early, leave, absent, unmarked.
pub(crate) type Count = [usize; 7];

pub(crate) fn came(count: Count) -> usize {
    count[1] + count[2] + count[3]
}

/// Missed sessions: open, overdue, made up, of these late.
pub(crate) type Debts = [usize; 4];

impl Book {
    /// Returns the sessions of the plan of a year that took place, with their places in the ledger.
    pub(crate) fn held(&self, year: i32) -> impl Iterator<Item = (usize, &Meeting)> {
        let all = self.meetings.iter().enumerate();
        all.filter(move |(_, meeting)| meeting.year == year && meeting.is_held())
    }

    /// Returns the sessions that are to come or have no sheet yet.
    pub(crate) fn ahead(&self, year: i32) -> impl Iterator<Item = &Meeting> {
        let stands = |meeting: &&Meeting| meeting.kind == Kind::Collective && !meeting.cancelled;
        self.meetings.iter().filter(move |meeting| meeting.year == year && !meeting.is_held()).filter(stands)
    }

    pub(crate) fn topics_held(&self, year: i32) -> BTreeSet<usize> {
        self.held(year).flat_map(|(_, meeting)| meeting.topics.iter().copied()).collect()
    }

    pub(crate) fn expected(&self, meeting: &Meeting) -> impl Iterator<Item = &Member> {
        let day = meeting.date;
        self.members.iter().filter(move |member| member.belongs_on(day))
    }

    /// Returns `true` if the session is over and a member of its day has no mark.
    pub(crate) fn is_open(&self, meeting: &Meeting, today: NaiveDate) -> bool {
        let stands = meeting.kind == Kind::Collective && !meeting.cancelled && meeting.date <= today;
        stands && self.expected(meeting).any(|member| !meeting.marks.contains_key(&member.name))
    }

    /// Counts the marks of the members that `who` names, in the sessions held.
    pub(crate) fn count(
        &self,
        year: i32,
        which: impl Fn(&Meeting) -> bool,
        who: impl Fn(&Member) -> bool,
    ) -> Count {
        let mut count = Count::default();
        for (_, meeting) in self.held(year).filter(|(_, meeting)| which(meeting)) {
            for member in self.expected(meeting).filter(|member| who(member)) {
                count[0] += 1;
                let place = match meeting.marks.get(&member.name) {
                    Some(Mark::Present) => 1,
                    Some(Mark::Late) => 2,
                    Some(Mark::LeftEarly) => 3,
                    Some(Mark::Leave) => 4,
                    Some(Mark::Absent) => 5,
                    None => 6,
                };
                count[place] += 1;
            }
        }
        count
    }

    /// Counts what members owe for the sessions of a year.
    pub(crate) fn debts(
        &self,
        year: i32,
        today: NaiveDate,
        which: impl Fn(&Meeting) -> bool,
        who: impl Fn(&str) -> bool,
    ) -> Debts {
        let mut debts = Debts::default();
        for (at, meeting) in self.held(year).filter(|(_, meeting)| which(meeting)) {
            let due = working_days_after(meeting.date, MAKEUP_DAYS);
            let missed = meeting.marks.iter().filter(|(name, mark)| !mark.came() && who(name));
            for (name, _) in missed {
                let made = self.makeups.iter().find(|made| made.meeting == at && made.member == *name);
                match made {
                    Some(made) => {
                        debts[2] += 1;
                        debts[3] += usize::from(made.on > due);
                    }
                    None if today > due => debts[1] += 1,
                    None => debts[0] += 1,
                }
            }
        }
        debts
    }

    /// Counts the sessions held whose minutes are missing.
    pub(crate) fn without_minutes(&self, year: i32) -> usize {
        self.held(year).filter(|(at, _)| !self.minutes.contains(at)).count()
    }

    /// Returns the titles of the outcomes of a year that are not done, and whether each is overdue.
    pub(crate) fn open_outcomes(&self, year: i32, today: NaiveDate) -> BTreeMap<&str, bool> {
        let open = self.outcomes.iter().filter(|outcome| outcome.year == year && !outcome.done);
        open.map(|outcome| (outcome.title.as_str(), outcome.due < today)).collect()
    }

    pub(crate) fn notes(&self, year: i32, kind: &str, who: impl Fn(&str) -> bool) -> usize {
        let of_year = |note: &&Note| note.date.year() == year && note.kind == kind && who(&note.member);
        self.notes.iter().filter(of_year).count()
    }

    /// Returns how often a member did something at the sessions held that the member did not miss.
    pub(crate) fn turns(&self, year: i32, name: &str, did: impl Fn(&Meeting) -> bool) -> usize {
        let took_part = |meeting: &&Meeting| meeting.marks.get(name).is_none_or(|mark: &Mark| mark.came());
        self.held(year).map(|(_, meeting)| meeting).filter(took_part).filter(|meeting| did(meeting)).count()
    }
}

impl Meeting {
    /// Returns `true` if somebody is known to have attended.
    pub(crate) fn is_held(&self) -> bool {
        self.kind == Kind::Collective && !self.cancelled && self.marks.values().any(|mark| mark.came())
    }

    pub(crate) fn quarter(&self) -> u32 {
        self.date.month0() / 3 + 1
    }
}
