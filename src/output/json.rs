//! For programs: the same keys and values in every language.

use std::io::{self, Write};

use serde::Serialize;

use crate::text::is_hidden;

/// Writes the value as JSON, indented by two spaces, with a final line ending.
pub(crate) fn to_json<T: Serialize + ?Sized>(value: &T) -> serde_json::Result<String> {
    serde_json::to_string_pretty(value).map(|json| escape(&json) + "\n")
}

/// Writes the value as [`to_json`] does, piece by piece.
pub(crate) fn write_json<T: Serialize + ?Sized>(value: &T, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(Escaping(out), value)?;
    out.write_all(b"\n")
}

/// Escapes hidden characters in the pieces that it is given; serde writes whole characters.
struct Escaping<'a>(&'a mut dyn Write);

impl Write for Escaping<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let is_plain = |byte: &u8| matches!(byte, b' '..=b'~' | b'\n');
        if bytes.iter().all(is_plain) {
            self.0.write_all(bytes)?;
        } else {
            let text =
                str::from_utf8(bytes).map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))?;
            self.0.write_all(escape(text).as_bytes())?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// Writes the value as JSON on one line, with a final line ending.
pub(crate) fn to_json_line<T: Serialize + ?Sized>(value: &T) -> serde_json::Result<String> {
    serde_json::to_string(value).map(|json| escape(&json) + "\n")
}

/// Escapes hidden characters, so that files, pipes and terminals get the same bytes. Outside of strings
/// JSON has only line endings; inside them line endings are already escaped.
fn escape(json: &str) -> String {
    let mut escaped = String::with_capacity(json.len());
    for c in json.chars() {
        if c != '\n' && is_hidden(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                escaped += &format!("\\u{unit:04x}");
            }
        } else {
            escaped.push(c);
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_hidden_is_left_and_nothing_lost() {
        let text = "一\n\u{1b}[2J\u{9b}\u{202e}\u{61c}\u{7f}\u{e0041}《》";
        let json = to_json(text).unwrap();
        assert!(!json.trim_end().chars().any(is_hidden), "{json}");
        assert_eq!(serde_json::from_str::<String>(&json).unwrap(), text);
        let mut written = Vec::new();
        write_json(text, &mut written).unwrap();
        assert_eq!(written, json.as_bytes());
    }
}
