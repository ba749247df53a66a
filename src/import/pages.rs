//! The pages of a picture or a PDF file, as far as they are certain.

/// How the files of pictures with one page begin. A TIFF file may have several.
const PICTURES: [&[u8]; 4] = [b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF8", b"BM"];

/// Returns the number of pages; `None` if it is unknown. A Word file states a number, too, but programs do not
/// keep it up to date.
pub(crate) fn pages(bytes: &[u8]) -> Option<u32> {
    if PICTURES.iter().any(|picture| bytes.starts_with(picture)) {
        return Some(1);
    }
    if !bytes.starts_with(b"%PDF") {
        return None;
    }
    // The pages that can be seen must be as many as the file says: a packed or a changed file has others.
    let seen =
        values(bytes, b"/Type").filter(|value| value.starts_with(b"/Page") && ends(&value[5..])).count();
    let said = values(bytes, b"/Count").filter_map(number).max()?;
    (said > 0 && usize::try_from(said).ok() == Some(seen)).then_some(said)
}

/// Returns what follows each place of a key.
fn values<'a>(bytes: &'a [u8], key: &'a [u8]) -> impl Iterator<Item = &'a [u8]> {
    let places = bytes.windows(key.len()).enumerate().filter(move |(_, window)| *window == key);
    places.map(move |(at, _)| bytes[at + key.len()..].trim_ascii_start())
}

/// Returns `true` if a name is over.
fn ends(rest: &[u8]) -> bool {
    rest.first().is_none_or(|byte| !byte.is_ascii_alphanumeric())
}

fn number(value: &[u8]) -> Option<u32> {
    let digits = value.iter().take_while(|byte| byte.is_ascii_digit()).count();
    std::str::from_utf8(&value[..digits]).ok()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_certain_pages_are_counted() {
        let two = b"%PDF-1.4 <</Type /Pages /Count 2 /Kids []>> <</Type/Page>> <</Type /Page /Parent 1 0 R>>";
        let cases: [(&[u8], Option<u32>); 7] = [
            (b"\xff\xd8\xff\xe0JFIF", Some(1)),
            (b"\x89PNG\r\n\x1a\n", Some(1)),
            (two, Some(2)),
            (b"%PDF-1.4 <</Type /Pages /Count 3>> <</Type/Page>>", None),
            (b"%PDF-1.5 packed", None),
            (b"PK\x03\x04", None),
            (b"", None),
        ];
        for (bytes, expected) in cases {
            assert_eq!(pages(bytes), expected, "{}", String::from_utf8_lossy(bytes));
        }
    }
}
