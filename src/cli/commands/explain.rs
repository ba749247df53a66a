//! `plan explain RULE`

use crate::check::{
    Rule,
    rules::{ALL, by_id},
};
use crate::cli::commands::prelude::*;

use crate::domain::plan::Level;
use crate::i18n::Words;
use crate::output::{Cell, Row};

#[derive(Debug, Args)]
pub(crate) struct ExplainArgs {
    /// Rule [default: list all rules]
    #[arg(value_name = "RULE")]
    rule: Option<String>,
}

/// A rule as text.
#[derive(Debug, JsonSchema, Serialize)]
pub(super) struct RuleRow {
    rule: &'static str,
    level: Level,
    title: String,
    why: String,
}

impl Row for RuleRow {
    const COLUMNS: &'static [&'static str] = &["rule", "level", "rule-title"];

    fn cells(&self) -> Vec<Cell> {
        vec![Cell::Unbroken(self.rule.to_owned()), Cell::word(self.level), self.title.clone().into()]
    }
}

pub(crate) fn run(args: ExplainArgs, context: &mut Context) -> anyhow::Result<()> {
    let Some(id) = args.rule else {
        let rows: Vec<RuleRow> = ALL.iter().map(|rule| row(context, rule)).collect();
        return context.show(&rows, &Message::new("no-rules"));
    };
    let rule = find(&id, context)?;
    let row = row(context, rule);
    if !context.format.is_for_people() {
        return context.show(&[row], &Message::new("no-rules"));
    }
    let level = context.words.term(row.level);
    let message = Message::new("explanation")
        .with("rule", row.rule)
        .with("level", level)
        .with("title", row.title)
        .with("why", row.why);
    context.say(&message)?;
    if rule.is_fixed() {
        context.say(&Message::new("explanation-fixed"))?;
    }
    Ok(())
}

fn row(context: &Context, rule: &Rule) -> RuleRow {
    let message = Message::new(rule.id);
    let attribute = |name: &str| context.words.attribute(&message, name).unwrap_or_default();
    RuleRow { rule: rule.id, level: rule.level, title: attribute("title"), why: attribute("why") }
}

/// Returns the rule with that id, or with that title in the chosen language.
pub(super) fn named(typed: &str, words: &Words) -> Option<&'static Rule> {
    let typed = typed.trim().to_lowercase();
    let title = |rule: &Rule| words.attribute(&Message::new(rule.id), "title").unwrap_or_default();
    by_id(&typed).or_else(|| ALL.iter().find(|rule| title(rule).to_lowercase() == typed))
}

/// Returns the rule that is named, or the ids of those that are like it.
fn find(typed: &str, context: &Context) -> Result<&'static Rule, Message> {
    let typed = typed.trim().to_lowercase();
    let title = |rule: &Rule| row(context, rule).title.to_lowercase();
    named(&typed, &context.words).ok_or_else(|| {
        let similar: Vec<&str> =
            nearest(&typed, ALL.iter().map(|rule| (rule.id, format!("{} {}", rule.id, title(rule)))));
        let id = if similar.is_empty() { "no-such-rule" } else { "no-such-rule-but" };
        Message::new(id).with("word", typed.as_str()).with("similar", similar.into_iter().collect::<Value>())
    })
}

/// Returns the ids that share most words with the argument.
fn nearest<'a>(typed: &str, rules: impl Iterator<Item = (&'a str, String)>) -> Vec<&'a str> {
    let words: Vec<&str> = typed.split(['-', ' ']).filter(|word| word.len() > 2).collect();
    let shared = |text: &str| words.iter().filter(|word| text.contains(*word)).count();
    let rules: Vec<(usize, &str)> = rules.map(|(id, text)| (shared(&text), id)).collect();
    let most = rules.iter().map(|(count, _)| *count).max().unwrap_or(0);
    rules.into_iter().filter(|(count, _)| *count == most && most > 0).map(|(_, id)| id).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_rules_share_most_words() {
        let rules = || {
            ["topic-without-session", "topic-below-target", "late", "late-record"]
                .into_iter()
                .map(|id| (id, if id == "late" { "late 迟到".to_owned() } else { id.to_owned() }))
        };
        let cases: [(&str, &[&str]); 4] = [
            ("topic-without-sesion", &["topic-without-session"]),
            ("迟到", &["late"]),
            ("later", &[]),
            ("nope", &[]),
        ];
        for (typed, expected) in cases {
            assert_eq!(nearest(typed, rules()), expected, "{typed}");
        }
    }
}
