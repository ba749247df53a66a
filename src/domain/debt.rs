//! Debts of make-up 补学: each leave or absence opens one, a make-up closes it.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};

use super::attendance::Status;
use super::calendar::Calendars;
use super::history::{Current, History};
use super::makeup::Makeup;
use super::record::RecordId;
use super::roster::{Member, MemberId};
use super::targets::Targets;
use super::timetable::{Entry, Timetable};
use super::vocabulary::vocabulary;

vocabulary! {
    /// How a debt stands.
    pub(crate) DebtState of "debt-state" {
        /// Its day is past and nothing was made up.
        Overdue = "overdue",
        /// To be made up, in time as yet.
        Open = "open",
        Closed = "closed",
    }
}

/// What a member who missed a session owes.
#[derive(Debug, Clone)]
pub(crate) struct Debt<'a> {
    /// The session that was missed.
    pub entry: &'a Entry<'a>,
    pub member: &'a Member,
    /// On leave or absent.
    pub status: Status,
    /// The last day on which it is made up in time; none where the plan sets no term, or where the
    /// working days up to it are not known.
    pub due: Option<NaiveDate>,
    /// What closed it: the earliest make-up.
    pub makeup: Option<Current<'a, Makeup>>,
    pub state: DebtState,
    /// Working days since `due`, 0 unless overdue; none where they are not known.
    pub overdue: Option<u32>,
}

/// What debts are reckoned by.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reckoning<'a> {
    /// What was made up.
    pub makeup: &'a History<Makeup>,
    /// Which days are working days.
    pub calendars: &'a Calendars,
    pub targets: &'a Targets,
    /// The moment of reckoning, local time.
    pub now: NaiveDateTime,
}

/// Every debt of the year, closed ones too, in the order of sessions and of posts.
///
/// A session opens debts once its moment has come: a mark made ahead of it is only an intention.
pub(crate) fn debts<'a>(timetable: &'a Timetable<'a>, by: Reckoning<'a>) -> Vec<Debt<'a>> {
    let makeups = earliest(by);
    let mut debts = Vec::new();
    for entry in timetable.entries().iter().filter(|entry| entry.has_come(by.now)) {
        let due = by.due(entry.session.date);
        for &member in &entry.expected {
            if let Some(status) = entry.status(member).filter(|status| status.owes_makeup()) {
                let makeup = makeups.get(&(entry.id, &member.id)).copied();
                let (state, overdue) = by.state(due, makeup);
                debts.push(Debt { entry, member, status, due, makeup, state, overdue });
            }
        }
    }
    debts
}

