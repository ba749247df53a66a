//! Reads attendance from a filled-in sheet. Ambiguous lines are reported, not marked.

mod cells;
mod doubts;
mod expected;
mod guest;
mod kind;
mod lines;
mod named;
mod on_leave;
mod section;
mod split;
mod status;
mod totals;
mod turned;

use chrono::Datelike;

use kind::{check_day, of_other_unit, other_list, titles};
use section::Sections;

use super::clock::Hours;
use super::column::{Use, Wanted};
use super::doubt::{Doubt, one_line};
use super::layout::{self, Layout};
use super::stated::{self, Stated, Statement};
use super::unused::Unused;
use crate::domain::attendance::Status;
use crate::domain::roster::{MemberId, Roster};
use crate::import::book::{Book, Tab};
use crate::message::{Message, Value};

/// A line of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    /// The row, from 1.
    pub(crate) row: u32,
    /// The addresses of the cells that were read, such as `D7`.
    pub(crate) cells: Vec<String>,
    pub(crate) name: String,
    /// The text of those cells.
    pub(crate) words: String,
    pub(crate) finding: Finding,
}

/// The meaning of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Finding {
    /// The member's status.
    Marked(MemberId, Status),
    /// The member, without any mark.
    Blank(MemberId),
    /// A guest who attended, by name.
    Guest(String),
    /// A guest without a mark, or one who did not attend.
    GuestBlank,
    /// A line that needs review, with the member if known.
    Doubtful(Doubt, Option<MemberId>),
}

impl Finding {
    /// Returns the member that a line is about, if known.
    pub(crate) fn member(&self) -> Option<&MemberId> {
        match self {
            Self::Marked(member, _) | Self::Blank(member) | Self::Doubtful(_, Some(member)) => Some(member),
            Self::Doubtful(_, None) | Self::Guest(_) | Self::GuestBlank => None,
        }
    }
}

/// The contents of a workbook.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Reading {
    pub(crate) lines: Vec<Line>,
    /// The unused cells and columns.
    pub(crate) unused: Vec<Unused>,
    /// The remarks for the user.
    pub(crate) remarks: Vec<Message>,
}

/// The sheets to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Accept {
    /// Sheets that do not state a day other than the session's.
    SameDay,
    /// Any sheet, even if it states another day.
    AnyDay,
}

/// The roster and the unit of the group whose attendance is read.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Office<'a> {
    pub(crate) roster: &'a Roster,
    /// The unit; may be empty.
    pub(crate) organization: &'a str,
}

/// A worksheet with attendance.
struct Candidate<'a> {
    tab: &'a Tab,
    layout: Layout,
    wanted: Wanted,
    stated: Stated,
    sections: Sections,
}

/// Reads the one worksheet with attendance of the session.
pub(crate) fn read(
    book: &Book,
    office: Office<'_>,
    hours: Hours,
    accept: Accept,
) -> Result<Reading, Message> {
    let turned: Vec<Option<Tab>> = book.tabs.iter().map(|tab| turned::upright(tab, office.roster)).collect();
    let tabs = book.tabs.iter().zip(&turned).map(|(tab, turned)| turned.as_ref().unwrap_or(tab));
    let tabs: Vec<&Tab> = tabs.collect();
    let headed: Vec<Candidate<'_>> = tabs.iter().filter_map(|tab| candidate(tab, hours, accept)).collect();
    let shows = |candidate: &&Candidate<'_>| {
        let mut columns = candidate.layout.blocks.iter().flat_map(|block| block.columns.values());
        columns.any(|used| used.shows_attendance() || matches!(used, Use::OtherDay(_)))
    };
    let showing: Vec<&Candidate<'_>> = of_kind(headed.iter().filter(shows).collect());
    let split: Vec<Tab>;
    let listed: Candidate<'_>;
    let chosen = match choose(&showing, &headed) {
        Err(refusal) if showing.is_empty() => {
            split = tabs.iter().filter_map(|tab| split::upright(tab, office.roster)).collect();
            let of_parts = || only(split.iter().filter_map(|tab| candidate(tab, hours, accept)));
            listed = of_names(&tabs, office, hours).or_else(of_parts).ok_or(refusal)?;
            &listed
        }
        chosen => chosen?,
    };
    if let Some(words) = other_list(chosen) {
        return Err(Message::new("sheet-of-other-kind").with("words", one_line(words)));
    }
    check_day(chosen, hours, accept)?;
    let named = || named::read(chosen.tab, &chosen.sections, office, hours);
    let in_lines = || lines::read(chosen.tab, chosen.wanted, &chosen.sections, office, hours);
    let of_names = if chosen.layout.blocks.is_empty() { named() } else { None };
    let mut reading = of_names.unwrap_or_else(in_lines);
    match &chosen.stated {
        Stated::This(words) => {
            reading.unused.retain(|unused| unused.words != one_line(words));
            if stated::other_weekday(words, hours.day) {
                let message = Message::new("sheet-other-weekday").with("words", one_line(words));
                reading.remarks.push(message.with("day", Value::Day(hours.day)));
            }
        }
        Stated::Other(words) => {
            reading.remarks.push(Message::new("sheet-states-other-day").with("words", one_line(words)));
        }
        Stated::Nothing => {}
    }
    on_leave::compare(&tabs, chosen.tab, office, hours, &mut reading.lines);
    reading.remarks.extend(of_other_unit(chosen, office.organization));
    let unread = tabs.iter().map(|tab| tab.name.as_str()).filter(|name| *name != chosen.tab.name);
    let unread: Vec<&str> = unread.chain(book.hidden.iter().map(String::as_str)).collect();
    if !unread.is_empty() {
        reading
            .remarks
            .push(Message::new("sheet-unread-tabs").with("tabs", unread.into_iter().collect::<Value>()));
    }
    Ok(reading)
}

