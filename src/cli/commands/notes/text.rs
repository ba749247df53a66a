//! The text of a note, from a file of any kind that members hand in.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::io::Read;
use std::path::Path;

use crate::cli::hear::blanks;
use crate::cli::hear::foreign::{self, Task};
use crate::cli::hear::written::says_nothing;
use crate::import::blanks::in_text;
use crate::import::note;
use crate::import::plan::{self, LeftOut, Written, picture_mark};
use crate::message::{Message, Value};
use crate::store::{Limit, read_bounded};
use crate::text::is_smuggled;

/// The largest file that is read; its pictures are not recorded.
const LARGEST: Limit = Limit(16 << 20);

/// A note as it is recorded.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::cli::commands) struct Text {
    pub(in crate::cli::commands) body: String,
    /// The pictures, which are named in the text.
    pub(super) pictures: Vec<String>,
    /// The passages struck through, which are marked in the text.
    pub(super) struck: usize,
    /// The content of a Word file that is left out.
    pub(super) left_out: BTreeMap<LeftOut, usize>,
    /// The texts of headers and footers, which are left out.
    pub(super) margins: Vec<String>,
    /// Lines of front matter that are left out.
    pub(super) front_matter: usize,
    /// The author in front matter.
    pub(super) author: Option<String>,
    /// Marks of HTML that are left out.
    pub(super) markup: usize,
    /// Hidden characters that are left out.
    pub(super) hidden: usize,
}

impl Text {
    /// Returns remarks on the parts of the file that are not in the note.
    pub(in crate::cli::commands) fn remarks(&self, file: &str) -> Vec<Message> {
        let mut remarks = Vec::new();
        if !self.pictures.is_empty() {
            let names = self.pictures.iter().map(String::as_str).collect::<Value>();
            remarks.push(Message::new("note-pictures").with("file", file).with("names", names));
        }
        if self.struck > 0 {
            remarks.push(Message::new("note-struck").with("file", file).with("count", self.struck));
        }
        remarks.extend(self.left_out.iter().map(|(kind, count)| {
            let id = match kind {
                LeftOut::Comment => "note-comments",
                LeftOut::Hidden => "note-hidden-words",
                LeftOut::Deleted => "note-deleted-words",
                LeftOut::Sign => "note-signs",
                LeftOut::File => "note-inner-files",
                LeftOut::Deep => "note-too-deep",
            };
            Message::new(id).with("file", file).with("count", *count)
        }));
        if !self.margins.is_empty() {
            let margins = self.margins.iter().map(String::as_str).collect::<Value>();
            remarks.push(Message::new("note-margins").with("file", file).with("texts", margins));
        }
        if self.front_matter + self.markup > 0 {
            let message = Message::new("note-left-out").with("file", file).with("lines", self.front_matter);
            remarks.push(message.with("marks", self.markup));
        }
        let blanks = in_text(self.body.as_bytes());
        if !blanks.is_empty() {
            remarks.push(blanks::named(Message::new("note-with-blanks").with("file", file), &blanks));
        }
        if self.hidden > 0 {
            remarks.push(Message::new("note-hidden").with("count", self.hidden));
        }
        remarks
    }
}

/// Reads a file: Word's .docx, Markdown or plain text.
pub(in crate::cli::commands) fn of_file(path: &Path) -> Result<Text, Message> {
    let name = path.display().to_string();
    let in_file = |untidy: Untidy| untidy.in_file(&name);
    let bytes = read_bounded(path, LARGEST).map_err(|error| error.of_named("note-too-large", path))?;
    if let Some(id) = plan::refusal(&bytes) {
        return Err(Message::new(id).with("file", name));
    }
    if foreign::is_foreign(&bytes) {
        let written: Written = foreign::read(Task::Note, &name, bytes)?;
        let text = tidy(written.text.as_bytes()).map_err(in_file)?;
        let marks = written.pictures.iter().map(|name| picture_mark(name));
        let words = marks.fold(text.body.clone(), |words, mark| words.replacen(&mark, "", 1));
        if !written.pictures.is_empty() && !words.contains(char::is_alphanumeric) {
            return Err(Message::new("note-only-pictures").with("file", name));
        }
        let Written { pictures, struck, left_out, margins, .. } = written;
        return Ok(Text { pictures, struck, left_out, margins, ..text });
    }
    let text = tidy(&bytes).map_err(in_file)?;
    let ending = path.extension().and_then(OsStr::to_str).unwrap_or_default().to_lowercase();
    if !matches!(ending.as_str(), "md" | "markdown") {
        return Ok(text);
    }
    let cleaned = note::cleaned(&text.body);
    let body = tidy(cleaned.text.as_bytes()).map_err(in_file)?.body;
    let note::Cleaned { front_matter, author, markup, .. } = cleaned;
    Ok(Text { body, front_matter, author, markup, ..text })
}

