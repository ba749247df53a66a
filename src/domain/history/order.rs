//! The order of records: by day and time of recording.

use super::super::record::{Filed, Record};

/// Sorts records by day and time of recording. Those read by name are already sorted by day, and only sorted
/// within each day: no list of all is copied.
pub(super) fn sort<T: Record>(filed: &mut [Filed<T>]) {
    if !filed.is_sorted_by_key(|filed| filed.record.day()) {
        filed.sort_by_key(|filed| filed.record.day());
    }
    for day in filed.chunk_by_mut(|a, b| a.record.day() == b.record.day()) {
        day.sort_by(|a, b| a.stamp.recorded.cmp(&b.stamp.recorded).then_with(|| a.id.cmp(&b.id)));
    }
}
