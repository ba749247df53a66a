//! The lines of a worksheet, one for each person in each row.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Datelike;

use super::guest::{self, is_guest};
use super::section::Sections;
use super::status::{self, Basis};
use super::{Finding, Line, Reading};
use crate::domain::roster::{MemberId, Roster};
use crate::import::book::{Place, Row, Tab, address};
use crate::import::sheet::clock::{self, Hours};
use crate::import::sheet::column::{Use, Wanted};
use crate::import::sheet::day;
use crate::import::sheet::doubt::{Doubt, one_line};
use crate::import::sheet::heading::Heading;
use crate::import::sheet::layout::{self, Block};
use crate::import::sheet::legend;
use crate::import::sheet::mark::is_note;
use crate::import::sheet::person::{aside, is_person, member, names_person};
use crate::import::sheet::unused::{self, Used};
use crate::message::{Message, Value};

pub(super) fn read(tab: &Tab, wanted: Wanted, sections: &Sections, roster: &Roster, hours: Hours) -> Reading {
    let mut reader = Reader {
        tab,
        roster,
        basis: Basis { hours, legend: legend::read(tab) },
        lines: Vec::new(),
        used: Used::default(),
        in_guests: false,
        other_days: BTreeSet::new(),
    };
    let mut blocks: Vec<Block> = Vec::new();
    let mut headings_end = None;
    for (at, row) in tab.rows() {
        if headings_end.is_some_and(|end| at <= end) {
            continue;
        }
        if let Some(layout) = layout::at(tab, at, &blocks, Some(wanted)) {
            reader.used.headings(tab, &layout);
            (headings_end, blocks) = (Some(layout.last), layout.blocks);
        } else if sections.is_other(at) {
            reader.skip(at, row, &blocks);
        } else {
            reader.row(at, row, &blocks);
        }
    }
    doubt_repeats(&mut reader.lines);
    let remarks = reader.remarks(&blocks);
    Reading { unused: unused::list(tab, &reader.used, &blocks), lines: reader.lines, remarks }
}

/// The day of a row, from its date column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum RowDay {
    /// The session's day, or there is no such column.
    Session,
    Other,
    Unclear,
}

struct Reader<'a> {
    tab: &'a Tab,
    roster: &'a Roster,
    basis: Basis,
    lines: Vec<Line>,
    used: Used,
    /// Whether the rows are below a line that starts the guests.
    in_guests: bool,
    /// The rows of other days, from 1.
    other_days: BTreeSet<u32>,
}

