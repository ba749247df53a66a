//! The law of attachments.

use crate::domain::accept::prelude::*;
use crate::domain::paper::Paper;

impl Law for Paper {
    /// A cancelled session may have attachments: its notice went out.
    fn objections<'a>(&'a self, _before: Current<'a, Self>, _year: &'a Year<'_>) -> Vec<Objection<'a>> {
        Vec::new()
    }
}
