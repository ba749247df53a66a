//! The lines of a worksheet, one for each person in each row.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Datelike;

use super::guest;
use super::section::Sections;
use super::status::{self, Basis};
use super::{Finding, Line, Office, Reading, cells, doubts, totals};
use crate::domain::roster::Member;
use crate::import::book::{Place, Row, Tab};
use crate::import::sheet::clock::{self, Hours};
use crate::import::sheet::column::{Use, Wanted};
use crate::import::sheet::day;
use crate::import::sheet::doubt::{Doubt, one_line};
use crate::import::sheet::fold::{folded, folded_name};
use crate::import::sheet::heading::Heading;
use crate::import::sheet::layout::{self, Block};
use crate::import::sheet::legend;
use crate::import::sheet::mark::is_note;
use crate::import::sheet::other::{is_other_post, is_other_unit, names_other};
use crate::import::sheet::person::{
    aside, begins_guests, bracket, guest_lists, is_band, member, names_person,
};
use crate::import::sheet::unused::{self, Used};
use crate::message::{Message, Value};

pub(super) fn read(
    tab: &Tab,
    wanted: Wanted,
    sections: &Sections,
    office: Office<'_>,
    hours: Hours,
) -> Reading {
    let mut reader = Reader {
        tab,
        office,
        basis: Basis { hours, legend: legend::read(tab) },
        lines: Vec::new(),
        used: Used::default(),
        in_guests: false,
        guest_lists: Vec::new(),
        units: BTreeMap::new(),
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
            reader.guest_lists = guest_lists(tab, &layout);
            reader.units.clear();
            (headings_end, blocks) = (Some(layout.last), layout.blocks);
        } else if sections.is_other(at) {
            reader.skip(at, row, &blocks);
        } else {
            reader.row(at, row, &blocks);
        }
    }
    let unused = unused::list(tab, &reader.used, &blocks);
    doubts::of_lines(&mut reader.lines);
    doubts::of_notes(&mut reader.lines, &unused, office.roster);
    let totals = totals::contradictions(tab, &blocks, sections, &reader.lines);
    let names = blocks.first().map_or(0, |block| block.name);
    reader.lines.iter_mut().for_each(|line| line.row = tab.in_file((line.row - 1, names)).0 + 1);
    Reading { unused, remarks: [reader.remarks(&blocks), totals].concat(), lines: reader.lines }
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
    office: Office<'a>,
    basis: Basis,
    lines: Vec<Line>,
    used: Used,
    /// Whether the rows are below a line that starts the guests.
    in_guests: bool,
    /// The name columns of lists of guests beside that of the members.
    guest_lists: Vec<u32>,
    /// The last unit in each list, by its name column: a unit written once may count for the rows below.
    units: BTreeMap<u32, String>,
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
        for block in blocks.iter().filter(|block| !is_band(self.tab, at, block)) {
            let name = row.cell(block.name);
            let among = self.in_guests || self.guest_lists.contains(&block.name);
            let guest = among || guest::is_line(row, block);
            if names_person(row, block)
                || (name.is_empty() && guest && cells::says_anything(self.tab, at, block))
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
        let unit = block.cell(row, Heading::Unit);
        if !unit.is_empty() {
            self.units.insert(block.name, unit.to_owned());
        }
        let name = row.cell(block.name);
        let found = member(self.office.roster, name, block.cell(row, Heading::Id), self.basis.hours.day);
        let mut asides: Vec<&str> =
            found.as_ref().ok().and_then(|member| aside(name, member)).into_iter().collect();
        asides.extend(self.comments(at, block));
        let names = [name, found.as_ref().map_or(name, |member| member.name.as_str())];
        let status = match day {
            RowDay::Unclear => Err(Doubt::OtherDay),
            _ => status::of(self.tab, at, block, &self.basis, names, &asides),
        };
        let beside = bracket(name).filter(|_| !self.is_roster_name(name));
        let mut remarks = block.cells(row, Heading::Remark).into_iter().chain(asides).chain(beside);
        let status = match (status, &found) {
            (Ok(Some(came)), Ok(member))
                if came.came() && remarks.any(|text| names_other(text, member, self.office.roster)) =>
            {
                Err(Doubt::Remark)
            }
            (status, _) => status,
        };
        let finding = match found {
            Ok(member) if guest => Finding::Doubtful(Doubt::AmongGuests, Some(member.id.clone())),
            Ok(member) if self.is_other(row, block, member) => {
                Finding::Doubtful(Doubt::Other, Some(member.id.clone()))
            }
            Ok(member) => match status {
                Ok(Some(status)) => Finding::Marked(member.id.clone(), status),
                Ok(None) => Finding::Blank(member.id.clone()),
                Err(doubt) => Finding::Doubtful(doubt, Some(member.id.clone())),
            },
            Err(Doubt::Unknown) if guest => guest::read(self.tab, at, block),
            Err(doubt) => Finding::Doubtful(doubt, None),
        };
        let mut cells = cells::places(self.tab, at, block);
        let about = match finding {
            Finding::Doubtful(Doubt::Other, _) => &[Heading::Post, Heading::Unit][..],
            Finding::Doubtful(Doubt::NotExpected, _) => &[Heading::Expected],
            _ => &[],
        };
        cells.extend(
            under(block, about).map(|column| (at, column)).filter(|place| self.text(*place).is_some()),
        );
        cells.sort_unstable_by_key(|(row, column)| (*column, *row));
        if cells.is_empty() {
            cells.push((at, block.name));
        }
        let words = cells.iter().filter(|place| place.1 != block.name).filter_map(|place| self.text(*place));
        let words = words.map(one_line).collect::<Vec<_>>().join(" / ");
        self.used.line(at, block);
        let name = match &finding {
            Finding::Guest(name) => name.clone(),
            _ => one_line(name),
        };
        self.lines.push(Line {
            row: at + 1,
            cells: cells.into_iter().map(|place| self.tab.address(place)).collect(),
            name,
            words,
            finding,
        });
    }

    /// Returns `true` if a line may name another person of the same name: its post, its unit or the bracket after
    /// its name is not the member's.
    fn is_other(&self, row: Row<'_>, block: &Block, member: &Member) -> bool {
        if folded(block.cell(row, Heading::Id)) == folded(&member.id.0) {
            return false;
        }
        let post = block.cells(row, Heading::Post).join("、");
        let beside = bracket(row.cell(block.name)).unwrap_or_default();
        let unit = self.units.get(&block.name).map_or("", String::as_str);
        [post.as_str(), beside].iter().any(|text| is_other_post(text, member))
            || [unit, beside].iter().any(|text| is_other_unit(text, self.office.organization))
    }

    fn is_roster_name(&self, name: &str) -> bool {
        self.office.roster.members.iter().any(|member| folded_name(&member.name) == folded_name(name))
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
        match day::first(text, self.basis.hours.day.year()) {
            Some(day) if day == self.basis.hours.day => RowDay::Session,
            Some(_) => RowDay::Other,
            None if clock::has_time(text) => RowDay::Session,
            None => RowDay::Unclear,
        }
    }

    /// Adds a row with marks but without a name, which readers attribute to the person above.
    fn nameless(&mut self, at: u32, row: Row<'_>, block: &Block) {
        if !cells::says_anything(self.tab, at, block) || self.day(row, block) == RowDay::Other {
            return;
        }
        if let Some(line) = self.lines.iter_mut().rev().find(|line| line.row == at)
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

/// Returns the columns with one of these headings.
fn under<'a>(block: &'a Block, headings: &'a [Heading]) -> impl Iterator<Item = u32> + 'a {
    let is_one = |used: &Use| used.heading().is_some_and(|heading| headings.contains(&heading));
    block.columns.iter().filter(move |(_, used)| is_one(used)).map(|(column, _)| *column)
}
