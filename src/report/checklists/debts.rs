//! Debts of make-up as things to be done.

use super::Item;
use crate::domain::year::Year;

/// One item for each debt: the session that was missed, by its day and its topics.
pub(super) fn items(year: &Year<'_>) -> Vec<Item> {
    let debts = year.debts().iter();
    debts
        .map(|debt| {
            let session = &debt.session;
            let title = |id| year.plan.topic(id).map(|topic| topic.title.as_str());
            let titles: Vec<&str> = session.topics.iter().filter_map(title).collect();
            Item::new(format!("{} {}", session.date, titles.join(" ")), debt.state)
                .owned_by(Some(&debt.member.id), year.roster)
                .due_by(debt.due)
        })
        .collect()
}
