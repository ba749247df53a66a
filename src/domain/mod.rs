//! The group's words and arithmetic: no file, no clock, no output.

pub(crate) mod attendance;
pub(crate) mod calendar;
pub(crate) mod checklist;
pub(crate) mod day;
pub(crate) mod document;
pub(crate) mod evaluation;
pub(crate) mod figure;
#[cfg(test)]
mod fixture;
pub(crate) mod history;
pub(crate) mod lateness;
pub(crate) mod leave;
pub(crate) mod makeup;
pub(crate) mod marks;
pub(crate) mod names;
pub(crate) mod note;
pub(crate) mod outcome;
pub(crate) mod paper;
pub(crate) mod period;
pub(crate) mod plan;
pub(crate) mod quota;
pub(crate) mod record;
pub(crate) mod records;
pub(crate) mod requirement;
pub(crate) mod retraction;
pub(crate) mod roster;
pub(crate) mod session;
pub(crate) mod stamped;
pub(crate) mod suggest;
pub(crate) mod targets;
pub(crate) mod term;
pub(crate) mod time;
pub(crate) mod topic;
pub(crate) mod verdict;
pub(crate) mod vocabulary;
pub(crate) mod year;
