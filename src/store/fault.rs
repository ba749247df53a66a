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
    /// How much of the record was read.
    pub extent: Extent,
}

/// How much of a record with a fault was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extent {
    /// Nothing, or only a part.
    Lost,
    /// The record counts in full, but its content needs attention.
    Read,
    /// The file or folder is not of a record.
    Stray,
    /// The record counts in full; only its name is weak.
    Harmless,
}

impl Fault {
    pub(crate) fn whole(file: impl Into<String>, message: Message) -> Self {
        Self::at(Place::whole(file), message)
    }

    pub(crate) fn at(place: Place, message: Message) -> Self {
        Self { message, place, corrected_with: None, extent: Extent::Lost }
    }

    /// Returns the fault with another extent.
    pub(super) fn of(self, extent: Extent) -> Self {
        Self { extent, ..self }
    }
}
