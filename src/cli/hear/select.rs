//! Finds the topic, member, session or record that an argument names.

use crate::domain::history::History;
use crate::domain::note::Note;
use crate::domain::plan::Plan;
use crate::domain::record::{Record, RecordId};
use crate::domain::topic::{Reading, Topic};
use crate::message::{Message, Value};
use crate::text::{chinese, to_half_width};

/// Returns the topic with that printed number or id: `3` or `t03`.
pub(crate) fn topic<'a>(plan: &'a Plan, word: &str) -> Result<&'a Topic, Message> {
    let typed = to_half_width(word.trim());
    let by_id = || plan.topics.iter().find(|topic| topic.id.0.eq_ignore_ascii_case(&typed));
    let by_number = || plan.numbered().find(|(number, _)| is_number(&typed, *number)).map(|(_, topic)| topic);
    by_id().or_else(by_number).ok_or_else(|| match plan.topics.len() {
        0 => Message::new("no-topics-yet").with("word", word),
        count => Message::new("no-such-topic").with("word", word).with("count", count),
    })
}

/// Returns `true` if the text is the number of a topic: `3`, `03`, `三`, `专题3`, `第三` or `第三专题`.
fn is_number(typed: &str, number: usize) -> bool {
    let bare = ["专题", "第", "个"].iter().fold(typed.to_owned(), |word, part| word.replacen(part, "", 1));
    bare.trim_start_matches('0') == number.to_string() || bare == chinese(number)
}

/// Returns the readings of a topic by title, part of a title, or number.
pub(crate) fn readings<'a>(topic: &'a Topic, words: &[String]) -> Result<Vec<&'a Reading>, Vec<Message>> {
    let found: Vec<Result<&Reading, Message>> = words.iter().map(|word| reading(topic, word)).collect();
    let (good, bad): (Vec<_>, Vec<_>) = found.into_iter().partition(Result::is_ok);
    if bad.is_empty() {
        Ok(good.into_iter().filter_map(Result::ok).collect())
    } else {
        Err(bad.into_iter().filter_map(Result::err).collect())
    }
}

fn reading<'a>(topic: &'a Topic, word: &str) -> Result<&'a Reading, Message> {
    let title = word.trim().trim_start_matches('《').trim_end_matches('》');
    let exact = topic.reading(title);
    let number = title.parse::<usize>().ok().and_then(|number| topic.readings.get(number.checked_sub(1)?));
    let partly: Vec<&Reading> =
        topic.readings.iter().filter(|reading| reading.title.contains(title)).collect();
    match (exact.or(number), partly.as_slice()) {
        (Some(reading), _) => Ok(reading),
        (None, [only]) if !title.is_empty() => Ok(only),
        _ => Err(Message::new("no-such-reading")
            .with("word", word)
            .with("topic", topic.id.to_string())
            .with("titles", topic.readings.iter().map(ToString::to_string).collect::<Value>())),
    }
}

/// Returns the records that match an id prefix: by the first ids of chains, or by any id of a chain.
/// Records retracted as a whole are matched by their own id.
fn things<'a, T: Record>(history: &'a History<T>, word: &str) -> Vec<&'a RecordId> {
    let mut things: Vec<&RecordId> =
        ids(history, word).into_iter().map(|id| history.current_of(id).map_or(id, |now| now.id)).collect();
    things.sort_unstable();
    things.dedup();
    things
}

/// Returns the ids of a kind that begin with `word`: first ids of chains, then others.
pub(crate) fn ids<'a, T: Record>(history: &'a History<T>, word: &str) -> Vec<&'a RecordId> {
    let things: Vec<&RecordId> =
        history.current().map(|current| current.id).filter(|id| id.0.starts_with(word)).collect();
    if !things.is_empty() {
        return things;
    }
    history.filed().iter().map(|filed| &filed.id).filter(|id| id.0.starts_with(word)).collect()
}

/// Returns the note whose id begins with `word`.
pub(crate) fn note(notes: &History<Note>, word: &str) -> Result<RecordId, Message> {
    only(notes, word, "no-such-note").cloned()
}

/// Returns the one record whose id begins with `word`; `none` is the error without any.
pub(crate) fn only<'a, T: Record>(
    history: &'a History<T>,
    word: &str,
    none: &'static str,
) -> Result<&'a RecordId, Message> {
    match things(history, word.trim()).as_slice() {
        [] => Err(Message::new(none).with("word", word)),
        [only] => Ok(only),
        several => Err(Message::new("ambiguous-record")
            .with("word", word)
            .with("ids", several.iter().map(ToString::to_string).collect::<Value>())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_topic_is_meant_by_its_number_as_people_write_it() {
        for typed in ["3", "03", "三", "第三", "第3", "专题3", "专题三", "第三专题", "第三个专题"]
        {
            assert!(is_number(typed, 3), "{typed}");
        }
        for typed in ["", "13", "三十", "t3", "3.0"] {
            assert!(!is_number(typed, 3), "{typed}");
        }
    }
}
