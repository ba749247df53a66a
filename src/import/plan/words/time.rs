//! Months in a document: 4月, 四月份, 3—5月, 4月17日至5月8日, 第二季度, 2026-03-15.

use crate::import::plan::words::list;
use crate::import::plan::words::width::{self, fold};
use crate::text::numeral as number;

/// The months of a time expression, without duplicates, in order of appearance.
type Months = Vec<u32>;

/// Returns every month in the text.
pub(crate) fn months(text: &str) -> Months {
    let mut all = Months::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        if let Some((found, after)) = expression(rest) {
            extend(&mut all, found);
            rest = after;
        } else {
            rest = if number::is_part(first) { skip_number(rest) } else { &rest[first.len_utf8()..] };
        }
    }
    all
}

/// Returns the time expression at the start of the text, and the text after it. Of a time and another one in
/// parentheses, the narrower counts: 第一季度（3月）.
pub(crate) fn expression(text: &str) -> Option<(Months, &str)> {
    let (months, rest) = bare_expression(text)?;
    let within = || {
        let (narrower, after) = bare_expression(width::strip(rest.trim_start(), "(")?)?;
        Some((narrower, width::strip(after.trim_start(), ")")?))
    };
    match within() {
        Some((narrower, after)) if narrower.len() < months.len() => Some((narrower, after)),
        Some((_, after)) => Some((months, after)),
        None => Some((months, rest)),
    }
}

/// Returns the time that a colon sets off, and the text after it. A remark in parentheses between them is
/// skipped: 3月（第二周）：甲.
pub(crate) fn before_colon(text: &str) -> Option<(Months, &str)> {
    let (months, rest) = expression(text)?;
    let rest = rest.trim_start();
    let after_remark = || {
        let inner = width::strip(rest, "(")?;
        let end = inner.find([')', '）'])?;
        width::strip(&inner[end..], ")")
    };
    let rest = after_remark().unwrap_or(rest);
    Some((months, width::strip(rest.trim_start(), ":")?.trim_start()))
}

fn bare_expression(text: &str) -> Option<(Months, &str)> {
    let (mut months, mut rest) = point(text)?;
    for _ in 0..24 {
        let Some((next, after)) = continued(rest, months.last().copied().unwrap_or(0)) else { break };
        extend(&mut months, next);
        rest = after;
    }
    Some((months, rest))
}

/// Reads a range or list that continues a point in time.
fn continued(text: &str, last: u32) -> Option<(Months, &str)> {
    if let Some(after) = range_sign(text) {
        if let Some((months, rest)) = point(after) {
            let first = months.first().copied().unwrap_or(last);
            return Some(((last.min(first + 1)..first).chain(months).collect(), rest));
        }
        return day(after).map(|rest| (Months::new(), rest));
    }
    let after = list_sign(text)?;
    point(after).or_else(|| day(after).map(|rest| (Months::new(), rest)))
}

fn point(text: &str) -> Option<(Months, &str)> {
    let text = text.trim_start();
    iso_date(text).or_else(|| {
        let text = after_year(text);
        quarter(text).or_else(|| half(text)).or_else(|| holiday(text)).or_else(|| month(text))
    })
}

/// Returns the text after a year, even if its month follows directly (20259月): 2026年, 次年.
pub(crate) fn after_year(text: &str) -> &str {
    let digits = number::prefix(text, |c| fold(c).is_ascii_digit());
    if let Some((cut, _)) = digits.char_indices().nth(4)
        && width::strip(digits, "20").is_some()
    {
        return &text[cut..];
    }
    let year = number::leading(text).filter(|(year, _)| (1900..2200).contains(year));
    let Some((_, rest)) = year else { return list::after("次年 翌年 当年", text).unwrap_or(text) };
    let rest = rest.trim_start();
    rest.strip_prefix("年度").or_else(|| rest.strip_prefix('年')).map_or(text, str::trim_start)
}

fn iso_date(text: &str) -> Option<(Months, &str)> {
    let (_, rest) = number::leading(text).filter(|(year, _)| (1900..2200).contains(year))?;
    let sign = rest.chars().next().filter(|c| matches!(fold(*c), '-' | '/' | '.'))?;
    let (month, rest) = number::leading(&rest[sign.len_utf8()..]).filter(|(month, _)| is_month(*month))?;
    let day = rest.strip_prefix(sign).and_then(number::leading).filter(|(day, _)| is_day(*day));
    Some((vec![month], day.map_or(rest, |(_, rest)| rest)))
}

