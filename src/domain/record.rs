//! A record: one thing that happened, filed once and never rewritten.

use std::fmt;

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::names::Names;
use super::vocabulary::vocabulary;

vocabulary! {
    /// What a record is of: the folder that it lies in.
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
    }
}

/// A record's lasting name: `<YYYY-MM-DD>-<what>-<hash>`, also the name of its file.
///
/// The hash is the first eight hex digits of the SHA-256 of the file's bytes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct RecordId(pub String);

impl RecordId {
    /// Hex digits of the hash at the end of an id.
    pub(crate) const HASH_DIGITS: usize = 8;

    /// The hash part, or the empty text where the name has none.
    pub(crate) fn hash(&self) -> &str {
        self.0
            .rsplit_once('-')
            .map(|(_, hash)| hash)
            .filter(|hash| hash.len() == Self::HASH_DIGITS)
            .unwrap_or_default()
    }
}

/// Whether an id holds ASCII letters, digits and hyphens only, and at least one: ids become parts of
/// file names.
pub(crate) fn is_plain(id: &str) -> bool {
    !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

impl fmt::Display for RecordId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// When and by whom a record was filed, and which earlier record it replaces.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Stamp {
    /// The time of filing.
    pub recorded: DateTime<FixedOffset>,
    /// Who filed it: a member's id or a free name.
    pub by: String,
    /// The record that this one replaces.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amends: Option<RecordId>,
    /// Why it replaces or retracts another record.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

impl Stamp {
    /// Returns the stamp of a record that replaces nothing.
    pub(crate) fn new(recorded: DateTime<FixedOffset>, by: String) -> Self {
        Self { recorded, by, amends: None, reason: None }
    }

    /// Makes it the stamp of a record that replaces `earlier`.
    pub(crate) fn amending(self, earlier: RecordId, reason: Option<String>) -> Self {
        Self { amends: Some(earlier), reason, ..self }
    }
}

/// What every kind of record has.
pub(crate) trait Record: Serialize + DeserializeOwned + Send {
    /// The folder it lies in.
    const KIND: Kind;

    /// Whether it can be amended and retracted.
    const CORRECTABLE: bool = true;

    /// Whether a text follows its keys.
    const HAS_TEXT: bool = false;

    /// The day that its name begins with: that of the event, not of the filing.
    fn day(&self) -> NaiveDate;

    /// The middle of its name: ASCII letters, digits and hyphens.
    fn what(&self) -> String;

    /// Collects the topics, members and sessions that it names.
    fn names<'a>(&'a self, names: &mut Names<'a>);

    /// Takes the number of characters of its text, white space left out.
    fn count_text(&mut self, _characters: usize) {}

    /// Returns the sessions among them, to be replaced by the sessions' own ids.
    fn sessions_mut(&mut self) -> Vec<&mut RecordId> {
        Vec::new()
    }
}

/// A record with its stamp and the name of its file.
#[derive(Debug, Clone)]
pub(crate) struct Filed<T> {
    pub id: RecordId,
    pub stamp: Stamp,
    pub record: T,
}
