//! All units for people.

use super::lines;
use crate::cli::context::Context;
use crate::message::Message;
use crate::report::rollup::heat::{Heat, heat};
use crate::report::rollup::{Compared, Unit};

/// Prints the table of units, the heat table, and what to look at. A unit's text is printed on one line, so
/// that it cannot pass for a line of this report.
pub(super) fn tell(context: &mut Context, units: &[Unit], compared: Compared) -> anyhow::Result<()> {
    let title = Message::new("rollup-title").with("year", compared.year.to_string());
    context.heading(1, &title.with("count", units.len()).with("today", context.today()))?;
    if let Some(unread) = lines::unread_units(units) {
        context.fact(&unread)?;
    }
    context.gap()?;
    let rows: Vec<_> = units.iter().map(|unit| &unit.row).collect();
    context.show(&rows, &Message::new("no-units"))?;
    let with_facts = units.iter().filter_map(|unit| Some((unit.row.label.as_str(), unit.facts.as_ref()?)));
    topics(context, &heat(with_facts))?;
    let carried = lines::carried_makeups(units);
    if !carried.is_empty() {
        list(context, Message::new("rollup-carried"), carried)?;
    }
    list(context, lines::silent_title(compared), lines::silent_units(units))?;
    let lost = lines::lost_targets(units, &context.words);
    list(context, Message::new("rollup-lost"), lost)?;
    let found = lines::to_look_at(units, compared, &context.words);
    list(context, Message::new("rollup-anomalies"), found)
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

fn list(context: &mut Context, title: Message, lines: Vec<Message>) -> anyhow::Result<()> {
    context.gap()?;
    context.heading(2, &title.with("count", lines.len()))?;
    lines.iter().try_for_each(|line| context.fact(line))
}
