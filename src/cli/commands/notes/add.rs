//! `plan notes add TOPIC [FILE... | -]`

use std::io::IsTerminal;
use std::path::Path;

use super::args::AddArgs;
use super::batch;
use super::compose::{filed, note, recorded_by_another};
use super::named;
use super::text::{self, Text, tidy};
use crate::cli::commands::prelude::*;
use crate::cli::hear::{editor::Draft, people::People, select};
use crate::domain::note::{Note, NoteKind};
use crate::domain::record::{RecordId, Stamp};
use crate::domain::roster::Member;
use crate::store::{Filing, file_note, text_digest};

pub(super) fn run(args: AddArgs, context: &mut Context) -> anyhow::Result<()> {
    let word = args.session.as_deref().unwrap_or_default();
    let kinds = [Kind::Sessions, Kind::Attendance, Kind::Notes];
    let workspace = context.load_naming(word, &[Kind::Sessions], &kinds)?;
    if let Some(paths) = args.several() {
        return batch::run(&args, &paths, &workspace, context);
    }
    let topic = select::topic(&workspace.plan, &args.topic);
    let file = args.files.first().filter(|file| *file != Path::new("-"));
    let read = file.map(|file| text::of_file(file)).transpose()?;
    let member = author(&args, read.as_ref(), context, &workspace);
    let kind = args.kind.or_else(|| named::kind(&named::stem(file?))).unwrap_or(NoteKind::Note);
    let note = note(&args, context, &workspace, topic, member, kind)?;
    let stamp = context.stamp(&workspace)?;
    let (filing, text) = match read {
        None if args.files.is_empty() && std::io::stdin().is_terminal() => {
            let draft = Draft::write()?;
            let written = draft.read().and_then(|bytes| Ok(tidy(&bytes)?));
            match written.and_then(|text| record(&args, &workspace, &stamp, &note, text)) {
                Ok(filed) => filed,
                Err(message) => return Err(draft.keep(message).into()),
            }
        }
        read => record(&args, &workspace, &stamp, &note, read.map_or_else(text::of_input, Ok)?)?,
    };
    context.report_filing(filed(&workspace, &note, &text), &filing)?;
    let name = args.files.first().map(|file| file.display().to_string()).unwrap_or_default();
    let copied = recorded_by_another(&name, text_digest(&text.body), &note.member, &workspace);
    let copied = copied.filter(|_| !name.is_empty());
    copied.iter().chain(&text.remarks(&name)).try_for_each(|remark| context.remark(remark))?;
    if filing.known {
        return Ok(());
    }
    if let Some(on) = args.on {
        context.echo(on, note.date)?;
    }
    let period = workspace.plan.period();
    if !period.contains(note.date) {
        let message = Message::new("remark-note-outside-period").with("date", note.date);
        let message = message.with("id", filing.id.short());
        context.say(&message.with("from", period.from).with("to", period.to))?;
    }
    Ok(())
}

fn record(
    args: &AddArgs,
    workspace: &Workspace,
    stamp: &Stamp,
    note: &Note,
    text: Text,
) -> Result<(Filing, Text), Message> {
    let repository = &workspace.repository;
    let note = Note { digest: text_digest(&text.body), ..note.clone() };
    // The same text again records nothing twice.
    let known = workspace.records.notes.current().find(|known| known.repeats(&note));
    let filing = match known {
        Some(known) => {
            let differing = args.differing(&note, &known.head.record);
            if !differing.is_empty() {
                return Err(recorded_otherwise(known.id, &differing));
            }
            Filing::known(repository.year, Kind::Notes, known.id)
        }
        None => file_note(&repository.root, repository.year, stamp, &note, &text.body)?,
    };
    Ok((filing, text))
}

fn recorded_otherwise(known: &RecordId, differing: &[&str]) -> Message {
    let fields = differing.iter().map(|field| Value::Word(format!("field-{field}")));
    Message::new("note-recorded-otherwise")
        .with("id", known.short())
        .with("fields", fields.collect::<Value>())
}

/// Returns the member given, the one that the file states, the acting member, or the one with the git address.
fn author<'a>(
    args: &AddArgs,
    text: Option<&Text>,
    context: &Context,
    workspace: &'a Workspace,
) -> Result<&'a Member, Message> {
    let people = People::new(context, workspace);
    if let Some(word) = &args.member {
        return people.member(word);
    }
    let Some(file) = args.files.first() else { return people.me() };
    let stated = named::author(&named::stem(file), text, &workspace.roster);
    stated.map_err(|fault| fault.with("file", file.display().to_string()))?.map_or_else(|| people.me(), Ok)
}
