//! Compares times of day in cells, stamped by machines or written by people, with the session.

use chrono::{Datelike, NaiveDate, NaiveTime, TimeDelta};

use super::day;
use super::doubt::Doubt;
use super::fold::folded;
use super::mark::amount;

/// The longest time before the beginning, in hours, at which a stamp still belongs to the session.
const HOURS_BEFORE: i64 = 2;
const MORNING: [&str; 2] = ["上午", "早上"];
const AFTERNOON: [&str; 2] = ["下午", "晚上"];
const NOON: NaiveTime = NaiveTime::from_hms_opt(12, 0, 0).unwrap();

/// The day and the hours of the session.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Hours {
    pub(crate) day: NaiveDate,
    /// The start and end, if recorded.
    pub(crate) span: Option<(NaiveTime, NaiveTime)>,
}

/// The meaning of a stamp.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stamp {
    /// No stamp: the machine writes `--:--` or `00:00` for an absence.
    Blank,
    InTime,
    AfterBeginning,
}

/// Reads a cell with times of day and optionally a date; `None` if it contains anything else.
fn times(text: &str, year: i32) -> Option<(Option<NaiveDate>, Vec<NaiveTime>)> {
    let (days, rest) = day::all(text);
    let mut times = Vec::new();
    let mut plain = rest.as_str();
    let mut afternoon = false;
    while let Some(first) = plain.chars().next() {
        if let Some((time, after)) = time(plain, afternoon) {
            times.push(time);
            plain = after;
            continue;
        }
        if let Some(after) = plain.strip_prefix("上午") {
            (afternoon, plain) = (false, after);
        } else if let Some(after) = AFTERNOON.iter().find_map(|word| plain.strip_prefix(word)) {
            (afternoon, plain) = (true, after);
        } else if "-—~至到,;、/t()".contains(first) {
            plain = &plain[first.len_utf8()..];
        } else {
            return None;
        }
    }
    let date = days.first().map(|named| named.on(year));
    match date {
        Some(None) => None,
        Some(date) if !times.is_empty() => Some((date, times)),
        None if !times.is_empty() => Some((None, times)),
        _ => None,
    }
}

/// Reads the time at the start of a text and returns the rest: `8:55`, `08:55:01`, `8点55分`, `9时`.
fn time(text: &str, afternoon: bool) -> Option<(NaiveTime, &str)> {
    let (hour, rest) = number(text)?;
    let sign = rest.chars().next().filter(|sign| ":点时".contains(*sign))?;
    let rest = &rest[sign.len_utf8()..];
    let (minute, rest) = match number(rest) {
        Some((minute, rest)) => (minute, rest.strip_prefix('分').unwrap_or(rest)),
        None if sign == ':' => return None,
        None if rest.starts_with('半') => (30, &rest['半'.len_utf8()..]),
        None => (0, rest),
    };
    let seconds = rest.strip_prefix(':').and_then(number);
    let rest = seconds.map_or(rest, |(_, rest)| rest);
    let hour = if afternoon && hour < 12 { hour + 12 } else { hour };
    Some((NaiveTime::from_hms_opt(hour, minute, 0)?, rest))
}

fn number(text: &str) -> Option<(u32, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    (1..=2).contains(&digits.len()).then(|| digits.parse().ok()).flatten().map(|number| (number, rest))
}

/// Reads an arrival stamp; `None` if the cell does not contain a time.
pub(super) fn arrival(text: &str, hours: Hours) -> Option<Result<Stamp, Doubt>> {
    let (date, times) = times(text, hours.day.year())?;
    let first = *times.first()?;
    if first == NaiveTime::MIN {
        return Some(Ok(Stamp::Blank));
    }
    if date.is_some_and(|date| date != hours.day) {
        return Some(Err(Doubt::OtherDay));
    }
    let Some((from, to)) = hours.span else { return Some(Err(Doubt::NoHours)) };
    if from.signed_duration_since(first) > TimeDelta::hours(HOURS_BEFORE) || first >= to {
        return Some(Err(Doubt::OtherTime));
    }
    if times.len() > 1 && times.last().is_some_and(|last| *last < to) {
        return Some(Err(Doubt::BeforeEnd));
    }
    Some(Ok(if first > from { Stamp::AfterBeginning } else { Stamp::InTime }))
}

/// Returns `true` if a departure stamp is before the end of the session.
pub(super) fn left_before_end(text: &str, hours: Hours) -> bool {
    let last = times(text, hours.day.year()).and_then(|(_, times)| times.last().copied());
    last.is_some_and(|last| last != NaiveTime::MIN && hours.span.is_some_and(|(_, to)| last < to))
}

