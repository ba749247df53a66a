//! Finds the Chinese words for commands and options.

use crate::i18n::typed::{self, FLAGS, LISTS, NESTED, OPTIONS};

/// Returns the Chinese word of a command; `parent` is empty for a command of the program.
pub(crate) fn of_command(parent: &str, name: &str) -> Option<&'static str> {
    commands(parent).find(|(english, _)| *english == name).map(|(_, word)| word)
}

/// Returns the Chinese word of an option of a command.
pub(crate) fn of_option(command: &str, name: &str) -> Option<&'static str> {
    options(command).find(|(english, _)| *english == name).map(|(_, word)| word)
}

/// Returns the command that a Chinese word means; `parent` is empty for a command of the program.
pub(super) fn to_command(parent: &str, word: &str) -> Option<&'static str> {
    commands(parent).find(|(_, chinese)| *chinese == word).map(|(english, _)| english)
}

/// Returns the option of a command that a Chinese word means.
pub(super) fn to_option(command: &str, word: &str) -> Option<&'static str> {
    options(command).find(|(_, chinese)| *chinese == word).map(|(english, _)| english)
}

/// Returns `true` if an option takes a value.
pub(super) fn has_value(option: &str) -> bool {
    !has(FLAGS, option)
}

/// Returns `true` if an option takes a list of words.
pub(super) fn has_list(option: &str) -> bool {
    LISTS.contains(&option)
}

/// Returns the commands within `parent`, each with its Chinese words.
fn commands(parent: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let top = typed::commands().filter(move |_| parent.is_empty());
    let nested = NESTED.iter().filter(move |(of, ..)| *of == parent);
    top.chain(nested.map(|(_, english, word)| (*english, *word)))
}

/// Returns the options of a command, each with its Chinese words.
fn options(command: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    OPTIONS.iter().filter(move |(_, _, of)| has(of, command)).map(|(english, word, _)| (*english, *word))
}

fn has(list: &str, word: &str) -> bool {
    list.is_empty() || list.split(' ').any(|one| one == word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::tree;

    /// Returns the words that mean more than one command or option.
    fn ambiguous(words: impl Iterator<Item = (&'static str, &'static str)>) -> Vec<&'static str> {
        let mut words: Vec<_> = words.map(|(english, word)| (word, english)).collect();
        words.sort_unstable();
        words.dedup();
        words.windows(2).filter(|pair| pair[0].0 == pair[1].0).map(|pair| pair[0].0).collect()
    }

    #[test]
    fn a_word_means_one_command_and_one_option() {
        assert_eq!(ambiguous(commands("")), Vec::<&str>::new());
        for (command, _) in typed::commands() {
            assert_eq!(ambiguous(commands(command)), Vec::<&str>::new(), "{command}");
            assert_eq!(ambiguous(options(command)), Vec::<&str>::new(), "{command}");
        }
    }

    #[test]
    fn the_first_word_of_a_command_is_the_one_shown() {
        assert_eq!(to_command("", "提醒"), Some("remind"));
        assert_eq!(of_command("", "remind"), Some("催办"));
        assert_eq!(of_command("remind", "remind"), None);
    }

    /// Calls `each` with each command and its path.
    fn walk(command: &clap::Command, path: &[&str], each: &mut impl FnMut(&clap::Command, &[&str])) {
        each(command, path);
        for sub in command.get_subcommands().filter(|sub| !sub.is_hide_set()) {
            walk(sub, &[path, &[sub.get_name()]].concat(), each);
        }
    }

    #[test]
    fn every_command_and_option_has_a_chinese_word() {
        walk(&tree::command(), &[], &mut |command, path| {
            let (top, parent) = (path.first().unwrap_or(&""), if path.len() > 1 { path[0] } else { "" });
            assert!(path.last().is_none_or(|name| of_command(parent, name).is_some()), "{path:?}");
            for option in command.get_arguments().filter(|arg| !arg.is_hide_set()) {
                let long = option.get_long();
                assert!(long.is_none_or(|long| of_option(top, long).is_some()), "{path:?} {long:?}");
            }
        });
    }

    #[test]
    fn the_options_without_a_value_are_known() {
        walk(&tree::command(), &[], &mut |command, path| {
            for option in command.get_arguments() {
                let takes_value = option.get_action().takes_values();
                assert!(
                    option.get_long().is_none_or(|long| has_value(long) == takes_value),
                    "{path:?} {option}"
                );
            }
        });
    }
}
