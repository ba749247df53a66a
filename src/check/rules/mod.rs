//! The rules, one file each. A rule's id is its message's id and the name of its transcript.

mod absence_despite_leave;
mod absent_without_leave;
mod added_topic_without_basis;
mod amendment_beside_retraction;
mod amendment_of_retracted;
mod attendance_below_target;
mod attendance_of_cancelled;
mod backwards_period;
mod bulletin_missing;
mod contradicting_marks;
mod dangling_amendment;
mod dangling_retraction;
mod dated_in_future;
mod duplicate_id;
mod duplicate_name;
mod duplicate_record;
mod empty_note;
mod evaluation_early;
mod evaluation_missing;
mod field_research_without_findings;
mod field_research_without_place;
mod impossible_value;
mod late;
mod late_record;
mod leave_after_start;
mod leave_of_cancelled;
mod leave_without_record;
mod left_early;
mod makeup_late;
mod makeup_overdue;
mod makeup_without_debt;
mod malformed_id;
mod mark_of_non_member;
mod marked_before_session;
mod marked_twice;
mod member_below_target;
mod misnamed_plan;
mod not_one_leader;
mod note_before_session;
mod note_by_non_member;
mod note_on_another_topic;
mod note_outside_membership;
mod outcome_overdue;
mod outcome_twice;
mod overlapping_sessions;
mod papers_missing;
mod part_of_non_member;
mod presence_despite_leave;
mod quarter_below_target;
mod recorded_in_future;
mod rival_amendments;
mod session_on_day_off;
mod session_outside_period;
mod session_unmarked;
mod speech_missing;
mod step_missed;
mod target_at_risk;
mod target_out_of_reach;
mod topic_below_target;
mod topic_past_its_date;
mod topic_titled_as_part;
mod topic_without_readings;
mod topic_without_session;
mod unknown_calendar;
mod unknown_checklist_state;
mod unknown_evidence;
mod unknown_member;
mod unknown_note;
mod unknown_period;
mod unknown_problem;
mod unknown_reading;
mod unknown_rule;
mod unknown_session;
mod unknown_topic;
mod unmarked_member;

use super::rule::Rule;
use crate::domain::plan::Level;

/// All rules: files first, then plan, sessions, attendance, notes.
pub(crate) const ALL: &[Rule] = &[
    Rule::loading("unreadable-file"),
    Rule::loading("file-too-large"),
    Rule::loading("not-utf8"),
    Rule::loading("too-deep"),
    Rule::loading("bad-syntax"),
    Rule::loading("unknown-key"),
    Rule::loading("missing-key"),
    Rule::loading("duplicate-key"),
    Rule::loading("wrong-value"),
    Rule::loading("unknown-word"),
    Rule::loading("unknown-form"),
    Rule::loading("misnamed-record"),
    Rule { level: Level::Warn, fixed: false, ..Rule::loading("short-record-name") },
    Rule::loading("record-altered"),
    Rule::loading("record-renamed"),
    Rule::loading("record-deleted"),
    Rule { level: Level::Note, fixed: false, ..Rule::loading("history-unknown") },
    Rule { fixed: false, ..Rule::loading("stray-file") },
    Rule::loading("records-without-plan"),
    Rule::loading("outside-folder"),
    Rule::loading("hidden-characters"),
    Rule::loading("merge-conflict"),
    dangling_amendment::RULE,
    amendment_of_retracted::RULE,
    amendment_beside_retraction::RULE,
    rival_amendments::RULE,
    duplicate_record::RULE,
    dangling_retraction::RULE,
    recorded_in_future::RULE,
    dated_in_future::RULE,
    unknown_topic::RULE,
    unknown_member::RULE,
    unknown_reading::RULE,
    unknown_session::RULE,
    unknown_note::RULE,
    unknown_period::RULE,
    unknown_problem::RULE,
    topic_without_session::RULE,
    topic_below_target::RULE,
    topic_without_readings::RULE,
    topic_titled_as_part::RULE,
    added_topic_without_basis::RULE,
    topic_past_its_date::RULE,
    quarter_below_target::RULE,
    target_out_of_reach::RULE,
    target_at_risk::RULE,
    duplicate_id::RULE,
    duplicate_name::RULE,
    not_one_leader::RULE,
    misnamed_plan::RULE,
    backwards_period::RULE,
    malformed_id::RULE,
    impossible_value::RULE,
    unknown_rule::RULE,
    unknown_checklist_state::RULE,
    unknown_evidence::RULE,
    session_outside_period::RULE,
    session_on_day_off::RULE,
    overlapping_sessions::RULE,
    session_unmarked::RULE,
    step_missed::RULE,
    papers_missing::RULE,
    Rule::loading("paper-file-missing"),
    Rule::loading("paper-altered"),
    Rule { level: Level::Warn, fixed: false, ..Rule::loading("paper-with-blanks") },
    bulletin_missing::RULE,
    unknown_calendar::RULE,
    unmarked_member::RULE,
    marked_twice::RULE,
    contradicting_marks::RULE,
    presence_despite_leave::RULE,
    absence_despite_leave::RULE,
    attendance_of_cancelled::RULE,
    marked_before_session::RULE,
    mark_of_non_member::RULE,
    part_of_non_member::RULE,
    absent_without_leave::RULE,
    late::RULE,
    left_early::RULE,
    attendance_below_target::RULE,
    leave_after_start::RULE,
    leave_without_record::RULE,
    leave_of_cancelled::RULE,
    makeup_overdue::RULE,
    makeup_late::RULE,
    makeup_without_debt::RULE,
    empty_note::RULE,
    Rule { level: Level::Warn, fixed: false, ..Rule::loading("duplicate-text") },
    note_by_non_member::RULE,
    note_outside_membership::RULE,
    note_before_session::RULE,
    note_on_another_topic::RULE,
    field_research_without_place::RULE,
    field_research_without_findings::RULE,
    outcome_overdue::RULE,
    outcome_twice::RULE,
    speech_missing::RULE,
    member_below_target::RULE,
    late_record::RULE,
    evaluation_missing::RULE,
    evaluation_early::RULE,
];

pub(crate) fn by_id(id: &str) -> Option<&'static Rule> {
    ALL.iter().find(|rule| rule.id == id)
}
