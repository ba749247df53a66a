//! What every command needs: the moment, the words, where to work and where to print.

use std::cell::OnceCell;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anstream::AutoStream;
use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime, Utc};

use crate::cli::exit::REFUSED;
use crate::cli::global::Global;
use crate::cli::speak::refusal::{self, Refusal};
use crate::cli::speak::say::Part;
use crate::domain::day::YEARS;
use crate::domain::record::Kind;
use crate::domain::time::LOCAL_SECONDS;
use crate::domain::vocabulary::Vocabulary;
use crate::domain::year::Year;
use crate::i18n::{Lang, Words};
use crate::message::Message;
use crate::output::{Format, Width};
use crate::store::{Repository, Workspace, reason};

/// Where nothing says how wide the terminal is.
const DEFAULT_WIDTH: u16 = 100;

/// The command's surroundings.
pub(crate) struct Context {
    /// The moment of the command, local time.
    pub(crate) now: DateTime<FixedOffset>,
    /// The sentences of the chosen language.
    pub(crate) words: Words,
    /// How listings are laid out.
    pub(crate) format: Format,
    /// The width that tables are laid out for.
    pub(crate) width: Width,
    /// The width to which sentences are folded, where somebody reads them on a screen.
    pub(crate) screen: Option<Width>,
    /// Who acts, as typed or as the environment says.
    pub(crate) acting: Option<String>,
    /// The address by which git knows whoever works here, once it was asked.
    pub(crate) email: OnceCell<Option<String>>,
    /// The part of a Markdown page that was printed last.
    pub(crate) last: Option<Part>,
    directory: PathBuf,
    year: Option<i32>,
    lang: Option<Lang>,
    out: AutoStream<io::Stdout>,
    err: AutoStream<io::Stderr>,
}

impl Context {
    /// The surroundings that flags and environment describe.
    pub(crate) fn new(global: &Global) -> Result<Self, ExitCode> {
        let words = Words::new(global.lang.unwrap_or_else(env_lang));
        let color = match global.color {
            clap::ColorChoice::Auto => anstream::ColorChoice::Auto,
            clap::ColorChoice::Always => anstream::ColorChoice::Always,
            clap::ColorChoice::Never => anstream::ColorChoice::Never,
        };
        let mut context = Self {
            now: DateTime::default(),
            words,
            format: global.format.as_deref().and_then(Format::from_key).unwrap_or(Format::Table),
            width: width(),
            screen: screen(),
            acting: global.acting.clone().or_else(|| non_empty("PLAN_MEMBER")),
            email: OnceCell::new(),
            last: None,
            directory: global.directory.clone().unwrap_or_else(|| PathBuf::from(".")),
            year: global.year,
            lang: global.lang,
            out: AutoStream::new(io::stdout(), color),
            err: AutoStream::new(io::stderr(), color),
        };
        match clock() {
            Ok(now) => context.now = now,
            Err(message) => return Err(context.refuse(&message.into())),
        }
        Ok(context)
    }

    /// The day of the command.
    pub(crate) fn today(&self) -> NaiveDate {
        self.now.date_naive()
    }

    /// Returns the year at the time of the command.
    pub(crate) fn year<'a>(&self, workspace: &'a Workspace) -> Year<'a> {
        workspace.year(self.now.naive_local())
    }

    /// The repository and year at work.
    pub(crate) fn repository(&self) -> Result<Repository, Message> {
        Repository::find(&self.directory, self.year, self.today().year())
    }

    /// The folder to work in.
    pub(crate) fn directory(&self) -> &Path {
        &self.directory
    }

    /// The year that was asked for.
    pub(crate) fn asked_year(&self) -> Option<i32> {
        self.year
    }

    /// The language that was asked for by flag.
    pub(crate) fn asked_lang(&self) -> Option<Lang> {
        self.lang
    }

    /// Loads the year with the records of `kinds`, and warns of files that could not be read.
    pub(crate) fn load(&mut self, kinds: &[Kind]) -> anyhow::Result<Workspace> {
        let repository = self.repository()?;
        let root = repository.root.clone();
        let workspace = Workspace::load(repository, kinds).map_err(|faults| {
            Refusal::at_places(&root, faults.into_iter().map(|fault| (fault.message, fault.place)))
        })?;
        // A short name is a weak one, but the record counts.
        let uncounted =
            workspace.faults.iter().filter(|fault| fault.message.id != "short-record-name").count();
        if uncounted > 0 {
            let warning = Message::new("warning-faults").with("count", uncounted);
            let text = self.words.say(&warning);
            writeln!(self.err, "{text}")?;
        }
        Ok(workspace)
    }

    /// Says something beside a listing: under it for people, on standard error for programs.
    pub(crate) fn remark(&mut self, message: &Message) -> anyhow::Result<()> {
        if self.format.is_for_people() {
            return self.say(message);
        }
        writeln!(self.err, "{}", crate::output::clean_lines(&self.words.say(message)))?;
        Ok(())
    }

    /// Prints text, in colours where these are wanted.
    pub(crate) fn print(&mut self, text: &str) -> anyhow::Result<()> {
        match self.format {
            Format::Table | Format::Markdown => self.out.write_all(text.as_bytes()).map_err(not_written),
            Format::Json | Format::Csv => self.hand_over(text),
        }
    }

    /// Prints text for programs: byte for byte what a file would hold, and nothing in it is a colour.
    pub(crate) fn hand_over(&mut self, text: &str) -> anyhow::Result<()> {
        self.out.as_inner().lock().write_all(text.as_bytes()).map_err(not_written)
    }

    /// Prints why a command could not run, and how to go on.
    pub(crate) fn refuse(&mut self, error: &anyhow::Error) -> ExitCode {
        refuse(error, &self.words, &mut self.err)
    }
}

