//! How much of a document was used, and for what.

/// The number of characters in each place.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// In facts.
    pub(crate) facts: usize,
    /// In the wording around facts.
    pub(crate) wording: usize,
    /// In unused passages.
    pub(crate) unused: usize,
    /// Spaces and punctuation.
    pub(crate) signs: usize,
}
