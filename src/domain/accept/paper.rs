//! The law of attachments.

use super::{Law, Objection};
use crate::domain::history::Current;
use crate::domain::paper::Paper;
use crate::domain::year::Year;

impl Law for Paper {
    /// A cancelled session may have attachments: its notice went out.
    fn objections<'a>(&'a self, _before: Current<'a, Self>, _year: &'a Year<'_>) -> Vec<Objection<'a>> {
        Vec::new()
    }
}
