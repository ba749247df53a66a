//! The plan of a new year, which keeps the settings of an earlier one.

use toml_edit::{DocumentMut, Item, RawString, TomlError, Value, value};

/// Keys of one year's plan that are not carried over.
const OWN: [&str; 2] = ["adopted", "guidance"];

/// Returns the plan of `year` with the settings of the plan `earlier` and the topics and requirements
/// of `seed`; `unit` replaces the organization. Fails if `earlier` is not TOML.
pub(crate) fn next_plan(
    earlier: &str,
    seed: &DocumentMut,
    year: i32,
    unit: Option<&str>,
) -> Result<DocumentMut, TomlError> {
    let mut document: DocumentMut = earlier.parse()?;
    let before = document.get("year").and_then(Item::as_integer);
    let renewed = |text: &str| match before {
        Some(before) => in_years(text, before, i64::from(year)),
        None => text.to_owned(),
    };
    if let Some(title) = document.get("title").and_then(Item::as_str).map(renewed) {
        document["title"] = value(title);
    }
    if let Some(mut key) = document.key_mut("year") {
        let above = key.leaf_decor().prefix().and_then(RawString::as_str).map(renewed);
        key.leaf_decor_mut().set_prefix(above.unwrap_or_default());
    }
    document["year"] = value(i64::from(year));
    if let Some(unit) = unit {
        document["organization"] = value(unit);
    }
    move_period(&mut document, i64::from(year) - before.unwrap_or_else(|| i64::from(year)));
    for key in OWN {
        document.remove(key);
    }
    for key in ["topics", "requirements"] {
        match seed.get(key) {
            Some(tables) => document.insert(key, tables.clone()),
            None => document.remove(key),
        };
    }
    Ok(document)
}

/// Replaces a year in a text, and the year after it where both are named: 2026—2027学年.
fn in_years(text: &str, before: i64, year: i64) -> String {
    let (first, second) = (before.to_string(), (before + 1).to_string());
    let moved =
        if text.contains(&first) { text.replace(&second, &(year + 1).to_string()) } else { text.to_owned() };
    moved.replace(&first, &year.to_string())
}

/// Moves the plan's period by some years.
fn move_period(document: &mut DocumentMut, years: i64) {
    let Some(period) = document.get_mut("period").and_then(Item::as_table_like_mut) else { return };
    for (_, item) in period.iter_mut() {
        let Some(Value::Datetime(day)) = item.as_value_mut() else { continue };
        let (mut moved, decor) = (*day.value(), day.decor().clone());
        if let Some(date) = &mut moved.date {
            date.year = u16::try_from(i64::from(date.year) + years).unwrap_or(date.year);
            if (date.month, date.day) == (2, 29) {
                date.day = 28;
            }
        }
        let mut moved = Value::from(moved);
        *moved.decor_mut() = decor;
        *item = Item::Value(moved);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::Plan;

    #[test]
    fn both_years_of_a_school_year_move() {
        for (before, after) in [
            ("某局2026年计划", "某局2027年计划"),
            ("某局2026—2027学年计划", "某局2027—2028学年计划"),
            ("某局计划（2027届）", "某局计划（2027届）"),
        ] {
            assert_eq!(in_years(before, 2026, 2027), after);
        }
        assert_eq!(in_years("2026—2027学年", 2026, 2029), "2029—2030学年");
    }

    #[test]
    fn settings_stay_and_what_is_the_plans_own_is_new() {
        let earlier = "# 某局2026年计划\nyear = 2026\ntitle = \"某局2026年学习计划\"\norganization = \"某局\"\n\
            adopted = 2026-01-20\nguidance = [\"甲\"]\npapers = [\"minutes\"]\n[period]\nfrom = 2026-01-01\nto = 2026-12-31\n\
            # 固定周三\n[meeting]\nweekday = \"wed\"\n[targets]\nmakeup_days = 20\n[rules]\nlate = \"note\"\n\
            [[topics]]\nid = \"t01\"\ntitle = \"旧专题\"\n[[requirements]]\ntitle = \"旧要求\"\n\
            [[checklists]]\nname = \"清单\"\nof = \"topics\"\n";
        let seed = include_str!("../../../seeds/study/plan.toml").parse().expect("seed");
        let text = next_plan(earlier, &seed, 2027, None).expect("plan").to_string();
        let plan: Plan = toml::from_str(&text).expect(&text);
        assert_eq!(
            (plan.year, plan.title.as_str(), plan.organization.as_str()),
            (2027, "某局2027年学习计划", "某局")
        );
        let period = plan.period.map(|period| (period.from.to_string(), period.to.to_string()));
        assert_eq!(period, Some(("2027-01-01".to_owned(), "2027-12-31".to_owned())), "{text}");
        assert!(plan.adopted.is_none() && plan.guidance.is_empty(), "{text}");
        assert_eq!(plan.targets.makeup_days, Some(20));
        assert_eq!((plan.papers.len(), plan.rules.len(), plan.checklists.len()), (1, 1, 1));
        assert!(
            plan.meeting.weekday.is_some()
                && text.contains("# 固定周三")
                && text.contains("# 某局2027年计划"),
            "{text}"
        );
        assert!(!text.contains("旧"), "{text}");
        assert!(next_plan("year =", &seed, 2027, None).is_err());
    }
}
