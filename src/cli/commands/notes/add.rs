//! `plan notes add TOPIC [FILE... | -]`

use std::io::{IsTerminal, Read};
use std::path::{Path, PathBuf};

use clap::Args;

use super::batch;
use super::text::{self, Text, tidy};
use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::hear::day::{Day, day};
use crate::cli::hear::{editor::Draft, people::People, select, session::session, values};
use crate::cli::speak::objection;
use crate::cli::speak::refusal::Faults;
use crate::domain::accept::note as law;
use crate::domain::note::{Note, NoteKind};
use crate::domain::record::{Kind, Stamp};
use crate::domain::roster::Member;
use crate::domain::topic::Topic;
use crate::message::Message;
use crate::store::{Filing, Limit, Workspace, file_note};

#[derive(Debug, Args)]
pub(super) struct AddArgs {
    /// Topic: number or id; or a folder whose file names give the topics
    #[arg(value_name = "TOPIC")]
    topic: String,
    /// Kind of note [default: from the file name, otherwise note]
    #[arg(long, value_name = "KIND", value_parser = values::word::<NoteKind>())]
    pub(super) kind: Option<NoteKind>,
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
    /// Record several notes [default: only show them]
    #[arg(long)]
    pub(super) write: bool,
    /// Files (.docx, .md, .txt) or folders, or `-` for standard input [default: open the editor]
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
}

impl AddArgs {
    /// Returns the topic; `None` if the first argument is a file, whose name then gives the topic.
    pub(super) fn topic_word(&self) -> Option<&str> {
        let is_file = self.files.is_empty() && Path::new(&self.topic).exists();
        (!is_file).then_some(self.topic.as_str())
    }

    pub(super) fn member_word(&self) -> Option<&str> {
        self.member.as_deref()
    }

    /// The files of several notes; `None` if there is only one.
    fn several(&self) -> Option<Vec<PathBuf>> {
        match self.files.as_slice() {
            [] if self.topic_word().is_none() => Some(vec![PathBuf::from(&self.topic)]),
            [one] if one.is_dir() => Some(vec![one.clone()]),
            [] | [_] => None,
            several => Some(several.to_vec()),
        }
    }
}

pub(super) fn run(args: AddArgs, context: &mut Context) -> anyhow::Result<Exit> {
    let word = args.session.as_deref().unwrap_or_default();
    if let Some(paths) = args.several() {
        let workspace =
            context.load_naming(word, &[Kind::Sessions], &[Kind::Sessions, Kind::Attendance, Kind::Notes])?;
        return batch::run(&args, &paths, &workspace, context);
    }
    let workspace = context.load_naming(word, &[Kind::Sessions], &[Kind::Sessions, Kind::Attendance])?;
    let topic = select::topic(&workspace.plan, &args.topic);
    let member = author(&args, context, &workspace);
    let note = note(&args, context, &workspace, topic, member, args.kind.unwrap_or(NoteKind::Note))?;
    let stamp = context.stamp(&workspace)?;
    let (filing, text) = match args.files.first() {
        None if std::io::stdin().is_terminal() => {
            let draft = Draft::write()?;
            let written = draft.read().and_then(|bytes| tidy(&bytes));
            match written
                .and_then(|text| file(&workspace, &stamp, &note, Text { body: text, ..Text::default() }))
            {
                Ok(filed) => filed,
                Err(message) => return Err(draft.keep(message).into()),
            }
        }
        path => file(&workspace, &stamp, &note, source(path.map(PathBuf::as_path))?)?,
    };
    let message = Message::new("note-filed")
        .with("name", workspace.roster.name(&note.member))
        .with("topic", note.topic.to_string())
        .with("characters", text.body.chars().filter(|c| !c.is_whitespace()).count());
    context.report_filing(message, &filing)?;
    let name = args.files.first().map(|file| file.display().to_string()).unwrap_or_default();
    text.remarks(&name).iter().try_for_each(|remark| context.remark(remark))?;
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

fn file(workspace: &Workspace, stamp: &Stamp, note: &Note, text: Text) -> Result<(Filing, Text), Message> {
    let repository = &workspace.repository;
    let filing = file_note(&repository.root, repository.year, stamp, note, &text.body)?;
    Ok((filing, text))
}

/// The note that the arguments describe.
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
    let date = args.on.map_or(Ok(today), |on| on.resolve(&workspace.plan, today))?;
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
    let people = People::new(context, workspace);
    args.member.as_deref().map_or_else(|| people.me(), |word| people.member(word))
}

fn source(file: Option<&Path>) -> anyhow::Result<Text> {
    match file {
        Some(file) if file != Path::new("-") => Ok(text::of_file(file)?),
        _ => {
            let mut bytes = Vec::new();
            read_input(&mut bytes)?;
            Ok(Text { body: tidy(&bytes)?, ..Text::default() })
        }
    }
}

fn read_input(bytes: &mut Vec<u8>) -> anyhow::Result<()> {
    std::io::stdin().take(Limit::RECORD.0 + 1).read_to_end(bytes)?;
    if bytes.len() as u64 > Limit::RECORD.0 {
        return Err(Message::new("note-too-large").with("limit", "1 MB").into());
    }
    Ok(())
}
