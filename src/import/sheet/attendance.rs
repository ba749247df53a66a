//! Who came, as a filled-in sheet tells it. What a person would have to guess is listed, not marked.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::block::{self, Block};
use super::fold::folded;
use super::heading::Heading;
use super::mark::{Mark, is_clock, mark};
use super::tab::{Row, Tab};
use crate::domain::attendance::Status;
use crate::domain::roster::{Member, MemberId, Roster};
use crate::domain::vocabulary::vocabulary;
use crate::message::{Message, Value};

vocabulary! {
    /// Why a line of a sheet marks nobody.
    pub(crate) Doubt of "sheet-doubt" {
        /// The name is not on the roster.
        Unknown = "unknown",
        /// Several members bear the name.
        Namesake = "namesake",
        /// The id is one member's, the name another's.
        IdAndName = "id-and-name",
        /// Not a member on the session's day.
        NotThen = "not-then",
        /// The same member stands twice, marked differently.
        Twice = "twice",
        /// The cells of the line contradict each other.
        Contradiction = "contradiction",
        /// A cell says something that no status covers.
        Words = "words",
    }
}

/// A line of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    /// Its row, as the person who filled it in sees it.
    pub row: u32,
    /// The name in it.
    pub name: String,
    /// What its cells say.
    pub words: String,
    pub finding: Finding,
}

/// What a line means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Finding {
    /// The member took part, or not, in this way.
    Marked(MemberId, Status),
    /// The member is named, and nothing is said.
    Blank(MemberId),
    /// Somebody who sat in.
    Guest,
    /// A person must look; the member where it is clear who is meant.
    Doubtful(Doubt, Option<MemberId>),
}

/// Reads the one tab that has a column for names and one that tells who came.
pub(crate) fn read(tabs: &[Tab], roster: &Roster, day: NaiveDate) -> Result<Vec<Line>, Message> {
    let named: Vec<(&Tab, Vec<Block>)> =
        tabs.iter().filter_map(|tab| block::first(tab).map(|blocks| (tab, blocks))).collect();
    if named.is_empty() {
        return Err(Message::new("book-no-heading"));
    }
    let telling = |(_, blocks): &&(&Tab, Vec<Block>)| blocks.iter().any(Block::tells_attendance);
    match named.iter().filter(telling).collect::<Vec<_>>().as_slice() {
        [] => Err(Message::new("book-no-marks")),
        [(tab, _)] => Ok(lines(tab, roster, day)),
        several => {
            let titles = several.iter().map(|(tab, _)| tab.name.as_str()).collect::<Value>();
            Err(Message::new("book-several-tabs").with("tabs", titles))
        }
    }
}

fn lines(tab: &Tab, roster: &Roster, day: NaiveDate) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut blocks: Vec<Block> = Vec::new();
    let mut just_headed = false;
    let mut section = Section::Members;
    for (number, row) in tab.rows() {
        if let Some(headed) = block::headed(row, &blocks) {
            (blocks, just_headed) = (headed, true);
            continue;
        }
        if std::mem::take(&mut just_headed) && block::extend(&mut blocks, row) {
            continue;
        }
        if begins_guests(row) {
            section = Section::Guests;
            continue;
        }
        let people = blocks.iter().filter(|block| is_person(row.cell(block.name)));
        lines.extend(people.map(|block| line(number, row, block, section, roster, day)));
    }
    doubt_repeats(&mut lines);
    lines
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Section {
    Members,
    Guests,
}

/// A line that says only that guests follow.
fn begins_guests(row: Row<'_>) -> bool {
    let mut cells = row.cells();
    cells.next().is_some_and(|(_, text)| is_guest(text)) && cells.next().is_none()
}

fn is_guest(text: &str) -> bool {
    let text = folded(text);
    text.starts_with("列席") || text.starts_with("guest")
}

/// Totals below a list are no people.
fn is_person(name: &str) -> bool {
    let name = folded(name);
    let total =
        ["合计", "总计", "小计", "共计", "total", "应到", "实到"].iter().any(|word| name.starts_with(word));
    !name.is_empty() && !total
}

fn line(number: u32, row: Row<'_>, block: &Block, section: Section, roster: &Roster, day: NaiveDate) -> Line {
    let name = row.cell(block.name);
    let finding = match member(roster, name, block.cell(row, Heading::Id), day) {
        Ok(member) => match status(row, block, name) {
            Ok(Some(status)) => Finding::Marked(member.id.clone(), status),
            Ok(None) => Finding::Blank(member.id.clone()),
            Err(doubt) => Finding::Doubtful(doubt, Some(member.id.clone())),
        },
        Err(doubt) => {
            let guest = section == Section::Guests || is_guest(block.cell(row, Heading::Post));
            let came = || status(row, block, name).is_ok_and(|status| status.is_some_and(Status::came));
            if doubt == Doubt::Unknown && guest && came() {
                Finding::Guest
            } else {
                Finding::Doubtful(doubt, None)
            }
        }
    };
    Line { row: number, name: name.to_owned(), words: words(row, block), finding }
}

