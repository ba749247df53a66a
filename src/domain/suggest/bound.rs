//! Places topics with a due date or months; they choose their days first.

use chrono::NaiveDate;

use super::missing::Missing;
use super::slots::Slots;
use super::{Placing, Remark};
use crate::domain::topic::Topic;

/// Places each session on the earliest day that it allows, the most urgent first; then places those without
/// such a day as early as possible. Returns the topics without any day.
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
    late.into_iter().filter_map(|session| place_late(&session, slots, placing)).collect()
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
