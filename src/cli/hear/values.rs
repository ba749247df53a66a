//! Words and numbers on the command line.

use std::ffi::OsStr;
use std::marker::PhantomData;
use std::path::PathBuf;

use clap::builder::{PathBufValueParser, PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::folded::digits;
use crate::domain::vocabulary::Vocabulary;
use crate::i18n::{Lang, Words};
use crate::message::Message;
use crate::text::to_half_width;

/// Returns a parser for the words of a vocabulary: the key, or the name in either language.
pub(crate) fn word<V: Vocabulary>() -> WordParser<V> {
    WordParser(PhantomData)
}

/// See [`word`].
#[derive(Debug)]
pub(crate) struct WordParser<V>(PhantomData<fn() -> V>);

impl<V> Clone for WordParser<V> {
    fn clone(&self) -> Self {
        Self(PhantomData)
    }
}

impl<V: Vocabulary + Send + Sync> TypedValueParser for WordParser<V> {
    type Value = V;

    fn parse_ref(
        &self,
        command: &clap::Command,
        arg: Option<&clap::Arg>,
        value: &OsStr,
    ) -> Result<V, clap::Error> {
        let typed = value.to_str().unwrap_or_default();
        V::from_key(typed).or_else(|| called(typed)).ok_or_else(|| {
            let keys = PossibleValuesParser::new(V::ALL.iter().map(|word| word.key()));
            let refused = keys.parse_ref(command, arg, value).err();
            let mut error = refused.unwrap_or_else(|| clap::Error::new(ErrorKind::InvalidValue));
            // clap lists the keys already; the term lets the error name them in the user's language.
            error.insert(ContextKind::Custom, ContextValue::String(V::TERM.to_owned()));
            error
        })
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(V::ALL.iter().map(|word| PossibleValue::new(word.key()))))
    }
}

/// Returns the key of a word, as [`word`] reads it; other text is returned unchanged.
pub(crate) fn key_of<V: Vocabulary>(typed: &str) -> String {
    let word: Option<V> = V::from_key(typed).or_else(|| called(typed));
    word.map_or(typed, |word| word.key()).to_owned()
}

/// Returns the word with that name, or the only word whose name contains the text.
fn called<V: Vocabulary>(typed: &str) -> Option<V> {
    let typed = typed.trim().to_lowercase();
    [Lang::Chinese, Lang::English].into_iter().find_map(|lang| {
        let words = Words::new(lang);
        let named: Vec<(V, String)> =
            V::ALL.iter().map(|word| (*word, words.term(*word).to_lowercase())).collect();
        let whole = named.iter().find(|(_, name)| *name == typed);
        let mut partly = named.iter().filter(|(_, name)| typed.chars().count() > 1 && name.contains(&typed));
        match (whole, partly.next(), partly.next()) {
            (Some((word, _)), ..) | (None, Some((word, _)), None) => Some(*word),
            _ => None,
        }
    })
}

/// Returns a parser for the words of a vocabulary that keeps their keys: `check` has its own formats under
/// the option of all other commands.
pub(crate) fn keys<V: Vocabulary + Send + Sync>() -> impl TypedValueParser<Value = String> {
    word::<V>().map(|word| word.key().to_owned())
}

/// Returns an error with an example of a valid value.
fn like(example: &'static str) -> Message {
    Message::new("value-like").with("example", example)
}

/// Returns a parser for a folder to write, which standard output is not.
pub(crate) fn folder() -> impl TypedValueParser<Value = PathBuf> {
    PathBufValueParser::new().try_map(|path| {
        if path.as_os_str() == "-" { Err(Message::new("value-folder-needed")) } else { Ok(path) }
    })
}

/// Reads whole study hours, from 1 to a plausible maximum for a month of evenings.
pub(crate) fn hours(text: &str) -> Result<u32, Message> {
    let text = to_half_width(text.trim());
    text.parse().ok().filter(|hours| (1..=200).contains(hours)).ok_or_else(|| like("4"))
}

/// Reads a year of four digits.
pub(crate) fn year(text: &str) -> Result<i32, Message> {
    let text = to_half_width(text.trim());
    let year = digits(text.trim_end_matches('年')).and_then(|year| i32::try_from(year).ok());
    year.filter(|year| (1000..=9999).contains(year)).ok_or_else(|| like("2026"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::session::Form;

    #[test]
    fn a_word_may_be_called_as_people_call_it() {
        let cases = [
            ("专题研讨", Some(Form::Seminar)),
            ("Seminar", Some(Form::Seminar)),
            ("研讨", Some(Form::Seminar)),
            ("学", None),
            ("互学研讨", None),
            ("", None),
        ];
        for (typed, word) in cases {
            assert_eq!(called::<Form>(typed), word, "{typed}");
        }
    }
}
