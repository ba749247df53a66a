//! Usage errors and requested help, in the chosen language.

use std::ffi::OsString;
use std::io::Write;
use std::mem::ManuallyDrop;
use std::process::ExitCode;

use clap::ArgMatches;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::cli::context;
use crate::cli::exit::REFUSED;
use crate::cli::speak::folding;
use crate::cli::speak::help::{self, Pages};
use crate::cli::speak::overview;
use crate::cli::tree;
use crate::domain::vocabulary::Vocabulary;
use crate::i18n::{Lang, Words};
use crate::message::Message;

/// Shows the help that is asked for, without a first parse of the whole tree; `None` otherwise.
pub(crate) fn requested_help(args: &[OsString]) -> Option<ExitCode> {
    let is_help = |arg: &&OsString| *arg == "--help" || *arg == "-h";
    let (help, others): (Vec<&OsString>, Vec<&OsString>) = args.iter().skip(1).partition(is_help);
    if help.is_empty() {
        return None;
    }
    let lang = language(args);
    let is_of_program = match others[..] {
        [] => true,
        [option, value] => option == "--lang" && value == lang.key(),
        _ => false,
    };
    if is_of_program {
        return Some(whole_help(lang));
    }
    let words = ManuallyDrop::new(Words::new(lang));
    let error = parsed(args, &words).err()?;
    (error.kind() == ErrorKind::DisplayHelp).then(|| show_help(&error, &words))
}

/// Parses the arguments with the tree in a language, so that help and errors are in its words. The process ends
/// soon: nothing frees the tree.
fn parsed(args: &[OsString], words: &Words) -> Result<ArgMatches, clap::Error> {
    let mut tree = ManuallyDrop::new(tree::localised(words, Pages::Of(args)));
    tree.try_get_matches_from_mut(args)
}

/// Shows the page of the program.
pub(crate) fn whole_help(lang: Lang) -> ExitCode {
    print_folded(&overview::page(lang), lang)
}

/// Prints clap's result: help on standard output, an error on standard error.
pub(crate) fn show(error: clap::Error, mut args: Vec<OsString>) -> ExitCode {
    let words = Words::new(language(&args));
    let rephrased = asks_for_help(&error, &mut args);
    // Parses again with the Chinese tree, so that usage lines and value names are Chinese.
    let error = match words.lang() {
        Lang::English if !rephrased && error.use_stderr() => error,
        _ => match parsed(&args, &words) {
            Err(error) => error,
            Ok(_) => return ExitCode::from(REFUSED),
        },
    };
    let Some(message) = message(&error, &words) else { return show_help(&error, &words) };
    let text = complaint(&error, &message, &args, &words);
    let _ = anstream::stderr().write_all(text.as_bytes());
    ExitCode::from(REFUSED)
}

/// Returns `true` if the word in place of a command is `help`: `plan help schedule` then becomes `plan
/// schedule --help`.
fn asks_for_help(error: &clap::Error, args: &mut Vec<OsString>) -> bool {
    let named = error.get(ContextKind::InvalidSubcommand).map(ToString::to_string);
    let at = args.iter().position(|arg| arg == "help");
    match (named.as_deref(), at) {
        (Some("help"), Some(at)) => {
            args.remove(at);
            args.push("--help".into());
            true
        }
        _ => false,
    }
}

/// Finds the language by itself, because it is needed before the arguments are parsed.
pub(crate) fn language(args: &[OsString]) -> Lang {
    match typed(args, "--lang").as_deref() {
        Some("en") => Lang::English,
        Some("zh") => Lang::Chinese,
        _ => context::env_lang(),
    }
}

/// Returns the value of a flag before the arguments are parsed.
pub(crate) fn typed(args: &[OsString], flag: &str) -> Option<String> {
    let words: Vec<&str> = args.iter().filter_map(|arg| arg.to_str()).collect();
    let joined = words.iter().find_map(|word| word.strip_prefix(flag)?.strip_prefix('='));
    let apart = words.iter().position(|word| *word == flag).and_then(|at| words.get(at + 1).copied());
    joined.or(apart).map(str::to_owned)
}

/// Prints requested help, or clap's own text.
fn show_help(error: &clap::Error, words: &Words) -> ExitCode {
    if error.use_stderr() {
        let _ = error.print();
        return ExitCode::from(REFUSED);
    }
    print_folded(&help::punctuated(&error.render().ansi().to_string(), words), words.lang())
}

fn print_folded(text: &str, lang: Lang) -> ExitCode {
    context::print_help(&folding::folded(text, usize::from(context::width().0)), lang)
}

