//! Runs the `git` program for the user: with the user's settings, hooks and credentials.

use std::fmt;
use std::io::{ErrorKind, IsTerminal};
use std::path::Path;
use std::process::{Command, Stdio};

use super::Identity;

/// Files per call: a command line has a limited length.
const PORTION: usize = 200;

/// Why git failed.
#[derive(Debug)]
pub(super) enum Failure {
    /// The program is not installed.
    NoProgram,
    /// The last line of its complaint.
    Said(String),
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoProgram => out.write_str("git"),
            Self::Said(said) => out.write_str(said),
        }
    }
}

/// Git in a folder.
#[derive(Clone, Copy)]
pub(super) struct Git<'a> {
    root: &'a Path,
    who: Option<&'a Identity>,
}

impl<'a> Git<'a> {
    pub(super) fn new(root: &'a Path) -> Self {
        Self { root, who: None }
    }

    pub(super) fn root(self) -> &'a Path {
        self.root
    }

    /// Returns git that commits as this person where its settings name nobody.
    pub(super) fn as_someone<'b>(self, who: &'b Identity) -> Git<'b>
    where
        'a: 'b,
    {
        Git { root: self.root, who: Some(who) }
    }

    /// Returns the output without the line feed at its end.
    pub(super) fn text(self, args: &[&str]) -> Result<String, Failure> {
        let output = self.run(args)?;
        Ok(String::from_utf8_lossy(&output).trim_end_matches('\n').to_owned())
    }

    /// Returns the items of an output in which each ends with a zero byte.
    pub(super) fn list(self, args: &[&str]) -> Result<Vec<String>, Failure> {
        let output = self.run(args)?;
        let items = output.split(|byte| *byte == 0).filter(|item| !item.is_empty());
        Ok(items.map(|item| String::from_utf8_lossy(item).into_owned()).collect())
    }

    /// Runs git on files, whatever characters their names have.
    pub(super) fn with_files(self, args: &[&str], files: &[&str]) -> Result<(), Failure> {
        // A commit is one call; only `add` may be split.
        let portion = if args.first() == Some(&"add") { PORTION } else { files.len().max(1) };
        for files in files.chunks(portion) {
            let args = [args, &["--"], files].concat();
            self.run(&args)?;
        }
        Ok(())
    }

    fn run(self, args: &[&str]) -> Result<Vec<u8>, Failure> {
        let mut git = Command::new("git");
        git.args(["-c", "core.quotePath=false", "--literal-pathspecs", "-C"]).arg(self.root);
        if let Some(who) = self.who {
            git.env("GIT_AUTHOR_NAME", &who.name).env("GIT_AUTHOR_EMAIL", &who.email);
            git.env("GIT_COMMITTER_NAME", &who.name).env("GIT_COMMITTER_EMAIL", &who.email);
        }
        git.args(args).env("LC_ALL", "C").env("GIT_EDITOR", "true");
        if !std::io::stdin().is_terminal() {
            git.env("GIT_TERMINAL_PROMPT", "0");
        }
        let output = git.stdin(Stdio::null()).output().map_err(|error| match error.kind() {
            ErrorKind::NotFound => Failure::NoProgram,
            _ => Failure::Said(error.to_string()),
        })?;
        if output.status.success() {
            return Ok(output.stdout);
        }
        let said = [output.stderr, output.stdout].map(|said| String::from_utf8_lossy(&said).into_owned());
        Err(Failure::Said(complaint(&said.concat())))
    }
}

/// Returns the lines that say what is wrong, without hints.
fn complaint(said: &str) -> String {
    let lines = said.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("hint:"));
    let wrong: Vec<&str> = lines
        .clone()
        .filter(|line| {
            ["fatal:", "error:", "!", "remote:", "ERROR"].iter().any(|start| line.starts_with(start))
        })
        .collect();
    let chosen = if wrong.is_empty() { lines.collect() } else { wrong };
    chosen.into_iter().take(3).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lines_that_say_what_is_wrong_are_chosen() {
        let cases = [
            ("", ""),
            ("hint: pull first\n\n  nothing to commit\nhint: or not\n", "nothing to commit"),
            ("From a\nhint: pull first\nfatal: no\nmore\n", "fatal: no"),
            (" ! [rejected] main\nTo a\nerror: failed\n", "! [rejected] main error: failed"),
            ("remote: one\nremote: two\nERROR three\nfatal: four\n", "remote: one remote: two ERROR three"),
            ("one\ntwo\nthree\nfour\n", "one two three"),
        ];
        for (said, expected) in cases {
            assert_eq!(complaint(said), expected, "{said}");
        }
    }
}
