//! Make-ups owed 补学: each leave or absence opens one, a make-up closes it.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::domain::attendance::Status;
use crate::domain::makeup::Makeup;
use crate::domain::vocabulary::vocabulary;
use crate::domain::year::prelude::*;

vocabulary! {
    /// The state of a make-up owed.
    pub(crate) DebtState of "debt-state" {
        /// Past its due date and not made up.
        Overdue = "overdue",
        /// Not made up, not overdue.
        Open = "open",
        Closed = "closed",
    }
}

/// A make-up study that a member owes for a missed session.
#[derive(Debug, Clone)]
pub(crate) struct Debt<'a> {
    /// The session that was missed.
    pub session: Current<'a, Session>,
    pub member: &'a Member,
    /// On leave or absent.
    pub status: Status,
    /// The due date; `None` if the plan sets no time limit or the working days up to it are unknown.
    pub due: Option<NaiveDate>,
    /// Whether the plan sets a time limit, but the working days up to it are unknown.
    pub is_undatable: bool,
    /// The earliest make-up, which closed it.
    pub makeup: Option<Current<'a, Makeup>>,
    pub state: DebtState,
    /// Working days since `due`, 0 unless overdue; `None` if they are unknown.
    pub overdue: Option<u32>,
}

impl Debt<'_> {
    /// Returns `true` if it is not made up.
    pub(crate) fn is_owed(&self) -> bool {
        self.state != DebtState::Closed
    }

    /// Returns `true` if it was made up after its due date.
    pub(crate) fn was_late(&self) -> bool {
        self.makeup.zip(self.due).is_some_and(|(makeup, due)| makeup.date > due)
    }
}

/// Make-ups owed, counted by state.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, JsonSchema, Serialize)]
pub(crate) struct DebtCount {
    /// Not made up, not overdue.
    pub open: usize,
    /// Part of `open`: possibly overdue, because the working days up to the due date are unknown.
    pub undated: usize,
    pub overdue: usize,
    pub closed: usize,
    /// Made up, but after the due date.
    pub closed_late: usize,
}

impl DebtCount {
    pub(crate) fn of<'a, 'b: 'a>(debts: impl IntoIterator<Item = &'a Debt<'b>>) -> Self {
        let mut count = Self::default();
        for debt in debts {
            count.closed_late += usize::from(debt.was_late());
            count.undated += usize::from(debt.is_undatable && debt.is_owed());
            *match debt.state {
                DebtState::Open => &mut count.open,
                DebtState::Overdue => &mut count.overdue,
                DebtState::Closed => &mut count.closed,
            } += 1;
        }
        count
    }

    /// Returns the number not made up.
    pub(crate) fn owing(self) -> usize {
        self.open + self.overdue
    }

    pub(crate) fn all(self) -> usize {
        self.owing() + self.closed
    }
}

/// Lists every make-up owed in the year, closed ones too, by session and by post.
///
/// Nothing is owed before a session begins: a status recorded ahead is only an intention.
pub(super) fn debts<'a>(year: &Year<'a>) -> Vec<Debt<'a>> {
    let makeups = earliest(year);
    let mut debts = Vec::new();
    for entry in year.timetable().collective().filter(|entry| entry.has_come()) {
        let due = due(year, entry.session.date);
        let is_undatable = due.is_none() && year.plan.targets.makeup_days.is_some();
        for &member in &entry.expected {
            if let Some(status) = entry.status(member).filter(|status| status.owes_makeup()) {
                let makeup = makeups.get(&(entry.id, &member.id)).copied();
                let (state, overdue) = state(year, due, makeup);
                let session = entry.session;
                debts.push(Debt { session, member, status, due, is_undatable, makeup, state, overdue });
            }
        }
    }
    debts
}

/// Returns the earliest make-up study of each session and member.
fn earliest<'a>(year: &Year<'a>) -> BTreeMap<(&'a RecordId, &'a MemberId), Current<'a, Makeup>> {
    let mut makeups: BTreeMap<_, Current<'a, Makeup>> = BTreeMap::new();
    for makeup in year.records.makeup.current() {
        let record = &makeup.head.record;
        let slot = makeups.entry((&record.session, &record.member)).or_insert(makeup);
        if record.date < slot.date {
            *slot = makeup;
        }
    }
    makeups
}

/// Returns the last day on which a session of `day` is made up in time.
pub(crate) fn due(year: &Year<'_>, day: NaiveDate) -> Option<NaiveDate> {
    year.calendars.after(day, year.plan.targets.makeup_days?)
}

