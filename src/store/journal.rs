//! The files that this process has written, reported even if the command fails later. A process runs
//! one command, so one journal is enough.

use std::io;
use std::sync::{Mutex, PoisonError};

use super::read::reason;
use crate::message::Value;

/// A written file.
#[derive(Debug, Clone)]
pub(crate) struct Done {
    /// The path, as printed.
    pub file: String,
    /// The reason why a power failure may undo it, if the system could not sync its folder.
    pub unsynced: Option<Value>,
}

static DONE: Mutex<Vec<Done>> = Mutex::new(Vec::new());

/// Adds a written file.
pub(crate) fn note(file: &str, unsynced: Option<&io::Error>) {
    let done = Done { file: file.to_owned(), unsynced: unsynced.map(reason) };
    DONE.lock().unwrap_or_else(PoisonError::into_inner).push(done);
}

/// Returns `true` if no file was written.
pub(crate) fn is_empty() -> bool {
    DONE.lock().unwrap_or_else(PoisonError::into_inner).is_empty()
}

/// Takes all entries, in order.
pub(crate) fn take() -> Vec<Done> {
    std::mem::take(&mut DONE.lock().unwrap_or_else(PoisonError::into_inner))
}
