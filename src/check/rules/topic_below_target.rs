//! 专题学习次数低于目标: a topic has fewer sessions than the plan requires.

use crate::check::rule::prelude::*;

pub(super) const RULE: Rule = Rule::looking("topic-below-target", Level::Warn, find);

/// Skips topics without any session (see `topic-without-session`).
fn find(year: &Year<'_>) -> Vec<Hit> {
    let plan = year.plan;
    plan.numbered()
        .filter_map(|(number, topic)| {
            let sessions = year.timetable().on_topic(&topic.id).count();
            let needed = plan.sessions_needed(topic);
            (sessions > 0 && sessions < needed as usize).then(|| {
                let message = Message::new(RULE.id)
                    .with("number", number)
                    .with("topic", topic.id.to_string())
                    .with("title", topic.title.as_str())
                    .with("sessions", sessions)
                    .with("needed", needed);
                Hit::new(Place::route(plan_file(year), [Key::from("topics"), Key::from(number - 1)]), message)
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{Records, Study, history, noon, session};

    #[test]
    fn a_topic_with_some_of_its_sessions_is_reported() {
        for (dates, expected) in [(&[][..], 0), (&["2026-03-12"], 1), (&["2026-03-12", "2026-06-11"], 0)] {
            let sessions = history(dates.iter().map(|date| session(date)).collect());
            let mut study = Study::of(Records { sessions, ..Records::default() });
            study.plan.topics[0].sessions = Some(2);
            assert_eq!(find(&study.at(noon("2026-03-20"))).len(), expected, "{dates:?}");
        }
    }
}
