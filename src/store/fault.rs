//! What keeps a file, or a part of it, from being read.

use super::place::Place;
use crate::message::Message;

/// A fault of a file. Its message's id is also the id of the rule under which `check` reports it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Fault {
    pub message: Message,
    pub place: Place,
}

impl Fault {
    /// A fault of the whole file.
    pub(crate) fn whole(file: impl Into<String>, message: Message) -> Self {
        Self { message, place: Place::whole(file) }
    }
}
