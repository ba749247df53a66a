//! Words of the program in colour, and lists of findings.

use maud::{Markup, html};

use super::Site;
use crate::domain::plan::Level;
use crate::domain::verdict::Verdict;
use crate::domain::vocabulary::Vocabulary;
use crate::output::clean;
use crate::report::finding::FindingRow;

/// Draws a word without colour.
pub(super) fn plain<V: Vocabulary>(site: &Site<'_, '_>, word: V) -> Markup {
    tag(site, word, "plain")
}

pub(super) fn verdict(site: &Site<'_, '_>, verdict: Verdict) -> Markup {
    let class = match verdict {
        Verdict::Met => "good",
        Verdict::AtRisk => "risk",
        Verdict::NotMet => "bad",
        Verdict::NotCheckable => "plain",
    };
    tag(site, verdict, class)
}

/// Lists findings with their level.
pub(super) fn findings<'f>(site: &Site<'_, '_>, findings: impl Iterator<Item = &'f FindingRow>) -> Markup {
    html! { ul.plain-list { @for finding in findings {
        @let class = match finding.level { Level::Deny => "bad", Level::Warn => "risk", _ => "plain" };
        li { (tag(site, finding.level, class)) " " (finding.message) }
    } } }
}

fn tag<V: Vocabulary>(site: &Site<'_, '_>, word: V, class: &str) -> Markup {
    html! { span class={ "tag " (class) } { (clean(&site.words.term(word))) } }
}
