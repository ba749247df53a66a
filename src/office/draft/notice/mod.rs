//! 学习通知: time, place, participants, topics and requirements. A session that was moved or cancelled has a
//! notice of its own.

mod change;

use chrono::{DateTime, FixedOffset};

use crate::domain::paper::PaperKind;
use crate::domain::roster::Role;
use crate::domain::session::{Form, State};
use crate::office::draft::prelude::*;

use self::change::Moved;

/// Drafts the notice of a session.
pub(crate) fn draft(facts: &Facts<'_>, entry: &Entry<'_>) -> Document {
    if entry.state == State::Cancelled {
        return change::cancelled(facts, entry);
    }
    let moved = Moved::up_to(facts, &entry.session.head.id);
    let opening = match &moved {
        Some(moved) => moved.opening(facts, entry),
        None if !entry.session.form.is_collective() => opening(facts, entry, "draft-notice-self-opening"),
        None => opening(facts, entry, "draft-notice-opening"),
    };
    let mut blocks = vec![facts.to_members(), facts.paragraph(&opening)];

    blocks.push(facts.heading(Level::One, "draft-notice-when"));
    blocks.extend(meeting(facts, entry).into_iter().map(|(label, value)| facts.field(label, &value)));

    blocks.push(facts.heading(Level::One, "draft-notice-who"));
    blocks.extend(facts.invited(entry, &entry.session.guests));

    blocks.push(facts.heading(Level::One, "draft-notice-what"));
    blocks.extend(facts.topics_and_readings(entry));

    blocks.push(facts.heading(Level::One, "draft-notice-how"));
    blocks.push(facts.field("draft-form", &form(facts, entry)));
    blocks.extend(parts(facts, entry).into_iter().map(|(label, value)| facts.field(label, &value)));

    blocks.push(facts.heading(Level::One, "draft-notice-asked"));
    blocks.push(Block::List(asked(facts, entry).iter().map(|asked| Facts::line(asked)).collect()));

    blocks.extend(materials(facts, entry));
    blocks.push(facts.signature_by(entry.session.date));
    facts.document(vec![facts.group(), title(facts, entry, moved.as_ref())], blocks)
}

/// Returns the title of the notice of a session that was not cancelled.
fn title(facts: &Facts<'_>, entry: &Entry<'_>, moved: Option<&Moved<'_>>) -> String {
    match moved {
        Some(moved) => moved.title(facts, entry),
        None if entry.session.form.is_collective() => facts.of_session(entry, "draft-notice-title"),
        None => facts.say(&opening(facts, entry, "draft-notice-self-title")),
    }
}

/// Returns the title of a notice by the name of its file and the time of filing. `None` if the session was moved
/// or cancelled before, and the name leaves open whether this is the notice of the change.
pub(in crate::office) fn title_on_file(
    facts: &Facts<'_>,
    entry: &Entry<'_>,
    filed: DateTime<FixedOffset>,
    name: &str,
) -> Option<String> {
    let says = |words: [&str; 2]| words.iter().any(|word| name.contains(word));
    let session = change::last_up_to(facts, entry, filed)?;
    if session.record.cancelled.is_some() {
        return says(["取消", "cancel"]).then(|| change::cancelled_title(facts, &session.record));
    }
    let moved = Moved::up_to(facts, &session.id);
    (moved.is_none() || says(["改期", "moved"])).then(|| title(facts, entry, moved.as_ref()))
}

/// Returns the notice in a few lines.
pub(crate) fn brief(facts: &Facts<'_>, entry: &Entry<'_>) -> String {
    if entry.state == State::Cancelled {
        return facts.brief(&change::cancellation(facts, entry, "draft-notice-cancelled-brief"));
    }
    let head = match Moved::up_to(facts, &entry.session.head.id) {
        Some(moved) => moved.head(facts, entry),
        None if !entry.session.form.is_collective() => {
            facts.say(&opening(facts, entry, "draft-notice-self-head"))
        }
        None => facts.of_session(entry, "draft-notice-brief-head"),
    };
    let mut lines = vec![head];
    let fact = |(label, value): (&'static str, String)| {
        let message = Message::new("draft-fact").with("label", facts.word(label));
        facts.say(&message.with("value", value))
    };
    lines.extend(meeting(facts, entry).into_iter().map(fact));
    lines.push(fact(("draft-topics", facts.topics_listed(entry))));
    lines.extend(parts(facts, entry).into_iter().map(fact));
    if entry.session.form.is_collective() {
        lines.push(facts.word("draft-notice-brief-foot"));
    }
    Facts::lines(&lines)
}

fn opening(facts: &Facts<'_>, entry: &Entry<'_>, id: &'static str) -> Message {
    Message::new(id)
        .with("plan", facts.year.plan.title.as_str())
        .with("short", facts.month_day(entry.session.date))
        .with("day", facts.day(entry.session.date))
        .with("number", entry.number)
}

