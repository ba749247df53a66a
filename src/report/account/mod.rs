//! One member's year.

mod figures;

use super::makeup::{DebtRow, rows};
use super::roster::MemberRow;
use crate::domain::plan::Plan;
use crate::domain::quota::Quota;
use crate::domain::topic::{Reading, Topic};
use crate::domain::year::account::Account;
use crate::domain::year::attendance::Attendance;
use crate::domain::year::tally::{Outcomes, Writing};
use crate::report::prelude::*;

pub(crate) use figures::figures;

/// A member's year for programs.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct AccountObject<'a> {
    pub member: MemberRow<'a>,
    pub sessions: SessionsObject,
    pub rate: Option<f64>,
    /// The member's notes.
    pub notes: Writing,
    /// Sessions at which the member led or spoke, each counted once.
    pub speeches: usize,
    /// Sessions that the member chaired.
    pub chaired: usize,
    /// Sessions that the member led.
    pub led: usize,
    pub readings: ReadingCount<'a>,
    /// Outcomes that the member owns.
    pub outcomes: Outcomes,
    /// The plan's targets for the member, with the current values.
    pub quotas: Vec<QuotaCount>,
    /// Missed sessions that are not made up.
    pub debts: Vec<DebtRow<'a>>,
    /// The same for sessions of earlier years 上年结转.
    pub carried: Vec<DebtRow<'a>>,
    pub lacks: Vec<Lack<'a>>,
}

/// A member's statuses, counted.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct SessionsObject {
    #[serde(flatten)]
    attendance: Attendance,
    /// Missed sessions made up.
    made_up: usize,
    /// Made up, but after the due date.
    made_up_late: usize,
}

/// The required readings, read and unread.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct ReadingCount<'a> {
    /// Readings named in the member's notes.
    pub read: usize,
    /// Readings required by the plan's topics.
    pub required: usize,
    /// Readings not yet read.
    pub unread: Vec<Unread<'a>>,
}

/// A required reading that the member has not read.
#[derive(Debug, Clone, Copy, JsonSchema, Serialize)]
pub(crate) struct Unread<'a> {
    pub topic: &'a TopicId,
    #[serde(flatten)]
    pub reading: &'a Reading,
}

/// A target and the current value.
#[derive(Debug, Clone, Copy, JsonSchema, Serialize)]
pub(crate) struct QuotaCount {
    pub quota: Quota,
    /// The current value.
    pub have: usize,
    /// The target.
    pub need: usize,
}

/// Something that is missing in a member's year.
#[derive(Debug, Clone, Copy, PartialEq, JsonSchema, Serialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub(crate) enum Lack<'a> {
    /// A session to make up.
    Makeup {
        session: &'a RecordId,
        date: NaiveDate,
        /// The due date.
        due: Option<NaiveDate>,
    },
    /// A session at which the member spoke without leaving a speech.
    Speech { session: &'a RecordId, date: NaiveDate },
    /// An attendance rate below the plan's target today.
    Attendance { have: f64, need: f64 },
    /// A target not reached yet.
    Quota {
        quota: Quota,
        /// The current value.
        have: usize,
        /// The target.
        need: usize,
    },
    /// Required readings not yet read.
    Readings { have: usize, need: usize },
}

impl<'a> From<&DebtRow<'a>> for Lack<'a> {
    fn from(debt: &DebtRow<'a>) -> Self {
        Self::Makeup { session: debt.session, date: debt.date, due: debt.due }
    }
}

/// Returns the member's year for programs; `carried` are the make-ups of earlier years still owed.
pub(crate) fn account<'a>(
    account: &Account<'a>,
    year: &'a Year<'_>,
    carried: Vec<DebtRow<'a>>,
) -> AccountObject<'a> {
    let plan = year.plan;
    let unread = |(topic, reading): &(&'a Topic, &'a Reading)| Unread { topic: &topic.id, reading };
    let counted = |quota: Quota| {
        let need = account.need(quota, plan)?;
        Some(QuotaCount { quota, have: account.have(quota), need })
    };
    AccountObject {
        member: MemberRow::on(account.member, year.today()),
        sessions: SessionsObject {
            attendance: account.attendance,
            made_up: account.made_up,
            made_up_late: account.made_up_late,
        },
        rate: account.attendance.rate(),
        notes: account.notes,
        speeches: account.turns.speeches,
        chaired: account.turns.chaired,
        led: account.turns.led,
        readings: ReadingCount {
            read: account.read.len(),
            required: account.read.len() + account.unread.len(),
            unread: account.unread.iter().map(unread).collect(),
        },
        outcomes: account.outcomes,
        quotas: Quota::ALL.iter().filter_map(|&quota| counted(quota)).collect(),
        debts: rows(account.debts.iter().copied(), year),
        carried,
        lacks: lacks(account, plan),
    }
}

/// Returns what is missing: make-up study first, then targets.
pub(crate) fn lacks<'a>(account: &Account<'a>, plan: &Plan) -> Vec<Lack<'a>> {
    let mut lacks: Vec<Lack<'a>> = account
        .debts
        .iter()
        .map(|debt| Lack::Makeup { session: debt.session.id, date: debt.session.date, due: debt.due })
        .collect();
    lacks.extend(
        account.without_speech.iter().map(|session| Lack::Speech { session: session.id, date: session.date }),
    );
    if let Some((have, need)) =
        account.attendance.rate().zip(plan.targets.member_attendance).filter(|(h, n)| h < n)
    {
        lacks.push(Lack::Attendance { have, need });
    }
    lacks.extend(account.shortfalls(plan).map(|short| Lack::Quota {
        quota: short.quota,
        have: short.have,
        need: short.need,
    }));
    let (read, unread) = (account.read.len(), account.unread.len());
    if unread > 0 {
        lacks.push(Lack::Readings { have: read, need: read + unread });
    }
    lacks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::attendance::Status::{Absent, Present};
    use crate::domain::fixture::{Records, Study, history, noon, session, sheet};

    #[test]
    fn a_rate_on_its_target_is_enough_and_readings_are_missing_until_all_are_read() {
        let sessions = vec![session("2026-03-12"), session("2026-03-19")];
        let marks = |mark| vec![("m01", Present), ("m02", mark)];
        let mut study = Study::of(Records {
            sessions: history(sessions),
            attendance: history(vec![
                sheet("2026-03-12-0", &marks(Present)),
                sheet("2026-03-19-1", &marks(Absent)),
            ]),
            ..Records::default()
        });
        let unread = Lack::Readings { have: 0, need: 1 };
        let cases = [
            (Some(0.5), 0, vec![]),
            (Some(0.6), 0, vec![Lack::Attendance { have: 0.5, need: 0.6 }]),
            (None, 0, vec![]),
            (None, 1, vec![unread]),
        ];
        for (target, readings, expected) in cases {
            study.plan.targets.member_attendance = target;
            study.plan.topics[0].readings = vec![toml::from_str("title = \"书\"").unwrap(); readings];
            let year = study.at(noon("2026-04-01"));
            let account = Account::of(&study.roster.members[1], &year);
            let mut found = lacks(&account, &study.plan);
            found.retain(|lack| !matches!(lack, Lack::Makeup { .. }));
            assert_eq!(found, expected, "{target:?} {readings}");
        }
    }
}
