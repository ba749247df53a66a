//! Composes a note from the arguments, and says that it was recorded.

use super::args::AddArgs;
use super::text::Text;
use crate::cli::commands::prelude::*;
use crate::cli::hear::{people::People, select, session::session};
use crate::cli::speak::objection;
use crate::domain::note::{Note, NoteKind, law};
use crate::domain::record::TextDigest;
use crate::domain::roster::{Member, MemberId};
use crate::domain::topic::Topic;
use crate::text::characters;

/// Returns the note that the arguments describe.
pub(super) fn note(
    args: &AddArgs,
    context: &Context,
    workspace: &Workspace,
    topic: Result<&Topic, Message>,
    member: Result<&Member, Message>,
    kind: NoteKind,
) -> anyhow::Result<Note> {
    let mut faults = Faults::default();
    let today = context.today();
    let (plan, at_work) = (&workspace.plan, context.repository()?.year);
    let date = args.on.map_or(Ok(today), |on| on.since(plan.period().from, today, at_work, plan))?;
    let topic = faults.take(topic);
    let member = member.and_then(|member| {
        let belongs = People::new(context, workspace).member_on(&member.id.0, date);
        belongs.map(|member| member.id.clone())
    });
    let member = faults.take(member);
    let year = context.year(workspace);
    let belongs_to = args.session.as_deref().and_then(|word| {
        let found = session(&year, word);
        faults.take(found)
    });
    let off_topic = belongs_to.zip(topic).and_then(|(entry, topic)| law::off_topic(entry, &topic.id));
    let objections = off_topic.into_iter().chain(law::to_come(date, &year));
    faults.extend(objections.map(|objection| objection::message(objection, &year)));
    let readings = topic.map_or_else(Vec::new, |topic| {
        let found = select::readings(topic, &args.readings);
        found.map_err(|messages| faults.extend(messages)).unwrap_or_default()
    });
    match (topic, member) {
        (Some(topic), Some(member)) if faults.is_empty() => Ok(Note {
            date,
            topic: topic.id.clone(),
            member,
            kind,
            title: args.title.as_deref().map(Box::from),
            session: belongs_to.map(|entry| entry.id.clone()),
            readings: readings.into_iter().map(|reading| reading.title.clone()).collect(),
            hours: args.hours,
            characters: 0,
            digest: 0,
        }),
        _ => Err(faults.refusal().into()),
    }
}

/// Returns the remark on a file whose text another member has on record.
pub(super) fn recorded_by_another(
    file: &str,
    digest: TextDigest,
    member: &MemberId,
    workspace: &Workspace,
) -> Option<Message> {
    let mut notes = workspace.records.notes.current();
    let note = notes.find(|note| note.digest == digest && note.member != *member)?;
    let message = Message::new("note-same-text").with("file", file).with("id", note.id.short());
    Some(message.with("name", workspace.roster.name(&note.member)))
}

/// Returns the message about a note that was recorded.
pub(super) fn filed(workspace: &Workspace, note: &Note, text: &Text) -> Message {
    Message::new("note-filed")
        .with("name", workspace.roster.name(&note.member))
        .with("topic", note.topic.to_string())
        .with("characters", characters(&text.body))
}
