//! Worksheets with name and mark in one cell, `张伟 √` or `3.李明（请假）`, read as if they had a column for each.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::attendance::Status;
use crate::domain::roster::Roster;
use crate::import::book::{Place, Tab};
use crate::import::sheet::fold::{folded, folded_name};
use crate::import::sheet::mark::{Mark, is_note, mark};
use crate::import::sheet::other::names_post;
use crate::import::sheet::person::{is_person, unnumbered};

/// The fewest members with a mark that make such a list.
const LEAST: usize = 3;
/// The longest text that may be a name and a mark, in bytes: 40 Chinese characters.
const LONGEST: usize = 120;
const HEADINGS: [&str; 3] = ["姓名", "职务", "签到"];

/// A cell in parts: name, post, mark.
struct Cell<'a> {
    /// The member; `None` for another person.
    member: Option<&'a str>,
    texts: [String; 3],
    /// The status, if the mark is one word or sign.
    mark: Option<Mark>,
}

/// Returns the worksheet with name and mark in columns of their own, if its title says that it shows who came, and
/// some members did. One with hidden parts is left.
pub(super) fn upright(tab: &Tab, roster: &Roster) -> Option<Tab> {
    if !tab.hidden_rows.is_empty() || !tab.hidden_columns.is_empty() || !is_titled(tab) {
        return None;
    }
    let cells: Vec<(Place, Cell<'_>)> =
        tab.contents().filter_map(|(place, text)| Some((place, parts(text, roster)?))).collect();
    let marked = || cells.iter().filter(|(_, cell)| cell.member.is_some() && cell.mark.is_some());
    let members: BTreeSet<_> = marked().filter_map(|(_, cell)| cell.member).collect();
    let came = |mark| matches!(mark, Some(Mark::Tick | Mark::Word(Status::Present)));
    if members.len() < LEAST || !marked().any(|(_, cell)| came(cell.mark)) {
        return None;
    }
    let first = marked().map(|((row, _), _)| *row).min()?;
    let columns: BTreeSet<u32> = marked().map(|((_, column), _)| *column).collect();
    let is_in_list = |(row, column): &Place| *row >= first && columns.contains(column);
    let parts: BTreeMap<Place, [String; 3]> = cells
        .into_iter()
        .filter(|(place, _)| is_in_list(place))
        .map(|(place, cell)| (place, cell.texts))
        .collect();
    Some(tab.split(&parts, HEADINGS))
}

/// Returns `true` if the name of the worksheet or its first text is that of a sign-in sheet. A list without such a
/// title may show who will come.
fn is_titled(tab: &Tab) -> bool {
    let title = tab.contents().next().map_or("", |(_, text)| text);
    let holds =
        |words: &str| words.split(' ').any(|word| [title, &tab.name].iter().any(|text| text.contains(word)));
    holds("签到 考勤 出勤 出席 到会 参会") && !holds("报名 接龙 回执")
}

/// Splits a cell that begins with the name of a member, or that holds the name of another person and a mark.
fn parts<'a>(text: &str, roster: &'a Roster) -> Option<Cell<'a>> {
    let bare = unnumbered(text.trim());
    if bare.len() > LONGEST {
        return None;
    }
    let own =
        roster.members.iter().filter_map(|member| Some((&member.name, after_name(bare, &member.name)?)));
    let own = own.max_by_key(|(name, _)| name.chars().count());
    let (member, name, rest) = if let Some((name, rest)) = own {
        (Some(name.as_str()), name.clone(), rest)
    } else {
        let (name, rest) = bare.split_once(|c: char| c.is_whitespace() || is_between(c))?;
        (None, name.to_owned(), folded(rest))
    };
    let rest = unbracketed(rest.trim_start_matches(is_between));
    let mut halves = starts(rest).map(|at| rest.split_at(at));
    let post = |text: &str| unbracketed(text.trim_end_matches(is_between)).to_owned();
    let half =
        halves.find(|(before, text)| is_mark(text) && (before.is_empty() || names_post(&post(before))));
    match half {
        Some((before, text)) if is_person(&name) => {
            Some(Cell { member, mark: Some(mark(text)), texts: [name, post(before), text.to_owned()] })
        }
        None if member.is_some() && !rest.is_empty() => {
            Some(Cell { member, mark: None, texts: [name, String::new(), rest.to_owned()] })
        }
        _ => None,
    }
}

/// Returns where a mark may begin: at the start, and at each sign or after it.
fn starts(text: &str) -> impl Iterator<Item = usize> {
    let mut after_sign = true;
    text.char_indices().filter_map(move |(at, c)| {
        let is_sign = !c.is_alphanumeric();
        let starts = is_sign || after_sign;
        after_sign = is_sign;
        starts.then_some(at)
    })
}

/// Returns what follows a name, unless it may belong to a longer one.
fn after_name(text: &str, name: &str) -> Option<String> {
    let name = folded_name(name);
    let ends = text.char_indices().map(|(at, c)| at + c.len_utf8());
    let heads = ends.map(|end| (end, folded_name(&text[..end])));
    let mut heads = heads.take_while(|(_, head)| name.starts_with(head.as_str()));
    let (end, _) = heads.find(|(_, head)| *head == name)?;
    let rest = &text[end..];
    let is_apart = rest.starts_with(|c: char| !c.is_alphabetic()) || mark(rest) != Mark::Other;
    (is_apart && !folded_name(rest).starts_with('·')).then(|| folded(rest))
}

fn is_between(c: char) -> bool {
    [':', '：', '-', '—', ',', '，'].contains(&c)
}

fn is_mark(text: &str) -> bool {
    is_note(text) && matches!(mark(text), Mark::Tick | Mark::Cross | Mark::Word(_))
}

/// Strips a pair of brackets around the whole text.
fn unbracketed(text: &str) -> &str {
    let inner = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    inner.filter(|inner| !inner.contains(['(', ')'])).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_looked_for_at_signs_only() {
        let cases: [(&str, &[usize]); 3] =
            [("局长 √", &[0, 6, 7]), ("（局长）：到", &[0, 3, 9, 12, 15]), ("局长到", &[0])];
        for (text, expected) in cases {
            assert_eq!(starts(text).collect::<Vec<_>>(), expected, "{text}");
        }
    }
}
