//! Topics as checklist items.

use chrono::NaiveDate;

use super::Item;
use crate::domain::checklist::TopicState;
use crate::domain::plan::Plan;
use crate::domain::topic::Topic;
use crate::domain::year::Year;

/// Returns one item per topic; its owner is the lead named in the plan, or the lead or chair of its
/// session.
pub(super) fn items(year: &Year<'_>) -> Vec<Item> {
    let (plan, roster) = (year.plan, year.roster);
    let topics = plan.topics.iter();
    topics
        .map(|topic| {
            let item = Item::new(topic.title.as_str(), TopicState::of(year, &topic.id))
                .due_by(Some(due(plan, topic)));
            if let Some(lead) = &topic.lead {
                return item.owned_in_words(lead);
            }
            let session = year.timetable().on_topic(&topic.id).next().map(|entry| &entry.session);
            let owner = session.and_then(|session| session.lead.as_ref().or(session.chair.as_ref()));
            item.owned_by(owner, roster)
        })
        .collect()
}

/// Returns the due date of a topic: its own date, or the end of the last month that the plan sets for
/// it, or the end of the plan period.
pub(super) fn due(plan: &Plan, topic: &Topic) -> NaiveDate {
    let months = topic.months.iter().copied().filter(|month| (1..=12).contains(month));
    let last_month = months.map(|month| plan.month(month).period().to).max();
    topic.by.or(last_month).unwrap_or(plan.period().to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_topic_is_due_by_its_date_else_its_month_else_the_period() {
        let cases = [
            ("", "2026-11-30"),
            ("by = 2026-03-31", "2026-03-31"),
            ("months = [2]", "2026-02-28"),
            ("months = [11, 12]", "2026-12-31"),
            ("by = 2026-05-06\nmonths = [3]", "2026-05-06"),
            ("months = [13]", "2026-11-30"),
        ];
        let of_two_years =
            [("months = [9]", "2026-09-30"), ("months = [11, 3]", "2027-03-31"), ("", "2027-08-31")];
        let cases = cases.map(|case| ("from = 2026-01-01\nto = 2026-11-30", case)).into_iter();
        let of_two_years = of_two_years.map(|case| ("from = 2026-09-01\nto = 2027-08-31", case));
        for (period, (keys, expected)) in cases.chain(of_two_years) {
            let plan: Plan = toml::from_str(&format!(
                "year = 2026\ntitle = ''\norganization = ''\n[period]\n{period}\n\
                 [[topics]]\nid = 't01'\ntitle = ''\n{keys}\n"
            ))
            .unwrap();
            assert_eq!(due(&plan, &plan.topics[0]).to_string(), expected, "{keys}");
        }
    }
}
