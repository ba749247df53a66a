//! The gist of a text: its own summary, or its first paragraph.

/// Labels of a summary at the start of a paragraph.
const SUMMARIES: &[&str] =
    &["内容摘要", "摘要", "内容提要", "提要", "要点", "发言要点", "Summary", "Abstract"];
/// The most characters of a gist; a longer paragraph ends with its last sentence before that.
const MOST: usize = 300;

/// Returns the gist of a text by its author; `None` if it has no sentence.
pub(super) fn gist(text: &str, title: Option<&str>) -> Option<String> {
    let paragraphs = || text.lines().map(plain).filter(|line| !line.is_empty());
    let own = paragraphs().find_map(summary).filter(|own| !own.is_empty());
    let first = || paragraphs().find(|line| is_prose(line, title));
    own.or_else(first).map(shortened)
}

/// Removes Markdown from a line; a heading is removed as a whole.
fn plain(line: &str) -> &str {
    let line = line.trim().trim_start_matches(['>', '*', '-', '+', ' ', '\u{3000}']);
    if line.starts_with('#') { "" } else { without_number(line.trim_end_matches(['*', ' '])) }
}

/// Removes the number of a section: 一、
fn without_number(line: &str) -> &str {
    let numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
    let rest = line.trim_start_matches(numerals);
    if rest.len() < line.len() { rest.strip_prefix('、').unwrap_or(line) } else { line }
}

/// Returns what follows the label of a summary.
fn summary(line: &str) -> Option<&str> {
    let (label, rest) = line.split_once(['：', ':'])?;
    let label = label.trim_matches(['【', '】', '*', ' ']);
    SUMMARIES.contains(&label).then(|| rest.trim_start_matches(['*', ' ']).trim())
}

/// Returns `true` unless the line is a title, a salutation or a byline.
fn is_prose(line: &str, title: Option<&str>) -> bool {
    Some(line) != title && !line.ends_with(['：', ':']) && line.contains(['。', '！', '？', '；', '.', '，'])
}

fn shortened(paragraph: &str) -> String {
    let Some((end, _)) = paragraph.char_indices().nth(MOST) else { return paragraph.to_owned() };
    let start = &paragraph[..end];
    match start.rfind(['。', '！', '？', '；']) {
        Some(last) => start[..last].to_owned() + "。",
        None => start.to_owned() + "……",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gist_is_the_summary_or_the_first_paragraph() {
        let long = format!("{}。{}。", "甲".repeat(200), "乙".repeat(200));
        let cases = [
            ("第一段。\n第二段。", Some("第一段。")),
            ("# 标题\n\n各位同志：\n　　正文一句，有内容。", Some("正文一句，有内容。")),
            ("谈谈体会\n副局长\n我认为，要抓落实。", Some("我认为，要抓落实。")),
            ("开头，客套。\n摘要：三个卡点。", Some("三个卡点。")),
            ("**要点**：一是快。", Some("一是快。")),
            ("摘要：\n正文。", Some("正文。")),
            ("一、体会：要落地。", Some("体会：要落地。")),
            ("一心一意，抓落实。", Some("一心一意，抓落实。")),
            ("没有句子", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(gist(text, Some("谈谈体会")).as_deref(), expected, "{text}");
        }
        assert_eq!(gist(&long, None), Some("甲".repeat(200) + "。"));
        assert_eq!(
            gist(&("，".to_owned() + &"丙".repeat(400)), None).map(|gist| gist.chars().count()),
            Some(302)
        );
    }
}
