//! The law of outcomes.

use super::{Law, Objection, cancelled};
use crate::domain::history::Current;
use crate::domain::outcome::Outcome;
use crate::domain::year::Year;

impl Law for Outcome {
    fn objections<'a>(&'a self, before: Current<'a, Self>, year: &'a Year<'_>) -> Vec<Objection<'a>> {
        let added = self.sessions.iter().filter(|session| !before.head.record.sessions.contains(session));
        added.filter_map(|session| cancelled(year.session(session)?)).collect()
    }
}
