//! The day that a sheet states: in its title, in a line such as 时间：…, or in its name.

use chrono::{Datelike, NaiveDate};

use super::day::{self, Named};
use super::fold::folded;

/// Labels of the session's day.
const LABELS: &str = "时间 日期 学习时间 学习日期 会议时间 会议日期 活动时间 活动日期 开会时间 开会日期 召开时间 研讨时间 举办时间 培训时间 签到日期 签到时间 考勤日期 考勤时间 \
    统计日期 统计时间 date time";
/// Words in a text whose dates do not belong to the session.
const OTHER: &str = "制表 打印 填表 填报 填写 导出 印发 报送 更新 生成 审核 审批 截止 内容 议题 主题 题目 任务 依据 根据 备注 说明 \
    注: 传达 精神 讲话 出生";

/// The day stated by a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Stated {
    Nothing,
    /// The day of the session, in these words.
    This(String),
    /// Another day, in these words.
    Other(String),
}

/// The day and month stated by texts outside the lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Statement {
    pub(super) stated: Stated,
    pub(super) month: Option<u32>,
}

/// Reads the texts above and below the lists, in order. Below, only days with a label count.
pub(super) fn read<'a>(
    name: &str,
    above: impl Iterator<Item = &'a str>,
    below: impl Iterator<Item = &'a str>,
    wanted: NaiveDate,
) -> Statement {
    let mut texts: Vec<(String, Kind)> = vec![(name.to_owned(), Kind::Title)];
    for (text, is_above) in above.map(|text| (text, true)).chain(below.map(|text| (text, false))) {
        let (text, kind) = labelled(text, texts.last());
        if is_above || kind == Kind::Label {
            texts.push((text, kind));
        }
    }
    let found: Vec<(&str, Kind, Vec<Named>)> = texts
        .iter()
        .map(|(text, kind)| (text.as_str(), *kind, days(text)))
        .filter(|(_, _, days)| !days.is_empty())
        .collect();
    let month = found.iter().flat_map(|(_, _, days)| days).find_map(|named| named.month);
    let with_label = found.iter().any(|(_, kind, _)| *kind == Kind::Label);
    let counted: Vec<_> = found.iter().filter(|(_, kind, _)| !with_label || *kind == Kind::Label).collect();
    let whole = |days: &[Named]| days.iter().any(|named| named.day.is_some());
    let this = counted.iter().find(|(_, _, days)| whole(days) && covers(days, wanted));
    let fits = |days: &[Named]| !whole(days) && days.iter().any(|named| named.fits(wanted));
    let other = counted.iter().find(|(_, _, days)| !fits(days));
    let stated = match (this, other) {
        (Some((text, _, _)), _) => Stated::This((*text).to_owned()),
        (None, Some((text, _, _))) => Stated::Other((*text).to_owned()),
        (None, None) => Stated::Nothing,
    };
    Statement { stated, month }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Title,
    Label,
    /// A label in a separate cell; the next cell has the day.
    LabelAlone,
}

/// Returns `true` for a label of the session's day without the day.
pub(super) fn is_label(text: &str) -> bool {
    LABELS.split_whitespace().any(|word| word == text)
}

/// Returns `true` if a line states the session's day, `false` if another; `None` if it states no whole day.
pub(super) fn whole_day(line: &str, wanted: NaiveDate) -> Option<bool> {
    let days = days(line);
    days.iter().any(|named| named.day.is_some()).then(|| covers(&days, wanted))
}

/// Returns `true` if a text names one weekday, and not that of the day.
pub(super) fn other_weekday(text: &str, day: NaiveDate) -> bool {
    const WEEKDAYS: &str = "一二三四五六日";
    let plain = folded(text).replace("星期", "周").replace("礼拜", "周").replace('天', "日");
    let named =
        plain.split('周').skip(1).filter_map(|rest| WEEKDAYS.chars().position(|c| rest.starts_with(c)));
    let named: Vec<usize> = named.collect();
    matches!(named.as_slice(), [only] if *only != day.weekday().num_days_from_monday() as usize)
}

fn labelled(text: &str, before: Option<&(String, Kind)>) -> (String, Kind) {
    let plain = folded(text);
    let kind = match plain.split_once(':') {
        Some((label, "")) if is_label(label) => Kind::LabelAlone,
        Some((label, _)) if is_label(label) => Kind::Label,
        None if is_label(&plain) => Kind::LabelAlone,
        _ if before.is_some_and(|(_, kind)| *kind == Kind::LabelAlone) => Kind::Label,
        _ => Kind::Title,
    };
    (text.to_owned(), kind)
}

/// Returns the days in a text, except those in document titles and in unrelated texts.
fn days(text: &str) -> Vec<Named> {
    let mut outside = String::new();
    let mut depth = 0usize;
    for c in text.chars() {
        match c {
            '《' => depth += 1,
            '》' => depth = depth.saturating_sub(1),
            c if depth == 0 => outside.push(c),
            _ => {}
        }
    }
    let plain = folded(&outside);
    let other = OTHER.split_whitespace().any(|word| plain.contains(word));
    if let Some((named, _)) = day::short(&plain) {
        return vec![named];
    }
    if other { Vec::new() } else { day::all(&outside).0 }
}

/// Returns `true` if one of the days is that day, or if a period from the first to the last contains it.
fn covers(days: &[Named], wanted: NaiveDate) -> bool {
    let whole: Vec<NaiveDate> = days.iter().filter_map(|named| named.on(wanted.year())).collect();
    match whole.as_slice() {
        [first, last] => (*first..=*last).contains(&wanted),
        days => days.contains(&wanted),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weekday_that_is_not_the_days_is_noticed() {
        let day = "2026-03-19".parse().unwrap();
        for (text, expected) in [
            ("3月19日（星期四）", false),
            ("3月19日 周五", true),
            ("3月19日礼拜天", true),
            ("3月19日第2周学习", false),
            ("3月19日（周四）至周五", false),
        ] {
            assert_eq!(other_weekday(text, day), expected, "{text}");
        }
    }

    #[test]
    fn the_day_is_read_where_a_sheet_states_it() {
        for (texts, expected) in [
            ("某局2026年3月19日集中学习签到表", "This"),
            ("某局2026年3月26日集中学习签到表", "Other"),
            ("某局2025年11月20日集中学习签到表", "Other"),
            ("签到表|时间：2026年3月19日（星期四）上午9:00—11:30", "This"),
            ("签到表|时间|2026-03-26", "Other"),
            ("签到表|学习内容：学习3月26日讲话|时间：3月19日", "This"),
            ("学习2025年12月会议精神签到表", "Nothing"),
            ("学习《2025年规划》签到表", "Nothing"),
            ("每日统计表 统计日期：2026-03-18 至 2026-03-19", "This"),
            ("考勤表 2026年3月1日至3月31日", "This"),
            ("2026年3月考勤表", "Nothing"),
            ("2026年4月考勤表", "Other"),
            ("2025年度考勤表", "Other"),
            ("签到表|制表日期：2026年3月20日", "Nothing"),
            ("3.26", "Other"),
            ("签到表", "Nothing"),
            ("", "Nothing"),
        ] {
            let wanted = "2026-03-19".parse().unwrap();
            let stated = read("", texts.split('|'), std::iter::empty(), wanted).stated;
            let shown = format!("{stated:?}");
            assert!(shown.starts_with(expected), "{texts}: {shown}");
        }
    }
}
