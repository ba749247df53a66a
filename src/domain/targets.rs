//! The targets 目标 that a unit's plan sets; what it does not state is not asked for.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Thresholds of the plan. Each is off unless the plan states it.
#[derive(Debug, Clone, Default, PartialEq, JsonSchema, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Targets {
    /// Sessions that each topic needs.
    pub sessions_per_topic: Option<u32>,
    /// Sessions that each quarter needs.
    pub sessions_per_quarter: Option<u32>,
    /// Sessions that the whole year needs.
    pub sessions_per_year: Option<u32>,
    /// The share of the members of the day who must attend a session, 0 to 1.
    pub session_attendance: Option<f64>,
    /// The share of a year's sessions that each member must attend, 0 to 1.
    pub member_attendance: Option<f64>,
    /// Working days within which a missed session is made up.
    pub makeup_days: Option<u32>,
    /// Notes of kind `note` that each member writes in the year.
    pub notes_per_member: Option<u32>,
    /// Characters of notes of kind `note` that each member writes in the year.
    pub note_characters_per_member: Option<u32>,
    /// Notes of kind `reflection` that each member writes in the year.
    pub reflections_per_member: Option<u32>,
    /// Sessions at which each member speaks or leads in the year.
    pub speeches_per_member: Option<u32>,
    /// Research reports that each member completes in the year.
    pub reports_per_member: Option<u32>,
    /// Hours of self-study that each member records in the year.
    pub self_study_hours_per_member: Option<u32>,
    /// Sessions that the leader chairs in the year.
    pub sessions_chaired_by_leader: Option<u32>,
    /// How often an evaluation is due.
    pub evaluation: Option<Cycle>,
    /// Days (not working days) after a period's end by which its evaluation is made.
    pub evaluation_days_after: Option<u32>,
    /// How often a bulletin is due.
    pub bulletin: Option<Cycle>,
    /// Working days before a session by which its notice is out.
    pub notice_days_before: Option<u32>,
    /// Working days before a session by which its materials are out.
    pub materials_days_before: Option<u32>,
    /// Working days before a session by which its speeches are in.
    pub speeches_days_before: Option<u32>,
    /// Working days after a session by which its minutes are done.
    pub minutes_days_after: Option<u32>,
    /// Working days after a session by which its sign-in sheet is filed.
    pub filing_days_after: Option<u32>,
    /// Days between an event and its filing from which a record counts as filed late 补录.
    pub late_record_days: Option<u32>,
}

/// How often something is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, JsonSchema, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Cycle {
    Quarter,
    /// Each half of the year.
    HalfYear,
    /// Once, for the year.
    Year,
}
