//! Lays out rows as table, JSON, CSV or Markdown; independent of the subject.

mod bar;
mod cell;
mod clean;
mod csv;
mod fit;
mod grid;
mod json;
mod layout;
mod markdown;
mod parquet;
mod table;
mod wrap;

use crate::domain::vocabulary::vocabulary;
use crate::i18n::Words;

use grid::Grid;

pub(crate) use bar::bar;
pub(crate) use cell::{Cell, Row};
pub(crate) use clean::{clean, clean_lines};
pub(crate) use csv::{field, to_csv};
pub(crate) use fit::fit;
pub(crate) use json::{to_json, to_json_line};
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

/// Renders rows.
pub(crate) fn render<R: Row>(
    rows: &[R],
    format: Format,
    words: &Words,
    width: Width,
) -> anyhow::Result<String> {
    match format {
        Format::Table => Ok(table::render(&Grid::with_content(rows), words, width)),
        Format::Json => Ok(to_json(rows)?),
        Format::Csv => csv::render(rows),
        Format::Markdown => Ok(markdown::render(&Grid::with_content(rows), words)),
    }
}

/// Like [`render`], but people see only the columns with these keys, in this order; programs see all.
pub(crate) fn render_columns<R: Row>(
    rows: &[R],
    columns: &[&str],
    format: Format,
    words: &Words,
    width: Width,
) -> anyhow::Result<String> {
    match format {
        Format::Table => Ok(table::render(&Grid::of(rows).only(columns), words, width)),
        Format::Markdown => Ok(markdown::render(&Grid::of(rows).only(columns), words)),
        Format::Json | Format::Csv => render(rows, format, words, width),
    }
}
