//! Text for a terminal.

pub(crate) use crate::text::shown_on_a_line as clean;

/// Like [`clean`], but keeps line endings.
pub(crate) fn clean_lines(text: &str) -> String {
    text.lines().map(clean).collect::<Vec<_>>().join("\n")
}
