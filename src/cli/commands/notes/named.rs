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

/// The word before or after the number of a topic.
const LABEL: &str = "专题";
/// The signs and words between numbers of topics.
const LISTING: [char; 11] = ['、', ',', '.', '和', '及', '与', '至', '到', '~', '-', '—'];
/// The signs after a number that is not one of a topic.
const COUNTED: [char; 13] = ['年', '月', '日', '号', '次', '季', '稿', '版', '点', '个', '条', '篇', '期'];
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
    let kind = kind(&stem(path)).or_else(|| kind(&words));
    let mut named = Named { kind, ..Named::default() };
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
    let mentions = byline::mentioned(words, roster);
    match (mentions.as_slice(), stated.as_slice()) {
        ([only], stated) if stated.iter().any(|member| member.id == only.member.id) => Ok(Some(only.member)),
        ([only], _) if !only.is_whole => {
            Err(Message::new("note-file-uncertain-author").with("member", only.member.name.as_str()))
        }
        ([only], []) if other.is_none() => Ok(Some(only.member)),
        ([only], stated) => {
            let names: Vec<Value> = stated.iter().map(|member| Value::Text(member.name.clone())).collect();
            let author = if names.is_empty() { other.map(Value::Text).into_iter().collect() } else { names };
            Err(Message::new("note-file-other-author")
                .with("author", Value::List(author))
                .with("member", only.member.name.as_str()))
        }
        ([], [only]) => Ok(Some(*only)),
        ([], []) => match other {
            Some(other) => Err(Message::new("note-file-unknown-author").with("author", other)),
            None => Ok(None),
        },
        (several, stated) => {
            let members = several.iter().map(|mention| mention.member);
            let people: Vec<&Member> = if several.is_empty() { stated.to_vec() } else { members.collect() };
            let names = people.iter().map(|member| member.name.as_str()).collect::<Value>();
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

/// Returns the topic by its number (专题3, 第三专题, t03), or by its title. They must not contradict each other.
/// Other numbers are days, volumes, copies or the order of the files.
fn topic<'a>(path: &Path, workspace: &'a Workspace) -> Result<&'a Topic, Message> {
    let plan = &workspace.plan;
    let path = path.with_extension("");
    let whole = path.display().to_string();
    let numbers = numbers(&whole);
    let numbered: Option<Vec<&Topic>> =
        numbers.iter().map(|number| select::topic(plan, number).ok()).collect();
    let Some(mut numbered) = numbered else { return Err(Message::new("note-file-without-topic")) };
    numbered.dedup_by_key(|topic| topic.id.clone());
    // A folder such as 学习档案 is not a title beside a number.
    let file = path.file_name().unwrap_or_default().to_string_lossy();
    let titled = titled(&folded(if numbered.is_empty() { &whole } else { &file }), &plan.topics);
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

/// Returns the numbers of topics in a name: `专题3`, `第3专题`, `t03`, and those listed after one: `专题3、4`.
fn numbers(name: &str) -> Vec<String> {
    let name = name.split_whitespace().map(folded).collect::<Vec<_>>().join(" ");
    let id = |part: &str| number(part.strip_prefix('t')?).map(|(digits, _)| digits.to_owned());
    let ids = parts(&name).filter_map(id).filter(|digits| digits.len() == 2);
    let labelled = name.match_indices(LABEL).flat_map(|(at, label)| {
        let before = name[..at].trim_end_matches([' ', '个']).rsplit_once('第');
        let before =
            before.map(|(_, digits)| digits.trim()).filter(|digits| number(digits) == Some((digits, "")));
        before.map(str::to_owned).into_iter().chain(listed(&name[at + label.len()..]))
    });
    labelled.chain(ids).collect()
}

/// Returns the numbers at the start of a text.
fn listed(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = text.trim_start();
    while let Some((digits, after)) = number(rest) {
        found.push(digits.to_owned());
        rest = after.strip_prefix(LISTING).unwrap_or_default();
    }
    found
}

/// Returns the number at the start of a text, and the rest; dates and what is counted are not numbers of topics.
fn number(text: &str) -> Option<(&str, &str)> {
    let (digits, rest) = text.split_at(text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len()));
    (matches!(digits.len(), 1 | 2) && !rest.starts_with(COUNTED)).then_some((digits, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_topics_are_told_from_other_numbers() {
        for (name, expected) in [
            ("专题3", "3"),
            ("专题三心得", "3"),
            ("专题 12 甲某", "12"),
            ("第3专题", "3"),
            ("第三个专题笔记", "3"),
            ("t03-甲某", "03"),
            ("T03甲某", "03"),
            ("t3-甲某", ""),
            ("专题3、4", "3 4"),
            ("专题3-5甲某", "3 5"),
            ("专题3和专题4", "3 4"),
            ("专题3-2026年", "3"),
            ("专题3 4月1日", "3"),
            ("专题3(2)", "3"),
            ("专题3点体会", ""),
            ("三个专题", ""),
            ("3", ""),
            ("03某某", ""),
            ("3月19日", ""),
            ("2026-03-19", ""),
            ("心得(2)", ""),
            ("第2次", ""),
            ("第四卷", ""),
            ("第二党支部", ""),
            ("两个确立", ""),
            ("text", ""),
        ] {
            assert_eq!(numbers(name).join(" "), expected, "{name}");
        }
    }
}
