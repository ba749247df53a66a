//! Names of files and folders in the archive.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

use crate::text::is_hidden;

/// The maximum length of a name in bytes; systems that open archives allow about 250.
const MAX_BYTES: usize = 180;
/// The longest file extension that is kept.
const MAX_ENDING: usize = 5;

/// The paths in use. Systems differ in case and Unicode form, so such differences do not count.
#[derive(Default)]
pub(super) struct Taken(BTreeSet<String>);

impl Taken {
    /// Returns the path, with a number if it is in use.
    pub(super) fn free(&mut self, path: &str) -> String {
        let (stem, ending) = match path.rsplit_once('.') {
            Some((stem, ending)) if !ending.contains('/') => (stem, format!(".{ending}")),
            _ => (path, String::new()),
        };
        let numbered = (2_u32..).map(|number| format!("{stem}-{number}{ending}"));
        let mut paths = std::iter::once(path.to_owned()).chain(numbered);
        let free = paths.find(|path| self.0.insert(path.nfc().collect::<String>().to_lowercase()));
        free.unwrap_or_default()
    }
}

/// Returns a name that every system accepts and that stays in its folder.
pub(super) fn safe(name: &str) -> String {
    let plain = |c: char| {
        if is_hidden(c) || c.is_whitespace() || "/\\:*?\"<>|\u{3000}".contains(c) { '-' } else { c }
    };
    let plain: String = name.trim().chars().map(plain).collect();
    let plain = plain.trim_start_matches('.').trim_end_matches('.');
    let (stem, ending) = match plain.rsplit_once('.') {
        Some((stem, ending)) if ending.len() <= MAX_ENDING => (stem, format!(".{ending}")),
        _ => (plain, String::new()),
    };
    let mut stem = stem.to_owned();
    while stem.len() + ending.len() > MAX_BYTES {
        stem.pop();
    }
    if stem.is_empty() || is_device(&stem) {
        stem.insert(0, '-');
    }
    stem + &ending
}

/// Returns `true` if Windows takes a file of that name for a device, whatever its extension.
fn is_device(stem: &str) -> bool {
    let name = stem.split('.').next().unwrap_or_default().to_ascii_uppercase();
    let port = ["COM", "LPT"].iter().find_map(|port| name.strip_prefix(port));
    ["CON", "PRN", "AUX", "NUL"].contains(&name.as_str())
        || port.is_some_and(|number| matches!(number.as_bytes(), [b'1'..=b'9']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stay_in_their_folder() {
        for (name, expected) in [
            ("2026-03-12 通知.docx", "2026-03-12-通知.docx"),
            ("../../etc/passwd", "-..-etc-passwd"),
            ("C:\\a.txt", "C--a.txt"),
            ("..", "-"),
            ("", "-"),
            ("a\nb", "a-b"),
            (".hidden", "hidden"),
            ("a\u{202e}gpj.exe", "a-gpj.exe"),
            ("con.txt", "-con.txt"),
            ("NUL", "-NUL"),
            ("lpt1.a.docx", "-lpt1.a.docx"),
            ("console.txt", "console.txt"),
            ("com10.txt", "com10.txt"),
        ] {
            assert_eq!(safe(name), expected, "{name}");
        }
        assert!(safe(&("长".repeat(400) + ".docx")).len() <= MAX_BYTES);
    }

    #[test]
    fn no_two_files_share_a_path_on_any_system() {
        let mut taken = Taken::default();
        let paths = ["a/A.md", "a/a.md", "a/a", "a/a", "a/\u{e9}", "a/e\u{301}"].map(|path| taken.free(path));
        assert_eq!(paths, ["a/A.md", "a/a-2.md", "a/a", "a/a-2", "a/\u{e9}", "a/e\u{301}-2"]);
    }
}
