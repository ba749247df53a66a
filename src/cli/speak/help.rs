//! Help in both languages: English is the doc comments, Chinese is `zh/help/*.ftl`.

use std::ffi::OsString;
use std::mem::ManuallyDrop;

use clap::builder::StyledStr;
use clap::{Arg, Command};

use crate::cli::hear::alias;
use crate::i18n::{Lang, Words};

/// Which help pages are put into words.
#[derive(Clone, Copy)]
pub(crate) enum Pages<'a> {
    /// Every page, as a manual needs.
    All,
    /// The pages of the commands among what was typed; of the others only the lines that these pages show.
    Of(&'a [OsString]),
    /// The same pages, and the line about every other command beside these, as a completion lists them.
    Beside(&'a [OsString]),
}

impl Pages<'_> {
    fn include(self, command: &Command) -> bool {
        let is_named = |word: &OsString| {
            word == command.get_name() || command.get_all_aliases().any(|alias| word == alias)
        };
        match self {
            Self::All => true,
            Self::Of(typed) | Self::Beside(typed) => typed.iter().any(is_named),
        }
    }

    /// Returns `true` if the line about a command is shown. The page of the program lists the commands in its own way.
    fn list(self, parent: &str) -> bool {
        !matches!(self, Self::Of(_)) || !parent.is_empty()
    }
}

/// Puts these pages of a command tree into a language.
pub(crate) fn worded(tree: Command, words: &Words, pages: Pages<'_>) -> Command {
    let mut tree = pruned(tree, pages);
    match words.lang() {
        Lang::English => tree,
        Lang::Chinese => {
            tree.build(); // so that help flags and global flags are there to be worded
            translate(tree, "help-plan", &Words::help(), pages)
        }
    }
}

/// Empties the commands whose pages are not shown, because building them takes longer than the rest. Nothing frees
/// what they held: the process ends soon.
pub(crate) fn pruned(command: Command, pages: Pages<'_>) -> Command {
    command.mut_subcommands(|sub| {
        if pages.include(&sub) {
            return pruned(sub, pages);
        }
        let sub = ManuallyDrop::new(sub);
        let about = sub.get_about().cloned().unwrap_or_default();
        Command::new(sub.get_name().to_owned()).about(about)
    })
}

/// Translates the tree. The id of a command is `help-plan-schedule-add`, that of an argument
/// `help-plan-schedule-add--place`, that of a global option `help--lang`.
fn translate(command: Command, id: &str, words: &Words, pages: Pages<'_>) -> Command {
    let about = line_about(id, words);
    let long = words
        .word_if_any(&format!("{id}-long"))
        .map_or_else(|| about.clone(), |long| format!("{about}\n\n{long}"));
    let mut command = command
        .about(about)
        .long_about(long)
        .help_template(template(words))
        .subcommand_help_heading(words.word("heading-commands"))
        .mut_args(|arg| translate_arg(arg, id, words));
    let usage = words_of_usage(&mut command, words); // after its arguments are worded
    command = command.override_usage(usage);
    command.mut_subcommands(|sub| {
        let id = format!("{id}-{}", sub.get_name());
        if pages.include(&sub) {
            return translate(sub, &id, words, pages);
        }
        let (parent, _) = path(&id);
        if pages.list(parent) { sub.about(line_about(&id, words)) } else { sub }
    })
}

/// Returns the line about a command, after its Chinese word.
fn line_about(id: &str, words: &Words) -> String {
    let text = words.word(id);
    let (parent, name) = path(id);
    alias::of_command(parent, name).map_or_else(|| text.clone(), |word| format!("{word}｜{text}"))
}

/// Returns the parent and the name of the command with that id; both are empty for the program.
fn path(id: &str) -> (&str, &str) {
    let mut parts = id.trim_start_matches("help-plan").split('-').skip(1);
    match (parts.next(), parts.next()) {
        (Some(parent), Some(name)) => (parent, name),
        (Some(name), None) => ("", name),
        _ => ("", ""),
    }
}

/// Translates clap's own words in a usage line.
fn words_of_usage(command: &mut Command, words: &Words) -> String {
    let usage = command.render_usage().to_string();
    let usage = usage.trim_start_matches("Usage:").trim();
    usage.replace("[OPTIONS]", &words.word("usage-options")).replace("COMMAND", &words.word("usage-command"))
}

/// Replaces clap's colon after headings with that of the language.
pub(crate) fn punctuated(help: &str, words: &Words) -> String {
    if words.lang() == Lang::English {
        return help.to_owned();
    }
    let words = Words::help();
    let ids = ["heading-commands", "heading-arguments", "heading-options", "heading-everywhere"];
    ids.iter().fold(help.to_owned(), |text, id| {
        let heading = words.word(id);
        text.replace(&format!("{heading}:"), &format!("{heading}{}", words.word("heading-colon")))
    })
}

fn template(words: &Words) -> StyledStr {
    format!(
        "{{about-with-newline}}\n{}{{usage}}\n\n{{all-args}}{{after-help}}\n",
        words.word("heading-usage")
    )
    .into()
}

