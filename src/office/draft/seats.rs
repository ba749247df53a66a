//! 座次表与桌签: who sits where by order of post, and a card for each place.

use crate::domain::roster::Member;
use crate::office::draft::prelude::*;

use super::debts::leave;

/// The most places in a row.
const ROW: usize = 9;
/// The height of a place in millimetres.
const PLACE_HEIGHT: u32 = 16;

/// Drafts the seats of a session: the plan, the list, the cards.
pub(crate) fn draft(facts: &Facts<'_>, entry: &Entry<'_>) -> Document {
    let members: Vec<&Member> =
        entry.expected.iter().copied().filter(|member| is_coming(facts, entry, member)).collect();
    let names: Vec<&str> = members.iter().map(|member| member.name.as_str()).collect();
    let mut blocks = vec![
        facts.field("draft-time", &facts.moment(&entry.session)),
        facts.field("draft-place", &facts.place(entry)),
        facts.heading(Level::One, "draft-seats-plan"),
        facts.paragraph(&Message::new("draft-seats-rule")),
    ];
    let rows = names.len().div_ceil(ROW).max(1);
    let places = |row| Block::Table(places(row));
    blocks.extend(names.chunks(names.len().div_ceil(rows).max(1)).map(places));
    blocks.push(facts.heading(Level::One, "draft-seats-list"));
    blocks.push(Block::Table(list(facts, entry, &members)));
    let guests = entry.marks.guests.iter().copied();
    blocks.push(Block::Plates(names.into_iter().chain(guests).map(ToOwned::to_owned).collect()));
    facts.document(facts.session_title(entry, "draft-seats-title"), blocks)
}

/// Returns `false` for a member who is away or asked for leave.
fn is_coming(facts: &Facts<'_>, entry: &Entry<'_>, member: &Member) -> bool {
    let asked = entry.status(member).is_none() && leave(facts, entry, &member.id).is_some();
    !entry.is_away(&member.id) && !asked
}

/// Returns a row of places as seen from opposite: the first in the middle, the second at the left hand of
/// the first, the third at the right hand, and so on.
fn places(names: &[&str]) -> Table {
    let ordered = ordered(names.len());
    let row = |cell: &dyn Fn(usize) -> String| ordered.iter().map(|&at| Line::from(cell(at))).collect();
    let columns = ordered.iter().map(|_| Column::new("", 1).centred()).collect();
    Table::new(columns, vec![row(&|at| names[at].to_owned())]).high(PLACE_HEIGHT)
}

/// Returns the positions by rank from left to right: `[4, 2, 0, 1, 3]` of 5.
fn ordered(count: usize) -> Vec<usize> {
    let left = (0..count).rev().filter(|rank| rank % 2 == 0 && *rank > 0);
    let right = (0..count).filter(|rank| rank % 2 == 1);
    left.chain((count > 0).then_some(0)).chain(right).collect()
}

fn list(facts: &Facts<'_>, entry: &Entry<'_>, members: &[&Member]) -> Table {
    let columns = vec![
        short(facts, "draft-number", 2),
        short(facts, "draft-name", 5),
        Column::new(facts.word("draft-post"), 9),
        short(facts, "draft-remarks", 4),
    ];
    let remark = |member: &Member| {
        let is_chair = entry.session.chair.as_ref() == Some(&member.id);
        if is_chair { facts.word("draft-chair") } else { String::new() }
    };
    let members = members
        .iter()
        .map(|member| [member.name.clone(), member.post_on(entry.session.date).to_owned(), remark(member)]);
    let guests =
        entry.marks.guests.iter().map(|name| [(*name).to_owned(), String::new(), facts.word("draft-guests")]);
    let rows = members.chain(guests).zip(1_usize..);
    table(columns, rows.map(|(row, number)| [vec![number.to_string()], row.to_vec()].concat()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_sits_in_the_middle_and_the_second_at_the_left_hand() {
        let cases: [(usize, &[usize]); 5] =
            [(0, &[]), (1, &[0]), (2, &[0, 1]), (4, &[2, 0, 1, 3]), (5, &[4, 2, 0, 1, 3])];
        for (count, expected) in cases {
            assert_eq!(ordered(count), expected, "{count}");
        }
    }
}
