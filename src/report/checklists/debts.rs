//! Debts of make-up as things to be done.

use super::{Item, Sources};

/// One item for each debt: the session that was missed, by its day and its topics.
pub(super) fn items(from: Sources<'_>) -> Vec<Item> {
    let debts = from.debts.iter();
    debts
        .map(|debt| {
            let session = debt.entry.session;
            let title = |id| from.workspace.plan.topic(id).map(|topic| topic.title.as_str());
            let titles: Vec<&str> = session.topics.iter().filter_map(title).collect();
            Item::new(format!("{} {}", session.date, titles.join(" ")), debt.state)
                .owned_by(Some(&debt.member.id), &from.workspace.roster)
                .due_by(debt.due)
        })
        .collect()
}
