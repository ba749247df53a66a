//! The files of the archive and their locations.

use std::collections::BTreeMap;

use super::Content;
use crate::domain::vocabulary::{Vocabulary, vocabulary};
use crate::i18n::Words;
use crate::text::is_hidden;

vocabulary! {
    /// The parts of the archive, in order.
    pub(super) Part of "archive-part" {
        /// 学习计划
        Plan = "plan",
        /// 学习通知
        Notices = "notices",
        /// 学习资料
        Materials = "materials",
        /// 签到考勤
        SignIn = "sign-in",
        /// 学习记录
        Minutes = "minutes",
        /// 研讨发言
        Speeches = "speeches",
        /// 学习笔记
        Notes = "notes",
        /// 通报
        Bulletins = "bulletins",
        /// 效果评估
        Evaluations = "evaluations",
        /// 成果转化
        Outcomes = "outcomes",
        /// 附件
        Attachments = "attachments",
        /// 目录
        Contents = "contents",
    }
}

/// The maximum length of a file name in characters; systems that open archives allow about 250 bytes.
const MAX_NAME: usize = 70;

/// A file of the archive.
pub(super) struct Piece<'a> {
    pub(super) part: Part,
    /// The name, made safe by [`safe`].
    pub(super) name: String,
    pub(super) content: Content<'a>,
}

/// Returns the files with their paths in the archive, sorted and unique.
pub(super) fn laid_out<'a>(pieces: Vec<Piece<'a>>, words: &Words) -> Vec<(String, Content<'a>)> {
    // The paths in use, in lower case, with the next number for each name.
    let mut taken: BTreeMap<String, u32> = BTreeMap::new();
    let mut laid = Vec::new();
    for piece in pieces {
        let folder = folder(piece.part, words);
        let name = safe(&piece.name);
        let (stem, ending) =
            name.rsplit_once('.').map_or((name.as_str(), ""), |(stem, ending)| (stem, ending));
        let dot = if ending.is_empty() { "" } else { "." };
        let mut path = format!("{folder}/{name}");
        let first = path.to_lowercase();
        while taken.contains_key(&path.to_lowercase()) {
            let next = taken.entry(first.clone()).or_insert(2);
            path = format!("{folder}/{stem}-{next}{dot}{ending}");
            *next += 1;
        }
        taken.insert(path.to_lowercase(), 2);
        laid.push((path, piece.content));
    }
    laid.sort_by(|a, b| a.0.cmp(&b.0));
    laid
}

/// Returns the folder of a part.
pub(super) fn folder(part: Part, words: &Words) -> String {
    let number = Part::ALL.iter().position(|other| *other == part).unwrap_or_default() + 1;
    format!("{number:02}-{}", safe(&words.term(part)))
}

/// Returns a name that every system accepts and that stays in its folder.
fn safe(name: &str) -> String {
    let plain = |c: char| {
        if is_hidden(c) || c.is_whitespace() || "/\\:*?\"<>|\u{3000}".contains(c) { '-' } else { c }
    };
    let plain: String = name.trim().chars().map(plain).collect();
    let plain = plain.trim_start_matches('.').trim_end_matches('.');
    let (stem, ending) = match plain.rsplit_once('.') {
        Some((stem, ending)) if ending.len() <= 5 => (stem, format!(".{ending}")),
        _ => (plain, String::new()),
    };
    let stem: String = stem.chars().take(MAX_NAME).collect();
    if stem.is_empty() { format!("-{ending}") } else { stem + &ending }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

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
        ] {
            assert_eq!(safe(name), expected, "{name}");
        }
        assert!(safe(&("长".repeat(400) + ".docx")).chars().count() <= MAX_NAME + 5);
    }

    #[test]
    fn no_two_files_share_a_path_on_any_system() {
        let piece = |name: &str| Piece {
            part: Part::Notes,
            name: name.to_owned(),
            content: Content::Kept(String::new()),
        };
        let laid =
            laid_out(vec![piece("A.md"), piece("a.md"), piece("a"), piece("a")], &Words::new(Lang::Chinese));
        let paths: Vec<&str> = laid.iter().map(|(path, _)| path.as_str()).collect();
        assert_eq!(paths, ["07-学习笔记/A.md", "07-学习笔记/a", "07-学习笔记/a-2", "07-学习笔记/a-2.md"]);
    }
}