/// Reads standard input, normalised.
pub(in crate::cli::commands) fn of_input() -> anyhow::Result<Text> {
    let mut bytes = Vec::new();
    std::io::stdin().take(Limit::RECORD.0 + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > Limit::RECORD.0 {
        return Err(Message::new("note-too-large").with("limit", "1 MB").into());
    }
    Ok(tidy(&bytes).map_err(Message::from)?)
}

/// The reason why bytes are not the text of a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::cli::commands) enum Untidy {
    Empty,
    NotText,
    /// A control character in this line.
    Control {
        line: usize,
    },
}

impl Untidy {
    /// Returns the message about a file.
    pub(super) fn in_file(self, file: &str) -> Message {
        let message = match self {
            Self::Empty => Message::new("note-file-is-empty"),
            Self::NotText => Message::new("note-file-not-text"),
            Self::Control { line } => Message::new("note-file-not-text-at").with("line", line),
        };
        message.with("file", file)
    }
}

/// The message about a text that was typed or piped.
impl From<Untidy> for Message {
    fn from(untidy: Untidy) -> Self {
        match untidy {
            Untidy::Empty => Self::new("note-is-empty"),
            Untidy::NotText => Self::new("note-not-text"),
            Untidy::Control { line } => Self::new("note-not-text-at").with("line", line),
        }
    }
}

/// Normalises the text: UTF-8 or GB18030 input, line feeds, no control characters, one line ending at
/// the end. Other hidden characters, as pages of the web contain them, are left out and counted.
pub(in crate::cli::commands) fn tidy(bytes: &[u8]) -> Result<Text, Untidy> {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => match encoding_rs::GB18030.decode(bytes) {
            (text, _, false) => text.into_owned(),
            _ => return Err(Untidy::NotText),
        },
    };
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    // Word uses a vertical tab for a line break within a paragraph.
    let text = text.replace(['\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    if let Some(at) = text.find(|c: char| c.is_control() && !matches!(c, '\n' | '\t')) {
        let line = text[..at].matches('\n').count() + 1;
        return Err(Untidy::Control { line });
    }
    let is_kept = |c: &char| *c == '\u{200d}' || !is_smuggled(*c);
    let visible: String = text.chars().filter(is_kept).collect();
    let hidden = text.chars().count() - visible.chars().count();
    let lines: Vec<&str> = visible.trim_end().lines().map(str::trim_end).collect();
    let text = lines.join("\n");
    let text = text.trim_start_matches('\n');
    if says_nothing(text) {
        return Err(Untidy::Empty);
    }
    Ok(Text { body: format!("{text}\n"), hidden, ..Text::default() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_from_word_and_old_windows_are_filed_alike() {
        let cases: [(&[u8], Result<&str, Untidy>); 9] = [
            ("一\r\n二\r\n\r\n".as_bytes(), Ok("一\n二\n")),
            ("\u{feff}学习".as_bytes(), Ok("学习\n")),
            (b"\xb1\xca\xbc\xc7", Ok("笔记\n")),
            ("甲\u{b}乙".as_bytes(), Ok("甲\n乙\n")),
            (b" \n\t\n", Err(Untidy::Empty)),
            ("（略）".as_bytes(), Ok("（略）\n")),
            ("略。\n".as_bytes(), Err(Untidy::Empty)),
            ("a\u{1b}[31m".as_bytes(), Err(Untidy::Control { line: 1 })),
            (b"\xff\xfe\x00", Err(Untidy::NotText)),
        ];
        for (bytes, expected) in cases {
            let found = tidy(bytes).map(|text| text.body);
            assert_eq!(found.as_deref().map_err(|untidy| *untidy), expected, "{bytes:?}");
        }
    }
}
