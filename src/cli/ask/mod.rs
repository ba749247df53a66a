//! Asks at a terminal for the arguments that a command is missing.
//!
//! The answers become arguments, so the command runs as if they were typed, and the line that is printed
//! afterwards does the same. Nothing here is reached by a command that has its arguments.

mod attend;
mod further;
mod line;
mod missing;
mod offer;

use std::ffi::OsString;
use std::mem::ManuallyDrop;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{FromArgMatches, Parser};

use super::commands::{Cli, Command};
use super::context::Context;
use super::global::Global;
use super::hear::prompt::{Prompt, Stopped};
use super::tree;
use crate::domain::record::Kind;
use crate::message::Message;
use crate::store::{Repository, Workspace};
pub(crate) use line::line;
use missing::Typed;

/// The kinds of records that questions are about.
const KINDS: [Kind; 5] = [Kind::Sessions, Kind::Attendance, Kind::Leave, Kind::Makeup, Kind::Outcomes];

/// Why there are no arguments to run.
pub(crate) enum Unparsed {
    /// The arguments are wrong.
    Wrong(clap::Error),
    /// The user left, or the year could not be loaded.
    Ended(ExitCode),
}

/// The subject of the questions.
#[derive(Clone, Copy)]
enum Subject {
    /// Required arguments.
    Missing,
    /// The attendance of a session.
    Attendance,
    /// The organization of a new repository.
    Organization,
}

/// Parses the arguments. At a terminal, asks for missing ones and adds the answers to `args`.
pub(crate) fn parsed(args: &mut Vec<OsString>) -> Result<Cli, Unparsed> {
    let typed = Cli::try_parse_from(&*args);
    let Some(subject) = subject(&typed) else { return typed.map_err(Unparsed::Wrong) };
    let tree = tree::command();
    let Some(matches) = missing::matches(&tree, args) else { return typed.map_err(Unparsed::Wrong) };
    let context = Global::from_arg_matches(&matches).ok().and_then(|global| Context::new(&global).ok());
    let Some(mut context) = context.filter(|context| context.may_ask) else {
        return typed.map_err(Unparsed::Wrong);
    };
    let mut asker = Asker { context: &mut context, args: args.clone(), workspace: None };
    let ended = match (subject, &typed) {
        (Subject::Attendance, Ok(cli)) => asker.attendance(cli),
        (Subject::Organization, _) => asker.organization(),
        _ => asker.missing(&Typed::new(tree, matches), typed.as_ref().err()),
    };
    let answered = asker.args;
    match ended {
        Ok(()) => {
            *args = answered;
            Cli::try_parse_from(&*args).map_err(Unparsed::Wrong)
        }
        Err(Unasked::Unknown) => typed.map_err(Unparsed::Wrong),
        Err(Unasked::Stopped(stopped)) => Err(Unparsed::Ended(context.stop(stopped))),
        Err(Unasked::Refused(error)) => Err(Unparsed::Ended(context.refuse(&error))),
    }
}

fn subject(typed: &Result<Cli, clap::Error>) -> Option<Subject> {
    match typed {
        Ok(cli) => match &cli.command {
            Some(Command::Attend(args)) if args.says_nothing() => Some(Subject::Attendance),
            Some(Command::Init(args)) if args.says_nothing() => Some(Subject::Organization),
            _ => None,
        },
        Err(error) if error.kind() == ErrorKind::MissingRequiredArgument => Some(Subject::Missing),
        Err(_) => None,
    }
}

/// Why nothing was asked or answered.
enum Unasked {
    /// No question fits; the command reports what is wrong.
    Unknown,
    Stopped(Stopped),
    /// The year could not be loaded.
    Refused(anyhow::Error),
}

impl From<Stopped> for Unasked {
    fn from(stopped: Stopped) -> Self {
        Self::Stopped(stopped)
    }
}

/// Asks, and collects the answers as arguments.
struct Asker<'c> {
    context: &'c mut Context,
    args: Vec<OsString>,
    /// The year, once a question needed it.
    workspace: Option<ManuallyDrop<Workspace>>,
}

impl Asker<'_> {
    fn prompt(&self) -> Prompt<'_> {
        Prompt::new(&self.context.words)
    }

    fn word(&self, id: &str) -> String {
        self.context.words.word(id)
    }

    /// Loads the year that has the session of that name.
    fn load(&mut self, session: &str) -> Result<(), Unasked> {
        if self.workspace.is_none() {
            let loaded = self.context.load_naming(session, &[Kind::Sessions], &KINDS);
            self.workspace = Some(loaded.map_err(Unasked::Refused)?);
        }
        Ok(())
    }

    /// Adds the answer to an option: its flag and its value.
    fn answer(&mut self, option: &str, value: &str) {
        if value.starts_with('-') {
            self.args.push(format!("{option}={value}").into());
        } else {
            self.args.extend([option.into(), value.into()]);
        }
    }

    /// Asks for the name of the organization, unless the folder is already a repository.
    fn organization(&mut self) -> Result<(), Unasked> {
        let here = self.context.directory();
        if Repository::is_root(here).unwrap_or(false) {
            return Err(Unasked::Unknown);
        }
        let (prompt, help) = (self.prompt(), self.word("ask-empty-help"));
        let folder = prompt.write(&self.word("ask-folder"), &help, "")?;
        let name = prompt.write(&self.word("ask-organization"), &help, "")?;
        if !folder.is_empty() {
            self.args.push(folder.into());
        }
        if !name.is_empty() {
            self.answer("--organization", &name);
        }
        Ok(())
    }
}

impl Context {
    /// Ends a command whose questions were not answered. They come before anything is written.
    pub(crate) fn stop(&mut self, stopped: Stopped) -> ExitCode {
        match stopped {
            Stopped::Left => self.warn(&Message::new("ask-left")),
            Stopped::Failed(reason) => self.warn(&Message::new("ask-failed").with("reason", reason)),
        }
        ExitCode::from(super::exit::REFUSED)
    }
}
