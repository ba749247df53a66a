//! Names listed by status, without a line for each person: `出席：甲、乙`, `请假：丙（出差）`.

use std::collections::BTreeSet;

use super::section::Sections;
use super::{Finding, Line, Office, Reading, doubts, totals};
use crate::domain::attendance::Status;
use crate::import::book::{Place, Row, Tab, address};
use crate::import::sheet::clock::Hours;
use crate::import::sheet::doubt::{Doubt, one_line};
use crate::import::sheet::fold::folded;
use crate::import::sheet::mark::{Mark, agrees, is_note, mark, word};
use crate::import::sheet::other::{is_other_post, is_other_unit, names_other};
use crate::import::sheet::person::{bracket, member, unnumbered};
use crate::import::sheet::unused::{self, Unused, Used};

/// The most names of all lists.
const MOST: usize = 1_000;

/// The people whom a label introduces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Label {
    Of(Status),
    Guests,
}

/// A text with the names of one list.
#[derive(Debug, Clone, Copy)]
struct List<'a> {
    label: Label,
    title: &'a str,
    place: Place,
    names: &'a str,
}

/// Reads the lists of the session; `None` unless one of them names members who attended.
pub(super) fn read(tab: &Tab, sections: &Sections, office: Office<'_>, hours: Hours) -> Option<Reading> {
    let mut lists = lists(tab);
    let unclear = lists.iter().filter(|list| is_unclear(list.names, office, hours)).map(|list| list.place);
    let unclear: BTreeSet<Place> = unclear.collect();
    lists.retain(|list| !sections.is_other(list.place.0) && !unclear.contains(&list.place));
    let names: Vec<(List<'_>, &str)> = lists
        .iter()
        .flat_map(|list| people(list.names, office, hours).into_iter().map(|name| (*list, name)))
        .take(MOST + 1)
        .collect();
    let mut lines: Vec<Line> = names.iter().map(|(list, name)| line(*list, name, office, hours)).collect();
    let attended = |line: &Line| matches!(line.finding, Finding::Marked(_, Status::Present));
    if names.len() > MOST || !lines.iter().any(attended) {
        return None;
    }
    let mut used = Used::default();
    for (list, _) in &names {
        used.cell(list.place);
    }
    let unused = unused::list(tab, &used, &[]);
    doubts::of_lines(&mut lines);
    let is_ours = |unused: &&Unused| unused.row.is_none_or(|row| !sections.is_other(row - 1));
    let notes: Vec<Unused> = unused.iter().filter(is_ours).cloned().collect();
    doubts::of_notes(&mut lines, &notes, office.roster);
    let remarks = totals::contradictions(tab, &[], sections, &lines);
    Some(Reading { lines, unused, remarks })
}

/// Returns the lists: after a label and its colon, in the cells beside the label, or in those below it.
fn lists(tab: &Tab) -> Vec<List<'_>> {
    let mut lists = Vec::new();
    // The labels whose names may follow in the next rows, by the columns that are theirs.
    let mut open: Vec<(u32, u32, Label, &str)> = Vec::new();
    let mut last = None;
    for (at, row) in tab.rows() {
        let cells: Vec<(u32, &str)> = cells(tab, at, row);
        let labels: Vec<usize> = (0..cells.len()).filter(|index| is_label(cells[*index].1)).collect();
        let inline: Vec<List<'_>> =
            cells.iter().flat_map(|(column, text)| after_colon((at, *column), text)).collect();
        let follows = last.is_some_and(|last| last + 1 == at);
        last = Some(at);
        if labels.is_empty() && inline.is_empty() {
            open.retain(|_| follows);
            for (column, text) in cells {
                let of = open.iter().find(|(first, end, ..)| (*first..*end).contains(&column));
                lists.extend(of.map(|(_, _, label, title)| List {
                    label: *label,
                    title,
                    place: (at, column),
                    names: text,
                }));
            }
            continue;
        }
        open.clear();
        lists.extend(inline);
        for (index, of) in labels.iter().enumerate() {
            let (first, title) = cells[*of];
            let Some(label) = label(title) else { continue };
            let next = labels.get(index + 1).copied().unwrap_or(cells.len());
            let beside = &cells[of + 1..next];
            lists.extend(beside.iter().map(|(column, names)| List {
                label,
                title,
                place: (at, *column),
                names,
            }));
            if beside.is_empty() {
                let end = cells.get(next).map_or(u32::MAX, |(column, _)| *column);
                open.push((first, end, label, title));
            }
        }
    }
    lists
}

/// Returns the cells of a row; one merged over several columns counts once.
fn cells<'a>(tab: &Tab, at: u32, row: Row<'a>) -> Vec<(u32, &'a str)> {
    let is_first = |column: u32| tab.region((at, column)).is_none_or(|region| region.first.1 == column);
    row.cells().filter(|(column, _)| is_first(*column)).collect()
}

