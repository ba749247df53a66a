//! Places topics with a due date or months; they choose their days first.

use chrono::NaiveDate;

use super::missing::Missing;
use super::slots::Slots;
use super::{Placing, Remark};
use crate::domain::topic::Topic;

/// Places each session on the earliest day that it allows, the most urgent first; then places those without
/// such a day as early as possible, unless a missing calendar may still offer one. Returns the topics without
/// any day.
pub(super) fn place<'a>(
    sessions: Vec<Missing<'a>>,
    slots: &mut Slots<'_>,
    placing: &mut Placing<'_>,
) -> Vec<&'a Topic> {
    let last = |session: &Missing<'_>| slots.free().iter().rev().find(|&&day| session.allows(day)).copied();
    let mut pressing: Vec<(Option<NaiveDate>, Missing<'a>)> =
        sessions.into_iter().map(|session| (last(&session), session)).collect();
    pressing.sort_by_key(|(last, _)| (last.is_none(), *last));
    let mut late = Vec::new();
    for (_, session) in pressing {
        match slots.earliest(|day| session.allows(day)) {
            Some(day) => {
                slots.take(day);
                placing.put(session.topic, day);
            }
            None => late.push(session),
        }
    }
    let (waiting, late): (Vec<_>, Vec<_>) =
        late.into_iter().partition(|session| session.awaits_calendar(placing.year));
    let late = late.into_iter().filter_map(|session| place_late(&session, slots, placing));
    late.chain(waiting.into_iter().map(|session| session.topic)).collect()
}

/// Keeps the date if the months cannot be kept, and reports which of the two was missed.
fn place_late<'a>(
    session: &Missing<'a>,
    slots: &mut Slots<'_>,
    placing: &mut Placing<'_>,
) -> Option<&'a Topic> {
    let in_time = slots.earliest(|day| session.is_in_time(day));
    let Some(date) = in_time.or_else(|| slots.earliest(|_| true)) else { return Some(session.topic) };
    slots.take(date);
    placing.put(session.topic, date);
    let topic = session.topic.id.clone();
    if let Some(by) = session.by.filter(|by| date > *by) {
        placing.remark(Remark::AfterItsDate { topic, by, date });
    } else {
        placing.remark(Remark::OutsideItsMonths { topic, date });
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::{Suggestion, Why, suggest};
    use super::*;
    use crate::domain::fixture::{Records, Study, day, noon};
    use crate::domain::period::Period;
    use crate::domain::topic::TopicId;

    /// A topic with its due date and its months.
    type Bound<'a> = (&'a str, Option<&'a str>, &'a [u32]);

    fn suggested(topics: &[Bound<'_>], today: &str) -> Suggestion {
        let mut study = Study::of(Records::default());
        let bound = |(id, by, months): &Bound<'_>| Topic {
            id: TopicId((*id).into()),
            by: by.map(day),
            months: months.to_vec(),
            ..study.plan.topics[0].clone()
        };
        study.plan.topics = topics.iter().map(bound).collect();
        suggest(&study.at(noon(today)))
    }

    #[test]
    fn the_date_of_a_topic_is_in_time_and_counts_over_its_months() {
        let after = |by: &str, date: &str| {
            vec![Remark::AfterItsDate { topic: TopicId("t01".into()), by: day(by), date: day(date) }]
        };
        let outside =
            |date: &str| vec![Remark::OutsideItsMonths { topic: TopicId("t01".into()), date: day(date) }];
        let late = after("2026-12-29", "2026-12-30");
        // 30 December is a Wednesday.
        let cases: [(Bound<'_>, &str, &str, Vec<Remark>); 8] = [
            (("t01", Some("2026-12-30"), &[]), "2026-12-29", "2026-12-30", Vec::new()),
            (("t01", Some("2026-12-29"), &[]), "2026-12-29", "2026-12-30", late.clone()),
            (("t01", None, &[11, 12]), "2026-12-29", "2026-12-30", Vec::new()),
            (("t01", None, &[1, 11]), "2026-12-29", "2026-12-30", outside("2026-12-30")),
            (("t01", Some("2026-12-30"), &[11]), "2026-12-29", "2026-12-30", outside("2026-12-30")),
            (("t01", Some("2026-12-29"), &[11]), "2026-12-29", "2026-12-30", late),
            (("t01", Some("2026-12-31"), &[12]), "2026-11-20", "2026-12-01", Vec::new()),
            (
                ("t01", Some("2026-12-01"), &[12]),
                "2026-12-01",
                "2026-12-02",
                after("2026-12-01", "2026-12-02"),
            ),
        ];
        for (topic, today, date, remarks) in cases {
            let found = suggested(&[topic], today);
            let dates: Vec<NaiveDate> = found.sessions.iter().map(|session| session.date).collect();
            assert_eq!((dates, found.remarks), (vec![day(date)], remarks), "{topic:?}");
        }
    }

    #[test]
    fn a_month_of_an_unknown_calendar_is_waited_for() {
        let topic = |months: &[u32], by: Option<&str>| {
            let mut study = Study::of(Records::default());
            study.plan.period = Some(Period { from: day("2026-09-01"), to: day("2027-08-31") });
            study.plan.topics[0].months = months.to_vec();
            study.plan.topics[0].by = by.map(day);
            let found = suggest(&study.at(noon("2026-11-01")));
            let dates: Vec<String> = found.sessions.iter().map(|session| session.date.to_string()).collect();
            (dates.join(" "), found.remarks)
        };
        let t01 = || TopicId("t01".into());
        let waits = vec![Remark::Unplaced { topics: vec![t01()], why: Why::UnknownCalendar(2027) }];
        assert_eq!(topic(&[3], None), (String::new(), waits.clone()));
        assert_eq!(topic(&[3], Some("2027-05-31")), (String::new(), waits));
        assert_eq!(topic(&[11, 3], None), ("2026-11-02".to_owned(), Vec::new()));
        let date = day("2026-11-02");
        let outside = vec![Remark::OutsideItsMonths { topic: t01(), date }];
        assert_eq!(topic(&[10], None), ("2026-11-02".to_owned(), outside.clone()));
        assert_eq!(topic(&[3], Some("2026-12-31")), ("2026-11-02".to_owned(), outside));
    }

    #[test]
    fn the_topic_that_can_wait_longest_comes_last() {
        let topics: [Bound<'_>; 3] =
            [("t01", None, &[12]), ("t02", Some("2026-12-04"), &[]), ("t03", Some("2026-12-02"), &[])];
        let found = suggested(&topics, "2026-12-01");
        let order: Vec<&str> = found.sessions.iter().map(|session| session.topic.0.as_str()).collect();
        assert_eq!((order, found.remarks), (vec!["t03", "t02", "t01"], Vec::new()));
    }
}
