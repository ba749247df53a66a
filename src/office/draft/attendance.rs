//! 考勤表: the recorded attendance of a session, for the archive.

use crate::domain::attendance::Status;
use crate::domain::roster::Member;
use crate::office::draft::prelude::*;

use super::debts::leave;

/// Drafts the attendance of a session.
pub(crate) fn draft(facts: &Facts<'_>, entry: &Entry<'_>) -> Document {
    let columns = vec![
        short(facts, "draft-number", 12),
        short(facts, "draft-name", 36),
        Column::new(facts.word("draft-post"), 54),
        short(facts, "draft-status", 20),
        Column::new(facts.word("draft-remarks"), 34),
    ];
    let members = entry.expected.iter().map(|member| row(facts, entry, member));
    let guests = entry
        .marks
        .guests
        .iter()
        .map(|name| [(*name).to_owned(), facts.word("draft-guests"), String::new(), String::new()]);
    let rows = members.chain(guests).zip(1_usize..);
    let rows = rows.map(|(row, number)| [vec![number.to_string()], row.to_vec()].concat());
    let blocks = vec![
        facts.field("draft-time", &facts.moment(&entry.session)),
        facts.field("draft-place", &facts.place(entry)),
        facts.field("draft-topics", &facts.topics_listed(entry)),
        facts.field("draft-attendance", &facts.attended(entry)),
        Block::Table(table(columns, rows)),
    ];
    facts.document(facts.session_title(entry, "draft-attendance-title"), blocks)
}

/// Returns name, post, status and the reason of leave.
fn row(facts: &Facts<'_>, entry: &Entry<'_>, member: &Member) -> [String; 4] {
    let status = entry.status(member);
    let cause = leave(facts, entry, &member.id).filter(|_| status == Some(Status::Leave));
    let word = status.map_or_else(|| facts.word("status-unmarked"), |status| facts.words.term(status));
    [
        member.name.clone(),
        member.post_on(entry.session.date).to_owned(),
        word,
        cause.map(|leave| leave.cause.clone()).unwrap_or_default(),
    ]
}
