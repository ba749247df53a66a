//! 学习通知: time, place, participants, topics and requirements.

use crate::domain::paper::PaperKind;
use crate::domain::year::timetable::Entry;
use crate::message::Message;
use crate::office::document::{Block, Document, Level};

use super::facts::Facts;

/// Drafts the notice of a session.
pub(crate) fn draft(facts: &Facts<'_>, entry: &Entry<'_>) -> Document {
    let opening = Message::new("draft-notice-opening")
        .with("plan", facts.year.plan.title.as_str())
        .with("day", facts.day(entry.session.date))
        .with("number", entry.number);
    let mut blocks = vec![facts.to_members(), facts.paragraph(&opening)];

    blocks.push(facts.heading(Level::One, "draft-notice-when"));
    blocks.push(facts.field("draft-time", &facts.moment(&entry.session)));
    blocks.push(facts.field("draft-place", &facts.place(entry)));

    blocks.push(facts.heading(Level::One, "draft-notice-who"));
    let members = Message::new("draft-notice-members")
        .with("count", entry.expected.len())
        .with("members", facts.words.list(entry.expected.iter().map(|member| &member.name)));
    blocks.push(facts.field("draft-members", &facts.say(&members)));
    blocks.push(facts.field("draft-guests", &facts.gap("draft-wanted-guests")));

    blocks.push(facts.heading(Level::One, "draft-notice-what"));
    blocks.extend(facts.topics_and_readings(entry));

    blocks.push(facts.heading(Level::One, "draft-notice-how"));
    blocks.push(facts.field("draft-form", &facts.words.term(entry.session.form)));
    blocks.push(facts.field("draft-chair", &facts.chair(entry)));
    blocks.push(facts.field("draft-lead", &facts.lead(entry)));
    blocks.push(facts.field("draft-speakers", &facts.speakers(entry)));

    blocks.push(facts.heading(Level::One, "draft-notice-asked"));
    blocks.push(Block::List(asked(facts, entry).iter().map(|asked| Facts::line(asked)).collect()));

    blocks.extend(materials(facts, entry));
    blocks.push(facts.signature_by(entry.session.date));
    facts.document(facts.session_title(entry, "draft-notice-title"), blocks)
}

/// Returns the notice in a few lines.
pub(crate) fn brief(facts: &Facts<'_>, entry: &Entry<'_>) -> String {
    facts.brief(
        &Message::new("draft-notice-brief")
            .with("number", entry.number)
            .with("time", facts.moment(&entry.session))
            .with("place", facts.place(entry))
            .with("topics", facts.topics(entry))
            .with("chair", facts.chair(entry))
            .with("speakers", facts.speakers(entry)),
    )
}

fn asked(facts: &Facts<'_>, entry: &Entry<'_>) -> [String; 3] {
    let speeches = facts.year.plan.targets.speeches_days_before;
    let by = speeches.and_then(|days| facts.year.calendars.before(entry.session.date, days));
    let by = facts.or_gap(by.map(|day| facts.day(day)), "draft-wanted-deadline");
    let makeup = match facts.year.plan.targets.makeup_days {
        Some(days) => Message::new("draft-notice-leave-within").with("days", days),
        None => Message::new("draft-notice-leave"),
    };
    [
        facts.word("draft-notice-read"),
        facts.say(&Message::new("draft-notice-speeches").with("by", by)),
        facts.say(&makeup),
    ]
}

/// Lists the attached materials of the session.
fn materials(facts: &Facts<'_>, entry: &Entry<'_>) -> Option<Block> {
    let materials = facts.year.archive().papers(entry, PaperKind::Materials);
    let names: Vec<String> = materials.map(|paper| paper.title().to_owned()).collect();
    (!names.is_empty()).then(|| Block::Attachments { label: facts.word("draft-attachments"), names })
}
