//! Help in both languages: English is the doc comments, Chinese is `zh/help.ftl`.

use clap::builder::StyledStr;
use clap::{Arg, Command, CommandFactory};

use super::args::Cli;
use crate::i18n::{Lang, Words};

/// The command tree in English, as clap derives it.
pub(super) fn command() -> Command {
    Cli::command()
}

/// The command tree in a language.
pub(super) fn localised(lang: Lang) -> Command {
    match lang {
        Lang::English => command(),
        Lang::Chinese => {
            let mut tree = command();
            tree.build(); // so that help flags and global flags are there to be worded
            translate(tree, "help-plan", &Words::help())
        }
    }
}

/// One walk over the tree: a command's text is `help-plan-schedule-add`, its argument's
/// `help-plan-schedule-add--place`; what every command takes is worded once, `help--lang`.
fn translate(command: Command, id: &str, words: &Words) -> Command {
    let about = words.word(id);
    let long = words
        .word_if_any(&format!("{id}-long"))
        .map_or_else(|| about.clone(), |long| format!("{about}\n\n{long}"));
    let mut command = command
        .about(about)
        .long_about(long)
        .help_template(template(words))
        .subcommand_help_heading(words.word("heading-commands"))
        .mut_args(|arg| translate_arg(arg, id, words));
    let usage = words_of_usage(&command, words); // after its arguments are worded
    command = command.override_usage(usage);
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    for name in names {
        let id = format!("{id}-{name}");
        command = command.mut_subcommand(name, |sub| translate(sub, &id, words));
    }
    command
}

/// Clap's own words in a usage line are English.
fn words_of_usage(command: &Command, words: &Words) -> String {
    let usage = command.clone().render_usage().to_string();
    let usage = usage.trim_start_matches("Usage:").trim();
    usage.replace("[OPTIONS]", &words.word("usage-options")).replace("COMMAND", &words.word("usage-command"))
}

fn template(words: &Words) -> StyledStr {
    format!(
        "{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}\n",
        words.word("heading-usage")
    )
    .into()
}

fn translate_arg(arg: Arg, id: &str, words: &Words) -> Arg {
    let name = arg.get_id().as_str().to_owned();
    let own = words.word_if_any(&format!("{id}--{name}"));
    let text = own.unwrap_or_else(|| words.word(&format!("help--{name}")));
    let heading = match (arg.is_positional(), arg.is_global_set() || name == "help" || name == "version") {
        (true, _) => "heading-arguments",
        (false, true) => "heading-everywhere",
        (false, false) => "heading-options",
    };
    let text = text + &choices(&arg, words);
    let value_names: Vec<String> = arg
        .get_value_names()
        .map(|names| {
            names
                .iter()
                .map(|name| words.word(&format!("value-{}", name.to_lowercase().replace(['|', '='], "-"))))
                .collect()
        })
        .unwrap_or_default();
    let takes_value = arg.get_action().takes_values();
    let arg = arg.help(text.clone()).long_help(text).help_heading(words.word(heading));
    let arg = if value_names.is_empty() { arg } else { arg.value_names(value_names) };
    if takes_value { arg.hide_possible_values(true).hide_default_value(true) } else { arg }
}

/// Possible words and the default, as clap would show them in English.
fn choices(arg: &Arg, words: &Words) -> String {
    if !arg.get_action().takes_values() {
        return String::new();
    }
    let possible: Vec<String> =
        arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
    let default: Vec<String> =
        arg.get_default_values().iter().map(|value| value.to_string_lossy().into_owned()).collect();
    let mut text = String::new();
    if !possible.is_empty() {
        text += &format!("{}{}{}", words.word("help-choices"), possible.join("、"), words.word("help-close"));
    }
    if !default.is_empty() {
        text += &format!("{}{}{}", words.word("help-default"), default.join("、"), words.word("help-close"));
    }
    text
}