impl Reader<'_> {
    fn row(&mut self, at: u32, row: Row<'_>, blocks: &[Block]) {
        if begins_guests(row) && !blocks.is_empty() {
            self.in_guests = true;
            self.used.row(self.tab, at);
            return;
        }
        for block in blocks {
            let name = row.cell(block.name);
            let guest = self.in_guests
                || [Heading::Post, Heading::Role].iter().any(|heading| is_guest(block.cell(row, *heading)));
            if names_person(row, block)
                || (name.is_empty() && guest && status::says_anything(self.tab, at, block))
            {
                self.line(at, row, block, guest);
            } else if name.is_empty() && guest {
                self.used.row(self.tab, at);
            } else if name.is_empty() {
                self.nameless(at, row, block);
            }
        }
    }

    /// Leaves out a row in a list of another day.
    fn skip(&mut self, at: u32, row: Row<'_>, blocks: &[Block]) {
        if blocks.iter().any(|block| names_person(row, block)) {
            self.other_days.insert(at + 1);
        }
    }

    fn line(&mut self, at: u32, row: Row<'_>, block: &Block, guest: bool) {
        let day = self.day(row, block);
        if day == RowDay::Other {
            self.other_days.insert(at + 1);
            return;
        }
        let name = row.cell(block.name);
        let found = member(self.roster, name, block.cell(row, Heading::Id), self.basis.hours.day);
        let mut asides: Vec<&str> =
            found.as_ref().ok().and_then(|member| aside(name, member)).into_iter().collect();
        asides.extend(self.comments(at, block));
        let status = match day {
            RowDay::Unclear => Err(Doubt::OtherDay),
            _ => status::of(self.tab, at, block, &self.basis, &asides),
        };
        let finding = match found {
            Ok(member) => match status {
                Ok(Some(status)) => Finding::Marked(member.id.clone(), status),
                Ok(None) => Finding::Blank(member.id.clone()),
                Err(doubt) => Finding::Doubtful(doubt, Some(member.id.clone())),
            },
            Err(Doubt::Unknown) if guest => guest::read(self.tab, at, block),
            Err(doubt) => Finding::Doubtful(doubt, None),
        };
        let places = status::places(self.tab, at, block);
        let cells = if places.is_empty() { vec![(at, block.name)] } else { places };
        let words = cells.iter().filter(|place| place.1 != block.name).filter_map(|place| self.text(*place));
        let words = words.map(one_line).collect::<Vec<_>>().join(" / ");
        self.used.line(at, block);
        let name = match &finding {
            Finding::Guest(name) => name.clone(),
            _ => one_line(name),
        };
        self.lines.push(Line {
            row: at + 1,
            cells: cells.into_iter().map(address).collect(),
            name,
            words,
            finding,
        });
    }

    /// Returns the comments about attendance on the cells of a line.
    fn comments<'b>(&'b self, at: u32, block: &'b Block) -> impl Iterator<Item = &'b str> {
        let own = |column: u32| column == block.name || block.columns.contains_key(&column);
        let comments = self.tab.comments.iter();
        let comments =
            comments.filter(move |((row, column), text)| *row == at && own(*column) && is_note(text));
        comments.map(|(_, text)| text.as_str())
    }

    fn text(&self, (row, column): Place) -> Option<&str> {
        self.tab.row(row).map(|row| row.cell(column)).filter(|text| !text.is_empty())
    }

    fn day(&self, row: Row<'_>, block: &Block) -> RowDay {
        let Some(column) = block.column(Heading::Date) else { return RowDay::Session };
        let text = row.cell(column);
        let named = day::short(text).map(|(named, _)| named).or_else(|| day::all(text).0.first().copied());
        match named.and_then(|named| named.on(self.basis.hours.day.year())) {
            Some(day) if day == self.basis.hours.day => RowDay::Session,
            Some(_) => RowDay::Other,
            None if clock::has_time(text) => RowDay::Session,
            None => RowDay::Unclear,
        }
    }

    /// Adds a row with marks but without a name, which readers attribute to the person above.
    fn nameless(&mut self, at: u32, row: Row<'_>, block: &Block) {
        if !status::says_anything(self.tab, at, block) || self.day(row, block) == RowDay::Other {
            return;
        }
        let above = self.lines.iter_mut().rev().find(|line| line.row == at);
        if let Some(line) = above
            && let Finding::Marked(member, _) | Finding::Blank(member) = &line.finding
        {
            line.finding = Finding::Doubtful(Doubt::Nameless, Some(member.clone()));
        }
    }

    fn remarks(&self, blocks: &[Block]) -> Vec<Message> {
        let mut remarks = Vec::new();
        let rows: Vec<u32> = self.tab.hidden_rows.iter().map(|row| row + 1).collect();
        let read = |row: &&u32| self.lines.iter().any(|line| line.row == **row);
        let hidden: Vec<&u32> = rows.iter().filter(read).collect();
        if !hidden.is_empty() {
            remarks.push(
                Message::new("sheet-hidden-rows")
                    .with("rows", hidden.into_iter().copied().collect::<Value>()),
            );
        }
        let shown = |column: &u32| {
            blocks.iter().any(|block| block.columns.get(column).is_some_and(Use::shows_attendance))
        };
        let columns = self.tab.hidden_columns.iter().filter(|column| shown(column));
        let columns: Vec<String> = columns.map(|column| crate::import::book::letters(*column)).collect();
        if !columns.is_empty() {
            remarks.push(
                Message::new("sheet-hidden-columns").with("columns", columns.into_iter().collect::<Value>()),
            );
        }
        if !self.other_days.is_empty() {
            let rows = self.other_days.iter().copied().collect::<Value>();
            remarks.push(
                Message::new("sheet-rows-of-other-days").with("rows", rows).with("day", self.basis.hours.day),
            );
        }
        let pictures = self.tab.pictures.len() + self.tab.loose_pictures;
        if pictures > 0 {
            remarks.push(Message::new("sheet-pictures").with("count", pictures));
        }
        remarks
    }
}

/// Returns `true` for a row that only introduces the guests.
fn begins_guests(row: Row<'_>) -> bool {
    let mut texts: Vec<&str> = row.cells().map(|(_, text)| text).collect();
    texts.dedup();
    matches!(texts.as_slice(), [text] if is_guest(text) && is_person(text.trim_end_matches(['：', ':'])))
}

/// Marks a member with several lines as doubtful, unless all lines agree.
fn doubt_repeats(lines: &mut [Line]) {
    let mut findings: BTreeMap<MemberId, BTreeSet<String>> = BTreeMap::new();
    let of = |finding: &Finding| match finding {
        Finding::Marked(member, status) => Some((member.clone(), format!("{status:?}"))),
        Finding::Blank(member) => Some((member.clone(), String::new())),
        Finding::Doubtful(doubt, Some(member)) => Some((member.clone(), format!("{doubt:?}"))),
        Finding::Doubtful(_, None) | Finding::Guest(_) | Finding::GuestBlank => None,
    };
    for (member, finding) in lines.iter().filter_map(|line| of(&line.finding)) {
        findings.entry(member).or_default().insert(finding);
    }
    for line in lines {
        if let Some((member, _)) = of(&line.finding)
            && findings.get(&member).is_some_and(|all| all.len() > 1)
        {
            line.finding = Finding::Doubtful(Doubt::Twice, Some(member));
        }
    }
}
