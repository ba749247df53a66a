//! Topics under dates that look like numbers: 3.12 学习《甲》, 4.16 学习《乙》.

use std::collections::BTreeSet;

use crate::import::plan::meaning::year;
use crate::import::plan::outline::Topic;
use crate::import::plan::shape::heading::{self, Style};
use crate::import::plan::shape::paragraph::Paragraph;
use crate::import::plan::words::{time, width};
use crate::text::numeral;

/// A topic's place in the list, the month and the day before it, and how they are written.
type Dated<'p> = (usize, (u32, u32), &'p str);

/// Gives the months of such dates to their topics. Numbers count up from 1 in each part: 3.1, 3.2. Dates do not.
pub(crate) fn read(paragraphs: &[Paragraph], topics: &mut [Topic]) {
    let open = topics.iter().enumerate().filter(|(_, topic)| topic.time.is_none() && topic.months.is_empty());
    let dated = open.filter_map(|(at, topic)| {
        let paragraph = paragraphs.iter().find(|paragraph| paragraph.first == topic.line)?;
        heading::mark(&paragraph.text).filter(|(mark, _)| mark.style == Style::Decimal)?;
        let (day, written) = day(&paragraph.text)?;
        Some((at, day, written))
    });
    let dated: Vec<Dated<'_>> = dated.collect();
    if dated.len() < 2 || dated.iter().any(|(_, (_, day), _)| *day == 1) || !dated.is_sorted_by(follows) {
        return;
    }
    for (at, (month, _), written) in dated {
        topics[at].months = vec![month];
        topics[at].time = Some(written.to_owned());
    }
}

/// Takes back the months of earlier years, which date an event or a work: 2025年12月中央经济工作会议精神.
pub(crate) fn forget_earlier_years(paragraphs: &[Paragraph], year: Option<i32>, topics: &mut [Topic]) {
    let Some(year) = year else { return };
    // A line without breaks may have thousands of topics: its months are read once.
    for topics in topics.chunk_by_mut(|one, next| one.line == next.line) {
        let line = topics.first().map(|topic| topic.line);
        let Some(paragraph) = paragraphs.iter().find(|paragraph| Some(paragraph.first) == line) else {
            continue;
        };
        let (earlier, own) = months_before_and_since(year, &paragraph.text);
        for topic in topics.iter_mut().filter(|topic| topic.time.is_none()) {
            if topic.months.iter().all(|month| earlier.contains(month) && !own.contains(month)) {
                topic.months.clear();
            }
        }
    }
}

/// Returns `true` for a title with a month or quarter that is not of an earlier year.
pub(crate) fn names_time(year: i32, title: &str) -> bool {
    !months_before_and_since(year, title).1.is_empty()
}

/// Returns the months that a text gives for earlier years, and the other ones.
fn months_before_and_since(year: i32, text: &str) -> (BTreeSet<u32>, Vec<u32>) {
    let (mut earlier, mut own, mut read) = (BTreeSet::new(), String::new(), 0);
    for (at, sign) in text.match_indices('年') {
        let start = text[..at].char_indices().rev().nth(3).map_or(at, |(start, _)| start);
        let is_earlier = year::year_in(&text[start..at + sign.len()]).is_some_and(|of| of < year);
        if is_earlier
            && start >= read
            && let Some((months, rest)) = time::expression(&text[start..])
        {
            earlier.extend(months);
            own += &text[read..start];
            read = text.len() - rest.len();
        }
    }
    own += &text[read..];
    (earlier, time::months(&own))
}

/// Returns `true` if a date is later than the one before it, and not the next number.
fn follows((_, before, _): &Dated<'_>, (_, next, _): &Dated<'_>) -> bool {
    before < next && *next != (before.0, before.1 + 1)
}

/// Returns the month and the day at the start of a line, and their text: 3.12.
fn day(text: &str) -> Option<((u32, u32), &str)> {
    let text = text.trim_start();
    let (month, rest) = numeral::leading(text)?;
    let (day, rest) = numeral::leading(width::strip(rest, ".")?)?;
    let is_day = (1..=12).contains(&month) && (1..=31).contains(&day) && width::strip(rest, ".").is_none();
    is_day.then(|| ((month, day), &text[..text.len() - rest.len()]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::plan::read::line::{Line, Shape};
    use crate::import::plan::shape::paragraph::paragraphs;

    #[test]
    fn dates_do_not_count_up_as_numbers_do() {
        for (starts, months) in [
            ("3.12 4.16 5.14", "3 4 5"),
            ("3.12 3.26 4.9", "3 3 4"),
            ("3．12 4.16", "3 4"),
            ("3.1 3.2 4.1", ""),
            ("2.2 2.3 2.4", ""),
            ("1.2.2 1.2.4", ""),
            ("4.16 3.12", ""),
            ("3.12", ""),
            ("3.12 13.2", ""),
            ("3.32 4.35", ""),
        ] {
            let line = |(number, start): (usize, &str)| Line {
                number,
                text: format!("{start} 学习贯彻有关讲话精神"),
                shape: Shape::Text,
            };
            let lines: Vec<Line> = (1..).zip(starts.split(' ')).map(line).collect();
            let of_line = |line: &Line| Topic { line: line.number, ..Topic::default() };
            let mut topics: Vec<Topic> = lines.iter().map(of_line).collect();
            let shown: Vec<Paragraph> = paragraphs(&lines);
            read(&shown, &mut topics);
            let found: Vec<String> =
                topics.iter().flat_map(|topic| &topic.months).map(ToString::to_string).collect();
            assert_eq!(found.join(" "), months, "{starts}");
        }
    }
}
