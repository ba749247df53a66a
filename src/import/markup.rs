//! Files that are web pages or XML, whatever their names say.

/// How web pages, those packed as a mail, and XML begin.
const BEGINNINGS: [&str; 7] = ["<!doctype", "<html", "<head", "<meta", "<table", "<?xml", "mime-version:"];

/// Returns `true` for a web page or XML: office systems and old Word give them the extension of a workbook or document.
pub(super) fn is_markup(bytes: &[u8]) -> bool {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(300)]).to_ascii_lowercase();
    let start = start.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    BEGINNINGS.iter().any(|beginning| start.starts_with(beginning))
}
