//! The command tree, as clap derives it and in words.

use clap::{Command, CommandFactory};

use crate::cli::commands::{Cli, Daily};
use crate::cli::speak::help::{Pages, worded};
use crate::i18n::Words;

/// Returns the command tree in English, as derived by clap.
pub(crate) fn command() -> Command {
    <Cli>::command()
}

/// Returns the program with the commands of every day alone, as the page of the program shows it.
pub(crate) fn daily() -> Command {
    Cli::<Daily>::command()
}

/// Returns the command tree with these pages in a language.
pub(crate) fn localised(words: &Words, pages: Pages<'_>) -> Command {
    let tree = match pages {
        Pages::Program => daily(),
        _ => command(),
    };
    worded(tree, words, pages)
}
