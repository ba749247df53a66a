//! The parts of a Markdown page.

/// A part of a Markdown page. An empty line separates it from the part before it; otherwise a sentence
/// below a table would become a row of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Heading,
    Paragraph,
    Table,
    /// A list item; items are not separated.
    Point,
}
