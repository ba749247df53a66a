//! 数值超出范围: a value in the plan, roster or calendar is impossible, so what is based on it fails.

use std::ops::RangeInclusive;

use chrono::NaiveDate;

use crate::check::rule::prelude::*;
use crate::domain::document::{FontSize, LENGTHS, SIZES};
use crate::domain::plan::Plan;

pub(super) const RULE: Rule = Rule::of_every_year("impossible-value", Level::Deny, find);

const SHARES: RangeInclusive<f64> = 0.0..=1.0;
const MONTHS: RangeInclusive<u32> = 1..=12;

fn find(year: &Year<'_>) -> Vec<Hit> {
    let plan = year.plan;
    let file = plan_file(year);
    let mut hits = shares(plan, &file);
    hits.extend(document(plan, &file));
    hits.extend(months(plan, &file));
    hits.extend(holidays(year));
    hits.extend(memberships(year));
    hits
}

fn shares(plan: &Plan, file: &str) -> Vec<Hit> {
    let shares = [
        ("session_attendance", plan.targets.session_attendance),
        ("member_attendance", plan.targets.member_attendance),
    ];
    let given = shares.into_iter().filter_map(|(key, share)| Some((key, share?)));
    given.filter_map(|(key, share)| outside(file, ["targets", key], share, &SHARES)).collect()
}

/// Drafting reports lines and characters that do not fit, because only drafting sets type.
fn document(plan: &Plan, file: &str) -> Vec<Hit> {
    let style = &plan.document;
    let lengths = [
        ("page_width", style.page_width),
        ("page_height", style.page_height),
        ("margin_top", style.margin_top),
        ("margin_bottom", style.margin_bottom),
        ("margin_left", style.margin_left),
        ("margin_right", style.margin_right),
    ];
    let sizes = [
        ("title_size", style.title_size),
        ("body_size", style.body_size),
        ("table_size", style.table_size),
        ("page_number_size", style.page_number_size),
    ];
    let counts = [("lines", style.lines), ("characters", style.characters)];
    let lengths = lengths.map(|(key, length)| outside(file, ["document", key], length, &LENGTHS));
    let sizes = sizes.map(|(key, FontSize(points))| outside(file, ["document", key], points, &SIZES));
    let counts = counts.map(|(key, count)| outside(file, ["document", key], count, &(1..=200)));
    lengths.into_iter().chain(sizes).chain(counts).flatten().collect()
}

fn months(plan: &Plan, file: &str) -> Vec<Hit> {
    let mut hits = Vec::new();
    for (index, topic) in plan.topics.iter().enumerate() {
        for (at, month) in topic.months.iter().enumerate().filter(|(_, month)| !MONTHS.contains(month)) {
            let route = [Key::from("topics"), Key::from(index), Key::from("months"), Key::from(at)];
            hits.push(hit(Place::route(file, route), "months", month, &MONTHS));
        }
    }
    hits
}

/// A holiday that ends before it begins would have no effect.
fn holidays(year: &Year<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for calendar in year.calendars.years() {
        let file = format!("plan/calendar/{}.toml", calendar.year);
        for (index, holiday) in calendar.holidays.iter().enumerate() {
            if holiday.to < holiday.from {
                let route = [Key::from("holidays"), Key::from(index), Key::from("to")];
                let allowed = rest_of(calendar.year, holiday.from);
                hits.push(hit(Place::route(file.as_str(), route), "to", holiday.to, &allowed));
            }
        }
    }
    hits
}

/// A member who leaves before joining would belong on no day.
fn memberships(year: &Year<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for (index, member) in year.roster.members.iter().enumerate() {
        if let Some(left) = member.left.filter(|left| *left < member.joined) {
            let route = [Key::from("members"), Key::from(index), Key::from("left")];
            let allowed = rest_of(year.number, member.joined);
            hits.push(hit(Place::route(ROSTER_FILE, route), "left", left, &allowed));
        }
    }
    hits
}

fn rest_of(year: i32, day: NaiveDate) -> RangeInclusive<NaiveDate> {
    day..=NaiveDate::from_ymd_opt(year, 12, 31).unwrap_or(day).max(day)
}

/// NaN counts as outside too.
fn outside<T: PartialOrd + ToString>(
    file: &str,
    keys: [&str; 2],
    value: T,
    allowed: &RangeInclusive<T>,
) -> Option<Hit> {
    let place = Place::route(file, keys.map(Key::from));
    (!allowed.contains(&value)).then(|| hit(place, keys[1], value, allowed))
}

fn hit<T: ToString>(place: Place, key: &str, value: impl ToString, allowed: &RangeInclusive<T>) -> Hit {
    let message = Message::new(RULE.id)
        .with("key", key)
        .with("value", value.to_string())
        .with("least", allowed.start().to_string())
        .with("most", allowed.end().to_string());
    Hit::new(place, message)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::Calendars;
    use crate::domain::fixture::{Records, Study, noon};

    #[test]
    fn a_holiday_may_last_one_day_and_cannot_end_before_it_begins() {
        for (to, expected) in [("2026-04-05", 1), ("2026-04-06", 0), ("2026-04-07", 0)] {
            let calendar = format!(
                "year = 2026\nnotice = ''\nsource = ''\n[[holidays]]\nname = ''\nfrom = 2026-04-06\nto = {to}\n"
            );
            let mut study = Study::of(Records::default());
            study.calendars = Calendars::default();
            study.calendars.add(toml::from_str(&calendar).unwrap());
            assert_eq!(find(&study.at(noon("2026-03-20"))).len(), expected, "{to}");
        }
    }
}
