//! How people call members: by id, name, address or post, in full or in part.

use chrono::NaiveDate;

use crate::domain::roster::{Member, Roster};
use crate::message::{Message, Value};
use crate::text::to_half_width;

/// Returns the only one of the members found.
pub(super) fn one<'a>(roster: &'a Roster, word: &str, found: Vec<&'a Member>) -> Result<&'a Member, Message> {
    match found.as_slice() {
        [] => Err(unknown(roster, word)),
        [first, ..] if let Some(shared) = sharing(roster, first) => {
            Err(Message::new("member-id-is-shared").with("id", first.id.to_string()).with("members", shared))
        }
        [only] => Ok(only),
        several => Err(Message::new("ambiguous-member").with("word", word).with("members", listed(several))),
    }
}

/// Returns the names of all members with the id of this one, if it is not the only one: a record could be about any.
fn sharing(roster: &Roster, member: &Member) -> Option<Value> {
    let same = roster.members.iter().filter(|other| other.id == member.id);
    let names: Vec<&str> = same.map(|other| other.name.as_str()).collect();
    (names.len() > 1).then(|| names.into_iter().collect())
}

/// Returns the members that a word names in full: by id, name or address, in any width and case.
pub(super) fn named<'a>(roster: &'a Roster, word: &str) -> Vec<&'a Member> {
    let exact = roster.named(word.trim());
    if !exact.is_empty() {
        return exact;
    }
    let typed = plain(word);
    let is_meant = |member: &&Member| plain(&member.id.0) == typed || plain(&member.name) == typed;
    roster.members.iter().filter(is_meant).collect()
}

/// Returns the members that a word names in full. If there are none, returns those that it names by a
/// short form, or by a name with a post, among the members of `day`.
pub(super) fn matching<'a>(roster: &'a Roster, word: &str, day: Option<NaiveDate>) -> Vec<&'a Member> {
    let exact = named(roster, word);
    let typed = plain(word);
    if !exact.is_empty() || typed.is_empty() {
        return exact;
    }
    let candidates = || roster.members.iter().filter(|member| day.is_none_or(|day| member.belongs_on(day)));
    let ways: [fn(&Member, &str) -> bool; 5] =
        [has_name_with_post, has_whole_post, has_in_name, has_in_post, has_surname_with_post];
    let found = ways.iter().map(|is_meant| candidates().filter(|member| is_meant(member, &typed)).collect());
    found.into_iter().find(|found: &Vec<&Member>| !found.is_empty()).unwrap_or_default()
}

/// `李明华(副馆长)`, `副馆长李明华`
fn has_name_with_post(member: &Member, typed: &str) -> bool {
    let name = plain(&member.name);
    let rest = typed.strip_prefix(name.as_str()).or_else(|| typed.strip_suffix(name.as_str()));
    let post = rest.map(|rest| rest.trim_matches(['(', ')', ':', '-']));
    !name.is_empty() && post.is_some_and(|post| !post.is_empty() && has_in_post(member, post))
}

fn has_whole_post(member: &Member, typed: &str) -> bool {
    member.posts().any(|post| plain(post).split(['、', ',']).any(|part| part == typed))
}

fn has_in_name(member: &Member, typed: &str) -> bool {
    plain(&member.name).contains(typed)
}

fn has_in_post(member: &Member, typed: &str) -> bool {
    typed.chars().count() > 1 && member.posts().any(|post| plain(post).contains(typed))
}

/// `陈总工`, `周书记`: the surname, then a part of the post.
fn has_surname_with_post(member: &Member, typed: &str) -> bool {
    let name = plain(&member.name);
    let surnames = typed.char_indices().skip(1).take(2).map(|(at, _)| typed.split_at(at));
    surnames.into_iter().any(|(surname, part)| {
        name.starts_with(surname) && name != surname && member.posts().any(|post| plain(post).contains(part))
    })
}

/// Normalises width, case and blanks.
fn plain(word: &str) -> String {
    to_half_width(word).chars().filter(|c| !c.is_whitespace()).collect::<String>().to_lowercase()
}