/// Returns time and place, and where to gather for a visit.
fn meeting(facts: &Facts<'_>, entry: &Entry<'_>) -> Vec<(&'static str, String)> {
    let place = match entry.session.form {
        Form::FieldResearch => "draft-place-visited",
        Form::Exchange => "draft-place-exchange",
        Form::Collective | Form::Seminar | Form::SelfStudy | Form::Lecture => "draft-place",
    };
    let session = &entry.session;
    if session.form == Form::SelfStudy {
        let time = if session.time.is_some() { facts.moment(session) } else { facts.day(session.date) };
        let place = session.place.clone().map(|at| (place, at));
        return [("draft-time", time)].into_iter().chain(place).collect();
    }
    let mut facts_of = vec![("draft-time", facts.moment(session)), (place, facts.place(entry))];
    let gather = entry.session.gather.clone();
    if gather.is_some() || entry.session.form == Form::FieldResearch {
        facts_of.push(("draft-gather", facts.or_gap(gather, "draft-wanted-gather")));
    }
    facts_of
}

/// Returns the form, and whether guests make it an enlarged session.
fn form(facts: &Facts<'_>, entry: &Entry<'_>) -> String {
    let form = facts.words.term(entry.session.form);
    if entry.session.guests.is_empty() {
        return form;
    }
    facts.say(
        &Message::new("draft-with-remark").with("name", form).with("remark", facts.word("draft-enlarged")),
    )
}

/// Returns who does what. A part that the form does not need is left out unless it is recorded.
fn parts(facts: &Facts<'_>, entry: &Entry<'_>) -> Vec<(&'static str, String)> {
    let (session, form) = (&entry.session, entry.session.form);
    let mut parts = Vec::new();
    if session.lecturer.is_some() || form == Form::Lecture {
        parts.push(("draft-lecturer", facts.lecturer(entry)));
    }
    if session.chair.is_some() || form.is_collective() {
        parts.push(("draft-chair", facts.chair(entry)));
    }
    if session.lead.is_some() {
        parts.push(("draft-lead", facts.lead(entry)));
    }
    if !session.speakers.is_empty() || form == Form::Seminar {
        parts.push(("draft-speakers", facts.speakers(entry)));
    }
    parts
}

/// Returns what the members are asked to do, by the form, and whom to ask.
fn asked(facts: &Facts<'_>, entry: &Entry<'_>) -> Vec<String> {
    let mut asked = vec![facts.word(match entry.session.form {
        Form::Collective | Form::Seminar => "draft-notice-read",
        Form::Lecture => "draft-notice-listen",
        Form::FieldResearch => "draft-notice-visit",
        Form::Exchange => "draft-notice-exchange",
        Form::SelfStudy => "draft-notice-study",
    })];
    if !entry.session.speakers.is_empty() {
        asked.push(speeches(facts, entry));
    }
    if entry.session.form.is_collective() {
        asked.push(leave(facts, entry));
    }
    asked.extend(contact(facts, entry));
    asked
}

/// Returns by when speeches are handed in, and to whom.
fn speeches(facts: &Facts<'_>, entry: &Entry<'_>) -> String {
    let days = facts.year.plan.targets.speeches_days_before;
    let by = days.and_then(|days| facts.year.calendars.before(entry.session.date, days));
    let message = match by {
        Some(by) => Message::new("draft-notice-speeches").with("by", facts.day(by)),
        None => Message::new("draft-notice-speeches-before"),
    };
    facts.say(&message.with("to", in_role(facts, entry, Role::Secretary)))
}

/// Returns whom to ask for leave, and by when to make up.
fn leave(facts: &Facts<'_>, entry: &Entry<'_>) -> String {
    let message = match facts.year.plan.targets.makeup_days {
        Some(days) => Message::new("draft-notice-leave-within").with("days", days),
        None => Message::new("draft-notice-leave"),
    };
    facts.say(&message.with("to", in_role(facts, entry, Role::Leader)))
}

/// Returns the secretary, and what the plan adds, such as a telephone number.
fn contact(facts: &Facts<'_>, entry: &Entry<'_>) -> Option<String> {
    let secretary = facts.year.roster.in_role(Role::Secretary, entry.session.date).next();
    let secretary = secretary.map(|member| member.name.clone());
    let contact = facts.year.plan.meeting.contact.clone();
    let who: Vec<String> = secretary.into_iter().chain(contact).collect();
    if who.is_empty() {
        return None;
    }
    Some(facts.say(&Message::new("draft-notice-contact").with("who", who.join(&facts.word("draft-comma")))))
}

/// Returns the name of the role, with the only member who has it on that day.
fn in_role(facts: &Facts<'_>, entry: &Entry<'_>, role: Role) -> String {
    let mut members = facts.year.roster.in_role(role, entry.session.date);
    let name = facts.words.term(role);
    match (members.next(), members.next()) {
        (Some(only), None) => facts
            .say(&Message::new("draft-with-remark").with("name", name).with("remark", only.name.as_str())),
        _ => name,
    }
}

/// Lists the attached materials of the session.
fn materials(facts: &Facts<'_>, entry: &Entry<'_>) -> Option<Block> {
    let materials = facts.year.archive().papers(entry, PaperKind::Materials);
    let names: Vec<String> = materials.map(|paper| paper.title().to_owned()).collect();
    (!names.is_empty()).then(|| Block::Attachments { label: facts.word("draft-attachments"), names })
}
