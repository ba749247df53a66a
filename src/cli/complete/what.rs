//! The kinds of values that arguments take.

use clap::Arg;

use crate::domain::attendance::Status;
use crate::domain::note::NoteKind;
use crate::domain::outcome::{OutcomeKind, OutcomeState};
use crate::domain::paper::PaperKind;
use crate::domain::record::Kind;
use crate::domain::roster::Role;
use crate::domain::session::{Form, State};
use crate::domain::vocabulary::Vocabulary;
use crate::domain::year::debt::DebtState;
use crate::i18n::Lang;
use crate::office::draft;

/// The kind of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum What {
    Topic,
    Session,
    Member,
    Period,
    Rule,
    LevelOrRule,
    /// The subject of a document, by its kind.
    Subject,
    Day,
    /// The id of a record of these kinds.
    Id(&'static [Kind]),
    /// The word of a vocabulary: its term and its keys.
    Word(&'static str, Vec<&'static str>),
}

impl What {
    /// Returns what an argument of a command takes; `None` if its values are not known.
    pub(super) fn of(command: &str, arg: &Arg) -> Option<Self> {
        if let Some(words) = vocabulary(arg) {
            return Some(words);
        }
        let name = arg.get_value_names().and_then(|names| names.first())?;
        Some(match (name.as_str(), command) {
            ("TOPIC", _) => Self::Topic,
            ("SESSION", _) => Self::Session,
            ("MEMBER", _) => Self::Member,
            ("PERIOD", _) => Self::Period,
            ("RULE", _) => Self::Rule,
            ("LEVEL|RULE", _) => Self::LevelOrRule,
            ("SESSION|MEMBER|PERIOD|NOTE", _) => Self::Subject,
            ("DATE", _) => Self::Day,
            ("ID", "show" | "add") => Self::Id(&[Kind::Notes]),
            ("ID", "update") => Self::Id(&[Kind::Outcomes]),
            ("ID", _) => Self::Id(Kind::ALL),
            _ => return None,
        })
    }
}

/// Returns the vocabulary whose keys are the possible values of an argument.
fn vocabulary(arg: &Arg) -> Option<What> {
    let possible = arg.get_possible_values();
    let is_of = |keys: &[&str]| {
        !keys.is_empty()
            && possible.len() == keys.len()
            && possible.iter().zip(keys).all(|(value, key)| value.get_name() == *key)
    };
    let known = [
        of::<Form>(),
        of::<State>(),
        of::<Status>(),
        of::<DebtState>(),
        of::<Kind>(),
        of::<NoteKind>(),
        of::<PaperKind>(),
        of::<OutcomeKind>(),
        of::<OutcomeState>(),
        of::<Role>(),
        of::<draft::Kind>(),
        of::<Lang>(),
    ];
    known.into_iter().find(|(_, keys)| is_of(keys)).map(|(term, keys)| What::Word(term, keys))
}

fn of<V: Vocabulary>() -> (&'static str, Vec<&'static str>) {
    (V::TERM, V::ALL.iter().map(|word| word.key()).collect())
}
