//! The group's words and arithmetic: no file, no clock, no output.

pub mod account;
pub mod attendance;
pub mod calendar;
pub mod checklist;
pub mod coverage;
pub mod day;
pub mod debt;
pub mod evaluation;
#[cfg(test)]
mod fixture;
pub mod history;
pub mod lateness;
pub mod leave;
pub mod makeup;
pub mod note;
pub mod outcome;
pub mod paper;
pub mod plan;
pub mod problem;
pub mod quota;
pub mod rate;
pub mod record;
pub mod requirement;
pub mod retraction;
pub mod roster;
pub mod rota;
pub mod session;
pub mod speech;
pub mod suggest;
pub mod tally;
pub mod targets;
pub mod term;
pub mod time;
pub mod timetable;
pub mod topic;
pub mod vocabulary;
