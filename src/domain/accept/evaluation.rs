//! The law of evaluations.

use super::{Law, Objection};
use crate::domain::evaluation::Evaluation;
use crate::domain::history::Current;
use crate::domain::term::Term;
use crate::domain::year::Year;

impl Law for Evaluation {
    fn objections<'a>(&'a self, before: Current<'a, Self>, year: &'a Year<'_>) -> Vec<Objection<'a>> {
        let changed = self.term().filter(|term| before.term() != Some(*term));
        changed.and_then(|term| untimely(term, year)).into_iter().collect()
    }
}

/// Returns the objection to evaluating a term: it is not the plan's, not begun, or evaluated already.
pub(crate) fn untimely<'a>(term: Term, year: &'a Year<'_>) -> Option<Objection<'a>> {
    let (plan, days) = (year.plan.period(), term.period());
    if days.to < plan.from || plan.to < days.from {
        return Some(Objection::TermOutsidePeriod(term, plan));
    }
    if year.today() < days.from {
        return Some(Objection::TermNotBegun(term));
    }
    let mut evaluated = year.records.evaluations.current();
    let earlier = evaluated.find(|earlier| earlier.term() == Some(term))?;
    Some(Objection::Evaluated(term, earlier.id))
}
