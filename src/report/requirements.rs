//! The plan's requirements, with a verdict on each clause.

use std::collections::BTreeMap;

use super::figures::measure;
use crate::domain::figure::{Amount, Figure, PerMember};
use crate::domain::plan::Level;
use crate::domain::requirement::Clause;
use crate::domain::verdict::Verdict;
use crate::report::prelude::*;

/// The findings of each rule; rules that are off are not included.
pub(crate) type Found = BTreeMap<&'static str, RuleFound>;

/// The findings of one rule.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct RuleFound {
    pub faults: usize,
    /// The most serious level.
    pub gravest: Option<Level>,
}

/// A requirement with its clauses.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct RequirementObject<'a> {
    pub number: usize,
    pub title: &'a str,
    pub clauses: Vec<ClauseObject<'a>>,
}

/// A clause with its evidence.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct ClauseObject<'a> {
    pub text: &'a str,
    /// The verdict from the records.
    pub verdict: Verdict,
    pub evidence: Vec<Evidence<'a>>,
}

impl Filterable for ClauseObject<'_> {
    fn facts(&self) -> Facts<'_> {
        Facts { states: vec![self.verdict.key()], ..Facts::default() }
    }
}

/// A rule or metric named as evidence.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct Evidence<'a> {
    /// The id of the rule or metric.
    pub name: &'a str,
    /// The number of findings or the value; `None` without data.
    pub value: Option<Amount>,
    /// The target.
    pub target: Option<Amount>,
    /// The members who reach a target of each member; `None` if the plan sets none.
    pub members: Option<PerMember>,
    /// Sessions that miss a target of each session; `None` if the plan sets none.
    pub sessions_below: Option<usize>,
    pub verdict: Verdict,
    /// Whether the name is a rule or a metric.
    #[serde(skip)]
    pub source: Source,
}

impl Evidence<'_> {
    /// Returns the rule, if it is one that is on.
    pub(crate) fn source_rule(&self) -> Option<&'static str> {
        match self.source {
            Source::Rule(rule) => Some(rule),
            Source::Figure(_) | Source::Neither => None,
        }
    }
}

/// The kind of evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Source {
    Figure(Figure),
    /// A rule, by its id.
    Rule(&'static str),
    /// Neither a metric nor a rule that is on.
    Neither,
}

/// A clause as a row of a listing.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct ClauseRow<'a> {
    number: usize,
    title: &'a str,
    #[serde(flatten)]
    clause: &'a ClauseObject<'a>,
}

impl Row for ClauseRow<'_> {
    // The evidence is not a column: its cells would have many lines.
    const COLUMNS: &'static [&'static str] = &["number", "requirement", "clause", "clause-verdict"];

    fn cells(&self) -> Vec<Cell> {
        vec![self.number.into(), self.title.into(), self.clause.text.into(), Cell::word(self.clause.verdict)]
    }
}

/// Returns the requirements in plan order.
pub(crate) fn requirements<'a>(year: &'a Year<'_>, found: &Found) -> Vec<RequirementObject<'a>> {
    let numbered = year.plan.requirements.iter().zip(1..);
    numbered
        .map(|(requirement, number)| RequirementObject {
            number,
            title: &requirement.title,
            clauses: requirement.clauses.iter().map(|clause| judge(clause, year, found)).collect(),
        })
        .collect()
}

/// Returns one row per clause of all requirements.
pub(crate) fn clauses<'a>(requirements: &'a [RequirementObject<'a>]) -> Vec<ClauseRow<'a>> {
    let row = |requirement: &'a RequirementObject<'a>| {
        let clauses = requirement.clauses.iter();
        clauses.map(|clause| ClauseRow { number: requirement.number, title: requirement.title, clause })
    };
    requirements.iter().flat_map(row).collect()
}

fn judge<'a>(clause: &'a Clause, year: &Year<'_>, found: &Found) -> ClauseObject<'a> {
    let evidence: Vec<Evidence<'a>> =
        clause.evidence.iter().map(|name| evidence(name, year, found)).collect();
    ClauseObject { text: &clause.text, verdict: verdict(&evidence), evidence }
}

/// Returns the worst verdict of the evidence. Rules without findings mean little before there is data:
/// if metrics are named and none has a value yet, a person must review the clause.
fn verdict(evidence: &[Evidence<'_>]) -> Verdict {
    let said = Verdict::of_all(evidence.iter().map(|evidence| evidence.verdict));
    let figures = || evidence.iter().filter(|evidence| matches!(evidence.source, Source::Figure(_)));
    let silent =
        figures().next().is_some() && figures().all(|figure| figure.verdict == Verdict::NotCheckable);
    if said == Verdict::Met && silent { Verdict::NotCheckable } else { said }
}

fn evidence<'a>(name: &'a str, year: &Year<'_>, found: &Found) -> Evidence<'a> {
    if let Some(figure) = Figure::from_key(name) {
        let measure = measure(figure, year);
        return Evidence {
            name,
            value: measure.value,
            target: measure.target(),
            members: measure.members,
            sessions_below: measure.sessions_below,
            verdict: measure.verdict(year.course()),
            source: Source::Figure(figure),
        };
    }
    let unknown = Evidence {
        name,
        value: None,
        target: None,
        members: None,
        sessions_below: None,
        verdict: Verdict::NotCheckable,
        source: Source::Neither,
    };
    let Some((&rule, found)) = found.get_key_value(name) else { return unknown };
    Evidence {
        value: Some(Amount::Count(found.faults)),
        target: Some(Amount::Count(0)),
        verdict: match found.gravest {
            None | Some(Level::Off) => Verdict::Met,
            Some(Level::Note) => Verdict::AtRisk,
            Some(Level::Warn | Level::Deny) => Verdict::NotMet,
        },
        source: Source::Rule(rule),
        ..unknown
    }
}

#[cfg(test)]
mod tests {
    use super::Verdict::{AtRisk, Met, NotCheckable, NotMet};
    use super::*;

    #[test]
    fn rules_that_find_nothing_need_a_figure_to_speak_for_them() {
        const RULE: Source = Source::Rule("late");
        const FIGURE: Source = Source::Figure(Figure::Lateness);
        let cases: [(&[(Source, Verdict)], Verdict); 7] = [
            (&[], NotCheckable),
            (&[(RULE, Met)], Met),
            (&[(RULE, Met), (FIGURE, NotCheckable)], NotCheckable),
            (&[(RULE, Met), (FIGURE, Met)], Met),
            (&[(RULE, NotMet), (FIGURE, NotCheckable)], NotMet),
            (&[(RULE, AtRisk), (FIGURE, Met)], AtRisk),
            (&[(Source::Neither, NotCheckable)], NotCheckable),
        ];
        for (evidence, expected) in cases {
            let evidence: Vec<Evidence<'_>> = evidence
                .iter()
                .map(|&(source, verdict)| Evidence {
                    name: "",
                    value: None,
                    target: None,
                    members: None,
                    sessions_below: None,
                    verdict,
                    source,
                })
                .collect();
            assert_eq!(verdict(&evidence), expected, "{evidence:?}");
        }
    }
}
