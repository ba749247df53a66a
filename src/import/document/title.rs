//! The plan's title, year and unit.

use super::heading;
use super::number;
use super::paragraph::Paragraph;
use super::time;
use super::width::{self, ends_sentence, squeezed, unpunctuated};

/// The title and where it stands among the paragraphs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) title: String,
    /// The first paragraph of it, and the one after the last.
    pub(crate) paragraphs: std::ops::Range<usize>,
    pub(crate) line: usize,
}

/// Finds the title: the line before the first part that names a plan of study.
pub(crate) fn find(paragraphs: &[Paragraph]) -> Option<Found> {
    let front = paragraphs.iter().take(40);
    let front: Vec<&Paragraph> = front.take_while(|paragraph| !opens_part(paragraph)).collect();
    let best = (0..front.len()).filter(|at| names_plan(&front[*at].text)).max_by_key(|at| {
        let text = &front[*at].text;
        (year_in(text).is_some(), contains_any(text, &["中心组", "理论学习"]), std::cmp::Reverse(*at))
    })?;
    let above = best.checked_sub(1).filter(|at| is_first_half(&front[*at].text, &front[best].text));
    let begin = above.unwrap_or(best);
    let title: String = front[begin..=best].iter().map(|paragraph| squeezed(&paragraph.text)).collect();
    Some(Found { title: plan_within(&title), paragraphs: begin..best + 1, line: front[begin].first })
}

/// The first year that a text names: 2026年, 二〇二六年, or run together with its month (20259月).
pub(crate) fn year_in(text: &str) -> Option<i32> {
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        if !number::is_part(first) {
            rest = &rest[first.len_utf8()..];
            continue;
        }
        let run = number::prefix(rest, number::is_part);
        let digits: String = run.chars().map(width::fold).collect();
        let after = rest[run.len()..].trim_start();
        let four = digits.get(..4).filter(|year| year.starts_with("20")).and_then(|year| year.parse().ok());
        let run_together = (5..=6).contains(&digits.len()) && after.starts_with('月');
        let named = after.starts_with('年') && (digits.len() == 4 || run.chars().count() == 4);
        if run_together && four.is_some() {
            return four;
        }
        if named && let Some((year @ 2000..2100, _)) = number::leading(rest) {
            return i32::try_from(year).ok();
        }
        rest = &rest[run.len()..];
    }
    None
}

/// The unit that a title names: what stands before the group, the year, or the kind of plan.
pub(crate) fn unit_in(title: &str) -> Option<String> {
    let title = plan_within(title);
    let title = ["关于印发", "关于", "印发", "做好", "开展", "推进"]
        .iter()
        .fold(title.as_str(), |text, word| text.strip_prefix(word).unwrap_or(text));
    let start = time::expression(title).map_or_else(|| without_year(title), |(_, rest)| rest);
    let ends = [
        "党组理论",
        "党委理论",
        "党总支理论",
        "党支部理论",
        "理论学习",
        "党组中心组",
        "党委中心组",
        "中心组",
        "党组",
        "党委",
        "专题学习",
        "学习",
        "政治理论",
    ];
    let year = year_at(start);
    let end = ends.iter().filter_map(|word| start.find(word)).chain(year).min()?;
    let unit = start[..end].trim_matches(|c: char| c.is_whitespace() || matches!(c, '《' | '》' | '“' | '”'));
    let unit =
        ["党组", "党委", "党总支"].iter().fold(unit, |unit, organ| unit.strip_suffix(organ).unwrap_or(unit));
    let party = start[end..].starts_with("党组") || start[end..].starts_with("党委");
    let unit = if party { unit.strip_prefix("中共").unwrap_or(unit) } else { unit };
    (unit.chars().count() >= 2 && !unit.contains(['，', ',', '。'])).then(|| unit.to_owned())
}

/// Whether a short line is the name of a unit, as under a document or beside its title.
pub(crate) fn is_unit(line: &str) -> bool {
    const ENDS: [&str; 24] = [
        "局",
        "委",
        "党组",
        "党委",
        "委员会",
        "办公室",
        "厅",
        "院",
        "学校",
        "大学",
        "学院",
        "公司",
        "集团",
        "中心",
        "政府",
        "部",
        "支部",
        "总支",
        "中心组",
        "协会",
        "联合会",
        "医院",
        "银行",
        "领导小组",
    ];
    let line = unpunctuated(line);
    (3..=30).contains(&line.chars().count())
        && ENDS.iter().any(|end| line.ends_with(end))
        && !line.contains(['，', ',', '。', '：', ':', '《'])
        && heading::mark(line).is_none()
}

