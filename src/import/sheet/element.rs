//! A text in the heading rows: a word for a column, a day, a part of the day, or something unknown.

use super::day::{self, Named};
use super::fold::folded;
use super::heading::{Heading, heading};

/// The meaning of a heading for the columns under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Element {
    Known(Heading),
    /// A day, with or without its year.
    Day(Named),
    /// A day of the month; `true` if it is more than a bare number.
    DayOfMonth(u32, bool),
    /// A month above its days.
    Month(Named),
    /// 上午: one of several parts of the day.
    Part,
    /// 是 or 否 under a question such as 是否到会.
    Answer(bool),
    /// 星期四, which adds nothing to its day.
    Weekday,
    /// 第3次, which adds nothing to its day.
    Ordinal,
    Unknown,
}

const PARTS: &str =
    "上午 下午 晚上 晚间 中午 上半场 下半场 第一节 第二节 第三节 上午场 下午场 am pm morning afternoon";
const YES: &str = "是 √ ✓ ✔ y yes";
const NO: &str = "否 × ✗ ✘ x n no";
const WEEKDAYS: &str = "一 二 三 四 五 六 日 天 mon tue wed thu fri sat sun";

/// Reads a text of the heading rows. A heading with a date, such as 3月19日签到, has several elements.
pub(super) fn elements(text: &str) -> Vec<Element> {
    let plain = folded(text);
    let (named, rest) = match (day::short(without_ordinal(&plain)), day::all(text)) {
        (Some((named, rest)), _) => (named, rest),
        (None, (days, rest)) if days.len() == 1 => (days[0], rest),
        _ => return with_hint(&plain),
    };
    let first = if named.day.is_some() { Element::Day(named) } else { Element::Month(named) };
    let rest = trimmed(without_ordinal(trimmed(&rest)));
    match after_weekday(rest) {
        _ if rest.is_empty() => vec![first],
        Some(after) if !after.is_empty() => vec![first, Element::Weekday, element(after)],
        _ => vec![first, element(rest)],
    }
}

/// Reads a heading with a short date in brackets: 签到（3.19）.
fn with_hint(text: &str) -> Vec<Element> {
    let dated = text.split_once('(').and_then(|(bare, hint)| Some((bare, day::short(trimmed(hint))?)));
    match dated {
        Some((bare, (named, _))) => vec![Element::Day(named), element(bare)],
        None => vec![element(text)],
    }
}

fn trimmed(text: &str) -> &str {
    text.trim_matches(|c: char| "()[]【】:-—,、/".contains(c))
}

/// Returns the text after a weekday: 上午 of 周四上午.
fn after_weekday(text: &str) -> Option<&str> {
    let rest = ["星期", "周", "礼拜"].iter().find_map(|prefix| text.strip_prefix(prefix))?;
    // Numerals are digits in the text beside a day.
    rest.strip_prefix(|c: char| "一二三四五六日天123456".contains(c)).map(trimmed)
}

/// Strips 第3次, which only counts the sessions of the other columns.
fn without_ordinal(text: &str) -> &str {
    let inner = text.strip_prefix('第').and_then(|rest| rest.split_once(['次', '期']));
    let is_digit = |c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c);
    match inner {
        Some((number, rest)) if !number.is_empty() && number.chars().all(is_digit) => {
            rest.trim_matches(['(', ')'])
        }
        _ => text,
    }
}

fn element(text: &str) -> Element {
    let listed = |words: &str| words.split_whitespace().any(|word| word == text);
    if let Some(heading) = heading(text) {
        return Element::Known(heading);
    }
    let weekday = ["星期", "周", "礼拜"].iter().find_map(|prefix| text.strip_prefix(prefix));
    if listed(WEEKDAYS)
        || weekday.is_some_and(|day| format!("{WEEKDAYS} 1 2 3 4 5 6").split(' ').any(|word| word == day))
    {
        return Element::Weekday;
    }
    if let Some((number, certain)) = day::of_month(text) {
        return Element::DayOfMonth(number, certain);
    }
    match text {
        _ if !text.is_empty() && without_ordinal(text).is_empty() => Element::Ordinal,
        _ if listed(PARTS) => Element::Part,
        _ if listed(YES) => Element::Answer(true),
        _ if listed(NO) => Element::Answer(false),
        _ => Element::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_heading_rows_are_read() {
        for (text, expected) in [
            ("3月19日", "[Day]"),
            ("2026-03-19", "[Day]"),
            ("3.19", "[Day]"),
            ("3/19", "[Day]"),
            ("3月19日（周四）", "[Day, Weekday]"),
            ("3月19日\n星期四", "[Day, Weekday]"),
            ("3月19日（周四）上午", "[Day, Weekday, Part]"),
            ("3月19日周四签到", "[Day, Weekday, Known]"),
            ("第3次（3.19）", "[Day]"),
            ("第3次3.19", "[Day]"),
            ("签到（3.19）", "[Day, Known]"),
            ("签到（打√）", "[Known]"),
            ("3月19日签到", "[Day, Known]"),
            ("第3次（3月19日）", "[Day]"),
            ("19", "[DayOfMonth]"),
            ("19日", "[DayOfMonth]"),
            ("3月", "[Month]"),
            ("2026年3月", "[Month]"),
            ("四", "[Weekday]"),
            ("上午", "[Part]"),
            ("否", "[Answer]"),
            ("是", "[Answer]"),
            ("出席", "[Known]"),
            ("部门", "[Unknown]"),
            ("第一次", "[Ordinal]"),
            ("第3期", "[Ordinal]"),
            ("第次", "[Unknown]"),
        ] {
            let name =
                |element: &Element| format!("{element:?}").split('(').next().unwrap_or_default().to_owned();
            let names: Vec<String> = elements(text).iter().map(name).collect();
            assert_eq!(format!("[{}]", names.join(", ")), expected, "{text}");
        }
    }
}
