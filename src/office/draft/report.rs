//! 报备: roster, plan, last year and half-year figures, for the superior office.

use crate::domain::roster::Role;
use crate::domain::year::coverage::Coverage;
use crate::office::draft::prelude::*;

use super::bulletin::{figures, not_counted};
use super::debts::{debts, told};
use super::reading::printed;

/// Drafts the report; `last` has the year before, if it is on record.
pub(crate) fn draft(facts: &Facts<'_>, last: Option<&Facts<'_>>) -> Document {
    let plan = facts.year.plan;
    let address = facts.gap("draft-wanted-addressee") + facts.convention().colon().trim_end();
    let mut blocks = vec![Block::Address(Facts::line(&address))];
    blocks.push(Facts::said(&facts.of_year("draft-report-opening")));

    blocks.push(facts.heading(Level::One, "draft-report-roster"));
    let (members, count) = members(facts);
    blocks.push(facts.paragraph(&Message::new("draft-report-members").with("count", count)));
    blocks.push(Block::Table(members));

    blocks.push(facts.heading(Level::One, "draft-report-plan"));
    let Coverage { adopted, added, .. } = Coverage::of(facts.year);
    let day = facts.or_gap(plan.adopted.map(|day| facts.day(day)), "draft-wanted-adopted");
    let planned = Message::new("draft-report-planned").with("plan", plan.title.as_str());
    blocks.push(
        facts.paragraph(&planned.with("day", day).with("topics", adopted.topics).with("added", added.topics)),
    );
    blocks.push(Block::Table(topics(facts)));

    blocks.push(facts.heading(Level::One, "draft-report-last"));
    let held = |last: &&Facts<'_>| last.year.timetable().held().next().is_some();
    match last.filter(held) {
        Some(last) => blocks.extend(of_term(last, Term::Year(last.year.plan.year))),
        None => blocks.push(facts.to_write("draft-wanted-last-year")),
    }
    let half = Term::Half(plan.year, 1);
    if !facts.held(half.period()).is_empty() {
        blocks.push(facts.heading(Level::One, "draft-report-half"));
        blocks.extend(of_term(facts, half));
    }
    let names = vec![plan.title.clone(), facts.of_year("draft-timetable-title")];
    blocks.push(Block::Attachments { label: facts.word("draft-attachments"), names });
    blocks.push(facts.signature());
    facts.document(vec![facts.group(), facts.of_year("draft-report-title")], blocks)
}

/// Returns the metrics of a period, as bulletins state them.
fn of_term(facts: &Facts<'_>, term: Term) -> Vec<Block> {
    let debts = debts(facts, facts.days(term));
    let debts = (!debts.is_empty()).then(|| told(&debts));
    let figures = [Some(figures(facts, term)), not_counted(facts, term), debts];
    figures.into_iter().flatten().map(|message| facts.paragraph(&message)).collect()
}

/// Returns the members of today, with their number.
fn members(facts: &Facts<'_>) -> (Table, usize) {
    let day = facts.last_day();
    let columns = vec![
        short(facts, "draft-number", 2),
        short(facts, "draft-name", 6),
        Column::new(facts.word("draft-post"), 12),
        short(facts, "draft-role", 5),
    ];
    let role = |role: Role| if role == Role::Member { String::new() } else { facts.words.term(role) };
    let rows: Vec<Vec<String>> = facts
        .year
        .roster
        .on(day)
        .zip(1_usize..)
        .map(|(member, number)| {
            let post = member.post_on(day).to_owned();
            vec![number.to_string(), member.name.clone(), post, role(member.role_on(day))]
        })
        .collect();
    let count = rows.len();
    (table(columns, rows), count)
}

/// Returns the topics with their readings and the sessions that each needs.
fn topics(facts: &Facts<'_>) -> Table {
    let columns = vec![
        short(facts, "draft-number", 2),
        Column::new(facts.word("draft-topic-title"), 11),
        Column::new(facts.word("draft-reading-list"), 13),
        short(facts, "draft-sessions-needed", 4),
    ];
    let plan = facts.year.plan;
    let rows = plan.numbered().map(|(number, topic)| {
        let readings: Vec<String> = topic.readings.iter().map(printed).collect();
        let readings = readings.join(&facts.word("draft-semicolon"));
        vec![number.to_string(), topic.title.clone(), readings, plan.sessions_needed(topic).to_string()]
    });
    table(columns, rows)
}
