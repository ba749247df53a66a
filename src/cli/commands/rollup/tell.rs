//! All units for people.

use crate::cli::context::Context;
use crate::domain::vocabulary::Vocabulary;
use crate::i18n::Words;
use crate::message::{Message, Value};
use crate::output::clean;
use crate::report::rollup::Unit;
use crate::report::rollup::anomaly::{Anomaly, anomalies, silent};
use crate::report::rollup::heat::{Heat, heat};

/// Prints the table of units, the heat table, and what to look at. A unit's text is printed on one line, so
/// that it cannot pass for a line of this report.
pub(super) fn tell(context: &mut Context, units: &[Unit]) -> anyhow::Result<()> {
    let title = Message::new("rollup-title").with("count", units.len()).with("today", context.today());
    context.heading(1, &title)?;
    context.gap()?;
    let rows: Vec<_> = units.iter().map(|unit| &unit.row).collect();
    context.show(&rows, &Message::new("no-units"))?;
    let with_facts = units.iter().filter_map(|unit| Some((unit.row.unit.as_str(), unit.facts.as_ref()?)));
    topics(context, &heat(with_facts))?;
    quiet(context, units)?;
    lost(context, units)?;
    look_at(context, units)
}

fn topics(context: &mut Context, heat: &Heat) -> anyhow::Result<()> {
    if heat.topics.is_empty() {
        return Ok(());
    }
    context.gap()?;
    context.heading(2, &Message::new("rollup-topics"))?;
    context.show(&heat.topics, &Message::new("no-units"))?;
    context.gap()?;
    context.heading(2, &Message::new("rollup-heat"))?;
    context.show(&heat.rows, &Message::new("no-units"))
}

fn quiet(context: &mut Context, units: &[Unit]) -> anyhow::Result<()> {
    let silent = silent(units);
    context.gap()?;
    context.heading(2, &Message::new("rollup-silent").with("count", silent.len()))?;
    for (unit, last) in silent {
        let line = match last {
            Some(last) => Message::new("rollup-silent-unit").with("last", last),
            None => Message::new("rollup-silent-empty"),
        };
        context.fact(&line.with("unit", clean(unit)))?;
    }
    Ok(())
}

fn lost(context: &mut Context, units: &[Unit]) -> anyhow::Result<()> {
    let lost = || units.iter().filter_map(|unit| Some((unit, &unit.facts.as_ref()?.lost)));
    let lost: Vec<_> = lost().filter(|(_, lost)| !lost.is_empty()).collect();
    context.gap()?;
    context.heading(2, &Message::new("rollup-lost").with("count", lost.len()))?;
    for (unit, lost) in lost {
        let target = |(aim, members): &(_, usize)| {
            let id = if *members > 0 { "rollup-lost-members" } else { "rollup-lost-target" };
            let target = Message::new(id).with("target", Value::Word(Vocabulary::word_id(*aim)));
            context.words.say(&target.with("members", *members))
        };
        let targets: Value = lost.iter().map(target).collect();
        let line = Message::new("rollup-unit").with("unit", clean(&unit.row.unit));
        context.fact(&line.with("text", targets))?;
    }
    Ok(())
}

fn look_at(context: &mut Context, units: &[Unit]) -> anyhow::Result<()> {
    let found = anomalies(units);
    context.gap()?;
    context.heading(2, &Message::new("rollup-anomalies").with("count", found.len()))?;
    for one in found {
        let text = clean(&text(&one, &context.words));
        let line = Message::new("rollup-unit")
            .with("unit", one.units.iter().map(|unit| clean(unit)).collect::<Value>());
        context.fact(&line.with("text", text))?;
    }
    Ok(())
}

/// Returns an anomaly in words.
pub(super) fn text(one: &Anomaly, words: &Words) -> String {
    let text = words.say(&one.message);
    match &one.file {
        Some(file) => words.say(&Message::new("rollup-file").with("file", file.as_str()).with("text", text)),
        None => text,
    }
}