/// Formats the error, a suggestion, the usage, and where to read more.
fn complaint(error: &clap::Error, message: &Message, args: &[OsString], words: &Words) -> String {
    let mut text = format!("{}{}\n", words.word("label-error"), words.say(message));
    if let Some(word) = suggestion(error) {
        text += &format!("  {}\n", words.say(&Message::new("usage-suggestion").with("word", word)));
    }
    if let Some(usage) = error.get(ContextKind::Usage) {
        let usage = usage.to_string();
        let usage = usage.trim_start_matches("Usage:").trim_start();
        text += &format!("\n{}{usage}\n", words.word("usage-label"));
    }
    let more = Message::new("usage-more").with("command", command(args));
    text + &format!("\n{}\n", words.say(&more))
}

/// Returns the longest existing command that was typed: `plan schedule add`.
fn command(args: &[OsString]) -> String {
    let tree = tree::command();
    let (mut command, mut named) = (&tree, tree.get_name().to_owned());
    for arg in args.iter().skip(1) {
        if let Some(found) = command.find_subcommand(arg) {
            command = found;
            named = format!("{named} {}", found.get_name());
        }
    }
    named
}

/// Returns the error as a message; `None` for help and for errors left to clap.
fn message(error: &clap::Error, words: &Words) -> Option<Message> {
    let of = |kind| error.get(kind).map(|value| text(value, words)).unwrap_or_default();
    let arg = || of(ContextKind::InvalidArg);
    let value = || of(ContextKind::InvalidValue);
    Some(match error.kind() {
        ErrorKind::UnknownArgument => Message::new("usage-unknown-argument").with("arg", arg()),
        ErrorKind::InvalidSubcommand => {
            Message::new("usage-unknown-command").with("command", of(ContextKind::InvalidSubcommand))
        }
        ErrorKind::InvalidValue if value().is_empty() => {
            Message::new("usage-missing-value").with("arg", arg())
        }
        ErrorKind::InvalidValue => Message::new("usage-wrong-word")
            .with("arg", arg())
            .with("value", value())
            .with("choices", words.list(choices(error, words))),
        ErrorKind::ValueValidation => {
            let source = std::error::Error::source(error);
            let why = source.and_then(|why| why.downcast_ref::<Message>());
            Message::new("usage-wrong-value")
                .with("arg", arg())
                .with("value", value())
                .with("why", why.map_or_else(|| of(ContextKind::Custom), |why| words.say(why)))
        }
        ErrorKind::MissingRequiredArgument => Message::new("usage-missing-argument").with("args", arg()),
        ErrorKind::ArgumentConflict if arg() == of(ContextKind::PriorArg) => {
            Message::new("usage-twice").with("arg", arg())
        }
        ErrorKind::ArgumentConflict => {
            Message::new("usage-conflict").with("arg", arg()).with("other", of(ContextKind::PriorArg))
        }
        ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues | ErrorKind::TooFewValues => {
            Message::new("usage-number-of-values").with("arg", arg())
        }
        ErrorKind::MissingSubcommand => Message::new("usage-missing-command"),
        ErrorKind::InvalidUtf8 => Message::new("usage-not-text"),
        _ => return None,
    })
}

/// Returns the message for a value that cannot be parsed; `None` if there is no such value.
pub(crate) fn wrong_value(args: &[OsString], words: &Words) -> Option<Message> {
    let error = parsed(args, words).err()?;
    let is_of_value =
        matches!(error.kind(), ErrorKind::InvalidValue | ErrorKind::ValueValidation | ErrorKind::InvalidUtf8);
    if is_of_value { message(&error, words) } else { None }
}

/// Lists the allowed values; each with its name, except in English, where the key is enough.
fn choices(error: &clap::Error, words: &Words) -> Vec<String> {
    let Some(ContextValue::Strings(keys)) = error.get(ContextKind::ValidValue) else { return Vec::new() };
    match (error.get(ContextKind::Custom), words.lang()) {
        (Some(ContextValue::String(term)), Lang::Chinese) => {
            let named = |key: &String| match words.word(&format!("{term}-{key}")) {
                name if name.eq_ignore_ascii_case(key) => key.clone(),
                name => format!("{key} {name}"),
            };
            keys.iter().map(named).collect()
        }
        _ => keys.clone(),
    }
}

fn suggestion(error: &clap::Error) -> Option<String> {
    let kinds = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    let suggested = kinds.into_iter().find_map(|kind| error.get(kind))?;
    match suggested {
        ContextValue::Strings(items) => items.last().cloned(), // clap puts the closest last
        other => Some(crate::output::clean(&other.to_string())),
    }
}

fn text(value: &ContextValue, words: &Words) -> String {
    match value {
        ContextValue::Strings(items) => words.list(items),
        other => crate::output::clean(&other.to_string()),
    }
}
