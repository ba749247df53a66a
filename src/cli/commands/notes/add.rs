//! `plan notes add TOPIC [FILE | -]`

use std::io::{IsTerminal, Read};
use std::path::{Path, PathBuf};

use clap::Args;

use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::hear::day::{Day, day};
use crate::cli::hear::{editor::Draft, select, session::session, values};
use crate::cli::speak::objection;
use crate::cli::speak::refusal::Faults;
use crate::domain::accept::note as law;
use crate::domain::note::{Note, NoteKind};
use crate::domain::record::{Kind, Stamp};
use crate::domain::roster::Member;
use crate::message::Message;
use crate::store::{Filing, Limit, Workspace, file_note, read_bounded};

#[derive(Debug, Args)]
pub(super) struct AddArgs {
    /// Topic: number or id
    #[arg(value_name = "TOPIC")]
    topic: String,
    /// Kind of note
    #[arg(long, value_name = "KIND", value_parser = values::word::<NoteKind>(), default_value = "note")]
    kind: NoteKind,
    /// Author [default: acting member]
    #[arg(long, value_name = "MEMBER")]
    member: Option<String>,
    /// Session of the note
    #[arg(long, value_name = "SESSION")]
    session: Option<String>,
    /// Required reading: title, part of it, or number (repeatable)
    #[arg(long = "reading", value_name = "READING")]
    readings: Vec<String>,
    /// Title
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    /// Date of writing [default: today]
    #[arg(long, value_name = "DATE", value_parser = day)]
    on: Option<Day>,
    /// Self-study hours
    #[arg(long, value_name = "HOURS", value_parser = values::hours)]
    hours: Option<u32>,
    /// Text or Markdown file, or `-` for standard input [default: open the editor]
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
}

pub(super) fn run(args: AddArgs, context: &mut Context) -> anyhow::Result<Exit> {
    let workspace = context.load(&[Kind::Sessions, Kind::Attendance])?;
    let note = note(&args, context, &workspace)?;
    let stamp = context.stamp(&workspace)?;
    let (filing, text) = match args.file.as_deref() {
        None if std::io::stdin().is_terminal() => {
            let draft = Draft::write()?;
            match draft.read().and_then(|bytes| file(&workspace, &stamp, &note, &bytes)) {
                Ok(filed) => filed,
                Err(message) => return Err(draft.keep(message).into()),
            }
        }
        path => file(&workspace, &stamp, &note, &source(path)?)?,
    };
    let message = Message::new("note-filed")
        .with("name", workspace.roster.name(&note.member))
        .with("topic", note.topic.to_string())
        .with("characters", text.chars().filter(|c| !c.is_whitespace()).count());
    context.report_filing(message, &filing)?;
    if let Some(on) = args.on {
        context.echo(on, note.date)?;
    }
    let period = workspace.plan.period();
    if !period.contains(note.date) && context.format.is_for_people() {
        let message = Message::new("remark-note-outside-period").with("date", note.date);
        context.say(&message.with("from", period.from).with("to", period.to))?;
    }
    Ok(Exit::Clean)
}

fn file(
    workspace: &Workspace,
    stamp: &Stamp,
    note: &Note,
    bytes: &[u8],
) -> Result<(Filing, String), Message> {
    let text = tidy(bytes)?;
    let filing = file_note(&workspace.repository.root, workspace.repository.year, stamp, note, &text)?;
    Ok((filing, text))
}

fn note(args: &AddArgs, context: &Context, workspace: &Workspace) -> anyhow::Result<Note> {
    let mut faults = Faults::default();
    let today = context.today();
    let date = args.on.map_or(Ok(today), |on| on.resolve(&workspace.plan, today))?;
    let topic = faults.take(select::topic(&workspace.plan, &args.topic));
    let member = author(args, context, workspace).and_then(|member| {
        let belongs = select::member_on(&workspace.roster, &member.id.0, date);
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
            kind: args.kind,
            title: args.title.clone(),
            session: belongs_to.map(|entry| entry.id.clone()),
            readings: readings.into_iter().map(|reading| reading.title.clone()).collect(),
            hours: args.hours,
            characters: 0,
        }),
        _ => Err(faults.refusal().into()),
    }
}

/// Returns the member given, the acting member, or the one with the git address.
fn author<'a>(args: &AddArgs, context: &Context, workspace: &'a Workspace) -> Result<&'a Member, Message> {
    if let Some(word) = args.member.as_ref().or(context.acting.as_ref()) {
        return select::member(&workspace.roster, word);
    }
    context.known_by_git(workspace).map_err(|email| match email {
        Some(email) => Message::new("who-writes-at").with("email", email),
        None => Message::new("who-writes"),
    })
}

fn source(file: Option<&Path>) -> anyhow::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    match file {
        Some(file) if file == Path::new("-") => read_input(&mut bytes)?,
        Some(file) => {
            read_bounded(file, Limit::RECORD, &mut bytes)
                .map_err(|error| error.of_named("note-too-large", file))?;
        }
        None => read_input(&mut bytes)?,
    }
    Ok(bytes)
}

fn read_input(bytes: &mut Vec<u8>) -> anyhow::Result<()> {
    std::io::stdin().take(Limit::RECORD.0 + 1).read_to_end(bytes)?;
    if bytes.len() as u64 > Limit::RECORD.0 {
        return Err(Message::new("note-too-large").with("limit", "1 MB").into());
    }
    Ok(())
}

/// Normalises the text: UTF-8 or GB18030 input, line feeds, no control characters, one line ending at
/// the end.
fn tidy(bytes: &[u8]) -> Result<String, Message> {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => match encoding_rs::GB18030.decode(bytes) {
            (text, _, false) => text.into_owned(),
            _ => return Err(Message::new("note-not-text")),
        },
    };
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    // Word uses a vertical tab for a line break within a paragraph.
    let text = text.replace(['\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    if let Some(at) = text.find(|c: char| c.is_control() && !matches!(c, '\n' | '\t')) {
        let line = text[..at].matches('\n').count() + 1;
        return Err(Message::new("note-not-text-at").with("line", line));
    }
    let lines: Vec<&str> = text.trim_end().lines().map(str::trim_end).collect();
    let text = lines.join("\n");
    let text = text.trim_start_matches('\n');
    if text.trim().is_empty() {
        return Err(Message::new("note-is-empty"));
    }
    Ok(format!("{text}\n"))
}

#[cfg(test)]
mod tests {
    use super::tidy;

    #[test]
    fn texts_from_word_and_old_windows_are_filed_alike() {
        let cases: [(&[u8], Result<&str, &str>); 7] = [
            ("一\r\n二\r\n\r\n".as_bytes(), Ok("一\n二\n")),
            ("\u{feff}学习".as_bytes(), Ok("学习\n")),
            (b"\xb1\xca\xbc\xc7", Ok("笔记\n")),
            ("甲\u{b}乙".as_bytes(), Ok("甲\n乙\n")),
            (b" \n\t\n", Err("note-is-empty")),
            ("a\u{1b}[31m".as_bytes(), Err("note-not-text-at")),
            (b"\xff\xfe\x00", Err("note-not-text")),
        ];
        for (bytes, expected) in cases {
            let found = tidy(bytes);
            assert_eq!(found.as_deref().map_err(|message| message.id), expected, "{bytes:?}");
        }
    }
}
