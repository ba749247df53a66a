//! What the parts of a document mean: title, topics, requirements, settings.

mod draft;
mod meeting;
mod requirement;
mod settings;
mod title;
mod topic;
mod topics;
pub(super) mod understand;
mod unit;
mod year;
