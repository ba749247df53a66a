//! Bash: it splits words at `=`, quotes nothing, and has no place for explanations.

use unicode_width::UnicodeWidthStr;

use super::Candidate;
use super::typed::{Typed, unquoted};
use crate::output::{fit, pad};

/// The values of `COMP_TYPE` with which bash only lists candidates: after a second Tab.
const LISTS: [&str; 2] = ["63", "64"];

/// The width if bash does not send one.
const USUAL_WIDTH: usize = 80;

/// Returns the words, with options and values joined that bash has split.
pub(super) fn typed(sent: &[String]) -> Typed {
    let quote = std::env::var("PLAN_COMPLETE_WORD").ok().and_then(|word| word.chars().next());
    let quote = quote.filter(|quote| ['"', '\''].contains(quote));
    let mut words: Vec<String> = Vec::new();
    let mut kept = String::new();
    for (at, word) in sent.iter().enumerate() {
        let is_last = at + 1 == sent.len();
        // The quote before the last word is not part of what bash sends.
        let plain = if is_last && quote == Some('\'') { word.clone() } else { unquoted(word) };
        let goes_on = words.last().is_some_and(|before| {
            before.starts_with("--") && (word == "=" && !before.contains('=') || before.ends_with('='))
        });
        match words.last_mut() {
            Some(before) if goes_on => {
                if is_last && word != "=" {
                    kept.clone_from(before);
                }
                before.push_str(&plain);
                if is_last && word == "=" {
                    kept.clone_from(before);
                }
            }
            _ => words.push(plain),
        }
    }
    Typed { words: words.into_iter().map(Into::into).collect(), kept, quote }
}

/// Returns the candidates as bash inserts them, or with their explanations if it only lists them.
pub(super) fn lines(candidates: &[Candidate], typed: &Typed) -> String {
    let number = |name: &str| std::env::var(name).unwrap_or_default();
    let lists = candidates.len() > 1 && LISTS.contains(&number("COMP_TYPE").as_str());
    let width = number("COLUMNS").parse().unwrap_or(USUAL_WIDTH);
    let words: Vec<String> = candidates
        .iter()
        .map(|candidate| candidate.word.strip_prefix(&typed.kept).unwrap_or(&candidate.word))
        .map(|word| quoted(word, typed.quote))
        .collect();
    let widest = words.iter().map(|word| word.width()).max().unwrap_or(0);
    let line = |(word, candidate): (&String, &Candidate)| match candidate.help.as_str() {
        help if lists && !help.is_empty() => {
            fit(&format!("{}  {help}", pad(word, widest)), width.saturating_sub(1)) + "\n"
        }
        _ => format!("{word}\n"),
    };
    words.iter().zip(candidates).map(line).collect()
}

/// Quotes a word as it is inserted after an open quote, or bare.
fn quoted(word: &str, quote: Option<char>) -> String {
    let escaped = |c: char| match quote {
        Some('\'') => false, // nothing can be escaped
        Some(_) => "\"\\$`".contains(c),
        None => c.is_ascii() && !c.is_ascii_alphanumeric() && !"_@%+=:,./-~".contains(c),
    };
    word.chars().flat_map(|c| escaped(c).then_some('\\').into_iter().chain([c])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_bash_splits_are_joined() {
        for (sent, expected, kept) in [
            (&["plan", "notes", "--kind", "=", "no"][..], &["plan", "notes", "--kind=no"][..], "--kind="),
            (&["plan", "notes", "--kind", "="], &["plan", "notes", "--kind="], "--kind="),
            (&["plan", "--year", "=", "2026", "att"], &["plan", "--year=2026", "att"], ""),
            (
                &["plan", "amend", "x", "place", "=", "四楼"],
                &["plan", "amend", "x", "place", "=", "四楼"],
                "",
            ),
            (&["plan", "notes", "\"四楼 会议室\"", ""], &["plan", "notes", "四楼 会议室", ""], ""),
        ] {
            let sent: Vec<String> = sent.iter().map(ToString::to_string).collect();
            let typed = typed(&sent);
            assert_eq!(
                (
                    typed.words.iter().map(|word| word.to_str().unwrap()).collect::<Vec<_>>(),
                    typed.kept.as_str()
                ),
                (expected.to_vec(), kept)
            );
        }
    }

    #[test]
    fn a_word_is_quoted_as_it_is_typed() {
        for (word, quote, expected) in [
            ("副局长（高新产业）", None, "副局长（高新产业）"),
            ("四楼 $会议室", None, "四楼\\ \\$会议室"),
            ("四楼 $会议室", Some('"'), "四楼 \\$会议室"),
            ("四楼 $会议室", Some('\''), "四楼 $会议室"),
            ("t03", None, "t03"),
        ] {
            assert_eq!(quoted(word, quote), expected);
        }
    }
}
