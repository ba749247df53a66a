//! `plan explain RULE`

use clap::Args;

use super::Exit;
use super::context::Context;
use crate::check::rules::{ALL, Rule, by_id};
use crate::domain::plan::Level;
use crate::message::{Message, Value};
use crate::output::{Cell, Format, Row};

#[derive(Debug, Args)]
pub(super) struct ExplainArgs {
    /// The rule; without it, every rule in one line
    #[arg(value_name = "RULE")]
    rule: Option<String>,
}

/// A rule in words.
#[derive(Debug, serde::Serialize)]
struct RuleRow {
    rule: &'static str,
    level: Level,
    title: String,
    why: String,
}

impl Row for RuleRow {
    const COLUMNS: &'static [&'static str] = &["rule", "level", "rule-title"];

    fn cells(&self) -> Vec<Cell> {
        vec![self.rule.into(), Cell::word(self.level), self.title.clone().into()]
    }
}

pub(super) fn run(args: ExplainArgs, context: &mut Context) -> anyhow::Result<Exit> {
    let Some(id) = args.rule else {
        let rows: Vec<RuleRow> = ALL.iter().map(|rule| row(context, rule)).collect();
        context.show(&rows, &Message::new("no-rules"))?;
        return Ok(Exit::Clean);
    };
    let rule = by_id(&id).ok_or_else(|| {
        let similar: Value = similar(&id).collect();
        Message::new("no-such-rule").with("word", id.as_str()).with("similar", similar)
    })?;
    let row = row(context, rule);
    if context.format == Format::Table {
        let level = context.words.term(row.level);
        let message = Message::new("explanation")
            .with("rule", row.rule)
            .with("level", level)
            .with("title", row.title)
            .with("why", row.why);
        context.say(&message)?;
    } else {
        context.show(&[row], &Message::new("no-rules"))?;
    }
    Ok(Exit::Clean)
}

fn row(context: &Context, rule: &Rule) -> RuleRow {
    let message = Message::new(rule.id);
    let attribute = |name: &str| context.words.attribute(&message, name).unwrap_or_default();
    RuleRow { rule: rule.id, level: rule.level, title: attribute("title"), why: attribute("why") }
}

/// Rules that share a word with what was typed.
fn similar(typed: &str) -> impl Iterator<Item = &'static str> {
    let words: Vec<&str> = typed.split('-').filter(|word| word.len() > 2).collect();
    ALL.iter().map(|rule| rule.id).filter(move |id| words.iter().any(|word| id.contains(word)))
}
