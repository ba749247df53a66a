//! The number of records that this process has read, from which progress is shown. A process runs one
//! command, so one counter is enough.

use std::sync::atomic::{AtomicU64, Ordering};

static READ: AtomicU64 = AtomicU64::new(0);

/// Adds records that were read.
pub(super) fn add(count: usize) {
    READ.fetch_add(count as u64, Ordering::Relaxed);
}

/// Returns how many records were read so far.
pub(crate) fn records_read() -> u64 {
    READ.load(Ordering::Relaxed)
}
