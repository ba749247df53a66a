//! The keys of a record's file.

/// A key and what it holds. Amending reads by it, and the export has a column for it.
pub(crate) type Field = (&'static str, Holds);

/// The type of the value under a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Holds {
    Day,
    /// A time of day, or a span of it.
    Time,
    /// A day, with a time of day if it is known.
    Asked,
    Text,
    /// A list of sentences, in which a comma is part of the text.
    Sentences,
    Number,
    /// A share in hundredths of a percent.
    Share,
    Topic,
    Topics,
    /// Titles of required readings on the record's topic.
    Readings,
    /// A member of the day of the record.
    Member,
    /// Members of the day of the record.
    Members,
    /// A member, or somebody who has left or is still to come.
    Anyone,
    Guests,
    Session,
    Sessions,
    /// The id of a note.
    Note,
    /// Names of other records.
    Records,
    /// A problem that an evaluation or field research found.
    Problem,
    /// A quarter, a half year or a year.
    Period,
    Form,
    NoteKind,
    OutcomeKind,
    OutcomeState,
    PaperKind,
}
