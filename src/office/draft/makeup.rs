//! 补学登记表: every missed session of a period with its make-up study.

use crate::domain::year::debt::Debt;
use crate::office::draft::prelude::*;

use super::debts::{debts, leave, told};

/// Drafts the register of a period.
pub(crate) fn draft(facts: &Facts<'_>, term: Term) -> Document {
    let debts = debts(facts, facts.days(term));
    let mut blocks = vec![Block::Subtitle(facts.as_of().into()), facts.paragraph(&told(&debts))];
    if !debts.is_empty() {
        blocks.push(Block::Table(register(facts, &debts)));
    }
    let title = Message::new("draft-makeup-title").with("term", facts.term(term));
    facts.document(vec![facts.group(), facts.say(&title)], blocks).landscape()
}

fn register(facts: &Facts<'_>, debts: &[&Debt<'_>]) -> Table {
    let columns = vec![
        short(facts, "draft-number", 11),
        short(facts, "draft-name", 19),
        short(facts, "draft-session", 26),
        Column::new(facts.word("draft-topics"), 46),
        Column::new(facts.word("draft-missed-because"), 28),
        short(facts, "draft-makeup-due", 26),
        short(facts, "draft-made-up-on", 26),
        Column::new(facts.word("draft-made-up-how"), 27),
        short(facts, "draft-confirmed-by", 16),
    ];
    let rows = debts.iter().zip(1_usize..).map(|(debt, number)| row(facts, debt, number));
    table(columns, rows)
}

fn row(facts: &Facts<'_>, debt: &Debt<'_>, number: usize) -> Vec<String> {
    let entry = facts.year.session(debt.session.id);
    let cause = entry.and_then(|entry| leave(facts, entry, &debt.member.id)).map(|leave| &leave.cause);
    let status = facts.words.term(debt.status);
    let because = match cause {
        Some(cause) => {
            let message = Message::new("draft-with-remark").with("name", status);
            facts.say(&message.with("remark", cause.as_str()))
        }
        None => status,
    };
    let confirmed = debt.makeup.and_then(|makeup| makeup.head.record.confirmed.as_ref());
    vec![
        number.to_string(),
        debt.member.name.clone(),
        facts.short_day(debt.session.date),
        entry.map(|entry| facts.topics_listed(entry)).unwrap_or_default(),
        because,
        debt.due.map(|due| facts.short_day(due)).unwrap_or_default(),
        debt.makeup.map_or_else(|| facts.word("draft-not-made-up"), |makeup| facts.short_day(makeup.date)),
        debt.makeup.map(|makeup| makeup.how.clone()).unwrap_or_default(),
        confirmed.map(|member| facts.person(member)).unwrap_or_default(),
    ]
}