/// Reads one or more quarters before one 季度: 第二季度, 三、四季度, 第一至第三季度.
fn quarter(text: &str) -> Option<(Months, &str)> {
    let one = |text: &'_ str| {
        let text = text.trim_start();
        let (quarter, rest) = number::leading(text.strip_prefix('第').unwrap_or(text))?;
        (1..=4).contains(&quarter).then_some((quarter, text.len() - rest.len()))
    };
    let (first, length) = one(text)?;
    let mut quarters = vec![first];
    let mut rest = &text[length..];
    while quarters.len() <= 4 {
        rest = rest.trim_start();
        if let Some(after) = rest.strip_prefix("季度") {
            return Some((quarters.into_iter().flat_map(|of| of * 3 - 2..=of * 3).collect(), after));
        }
        let range = range_sign(rest);
        let after = range.or_else(|| list_sign(rest))?.trim_start();
        let (next, length) = one(after)?;
        let last = quarters.last().copied().unwrap_or(next);
        quarters.extend(range.map_or(next..next, |_| last + 1..next));
        quarters.push(next);
        rest = &after[length..];
    }
    None
}

/// Reads the holidays between the terms of a school: 暑假, 寒假期间.
fn holiday(text: &str) -> Option<(Months, &str)> {
    let found = [("暑假", [7, 8]), ("寒假", [1, 2])];
    let (months, rest) =
        found.into_iter().find_map(|(word, months)| Some((months, text.strip_prefix(word)?)))?;
    Some((months.to_vec(), rest.strip_prefix("期间").unwrap_or(rest)))
}

fn half(text: &str) -> Option<(Months, &str)> {
    let first = text.strip_prefix("上半年").map(|rest| (1, rest));
    let (from, rest) = first.or_else(|| text.strip_prefix("下半年").map(|rest| (7, rest)))?;
    Some(((from..from + 6).collect(), rest))
}

/// Reads one or more months before one 月: 四月份, 3—5月, 3、4月, 4月17日, 5月上旬.
fn month(text: &str) -> Option<(Months, &str)> {
    if let Some(rest) = text.strip_prefix("元月") {
        return Some((vec![1], within_month(rest)));
    }
    let (first, mut rest) = number::leading(text).filter(|(month, _)| is_month(*month))?;
    let mut months = vec![first];
    loop {
        rest = rest.trim_start();
        if let Some(after) = rest.strip_prefix('月') {
            return Some((months, within_month(after)));
        }
        let range = range_sign(rest);
        let after = range.or_else(|| list_sign(rest))?;
        let (next, after) = number::leading(after.trim_start()).filter(|(month, _)| is_month(*month))?;
        let last = months.last().copied().unwrap_or(next);
        if range.is_some() {
            months.extend(last + 1..next);
        }
        months.push(next);
        if months.len() > 12 {
            return None;
        }
        rest = after;
    }
}

/// Returns the text after the weeks of a month: 第二周, 第1、3周.
fn week(text: &str) -> Option<&str> {
    let (_, mut rest) = number::leading(text.strip_prefix('第')?)?;
    while let Some(after) = range_sign(rest).or_else(|| list_sign(rest)) {
        (_, rest) = number::leading(after.trim_start())?;
    }
    rest.strip_prefix('周')
}

/// Returns the text after a day of the week, also in parentheses: 周五, （星期五）.
fn weekday(text: &str) -> Option<&str> {
    let inner = width::strip(text, "(");
    let start = inner.unwrap_or(text);
    let rest = start.strip_prefix("星期").or_else(|| start.strip_prefix('周'))?;
    let rest = rest.strip_prefix(['一', '二', '三', '四', '五', '六', '日', '天'])?;
    if inner.is_some() { width::strip(rest, ")") } else { Some(rest) }
}

/// Returns the text after a time of day and the end of its range: 14:30, 9:00—11:30.
fn clock(text: &str) -> Option<&str> {
    let (_, rest) = number::leading(text).filter(|(hour, _)| *hour < 24)?;
    let minute = width::strip(rest, ":")?;
    let (_, rest) = number::leading(minute).filter(|(_, rest)| minute.len() - rest.len() == 2)?;
    Some(range_sign(rest).and_then(clock).unwrap_or(rest))
}

/// Returns the text after the parts of a month: days, thirds and times of day.
fn within_month(text: &str) -> &str {
    const PARTS: &str = "份 上旬 中旬 下旬 上中旬 中下旬 底前 底 初 末 上午 下午 晚上 前";
    let mut rest = text;
    loop {
        let after = rest.trim_start();
        let part = PARTS.split(' ').find_map(|part| after.strip_prefix(part));
        let part = part.or_else(|| day(after)).or_else(|| week(after)).or_else(|| weekday(after));
        match part.or_else(|| clock(after)) {
            Some(after) => rest = after,
            None => return rest,
        }
    }
}

