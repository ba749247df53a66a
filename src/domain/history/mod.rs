//! The records of one kind, and which of them are current.

mod index;
mod order;
mod versions;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, FixedOffset};

use index::Index;
use order::sort;

use super::record::{Filed, Record, RecordId, Stamp};
use super::session::Session;

/// The records of one kind with their amendments.
///
/// A record that replaces another one starts or continues a chain. The chain's first id stays the
/// identity of the thing, and its last record is current. Two records that replace the same
/// one are rivals: the later recorded one counts until a person retracts one of them.
#[derive(Debug, Clone)]
pub(crate) struct History<T> {
    filed: Vec<Filed<T>>,
    /// The later records that replace each record, in order of recording.
    amended_by: BTreeMap<RecordId, Vec<usize>>,
    index: Index,
    /// The first record of the chain of each record that replaces a known one, unless it is in a cycle.
    roots: BTreeMap<usize, usize>,
    retracted: BTreeSet<RecordId>,
    committed: BTreeMap<RecordId, DateTime<FixedOffset>>,
}

/// The current version of a thing: its first record's id and its last record.
#[derive(Debug)]
pub(crate) struct Current<'a, T> {
    /// The identity of the thing: the id of its first record.
    pub id: &'a RecordId,
    pub head: &'a Filed<T>,
    /// The time at which the thing was first recorded, before any correction.
    pub begun: DateTime<FixedOffset>,
}

impl<'a, T> Current<'a, T> {
    /// Returns the stamp of the current record.
    pub(crate) fn stamp(&self) -> &'a Stamp {
        &self.head.stamp
    }
}

impl<T> Clone for Current<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Current<'_, T> {}

impl<T> std::ops::Deref for Current<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.head.record
    }
}

impl<T> Default for History<T> {
    fn default() -> Self {
        Self {
            filed: Vec::new(),
            amended_by: BTreeMap::new(),
            index: Index::default(),
            roots: BTreeMap::new(),
            retracted: BTreeSet::new(),
            committed: BTreeMap::new(),
        }
    }
}

impl<T: Record> History<T> {
    /// Orders the records of a kind.
    pub(crate) fn new(mut filed: Vec<Filed<T>>) -> Self {
        sort(&mut filed);
        let index = Index::new(&mut filed);
        let mut amended_by: BTreeMap<RecordId, Vec<usize>> = BTreeMap::new();
        for (at, filed) in filed.iter().enumerate() {
            if let Some(earlier) = &filed.stamp.amends {
                amended_by.entry(earlier.clone()).or_default().push(at);
            }
        }
        for later in amended_by.values_mut() {
            later.sort_by_key(|&at| (filed[at].stamp.recorded, filed[at].id.clone()));
        }
        let roots = roots(&filed, &index, &amended_by);
        Self { filed, amended_by, index, roots, retracted: BTreeSet::new(), committed: BTreeMap::new() }
    }

    /// Marks the records with these ids as retracted.
    pub(crate) fn retract(&mut self, ids: &BTreeSet<RecordId>) {
        self.retracted = ids.iter().filter(|id| self.at(id).is_some()).cloned().collect();
    }

    /// Adds the times of the first commits, as far as they are known.
    pub(crate) fn commit(&mut self, commits: &BTreeMap<RecordId, DateTime<FixedOffset>>) {
        let known = self.filed.iter().filter_map(|filed| commits.get_key_value(&filed.id));
        self.committed = known.map(|(id, at)| (id.clone(), *at)).collect();
    }

    /// Replaces the id of any record of a session by the id of its first record. Unknown ids stay.
    pub(crate) fn resolve(&mut self, sessions: &History<Session>) {
        for named in self.filed.iter_mut().flat_map(|filed| filed.record.sessions_mut()) {
            if let Some(root) = sessions.root(named).filter(|root| *root != named) {
                *named = root.clone();
            }
        }
    }

