//! The command tree, as clap derives it and in words.

use clap::{Command, CommandFactory};

use crate::cli::commands::Cli;
use crate::cli::speak::help::{Pages, worded};
use crate::cli::speak::overview;
use crate::i18n::Words;

/// Returns the command tree in English, as derived by clap.
pub(crate) fn command() -> Command {
    Cli::command()
}

/// Returns the command tree with these pages in a language, and with the page of the program.
pub(crate) fn localised(words: &Words, pages: Pages<'_>) -> Command {
    worded(command(), words, pages).help_template(overview::page(words.lang()))
}
