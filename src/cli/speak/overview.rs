//! The commands in groups, for the help of the program: those of every day first.

use clap::Command;
use clap::builder::StyledStr;
use unicode_width::UnicodeWidthStr;

use crate::cli::hear::alias;
use crate::i18n::{Lang, Words};
use crate::output::pad;

/// The commands of every day.
const DAILY: [&str; 5] = ["todo", "schedule", "draft", "attend", "sync"];

/// The other commands, each group with the message that names it.
const GROUPS: [(&str, &[&str]); 7] = [
    ("overview-session", &["leave", "makeup", "attach", "remind"]),
    ("overview-study", &["notes", "outcomes", "evaluations", "checklists"]),
    ("overview-plan", &["topics", "requirements", "roster", "import", "init"]),
    ("overview-check", &["status", "check", "explain", "log"]),
    ("overview-records", &["amend", "retract", "seal", "verify"]),
    ("overview-archive", &["archive", "handover", "export", "site", "rollup"]),
    ("overview-program", &["schema", "completions", "man"]),
];

/// Returns the template of the program's help: about, usage, the commands in groups, the options.
pub(crate) fn template(tree: &Command, words: &Words) -> StyledStr {
    let [usage, daily, other, options] =
        ["usage-label", "overview-daily", "overview-other", "overview-options"].map(|id| words.word(id));
    format!(
        "{{about-with-newline}}\n{usage}{{usage}}\n\n{daily}\n{}\n{other}\n{}\n{options}\n{{options}}\n",
        lines(DAILY.iter().map(|name| ((*name).to_owned(), about(tree, name)))),
        lines(GROUPS.iter().map(|(id, names)| (words.word(id), listed(names, words)))),
    )
    .into()
}

/// Returns `true` if the help of the program shows the line about this command.
pub(crate) fn is_daily(name: &str) -> bool {
    DAILY.contains(&name)
}

/// Returns the line about a command.
fn about(tree: &Command, name: &str) -> String {
    let found = tree.find_subcommand(name).and_then(Command::get_about);
    found.map(ToString::to_string).unwrap_or_default()
}

/// Returns the names of commands; in Chinese each with its Chinese word.
fn listed(names: &[&str], words: &Words) -> String {
    let worded = |name: &&str| match alias::of_command("", name) {
        Some(word) if words.lang() == Lang::Chinese => format!("{name} {word}"),
        _ => (*name).to_owned(),
    };
    words.list(names.iter().map(worded))
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
        assert_eq!(daily.get_subcommands().map(Command::get_name).collect::<Vec<_>>(), DAILY);
    }

    #[test]
    fn every_command_is_in_one_group() {
        let groups = GROUPS.iter().flat_map(|(_, names)| names.iter().copied());
        let mut grouped: Vec<&str> = DAILY.into_iter().chain(groups).collect();
        grouped.sort_unstable();
        let tree = tree::command();
        let mut commands: Vec<&str> = tree.get_subcommands().map(Command::get_name).collect();
        commands.sort_unstable();
        assert_eq!(grouped, commands);
    }
}
