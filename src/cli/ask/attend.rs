//! Asks for the attendance of a session: who did not simply attend, and how.

use super::offer;

use super::{Asker, Stopped, Unasked};
use crate::cli::commands::{Cli, Command};
use crate::cli::context::Context;
use crate::cli::hear::session::session;
use crate::domain::attendance::Status;
use crate::domain::roster::Member;
use crate::domain::vocabulary::Vocabulary;
use crate::domain::year::Year;
use crate::domain::year::timetable::Entry;
use crate::message::{Message, Value};
use crate::report::todo;

/// A member with the status before and after the questions.
struct Mark<'y> {
    member: &'y Member,
    /// The status on a sheet; `None` if unmarked.
    recorded: Option<Status>,
    /// Whether a leave is on record.
    on_leave: bool,
    /// The answer.
    status: Status,
    /// The reason for a leave that is not on record.
    cause: String,
}

impl Asker<'_> {
    pub(super) fn attendance(&mut self, cli: &Cli) -> Result<(), Unasked> {
        let Some(Command::Attend(args)) = &cli.command else { return Err(Unasked::Unknown) };
        let word = args.session_word();
        self.load(word.unwrap_or_default())?;
        let Some(workspace) = &self.workspace else { return Err(Unasked::Unknown) };
        let year = self.context.year(workspace);
        let entry = match word {
            Some(word) => session(&year, word).ok().filter(|entry| is_awaited(entry, &year)),
            None => self.awaited(&year)?,
        };
        let Some(entry) = entry else { return Err(Unasked::Unknown) };
        let marks = marks(self.context, &year, entry)?;
        let mut args = if word.is_none() { vec![todo::word(entry, &year)] } else { Vec::new() };
        args.extend(options(&marks));
        self.confirm(&marks)?;
        self.args.extend(args.into_iter().map(Into::into));
        Ok(())
    }

    /// Returns the session whose attendance is to be recorded; asks which if there are several.
    fn awaited<'y, 'a>(&self, year: &'y Year<'a>) -> Result<Option<&'y Entry<'a>>, Stopped> {
        let awaited: Vec<&Entry<'_>> =
            year.timetable().collective().filter(|entry| is_awaited(entry, year)).collect();
        if awaited.len() < 2 {
            return Ok(awaited.into_iter().next());
        }
        let rows: Vec<Vec<String>> =
            awaited.iter().map(|entry| offer::session(year, entry, &self.context.words).row).collect();
        let chosen = self.prompt().choose(&self.word("ask-sheet"), &rows, 0)?;
        Ok(awaited.get(chosen).copied())
    }

    /// Shows the answers and asks whether to record them.
    fn confirm(&self, marks: &[Mark<'_>]) -> Result<(), Stopped> {
        let words = &self.context.words;
        let parts = Status::ALL.iter().filter_map(|status| {
            let names: Vec<&str> = marks
                .iter()
                .filter(|mark| mark.status == *status)
                .map(|mark| mark.member.name.as_str())
                .collect();
            let message = Message::new(if *status == Status::Present { "ask-count" } else { "ask-names" })
                .with("status", Value::Word(status.word_id()))
                .with("count", names.len())
                .with("names", names.iter().copied().collect::<Value>());
            (!names.is_empty()).then(|| words.say(&message))
        });
        let summary = Message::new("ask-record").with("summary", parts.collect::<Vec<_>>().join("；"));
        let options = [vec![words.word("ask-yes")], vec![words.word("ask-no")]];
        match self.prompt().choose(&words.say(&summary), &options, 0)? {
            0 => Ok(()),
            _ => Err(Stopped::Left),
        }
    }
}

fn is_awaited(entry: &Entry<'_>, year: &Year<'_>) -> bool {
    let is_today = entry.session.date == year.today() && entry.can_be_marked(year.now);
    entry.session.form.is_collective()
        && entry.unmarked().next().is_some()
        && (entry.is_open() || is_today && entry.state != crate::domain::session::State::Cancelled)
}

/// Asks which members did not simply attend, then how each of them did.
fn marks<'y>(context: &Context, year: &'y Year<'_>, entry: &'y Entry<'_>) -> Result<Vec<Mark<'y>>, Stopped> {
    let words = &context.words;
    let prompt = super::Prompt::new(words);
    let mut marks: Vec<Mark<'y>> = entry.expected.iter().map(|member| before(year, entry, member)).collect();
    let state = |mark: &Mark<'_>| match mark.recorded {
        Some(status) => words.term(status),
        None if mark.on_leave => words.word("ask-on-leave"),
        None => words.word("column-unmarked"),
    };
    let rows: Vec<Vec<String>> =
        marks.iter().map(|mark| vec![mark.member.name.clone(), state(mark)]).collect();
    let is_away = |mark: &Mark<'_>| mark.status != Status::Present;
    let ticked: Vec<usize> = (0..marks.len()).filter(|at| is_away(&marks[*at])).collect();
    let question = Message::new("ask-exceptions").with("date", Value::Day(entry.session.date));
    let ticked = prompt.tick(&words.say(&question), &rows, &ticked)?;
    let statuses = &Status::ALL[1..];
    let options: Vec<Vec<String>> = statuses.iter().map(|status| vec![words.term(*status)]).collect();
    for (at, mark) in marks.iter_mut().enumerate() {
        if !ticked.contains(&at) {
            mark.status = Status::Present;
            continue;
        }
        let start = statuses.iter().position(|status| *status == mark.status).unwrap_or_default();
        let question = Message::new("ask-status").with("name", mark.member.name.as_str());
        mark.status = statuses[prompt.choose(&words.say(&question), &options, start)?];
        if mark.status == Status::Leave && !mark.on_leave && mark.recorded != Some(Status::Leave) {
            let question = Message::new("ask-cause").with("name", mark.member.name.as_str());
            mark.cause = prompt.write(&words.say(&question), &words.word("ask-empty-help"), "")?;
        }
    }
    Ok(marks)
}

fn before<'y>(year: &'y Year<'_>, entry: &'y Entry<'_>, member: &'y Member) -> Mark<'y> {
    let on_leave = !year.leave().confirmed(entry, &member.id).is_empty();
    let recorded = entry.status(member);
    let assumed = if on_leave { Status::Leave } else { Status::Present };
    Mark { member, recorded, on_leave, status: recorded.unwrap_or(assumed), cause: String::new() }
}

/// Returns the options that record the answers. Those who are not named are assumed present, or on leave
/// if that is on record.
fn options(marks: &[Mark<'_>]) -> Vec<String> {
    let mut options = Vec::new();
    let is_assumed = |mark: &Mark<'_>| {
        let assumed = if mark.on_leave { Status::Leave } else { Status::Present };
        mark.recorded.is_none() && mark.status == assumed
    };
    if marks.iter().any(is_assumed) {
        options.push("--all-present".to_owned());
    }
    let stated = |mark: &&Mark<'_>| !is_assumed(mark) && mark.recorded != Some(mark.status);
    for status in Status::ALL {
        let of_status = || marks.iter().filter(stated).filter(|mark| mark.status == *status);
        let ids: Vec<&str> =
            of_status().filter(|mark| mark.cause.is_empty()).map(|mark| mark.member.id.0.as_str()).collect();
        if !ids.is_empty() {
            options.extend([format!("--{}", status.key()), ids.join(",")]);
        }
        for mark in of_status().filter(|mark| !mark.cause.is_empty()) {
            options.extend([format!("--{}", status.key()), format!("{}={}", mark.member.id, mark.cause)]);
        }
    }
    options
}
