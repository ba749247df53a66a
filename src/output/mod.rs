//! Lays out rows as table, JSON, CSV or Markdown; independent of the subject.

mod bar;
mod cell;
mod clean;
mod csv;
mod fit;
mod grid;
mod json;
mod keys;
mod layout;
mod listing;
mod markdown;
mod parquet;
mod table;
mod wrap;

use std::io::{self, Write};

use crate::domain::vocabulary::vocabulary;

pub(crate) use bar::bar;
pub(crate) use cell::{Cell, Row};
pub(crate) use clean::{clean, clean_lines};
pub(crate) use csv::{field, to_csv};
pub(crate) use fit::fit;
pub(crate) use json::{to_json, to_json_line, write_json};
pub(crate) use listing::Listing;
pub(crate) use parquet::write_parquet;
pub(crate) use wrap::{breakable, pad, wrap};

vocabulary! {
    /// The format of a listing. Tables and Markdown use the chosen language; JSON and CSV do not.
    pub(crate) Format of "format" {
        /// Aligned columns for people.
        Table = "table",
        /// For programs: English keys, ISO 8601 values.
        Json = "json",
        Csv = "csv",
        /// For documents and chat.
        Markdown = "markdown",
    }
}

impl Format {
    /// Returns `true` if the format is for people and uses the chosen language.
    pub(crate) fn is_for_people(self) -> bool {
        matches!(self, Self::Table | Self::Markdown)
    }
}

/// The width of the output, in cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Width(pub u16);

/// Returns the text on one line, with Markdown markup escaped.
pub(crate) fn escape_markdown(text: &str) -> String {
    markdown::escape(&clean(text))
}

/// Writes rows for programs, one after the other: as CSV, or as JSON.
pub(crate) fn write_rows<R: Row>(rows: &[R], format: Format, out: &mut dyn Write) -> io::Result<()> {
    if format == Format::Csv { csv::write_rows(rows, out) } else { write_json(rows, out) }
}
