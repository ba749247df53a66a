//! 成果转化情况: the outcomes of the year, for the archive.

use crate::domain::outcome::Outcome;
use crate::office::document::{Block, Document};

use super::facts::Facts;
use super::tables;

pub(crate) fn draft(facts: &Facts<'_>) -> Document {
    let outcomes: Vec<&Outcome> =
        facts.year.records.outcomes.current().map(|outcome| &outcome.head.record).collect();
    let blocks =
        vec![Block::Subtitle(facts.as_of().into()), Block::Table(tables::outcomes(facts, &outcomes))];
    facts.document(vec![facts.group(), facts.of_year("draft-outcomes-title")], blocks)
}
