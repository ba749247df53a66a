//! Times of day as people write them: `14:30`, `下午2点半`, `9点`.

use chrono::NaiveTime;

use super::folded::{digits, folded};
use crate::domain::time::{DayPart, TimeSpan};
use crate::message::Message;

const PARTS: [(&str, DayPart); 10] = [
    ("凌晨", DayPart::Night),
    ("早上", DayPart::Morning),
    ("上午", DayPart::Morning),
    ("中午", DayPart::Noon),
    ("下午", DayPart::Afternoon),
    ("傍晚", DayPart::Evening),
    ("晚上", DayPart::Evening),
    ("晚", DayPart::Evening),
    ("am", DayPart::Morning),
    ("pm", DayPart::Afternoon),
];

/// Words between the two times of a span.
const DASHES: [&str; 7] = ["——", "—", "–", "-", "~", "至", "到"];

/// Reads a time of day. An hour from 1 to 6 that is written with one digit and without 上午 or 下午
/// is asked about: half of those who write `2点半` mean 14:30.
pub(crate) fn time(text: &str) -> Result<NaiveTime, Message> {
    let (part, clock) = split_part(&folded(text));
    read(part, &clock)
}

/// Reads `09:00-11:30` or `下午2:30—5:00`, where the second time is in the same half of the day.
pub(crate) fn span(text: &str) -> Result<TimeSpan, Message> {
    let plain = folded(text);
    let dash = DASHES.iter().find_map(|dash| plain.split_once(dash));
    let (from, to) = dash.ok_or_else(|| Message::new("value-like").with("example", "09:00-11:30"))?;
    let ((first, from), (second, to)) = (split_part(from), split_part(to));
    let from = read(first, &from)?;
    let to = read(second.or(first.filter(|_| to.len() < 5)), &to)?;
    TimeSpan::new(from, to).map_err(|_| Message::new("time-backwards"))
}

/// Returns `true` if the word names a session that begins then: by its time, in either half of the day, or
/// by the part of the day.
pub(crate) fn names(word: &str, begins: NaiveTime) -> bool {
    let plain = folded(word);
    match PARTS.iter().find(|(name, _)| *name == plain) {
        Some((_, part)) => *part == DayPart::of(begins),
        None => ["", "上午", "下午"].iter().any(|part| time(&format!("{part}{word}")) == Ok(begins)),
    }
}

fn split_part(text: &str) -> (Option<DayPart>, String) {
    let at_ends = PARTS.iter().find_map(|(word, part)| {
        let clock = text.strip_prefix(word).or_else(|| text.strip_suffix(word))?;
        Some((Some(*part), clock.to_owned()))
    });
    at_ends.unwrap_or((None, text.to_owned()))
}

fn read(part: Option<DayPart>, clock: &str) -> Result<NaiveTime, Message> {
    let like = || Message::new("value-like-time");
    let (hour, minute) = match clock.split_once(['点', '时', ':', '.']) {
        Some((hour, rest)) => (hour, minutes(rest, clock.contains(['点', '时'])).ok_or_else(like)?),
        None if clock.len() == 4 && clock.is_ascii() => (&clock[..2], digits(&clock[2..]).ok_or_else(like)?),
        None if part.is_some() => (clock, 0),
        None => return Err(like()),
    };
    let number = digits(hour).filter(|_| hour.len() <= 2).ok_or_else(like)?;
    let hour = match part {
        None if hour.len() == 1 && (1..=6).contains(&number) => return Err(which_half(number, minute)),
        None => number,
        Some(part) => of_part(part, number).ok_or_else(like)?,
    };
    NaiveTime::from_hms_opt(hour, minute, 0).ok_or_else(like)
}

/// Returns the hour of the day that a part of the day and its hour name.
fn of_part(part: DayPart, hour: u32) -> Option<u32> {
    let as_written = match part {
        DayPart::Night => 0..=6,
        DayPart::Morning => 0..=12,
        DayPart::Noon => 11..=13,
        DayPart::Afternoon => 12..=23,
        DayPart::Evening => 17..=23,
    };
    match (part, hour) {
        (DayPart::Noon, 1..=2) | (DayPart::Afternoon, 1..=11) | (DayPart::Evening, 5..=11) => Some(hour + 12),
        _ => as_written.contains(&hour).then_some(hour),
    }
}

fn minutes(text: &str, in_words: bool) -> Option<u32> {
    match text.trim_end_matches('分') {
        "" | "整" if in_words => Some(0),
        "半" if in_words => Some(30),
        "1刻" if in_words => Some(15),
        "3刻" if in_words => Some(45),
        text if text.len() <= 2 => digits(text),
        _ => None,
    }
}

fn which_half(hour: u32, minute: u32) -> Message {
    Message::new("value-which-half")
        .with("afternoon", format!("{}:{minute:02}", hour + 12))
        .with("morning", format!("{hour:02}:{minute:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_people_write_them() {
        for (text, expected) in [
            ("9:00", "09:00"),
            ("09：00", "09:00"),
            ("0900", "09:00"),
            ("9点", "09:00"),
            ("九点整", "09:00"),
            ("９点05分", "09:05"),
            ("上午9点", "09:00"),
            ("14:30", "14:30"),
            ("14.30", "14:30"),
            ("14点半", "14:30"),
            ("14时30分", "14:30"),
            ("十四点三十分", "14:30"),
            ("下午2点半", "14:30"),
            ("下午两点半", "14:30"),
            ("下午2:30", "14:30"),
            ("下午 ２：３０", "14:30"),
            ("下午14:30", "14:30"),
            ("2:30pm", "14:30"),
            ("2 PM", "14:00"),
            ("下午3点一刻", "15:15"),
            ("02:30", "02:30"),
            ("0点", "00:00"),
            ("中午12点", "12:00"),
            ("中午1点", "13:00"),
            ("晚上7点", "19:00"),
            ("晚7点半", "19:30"),
        ] {
            assert_eq!(time(text).unwrap().format("%H:%M").to_string(), expected, "{text}");
        }
    }

    #[test]
    fn an_hour_that_may_be_either_is_asked_about() {
        for text in ["2点半", "2:30", "5点", "两点", "１:00", "6点"] {
            assert_eq!(time(text).unwrap_err().id, "value-which-half", "{text}");
        }
        for text in
            ["900", "25:00", "2460", "早上", "点", "9", "上午14:30", "晚上3点", "下午0点", "9:5:3", ""]
        {
            assert_eq!(time(text).unwrap_err().id, "value-like-time", "{text}");
        }
    }

    #[test]
    fn a_span_keeps_to_its_half_of_the_day() {
        for (text, expected) in [
            ("09:00-11:30", Ok("09:00-11:30")),
            ("下午2:30—5:00", Ok("14:30-17:00")),
            ("上午9:00——下午5:00", Ok("09:00-17:00")),
            ("9点至11点半", Ok("09:00-11:30")),
            ("2:30-5:00", Err("value-which-half")),
            ("11:00-9:00", Err("time-backwards")),
            ("9:00", Err("value-like")),
        ] {
            let found = span(text).map(|span| span.to_string());
            assert_eq!(found.as_deref().map_err(|message| message.id), expected, "{text}");
        }
    }
}
