//! The requirements for people: each clause with its verdict, and the evidence below it.

use anstyle::{AnsiColor, Style};
use unicode_width::UnicodeWidthStr;

use crate::cli::context::Context;
use crate::domain::figure::Amount;
use crate::domain::verdict::Verdict;
use crate::domain::vocabulary::Vocabulary;
use crate::i18n::Words;
use crate::message::{Message, Value};
use crate::output::{clean, pad, wrap};
use crate::report::requirements::{ClauseObject, Evidence, RequirementObject, Source};

/// The maximum length of a line, because longer lines are hard to read.
const WIDTH: usize = 80;
/// The gap between the parts of a line.
const GAP: &str = "  ";

/// Prints every clause, then the number of clauses by verdict.
pub(super) fn tell(context: &mut Context, requirements: &[RequirementObject<'_>]) -> anyhow::Result<()> {
    let width = usize::from(context.width.0).min(WIDTH);
    for requirement in requirements {
        let heading = Message::new("requirement-heading").with("number", requirement.number);
        context.say(&heading.with("title", requirement.title))?;
        for clause in &requirement.clauses {
            let text = told(clause, &context.words, width);
            context.print(&text)?;
        }
        context.print("\n")?;
    }
    total(context, requirements)
}

/// Prints the number of clauses by verdict.
pub(super) fn total(context: &mut Context, requirements: &[RequirementObject<'_>]) -> anyhow::Result<()> {
    let clauses = || requirements.iter().flat_map(|requirement| &requirement.clauses);
    let count = |verdict| clauses().filter(|clause| clause.verdict == verdict).count();
    context.say(
        &Message::new("requirements-total")
            .with("all", clauses().count())
            .with("met", count(Verdict::Met))
            .with("at-risk", count(Verdict::AtRisk))
            .with("not-met", count(Verdict::NotMet))
            .with("not-checkable", count(Verdict::NotCheckable)),
    )
}

fn told(clause: &ClauseObject<'_>, words: &Words, width: usize) -> String {
    let column = Verdict::ALL.iter().map(|verdict| words.term(*verdict).width()).max().unwrap_or(0);
    let indent = " ".repeat(column + 2 * GAP.len());
    let room = width.saturating_sub(indent.len());
    let style = style(clause.verdict);
    let verdict = pad(&words.term(clause.verdict), column);
    let mut text = format!("{GAP}{style}{verdict}{style:#}{GAP}");
    let lines = wrap(&clean(clause.text), room).into_iter().chain(evidence(clause, words, room));
    text.push_str(&lines.collect::<Vec<_>>().join(&format!("\n{indent}")));
    text + "\n"
}

fn style(verdict: Verdict) -> Style {
    match verdict {
        Verdict::Met => AnsiColor::Green.on_default(),
        Verdict::AtRisk => AnsiColor::Yellow.on_default(),
        Verdict::NotMet => AnsiColor::Red.on_default(),
        Verdict::NotCheckable => Style::new().dimmed(),
    }
}

/// Formats the evidence: metrics first, then rules with findings. Rules without findings are named only
/// if there is nothing else.
fn evidence(clause: &ClauseObject<'_>, words: &Words, room: usize) -> Vec<String> {
    let (mut phrases, rules): (Vec<_>, Vec<_>) =
        clause.evidence.iter().partition(|evidence| !matches!(evidence.source, Source::Rule(_)));
    let clean_rules = !rules.is_empty();
    phrases.extend(rules.into_iter().filter(|rule| rule.value != Some(Amount::Count(0))));
    let mut phrases: Vec<String> = phrases.into_iter().map(|evidence| phrase(evidence, words)).collect();
    if phrases.is_empty() && clean_rules {
        phrases.push(words.word("evidence-clean"));
    }
    let phrases: Vec<String> = phrases.iter().map(|phrase| clean(phrase)).collect();
    fill(&phrases, &words.word("evidence-between"), room)
}

/// Fills lines with phrases; a phrase is broken only if it does not fit alone.
fn fill(phrases: &[String], between: &str, room: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for phrase in phrases {
        match lines.last_mut() {
            Some(line) if line.width() + between.width() + phrase.width() <= room => {
                line.push_str(between);
                line.push_str(phrase);
            }
            _ => lines.extend(wrap(phrase, room)),
        }
    }
    lines
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
