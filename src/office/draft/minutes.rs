//! 学习记录: who attended, who did not and why, what was studied, said and decided.

use crate::domain::attendance::Status;
use crate::domain::history::Current;
use crate::domain::note::Note;
use crate::domain::roster::{Member, MemberId};
use crate::domain::session::{Form, State};
use crate::office::draft::prelude::*;

use super::debts::leave;
use super::gist::gist;

/// Drafts the minutes of a session.
pub(crate) fn draft(facts: &Facts<'_>, entry: &Entry<'_>) -> Document {
    let mut blocks = head(facts, entry);

    blocks.push(facts.heading(Level::One, "draft-minutes-what"));
    blocks.extend(facts.topics_and_readings(entry));

    blocks.extend(main_part(facts, entry));

    blocks.push(facts.heading(Level::One, "draft-minutes-discussion"));
    blocks.extend(discussion(facts, entry));

    if entry.session.form == Form::FieldResearch || !entry.session.problems.is_empty() {
        blocks.push(facts.heading(Level::One, "draft-minutes-problems"));
        blocks.push(facts.list_or_gap(&entry.session.problems, "draft-wanted-problems"));
    }

    blocks.push(facts.heading(Level::One, "draft-minutes-closing"));
    blocks.push(facts.to_write("draft-wanted-closing"));

    blocks.push(facts.heading(Level::One, "draft-minutes-outcomes"));
    blocks.push(facts.list_or_gap(&facts.outcomes(entry), "draft-wanted-outcomes"));

    let signers = ["draft-minutes-chair-signs", "draft-minutes-recorder-signs"];
    blocks.push(Block::Signers(signers.map(|signer| facts.word(signer)).to_vec()));
    blocks.extend(facts.seal());
    facts.document(facts.session_title(entry, "draft-minutes-title"), blocks)
}

/// Returns the result of a session in a few lines.
pub(crate) fn brief(facts: &Facts<'_>, entry: &Entry<'_>) -> String {
    facts.brief(
        &Message::new("draft-minutes-brief")
            .with("number", entry.number)
            .with("time", facts.moment(&entry.session))
            .with("place", facts.place(entry))
            .with("topics", facts.topics_listed(entry))
            .with("chair", facts.chair_who_came(entry))
            .with("figures", figures(facts, entry)),
    )
}

fn head(facts: &Facts<'_>, entry: &Entry<'_>) -> Vec<Block> {
    let guests = facts.words.list(&entry.marks.guests);
    let is_known = entry.state == State::Held && entry.session.guests.is_empty();
    let guests = if guests.is_empty() && is_known { facts.word("draft-nobody") } else { guests };
    let guests = facts.or_gap(Some(guests), "draft-wanted-guests");
    let mut head = vec![
        facts.field("draft-time", &facts.moment(&entry.session)),
        facts.field("draft-place", &facts.place(entry)),
        facts.field("draft-form", &facts.words.term(entry.session.form)),
        facts.field("draft-chair", &facts.chair_who_came(entry)),
        facts.field("draft-present", &came(facts, entry)),
        facts.field("draft-guests", &guests),
        facts.field("draft-missing", &missing(facts, entry)),
    ];
    let unmarked = facts.words.list(entry.unmarked().map(|member| &member.name));
    if entry.state == State::Held && !unmarked.is_empty() {
        let message = Message::new("draft-minutes-unmarked").with("members", unmarked);
        let unmarked = facts.say(&message.with("then", facts.gap("draft-wanted-marks")));
        head.push(facts.field("draft-unmarked", &unmarked));
    }
    head.push(facts.field("draft-attendance", &figures(facts, entry)));
    head.push(facts.field("draft-recorder", &facts.recorder(entry)));
    head
}

/// Returns 应到、实到 and who was away, or a blank.
fn figures(facts: &Facts<'_>, entry: &Entry<'_>) -> String {
    match entry.state {
        State::Held => facts.attended(entry),
        State::Planned | State::Unrecorded | State::Cancelled => facts.gap("draft-wanted-attendance"),
    }
}

/// Lists who attended, in order of position, with lateness and early departure.
fn came(facts: &Facts<'_>, entry: &Entry<'_>) -> String {
    let names = entry.expected.iter().filter_map(|member| match entry.status(member) {
        Some(Status::Present) => Some(member.name.clone()),
        Some(status @ (Status::Late | Status::LeftEarly)) => {
            let message = Message::new("draft-with-remark").with("name", member.name.as_str());
            Some(facts.say(&message.with("remark", facts.words.term(status))))
        }
        Some(Status::Leave | Status::Absent) | None => None,
    });
    match facts.words.list(names) {
        names if names.is_empty() && entry.state == State::Held => facts.word("draft-nobody"),
        names => facts.or_gap(Some(names), "draft-wanted-attendance"),
    }
}

