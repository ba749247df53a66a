//! Findings for people: what, where, what to do.

use std::fmt::Write;

use anstyle::{AnsiColor, Style};

use crate::domain::plan::Level;
use crate::i18n::Words;
use crate::message::Message;
use crate::report::finding::{Counts, FindingRow};

/// Writes the findings and their number by level, and how many records could not be read.
pub(super) fn text(rows: &[FindingRow], counts: Counts, unread: usize, words: &Words) -> String {
    let (place, help) = (words.word("label-place"), words.word("label-help"));
    let mut text = String::new();
    for row in rows {
        let style = style(row.level);
        let level = words.term(row.level);
        // Writing to a String cannot fail.
        let _ = writeln!(text, "{style}{level}{style:#} {}  [{}]", row.message, row.rule);
        let _ = writeln!(text, "  {place}{}:{}:{}", row.file, row.line, row.column);
        if !row.help.is_empty() {
            let _ = writeln!(text, "  {help}{}", row.help);
        }
        text.push('\n');
    }
    let summary = if rows.is_empty() { "check-clean" } else { "check-summary" };
    let summary =
        Message::new(summary).with("deny", counts.deny).with("warn", counts.warn).with("note", counts.note);
    text += &(words.say(&summary) + "\n");
    if unread > 0 {
        text += &(words.say(&Message::new("check-unread").with("count", unread)) + "\n");
    }
    text
}

fn style(level: Level) -> Style {
    let color = match level {
        Level::Deny => AnsiColor::Red,
        Level::Warn => AnsiColor::Yellow,
        Level::Note | Level::Off => AnsiColor::Cyan,
    };
    color.on_default().bold()
}