/// The earliest make-up of each session and member.
fn earliest(by: Reckoning<'_>) -> BTreeMap<(&RecordId, &MemberId), Current<'_, Makeup>> {
    let mut makeups: BTreeMap<_, Current<'_, Makeup>> = BTreeMap::new();
    for makeup in by.makeup.current() {
        let record = &makeup.head.record;
        let slot = makeups.entry((&record.session, &record.member)).or_insert(makeup);
        if record.date < slot.date {
            *slot = makeup;
        }
    }
    makeups
}

impl Reckoning<'_> {
    /// The last day on which a session of `day` is made up in time.
    pub(crate) fn due(&self, day: NaiveDate) -> Option<NaiveDate> {
        self.calendars.after(day, self.targets.makeup_days?)
    }

    fn state(&self, due: Option<NaiveDate>, makeup: Option<Current<'_, Makeup>>) -> (DebtState, Option<u32>) {
        let today = self.now.date();
        match (makeup, due) {
            (Some(_), _) => (DebtState::Closed, Some(0)),
            (None, Some(due)) if due < today => (DebtState::Overdue, self.calendars.working_days(due, today)),
            (None, _) => (DebtState::Open, Some(0)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{calendars, day, history, makeup, noon, roster, session, sheet};
    use super::*;
    use proptest::prelude::*;

    /// The debts of a year of one session on 2026-03-19 with m01 present and m02 as given.
    fn reckon(
        mark: Status,
        makeups: Vec<Makeup>,
        days: Option<u32>,
        now: &str,
    ) -> Vec<(DebtState, Option<u32>)> {
        let (roster, calendars) = (roster(), calendars());
        let targets = Targets { makeup_days: days, ..Targets::default() };
        let sessions = history(vec![session("2026-03-19")]);
        let sheets = history(vec![sheet("2026-03-19-0", &[("m01", Status::Present), ("m02", mark)])]);
        let makeup = history(makeups);
        let timetable = Timetable::new(&sessions, &sheets, &roster);
        let by = Reckoning { makeup: &makeup, calendars: &calendars, targets: &targets, now: noon(now) };
        debts(&timetable, by).into_iter().map(|debt| (debt.state, debt.overdue)).collect()
    }

    /// Twenty working days after Thursday 2026-03-19 pass over the Qingming days off (4 to 6 April):
    /// the last of them is Friday 2026-04-17.
    #[test]
    fn a_debt_is_open_until_its_day_and_overdue_by_working_days_after_it() {
        use DebtState::{Closed, Open, Overdue};
        let made_up = || vec![makeup("2026-03-19-0", "m02", "2026-05-20")];
        let cases = [
            (Status::Leave, vec![], Some(20), "2026-04-17", vec![(Open, Some(0))]),
            (Status::Leave, vec![], Some(20), "2026-04-18", vec![(Overdue, Some(0))]), // a Saturday
            (Status::Absent, vec![], Some(20), "2026-04-20", vec![(Overdue, Some(1))]),
            (Status::Absent, vec![], Some(20), "2026-05-06", vec![(Overdue, Some(10))]), // over Labour Day
            (Status::Absent, vec![], None, "2026-12-31", vec![(Open, Some(0))]),
            (Status::Absent, vec![], Some(20), "2027-01-04", vec![(Overdue, None)]), // no calendar of 2027
            (Status::Leave, made_up(), Some(20), "2026-05-21", vec![(Closed, Some(0))]),
            (Status::Late, vec![], Some(20), "2026-05-21", vec![]),
            (Status::LeftEarly, vec![], Some(20), "2026-05-21", vec![]),
        ];
        for (mark, makeups, days, now, expected) in cases {
            assert_eq!(reckon(mark, makeups, days, now), expected, "{mark:?} {now}");
        }
    }

    #[test]
    fn a_make_up_by_another_or_of_another_session_closes_nothing() {
        let open = vec![(DebtState::Open, Some(0))];
        for makeup in
            [makeup("2026-03-19-0", "m01", "2026-03-20"), makeup("2026-03-18-0", "m02", "2026-03-20")]
        {
            assert_eq!(reckon(Status::Leave, vec![makeup], Some(20), "2026-03-25"), open);
        }
    }

    #[test]
    fn a_mark_made_before_the_session_opens_no_debt_yet() {
        let (roster, calendars, targets) = (roster(), calendars(), Targets::default());
        let sessions = history(vec![session("2026-03-19")]);
        let sheets = history(vec![sheet("2026-03-19-0", &[("m02", Status::Leave)])]);
        let makeup = History::default();
        let timetable = Timetable::new(&sessions, &sheets, &roster);
        for (now, expected) in [("2026-03-18", 0), ("2026-03-19", 1)] {
            let by = Reckoning { makeup: &makeup, calendars: &calendars, targets: &targets, now: noon(now) };
            assert_eq!(debts(&timetable, by).len(), expected, "{now}");
        }
    }

    proptest! {
        /// Over the whole of 2026: whatever day and term, a due day is a working day, exactly that
        /// many working days later, and the debt turns overdue on the next day and not before.
        #[test]
        fn due_days_count_working_days(offset in 0_u64..300, days in 1_u32..40) {
            let calendars = calendars();
            let held = day("2026-01-01") + chrono::Days::new(offset);
            let targets = Targets { makeup_days: Some(days), ..Targets::default() };
            let makeup = History::default();
            let by = |now| Reckoning {
                makeup: &makeup, calendars: &calendars, targets: &targets, now,
            };
            let noon = |day: NaiveDate| day.and_hms_opt(12, 0, 0).unwrap();
            match by(noon(held)).due(held) {
                None => prop_assert!(calendars.working_days(held, day("2026-12-31")) < Some(days)),
                Some(due) => {
                    prop_assert_eq!(calendars.is_working(due), Some(true));
                    prop_assert_eq!(calendars.working_days(held, due), Some(days));
                    prop_assert_eq!(by(noon(due)).state(Some(due), None).0, DebtState::Open);
                    let next = by(noon(due.succ_opt().unwrap())).state(Some(due), None).0;
                    prop_assert_eq!(next, DebtState::Overdue);
                }
            }
        }
    }
}
