//! The shells: what they send, and how they take words with spaces and explanations.

use std::ffi::OsString;

use super::Candidate;
use super::bash;
use super::typed::{Typed, unquoted};

/// A shell with a script of our own, which starts one process.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shell {
    Bash,
    Zsh,
    Fish,
}

impl Shell {
    pub(super) fn of(name: &str) -> Option<Self> {
        match name {
            "bash" => Some(Self::Bash),
            "zsh" => Some(Self::Zsh),
            "fish" => Some(Self::Fish),
            _ => None,
        }
    }

    /// Returns the words without the quotes of the shell.
    pub(super) fn typed(self, sent: &[OsString]) -> Typed {
        let sent: Vec<String> = sent.iter().map(|word| word.to_string_lossy().into_owned()).collect();
        if self == Self::Bash {
            return bash::typed(&sent);
        }
        Typed { words: sent.iter().map(|word| unquoted(word).into()).collect(), ..Typed::default() }
    }

    /// Returns the answer, one candidate a line.
    pub(super) fn lines(self, candidates: &[Candidate], typed: &Typed) -> String {
        let line = |candidate: &Candidate| match (self, candidate.help.as_str()) {
            (Self::Zsh, "") => zsh_word(&candidate.word),
            (Self::Zsh, help) => format!("{}:{help}", zsh_word(&candidate.word)),
            (_, "") => candidate.word.clone(),
            (_, help) => format!("{}\t{help}", candidate.word),
        };
        match self {
            Self::Bash => bash::lines(candidates, typed),
            _ => candidates.iter().map(|candidate| line(candidate) + "\n").collect(),
        }
    }
}

/// Escapes what separates a word from its explanation.
fn zsh_word(word: &str) -> String {
    word.replace('\\', "\\\\").replace(':', "\\:")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colon_does_not_end_a_word_of_zsh() {
        let candidates = [Candidate { word: "9:00 到".to_owned(), help: "时间: 上午".to_owned() }];
        assert_eq!(Shell::Zsh.lines(&candidates, &Typed::default()), "9\\:00 到:时间: 上午\n");
        assert_eq!(Shell::Fish.lines(&candidates, &Typed::default()), "9:00 到\t时间: 上午\n");
    }
}