/// Returns `true` if a duration, `02:41:59` or `150分钟`, is at least that of the session.
pub(super) fn lasts(text: &str, hours: Hours) -> bool {
    let minutes = amount(text).map(|minutes| TimeDelta::minutes(i64::from(minutes)));
    let clock = times(text, hours.day.year()).and_then(|(_, times)| times.first().copied());
    let duration = minutes.or(clock.map(|time| time.signed_duration_since(NaiveTime::MIN)));
    let span = hours.span.map(|(from, to)| to.signed_duration_since(from));
    duration.zip(span).is_some_and(|(duration, span)| duration >= span)
}

/// Returns `true` if a cell has only the stamp that machines write for an absence.
pub(super) fn is_empty_stamp(text: &str, hours: Hours) -> bool {
    let times = times(text, hours.day.year());
    times.is_some_and(|(_, times)| times.iter().all(|time| *time == NaiveTime::MIN))
}

/// Returns `true` if a text states hours outside those of the session: 下午, 14:30-17:00.
pub(super) fn contradicts(text: &str, hours: Hours) -> bool {
    let Some((from, to)) = hours.span else { return false };
    let plain = day::all(text).1;
    let (morning, afternoon) = (says(&plain, MORNING), says(&plain, AFTERNOON));
    let times = times_within(&plain);
    match (times.first(), times.last()) {
        (Some(first), Some(last)) => *first >= to || (times.len() > 1 && *last <= from),
        _ if morning == afternoon => false,
        _ if morning => from >= NOON,
        _ => to <= NOON,
    }
}

fn says(text: &str, words: [&str; 2]) -> bool {
    words.iter().any(|word| text.contains(word))
}

/// Returns the times of day in a text. After 下午 they may be written by the clock of twelve hours.
fn times_within(plain: &str) -> Vec<NaiveTime> {
    let mut times = Vec::new();
    let (mut rest, mut afternoon) = (plain, false);
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, after) = rest.split_at(at);
        afternoon = (afternoon && !says(before, MORNING)) || says(before, AFTERNOON);
        rest = after;
        rest = match time(rest, afternoon) {
            Some((time, after)) => {
                times.push(time);
                after
            }
            None => rest.trim_start_matches(|c: char| c.is_ascii_digit()),
        };
    }
    times
}

/// Returns `true` if a text contains a time of day.
pub(super) fn has_time(text: &str) -> bool {
    let text = folded(text);
    text.char_indices().any(|(at, c)| c.is_ascii_digit() && time(&text[at..], false).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hours() -> Hours {
        let at = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0).unwrap();
        Hours { day: "2026-03-19".parse().unwrap(), span: Some((at(9, 0), at(11, 30))) }
    }

    fn shown(text: &str) -> String {
        match arrival(text, hours()) {
            None => "no time".to_owned(),
            Some(stamp) => format!("{stamp:?}"),
        }
    }

    #[test]
    fn stamps_are_compared_with_the_session() {
        for (text, expected) in [
            ("08:55", "Ok(InTime)"),
            ("8：55：01", "Ok(InTime)"),
            ("9:00", "Ok(InTime)"),
            ("8:50到", "Ok(InTime)"),
            ("上午8点55分", "Ok(InTime)"),
            ("2026-03-19 08:55:01", "Ok(InTime)"),
            ("2026/3/19 8:57", "Ok(InTime)"),
            ("3月19日 8:57", "Ok(InTime)"),
            ("09:01", "Ok(AfterBeginning)"),
            ("00:00", "Ok(Blank)"),
            ("0:00:00", "Ok(Blank)"),
            ("2026-03-18 08:50", "Err(OtherDay)"),
            ("06:30", "Err(OtherTime)"),
            ("13:30", "Err(OtherTime)"),
            ("下午1:30", "Err(OtherTime)"),
            ("08:55-11:32", "Ok(InTime)"),
            ("08:55-10:10", "Err(BeforeEnd)"),
            ("08.55", "no time"),
            ("", "no time"),
            ("--:--", "no time"),
            ("主持:甲", "no time"),
            ("25:00", "no time"),
        ] {
            assert_eq!(shown(text), expected, "{text}");
        }
        for (text, expected) in [
            ("2026年3月19日签到表", false),
            ("2026年3月19日上午", false),
            ("2026年3月19日下午", true),
            ("时间：2026年3月19日（星期四）上午9:00—11:30", false),
            ("时间：3月19日上午9点至下午5点", false),
            ("时间：3月19日下午2:30", true),
            ("时间：3月19日14:30", true),
            ("时间：3月19日14时30分-17时", true),
            ("时间：3月19日8:00-9:00", true),
            ("时间：3月19日10:30", false),
            ("3月19日上午、下午", false),
            ("3月19日第3次", false),
        ] {
            assert_eq!(contradicts(text, hours()), expected, "{text}");
        }
        assert!(has_time("9:30到") && has_time("十点前,10点走") && !has_time("第3次") && !has_time("1:"));
    }
}
