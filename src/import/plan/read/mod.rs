//! Reads the bytes of a file of any kind as numbered lines.

use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::import::markup::is_markup;
use crate::message::Message;

mod docx;
pub(super) mod line;
pub(super) mod noise;
mod pasted;
mod text;
mod workbook;

use crate::import::plan::read::line::Line;

pub(crate) use docx::{LeftOut, Written, picture_mark};

/// The largest file that is read, in bytes. A plan of a hundred pages takes less than one.
pub(crate) const MAX_BYTES: u64 = 32 << 20;

/// The most text that is read, in bytes: over three hundred thousand Chinese characters.
const MAX_TEXT: usize = 1 << 20;

/// The most lines that are read. A plan of a hundred pages has four thousand.
const MAX_LINES: usize = 20_000;

/// A document as lines, before interpretation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Source {
    pub(crate) lines: Vec<Line>,
}

/// Reads a document: text in UTF-8, UTF-16 or GB18030, Markdown, comma-separated text, Word's .docx, or a workbook.
///
/// `name` is the file name. Its extension distinguishes Markdown from plain text, and errors quote it.
pub(crate) fn read(name: &str, bytes: &[u8]) -> Result<Source, Message> {
    if bytes.len() as u64 > MAX_BYTES {
        return Err(Message::new("import-too-large").with("file", name).with("limit", in_words(MAX_BYTES)));
    }
    let lines = match Container::of(bytes) {
        Container::Zip => docx::lines(bytes).or_else(|fault| match fault.id {
            "import-workbook" => workbook::lines(name, bytes),
            _ => Err(fault),
        }),
        Container::Text if is_csv(name) => workbook::lines(name, bytes),
        Container::Text => text::lines(name, bytes),
        Container::Other(id) => Err(Message::new(id)),
    };
    let lines = lines.map_err(|message| message.with("file", name))?;
    if lines.iter().map(|line| line.text.len()).sum::<usize>() > MAX_TEXT {
        return Err(Message::new("import-too-long")
            .with("file", name)
            .with("limit", in_words(MAX_TEXT as u64)));
    }
    if lines.len() > MAX_LINES {
        return Err(Message::new("import-too-many-lines").with("file", name).with("limit", MAX_LINES));
    }
    if lines.iter().all(Line::is_blank) {
        return Err(Message::new("import-empty").with("file", name));
    }
    Ok(Source { lines })
}

/// Reads a document of Word as Markdown.
pub(crate) fn written(name: &str, bytes: &[u8]) -> Result<Written, Message> {
    docx::markdown(bytes).map_err(|message| message.with("file", name))
}

/// The message that names the kind of a file that is neither text nor .docx.
pub(crate) fn refusal(bytes: &[u8]) -> Option<&'static str> {
    if let Container::Other(id) = Container::of(bytes) { Some(id) } else { None }
}

/// A size as people read it.
pub(crate) fn in_words(bytes: u64) -> String {
    format!("{} MB", bytes >> 20)
}

/// The kind of file that the first bytes show, regardless of its name.
enum Container {
    Zip,
    Text,
    /// An unreadable kind, with the id of its message.
    Other(&'static str),
}

impl Container {
    fn of(bytes: &[u8]) -> Self {
        let begins = |magic: &[u8]| bytes.starts_with(magic);
        if begins(b"PK\x03\x04") || begins(b"PK\x05\x06") {
            Self::Zip
        } else if begins(b"\xD0\xCF\x11\xE0") {
            Self::Other(if holds_encrypted_package(bytes) { "import-encrypted" } else { "import-old-word" })
        } else if begins(b"%PDF") {
            Self::Other("import-pdf")
        } else if begins(b"{\\rtf") || is_markup(bytes) {
            Self::Other("import-other-kind")
        } else {
            Self::Text
        }
    }
}

/// Returns `true` for an encrypted document: Office stores it in the old container, as a stream with this name.
fn holds_encrypted_package(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(name.len()).any(|window| window == name)
}

fn is_csv(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|kind| kind.eq_ignore_ascii_case("csv"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(name: &str, bytes: &[u8]) -> &'static str {
        read(name, bytes).expect_err("refused").id
    }

    #[test]
    fn each_unreadable_kind_has_its_sentence() {
        let mut encrypted = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
        encrypted.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
        for (name, bytes, id) in [
            ("a.doc", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1rest".as_slice(), "import-old-word"),
            ("a.wps", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1rest", "import-old-word"),
            ("a.docx", &encrypted, "import-encrypted"),
            ("a.pdf", b"%PDF-1.7", "import-pdf"),
            ("a.doc", b"{\\rtf1", "import-other-kind"),
            ("a.doc", b"<!DOCTYPE html><p>", "import-other-kind"),
            ("a.doc", b"\xef\xbb\xbf<?xml version=\"1.0\"?>", "import-other-kind"),
            ("a.doc", b"MIME-Version: 1.0\r\n", "import-other-kind"),
            ("a.txt", b"", "import-empty"),
            ("a.txt", b" \r\n\t\n", "import-empty"),
            ("a.txt", b"\x00\x01\x02\x03", "import-not-text"),
            ("a.docx", b"PK\x03\x04broken", "import-broken"),
        ] {
            assert_eq!(refusal(name, bytes), id, "{name}");
        }
    }

    #[test]
    fn a_file_or_text_without_end_is_refused() {
        let large = vec![b'a'; usize::try_from(MAX_BYTES).expect("a size") + 1];
        assert_eq!(refusal("a.txt", &large), "import-too-large");
        assert_eq!(refusal("a.txt", &large[..=MAX_TEXT]), "import-too-long");
    }
}
