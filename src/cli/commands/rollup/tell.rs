//! All units for people.

use super::lines;
use crate::cli::context::Context;
use crate::message::Message;
use crate::report::rollup::Unit;
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
    list(context, "rollup-silent", lines::silent_units(units))?;
    let lost = lines::lost_targets(units, &context.words);
    list(context, "rollup-lost", lost)?;
    let found = lines::to_look_at(units, &context.words);
    list(context, "rollup-anomalies", found)
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

fn list(context: &mut Context, title: &'static str, lines: Vec<Message>) -> anyhow::Result<()> {
    context.gap()?;
    context.heading(2, &Message::new(title).with("count", lines.len()))?;
    lines.iter().try_for_each(|line| context.fact(line))
}
