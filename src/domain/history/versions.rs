//! The records of a thing, from the current one back to the first.

use std::iter::successors;

use super::{Current, History};
use crate::domain::record::{Filed, Record};

impl<T: Record> History<T> {
    /// Returns the records of a thing, the current one first.
    pub(crate) fn versions<'a>(&'a self, current: Current<'a, T>) -> impl Iterator<Item = &'a Filed<T>> {
        let earlier = |filed: &&'a Filed<T>| self.get(filed.stamp.amends.as_ref()?);
        successors(Some(current.head), earlier).take(self.filed.len())
    }
}
