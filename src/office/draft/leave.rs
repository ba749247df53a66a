//! 请假审批单: one form for each leave from a session, on a page each.

use crate::domain::attendance::Status;
use crate::domain::history::Current;
use crate::domain::leave::Leave;
use crate::domain::year::debt;
use crate::office::draft::prelude::*;

/// The height of a row in millimetres.
const ROW_HEIGHT: u32 = 15;

/// Drafts the forms of a session, or an empty one if no leave is recorded. Members who attended after all
/// need none: `check` reports their leave.
pub(crate) fn draft(facts: &Facts<'_>, entry: &Entry<'_>) -> Document {
    let away = entry.expected.iter().filter(|member| !entry.status(member).is_some_and(Status::came));
    let leave: Vec<Current<'_, Leave>> =
        away.flat_map(|member| facts.year.leave().from(entry, &member.id)).collect();
    let title = vec![facts.group(), facts.word("draft-leave-title")];
    let mut blocks = Vec::new();
    if leave.is_empty() {
        blocks.push(Block::Table(form(facts, entry, None)));
    }
    for (at, leave) in leave.into_iter().enumerate() {
        if at > 0 {
            blocks.push(Block::Page(title.clone()));
        }
        blocks.push(Block::Table(form(facts, entry, Some(leave))));
    }
    facts.document(title, blocks)
}

fn form(facts: &Facts<'_>, entry: &Entry<'_>, leave: Option<Current<'_, Leave>>) -> Table {
    let member = leave.and_then(|leave| facts.year.roster.get(&leave.head.record.member));
    let written = |text: Option<String>| text.map_or_else(|| Line::from(Blank::Pen(10)), Line::from);
    let session = facts.of_session(entry, "draft-session-name");
    let rows = [
        ("draft-name", written(member.map(|member| member.name.clone()))),
        ("draft-post", written(member.map(|member| member.post_on(entry.session.date).to_owned()))),
        ("draft-leave-session", session.into()),
        ("draft-time", Facts::line(&facts.moment(&entry.session))),
        ("draft-topics", facts.topics_listed(entry).into()),
        ("draft-leave-cause", written(leave.map(|leave| leave.cause.clone()))),
        ("draft-leave-asked", asked(facts, entry, leave)),
        ("draft-leave-member-signs", facts.sign_here()),
        ("draft-leave-approval", approval(facts, leave)),
        ("draft-leave-makeup", makeup(facts, entry, leave)),
    ];
    facts.form(rows, ROW_HEIGHT)
}

/// Returns when the leave was asked for, and whether that was before the session.
fn asked(facts: &Facts<'_>, entry: &Entry<'_>, leave: Option<Current<'_, Leave>>) -> Line {
    let Some(leave) = leave else { return facts.word("draft-pen-date").into() };
    let in_time = facts.year.leave().in_time(leave, entry);
    let message = Message::new(if in_time { "draft-leave-in-time" } else { "draft-leave-late" });
    let day = facts.year.leave().asked(leave).day;
    facts.say(&message.with("day", facts.day(day))).into()
}

/// Returns who approved, with room for the signature.
fn approval(facts: &Facts<'_>, leave: Option<Current<'_, Leave>>) -> Line {
    let mut line = Line::default();
    if let Some(by) = leave.and_then(|leave| leave.head.record.approved.as_ref()) {
        let message = Message::new("draft-leave-approved").with("name", facts.person(by));
        line = line.text(facts.say(&message));
    }
    line.runs.extend(facts.sign_here().runs);
    line
}

/// Returns when the session was made up, or by when it is to be.
fn makeup(facts: &Facts<'_>, entry: &Entry<'_>, leave: Option<Current<'_, Leave>>) -> Line {
    let member = leave.map(|leave| &leave.head.record.member);
    let debts = facts.year.debts().iter();
    let mut made = debts.filter(|debt| debt.session.id == entry.id && Some(&debt.member.id) == member);
    if let Some(makeup) = made.find_map(|debt| debt.makeup) {
        let message = Message::new("draft-leave-made-up").with("day", facts.day(makeup.date));
        return facts.say(&message.with("how", makeup.how.as_str())).into();
    }
    match debt::due(facts.year, entry.session.date) {
        Some(day) => facts.say(&Message::new("draft-leave-due").with("day", facts.day(day))).into(),
        None => Line::from(Blank::Pen(10)),
    }
}