/// Returns the lists in one text: `出席：甲、乙；请假：丙`. A part without a label continues the list before it; a sentence
/// without one may say anything, so the text is not read.
fn after_colon(place: Place, text: &str) -> Vec<List<'_>> {
    let mut lists: Vec<List<'_>> = Vec::new();
    for sentence in text.split('。').filter(|sentence| !sentence.trim().is_empty()) {
        let begun = lists.len();
        for part in sentence.split(['；', ';', '\n']) {
            let labelled =
                part.split_once([':', '：']).and_then(|(title, names)| Some((label(title)?, title, names)));
            let (label, title, names) = match (labelled, lists.get(begun..).and_then(<[List<'_>]>::last)) {
                (Some(labelled), _) => labelled,
                (None, Some(list)) => (list.label, list.title, part),
                (None, None) => return Vec::new(),
            };
            lists.push(List { label, title, place, names });
        }
    }
    lists.retain(|list| !list.names.trim().is_empty());
    lists
}

/// Returns `true` for names with a word about attendance that may be about all of them: 甲、乙请假.
fn is_unclear(names: &str, office: Office<'_>, hours: Hours) -> bool {
    let is_unknown = |name: &str| matches!(member(office.roster, name, "", hours.day), Err(Doubt::Unknown));
    let bare = |name: &str| name.split(['(', '（']).next().is_some_and(is_note);
    people(names, office, hours).iter().any(|name| is_unknown(name) && bare(name))
}

/// Returns `true` for a label without names: 出席人员：
pub(super) fn is_label(text: &str) -> bool {
    label(text).is_some() && !text.trim_end_matches([':', '：']).contains([':', '：'])
}

/// Reads a label: 出席, 参加人员（5人）, 一、请假.
fn label(text: &str) -> Option<Label> {
    const CAME: &str = "出席 参加 参会 参学 到会 实到 出勤 与会 实际参加 实际到会 实际参会";
    const GUESTS: &str = "列席 特邀 邀请 旁听";
    let plain = folded(unnumbered(text.trim()));
    let plain = plain.split(['(', '[', '【', ':']).next().unwrap_or_default();
    let plain = plain
        .split_once('、')
        .map_or(plain, |(number, rest)| if number.chars().count() == 1 { rest } else { plain });
    let digits = |c: char| c.is_ascii_digit();
    let plain = plain
        .strip_suffix('人')
        .filter(|rest| rest.ends_with(digits))
        .map_or(plain, |rest| rest.trim_end_matches(digits));
    let stem = ["人员名单", "人员", "名单", "同志", "人"]
        .iter()
        .find_map(|end| plain.strip_suffix(end))
        .unwrap_or(plain);
    let listed = |words: &str| words.split(' ').any(|word| word == stem);
    match word(stem) {
        _ if listed(GUESTS) => Some(Label::Guests),
        _ if listed(CAME) => Some(Label::Of(Status::Present)),
        Some(status) if status != Status::Present && stem.chars().count() > 1 => Some(Label::Of(status)),
        _ => None,
    }
}

/// Returns the names in a text, with their brackets. Spaces part them only if nothing else does, because 张  三 may
/// be one name.
fn people<'a>(text: &'a str, office: Office<'_>, hours: Hours) -> Vec<&'a str> {
    let names = apart(text, |c| "、，,；;\n".contains(c));
    let is_one = |name: &str| !matches!(member(office.roster, name, "", hours.day), Err(Doubt::Unknown));
    match names.as_slice() {
        [only] if !is_one(only) => apart(only, char::is_whitespace),
        _ => names,
    }
}

/// Splits a text outside brackets. Numbers and signs name nobody.
fn apart(text: &str, at: impl Fn(char) -> bool) -> Vec<&str> {
    let mut depth = 0_usize;
    let parts = text.split(|c: char| {
        match c {
            '(' | '（' => depth += 1,
            ')' | '）' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && at(c)
    });
    let is_name = |part: &&str| part.contains(char::is_alphabetic) && mark(part) != Mark::Blank;
    parts.map(str::trim).filter(is_name).collect()
}

fn line(list: List<'_>, name: &str, office: Office<'_>, hours: Hours) -> Line {
    let beside = bracket(name).unwrap_or_default();
    let finding = match (member(office.roster, name, "", hours.day), list.label) {
        (Ok(member), Label::Guests) => Finding::Doubtful(Doubt::AmongGuests, Some(member.id.clone())),
        (Ok(member), Label::Of(_))
            if is_other_post(beside, member) || is_other_unit(beside, office.organization) =>
        {
            Finding::Doubtful(Doubt::Other, Some(member.id.clone()))
        }
        (Ok(member), Label::Of(status))
            if (is_note(beside) && !agrees(beside, status))
                || (status.came() && names_other(beside, member, office.roster)) =>
        {
            Finding::Doubtful(Doubt::Remark, Some(member.id.clone()))
        }
        (Ok(member), Label::Of(status)) => Finding::Marked(member.id.clone(), status),
        (Err(Doubt::Unknown), Label::Guests) => Finding::Guest(one_line(name)),
        (Err(doubt), _) => Finding::Doubtful(doubt, None),
    };
    Line {
        row: list.place.0 + 1,
        cells: vec![address(list.place)],
        name: one_line(name),
        words: one_line(list.title),
        finding,
    }
}
