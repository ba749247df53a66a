//! The results of rules.

use crate::domain::plan::Level;
use crate::message::Message;
use crate::store::Place;

/// An error found by a rule, before its level is known.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Hit {
    /// The message; its id is that of the rule.
    pub message: Message,
    pub place: Place,
}

impl Hit {
    /// Returns an error at a place.
    pub(crate) fn new(place: Place, message: Message) -> Self {
        Self { message, place }
    }
}

/// A hit with its level.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Finding {
    /// The id of the rule.
    pub rule: &'static str,
    /// The level after settings.
    pub level: Level,
    pub message: Message,
    pub place: Place,
}
