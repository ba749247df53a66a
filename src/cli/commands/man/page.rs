//! The manual page in roff: the command line in words, and sections of its own.

use clap::{Arg, Command};
use roff::{Inline, Roff, bold, roman};
use unicode_width::UnicodeWidthChar;

use super::sections::{EXAMPLES, SECTIONS};
use crate::cli::speak::help::{self, Pages};
use crate::i18n::{Lang, Words};
use crate::output::breakable;

/// A place at which `man` may break Chinese text, which has no spaces. It becomes roff's own sign.
const BREAK: &str = "\u{200b}";

/// Returns the manual page of the program with all its commands. `tree` is the command tree in English.
pub(super) fn page(tree: Command, words: &Words) -> String {
    let mut tree = help::worded(tree, words, Pages::All);
    tree.build();
    let title = format!("plan {}", env!("CARGO_PKG_VERSION"));
    let mut page = Page { roff: Roff::new(), words };
    page.roff.control("TH", ["plan", "1", "", title.as_str(), words.word("man-title").as_str()]);
    // Justified lines would spread Chinese text, and hyphens would break the names of options.
    page.roff.control("ad", ["l"]);
    page.roff.control("nh", []);
    page.heading("man-name");
    let about = tree.get_about().map(ToString::to_string).unwrap_or_default();
    page.roff.text([roman(format!("plan - {about}"))]);
    page.heading("man-synopsis");
    page.usage(&mut tree);
    page.heading("man-description");
    page.paragraphs(&tree);
    page.heading("man-options");
    let (everywhere, _): (Vec<&Arg>, Vec<&Arg>) = tree.get_arguments().partition(|arg| is_everywhere(arg));
    for arg in everywhere {
        page.argument(arg);
    }
    page.heading("man-commands");
    page.commands(&mut tree);
    page.sections();
    page.roff.to_roff().replace(BREAK, "\\:")
}

fn is_everywhere(arg: &Arg) -> bool {
    arg.is_global_set() || ["help", "version"].contains(&arg.get_id().as_str())
}

struct Page<'w> {
    roff: Roff,
    words: &'w Words,
}

impl Page<'_> {
    fn heading(&mut self, id: &str) {
        self.roff.control("SH", [self.words.word(id).as_str()]);
    }

    fn usage(&mut self, command: &mut Command) {
        let usage = command.render_usage().to_string();
        for line in usage.trim_start_matches("Usage:").lines() {
            self.roff.text([bold(line.trim())]);
            self.roff.control("br", []);
        }
    }

    /// Writes what a command does.
    fn paragraphs(&mut self, command: &Command) {
        let text = command.get_long_about().or(command.get_about()).map(ToString::to_string);
        for paragraph in text.unwrap_or_default().split("\n\n") {
            self.roff.control("PP", []);
            let text = prose(paragraph);
            self.roff.text([text]);
        }
    }

    /// Writes the commands below a command, each with its arguments and options.
    fn commands(&mut self, parent: &mut Command) {
        for command in parent.get_subcommands_mut() {
            let name = command.get_bin_name().unwrap_or(command.get_name()).to_owned();
            self.roff.control("SS", [name.as_str()]);
            self.usage(command);
            self.paragraphs(command);
            let own = command.get_arguments().filter(|arg| !is_everywhere(arg) && !arg.is_hide_set());
            let (positional, options): (Vec<&Arg>, Vec<&Arg>) = own.partition(|arg| arg.is_positional());
            for arg in positional.into_iter().chain(options) {
                self.argument(arg);
            }
            self.commands(command);
        }
    }

    fn argument(&mut self, arg: &Arg) {
        let whole = arg.to_string();
        let (name, value) = whole.split_at(whole.find([' ', '=', '[']).unwrap_or(whole.len()));
        let mut line: Vec<Inline> = Vec::new();
        if let (Some(short), Some(_)) = (arg.get_short(), arg.get_long()) {
            line.extend([bold(format!("-{short}")), roman(", ")]);
        }
        line.extend([bold(name), roman(value)]);
        self.roff.control("TP", []);
        self.roff.text(line);
        let text = prose(&help::explained(arg, self.words.lang()));
        self.roff.text([text]);
    }

    fn sections(&mut self) {
        for section in SECTIONS {
            self.heading(section.heading);
            for (name, id) in section.items {
                self.item(name, id);
            }
        }
        self.heading("man-examples");
        for (id, chinese, english) in EXAMPLES {
            let command = if self.words.lang() == Lang::Chinese { chinese } else { english };
            self.roff.control("PP", []);
            let text = prose(&self.words.word(id));
            self.roff.text([text]);
            self.roff.control("RS", []);
            self.roff.text([bold(command)]);
            self.roff.control("RE", []);
        }
    }

    fn item(&mut self, name: &str, id: &str) {
        self.roff.control("TP", []);
        self.roff.text([bold(name)]);
        let text = prose(&self.words.word(id));
        self.roff.text([text]);
    }
}

/// Returns text on one line. Chinese lines are joined without a space, and may be broken anywhere.
fn prose(text: &str) -> Inline {
    let is_wide = |c: Option<char>| c.and_then(UnicodeWidthChar::width) == Some(2);
    let joined = text.lines().map(str::trim).fold(String::new(), |text, line| {
        let goes_on = is_wide(text.chars().next_back()) && is_wide(line.chars().next());
        let space = if text.is_empty() || goes_on { "" } else { " " };
        text + space + line
    });
    roman(breakable(&joined, BREAK))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::hear::alias;

    /// Returns the options of a command and those below it that its part of the page does not name.
    fn missing(command: &Command, path: &str, page: &str) -> Vec<String> {
        let part = page.split(&format!(".SS \"{path}\"\n")).nth(1).unwrap_or_default();
        let part = part.split(".S").next().unwrap_or_default();
        let own = command.get_arguments().filter(|arg| !is_everywhere(arg));
        let options = own.filter_map(Arg::get_long).map(|long| format!("\\-\\-{}", long.replace('-', "\\-")));
        let unnamed = options.filter(|option| !part.contains(&format!("\\fB{option}\\fR")));
        let here: Vec<String> = unnamed.map(|option| format!("{path} {option}")).collect();
        let below = command.get_subcommands();
        let below = below.flat_map(|sub| missing(sub, &format!("{path} {}", sub.get_name()), page));
        here.into_iter().chain(below).chain(part.is_empty().then(|| path.to_owned())).collect()
    }

    #[test]
    fn every_option_of_every_command_is_in_the_page() {
        for lang in [Lang::Chinese, Lang::English] {
            let commands = crate::cli::tree::command();
            let page = page(commands.clone(), &Words::new(lang));
            let missing: Vec<String> = commands
                .get_subcommands()
                .flat_map(|sub| missing(sub, &format!("plan {}", sub.get_name()), &page))
                .collect();
            assert_eq!(missing, Vec::<String>::new());
            for option in commands.get_arguments().filter_map(Arg::get_long) {
                assert!(page.contains(&format!("\\-\\-{}", option.replace('-', "\\-"))), "{option}");
            }
        }
    }

    #[test]
    fn every_example_is_a_command_line() {
        for (_, chinese, english) in EXAMPLES {
            for line in [chinese, english] {
                let typed = line.split(' ').map(std::ffi::OsString::from).collect();
                let parsed = crate::cli::tree::command().try_get_matches_from(alias::in_english(typed));
                assert!(parsed.is_ok(), "{line}: {}", parsed.unwrap_err());
            }
        }
    }
}
