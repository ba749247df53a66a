//! The plan's requirements, clause by clause.

use serde::Serialize;

use crate::domain::plan::Plan;
use crate::domain::requirement::Clause;
use crate::output::{Cell, Row};

/// A requirement with its clauses.
#[derive(Debug, Serialize)]
pub struct RequirementObject<'a> {
    /// The number under which it is printed.
    pub number: usize,
    /// Its heading.
    pub title: &'a str,
    /// What it asks for.
    pub clauses: &'a [Clause],
}

/// One line of the table: a clause.
#[derive(Debug, Serialize)]
pub struct ClauseRow<'a> {
    /// The requirement's number.
    pub number: usize,
    /// The requirement's heading.
    pub title: &'a str,
    /// The demand.
    pub text: &'a str,
    /// What evidences it.
    pub evidence: &'a [String],
}

impl Row for ClauseRow<'_> {
    const COLUMNS: &'static [&'static str] = &["number", "requirement", "clause", "evidence"];

    fn cells(&self) -> Vec<Cell> {
        vec![self.number.into(), self.title.into(), self.text.into(), Cell::texts(self.evidence)]
    }
}

/// The requirements, in the plan's order.
#[must_use]
pub fn requirements(plan: &Plan) -> Vec<RequirementObject<'_>> {
    let numbered = plan.requirements.iter().zip(1..);
    numbered
        .map(|(requirement, number)| RequirementObject {
            number,
            title: &requirement.title,
            clauses: &requirement.clauses,
        })
        .collect()
}

/// The clauses of all requirements, one row each.
#[must_use]
pub fn clauses<'a>(requirements: &[RequirementObject<'a>]) -> Vec<ClauseRow<'a>> {
    let mut rows = Vec::new();
    for requirement in requirements {
        rows.extend(requirement.clauses.iter().map(|clause| ClauseRow {
            number: requirement.number,
            title: requirement.title,
            text: &clause.text,
            evidence: &clause.evidence,
        }));
    }
    rows
}
