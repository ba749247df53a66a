//! The usual day, time and place of meetings: 每周四下午2:30，在三楼会议室.

use crate::import::plan::meaning::settings::add;
use crate::import::plan::outline::{Outline, SettingValue};
use crate::import::plan::words::list;
use crate::import::plan::words::prose;
use crate::import::plan::words::time;
use crate::import::plan::words::width::fold;
use crate::text::numeral as number;

/// Words that mark something as usual.
pub(super) const USUAL: &str = "每周 每月 每两周 每季度 一般 原则上 固定 通常";

/// Adds the usual day, time and place that a text states about the schedule.
pub(super) fn read(text: &str, line: usize, outline: &mut Outline) {
    for sentence in prose::sentences(text) {
        let mut add = |key, value: String| add(outline, line, key, SettingValue::Text(value), &sentence);
        if let Some(weekday) = weekday(&sentence) {
            add("meeting.weekday", weekday.to_owned());
        }
        let hours = hours(&sentence);
        for (key, (hour, minute)) in ["meeting.from", "meeting.to"].into_iter().zip(hours) {
            add(key, format!("{hour:02}:{minute:02}:00"));
        }
        if let Some(place) = place(&sentence) {
            add("meeting.place", place.to_owned());
        }
    }
}

fn weekday(text: &str) -> Option<&'static str> {
    const DAYS: [(char, &str); 8] = [
        ('一', "mon"),
        ('二', "tue"),
        ('三', "wed"),
        ('四', "thu"),
        ('五', "fri"),
        ('六', "sat"),
        ('日', "sun"),
        ('天', "sun"),
    ];
    ["周", "星期", "礼拜"].iter().flat_map(|word| text.match_indices(word)).find_map(|(at, word)| {
        let day = text[at + word.len()..].chars().next()?;
        let ordinal = text[..at].ends_with('第');
        DAYS.iter().find(|(sign, _)| *sign == day && !ordinal).map(|(_, key)| *key)
    })
}

/// Returns the clock times of a text, at most two: 下午2:30—5:00, 9点半.
fn hours(text: &str) -> Vec<(u32, u32)> {
    let mut found = Vec::new();
    let mut afternoon = false;
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if let Some(after) = list::after("下午 晚上", rest) {
            (afternoon, rest) = (true, after);
        } else if let Some(after) = rest.strip_prefix("上午") {
            (afternoon, rest) = (false, after);
        } else if let Some((hour, minute, after)) = clock(rest) {
            let hour = if afternoon && hour < 12 { hour + 12 } else { hour };
            // An hour from 1 to 6 without 上午 or 下午 may be either.
            if hour >= 7 || rest.starts_with('0') {
                found.push((hour, minute));
            }
            rest = after;
        } else if number::is_part(c) {
            rest = &rest[number::prefix(rest, number::is_part).len()..];
        } else {
            rest = &rest[c.len_utf8()..];
        }
    }
    found.truncate(2);
    let ordered = found.windows(2).all(|pair| pair[0] < pair[1]);
    if ordered { found } else { found.into_iter().take(1).collect() }
}

fn clock(text: &str) -> Option<(u32, u32, &str)> {
    let (hour, rest) = number::leading(text).filter(|(hour, _)| *hour < 24)?;
    let sign = rest.chars().next().filter(|c| matches!(fold(*c), ':' | '点' | '时'))?;
    let rest = &rest[sign.len_utf8()..];
    if let Some(after) = rest.strip_prefix('半') {
        return Some((hour, 30, after));
    }
    let minute =
        number::leading(rest).filter(|(minute, after)| *minute < 60 && rest.len() - after.len() >= 2);
    match minute {
        Some((minute, after)) => Some((hour, minute, after)),
        None if matches!(sign, '点' | '时') && !rest.starts_with(['间', '长', '代', '候']) => {
            Some((hour, 0, rest))
        }
        None => None,
    }
}

/// Returns the room in 在三楼会议室 or 地点：三楼会议室.
fn place(text: &str) -> Option<&str> {
    const ROOMS: &str = "会议室 活动室 学习室 报告厅 礼堂 会议厅 党员之家";
    let end = ROOMS.split(' ').filter_map(|room| text.find(room).map(|at| at + room.len())).min()?;
    let before = &text[..end];
    let start = ["在", "地点：", "地点:", "地点为", "，", ",", " "]
        .iter()
        .filter_map(|sign| before.rfind(sign).map(|at| at + sign.len()))
        .max()?;
    let place = before[start..].trim();
    let room = (3..=20).contains(&place.chars().count()) && time::expression(place).is_none();
    room.then_some(place)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stated(text: &str) -> Vec<String> {
        let mut outline = Outline::default();
        read(text, 1, &mut outline);
        let value = |value: &SettingValue| match value {
            SettingValue::Text(text) => text.clone(),
            other => format!("{other:?}"),
        };
        outline.settings.iter().map(|setting| value(&setting.value)).collect()
    }

    #[test]
    fn usual_days_times_and_places_are_read() {
        for (text, wanted) in [
            ("每周四下午2:30—5:00，在三楼会议室集中学习", vec!["thu", "14:30:00", "17:00:00", "三楼会议室"]),
            ("每月第二周星期五上午9点半", vec!["fri", "09:30:00"]),
            ("2026年5月（周四下午）", vec!["thu"]),
            ("一般安排在3点", vec![]),
            ("每月集中学习一次", vec![]),
        ] {
            assert_eq!(stated(text), wanted, "{text}");
        }
    }
}
