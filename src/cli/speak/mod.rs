//! Output for people: messages, errors, help.

mod answers;
pub(crate) mod broken;
pub(crate) mod carried;
pub(crate) mod filtered;
pub(crate) mod folding;
pub(crate) mod help;
pub(crate) mod objection;
pub(crate) mod outfile;
pub(crate) mod overview;
pub(crate) mod owed;
pub(crate) mod part;
pub(crate) mod progress;
pub(crate) mod record;
pub(crate) mod refusal;
pub(crate) mod say;
pub(crate) mod timing;
pub(crate) mod usage;
