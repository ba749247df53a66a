//! Topics for which the plan says when: they choose their days first.

use chrono::NaiveDate;

use super::lacking::Want;
use super::slots::Slots;
use super::{Placing, Remark};
use crate::domain::topic::Topic;

/// Places each on the earliest day that it allows, the most pressing first; then those for which
/// no such day is left as early as can be. Gives back the topics that found no day at all.
pub(super) fn place<'a>(
    wants: Vec<Want<'a>>,
    slots: &mut Slots<'_>,
    placing: &mut Placing<'_>,
) -> Vec<&'a Topic> {
    let last = |want: &Want<'_>| slots.free().iter().rev().find(|&&day| want.allows(day)).copied();
    let mut pressing: Vec<(Option<NaiveDate>, Want<'a>)> =
        wants.into_iter().map(|want| (last(&want), want)).collect();
    pressing.sort_by_key(|(last, _)| (last.is_none(), *last));
    let mut late = Vec::new();
    for (_, want) in pressing {
        match slots.earliest(|day| want.allows(day)) {
            Some(day) => {
                slots.take(day);
                placing.put(want.topic, day);
            }
            None => late.push(want),
        }
    }
    late.into_iter().filter_map(|want| place_late(&want, slots, placing)).collect()
}

/// Keeps the date where the months cannot be kept, and says which of the two was not kept.
fn place_late<'a>(want: &Want<'a>, slots: &mut Slots<'_>, placing: &mut Placing<'_>) -> Option<&'a Topic> {
    let in_time = slots.earliest(|day| want.is_in_time(day));
    let Some(date) = in_time.or_else(|| slots.earliest(|_| true)) else { return Some(want.topic) };
    slots.take(date);
    placing.put(want.topic, date);
    let topic = want.topic.id.clone();
    if let Some(by) = want.by.filter(|by| date > *by) {
        placing.remark(Remark::AfterItsDate { topic, by, date });
    } else {
        placing.remark(Remark::OutsideItsMonths { topic, date });
    }
    None
}
