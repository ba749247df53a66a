//! Reads the member, the topic and the kind of a note from the name of its file and folders.

use std::borrow::Cow;
use std::path::Path;

use super::args::AddArgs;
use super::byline;
use super::text::Text;
use crate::cli::commands::prelude::*;
use crate::cli::hear::{folded::folded, people::People, select};
use crate::domain::note::NoteKind;
use crate::domain::roster::{Member, MemberId, Roster};
use crate::domain::topic::{Topic, TopicId};

/// The shortest part of a topic's title that names it, in characters.
const SHORTEST_TITLE: usize = 4;

/// The parts of a name, and the errors for those that are missing.
#[derive(Debug, Default)]
pub(super) struct Named {
    pub(super) member: Option<MemberId>,
    pub(super) topic: Option<TopicId>,
    pub(super) kind: Option<NoteKind>,
    pub(super) faults: Vec<Message>,
}

/// Reads the name of a file; what the command line gives comes first.
pub(super) fn of(
    path: &Path,
    text: Option<&Text>,
    args: &AddArgs,
    people: People<'_, '_>,
    workspace: &Workspace,
) -> Named {
    let words = path.with_extension("").display().to_string();
    let mut named = Named { kind: kind(&words), ..Named::default() };
    let told = |fault: Message| fault.with("file", path.display().to_string());
    let member = match &args.member {
        Some(word) => people.member(word),
        None => author(&words, text, &workspace.roster)
            .and_then(|found| found.ok_or_else(|| Message::new("note-file-without-member"))),
    };
    match member {
        Ok(member) => named.member = Some(member.id.clone()),
        Err(fault) => named.faults.push(told(fault)),
    }
    let topic = match args.topic_word() {
        Some(word) => select::topic(&workspace.plan, word),
        None => topic(path, workspace),
    };
    match topic {
        Ok(topic) => named.topic = Some(topic.id.clone()),
        Err(fault) => named.faults.push(told(fault)),
    }
    named
}

/// Returns the author that the words of a name or the file state, if any. An author who is not a member is an error,
/// because nobody else may be assumed then.
pub(super) fn author<'a>(
    words: &str,
    text: Option<&Text>,
    roster: &'a Roster,
) -> Result<Option<&'a Member>, Message> {
    let front_matter = text.and_then(|text| text.author.clone());
    let other = front_matter.clone().or_else(|| byline::stated(&text?.body));
    let stated = match (&front_matter, text) {
        (Some(author), _) => byline::named(author, roster),
        (None, Some(text)) => byline::signed(&text.body, roster),
        (None, None) => Vec::new(),
    };
    match (byline::named(words, roster).as_slice(), stated.as_slice()) {
        ([named], [stated]) if named.id != stated.id => Err(Message::new("note-file-other-author")
            .with("author", stated.name.as_str())
            .with("member", named.name.as_str())),
        ([only], _) | ([], [only]) => Ok(Some(*only)),
        ([], _) if let Some(other) = &other => {
            Err(Message::new("note-file-unknown-author").with("author", other.as_str()))
        }
        ([], []) => Ok(None),
        ([], several) | (several, _) => {
            let names = several.iter().map(|member| member.name.as_str()).collect::<Value>();
            Err(Message::new("note-file-several-members").with("members", names))
        }
    }
}

/// Returns the name of a file without its ending.
pub(super) fn stem(path: &Path) -> Cow<'_, str> {
    path.file_stem().unwrap_or_default().to_string_lossy()
}

pub(super) fn kind(words: &str) -> Option<NoteKind> {
    let kinds = [("发言", NoteKind::Speech), ("心得", NoteKind::Reflection), ("笔记", NoteKind::Note)];
    kinds.into_iter().find(|(word, _)| words.contains(word)).map(|(_, kind)| kind)
}

/// Returns the topic by its number (专题3, 第三专题, t03, or a number at the start), or by its title. They must
/// not contradict each other: the number may only count the files.
fn topic<'a>(path: &Path, workspace: &'a Workspace) -> Result<&'a Topic, Message> {
    let plan = &workspace.plan;
    let path = path.with_extension("");
    let whole = folded(&path.display().to_string());
    let numbers = parts(&whole).filter_map(number);
    let mut numbered: Vec<&Topic> = numbers.filter_map(|number| select::topic(plan, &number).ok()).collect();
    numbered.dedup_by_key(|topic| topic.id.clone());
    // A folder such as 学习档案 is not a title beside a number.
    let file = folded(&path.file_name().unwrap_or_default().to_string_lossy());
    let titled = titled(if numbered.is_empty() { &whole } else { &file }, &plan.topics);
    match (numbered.as_slice(), titled.as_slice()) {
        ([], [only]) => Ok(only),
        ([only], titled) if titled.is_empty() || titled.iter().any(|topic| topic.id == only.id) => Ok(only),
        ([], []) => Err(Message::new("note-file-without-topic")),
        _ => {
            let mut topics: Vec<String> =
                numbered.iter().chain(&titled).map(|topic| topic.id.to_string()).collect();
            topics.sort();
            topics.dedup();
            Err(Message::new("note-file-several-topics")
                .with("topics", topics.into_iter().collect::<Value>()))
        }
    }
}

fn parts(name: &str) -> impl Iterator<Item = &str> {
    name.split(|c: char| !c.is_alphanumeric())
}

/// Returns the topics whose title is in a name, or has a part of the name.
fn titled<'a>(name: &str, topics: &'a [Topic]) -> Vec<&'a Topic> {
    let is_named = |topic: &&Topic| {
        let title = folded(&topic.title);
        let is_part = |part: &str| part.chars().count() >= SHORTEST_TITLE && title.contains(part);
        name.contains(&title) || parts(name).any(is_part)
    };
    topics.iter().filter(is_named).collect()
}

/// The number in `专题3`, `第3专题`, `t03` or `3`; dates and counts of more digits are not topics.
fn number(part: &str) -> Option<String> {
    let after = |word: &str| part.split_once(word).map(|(_, rest)| rest);
    let rest = after("专题").filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let rest = rest.or_else(|| after("第")).or_else(|| part.strip_prefix('t')).unwrap_or(part);
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    let next = rest[digits.len()..].chars().next();
    let counts = next.is_some_and(|c| "年月日号次季稿版".contains(c));
    (matches!(digits.len(), 1 | 2) && !counts).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_topics_are_told_from_other_numbers() {
        for (part, expected) in [
            ("专题3", Some("3")),
            ("第3专题", Some("3")),
            ("t03", Some("03")),
            ("3", Some("3")),
            ("03某某", Some("03")),
            ("3月19日", None),
            ("第2次", None),
            ("2026", None),
            ("text", None),
            ("心得", None),
        ] {
            assert_eq!(number(part).as_deref(), expected, "{part}");
        }
    }
}
