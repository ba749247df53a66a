//! Errors that prevent reading a file or part of it.

use super::place::Place;
use crate::domain::record::RecordId;
use crate::message::Message;

/// An error of a file. The id of its message is also the id of the rule that reports it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Fault {
    pub message: Message,
    pub place: Place,
    /// The record that shows the fault until it is amended or retracted; `None` if only another file helps.
    pub corrected_with: Option<RecordId>,
}

impl Fault {
    /// Returns a fault of the whole file.
    pub(crate) fn whole(file: impl Into<String>, message: Message) -> Self {
        Self::at(Place::whole(file), message)
    }

    /// Returns a fault at a place.
    pub(crate) fn at(place: Place, message: Message) -> Self {
        Self { message, place, corrected_with: None }
    }

    /// Returns `true` if the record counts in full: only its name is weak.
    pub(crate) fn is_harmless(&self) -> bool {
        self.message.id == "short-record-name"
    }

    /// Returns `true` if the record was read nevertheless, or the file is not a record.
    pub(crate) fn is_read(&self) -> bool {
        let read = ["short-record-name", "misnamed-record", "hidden-characters", "stray-file"];
        read.contains(&self.message.id)
    }
}
