//! Prints output in the chosen format.

use schemars::JsonSchema;
use serde::Serialize;
use unicode_width::UnicodeWidthStr;

use crate::cli::context::Context;
use crate::cli::speak::part::Part;
use crate::message::Message;
use crate::output::{
    Format, Listing, Row, Width, clean_lines, escape_markdown, to_csv, to_json, wrap, write_json, write_rows,
};

/// The version of all that is printed for programs. It changes if a key is taken away, is renamed or
/// changes its meaning; new keys may be added at any time.
pub(crate) const VERSION: u32 = 1;

/// An object with the version of its keys.
#[derive(Serialize)]
struct Versioned<'a, T> {
    version: u32,
    #[serde(flatten)]
    value: &'a T,
}

impl Context {
    /// Prints a listing in the chosen format; for people, an empty one is the message `empty`.
    pub(crate) fn show<R: Row>(&mut self, rows: &[R], empty: &Message) -> anyhow::Result<()> {
        if !self.format.is_for_people() {
            return self.stream(|out, format| write_rows(rows, format, out));
        }
        if rows.is_empty() {
            return self.say(empty);
        }
        let listing = Listing::new(rows, self.format, &self.words, self.width);
        self.listing(&listing)
    }

    /// Like [`Self::show`], but people see only the columns with these keys.
    pub(crate) fn show_columns<R: Row>(
        &mut self,
        rows: &[R],
        columns: &[&str],
        empty: &Message,
    ) -> anyhow::Result<()> {
        if !self.format.is_for_people() || rows.is_empty() {
            return self.show(rows, empty);
        }
        let listing = Listing::with_columns(rows, columns, self.format, &self.words, self.width);
        self.listing(&listing)
    }

    fn listing<R: Row>(&mut self, listing: &Listing<'_, R>) -> anyhow::Result<()> {
        self.part(Part::Table, "")?;
        for number in 0.. {
            let Some(text) = listing.part(number, &self.words) else { break };
            self.print(&text)?;
        }
        Ok(())
    }

    /// Prints a list as JSON, or an object whose keys are fixed; others are printed by [`Self::object`].
    pub(crate) fn json<T: Serialize + JsonSchema + ?Sized>(&mut self, value: &T) -> anyhow::Result<()> {
        self.stream(|out, _| write_json(value, out))
    }

    /// Prints one object for programs, as JSON or as lines of key and value; for people, nothing.
    pub(crate) fn object<T: Serialize + JsonSchema>(&mut self, value: &T) -> anyhow::Result<()> {
        if self.format.is_for_people() {
            return Ok(());
        }
        let value = Versioned { version: VERSION, value };
        let text = if self.format == Format::Csv { to_csv(&value)? } else { to_json(&value)? };
        self.print(&text)
    }

    /// Prints a part, separated from the previous one in Markdown.
    fn part(&mut self, part: Part, text: &str) -> anyhow::Result<()> {
        if self.format == Format::Markdown {
            let before = self.last.replace(part);
            if before.is_some_and(|before| (before, part) != (Part::Point, Part::Point)) {
                self.print("\n")?;
            }
        }
        self.print(text)
    }

    /// Prints a message with its advice for people; for programs, nothing.
    pub(crate) fn say(&mut self, message: &Message) -> anyhow::Result<()> {
        match self.format {
            Format::Json | Format::Csv => return Ok(()),
            Format::Markdown => return self.paragraph(message),
            Format::Table => {}
        }
        let mut text = clean_lines(&self.words.say(message));
        if let Some(Width(width)) = self.screen {
            text = folded(&text, usize::from(width));
        }
        // Advice is not folded, so that its commands can be copied.
        if let Some(help) = self.words.attribute(message, "help") {
            text.push('\n');
            text.push_str(&clean_lines(&help));
        }
        text.push('\n');
        self.print(&text)
    }

    fn paragraph(&mut self, message: &Message) -> anyhow::Result<()> {
        let text = markdown_lines(&self.words.say(message));
        self.part(Part::Paragraph, &text)?;
        self.advice(message)
    }

    fn advice(&mut self, message: &Message) -> anyhow::Result<()> {
        match self.words.attribute(message, "help") {
            Some(help) => self.part(Part::Paragraph, &markdown_lines(&help)),
            None => Ok(()),
        }
    }

    /// Prints a heading; in Markdown one of that depth, from 1.
    pub(crate) fn heading(&mut self, depth: usize, message: &Message) -> anyhow::Result<()> {
        if self.format != Format::Markdown {
            return self.say(message);
        }
        let text = escape_markdown(&self.words.say(message));
        self.part(Part::Heading, &format!("{} {text}\n", "#".repeat(depth)))?;
        self.advice(message)
    }

    /// Prints a text as a list item.
    pub(crate) fn point(&mut self, text: &str) -> anyhow::Result<()> {
        self.fact(&Message::new("list-item").with("text", text))
    }

    /// Prints a message on its own line; in Markdown as a list item.
    pub(crate) fn fact(&mut self, message: &Message) -> anyhow::Result<()> {
        if self.format != Format::Markdown {
            return self.say(message);
        }
        let bare = |text: String| {
            let text = text.trim_start_matches([' ', '　', '·']);
            escape_markdown(text.strip_prefix("- ").unwrap_or(text))
        };
        let mut text = format!("- {}\n", bare(self.words.say(message)));
        if let Some(help) = self.words.attribute(message, "help") {
            text += &format!("  {}\n", bare(help));
        }
        self.part(Part::Point, &text)
    }

    /// Prints the first `most` messages, each on its own line, and how many more there are.
    pub(crate) fn facts(
        &mut self,
        mut messages: impl ExactSizeIterator<Item = Message>,
        most: usize,
        more: &'static str,
    ) -> anyhow::Result<()> {
        for message in messages.by_ref().take(most) {
            self.fact(&message)?;
        }
        match messages.len() {
            0 => Ok(()),
            count => self.fact(&Message::new(more).with("count", count)),
        }
    }

    /// Prints an empty line between two parts; Markdown has one anyway.
    pub(crate) fn gap(&mut self) -> anyhow::Result<()> {
        if self.format == Format::Markdown { Ok(()) } else { self.print("\n") }
    }
}

fn markdown_lines(text: &str) -> String {
    let lines: Vec<String> = text.lines().map(|line| escape_markdown(line.trim())).collect();
    lines.join("\n") + "\n"
}

/// Folds a text to `width` cells, with continuation lines indented.
fn folded(text: &str, width: usize) -> String {
    let fold = |line: &str| {
        let bare = line.trim_start();
        let before = &line[..line.len() - bare.len()];
        let indent = format!("\n{}", " ".repeat(before.width()));
        format!("{before}{}", wrap(bare, width.saturating_sub(before.width())).join(&indent))
    };
    text.lines().map(fold).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_goes_on_below_its_beginning() {
        let cases = [
            ("应到 11 人，实到 10 人", 40, "应到 11 人，实到 10 人"),
            ("应到 11 人，实到 10 人", 16, "应到 11 人，实到\n10 人"),
            ("  - one two three\nfour", 12, "  - one two\n  three\nfour"),
        ];
        for (text, width, expected) in cases {
            assert_eq!(folded(text, width), expected);
        }
    }
}
