//! The destination and format of a draft.

use std::path::Path;

use crate::message::Message;
use crate::office::draft::Kind;

/// The format of a draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Target {
    /// Shown, not written.
    Screen,
    /// A few lines, shown or written.
    Brief,
    /// `.docx`
    Word,
    /// `.md`
    Markdown,
    /// `.txt`
    Text,
    /// `.xlsx`
    Sheet,
}

impl Target {
    /// Returns the format of a file extension.
    pub(super) fn of(file: Option<&Path>, kind: Kind, brief: bool) -> Result<Self, Message> {
        let Some(file) = file else {
            return Ok(if brief { Self::Brief } else { Self::Screen });
        };
        let ending = file.extension().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
        let target = match ending.as_str() {
            "docx" => Self::Word,
            "md" => Self::Markdown,
            "txt" => Self::Text,
            "xlsx" => Self::Sheet,
            _ => return Err(Message::new("draft-unknown-ending").with("file", file.display().to_string())),
        };
        match (target, brief) {
            (Self::Sheet, _) if !kind.has_tables() => Err(Message::new("draft-no-sheet")),
            (Self::Word | Self::Sheet, true) => Err(Message::new("draft-brief-is-text")),
            (_, true) => Ok(Self::Brief),
            (_, false) => Ok(target),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ending_decides() {
        use Target::{Brief, Markdown, Screen, Sheet, Text, Word};
        let cases = [
            (None, Kind::Notice, false, Ok(Screen)),
            (None, Kind::Notice, true, Ok(Brief)),
            (Some("通知.docx"), Kind::Notice, false, Ok(Word)),
            (Some("通知.DOCX"), Kind::Notice, false, Ok(Word)),
            (Some("a/b.md"), Kind::Minutes, false, Ok(Markdown)),
            (Some("b.txt"), Kind::Minutes, false, Ok(Text)),
            (Some("b.txt"), Kind::Minutes, true, Ok(Brief)),
            (Some("b.xlsx"), Kind::SignIn, false, Ok(Sheet)),
            (Some("b.xlsx"), Kind::Minutes, false, Err("draft-no-sheet")),
            (Some("b.docx"), Kind::Notice, true, Err("draft-brief-is-text")),
            (Some("b.doc"), Kind::Notice, false, Err("draft-unknown-ending")),
        ];
        for (file, kind, brief, expected) in cases {
            let found = Target::of(file.map(Path::new), kind, brief);
            assert_eq!(found.map_err(|message| message.id), expected, "{file:?} {kind:?} {brief}");
        }
    }
}
