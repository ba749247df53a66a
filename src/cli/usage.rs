//! Wrong usage and asked-for help, in the chosen language.

use std::ffi::OsString;
use std::io::Write;
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::{REFUSED, context, help};
use crate::i18n::{Lang, Words};
use crate::message::Message;

/// Shows what clap has to say: help on standard output, a complaint on standard error.
pub(super) fn show(error: &clap::Error, args: &[OsString]) -> ExitCode {
    match language(args) {
        Lang::English => {
            let _ = error.print();
            exit_code(error)
        }
        Lang::Chinese => in_chinese(args),
    }
}

/// The language is needed before the arguments are understood, so it is looked for by itself.
fn language(args: &[OsString]) -> Lang {
    let words: Vec<&str> = args.iter().filter_map(|arg| arg.to_str()).collect();
    let joined = words.iter().find_map(|word| word.strip_prefix("--lang="));
    let apart = words.iter().position(|word| *word == "--lang").and_then(|at| words.get(at + 1).copied());
    match joined.or(apart) {
        Some("en") => Lang::English,
        Some("zh") => Lang::Chinese,
        _ => context::env_lang(),
    }
}

/// Parses once more with the tree in Chinese, so that usage lines and value names are Chinese too.
fn in_chinese(args: &[OsString]) -> ExitCode {
    let Err(error) = help::localised(Lang::Chinese).try_get_matches_from(args) else {
        return ExitCode::from(REFUSED);
    };
    let words = Words::new(Lang::Chinese);
    match message(&error) {
        Some(message) => {
            let usage = error.get(ContextKind::Usage).map(ToString::to_string).unwrap_or_default();
            let usage = usage.replacen("Usage:", &words.word("usage-label"), 1);
            let mut text = format!("{}{}\n", words.word("label-error"), words.say(&message));
            if let Some(suggestion) = suggestion(&error) {
                text +=
                    &format!("  {}\n", words.say(&Message::new("usage-suggestion").with("word", suggestion)));
            }
            let usage = if usage.is_empty() { usage } else { format!("\n{usage}\n") };
            text += &format!("{usage}\n{}\n", words.word("usage-more"));
            let _ = anstream::stderr().write_all(text.as_bytes());
        }
        None => {
            let _ = error.print();
        }
    }
    exit_code(&error)
}

fn exit_code(error: &clap::Error) -> ExitCode {
    if error.use_stderr() { ExitCode::from(REFUSED) } else { ExitCode::SUCCESS }
}

/// The complaint in our words; none for help and for kinds that are left to clap.
fn message(error: &clap::Error) -> Option<Message> {
    let of = |kind| error.get(kind).map(text).unwrap_or_default();
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
            .with("choices", of(ContextKind::ValidValue)),
        ErrorKind::ValueValidation => {
            let example = std::error::Error::source(error).map(ToString::to_string).unwrap_or_default();
            Message::new("usage-wrong-value")
                .with("arg", arg())
                .with("value", value())
                .with("example", example)
        }
        ErrorKind::MissingRequiredArgument => Message::new("usage-missing-argument").with("args", arg()),
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

fn suggestion(error: &clap::Error) -> Option<String> {
    let kinds = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    kinds.into_iter().find_map(|kind| error.get(kind)).map(text)
}

fn text(value: &ContextValue) -> String {
    match value {
        ContextValue::Strings(items) => items.join("、"),
        other => crate::output::clean(&other.to_string()),
    }
}
