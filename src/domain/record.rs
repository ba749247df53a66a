//! A record: one thing that happened, filed once and never rewritten.

use std::fmt;

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

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
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stamp<'a> {
    /// The moment of filing.
    pub recorded: DateTime<FixedOffset>,
    /// Who filed it: a member's id or a free name.
    pub by: &'a str,
    /// The record that this one replaces.
    pub amends: Option<&'a RecordId>,
    /// Why it replaces it.
    pub reason: Option<&'a str>,
}

/// What every kind of record has.
pub(crate) trait Record: Serialize + DeserializeOwned {
    /// The folder it lies in.
    const KIND: Kind;

    /// When, by whom, instead of what.
    fn stamp(&self) -> Stamp<'_>;

    /// The day that its name begins with: that of the event, not of the filing.
    fn day(&self) -> NaiveDate;

    /// The middle of its name: ASCII letters, digits and hyphens.
    fn what(&self) -> String;

    /// Makes it a replacement of `earlier`, filed at `recorded` by `by`.
    fn amend(&mut self, earlier: RecordId, reason: String, recorded: DateTime<FixedOffset>, by: String);
}

/// The four fields of a [`Stamp`] as every record holds them.
macro_rules! stamped {
    () => {
        fn stamp(&self) -> $crate::domain::record::Stamp<'_> {
            $crate::domain::record::Stamp {
                recorded: self.recorded,
                by: &self.by,
                amends: self.amends.as_ref(),
                reason: self.reason.as_deref(),
            }
        }

        fn amend(
            &mut self,
            earlier: $crate::domain::record::RecordId,
            reason: String,
            recorded: ::chrono::DateTime<::chrono::FixedOffset>,
            by: String,
        ) {
            self.amends = Some(earlier);
            self.reason = Some(reason);
            self.recorded = recorded;
            self.by = by;
        }
    };
}

pub(crate) use stamped;

/// A record together with the name under which it lies.
#[derive(Debug, Clone)]
pub(crate) struct Filed<T> {
    pub id: RecordId,
    pub record: T,
}
