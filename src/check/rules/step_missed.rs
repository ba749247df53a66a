//! 会务环节逾期: a step of preparing or documenting a session was not done in time.

use crate::check::rule::prelude::*;

pub(super) const RULE: Rule = Rule::until_closed("step-missed", Level::Warn, find);

/// Reported from the day after the due date until the attachment exists, however late.
fn find(year: &Year<'_>) -> Vec<Hit> {
    year.deadlines()
        .iter()
        .filter(|deadline| deadline.is_missed(year.today()))
        .map(|deadline| {
            let message = Message::new(RULE.id)
                .with("date", deadline.session.date)
                .with("session", deadline.session.id.to_string())
                .with("step", word(deadline.step))
                .with("due", deadline.due)
                .with("paper", word(deadline.step.paper()))
                .with("key", deadline.step.paper().key());
            Hit::new(key_of(year, deadline.session.head, "date"), message)
        })
        .collect()
}