/// The unit of such a line, without the party's organ in it.
pub(crate) fn unit_of_line(line: &str) -> String {
    let line = squeezed(unpunctuated(line));
    let bare = ["理论学习中心组", "中心组", "党组", "党委"]
        .iter()
        .fold(line.as_str(), |text, end| text.strip_suffix(end).unwrap_or(text));
    let stripped = bare.len() < line.len();
    let bare = if stripped { bare.strip_prefix("中共").unwrap_or(bare) } else { bare };
    if bare.chars().count() >= 2 { bare.to_owned() } else { line }
}

fn names_plan(text: &str) -> bool {
    const KINDS: [&str; 10] =
        ["计划", "方案", "意见", "安排", "要点", "安排表", "计划表", "配档表", "一览表", "通知"];
    const TOPICS: [&str; 6] = ["学习", "中心组", "研讨", "理论武装", "读书班", "专题"];
    let line = squeezed(text);
    let closed = line.ends_with(ends_sentence) || line.ends_with([',', '，', ':', '：']);
    let plain = unpunctuated(&line);
    let plain = plain.split(['(', '（']).next().filter(|_| plain.ends_with([')', '）'])).unwrap_or(plain);
    let plain = plain.trim_end_matches('》');
    !closed
        && (4..=70).contains(&line.chars().count())
        && !line.contains(['。', '>', '|'])
        && KINDS.iter().any(|kind| plain.ends_with(kind))
        && TOPICS.iter().any(|topic| line.contains(topic))
}

/// Whether a paragraph opens the plan's first part.
fn opens_part(paragraph: &Paragraph) -> bool {
    heading::mark(&paragraph.text).is_some_and(|(mark, _)| mark.style != heading::Style::Month)
        && year_in(&paragraph.text).is_none_or(|_| !names_plan(&paragraph.text))
}

/// Whether a line above the title is its first half, for the title names no unit, or no year, that it names.
fn is_first_half(above: &str, title: &str) -> bool {
    let goes_on = ["理论", "中心组", "党组", "党委", "学习", "专题", "年度", "关于"]
        .iter()
        .any(|start| title.starts_with(start));
    let dated = without_year(title).len() < title.len();
    let names_unit = (is_unit(above) || above.contains("中心组")) && unit_in(title).is_none();
    let names_year = year_in(above).is_some() && year_in(title).is_none() && unit_in(above).is_some();
    (goes_on || dated)
        && (names_unit || names_year)
        && above.chars().count() <= 40
        && !above.ends_with("文件")
        && !above.contains(['。', '，', ':', '：', '>'])
}

/// The plan's own title within 关于印发《…》的通知.
fn plan_within(title: &str) -> String {
    let inner = title.find('《').and_then(|open| {
        let rest = &title[open + '《'.len_utf8()..];
        rest.rfind('》').map(|close| &rest[..close])
    });
    match inner {
        Some(inner) if names_plan(inner) => inner.to_owned(),
        _ => title.replace(['《', '》'], ""),
    }
}

fn without_year(text: &str) -> &str {
    let rest = number::leading(text)
        .filter(|(year, _)| (2000..2100).contains(year))
        .map(|(_, rest)| rest.trim_start());
    rest.and_then(|rest| rest.strip_prefix("年度").or_else(|| rest.strip_prefix('年'))).unwrap_or(text)
}

/// Where a year begins within a text.
fn year_at(text: &str) -> Option<usize> {
    text.char_indices().map(|(at, _)| at).find(|at| {
        let rest = &text[*at..];
        let digits = number::prefix(rest, number::is_part);
        without_year(rest).len() < rest.len() || (digits.starts_with("20") && (4..=6).contains(&digits.len()))
    })
}

fn contains_any(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_read_as_offices_write_them() {
        for (text, wanted) in [
            ("市科学技术局2026年学习计划", Some(2026)),
            ("二〇二六年度学习计划", Some(2026)),
            ("二○二六年", Some(2026)),
            ("2026 年学习", Some(2026)),
            ("20259月学习安排", Some(2025)),
            ("第20次会议", None),
            ("2026次", None),
        ] {
            assert_eq!(year_in(text), wanted, "{text}");
        }
    }

    #[test]
    fn the_unit_stands_before_group_and_year() {
        for (title, wanted) in [
            ("市科学技术局2026年理论学习中心组专题学习计划", Some("市科学技术局")),
            ("某县水利局党组理论学习中心组2026年学习计划", Some("某县水利局")),
            ("中共某市卫生健康委员会党组2026年理论学习计划", Some("某市卫生健康委员会")),
            ("中共某市委理论学习中心组2026年学习方案", Some("中共某市委")),
            ("2026年市委政研室理论学习中心组学习计划", Some("市委政研室")),
            ("某大学党委理论学习中心组2025年9月学习安排", Some("某大学")),
            ("关于印发《某局2026年学习计划》的通知", Some("某局")),
            ("2026年度党组理论学习中心组学习计划", None),
            ("学习计划", None),
        ] {
            assert_eq!(unit_in(title).as_deref(), wanted, "{title}");
        }
    }
}
