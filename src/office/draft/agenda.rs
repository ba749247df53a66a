//! 学习方案（议程）: the course of a session, for approval by the leader.

use crate::domain::roster::Member;
use crate::domain::session::Form;
use crate::domain::year::deadline::Step;
use crate::office::draft::prelude::*;

/// The height of a row for an approval, in millimetres.
const APPROVAL_HEIGHT: u32 = 18;

/// Drafts the programme of a session.
pub(crate) fn draft(facts: &Facts<'_>, entry: &Entry<'_>) -> Document {
    let opening = Message::new("draft-agenda-opening")
        .with("plan", facts.year.plan.title.as_str())
        .with("number", entry.number);
    let mut blocks = vec![facts.paragraph(&opening)];
    blocks.push(facts.heading(Level::One, "draft-notice-when"));
    blocks.push(facts.field("draft-time", &facts.moment(&entry.session)));
    blocks.push(facts.field("draft-place", &facts.place(entry)));
    blocks.push(facts.field("draft-form", &facts.words.term(entry.session.form)));

    blocks.push(facts.heading(Level::One, "draft-notice-who"));
    blocks.push(facts.field("draft-chair", &facts.chair(entry)));
    blocks.extend(facts.invited(entry, &entry.marks.guests));
    let on_leave = |member: &&&Member| !facts.year.leave().confirmed(entry, &member.id).is_empty();
    let on_leave = facts.words.list(entry.expected.iter().filter(on_leave).map(|member| &member.name));
    if !on_leave.is_empty() {
        blocks.push(facts.field("draft-on-leave", &on_leave));
    }

    blocks.push(facts.heading(Level::One, "draft-notice-what"));
    blocks.extend(facts.topics_and_readings(entry));

    blocks.push(facts.heading(Level::One, "draft-agenda-course"));
    blocks.push(Block::List(course(facts, entry).iter().map(|item| Facts::line(item)).collect()));

    let steps = steps(facts, entry);
    if !steps.is_empty() {
        blocks.push(facts.heading(Level::One, "draft-agenda-before"));
        blocks.push(Block::List(steps.into_iter().map(Into::into).collect()));
    }
    blocks.push(facts.heading(Level::One, "draft-agenda-approval"));
    blocks.push(Block::Table(approval(facts)));
    facts.document(facts.session_title(entry, "draft-agenda-title"), blocks)
}

/// Returns the items of the agenda in order.
fn course(facts: &Facts<'_>, entry: &Entry<'_>) -> Vec<String> {
    let chair = facts.chair(entry);
    let mut items = vec![facts.say(&Message::new("draft-agenda-opens").with("chair", chair.as_str()))];
    items.push(match entry.session.form {
        Form::Lecture => {
            facts.say(&Message::new("draft-agenda-lecture").with("lecturer", facts.lecturer(entry)))
        }
        Form::FieldResearch => {
            facts.say(&Message::new("draft-agenda-visit").with("place", facts.place(entry)))
        }
        _ => lead(facts, entry),
    });
    let speaks = |speaker| facts.speaks(entry, speaker, "draft-agenda-speech-titled", "draft-agenda-speech");
    items.extend(entry.session.speakers.iter().map(speaks));
    items.push(facts.word("draft-agenda-discussion"));
    items.push(facts.say(&Message::new("draft-agenda-closes").with("chair", chair)));
    items
}

fn lead(facts: &Facts<'_>, entry: &Entry<'_>) -> String {
    let readings = facts.words.list(facts.all_readings(entry));
    let readings = facts.or_gap(Some(readings), "draft-wanted-readings");
    let message = Message::new("draft-agenda-lead").with("lead", facts.lead(entry));
    facts.say(&message.with("readings", readings))
}

/// Returns the steps before the session with the dates that the plan sets for them.
fn steps(facts: &Facts<'_>, entry: &Entry<'_>) -> Vec<String> {
    let steps = [Step::Notice, Step::Materials, Step::Speeches].into_iter();
    let due = steps.filter_map(|step| Some((step, step.due(entry, facts.year)?)));
    due.map(|(step, day)| {
        let message = Message::new("draft-agenda-step").with("day", facts.day(day));
        facts.say(&message.with("step", facts.words.term(step)))
    })
    .collect()
}

/// Returns the table for the opinions of drafter, reviewer and leader.
fn approval(facts: &Facts<'_>) -> Table {
    let signers = ["draft-agenda-drafter", "draft-agenda-reviewer", "draft-agenda-leader"];
    facts.form(signers.map(|signer| (signer, facts.sign_here())), APPROVAL_HEIGHT)
}
