//! Asks for required arguments that were not typed.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue};
use clap::{Arg, ArgAction, ArgMatches, Command};

use super::offer::{self, Offer};
use super::{Asker, Unasked};
use crate::cli::hear::session::session;
use crate::cli::speak::usage;
use crate::i18n::{Lang, Words};
use crate::message::Message;

/// Returns the arguments that could be parsed, however many are missing.
pub(super) fn matches(tree: &Command, args: &[OsString]) -> Option<ArgMatches> {
    tree.clone().ignore_errors(true).try_get_matches_from(args).ok()
}

/// The command as typed so far.
pub(super) struct Typed {
    /// The names of the command and its parents: `leave add`.
    pub(super) path: String,
    command: Command,
    matches: ArgMatches,
}

impl Typed {
    pub(super) fn new(mut tree: Command, mut matches: ArgMatches) -> Self {
        tree.build();
        let (mut command, mut path) = (tree, Vec::new());
        while let Some((name, below)) = matches.remove_subcommand() {
            let Some(found) = command.find_subcommand(&name).cloned() else { break };
            path.push(name);
            (command, matches) = (found, below);
        }
        Self { path: path.join(" "), command, matches }
    }

    /// Returns `true` if the option was typed.
    pub(super) fn has(&self, id: &str) -> bool {
        self.matches.try_contains_id(id).unwrap_or(false)
            && self.matches.value_source(id) == Some(clap::parser::ValueSource::CommandLine)
    }

    fn session(&self) -> Option<String> {
        self.matches.try_get_one::<String>("session").ok().flatten().cloned()
    }

    /// Returns the missing arguments, those without a flag first.
    fn missing(&self, error: &clap::Error) -> Vec<&Arg> {
        let Some(ContextValue::Strings(named)) = error.get(ContextKind::InvalidArg) else {
            return Vec::new();
        };
        let is_missing = |arg: &&Arg| named.contains(&arg.to_string());
        let mut missing: Vec<&Arg> = self.command.get_arguments().filter(is_missing).collect();
        missing.sort_by_key(|arg| arg.get_index().unwrap_or(usize::MAX));
        if missing.len() == named.len() { missing } else { Vec::new() }
    }

    /// Returns the question for an argument: its help.
    pub(super) fn question(&self, arg: &str, words: &Words) -> String {
        let id = format!("help-plan-{}--{arg}", self.path.replace(' ', "-"));
        let chinese = (words.lang() == Lang::Chinese).then(|| Words::help().word_if_any(&id)).flatten();
        let english = || {
            let arg = self.command.get_arguments().find(|found| found.get_id() == arg);
            arg.and_then(Arg::get_help).map(ToString::to_string).unwrap_or_default()
        };
        let text = chinese.unwrap_or_else(english);
        let is_end =
            |c: char| c == '：' || c == '（' || c == '[' || c == '(' || c == ';' || c == '；' || c == ':';
        text.split(is_end).next().unwrap_or_default().trim().to_owned()
    }
}

impl Asker<'_> {
    /// Asks for each missing argument, then for what people usually add.
    pub(super) fn missing(&mut self, typed: &Typed, error: Option<&clap::Error>) -> Result<(), Unasked> {
        let missing = error.map_or_else(Vec::new, |error| typed.missing(error));
        if missing.is_empty() {
            return Err(Unasked::Unknown);
        }
        let mut session = typed.session();
        for arg in missing {
            let values = self.until_right(typed, arg, session.as_deref())?;
            if arg.get_id() == "session" {
                session = values.into_iter().next();
            }
        }
        self.further(typed)
    }

    /// Asks until the value can be parsed. Returns the values.
    fn until_right(
        &mut self,
        typed: &Typed,
        arg: &Arg,
        session: Option<&str>,
    ) -> Result<Vec<String>, Unasked> {
        let before = self.args.clone();
        let is_today = typed.path == "makeup add" && name(arg) == "DATE";
        let mut initial = if is_today { self.context.today().to_string() } else { String::new() };
        loop {
            let values = self.values(typed, arg, session, &initial)?;
            if values.is_empty() {
                self.context.warn(&Message::new("ask-needed"));
                continue;
            }
            for value in &values {
                match arg.get_long() {
                    Some(long) => self.answer(&format!("--{long}"), value),
                    None => self.args.push(value.into()),
                }
            }
            let Some(wrong) = usage::wrong_value(&self.args, &self.context.words) else { return Ok(values) };
            self.context.warn(&wrong);
            self.args.clone_from(&before);
            initial = values.concat();
        }
    }

    /// Asks for one argument: offers what the plan, the roster or the records have, or takes text.
    fn values(
        &mut self,
        typed: &Typed,
        arg: &Arg,
        session: Option<&str>,
        initial: &str,
    ) -> Result<Vec<String>, Unasked> {
        let offers = self.offers(typed, arg, session)?;
        let question = match name(arg).as_str() {
            "TOPIC" => self.word("ask-topic"),
            _ => typed.question(arg.get_id().as_str(), &self.context.words),
        };
        let prompt = self.prompt();
        let rows: Vec<Vec<String>> = offers.iter().map(|offer| offer.row.clone()).collect();
        if offers.is_empty() {
            let help = self.word(if name(arg) == "DATE" { "ask-day-help" } else { "ask-text-help" });
            let text = prompt.write(&question, &help, initial)?;
            return Ok(if text.is_empty() { Vec::new() } else { vec![text] });
        }
        if matches!(arg.get_action(), ArgAction::Append) && arg.get_long().is_some() {
            let only: &[usize] = if rows.len() == 1 { &[0] } else { &[] };
            let ticked = prompt.tick(&question, &rows, only)?;
            let words: Vec<&str> = ticked.iter().map(|at| offers[*at].word.as_str()).collect();
            return Ok(if words.is_empty() { Vec::new() } else { vec![words.join(",")] });
        }
        let chosen = prompt.choose(&question, &rows, 0)?;
        Ok(vec![offers[chosen].word.clone()])
    }

    fn offers(
        &mut self,
        typed: &Typed,
        arg: &Arg,
        session_word: Option<&str>,
    ) -> Result<Vec<Offer>, Unasked> {
        let kind = name(arg);
        if matches!(kind.as_str(), "SESSION" | "MEMBER" | "TOPIC") {
            self.load(session_word.unwrap_or_default())?;
        }
        let (context, Some(workspace)) = (&*self.context, &self.workspace) else {
            return Ok(offer::words(&typed.path, arg, &self.context.words));
        };
        let year = context.year(workspace);
        let entry = session_word.and_then(|word| session(&year, word).ok());
        Ok(match kind.as_str() {
            "SESSION" => offer::sessions(&year, &typed.path, &context.words),
            "MEMBER" => offer::members(&year, &typed.path, entry, &context.words),
            "TOPIC" => offer::topics(&year),
            _ => offer::words(&typed.path, arg, &context.words),
        })
    }
}

/// Returns the name of the value in the usage line, such as `SESSION`.
fn name(arg: &Arg) -> String {
    arg.get_value_names().and_then(|names| names.first()).map(ToString::to_string).unwrap_or_default()
}