fn refuse(error: &anyhow::Error, words: &Words, err: &mut impl Write) -> ExitCode {
    let closed = error.downcast_ref::<io::Error>().is_some_and(|e| e.kind() == io::ErrorKind::BrokenPipe);
    if closed {
        return ExitCode::SUCCESS; // whoever read the output has seen enough
    }
    let text = refusal::text(error, words);
    // With standard error gone as well, the exit code is all that is left to say.
    let _ = err.write_all(text.as_bytes());
    ExitCode::from(REFUSED)
}

/// Why the output could not be written; a reader that has gone is no fault, and is told by its kind.
fn not_written(error: io::Error) -> anyhow::Error {
    match error.kind() {
        io::ErrorKind::BrokenPipe => error.into(),
        _ => Message::new("print-failed").with("reason", reason(&error)).into(),
    }
}

/// Prints help before anything is loaded.
pub(crate) fn print_help(text: &str, words: &Words) -> ExitCode {
    match anstream::stdout().write_all(text.as_bytes()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => refuse(&not_written(error), words, &mut anstream::stderr()),
    }
}

/// Prints the version before anything is loaded.
pub(crate) fn print_version() -> ExitCode {
    let _ = writeln!(io::stdout(), "plan {}", env!("CARGO_PKG_VERSION"));
    ExitCode::SUCCESS
}

/// The language that the environment asks for.
pub(crate) fn env_lang() -> Lang {
    let asked = ["PLAN_LANG", "LC_ALL", "LC_MESSAGES", "LANG"].map(non_empty);
    Lang::choose(asked.iter().flatten().map(String::as_str))
}

/// The width of the terminal; without one, what `COLUMNS` says.
fn screen() -> Option<Width> {
    let terminal = terminal_size::terminal_size().map(|(width, _)| width.0);
    terminal.or_else(|| non_empty("COLUMNS")?.parse().ok()).map(Width)
}

/// The width of the screen, or one that suits a page.
pub(crate) fn width() -> Width {
    screen().unwrap_or(Width(DEFAULT_WIDTH))
}

/// Returns the year of [`now`].
pub(crate) fn this_year() -> i32 {
    now().year()
}

/// Returns the local time by the clock. An invalid `PLAN_NOW` is ignored here: the command reports it.
pub(crate) fn now() -> NaiveDateTime {
    clock().map_or_else(|_| Utc::now().naive_utc(), |now| now.naive_local())
}

fn non_empty(variable: &str) -> Option<String> {
    std::env::var(variable).ok().filter(|value| !value.is_empty())
}

fn clock() -> Result<DateTime<FixedOffset>, Message> {
    let shanghai = FixedOffset::east_opt(LOCAL_SECONDS).unwrap_or_else(|| chrono::Offset::fix(&Utc));
    let now = match non_empty("PLAN_NOW") {
        Some(text) => DateTime::parse_from_rfc3339(&text)
            .ok()
            .map(|moment| moment.with_timezone(&shanghai))
            .filter(|moment| YEARS.contains(&moment.year()))
            .ok_or_else(|| Message::new("wrong-clock").with("value", text))?,
        None => Utc::now().with_timezone(&shanghai),
    };
    Ok(chrono::SubsecRound::trunc_subsecs(now, 0))
}