    /// Returns the time since which a record certainly exists: its own stamp, or its first commit if that is
    /// known and later.
    pub(crate) fn known(&self, filed: &Filed<T>) -> DateTime<FixedOffset> {
        let stamped = filed.stamp.recorded;
        self.committed.get(&filed.id).map_or(stamped, |committed| stamped.max(*committed))
    }

    /// Returns every record, by day and time of recording.
    pub(crate) fn filed(&self) -> &[Filed<T>] {
        &self.filed
    }

    /// Returns the record with that id, current or not.
    pub(crate) fn get(&self, id: &RecordId) -> Option<&Filed<T>> {
        self.at(id).map(|at| &self.filed[at])
    }

    /// Returns the current version of each thing, in the order of the first records.
    pub(crate) fn current(&self) -> impl Iterator<Item = Current<'_, T>> {
        self.filed.iter().filter_map(|first| self.begun_by(first))
    }

    /// Returns the current version of a thing by any id of its chain.
    pub(crate) fn current_of(&self, id: &RecordId) -> Option<Current<'_, T>> {
        let root = self.root(id)?;
        self.begun_by(self.get(root)?)
    }

    /// Returns the current version of the thing that a record begins; `None` if the record replaces another
    /// one or was retracted.
    pub(crate) fn begun_by<'a>(&'a self, first: &'a Filed<T>) -> Option<Current<'a, T>> {
        self.begins(first).then(|| self.now(first))
    }

    /// Returns the first record of a thing.
    pub(crate) fn first_of<'a>(&'a self, current: Current<'a, T>) -> &'a Filed<T> {
        let is_first = std::ptr::eq(&raw const current.head.id, current.id);
        if is_first { current.head } else { self.get(current.id).unwrap_or(current.head) }
    }

    /// Returns the first id of the chain that `id` belongs to.
    pub(crate) fn root(&self, id: &RecordId) -> Option<&RecordId> {
        let first = self.first(self.at(id)?)?;
        Some(&self.filed[first].id)
    }

    /// Returns the number of records in the chain that starts with `first`.
    pub(crate) fn length(&self, first: &RecordId) -> usize {
        let Some(first) = self.at(first) else { return 0 };
        let later = self.roots.values().filter(|root| **root == first).count();
        later + usize::from(self.first(first) == Some(first))
    }

    /// Returns `true` if the record was retracted.
    pub(crate) fn is_retracted(&self, id: &RecordId) -> bool {
        self.retracted.contains(id)
    }

    /// Returns `true` if the record was retracted, or replaced by one that still counts.
    pub(crate) fn is_superseded(&self, id: &RecordId) -> bool {
        self.is_retracted(id) || self.replaced_by(id).is_some()
    }

    /// Returns the last record that still counts after the one with that id, if there is one.
    pub(crate) fn replaced_by(&self, id: &RecordId) -> Option<&Filed<T>> {
        let last = self.last(self.get(id)?);
        (last.id != *id).then_some(last)
    }

    /// Returns the current versions, in the order in which the things were first recorded.
    pub(crate) fn by_filing(&self) -> Vec<Current<'_, T>> {
        let mut current: Vec<_> = self.current().collect();
        current.sort_by_key(|current| (current.begun, current.id));
        current
    }

    /// Returns the records that replace a missing one.
    pub(crate) fn dangling(&self) -> impl Iterator<Item = &Filed<T>> {
        self.amendments().filter(|(_, earlier)| self.at(earlier).is_none()).map(|(filed, _)| filed)
    }

    /// Returns the records that replace a retracted amendment, and so do not count either.
    /// The retraction of a first record removes the whole chain on purpose.
    pub(crate) fn orphaned(&self) -> impl Iterator<Item = &Filed<T>> {
        let is_retracted_amendment = |earlier: &RecordId| {
            self.is_retracted(earlier)
                && self.get(earlier).is_some_and(|earlier| earlier.stamp.amends.is_some())
        };
        let orphaned = move |(filed, earlier): &(&Filed<T>, &RecordId)| {
            is_retracted_amendment(earlier) && !self.is_gone(filed)
        };
        self.amendments().filter(orphaned).map(|(filed, _)| filed)
    }

    /// Returns the amendments that do not count, each with the later amendment of the same record that
    /// does.
    pub(crate) fn rivals(&self) -> impl Iterator<Item = (&Filed<T>, &Filed<T>)> {
        self.amended_by.values().flat_map(|later| {
            let mut standing: Vec<&Filed<T>> = self.standing(later).collect();
            let counting = standing.pop().filter(|last| !self.is_gone(last));
            let pair = move |rival| Some((rival, counting?));
            standing.into_iter().filter_map(pair)
        })
    }

    /// Returns the ids of a record and of those that it replaces, one after the other.
    pub(crate) fn back_from<'a>(&'a self, id: &'a RecordId) -> impl Iterator<Item = &'a RecordId> {
        let earlier = |id: &&'a RecordId| self.get(id)?.stamp.amends.as_ref();
        std::iter::successors(Some(id), earlier).take(self.filed.len() + 1)
    }

    /// Returns `true` if the first record of its chain was retracted, and everything with it.
    fn is_gone(&self, filed: &Filed<T>) -> bool {
        self.root(&filed.id).is_some_and(|root| self.is_retracted(root))
    }

    /// Returns the records that replace another one and were not retracted, with the id of that one.
    fn amendments(&self) -> impl Iterator<Item = (&Filed<T>, &RecordId)> {
        let standing = self.filed.iter().filter(|filed| !self.is_retracted(&filed.id));
        standing.filter_map(|filed| Some((filed, filed.stamp.amends.as_ref()?)))
    }

    fn at(&self, id: &RecordId) -> Option<usize> {
        self.index.get(&self.filed, id)
    }

    /// Returns the first record of the chain of the record at this place; `None` in a cycle.
    fn first(&self, at: usize) -> Option<usize> {
        let replaces = self.filed[at].stamp.amends.as_ref().is_some_and(|earlier| self.at(earlier).is_some());
        if replaces { self.roots.get(&at).copied() } else { Some(at) }
    }

    fn begins(&self, filed: &Filed<T>) -> bool {
        filed.stamp.amends.is_none() && !self.retracted.contains(&filed.id)
    }

    fn standing<'a>(&'a self, later: &'a [usize]) -> impl DoubleEndedIterator<Item = &'a Filed<T>> {
        later.iter().map(|&at| &self.filed[at]).filter(|filed| !self.retracted.contains(&filed.id))
    }

    fn now<'a>(&'a self, first: &'a Filed<T>) -> Current<'a, T> {
        Current { id: &first.id, head: self.last(first), begun: first.stamp.recorded }
    }

    fn last<'a>(&'a self, first: &'a Filed<T>) -> &'a Filed<T> {
        let mut head = first;
        for _ in 0..self.filed.len() {
            let later = self.amended_by.get(&head.id).map(Vec::as_slice).unwrap_or_default();
            match self.standing(later).next_back() {
                Some(next) => head = next,
                None => break,
            }
        }
        head
    }
}

/// Returns the first record of the chain of each record that replaces another. An id is a hash of its contents,
/// so a cycle needs forged names; a first record never leads into one.
fn roots<T: Record>(
    filed: &[Filed<T>],
    index: &Index,
    amended_by: &BTreeMap<RecordId, Vec<usize>>,
) -> BTreeMap<usize, usize> {
    let mut roots = BTreeMap::new();
    for first in amended_by.keys().filter_map(|id| index.get(filed, id)) {
        if filed[first].stamp.amends.as_ref().is_some_and(|earlier| index.get(filed, earlier).is_some()) {
            continue;
        }
        let mut chain = vec![first];
        while let Some(at) = chain.pop() {
            let later = amended_by.get(&filed[at].id).into_iter().flatten();
            chain.extend(later.inspect(|later| _ = roots.insert(**later, first)));
        }
    }
    roots
}

#[cfg(test)]
mod tests;
