//! The command tree with the words of the user's language and with values to choose from.

use std::ffi::{OsStr, OsString};

use clap::{Arg, Command};
use clap_complete::engine::ArgValueCompleter;

use super::asked::Asked;
use super::values;
use super::what::What;
use crate::cli::hear::alias;
use crate::cli::speak::help::{self, Pages};
use crate::cli::tree::command;
use crate::i18n::{Lang, Words};

/// Returns the tree in which the commands among `words` are complete.
pub(super) fn tree(words: &[OsString], asked: &Asked) -> Command {
    let pages = Pages::Beside(words);
    let tree = with_values(help::pruned(command(), pages), asked);
    renamed(help::worded(tree, &Words::new(asked.lang), pages), "", "", asked.lang)
}

/// Attaches the values, chosen by the names of values in the usage.
fn with_values(command: Command, asked: &Asked) -> Command {
    let name = command.get_name().to_owned();
    let command = command.mut_args(|arg| match What::of(&name, &arg) {
        Some(what) => {
            let asked = asked.clone();
            arg.add(ArgValueCompleter::new(move |typed: &OsStr| values::candidates(&what, &asked, typed)))
        }
        None => arg,
    });
    command.mut_subcommands(|sub| with_values(sub, asked))
}

/// Gives commands and options the name of the language; the other name completes what is typed of it.
fn renamed(command: Command, parent: &str, name: &str, lang: Lang) -> Command {
    let top = if parent.is_empty() { name } else { parent };
    let command = command.mut_args(|arg| with_name(arg, top, lang));
    let mut order = 0..;
    command.mut_subcommands(|sub| {
        let own = sub.get_name().to_owned();
        let about = sub.get_about().map(ToString::to_string).unwrap_or_default();
        let sub = renamed(sub, name, &own, lang)
            .display_order(order.next())
            .about(about.rsplit('｜').next().unwrap_or_default().to_owned());
        match (alias::of_command(name, &own), lang) {
            (Some(word), Lang::Chinese) => sub.name(word).alias(own),
            (Some(word), Lang::English) => sub.alias(word),
            (None, _) => sub,
        }
    })
}

fn with_name(arg: Arg, top: &str, lang: Lang) -> Arg {
    let Some(option) = arg.get_long().map(ToOwned::to_owned) else { return arg };
    let Some(word) = alias::of_option(top, &option) else { return arg };
    let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
    let help = help.split("［--").next().unwrap_or_default().to_owned();
    match lang {
        Lang::Chinese => arg.help(help).long(word).visible_alias(option),
        Lang::English => arg.visible_alias(word),
    }
}