fn translate_arg(arg: Arg, id: &str, words: &Words) -> Arg {
    let name = arg.get_id().as_str().to_owned();
    let is_everywhere = arg.is_global_set() || name == "help" || name == "version";
    let own = if is_everywhere { None } else { words.word_if_any(&format!("{id}--{name}")) };
    let text = own.unwrap_or_else(|| words.word(&format!("help--{name}")));
    let heading = match (arg.is_positional(), is_everywhere) {
        (true, _) => "heading-arguments",
        (false, true) => "heading-everywhere",
        (false, false) => "heading-options",
    };
    let text = format!("{text}{}", choices(&arg, &text, words));
    let (parent, name) = path(id);
    let command = if parent.is_empty() { name } else { parent };
    let chinese = arg.get_long().and_then(|long| alias::of_option(command, long));
    let text = chinese.map_or_else(|| text.clone(), |word| format!("{text}［--{word}］"));
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
    // Under its own heading, clap would sort arguments by name, unlike the usage line.
    let order = arg.get_index();
    let arg = order.map_or_else(|| arg.clone(), |order| arg.clone().display_order(order));
    let arg = arg.help(text.clone()).long_help(text).help_heading(words.word(heading));
    let arg = if value_names.is_empty() { arg } else { arg.value_names(value_names) };
    if takes_value { arg.hide_possible_values(true).hide_default_value(true) } else { arg }
}

/// Returns the help of an argument, with its possible values and its default.
pub(crate) fn explained(arg: &Arg, lang: Lang) -> String {
    let text = arg.get_long_help().or(arg.get_help()).map(ToString::to_string).unwrap_or_default();
    if lang == Lang::Chinese || !arg.get_action().takes_values() {
        return text; // the Chinese help contains them
    }
    let joined = |words: Vec<String>, before: &str| match words.join(", ") {
        words if words.is_empty() => words,
        words => format!(" [{before}: {words}]"),
    };
    let possible = arg.get_possible_values();
    let shown = possible.iter().filter(|value| !arg.is_hide_possible_values_set() && !value.is_hide_set());
    let possible = shown.map(|value| value.get_name().to_owned()).collect();
    let default = arg.get_default_values().iter().map(|value| value.to_string_lossy().into_owned()).collect();
    format!("{text}{}{}", joined(possible, "possible values"), joined(default, "default"))
}

/// Lists possible values and the default, as clap does in English, unless the help names them.
fn choices(arg: &Arg, help: &str, words: &Words) -> String {
    if !arg.get_action().takes_values() {
        return String::new();
    }
    let possible: Vec<String> =
        arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
    let default: Vec<String> =
        arg.get_default_values().iter().map(|value| value.to_string_lossy().into_owned()).collect();
    let mut text = String::new();
    let explained = possible.iter().all(|word| help.contains(word));
    if !explained {
        text += &format!("{}{}{}", words.word("help-choices"), possible.join("、"), words.word("help-close"));
    }
    if !default.is_empty() && !help.contains("默认") {
        text += &format!("{}{}{}", words.word("help-default"), default.join("、"), words.word("help-close"));
    }
    text
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthStr;

    use super::*;
    use crate::cli::speak::folding::folded;

    /// Returns the words of a command and of those below it that no message gives.
    fn unworded(command: &Command) -> Vec<String> {
        let options = command.get_arguments().filter(|arg| arg.get_action().takes_values());
        let values = options.filter_map(clap::Arg::get_value_names).flatten();
        let help = command.get_arguments().filter_map(|arg| arg.get_help().map(ToString::to_string));
        let here = values
            .map(ToString::to_string)
            .chain(help)
            .filter(|words| words.starts_with("value-") || words.starts_with("help-"));
        here.chain(command.get_subcommands().flat_map(unworded)).collect()
    }

    #[test]
    fn every_word_of_the_chinese_help_has_a_message() {
        assert_eq!(
            unworded(&crate::cli::tree::localised(&Words::new(Lang::Chinese), Pages::All)),
            Vec::<String>::new()
        );
    }

    /// Returns the commands whose help is longer than a screen before its options.
    fn long(command: &mut Command, path: &str, lang: Lang, found: &mut Vec<String>) {
        let help = folded(&command.render_help().to_string(), 80);
        let is_options = |line: &&str| {
            ["选项", "通用选项", "Options:", "Everywhere:"].iter().any(|head| line.starts_with(head))
        };
        let before = help.lines().take_while(|line| !is_options(line)).count();
        found.extend(help.lines().filter(|line| line.width() > 80).map(|line| format!("{path}: {line}")));
        if before > 24 {
            found.push(format!("{path} {lang:?} {before}"));
        }
        let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
        for name in names {
            if let Some(sub) = command.find_subcommand_mut(&name) {
                long(sub, &format!("{path} {name}"), lang, found);
            }
        }
    }

    #[test]
    fn every_help_fits_a_screen_before_its_options() {
        for lang in [Lang::Chinese, Lang::English] {
            let mut tree = crate::cli::tree::localised(&Words::new(lang), Pages::All);
            tree.build();
            let mut found = Vec::new();
            long(&mut tree, "plan", lang, &mut found);
            assert!(found.is_empty(), "{found:?}");
        }
    }
}
