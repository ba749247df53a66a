//! The page of the program itself: the commands in groups, those of every day first, and the options of every command.
//! It is rendered without clap, because building the tree of commands takes longer than the rest.

use unicode_width::UnicodeWidthStr;

use crate::cli::hear::alias;
use crate::i18n::typed::{GROUPS, Known};
use crate::i18n::{Lang, Words};
use crate::output::pad;

/// The options of every command: how each is typed, the word for its value if it has one, and the name of its help.
const OPTIONS: [(&str, Option<&str>, &str); 9] = [
    ("-C, --directory", Some("value-dir"), "directory"),
    ("    --year", Some("value-year"), "year"),
    ("    --lang", Some("value-lang"), "lang"),
    ("    --format", Some("value-format"), "format"),
    ("    --color", Some("value-when"), "color"),
    ("    --as", Some("value-member"), "acting"),
    ("    --no-input", None, "no_input"),
    ("-h, --help", None, "help"),
    ("-V, --version", None, "version"),
];

/// Returns the page.
pub(crate) fn page(lang: Lang) -> String {
    let words = Words::program(lang);
    let [about, details, usage, other, options] =
        ["help-plan", "help-plan-long", "overview-usage", "overview-other", "overview-options"]
            .map(|id| words.word(id));
    let [(heading, daily), groups @ ..] = &GROUPS;
    format!(
        "{about}\n\n{details}\n\n{usage}\n\n{}\n{}\n{other}\n{}\n{options}\n{}",
        words.word(heading),
        lines(daily.iter().map(|command| explained(command, &words))),
        lines(groups.iter().map(|(id, commands)| (words.word(id), listed(commands, &words)))),
        lines(OPTIONS.iter().map(|option| option_line(option, &words))),
    )
}

/// Returns the name of a command and the line about it; in Chinese after its Chinese word.
fn explained((name, word, _): &Known, words: &Words) -> (String, String) {
    let about = words.word(&format!("help-plan-{name}"));
    let about = match words.lang() {
        Lang::Chinese => format!("{word}｜{about}"),
        Lang::English => about,
    };
    ((*name).to_owned(), about)
}

/// Returns an option with the word for its value, and its help; in Chinese before its Chinese word.
fn option_line((typed, value, name): &(&str, Option<&str>, &str), words: &Words) -> (String, String) {
    let help = words.word(&format!("help--{name}"));
    let long = typed.rsplit("--").next().unwrap_or_default();
    let help = match (words.lang(), alias::of_option("", long)) {
        (Lang::Chinese, Some(word)) => format!("{help}［--{word}］"),
        _ => help,
    };
    let value = value.map(|id| format!(" <{}>", words.word(id))).unwrap_or_default();
    (format!("{typed}{value}"), help)
}

/// Returns the names of commands; in Chinese each with its Chinese word.
fn listed(commands: &[Known], words: &Words) -> String {
    let worded = |(name, word, _): &Known| match words.lang() {
        Lang::Chinese => format!("{name} {word}"),
        Lang::English => (*name).to_owned(),
    };
    words.list(commands.iter().map(worded))
}

/// Lays out names and texts in two columns.
fn lines(rows: impl Iterator<Item = (String, String)>) -> String {
    let rows: Vec<(String, String)> = rows.collect();
    let width = rows.iter().map(|(name, _)| name.width()).max().unwrap_or(0);
    rows.iter().map(|(name, text)| ["  ", &pad(name, width), "  ", text, "\n"].concat()).collect()
}

#[cfg(test)]
mod tests {
    use clap::Command;

    use super::*;
    use crate::cli::speak::help::Pages;
    use crate::cli::tree;

    #[test]
    fn the_page_agrees_with_the_command_line() {
        for lang in [Lang::Chinese, Lang::English] {
            let mut tree = tree::localised(&Words::new(lang), Pages::All).help_template("{options}");
            let about = |command: &Command| command.get_about().map(ToString::to_string).unwrap_or_default();
            let [(_, daily), ..] = &GROUPS;
            let commands = daily.iter().filter_map(|(name, ..)| tree.find_subcommand(name));
            let commands = lines(commands.map(|command| (command.get_name().to_owned(), about(command))));
            let about = about(&tree);
            let options = tree.render_help().to_string().replace(" (see more with '--help')", "");
            let page = page(lang);
            assert!(page.starts_with(&about), "{about}\n{page}");
            assert!(page.contains(&commands), "{commands}\n{page}");
            assert!(page.trim_end().ends_with(options.trim_end()), "{options}\n{page}");
            for id in ["help-", "overview-", "value-"] {
                assert!(!page.contains(id), "without a message: {page}");
            }
        }
    }

    #[test]
    fn every_command_is_in_one_group() {
        let known = GROUPS.iter().flat_map(|(_, commands)| commands.iter());
        let mut grouped: Vec<&str> = known.map(|(name, ..)| *name).collect();
        grouped.sort_unstable();
        let tree = tree::command();
        let mut commands: Vec<&str> = tree.get_subcommands().map(Command::get_name).collect();
        commands.sort_unstable();
        assert_eq!(grouped, commands);
    }
}
