//! The year of a plan.

use crate::import::plan::words::{list, time, width};
use crate::text::numeral as number;

/// Returns the first year in a text: 2026年, 二〇二六年, 2026-2027学年, or one without 年 before its month (20259月).
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
        if let Some(year) = school_year(rest) {
            return Some(year);
        }
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

/// Returns the year of the plan in a title, which may name another year before it: 2025年学习情况和2026年学习计划.
pub(crate) fn year_in_title(title: &str) -> Option<i32> {
    let ends = ["总结", "和", "及", "暨", "与"].iter().filter_map(|word| title.rsplit_once(word));
    let mut plans = ends.map(|(_, plan)| plan).filter(|plan| list::holds("计划 安排 方案", plan));
    plans.find_map(year_in).or_else(|| year_in(title))
}

/// Returns the two years that a title covers: 2026—2027学年, 2026年9月至2027年8月. A term of a school year lies in
/// one.
pub(crate) fn two_years(title: &str) -> Option<(i32, i32)> {
    let year = |text| number::leading(text).filter(|(year, _)| (2000..2100).contains(year));
    let mut starts = title.char_indices().map(|(at, _)| &title[at..]);
    starts.find_map(|text| {
        let (first, rest) = year(text)?;
        let rest = rest.trim_start().trim_start_matches('年');
        let month = number::leading(rest).and_then(|(_, rest)| rest.strip_prefix('月'));
        let (second, rest) = year(time::range_sign(month.unwrap_or(rest))?.trim_start())?;
        let is_term = list::holds("学期 春季 秋季", rest);
        let years = (i32::try_from(first).ok()?, i32::try_from(second).ok()?);
        (second == first + 1 && !is_term).then_some(years)
    })
}

/// Returns the calendar year of a school term: 2026-2027学年第一学期 is 2026, the second term 2027.
fn school_year(text: &str) -> Option<i32> {
    let year = |text| number::leading(text).filter(|(year, _)| (2000..2100).contains(year));
    let (first, rest) = year(text)?;
    let rest = time::range_sign(rest.trim_start().trim_start_matches('年'))?;
    let (second, rest) = year(rest.trim_start())?;
    let rest = rest.trim_start().strip_prefix("学年")?;
    let term = rest.trim_start_matches('度').trim_start();
    let in_spring = term.starts_with("第二学期") || term.starts_with("春季");
    i32::try_from(if in_spring { second } else { first }).ok()
}

/// Returns the year of the plan in a preamble. Years within 《》 and of other events are skipped.
pub(crate) fn year_of_plan(text: &str) -> Option<i32> {
    const MEANT: &str = "是 度 全年 上半年 下半年 理论 学习 政治 工作 党 集中 中心组 我 本";
    let mut depth = 0_i32;
    let open: String = text
        .chars()
        .filter(|c| {
            match width::fold(*c) {
                '《' | '(' => depth += 1,
                '》' | ')' => depth = (depth - 1).max(0),
                _ => {}
            }
            depth == 0
        })
        .collect();
    open.match_indices('年').find_map(|(at, _)| {
        let start = open[..at].char_indices().rev().nth(3)?.0;
        let after = &open[at + '年'.len_utf8()..];
        let ranged = open[..start].ends_with(['-', '—', '～', '~', '至']);
        year_in(&open[start..at + '年'.len_utf8()]).filter(|_| !ranged && list::after(MEANT, after).is_some())
    })
}

/// Returns the year of the date at the end: 2026年1月15日. A date late in the year may belong to next year's plan.
pub(crate) fn year_of_signature(line: &str) -> Option<i32> {
    let (months, rest) = time::expression(line.trim())?;
    let dated = rest.trim().is_empty() && line.trim_end().ends_with('日');
    (dated && months.first().is_some_and(|month| *month <= 10)).then(|| year_in(line)).flatten()
}

pub(super) fn without_year(text: &str) -> &str {
    let rest = number::leading(text)
        .filter(|(year, _)| (2000..2100).contains(year))
        .map(|(_, rest)| rest.trim_start());
    rest.and_then(|rest| rest.strip_prefix("年度").or_else(|| rest.strip_prefix('年'))).unwrap_or(text)
}

/// Returns the offset of a year within a text. Its digits may be masked.
pub(super) fn year_at(text: &str) -> Option<usize> {
    text.char_indices().map(|(at, _)| at).find(|at| {
        let rest = &text[*at..];
        let digits = number::prefix(rest, number::is_part);
        without_year(rest).len() < rest.len()
            || (digits.starts_with("20") && (4..=6).contains(&digits.len()))
            || list::after("20XX 20xx 20×× ××年 XX年 xx年 ××××年", rest).is_some()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_may_cover_two_years() {
        for title in ["某局2026—2027学年计划", "某局2026-2027年度计划", "某局计划（2026年9月—2027年8月）"]
        {
            assert_eq!(two_years(title), Some((2026, 2027)), "{title}");
        }
        for title in
            ["某局2026年计划", "2026-2027学年第二学期安排", "2024—2028年规划", "2025年总结和2026年计划"]
        {
            assert_eq!(two_years(title), None, "{title}");
        }
    }

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
            ("2011-2012学年度第一学期", Some(2011)),
            ("2026—2027学年第二学期", Some(2027)),
            ("20XX年", None),
        ] {
            assert_eq!(year_in(text), wanted, "{text}");
        }
    }
}
