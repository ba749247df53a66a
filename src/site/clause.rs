//! The page of a clause: the verdict and its evidence.

use maud::{Markup, html};

use super::{Site, tags};
use crate::domain::figure::Amount;
use crate::i18n::Words;
use crate::message::Message;
use crate::output::clean;
use crate::report::requirements::{ClauseObject, Evidence, RequirementObject, Source};

/// Returns every clause with the number of its requirement and its place in it, both from 1.
pub(super) fn all<'a>(
    requirements: &'a [RequirementObject<'a>],
) -> impl Iterator<Item = (usize, usize, &'a ClauseObject<'a>)> {
    requirements.iter().flat_map(|requirement| {
        requirement.clauses.iter().zip(1..).map(|(clause, at)| (requirement.number, at, clause))
    })
}

pub(super) fn page(site: &Site<'_, '_>, number: usize, at: usize, clause: &ClauseObject<'_>) -> String {
    let title = site.say(&Message::new("site-clause-title").with("number", number).with("at", at));
    let of_clause = |rule: &str| clause.evidence.iter().any(|evidence| evidence.source_rule() == Some(rule));
    let body = html! {
        p.lead { (clean(clause.text)) }
        p { (tags::verdict(site, clause.verdict)) }
        h2 { (site.word("site-evidence")) }
        @if clause.evidence.is_empty() { p { (site.word("site-no-evidence")) } }
        @else { (evidence(site, clause)) }
        @if site.shows_names() {
            (tags::findings(site, site.findings.iter().filter(|finding| of_clause(finding.rule))))
        }
    };
    site.below(&title, body)
}

fn evidence(site: &Site<'_, '_>, clause: &ClauseObject<'_>) -> Markup {
    let amount = |amount: Option<Amount>| match amount {
        Some(Amount::Count(count)) => count.to_string(),
        Some(Amount::Share(share)) => Words::percent(share),
        None => "—".to_owned(),
    };
    html! { div.scroll { table.stack {
        @let heads = ["column-figure", "column-value", "column-target", "column-clause-verdict"].map(|id| site.word(id));
        thead { tr { @for head in &heads { th scope="col" { (head) } } } }
        tbody { @for one in &clause.evidence { tr {
            th scope="row" { (name(site, one)) }
            td data-head=(heads[1]) { (amount(one.value)) }
            td data-head=(heads[2]) { (amount(one.target)) }
            td data-head=(heads[3]) { (tags::verdict(site, one.verdict)) }
        } } }
    } } }
}

fn name(site: &Site<'_, '_>, evidence: &Evidence<'_>) -> String {
    match evidence.source {
        Source::Figure(figure) => site.words.term(figure),
        Source::Rule(rule) => {
            site.words.attribute(&Message::new(rule), "title").unwrap_or_else(|| rule.to_owned())
        }
        Source::Neither => clean(evidence.name),
    }
}
