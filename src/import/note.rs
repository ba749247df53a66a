//! Notes in Markdown: what programs keep for themselves in such a file is not the note.

/// The text of a note without the parts that are not text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Cleaned {
    pub(crate) text: String,
    /// The lines of keys and values above the text.
    pub(crate) front_matter: usize,
    /// The author in those lines.
    pub(crate) author: Option<String>,
    /// The marks and comments of HTML.
    pub(crate) markup: usize,
}

const INLINE: &str = "a abbr b big code del em font i img ins mark s small span strong sub sup u";
const BLOCKS: &str =
    "blockquote br center div h1 h2 h3 h4 h5 h6 hr li ol p pre table tbody td tfoot th thead tr ul";
/// Elements whose content is not text either.
const SILENT: &str = "script style head";
/// The ends of comments and of these elements.
const ENDS: [&str; 4] = ["-->", "</script>", "</style>", "</head>"];
/// The longest mark, in bytes.
const LONGEST: usize = 2_000;

/// Removes front matter and HTML from Markdown.
pub(crate) fn cleaned(markdown: &str) -> Cleaned {
    let (front_matter, mut rest) = front_matter(markdown);
    let author = author(&markdown[..markdown.len() - rest.len()]);
    let mut cleaned = Cleaned { front_matter, author, ..Cleaned::default() };
    // After its last occurrence an end is not searched for again: each of many openings would search the whole rest.
    let last: Vec<usize> = ENDS.iter().map(|end| markdown.rfind(end).unwrap_or_default()).collect();
    while let Some(at) = rest.find('<') {
        cleaned.text.push_str(&rest[..at]);
        rest = &rest[at..];
        let at = markdown.len() - rest.len();
        let ends: Vec<&str> =
            ENDS.into_iter().zip(&last).filter(|(_, last)| **last > at).map(|(end, _)| end).collect();
        let (put, length) = mark(rest, &ends).map_or(("<", 1), |found| {
            cleaned.markup += 1;
            found
        });
        cleaned.text.push_str(put);
        rest = &rest[length..];
    }
    cleaned.text.push_str(rest);
    cleaned
}

/// Returns the author in front matter.
fn author(front_matter: &str) -> Option<String> {
    let fields = front_matter.lines().filter_map(|line| line.split_once(':'));
    let named = |key: &str| ["author", "作者", "姓名"].contains(&key.trim().to_lowercase().as_str());
    let values =
        fields.filter(|(key, _)| named(key)).map(|(_, value)| value.trim().trim_matches(['"', '\'']));
    values.filter(|value| !value.is_empty()).map(ToOwned::to_owned).next()
}

/// The count of lines of front matter, and the text after it.
fn front_matter(text: &str) -> (usize, &str) {
    let Some(inner) = text.strip_prefix("---\n") else { return (0, text) };
    let mut end = 0;
    for (count, line) in (1..).zip(inner.split_inclusive('\n')) {
        end += line.len();
        if matches!(line.trim_end(), "---" | "...") {
            return (count + 1, &inner[end..]);
        }
        // A rule above a text is not front matter.
        if !line.trim().is_empty() && !line.contains(':') && !line.starts_with([' ', '-', '#']) {
            break;
        }
    }
    (0, text)
}

/// Returns the replacement of the mark at the start of a text, and the length of the mark. These ends follow.
fn mark(text: &str, ends: &[&str]) -> Option<(&'static str, usize)> {
    let until = |end: &str| ends.contains(&end).then(|| text.find(end)).flatten().map(|at| at + end.len());
    if text.starts_with("<!--") {
        return until("-->").map(|length| ("", length));
    }
    let end = text.bytes().take(LONGEST).position(|byte| byte == b'>')?;
    let inner = text[1..end].trim_start_matches('/');
    let name: String =
        inner.chars().take_while(char::is_ascii_alphanumeric).collect::<String>().to_lowercase();
    let after = inner[name.len()..].chars().next();
    if after.is_some_and(|c| !c.is_whitespace() && c != '/') {
        return None;
    }
    let listed = |names: &str| names.split_whitespace().any(|known| known == name);
    if listed(SILENT) {
        return Some(("", until(&format!("</{name}>")).unwrap_or(end + 1)));
    }
    if listed(BLOCKS) { Some(("\n", end + 1)) } else { listed(INLINE).then_some(("", end + 1)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_text_of_a_note_is_left() {
        for (markdown, text, front_matter, markup) in [
            ("---\ntitle: 一\ntags:\n  - 二\n---\n正文", "正文", 5, 0),
            ("---\n正文\n---\n", "---\n正文\n---\n", 0, 0),
            ("一<!-- 内部\n注释 -->二", "一二", 0, 1),
            ("一<br/>二<b>三</b>", "一\n二三", 0, 3),
            ("<style>p { }</style>一", "一", 0, 1),
            ("3 < 5 且 5 > 3，<未知>", "3 < 5 且 5 > 3，<未知>", 0, 0),
            ("一<!-- 没有收尾", "一<!-- 没有收尾", 0, 0),
            ("<!-- 甲 -->一<!-- 没有收尾", "一<!-- 没有收尾", 0, 1),
            ("<style>一</style>二<style>三", "二三", 0, 2),
        ] {
            let expected = Cleaned { text: text.to_owned(), front_matter, author: None, markup };
            assert_eq!(cleaned(markdown), expected, "{markdown}");
        }
    }

    #[test]
    fn the_author_is_read_from_front_matter_only() {
        for (markdown, expected) in [
            ("---\ntitle: 一\nAuthor: \"甲\"\n---\n正文", Some("甲")),
            ("---\n作者: 甲\n---\n正文", Some("甲")),
            ("---\n作者:\n---\n正文", None),
            ("作者: 甲\n正文", None),
        ] {
            assert_eq!(cleaned(markdown).author.as_deref(), expected, "{markdown}");
        }
    }
}
