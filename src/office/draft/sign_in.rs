//! 签到表: the members in order of position, with room for signatures and guests, on one page if possible.

use crate::domain::attendance::Status;
use crate::domain::roster::Member;
use crate::office::document::{Align, Convention};
use crate::office::draft::prelude::*;
use crate::office::sheet::{Sheet, SheetColumn, SheetRow};

use super::fill;

/// Drafts the sheet to print.
pub(crate) fn draft(facts: &Facts<'_>, entry: &Entry<'_>) -> Document {
    let counts =
        Line::from(facts.say(&Message::new("draft-sign-in-expected").with("count", entry.expected.len())))
            .text(facts.word("draft-sign-in-came"))
            .blank(Blank::Pen(2))
            .text(facts.word("draft-sign-in-leave"))
            .blank(Blank::Pen(2))
            .text(facts.word("draft-sign-in-absent"))
            .blank(Blank::Pen(2))
            .text(facts.word("draft-sign-in-people"));
    let blocks = vec![
        facts.field("draft-time", &facts.moment(&entry.session)),
        place_and_chair(facts, entry),
        facts.field("draft-topics", &facts.topics_listed(entry)),
        Block::Paragraph(counts),
        Block::Table(people(facts, entry)),
    ];
    let mut document = facts.document(facts.session_title(entry, "draft-sign-in-title"), blocks);
    let rows = fill::rows(&document, &facts.year.plan.document);
    if let Some(Block::Table(table)) = document.blocks.last_mut() {
        let first = table.rows.len() + 1;
        table.row_height = Some(rows.height);
        table.rows.extend((first..first + rows.empty).map(|number| guest(facts, number, "")));
    }
    document
}

/// Returns who is expected, in a few lines.
pub(crate) fn brief(facts: &Facts<'_>, entry: &Entry<'_>) -> String {
    facts.brief(
        &Message::new("draft-sign-in-brief")
            .with("number", entry.number)
            .with("time", facts.moment(&entry.session))
            .with("place", facts.place(entry))
            .with("count", entry.expected.len())
            .with("members", facts.words.list(entry.expected.iter().map(|member| &member.name))),
    )
}

/// Returns the place and the chair on one line.
fn place_and_chair(facts: &Facts<'_>, entry: &Entry<'_>) -> Block {
    let colon = facts.convention().colon();
    let mut line = Line::default().strong(facts.word("draft-place")).text(colon);
    line.runs.extend(Facts::line(&facts.place(entry)).runs);
    let between = match facts.convention() {
        Convention::Chinese => "\u{3000}\u{3000}",
        Convention::English => "; ",
    };
    line = line.text(between).strong(facts.word("draft-chair")).text(colon);
    line.runs.extend(Facts::line(&facts.chair(entry)).runs);
    Block::Paragraph(line)
}

/// Returns the table of members and of the guests by name.
fn people(facts: &Facts<'_>, entry: &Entry<'_>) -> Table {
    let row = |(member, number): (&&Member, u32)| -> Vec<Line> {
        let noted = known(facts, entry, member).filter(|status| *status != Status::Present);
        let remark = noted.map(|status| facts.words.term(status)).unwrap_or_default();
        let known = [
            number.to_string(),
            member.name.clone(),
            member.post_on(entry.session.date).to_owned(),
            String::new(),
            remark,
        ];
        known.into_iter().map(Line::from).collect()
    };
    let members = entry.expected.iter().zip(1..).map(row);
    let guests = entry.marks.guests.iter().zip(entry.expected.len() + 1..);
    let guests = guests.map(|(name, number)| guest(facts, number, name));
    let columns = vec![
        Column::new(facts.word("draft-number"), 2).centred(),
        Column::new(facts.word("draft-name"), 5).centred(),
        Column::new(facts.word("draft-post"), 8),
        Column::new(facts.word("draft-sign"), 8),
        Column::new(facts.word("draft-remarks"), 2).centred(),
    ];
    Table { caption: None, columns, rows: members.chain(guests).collect(), row_height: None }
}

fn guest(facts: &Facts<'_>, number: usize, name: &str) -> Vec<Line> {
    vec![number.to_string().into(), name.into(), facts.word("draft-guests").into()]
}

/// Returns what is known in advance: the status, or recorded leave from this day.
fn known(facts: &Facts<'_>, entry: &Entry<'_>, member: &Member) -> Option<Status> {
    let asked = !facts.year.leave().confirmed(entry, &member.id).is_empty();
    entry.status(member).or(asked.then_some(Status::Leave))
}

/// Returns the sheet to fill in on the screen and read back: each row has the member id in a hidden
/// column.
pub(crate) fn sheet(facts: &Facts<'_>, entry: &Entry<'_>) -> Sheet {
    let fact = |label: &'static str, value: &str| {
        let message = Message::new("draft-fact").with("label", facts.word(label));
        Facts::line(&facts.say(&message.with("value", value))).plain()
    };
    let statuses = Status::ALL.iter().map(|&status| facts.words.term(status)).collect::<Vec<_>>();
    let people = entry.expected.len() + entry.marks.guests.len();
    let column = |heading: &'static str, share, align, choices: &[String]| SheetColumn {
        heading: facts.word(heading),
        share,
        align,
        choices: choices.to_vec(),
    };
    let sheet = Sheet {
        name: facts.word("draft-sign-in-tab"),
        convention: facts.convention(),
        title: facts.session_title(entry, "draft-sign-in-title"),
        facts: vec![
            fact("draft-time", &facts.moment(&entry.session)),
            fact("draft-place", &facts.place(entry)),
            fact("draft-chair", &facts.chair(entry)),
            fact("draft-topics", &facts.topics_listed(entry)),
        ],
        columns: vec![
            column("draft-number", 2, Align::Centre, &[]),
            column("draft-name", 5, Align::Centre, &[]),
            column("draft-post", 8, Align::Start, &[]),
            column("draft-sign", 5, Align::Start, &[]),
            column("draft-status", 4, Align::Centre, &statuses),
            column("draft-remarks", 4, Align::Start, &[]),
        ],
        key_heading: facts.word("draft-member-id"),
        rows: rows(facts, entry),
        row_height: 0.0,
        issuer: facts.group(),
        made: Some(facts.year.today()),
        origin: None,
    };
    sheet.filled(&facts.year.plan.document, |count| guest_row(facts, "", people + count))
}

/// Returns the rows of the members who are expected, then of the guests on record.
fn rows(facts: &Facts<'_>, entry: &Entry<'_>) -> Vec<SheetRow> {
    let members = entry.expected.iter().zip(1_usize..).map(|(member, number)| {
        let status = known(facts, entry, member).map(|status| facts.words.term(status)).unwrap_or_default();
        let cells = vec![
            number.to_string(),
            member.name.clone(),
            member.post_on(entry.session.date).to_owned(),
            String::new(),
            status,
        ];
        SheetRow { key: member.id.to_string(), cells }
    });
    let guests = entry.marks.guests.iter().zip(entry.expected.len() + 1..);
    members.chain(guests.map(|(name, number)| guest_row(facts, name, number))).collect()
}

fn guest_row(facts: &Facts<'_>, name: &str, number: usize) -> SheetRow {
    let post = facts.word("draft-guests");
    SheetRow { key: String::new(), cells: vec![number.to_string(), name.to_owned(), post] }
}