/// Returns an error with similar members.
fn unknown(roster: &Roster, word: &str) -> Message {
    let typed = plain(word);
    let near: Vec<&Member> =
        roster.members.iter().filter(|member| is_near(&plain(&member.name), &typed)).collect();
    if near.is_empty() {
        return Message::new("no-such-member").with("word", word);
    }
    Message::new("no-such-member-but").with("word", word).with("members", listed(&near))
}

/// Returns `true` if two names differ by one character: another one, or one more or fewer.
fn is_near(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let (long, short) = if a.len() < b.len() { (b, a) } else { (a, b) };
    let same_start = long.iter().zip(&short).take_while(|(x, y)| x == y).count();
    let after = same_start + usize::from(long.len() == short.len());
    short.len() > 1
        && long.len() - short.len() < 2
        && long.get(same_start + 1..).unwrap_or_default() == short.get(after..).unwrap_or_default()
}

fn listed(members: &[&Member]) -> Value {
    members.iter().map(|member| format!("{} {}", member.id, member.name)).collect()
}

/// Splits at commas and 、 outside brackets, because names may contain some in brackets.
pub(super) fn outside_brackets(text: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0_usize;
    text.split(move |c| {
        match c {
            '（' | '(' => depth += 1,
            '）' | ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && matches!(c, ',' | '，' | '、')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn roster() -> Roster {
        let members = [
            ("m01", "周立新", "党组书记、局长"),
            ("m02", "李明华", "党组成员、副局长"),
            ("m03", "李国栋", "党组成员、副局长"),
            ("m04", "陈志明", "总工程师"),
            ("m05", "刘芳", "办公室主任"),
            ("m06", "张　伟", "副馆长（展览、教育）"),
        ];
        let table = |(id, name, post): (&str, &str, &str)| {
            format!("[[members]]\nid = \"{id}\"\nname = \"{name}\"\npost = \"{post}\"\njoined = 2024-01-01\n")
        };
        toml::from_str(&members.map(table).concat()).unwrap()
    }

    #[test]
    fn members_are_meant_as_people_call_them() {
        let roster = roster();
        for (typed, expected) in [
            ("m02", "m02"),
            ("Ｍ０２", "m02"),
            ("李明华", "m02"),
            ("李 明 华", "m02"),
            ("张伟", "m06"),
            ("李明华（副局长）", "m02"),
            ("李明华(副局长)", "m02"),
            ("副局长李明华", "m02"),
            ("明华", "m02"),
            ("周", "m01"),
            ("局长", "m01"),
            ("总工程师", "m04"),
            ("总工", "m04"),
            ("陈总工", "m04"),
            ("周书记", "m01"),
            ("李明华副局长", "m02"),
            ("刘主任", "m05"),
        ] {
            let found = matching(&roster, typed, None);
            let ids: Vec<&str> = found.iter().map(|member| member.id.0.as_str()).collect();
            assert_eq!(ids, [expected], "{typed}");
        }
        for typed in ["李", "副局长", "李局长"] {
            assert_eq!(matching(&roster, typed, None).len(), 2, "{typed}");
        }
        for typed in ["", "王总工", "李明华（总工程师）", "书", "刘方", "m07"] {
            assert!(matching(&roster, typed, None).is_empty(), "{typed}");
        }
    }

    #[test]
    fn a_name_with_a_wrong_character_gets_a_suggestion() {
        let roster = roster();
        for (typed, like) in [("刘方", "m05"), ("张炜", "m06"), ("陈志铭", "m04"), ("李明话", "m02")]
        {
            let message = unknown(&roster, typed);
            assert!(message.to_string().contains(like), "{typed}: {message}");
        }
        assert_eq!(unknown(&roster, "王强").id, "no-such-member");
    }

    #[test]
    fn a_list_is_split_outside_brackets_only() {
        let parts: Vec<&str> = outside_brackets("m05,副局长（规划、资金）、m06，甲").collect();
        assert_eq!(parts, ["m05", "副局长（规划、资金）", "m06", "甲"]);
    }
}
