//! A record: one thing that happened, filed once and never rewritten.

use chrono::{DateTime, FixedOffset, NaiveDate};
use schemars::JsonSchema;
use serde::Serialize;
use serde::de::DeserializeOwned;
use smol_str::SmolStr;

use super::field::Field;
pub(crate) use super::id::{RecordId, is_plain};
use super::names::Names;
use super::vocabulary::vocabulary;

vocabulary! {
    /// The kind of a record, and its folder.
    pub(crate) Kind of "kind" {
        /// 集中学习研讨
        Sessions = "sessions",
        /// 考勤
        Attendance = "attendance",
        /// 请假
        Leave = "leave",
        /// 补学补研
        Makeup = "makeup",
        /// 学习笔记、心得体会、研讨发言材料
        Notes = "notes",
        /// 成果转化
        Outcomes = "outcomes",
        /// 效果评估
        Evaluations = "evaluations",
        /// 会议材料
        Papers = "papers",
        /// 撤销
        Retractions = "retractions",
        /// 记录封存
        Seal = "seal",
    }
}

/// When and by whom a record was filed, and which earlier record it replaces.
#[derive(Debug, Clone, PartialEq, Eq, JsonSchema, Serialize)]
pub(crate) struct Stamp {
    /// The time of filing.
    pub recorded: DateTime<FixedOffset>,
    /// Who filed it: a member's id or a free name.
    #[schemars(with = "String")]
    pub by: SmolStr,
    /// The record that this one replaces.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amends: Option<RecordId>,
    /// Why it replaces or retracts another record.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Box<str>>,
}

impl Stamp {
    /// Its keys in a file.
    pub(crate) const KEYS: [&'static str; 4] = ["recorded", "by", "amends", "reason"];

    /// Returns the stamp of a record that replaces nothing.
    pub(crate) fn new(recorded: DateTime<FixedOffset>, by: SmolStr) -> Self {
        Self { recorded, by, amends: None, reason: None }
    }

    /// Makes it the stamp of a record that replaces `earlier`.
    pub(crate) fn amending(self, earlier: RecordId, reason: Option<String>) -> Self {
        Self { amends: Some(earlier), reason: reason.map(Into::into), ..self }
    }
}

/// The interface of every kind of record.
pub(crate) trait Record: Serialize + DeserializeOwned + JsonSchema + Send {
    /// The folder it lies in.
    const KIND: Kind;

    /// The keys of its file but those of the stamp, in the order in which they are written.
    const FIELDS: &'static [Field];

    /// Whether it can be amended and retracted.
    const CORRECTABLE: bool = true;

    /// Whether its date is that of its session.
    const IS_OF_A_SESSION: bool = false;

    /// Whether it is complete without the sessions that it names.
    const SESSIONS_ARE_OPTIONAL: bool = false;

    /// Whether it records what was done, so that its date is not in the future.
    const IS_OF_WHAT_WAS_DONE: bool = false;

    /// Names what a record is about, where two records of the same thing are one too many, as after a merge.
    const THING: Option<fn(&Self) -> String> = None;

    /// Whether a text follows its keys.
    const HAS_TEXT: bool = false;

    /// Returns the day that its name begins with: that of the event, not of the filing.
    fn day(&self) -> NaiveDate;

    /// Returns the middle of its name: ASCII letters, digits and hyphens.
    fn what(&self) -> String;

    /// Collects the topics, members, sessions and notes that it names.
    fn names<'a>(&'a self, names: &mut Names<'a>);

    /// Takes the number of characters of its text, white space left out, and the digest.
    fn take_text(&mut self, _characters: usize, _digest: TextDigest) {}

    /// Returns the sessions among them, to be replaced by the sessions' own ids.
    fn sessions_mut(&mut self) -> Vec<&mut RecordId> {
        Vec::new()
    }
}

/// A hash of a text, with another key in each run of the program. It is the same for texts that differ only in
/// white space and in the width of characters.
pub(crate) type TextDigest = u64;

/// A record with its stamp and the name of its file.
#[derive(Debug, Clone)]
pub(crate) struct Filed<T> {
    pub id: RecordId,
    pub stamp: Stamp,
    pub record: T,
}

/// The imports of the file of a kind of record.
pub(super) mod prelude {
    pub(in crate::domain) use chrono::NaiveDate;
    pub(in crate::domain) use schemars::JsonSchema;
    pub(in crate::domain) use serde::{Deserialize, Serialize};

    pub(in crate::domain) use super::{Kind, Record, RecordId};
    pub(in crate::domain) use crate::domain::field::{Field, Holds};
    pub(in crate::domain) use crate::domain::names::Names;
    pub(in crate::domain) use crate::domain::roster::MemberId;
}
