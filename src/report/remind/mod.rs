//! Reminders 催办: what each member must do, ready for chat.

mod brief;
mod item;

use crate::domain::roster::Member;
use crate::domain::vocabulary::vocabulary;
use crate::report::prelude::*;

pub(crate) use brief::brief;

vocabulary! {
    /// The kind of an item.
    pub(crate) Asked of "asked" {
        /// 下次集中学习
        Session = "session",
        /// 会前阅读
        Readings = "readings",
        /// 发言材料
        Speech = "speech",
        /// 补学
        Makeup = "makeup",
        /// 年度任务
        Quota = "quota",
        /// 成果转化
        Outcome = "outcome",
    }
}

/// Something that a member must do.
#[derive(Debug, Clone, JsonSchema, Serialize)]
pub(crate) struct Item {
    pub what: Asked,
    /// The sentence in the user's language.
    pub text: String,
    pub session: Option<RecordId>,
    /// The last day on which it is done in time.
    pub due: Option<NaiveDate>,
    /// The days left; negative if overdue.
    pub days: Option<i64>,
    /// The sentence before it is put into words.
    #[serde(skip)]
    pub message: Message,
}

impl Item {
    fn new(what: Asked, message: Message) -> Self {
        Self { what, text: String::new(), session: None, due: None, days: None, message }
    }

    fn of(self, session: &RecordId) -> Self {
        Self { session: Some(session.clone()), ..self }
    }

    fn due(self, due: Option<NaiveDate>, today: NaiveDate) -> Self {
        Self { due, days: due.map(|due| due.signed_duration_since(today).num_days()), ..self }
    }
}

/// The reminder of one member, or of the group.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct Reminder {
    /// `None` for the group.
    pub member: Option<MemberId>,
    /// The text to send.
    pub text: String,
    pub items: Vec<Item>,
    #[serde(skip)]
    pub name: String,
}

impl Row for Reminder {
    const COLUMNS: &'static [&'static str] = &["name", "reminder"];

    fn cells(&self) -> Vec<Cell> {
        vec![self.name.as_str().into(), self.text.as_str().into()]
    }
}

/// Returns the reminder of a member: what the first year asks, and what the other years, which are over,
/// left open.
pub(crate) fn reminder(member: &Member, years: &[Year<'_>]) -> Reminder {
    let mut items = Vec::new();
    for (at, year) in years.iter().enumerate() {
        if at == 0 {
            items.extend(item::of_next_session(member, year));
        }
        items.extend(item::open(member, year));
    }
    let name = member.name.clone();
    Reminder { member: Some(member.id.clone()), text: String::new(), items, name }
}
