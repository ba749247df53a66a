//! Interpretation of the parts of a document: title, topics, requirements, settings.

mod draft;
mod meeting;
mod named;
mod naming;
mod requirement;
mod settings;
mod title;
mod topic;
pub(super) mod topics;
pub(super) mod understand;
mod unit;
pub(super) mod year;
