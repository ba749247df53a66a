//! Leave 请假: a member asks, before a session begins, not to attend it.

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};

use super::record::{Kind, Record, RecordId, stamped};
use super::roster::MemberId;

/// The record of one member's leave from one session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Leave {
    /// When this was filed.
    pub recorded: DateTime<FixedOffset>,
    /// Who filed it.
    pub by: String,
    /// The record that this one replaces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amends: Option<RecordId>,
    /// Why it replaces it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The session's day, for the name of the file.
    pub date: NaiveDate,
    /// The session.
    pub session: RecordId,
    /// Who asks.
    pub member: MemberId,
    /// 事由: why the member cannot come.
    pub cause: String,
    /// 批准人: who granted it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved: Option<MemberId>,
}

impl Record for Leave {
    const KIND: Kind = Kind::Leave;
    stamped!();

    fn day(&self) -> NaiveDate {
        self.date
    }

    fn what(&self) -> String {
        self.member.to_string()
    }
}
