//! 卷内目录: the index of the archive, in order.

use chrono::NaiveDate;

use crate::domain::paper::PaperKind;
use crate::domain::vocabulary::Vocabulary;
use crate::domain::year::timetable::Entry;
use crate::message::Message;
use crate::office::document::{Block, Column, Document};

use super::facts::Facts;
use super::tables::{short, table};

/// Drafts the index of the archive.
pub(crate) fn draft(facts: &Facts<'_>) -> Document {
    let columns = vec![
        short(facts, "draft-number", 3),
        short(facts, "draft-responsible", 8),
        Column::new(facts.word("draft-item-title"), 13),
        short(facts, "draft-date", 6),
        short(facts, "draft-page", 3),
        short(facts, "draft-remarks", 3),
    ];
    let rows = items(facts).into_iter().zip(1u32..).map(|(item, number)| {
        vec![
            number.to_string(),
            item.responsible,
            item.title,
            facts.or_gap(item.date.map(|date| facts.short_day(date)), "draft-wanted-date"),
            String::new(),
            String::new(),
        ]
    });
    let title = Message::new("draft-contents-title").with("year", facts.year.plan.year.to_string());
    let mut blocks = vec![Block::Table(table(columns, rows))];
    blocks.extend(facts.seal());
    facts.document(vec![facts.group(), facts.say(&title)], blocks)
}

/// Returns the size of the archive in a few lines.
pub(crate) fn brief(facts: &Facts<'_>) -> String {
    let message = Message::new("draft-contents-brief").with("year", facts.year.plan.year.to_string());
    facts.brief(
        &message
            .with("count", items(facts).len())
            .with("papers", facts.year.records.papers.current().count()),
    )
}

/// An item of the archive.
struct Item {
    responsible: String,
    title: String,
    date: Option<NaiveDate>,
}

/// Lists the plan; the attachments and attendance of each session; notes; evaluations; outcomes.
fn items(facts: &Facts<'_>) -> Vec<Item> {
    let mut items = vec![Item {
        responsible: facts.group(),
        title: facts.year.plan.title.clone(),
        date: facts.year.plan.adopted,
    }];
    for entry in facts.year.timetable().standing() {
        for kind in PaperKind::ALL {
            items.extend(papers(facts, entry, *kind));
        }
        if entry.came() > 0 {
            let title = facts.of_session(entry, "draft-contents-attendance");
            items.push(Item { responsible: facts.group(), title, date: Some(entry.session.date) });
        }
    }
    items.extend(facts.year.records.notes.current().map(|note| {
        let message = Message::new("draft-contents-note").with("kind", facts.words.term(note.kind));
        let known = note.title.clone().unwrap_or_else(|| facts.topic(&note.topic));
        Item {
            responsible: facts.person(&note.member),
            title: facts.say(&message.with("title", known)),
            date: Some(note.date),
        }
    }));
    items.extend(facts.year.records.evaluations.current().map(|evaluation| {
        let term = evaluation.term();
        let term = term.map_or_else(|| evaluation.period.clone(), |term| facts.term(term));
        let title = facts.say(&Message::new("draft-evaluation-title").with("term", term));
        Item { responsible: facts.group(), title, date: Some(evaluation.date) }
    }));
    items.extend(facts.year.records.outcomes.current().map(|outcome| {
        let message = Message::new("draft-contents-outcome").with("kind", facts.words.term(outcome.kind));
        Item {
            responsible: facts.person(&outcome.owner),
            title: facts.say(&message.with("title", outcome.title.as_str())),
            date: Some(outcome.date),
        }
    }));
    items
}

fn papers(facts: &Facts<'_>, entry: &Entry<'_>, kind: PaperKind) -> Vec<Item> {
    let papers = facts.year.archive().papers(entry, kind);
    papers
        .map(|paper| {
            let message = Message::new("draft-contents-paper").with("kind", facts.words.term(kind));
            let title = facts.say(&message.with("name", paper.title()));
            Item { responsible: facts.group(), title, date: Some(paper.dated()) }
        })
        .collect()
}
