//! Compares new marks with the records: marks replaced, and leave and make-up study that they contradict.

use std::collections::BTreeMap;

use crate::cli::commands::prelude::*;
use crate::domain::attendance::Status;
use crate::domain::history::Current;
use crate::domain::makeup::Makeup;
use crate::domain::roster::MemberId;

/// Says what these statuses of a session replace and contradict.
pub(super) fn tell(
    context: &mut Context,
    year: &Year<'_>,
    entry: &Entry<'_>,
    statuses: &BTreeMap<MemberId, Status>,
) -> anyhow::Result<()> {
    let word = |status: Status| Value::Word(status.word_id());
    for ((before, status), members) in changed(entry, statuses) {
        let names = members.iter().map(|member| year.roster.name(member)).collect::<Value>();
        let message = Message::new("marks-changed").with("before", word(before)).with("status", word(status));
        context.say(&message.with("names", names))?;
    }
    for (member, status) in statuses.iter().filter(|(_, status)| status.came()) {
        for leave in year.leave().confirmed(entry, member) {
            let message = Message::new("present-despite-leave").with("name", year.roster.name(member));
            context.say(&message.with("status", word(*status)).with("id", leave.id.short()))?;
        }
        for makeup in made_up(year, entry, member) {
            let message = Message::new("makeup-of-attended").with("name", year.roster.name(member));
            context.say(&message.with("id", makeup.id.short()))?;
        }
    }
    for member in statuses.iter().filter(|(_, status)| **status == Status::Absent).map(|(member, _)| member) {
        if let Some(leave) = year.leave().in_advance(entry, member) {
            let message = Message::new("absent-despite-leave").with("name", year.roster.name(member));
            let message = message.with("session", entry.id.short()).with("member", member.to_string());
            context.say(&message.with("id", leave.id.short()))?;
        }
    }
    Ok(())
}

/// Returns the make-up studies of a member for a session.
fn made_up<'a>(
    year: &Year<'a>,
    entry: &Entry<'_>,
    member: &MemberId,
) -> impl Iterator<Item = Current<'a, Makeup>> {
    let makeups = year.records.makeup.current();
    makeups.filter(move |makeup| makeup.member == *member && makeup.session == *entry.id)
}

/// Returns the members whose mark on record is replaced, by the mark before and the new one.
fn changed<'a>(
    entry: &Entry<'_>,
    statuses: &'a BTreeMap<MemberId, Status>,
) -> BTreeMap<(Status, Status), Vec<&'a MemberId>> {
    let mut changed: BTreeMap<_, Vec<&MemberId>> = BTreeMap::new();
    for (member, status) in statuses {
        match entry.marks.statuses.get(&member) {
            Some(before) if before != status => changed.entry((*before, *status)).or_default().push(member),
            _ => {}
        }
    }
    changed
}
