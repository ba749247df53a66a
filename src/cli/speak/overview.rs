//! The commands in groups, for the help of the program: those of every day first.

use clap::Command;
use clap::builder::StyledStr;
use unicode_width::UnicodeWidthStr;

use crate::i18n::typed::{GROUPS, Known};
use crate::i18n::{Lang, Words};
use crate::output::pad;

/// Returns the template of the program's help: about, usage, the commands in groups, the options.
pub(crate) fn template(tree: &Command, words: &Words) -> StyledStr {
    let [usage, other, options] =
        ["usage-label", "overview-other", "overview-options"].map(|id| words.word(id));
    let [(heading, daily), groups @ ..] = &GROUPS;
    format!(
        "{{about-with-newline}}\n{usage}{{usage}}\n\n{}\n{}\n{other}\n{}\n{options}\n{{options}}\n",
        words.word(heading),
        lines(daily.iter().map(|(name, ..)| ((*name).to_owned(), about(tree, name)))),
        lines(groups.iter().map(|(id, commands)| (words.word(id), listed(commands, words)))),
    )
    .into()
}

/// Returns `true` if the help of the program shows the line about this command.
pub(crate) fn is_daily(name: &str) -> bool {
    let [(_, daily), ..] = &GROUPS;
    daily.iter().any(|(known, ..)| *known == name)
}

/// Returns the line about a command.
fn about(tree: &Command, name: &str) -> String {
    let found = tree.find_subcommand(name).and_then(Command::get_about);
    found.map(ToString::to_string).unwrap_or_default()
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
    use super::*;
    use crate::cli::tree;

    #[test]
    fn the_program_without_other_commands_has_those_of_every_day() {
        let daily = tree::daily();
        let shown: Vec<&str> = GROUPS[0].1.iter().map(|(name, ..)| *name).collect();
        assert_eq!(daily.get_subcommands().map(Command::get_name).collect::<Vec<_>>(), shown);
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