fn day(text: &str) -> Option<&str> {
    let (_, rest) = number::leading(text.trim_start()).filter(|(day, _)| is_day(*day))?;
    let rest = rest.trim_start();
    rest.strip_prefix('日').or_else(|| rest.strip_prefix('号'))
}

/// Returns the text after a sign between the ends of a range.
pub(crate) fn range_sign(text: &str) -> Option<&str> {
    let text = text.trim_start();
    let word = text.strip_prefix('至').or_else(|| text.strip_prefix('到'));
    word.or_else(|| {
        let rest =
            text.trim_start_matches(|c: char| matches!(fold(c), '-' | '~' | '—' | '–' | '―' | '─' | '‐'));
        (rest.len() < text.len()).then_some(rest)
    })
}

/// Returns the text after a sign between two list members.
pub(crate) fn list_sign(text: &str) -> Option<&str> {
    let text = text.trim_start();
    let sign = text.chars().next().filter(|c| matches!(fold(*c), '、' | ',' | '|' | '和' | '及' | '与'))?;
    Some(&text[sign.len_utf8()..])
}

fn skip_number(text: &str) -> &str {
    &text[number::prefix(text, number::is_part).len()..]
}

fn is_month(number: u32) -> bool {
    (1..=12).contains(&number)
}

fn is_day(number: u32) -> bool {
    (1..=31).contains(&number)
}

fn extend(all: &mut Months, found: Months) {
    for month in found {
        if !all.contains(&month) {
            all.push(month);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_named_months_are_read() {
        for (text, wanted) in [
            ("四月份", vec![4]),
            ("3月", vec![3]),
            ("１２月底前", vec![12]),
            ("十一月上旬", vec![11]),
            ("2026年3月12日下午", vec![3]),
            ("2026 年 3 月", vec![3]),
            ("3-5月", vec![3, 4, 5]),
            ("3、4月份", vec![3, 4]),
            ("3月、5月", vec![3, 5]),
            ("3月—5月", vec![3, 4, 5]),
            ("4月22日至24日", vec![4]),
            ("4月17日——4月15日", vec![4]),
            ("4月17日——6月5日", vec![4, 5, 6]),
            ("6月至3月", vec![6, 3]),
            ("第二季度", vec![4, 5, 6]),
            ("一季度", vec![1, 2, 3]),
            ("第三、四季度", vec![7, 8, 9, 10, 11, 12]),
            ("一、三季度", vec![1, 2, 3, 7, 8, 9]),
            ("一至三季度", vec![1, 2, 3, 4, 5, 6, 7, 8, 9]),
            ("第一季度、第二季度", vec![1, 2, 3, 4, 5, 6]),
            ("暑假期间", vec![7, 8]),
            ("9月第二周", vec![9]),
            ("3月第2、3周周五", vec![3]),
            ("第一季度（1—3月）", vec![1, 2, 3]),
            ("第一季度（3月）", vec![3]),
            ("3月（第一季度）", vec![3]),
            ("下半年", vec![7, 8, 9, 10, 11, 12]),
            ("3月12日（周四）下午2:30—5:00", vec![3]),
            ("2026-03-15", vec![3]),
            ("20259月", vec![9]),
            ("每月一次", vec![]),
            ("每季度", vec![]),
            ("3个月内", vec![]),
            ("13月", vec![]),
            ("2026年", vec![]),
            ("十四五", vec![]),
            ("全年", vec![]),
        ] {
            assert_eq!(months(text), wanted, "{text}");
        }
    }

    #[test]
    fn a_leading_time_is_parted_from_what_follows() {
        assert_eq!(expression("4月15日,学习"), Some((vec![4], ",学习")));
        assert_eq!(expression("4月22日至24日在渝考察"), Some((vec![4], "在渝考察")));
        assert_eq!(expression("第一季度(1-3月份)学习"), Some((vec![1, 2, 3], "学习")));
        assert_eq!(expression("3月（暂定）"), Some((vec![3], "（暂定）")));
        assert_eq!(expression("4月2日（星期四）下午 14:30—17:00学习"), Some((vec![4], "学习")));
        assert_eq!(expression("4月（周五学习日）"), Some((vec![4], "（周五学习日）")));
        assert_eq!(expression("学习4月"), None);
        assert_eq!(before_colon("3月（第二周）：甲"), Some((vec![3], "甲")));
        assert_eq!(before_colon("3月：甲"), Some((vec![3], "甲")));
        assert_eq!(before_colon("3月（第二周）甲"), None);
    }
}