fn state(
    year: &Year<'_>,
    due: Option<NaiveDate>,
    makeup: Option<Current<'_, Makeup>>,
) -> (DebtState, Option<u32>) {
    let today = year.today();
    match (makeup, due) {
        (Some(_), _) => (DebtState::Closed, Some(0)),
        (None, Some(due)) if due < today => (DebtState::Overdue, year.calendars.working_days(due, today)),
        (None, _) => (DebtState::Open, Some(0)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{Records, Study, day, held, history, history_of, makeup, noon, stamp};
    use crate::domain::record::Stamp;
    use proptest::prelude::*;

    /// A year of one session on 2026-03-19 with these statuses and make-ups.
    fn study(marks: &[(&str, Status)], makeups: Vec<Makeup>, days: Option<u32>) -> Study {
        let mut study = Study::of(Records { makeup: history(makeups), ..held("2026-03-19", marks) });
        study.plan.targets.makeup_days = days;
        study
    }

    /// The debts of that year with m01 present and m02 as given.
    fn states(
        mark: Status,
        makeups: Vec<Makeup>,
        days: Option<u32>,
        now: &str,
    ) -> Vec<(DebtState, Option<u32>)> {
        let study = study(&[("m01", Status::Present), ("m02", mark)], makeups, days);
        study.at(noon(now)).debts().iter().map(|debt| (debt.state, debt.overdue)).collect()
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
            assert_eq!(states(mark, makeups, days, now), expected, "{mark:?} {now}");
        }
    }

    #[test]
    fn a_make_up_after_its_due_date_stays_late() {
        for (on, days, expected) in
            [("2026-04-17", Some(20), false), ("2026-04-18", Some(20), true), ("2026-05-20", None, false)]
        {
            let marks = [("m01", Status::Present), ("m02", Status::Leave)];
            let study = study(&marks, vec![makeup("2026-03-19-0", "m02", on)], days);
            let year = study.at(noon("2026-06-01"));
            let count = DebtCount::of(year.debts());
            let late = usize::from(expected);
            assert_eq!(count, DebtCount { closed: 1, closed_late: late, ..DebtCount::default() }, "{on}");
        }
    }

    #[test]
    fn a_make_up_by_another_or_of_another_session_closes_nothing() {
        let open = vec![(DebtState::Open, Some(0))];
        for makeup in
            [makeup("2026-03-19-0", "m01", "2026-03-20"), makeup("2026-03-18-0", "m02", "2026-03-20")]
        {
            assert_eq!(states(Status::Leave, vec![makeup], Some(20), "2026-03-25"), open);
        }
    }

    #[test]
    fn the_earliest_make_up_closes_a_debt_and_of_one_day_the_one_recorded_first() {
        let on = |day: &str| makeup("2026-03-19-0", "m02", day);
        let amending = |id: &str| Stamp {
            amends: Some(RecordId::new(id.to_owned())),
            ..stamp("2026-05-01T12:00:00+08:00")
        };
        let (first, second) = (stamp("2026-04-10T12:00:00+08:00"), stamp("2026-04-20T12:00:00+08:00"));
        let (tenth, moved) = (on("2026-04-10"), on("2026-04-20"));
        let cases = [
            (vec![(first.clone(), tenth.clone()), (second.clone(), moved.clone())], "2026-04-10-0"),
            (vec![(first.clone(), tenth.clone()), (second.clone(), tenth.clone())], "2026-04-10-0"),
            (
                vec![(first, tenth), (second, moved), (amending("2026-04-20-1"), on("2026-04-05"))],
                "2026-04-20-1",
            ),
        ];
        for (makeups, expected) in cases {
            let mut study = study(&[("m01", Status::Present), ("m02", Status::Leave)], Vec::new(), None);
            study.records.makeup = history_of(makeups);
            let year = study.at(noon("2026-06-01"));
            let makeup = year.debts()[0].makeup.map(|makeup| makeup.id.to_string());
            assert_eq!(makeup.as_deref(), Some(expected));
        }
    }

    #[test]
    fn a_mark_made_before_the_session_opens_no_debt_yet() {
        let study = study(&[("m02", Status::Leave)], Vec::new(), None);
        for (now, expected) in [("2026-03-18", 0), ("2026-03-19", 1)] {
            assert_eq!(study.at(noon(now)).debts().len(), expected, "{now}");
        }
    }

    proptest! {
        /// Over the whole of 2026: whatever day and term, a due day is a working day, exactly that
        /// many working days later, and the debt turns overdue on the next day and not before.
        #[test]
        fn due_days_count_working_days(offset in 0_u64..300, days in 1_u32..40) {
            let held = day("2026-01-01") + chrono::Days::new(offset);
            let study = study(&[], Vec::new(), Some(days));
            let calendars = &study.calendars;
            let at = |day: NaiveDate| study.at(day.and_hms_opt(12, 0, 0).unwrap());
            match due(&at(held), held) {
                None => prop_assert!(calendars.working_days(held, day("2026-12-31")) < Some(days)),
                Some(due) => {
                    prop_assert_eq!(calendars.is_working(due), Some(true));
                    prop_assert_eq!(calendars.working_days(held, due), Some(days));
                    prop_assert_eq!(state(&at(due), Some(due), None).0, DebtState::Open);
                    let next = state(&at(due.succ_opt().unwrap()), Some(due), None).0;
                    prop_assert_eq!(next, DebtState::Overdue);
                }
            }
        }
    }
}
