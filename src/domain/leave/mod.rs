//! Leave 请假: a member asks, before a session begins, not to attend it.

pub(crate) mod law;

use crate::domain::record::prelude::*;

use super::asked::Asked;

/// The record of one member's leave from one session.
#[derive(Debug, Clone, PartialEq, Eq, JsonSchema, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Leave {
    /// The session's day, for the name of the file.
    #[serde(with = "super::day")]
    #[schemars(with = "NaiveDate")]
    pub date: NaiveDate,
    pub session: RecordId,
    pub member: MemberId,
    /// 事由: why the member cannot come.
    pub cause: String,
    /// 批准人: who granted it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved: Option<MemberId>,
    /// When it was asked for, if a correction states it; otherwise when it was recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<Asked>,
}

impl Record for Leave {
    const KIND: Kind = Kind::Leave;
    const IS_OF_A_SESSION: bool = true;
    /// Leave from a day that the session was moved from is another one.
    const THING: Option<fn(&Self) -> String> =
        Some(|leave| format!("{} {} {}", leave.session, leave.member, leave.date));
    const FIELDS: &'static [Field] = &[
        ("date", Holds::Day),
        ("session", Holds::Session),
        ("member", Holds::Member),
        ("cause", Holds::Text),
        ("approved", Holds::Anyone),
        ("asked", Holds::Asked),
    ];

    fn day(&self) -> NaiveDate {
        self.date
    }

    fn what(&self) -> String {
        self.member.to_string()
    }

    fn names<'a>(&'a self, names: &mut Names<'a>) {
        names.add("session", [&self.session]);
        names.add("member", [&self.member]);
        names.add("approved", &self.approved);
    }

    fn sessions_mut(&mut self) -> Vec<&mut RecordId> {
        vec![&mut self.session]
    }
}