/// Lists who did not attend, and why.
fn missing(facts: &Facts<'_>, entry: &Entry<'_>) -> String {
    let names = entry.expected.iter().filter_map(|member| {
        let status = entry.status(member).filter(|status| status.owes_makeup())?;
        let cause = leave(facts, entry, &member.id).map(|leave| leave.cause.clone());
        let cause = facts.or_gap(cause, "draft-wanted-cause");
        let message = Message::new("draft-missing-because").with("name", member.name.as_str());
        Some(facts.say(&message.with("status", facts.words.term(status)).with("cause", cause)))
    });
    let missing = facts.words.list(names);
    if missing.is_empty() && entry.unmarked().next().is_some() {
        return facts.gap("draft-wanted-attendance");
    }
    if missing.is_empty() { facts.word("draft-nobody") } else { missing }
}

/// Returns the main part by the form: the lecture, the visit, or what the lead said.
fn main_part(facts: &Facts<'_>, entry: &Entry<'_>) -> Vec<Block> {
    let heading = |id| facts.heading(Level::One, id);
    match entry.session.form {
        Form::Lecture => vec![
            heading("draft-minutes-lecture"),
            facts.field("draft-lecturer", &facts.lecturer(entry)),
            facts.to_write("draft-wanted-lecture-gist"),
        ],
        Form::FieldResearch if entry.session.lead.is_none() => {
            vec![heading("draft-minutes-visit"), facts.to_write("draft-wanted-visit")]
        }
        _ => vec![
            heading("draft-minutes-lead"),
            facts.field("draft-lead", &facts.lead_who_came(entry)),
            lead_gist(facts, entry),
        ],
    }
}

/// Returns the gist of the speech of the lead who is not among the speakers, or a blank.
fn lead_gist(facts: &Facts<'_>, entry: &Entry<'_>) -> Block {
    let lead = entry.session.lead.as_ref().filter(|lead| !entry.is_away(lead));
    let gist = lead
        .filter(|lead| !entry.session.speakers.contains(lead))
        .and_then(|lead| facts.speech(entry, lead))
        .and_then(|speech| taken_from(facts, speech));
    gist.map_or_else(|| facts.to_write("draft-wanted-lead-gist"), |gist| Facts::said(&gist))
}

/// Returns a heading for each speaker, with the title and the gist of the speech that is on record. Members
/// who handed in a speech without being named as speakers come after them.
fn discussion(facts: &Facts<'_>, entry: &Entry<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for speaker in speakers(facts, entry) {
        blocks.push(Block::Heading(Level::Two, facts.person(speaker).into()));
        let speech = facts.speech(entry, speaker);
        if let Some(title) = speech.and_then(|speech| speech.head.record.title.as_deref()) {
            blocks.push(facts.paragraph(&Message::new("draft-minutes-speech").with("title", title)));
        }
        let gist = speech.and_then(|speech| taken_from(facts, speech));
        blocks.push(gist.map_or_else(|| facts.to_write("draft-wanted-speech"), |gist| Facts::said(&gist)));
    }
    if !blocks.is_empty() {
        blocks.push(Block::Heading(Level::Two, facts.word("draft-minutes-others").into()));
    }
    let wanted = if blocks.is_empty() { "draft-wanted-speech" } else { "draft-wanted-others" };
    blocks.push(facts.to_write(wanted));
    blocks
}

fn speakers<'a>(facts: &Facts<'_>, entry: &'a Entry<'_>) -> Vec<&'a MemberId> {
    let named = &entry.session.head.record.speakers;
    let is_other = |member: &&&Member| {
        !named.contains(&member.id)
            && entry.session.lead.as_ref() != Some(&member.id)
            && facts.year.archive().speeches(entry, &member.id).iter().any(|speech| speech.session.is_some())
    };
    let others = entry.expected.iter().filter(is_other).map(|member| &member.id);
    named.iter().chain(others).filter(|speaker| !entry.is_away(speaker)).collect()
}

/// Returns the gist of a filed text, marked as taken from it.
fn taken_from(facts: &Facts<'_>, speech: Current<'_, Note>) -> Option<String> {
    let text = (facts.texts)(&speech.head.id)?;
    let gist = gist(&text, speech.title.as_deref())?;
    Some(facts.say(&Message::new("draft-minutes-gist").with("gist", gist)))
}
