//! One member's year on a page.

mod figures;

use chrono::NaiveDate;
use serde::Serialize;

use super::makeup::{DebtRow, rows};
use super::roster::MemberRow;
use crate::domain::plan::Plan;
use crate::domain::quota::Quota;
use crate::domain::record::RecordId;
use crate::domain::topic::{Reading, Topic, TopicId};
use crate::domain::vocabulary::Vocabulary;
use crate::domain::year::Year;
use crate::domain::year::account::Account;
use crate::domain::year::attendance::Attendance;
use crate::domain::year::tally::{Outcomes, Writing};

pub(crate) use figures::figures;

/// A member's account as programs read it.
#[derive(Debug, Serialize)]
pub(crate) struct AccountObject<'a> {
    pub member: MemberRow<'a>,
    pub sessions: SessionsObject,
    pub rate: Option<f64>,
    /// What the member wrote.
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
    /// What the plan asks of the member, with how much there is.
    pub quotas: Vec<QuotaCount>,
    /// Debts of make-up that are not closed.
    pub debts: Vec<DebtRow<'a>>,
    pub lacks: Vec<Lack<'a>>,
}

/// A member's statuses, counted.
#[derive(Debug, Serialize)]
pub(crate) struct SessionsObject {
    #[serde(flatten)]
    attendance: Attendance,
    /// Of the leaves and absences, those made up.
    made_up: usize,
}

/// Required readings, read and not.
#[derive(Debug, Serialize)]
pub(crate) struct ReadingCount<'a> {
    /// Those that the member's notes cover.
    pub read: usize,
    /// All that the plan's topics require.
    pub required: usize,
    /// Those not covered yet.
    pub unread: Vec<Unread<'a>>,
}

/// A reading that a member's notes do not cover yet.
#[derive(Debug, Clone, Copy, Serialize)]
pub(crate) struct Unread<'a> {
    /// The topic that requires it.
    pub topic: &'a TopicId,
    /// What is to be read.
    #[serde(flatten)]
    pub reading: &'a Reading,
}

/// A quota and how far it is reached.
#[derive(Debug, Clone, Copy, Serialize)]
pub(crate) struct QuotaCount {
    pub quota: Quota,
    /// How much there is.
    pub have: usize,
    /// How much the plan asks for.
    pub need: usize,
}

/// One thing that a member's year still lacks.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub(crate) enum Lack<'a> {
    /// A session to be made up.
    Makeup {
        session: &'a RecordId,
        date: NaiveDate,
        /// The last day on which it is made up in time.
        due: Option<NaiveDate>,
    },
    /// A session at which the member spoke and left no speech.
    Speech { session: &'a RecordId, date: NaiveDate },
    /// Attendance below the plan's target as it stands today.
    Attendance { have: f64, need: f64 },
    /// A quota not reached yet.
    Quota {
        quota: Quota,
        /// How much there is.
        have: usize,
        /// How much the plan asks for.
        need: usize,
    },
    /// Required readings not covered yet.
    Readings {
        /// How many are read.
        have: usize,
        /// How many are required.
        need: usize,
    },
}

/// The account as programs read it.
pub(crate) fn account<'a>(account: &Account<'a>, year: &'a Year<'_>) -> AccountObject<'a> {
    let plan = year.plan;
    let unread = |(topic, reading): &(&'a Topic, &'a Reading)| Unread { topic: &topic.id, reading };
    let counted = |quota: Quota| {
        let need = account.need(quota, plan)?;
        Some(QuotaCount { quota, have: account.have(quota), need })
    };
    AccountObject {
        member: MemberRow::from(account.member),
        sessions: SessionsObject { attendance: account.attendance, made_up: account.made_up },
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
        lacks: lacks(account, plan),
    }
}

/// What the account still lacks: what is owed first, then what the plan asks for.
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
