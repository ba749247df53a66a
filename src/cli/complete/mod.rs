//! Shell completion: `COMPLETE=bash plan -- WORDS` prints what the last word may become.

mod asked;
mod bash;
mod shell;
mod tree;
mod typed;
mod values;
mod what;

use std::ffi::OsString;
use std::io::Write;
use std::process::ExitCode;

use clap::Command;
use clap_complete::engine::complete;
use clap_complete::env::{EnvCompleter, Shells};

use crate::cli::commands::completions::VARIABLE;
use crate::cli::hear::alias;
use crate::i18n::Lang;
use crate::output::clean;

use asked::Asked;
use shell::Shell;

/// A word that may be typed, and its explanation.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Candidate {
    word: String,
    help: String,
}

/// Answers the shell; `None` if this is not a request for completion.
pub(crate) fn serve(args: &[OsString], lang: impl Fn(&[OsString]) -> Lang) -> Option<ExitCode> {
    let name = std::env::var(VARIABLE).ok().filter(|name| !name.is_empty())?;
    let words = args.iter().position(|arg| arg == "--").map(|at| args[at + 1..].to_vec())?;
    let answer = match Shell::of(&name) {
        Some(shell) => {
            let typed = shell.typed(&words);
            shell.lines(&candidates(&typed.words, lang(&typed.words)), &typed)
        }
        None => of_clap(&name, words, lang)?,
    };
    let written = std::io::stdout().write_all(answer.as_bytes());
    Some(if written.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Returns the command tree for these words, and the words in English. The last word is to be completed.
fn tree_of(words: &[OsString], lang: Lang) -> (Command, Vec<OsString>) {
    let (last, before) =
        words.split_last().map_or((OsString::new(), words), |(last, before)| (last.clone(), before));
    let mut typed = alias::in_english(before.to_vec());
    typed.push(last);
    (tree::tree(&typed, &Asked::new(&typed, lang)), typed)
}

/// Returns what the last word may become. Options are offered if nothing else is, or if a dash is typed.
fn candidates(words: &[OsString], lang: Lang) -> Vec<Candidate> {
    let (mut tree, typed) = tree_of(words, lang);
    let last = typed.len().saturating_sub(1);
    let found = complete(&mut tree, typed, last, std::env::current_dir().ok().as_deref());
    let found = found.unwrap_or_default().into_iter().filter_map(|found| {
        let word = found.get_value().to_str()?.to_owned();
        let help = found.get_help().map(|help| clean(&help.to_string())).unwrap_or_default();
        (clean(&word) == word).then_some(Candidate { word, help })
    });
    let mut found: Vec<Candidate> = found.collect();
    if words.last().is_none_or(|word| word.is_empty())
        && found.iter().any(|found| !found.word.starts_with('-'))
    {
        found.retain(|found| !found.word.starts_with('-'));
    }
    found
}

/// Returns the answer for a shell that clap knows.
fn of_clap(name: &str, words: Vec<OsString>, lang: impl Fn(&[OsString]) -> Lang) -> Option<String> {
    let shells = Shells::builtins();
    let completer: &dyn EnvCompleter = shells.completer(name)?;
    let (mut tree, typed) = tree_of(&words, lang(&words));
    let mut answer = Vec::new();
    let folder = std::env::current_dir().ok();
    completer.write_complete(&mut tree, typed, folder.as_deref(), &mut answer).ok()?;
    Some(String::from_utf8_lossy(&answer).into_owned())
}
