//! The answer under 应到.

use crate::import::sheet::fold::folded;
use crate::import::sheet::mark::{Mark, mark};

/// Whether the member was expected to attend.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Expected {
    Yes,
    No,
    Unsaid,
}

impl Expected {
    pub(super) fn of(text: &str) -> Self {
        match mark(text) {
            Mark::Tick => Self::Yes,
            Mark::Blank => Self::Unsaid,
            _ if ["应到", "需要", "需"].contains(&folded(text).as_str()) => Self::Yes,
            _ => Self::No,
        }
    }
}
