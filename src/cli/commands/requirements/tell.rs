//! The requirements for people: each clause with its verdict, and the evidence below it.

use anstyle::{AnsiColor, Style};
use unicode_width::UnicodeWidthStr;

use crate::cli::commands::prelude::*;
use crate::domain::verdict::Verdict;
use crate::i18n::Words;
use crate::office::draft::requirements::{evidence, total as counted};
use crate::output::{clean, pad, wrap};
use crate::report::requirements::{ClauseObject, RequirementObject};

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
    context.say(&counted("requirements-total", requirements))
}

fn told(clause: &ClauseObject<'_>, words: &Words, width: usize) -> String {
    let column = Verdict::ALL.iter().map(|verdict| words.term(*verdict).width()).max().unwrap_or(0);
    let indent = " ".repeat(column + 2 * GAP.len());
    let room = width.saturating_sub(indent.len());
    let style = style(clause.verdict);
    let verdict = pad(&words.term(clause.verdict), column);
    let mut text = format!("{GAP}{style}{verdict}{style:#}{GAP}");
    let phrases: Vec<String> = evidence(clause, words).iter().map(|phrase| clean(phrase)).collect();
    let evidence = fill(&phrases, &words.word("evidence-between"), room);
    let lines = wrap(&clean(clause.text), room).into_iter().chain(evidence);
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
