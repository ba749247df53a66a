//! 落实情况对照表: each clause of the plan's requirements with its evidence and verdict.

use crate::domain::figure::Amount;
use crate::domain::verdict::Verdict;
use crate::i18n::Words;
use crate::office::document::Convention;
use crate::office::draft::prelude::*;
use crate::report::requirements::{ClauseObject, Evidence, Found, RequirementObject, Source, requirements};

/// Drafts the table; `found` has the findings of `check`.
pub(crate) fn draft(facts: &Facts<'_>, found: &Found) -> Document {
    let requirements = requirements(facts.year, found);
    let columns = vec![
        short(facts, "draft-number", 12),
        Column::new(facts.word("draft-requirement"), 40).grouped(),
        Column::new(facts.word("draft-clause"), 76),
        Column::new(facts.word("draft-evidence"), 76),
        short(facts, "draft-verdict", 21),
    ];
    let clauses = requirements
        .iter()
        .flat_map(|requirement| requirement.clauses.iter().map(move |clause| (requirement.title, clause)));
    let rows = clauses.zip(1_usize..).map(|((title, clause), number)| {
        let evidence = evidence(clause, facts.words).join(&facts.word("draft-semicolon"));
        let evidence = match facts.convention() {
            Convention::Chinese => evidence.replace(' ', ""),
            Convention::English => evidence,
        };
        let verdict = facts.words.term(clause.verdict);
        vec![number.to_string(), title.to_owned(), clause.text.to_owned(), evidence, verdict]
    });
    let rows: Vec<_> = rows.collect();
    let mut blocks = vec![Block::Subtitle(facts.as_of().into())];
    if rows.is_empty() {
        blocks.push(facts.paragraph(&Message::new("draft-requirements-none")));
    } else {
        blocks.push(facts.paragraph(&total("draft-requirements-total", &requirements)));
        blocks.push(Block::Table(table(columns, rows)));
    }
    facts.document(vec![facts.group(), facts.of_year("draft-requirements-title")], blocks).landscape()
}

/// Returns the number of clauses by verdict as one message.
pub(crate) fn total(id: &'static str, requirements: &[RequirementObject<'_>]) -> Message {
    let clauses = || requirements.iter().flat_map(|requirement| &requirement.clauses);
    let count = |verdict| clauses().filter(|clause| clause.verdict == verdict).count();
    Message::new(id)
        .with("all", clauses().count())
        .with("met", count(Verdict::Met))
        .with("at-risk", count(Verdict::AtRisk))
        .with("not-met", count(Verdict::NotMet))
        .with("not-checkable", count(Verdict::NotCheckable))
}

/// Returns the evidence of a clause: metrics first, then rules with findings. Rules without findings are
/// named only if there is nothing else.
pub(crate) fn evidence(clause: &ClauseObject<'_>, words: &Words) -> Vec<String> {
    let (mut phrases, rules): (Vec<_>, Vec<_>) =
        clause.evidence.iter().partition(|evidence| !matches!(evidence.source, Source::Rule(_)));
    let clean_rules = !rules.is_empty();
    phrases.extend(rules.into_iter().filter(|rule| rule.value != Some(Amount::Count(0))));
    let mut phrases: Vec<String> = phrases.into_iter().map(|evidence| phrase(evidence, words)).collect();
    if phrases.is_empty() && clean_rules {
        phrases.push(words.word("evidence-clean"));
    }
    phrases
}

fn phrase(evidence: &Evidence<'_>, words: &Words) -> String {
    let (id, name) = match (evidence.source, evidence.value, evidence.target) {
        (Source::Neither, ..) => ("evidence-unknown", evidence.name.to_owned()),
        (Source::Rule(rule), ..) => {
            let title = words.attribute(&Message::new(rule), "title");
            ("evidence-faults", title.unwrap_or_else(|| rule.to_owned()))
        }
        (Source::Figure(figure), value, target) => {
            let id = match (value, target) {
                (None, _) => "evidence-nothing",
                (_, None | Some(Amount::Count(0))) => "evidence-plain",
                (Some(Amount::Share(share)), Some(Amount::Share(target))) if share >= target => {
                    "evidence-plain"
                }
                (Some(Amount::Share(_)), Some(_)) => "evidence-share",
                (Some(Amount::Count(_)), Some(_)) => "evidence-part",
            };
            (id, words.term(figure))
        }
    };
    let number = |amount: Option<Amount>| match amount {
        Some(Amount::Count(count)) => Value::from(count),
        Some(Amount::Share(share)) => Value::Share(share),
        None => Value::from(""),
    };
    let message = Message::new(id).with("name", name);
    let whole =
        words.say(&message.with("value", number(evidence.value)).with("target", number(evidence.target)));
    let whole = match evidence.sessions_below {
        Some(count @ 1..) => {
            whole + &words.say(&Message::new("evidence-sessions-below").with("count", count))
        }
        _ => whole,
    };
    let Some(members) = evidence.members else { return whole };
    let each = Message::new("evidence-members")
        .with("reached", members.reached)
        .with("asked", members.asked)
        .with("lost", members.lost);
    whole + &words.say(&each)
}