fn candidate(tab: &Tab, hours: Hours, accept: Accept) -> Option<Candidate<'_>> {
    let found = layout::first(tab, None)?;
    let Statement { stated, month } = statement(tab, &found, hours);
    let sections = Sections::read(tab, &found, hours);
    let stated = match (stated, &sections.ours) {
        (Stated::Other(_), Some(ours)) => Stated::This(ours.clone()),
        (stated, _) => stated,
    };
    let own_month = (accept == Accept::AnyDay).then(|| hours.day.month());
    let wanted = Wanted { day: hours.day, month: month.or(own_month) };
    layout::first(tab, Some(wanted)).map(|layout| Candidate { tab, layout, wanted, stated, sections })
}

/// Returns the only worksheet that lists names by status.
fn of_names<'a>(tabs: &[&'a Tab], office: Office<'_>, hours: Hours) -> Option<Candidate<'a>> {
    let listed = tabs.iter().copied().filter_map(|tab| {
        // It has no headings; its first row may be a title.
        let layout = Layout { first: 1, ..Layout::default() };
        let texts = tab.contents().map(|(_, text)| text);
        let Statement { stated, month } = stated::read(&tab.name, texts, std::iter::empty(), hours.day);
        let sections = Sections::read(tab, &layout, hours);
        named::read(tab, &sections, office, hours)?;
        let stated = sections.ours.clone().map_or(stated, Stated::This);
        Some(Candidate { tab, layout, wanted: Wanted { day: hours.day, month }, stated, sections })
    });
    only(listed)
}

/// Returns the first of the candidates if there is no other.
fn only<'a>(mut candidates: impl Iterator<Item = Candidate<'a>>) -> Option<Candidate<'a>> {
    candidates.next().filter(|_| candidates.next().is_none())
}

fn statement(tab: &Tab, layout: &Layout, hours: Hours) -> Statement {
    let is_named = |row: u32| {
        let row = tab.row(row);
        row.is_some_and(|row| layout.blocks.iter().any(|block| super::person::names_person(row, block)))
    };
    let last = tab.rows().map(|(row, _)| row).filter(|row| is_named(*row)).last().unwrap_or(layout.last);
    let above = titles(tab, layout);
    let below = tab.contents().filter(|((row, _), _)| *row > last).map(|(_, text)| text);
    stated::read(&tab.name, above, below, hours.day)
}

/// Returns the only worksheet with attendance or, of several, the only one that states the session's day.
fn choose<'a, 'b>(
    showing: &[&'b Candidate<'a>],
    headed: &[Candidate<'_>],
) -> Result<&'b Candidate<'a>, Message> {
    let of_the_day =
        || showing.iter().filter(|candidate| matches!(candidate.stated, Stated::This(_))).collect::<Vec<_>>();
    let elsewhere = || showing.iter().all(|candidate| candidate.stated != Stated::Nothing);
    match (showing, of_the_day().as_slice()) {
        ([], _) if headed.is_empty() => Err(Message::new("book-no-heading")),
        ([], _) if headed.iter().any(|candidate| candidate.layout.numbers_days()) => {
            Err(Message::new("sheet-days-without-month"))
        }
        ([], _) => {
            let titles = headed
                .iter()
                .flat_map(|candidate| &candidate.layout.blocks)
                .flat_map(|block| block.titles.values());
            Err(Message::new("book-no-marks")
                .with("columns", titles.map(|title| one_line(title)).collect::<Value>()))
        }
        ([only], _) => Ok(only),
        (_, [only]) if elsewhere() => Ok(only),
        _ => {
            let titles = showing.iter().map(|candidate| candidate.tab.name.as_str()).collect::<Value>();
            Err(Message::new("book-several-tabs").with("tabs", titles))
        }
    }
}

/// Leaves out the worksheets of another kind, such as that of those on leave, if others show who came.
fn of_kind<'a, 'b>(showing: Vec<&'b Candidate<'a>>) -> Vec<&'b Candidate<'a>> {
    let is_other =
        |candidate: &&Candidate<'_>| on_leave::is_list(candidate.tab) || other_list(candidate).is_some();
    let (of_other_kind, others): (Vec<_>, Vec<_>) = showing.into_iter().partition(is_other);
    if others.is_empty() { of_other_kind } else { others }
}

#[cfg(test)]
mod tests;