/// Whom a line means: by id first, then by name.
fn member<'a>(roster: &'a Roster, name: &str, id: &str, day: NaiveDate) -> Result<&'a Member, Doubt> {
    let (name, id) = (folded(name), folded(id));
    let named: Vec<&Member> = roster.members.iter().filter(|member| folded(&member.name) == name).collect();
    let by_id = roster.members.iter().find(|member| !id.is_empty() && folded(&member.id.0) == id);
    let member = match (by_id, named.as_slice()) {
        (Some(member), _) if folded(&member.name) == name => member,
        (Some(_), _) => return Err(Doubt::IdAndName),
        (None, []) => return Err(Doubt::Unknown),
        (None, [only]) => *only,
        (None, _) => return Err(Doubt::Namesake),
    };
    if member.belongs_on(day) { Ok(member) } else { Err(Doubt::NotThen) }
}

/// What the cells of a line say together; none where they say nothing.
fn status(row: Row<'_>, block: &Block, name: &str) -> Result<Option<Status>, Doubt> {
    let mut said = Vec::new();
    for (column, heading) in &block.columns {
        let text = row.cell(*column);
        let signed = *heading == Heading::Signature && (folded(text) == folded(name) || is_clock(text));
        match (heading, mark(text)) {
            (_, Mark::Blank) => {}
            (Heading::Signature, _) if signed => said.push(Status::Present),
            (Heading::Signature | Heading::Attendance, Mark::Tick) => said.push(Status::Present),
            (Heading::Attendance, Mark::Cross) => said.push(Status::Absent),
            (Heading::Only(status), Mark::Tick) => said.push(*status),
            (Heading::Only(_), Mark::Cross) if ticked(row, block) => {} // not this status but that one
            (Heading::Only(Status::Present), Mark::Cross) if !block.parts_statuses() => {
                said.push(Status::Absent);
            }
            (
                Heading::Signature | Heading::Attendance | Heading::Only(_) | Heading::Remark,
                Mark::Word(status),
            ) => said.push(status),
            (Heading::Signature | Heading::Attendance | Heading::Only(_), _)
            | (Heading::Remark, Mark::Unclear) => return Err(Doubt::Words),
            _ => {} // a remark on something else, or a column that tells no attendance
        }
    }
    together(said)
}

/// Whether one of the columns for a single status is ticked.
fn ticked(row: Row<'_>, block: &Block) -> bool {
    let only = |heading: &Heading| matches!(heading, Heading::Only(_));
    block.columns.iter().any(|(column, heading)| only(heading) && mark(row.cell(*column)) == Mark::Tick)
}

/// Several words on one member: who signed and is noted as late came late.
fn together(mut said: Vec<Status>) -> Result<Option<Status>, Doubt> {
    said.sort_unstable();
    said.dedup();
    match said.as_slice() {
        [] => Ok(None),
        [one] | [Status::Present, one @ (Status::Late | Status::LeftEarly)] => Ok(Some(*one)),
        _ => Err(Doubt::Contradiction),
    }
}

/// The cells of a line that tell of attendance, as they stand.
fn words(row: Row<'_>, block: &Block) -> String {
    use Heading::{Attendance, Only, Remark, Signature};
    let telling =
        block.columns.iter().filter(|(_, h)| matches!(h, Attendance | Only(_) | Remark | Signature));
    let cells = telling.map(|(column, _)| row.cell(*column)).filter(|text| !text.is_empty());
    cells.collect::<Vec<_>>().join(" / ")
}

/// A member in two lines counts only where both say the same.
fn doubt_repeats(lines: &mut [Line]) {
    let mut statuses: BTreeMap<MemberId, Vec<Status>> = BTreeMap::new();
    for line in lines.iter() {
        if let Finding::Marked(member, status) = &line.finding {
            statuses.entry(member.clone()).or_default().push(*status);
        }
    }
    for line in lines {
        if let Finding::Marked(member, status) = &line.finding
            && statuses.get(member).is_some_and(|all| all.iter().any(|other| other != status))
        {
            line.finding = Finding::Doubtful(Doubt::Twice, Some(member.clone()));
        }
    }
}

#[cfg(test)]
mod tests;
