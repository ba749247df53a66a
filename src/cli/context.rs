//! The environment of a command: time, language, folder, output.

use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anstream::AutoStream;
use anstream::adapter::strip_str;
use chrono::{DateTime, Datelike, FixedOffset, NaiveDate};

use crate::cli::clock::clock;
use crate::cli::exit::{Exit, REFUSED};
use crate::cli::global::{Color, Global};
use crate::cli::hear::actor::Actor;
use crate::cli::hear::prompt;
use crate::cli::speak::part::Part;
use crate::cli::speak::refusal::{self, NotPrinted};
use crate::domain::vocabulary::Vocabulary;
use crate::domain::year::Year;
use crate::i18n::{Lang, Words};
use crate::message::{Message, Value};
use crate::output::{Format, Width};
use crate::report::filed::FiledRow;
use crate::report::todo::quoted;
use crate::store::{AskGit, Repository, Workspace, journal, reason};

/// The width if the terminal does not report one.
const DEFAULT_WIDTH: u16 = 100;

/// The environment of a command.
pub(crate) struct Context {
    /// The local time of the command.
    pub(crate) now: DateTime<FixedOffset>,
    /// The messages of the chosen language.
    pub(crate) words: Words,
    /// How listings are laid out.
    pub(crate) format: Format,
    /// The width of tables.
    pub(crate) width: Width,
    /// The width of the screen, if the output is a terminal; text is folded to it.
    pub(crate) screen: Option<Width>,
    pub(crate) acting: Actor,
    /// Whether questions may be asked: people sit at a terminal, and no option or variable forbids it.
    pub(crate) may_ask: bool,
    /// The command line that does the same as the answers; `None` if nothing was asked.
    pub(crate) answered: Option<String>,
    /// The part of a Markdown page that was printed last.
    pub(crate) last: Option<Part>,
    /// The records that the command filed, until they are printed for programs.
    pub(crate) filed: Vec<FiledRow>,
    /// Whether loading asks git about the history of the records.
    pub(crate) ask_git: AskGit,
    directory: PathBuf,
    year: Option<i32>,
    lang: Option<Lang>,
    /// The first failure to print after a file was written.
    unprinted: Option<anyhow::Error>,
    out: AutoStream<io::Stdout>,
    err: AutoStream<io::Stderr>,
}

impl Context {
    /// Reads the environment from flags and variables.
    pub(crate) fn new(global: &Global) -> Result<Self, ExitCode> {
        let words = Words::new(global.lang.unwrap_or_else(env_lang)).within(folder(global));
        let color = match global.color {
            Color::Auto => anstream::ColorChoice::Auto,
            Color::Always => anstream::ColorChoice::Always,
            Color::Never => anstream::ColorChoice::Never,
        };
        let mut context = Self {
            now: DateTime::default(),
            words,
            format: global.format.as_deref().and_then(Format::from_key).unwrap_or(Format::Table),
            width: width(),
            screen: screen(),
            acting: Actor::new(global.acting.clone(), non_empty("PLAN_MEMBER")),
            may_ask: !global.no_input && prompt::is_possible(),
            answered: None,
            last: None,
            filed: Vec::new(),
            ask_git: AskGit::Never,
            directory: global.directory.clone().unwrap_or_else(|| PathBuf::from(".")),
            year: global.year,
            lang: global.lang,
            unprinted: None,
            out: AutoStream::new(io::stdout(), color),
            err: AutoStream::new(io::stderr(), color),
        };
        match clock() {
            Ok(now) => context.now = now,
            Err(message) => return Err(context.refuse(&message.into())),
        }
        context.may_ask &= context.format.is_for_people();
        Ok(context)
    }

    /// Returns the date of the command.
    pub(crate) fn today(&self) -> NaiveDate {
        self.now.date_naive()
    }

