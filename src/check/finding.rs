//! What a rule found.

use crate::domain::plan::Level;
use crate::message::Message;
use crate::store::Place;

/// A fault that a rule sees, before anyone has judged how serious it is.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Hit {
    /// What is wrong; its id is the rule's.
    pub message: Message,
    pub place: Place,
}

impl Hit {
    /// A fault at a place.
    pub(crate) fn new(place: Place, message: Message) -> Self {
        Self { message, place }
    }
}

/// A hit with its level.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Finding {
    /// The id of the rule.
    pub rule: &'static str,
    /// How serious it is here.
    pub level: Level,
    pub message: Message,
    pub place: Place,
}
