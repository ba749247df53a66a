//! The facts and unused passages of a document as rows, each with its line.

use schemars::JsonSchema;
use serde::Serialize;

use crate::import::plan::facts::{self, Understood, Value};
use crate::import::plan::outline::Outline;
use crate::output::{Cell, Row};

/// The longest text that is shown whole to people, in characters.
const SHOWN: usize = 56;

/// A recognised fact.
#[derive(Debug, JsonSchema, Serialize)]
pub(super) struct Fact {
    line: Option<usize>,
    understood: Understood,
    text: String,
    #[serde(skip)]
    word: Option<Cell>,
}

impl Row for Fact {
    const COLUMNS: &'static [&'static str] = &["line", "understood", "text"];

    fn cells(&self) -> Vec<Cell> {
        let short: String = self.text.chars().take(SHOWN).collect();
        let shown = if short.len() < self.text.len() { short + "…" } else { short };
        let text = self.word.clone().unwrap_or(Cell::Text(shown));
        vec![Cell::maybe(self.line), Cell::word(self.understood), text]
    }
}

/// Returns the facts in the order of the document.
pub(super) fn understood(outline: &Outline) -> Vec<Fact> {
    let row = |fact: facts::Fact| {
        let word = match fact.value {
            Value::Text => None,
            Value::Months(months) => Some(Cell::List(months.into_iter().map(Cell::from).collect())),
            Value::Form(form) => Some(Cell::word(form)),
        };
        Fact { line: fact.line, understood: fact.understood, text: fact.text, word }
    };
    facts::facts(outline).into_iter().map(row).collect()
}

/// Returns the passages that were not used.
pub(super) fn unused(outline: &Outline) -> Vec<Fact> {
    let row = |line: Option<usize>, text: &str| Fact {
        line,
        understood: Understood::Unused,
        text: text.to_owned(),
        word: None,
    };
    outline.unused.iter().map(|passage| row(Some(passage.line), &passage.text)).collect()
}