    /// Returns the year at the time of the command.
    pub(crate) fn year<'a>(&self, workspace: &'a Workspace) -> Year<'a> {
        workspace.year(self.now.naive_local())
    }

    /// Finds the repository and the year.
    pub(crate) fn repository(&self) -> Result<Repository, Message> {
        Repository::find(&self.directory, self.year, self.today().year())
    }

    /// Returns the folder to work in.
    pub(crate) fn directory(&self) -> &Path {
        &self.directory
    }

    /// Returns the folder given by flag, as one argument of a shell.
    pub(crate) fn given_folder(&self) -> Option<String> {
        self.words.folder().map(str::to_owned)
    }

    /// Returns the year given by flag.
    pub(crate) fn asked_year(&self) -> Option<i32> {
        self.year
    }

    /// Returns the words of what is made for others: Chinese, unless a language is given by flag.
    pub(crate) fn words_for_others(&self) -> Words {
        Words::new(self.lang.unwrap_or(Lang::Chinese))
    }

    /// Prints a remark: below a listing for people, on standard error for programs.
    pub(crate) fn remark(&mut self, message: &Message) -> anyhow::Result<()> {
        if !self.format.is_for_people() {
            self.warn(message);
        }
        self.say(message)
    }

    /// Prints text, in colour if wanted.
    pub(crate) fn print(&mut self, text: &str) -> anyhow::Result<()> {
        match self.format {
            Format::Table | Format::Markdown => {
                let written = self.out.write_all(text.as_bytes());
                self.printed(written)
            }
            Format::Json | Format::Csv => self.hand_over(&strip_str(text).to_string()),
        }
    }

    /// Prints text for programs, byte for byte as in a file and without colour.
    pub(crate) fn hand_over(&mut self, text: &str) -> anyhow::Result<()> {
        let written = self.out.as_inner().lock().write_all(text.as_bytes());
        self.printed(written)
    }

    /// Prints text for programs as `fill` makes it, byte for byte as in a file and without colour.
    pub(crate) fn stream(
        &mut self,
        fill: impl FnOnce(&mut dyn Write, Format) -> io::Result<()>,
    ) -> anyhow::Result<()> {
        let mut out = BufWriter::new(self.out.as_inner().lock());
        let written = fill(&mut out, self.format).and_then(|()| out.flush());
        drop(out);
        self.printed(written)
    }

    /// Handles a failure to print: it ends a command that has written no file. One that has goes on, so
    /// that its other files are written too.
    fn printed(&mut self, written: io::Result<()>) -> anyhow::Result<()> {
        match written {
            Err(error) if journal::is_empty() => Err(not_written(error)),
            Err(error) => {
                self.unprinted.get_or_insert(not_written(error));
                Ok(())
            }
            Ok(()) => Ok(()),
        }
    }

    /// Ends the command. Once a file is written, a failure to print or to sync is a warning that names
    /// it; any other error is followed by the list of the files already written.
    pub(crate) fn end(&mut self, ended: anyhow::Result<Exit>) -> ExitCode {
        let shown = self.show_filed();
        let unprinted = self.unprinted.take().map_or(Ok(()), Err);
        let ended = ended.and_then(|exit| shown.and(unprinted).map(|()| exit));
        let done = journal::take();
        for done in &done {
            if let Some(reason) = &done.unsynced {
                let message = Message::new("not-synced").with("file", done.file.as_str());
                self.warn(&message.with("reason", reason.clone()));
            }
        }
        let files: Value = done.iter().map(|done| done.file.as_str()).collect();
        if let Some(stopped) = self.acting.stopped.take() {
            return self.stop(stopped);
        }
        let is_done = ended.is_ok();
        let code = match ended {
            Ok(Exit::Clean) => ExitCode::SUCCESS,
            Ok(Exit::Found) => ExitCode::from(1),
            Err(error) if done.is_empty() || is_closed(&error) => self.refuse(&error),
            Err(error) => match error.downcast::<NotPrinted>() {
                Ok(NotPrinted(reason)) => {
                    self.warn(&Message::new("done-not-shown").with("files", files).with("reason", reason));
                    ExitCode::SUCCESS
                }
                Err(error) => {
                    let code = self.refuse(&error);
                    self.warn(&Message::new("done-before").with("files", files));
                    code
                }
            },
        };
        self.show_answers(is_done);
        code
    }

    /// Warns on standard error; if that fails too, only the exit code is left.
    pub(crate) fn warn(&mut self, message: &Message) {
        let _ = writeln!(self.err, "{}", crate::output::clean_lines(&self.words.say(message)));
    }

    /// Prints why a command failed, and what to do.
    pub(crate) fn refuse(&mut self, error: &anyhow::Error) -> ExitCode {
        refuse(error, &self.words, &mut self.err)
    }
}

fn refuse(error: &anyhow::Error, words: &Words, err: &mut impl Write) -> ExitCode {
    if is_closed(error) {
        return ExitCode::SUCCESS;
    }
    let text = refusal::text(error, words);
    // If standard error is closed too, only the exit code is left.
    let _ = err.write_all(text.as_bytes());
    ExitCode::from(REFUSED)
}

/// Returns `true` if the reader has closed the pipe.
fn is_closed(error: &anyhow::Error) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}

/// Returns why the output could not be written. A closed pipe is not an error; callers recognise it by
/// its kind.
fn not_written(error: io::Error) -> anyhow::Error {
    match error.kind() {
        io::ErrorKind::BrokenPipe => error.into(),
        _ => NotPrinted(reason(&error)).into(),
    }
}

/// Prints help; nothing is loaded.
pub(crate) fn print_help(text: &str, lang: Lang) -> ExitCode {
    match anstream::stdout().write_all(text.as_bytes()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => refuse(&not_written(error), &Words::new(lang), &mut anstream::stderr()),
    }
}

/// Prints the version; nothing is loaded.
pub(crate) fn print_version() -> ExitCode {
    let _ = writeln!(io::stdout(), "plan {}", env!("CARGO_PKG_VERSION"));
    ExitCode::SUCCESS
}

/// Returns the language of the environment.
pub(crate) fn env_lang() -> Lang {
    let asked = ["PLAN_LANG", "LC_ALL", "LC_MESSAGES", "LANG"].map(non_empty);
    Lang::choose(asked.iter().flatten().map(String::as_str))
}

/// Returns the width of the terminal, or that of `COLUMNS`.
fn screen() -> Option<Width> {
    let terminal = terminal_size::terminal_size().map(|(width, _)| width.0);
    terminal.or_else(|| non_empty("COLUMNS")?.parse().ok()).map(Width)
}

/// Returns the width of the screen, or a default.
pub(crate) fn width() -> Width {
    screen().unwrap_or(Width(DEFAULT_WIDTH))
}

fn non_empty(variable: &str) -> Option<String> {
    std::env::var(variable).ok().filter(|value| !value.is_empty())
}

/// Returns the folder given by flag, as one argument of a shell; `None` for the folder that the program
/// runs in.
fn folder(global: &Global) -> Option<String> {
    let folder = global.directory.as_ref().filter(|folder| folder.as_path() != Path::new("."));
    folder.map(|folder| quoted(&folder.to_string_lossy()))
}
