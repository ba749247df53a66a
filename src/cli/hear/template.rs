//! The templates of a new study repository, for an organization and a year.

use std::path::Path;

use crate::domain::roster::Roster;
use crate::import::plan::next_plan;
use crate::message::Message;
use crate::store::{Repository, plan_bytes, plan_file};

/// The placeholders for organization and year in the templates.
pub(crate) const UNIT: &str = "本单位";
const YEAR: &str = "2026";

/// The start of the first member in a roster file.
const FIRST_MEMBER: &str = "[[members]]";

const ROSTER: &str = include_str!("../../../seeds/study/roster.toml");

/// Returns the plan; without a name it keeps the placeholder.
pub(crate) fn plan(year: i32, unit: Option<&str>) -> String {
    let unit = unit.unwrap_or(UNIT).replace('\\', "\\\\").replace('"', "\\\"");
    filled(include_str!("../../../seeds/study/plan.toml"), year, Some(&unit))
}

/// Returns the plan that a year starts from: with the settings of the latest earlier plan below `root`,
/// or the seed if there is no earlier plan. `unit` is the organization in place of the earlier one.
pub(crate) fn plan_of(root: &Path, year: i32, unit: Option<&str>) -> Result<String, Message> {
    let Some(before) = before(root, year) else { return Ok(plan(year, unit)) };
    let unreadable = || Message::new("earlier-plan-unreadable").with("file", plan_file(before));
    let earlier = plan_bytes(root, before)?.and_then(|bytes| String::from_utf8(bytes).ok());
    let earlier = earlier.ok_or_else(unreadable)?;
    let seed = plan(year, None).parse().map_err(|_| unreadable())?;
    Ok(next_plan(&earlier, &seed, year, unit).map_err(|_| unreadable())?.to_string())
}

/// Returns the latest year before `year` that has a plan below `root`.
pub(crate) fn before(root: &Path, year: i32) -> Option<i32> {
    let years = Repository { root: root.to_owned(), year }.years();
    years.into_iter().rev().find(|before| *before < year)
}

pub(crate) fn roster(year: i32, unit: Option<&str>) -> String {
    filled(ROSTER, year, unit)
}

/// Returns the guide of the repository.
pub(crate) fn guide(year: i32, unit: Option<&str>) -> String {
    filled(include_str!("../../../seeds/study/README.md"), year, unit)
}

/// Returns `true` if the plan of a year below `root` is still what `plan init` laid down.
pub(crate) fn is_unchanged(text: &str, root: &Path, year: i32) -> bool {
    let unit = toml::from_str::<toml::Table>(text).ok();
    let unit = unit.as_ref().and_then(|plan| plan.get("organization")?.as_str());
    let text = text.replace("\r\n", "\n");
    let is_start = |unit| plan_of(root, year, unit).is_ok_and(|start| start.replace("\r\n", "\n") == text);
    unit.is_some_and(|unit| plan(year, Some(unit)) == text || is_start(None) || is_start(Some(unit)))
}

/// Returns `true` if the members are still those of the template: positions without real names.
pub(crate) fn is_roster(roster: &Roster) -> bool {
    let told = |roster: &Roster| -> Vec<(String, String)> {
        roster.members.iter().map(|member| (member.name.clone(), member.post.clone())).collect()
    };
    toml::from_str::<Roster>(ROSTER).is_ok_and(|template| told(&template) == told(roster))
}

/// Returns the comments at the top of a roster file.
pub(crate) fn explanations(roster: &str) -> &str {
    roster.split(FIRST_MEMBER).next().unwrap_or_default()
}

fn filled(text: &str, year: i32, unit: Option<&str>) -> String {
    text.replace(YEAR, &year.to_string()).replace(UNIT, unit.unwrap_or(UNIT))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_is_the_template_until_a_byte_is_changed() {
        let is_plan = |text: &str, year| is_unchanged(text, Path::new("no such folder"), year);
        for unit in [None, Some("某市\"某\\局"), Some("2026 办公室")] {
            let text = plan(2027, unit);
            assert!(is_plan(&text, 2027), "{text}");
            assert!(is_plan(&text.replace('\n', "\r\n"), 2027));
            assert!(!is_plan(&text, 2026));
            assert!(!is_plan(&(text + "\n"), 2027));
        }
        assert!(!is_plan("year = 2027", 2027));
    }

    #[test]
    fn a_roster_is_the_template_until_a_member_is_changed() {
        let read = |text: &str| toml::from_str::<Roster>(text).unwrap();
        let text = roster(2027, Some("某局"));
        assert!(is_roster(&read(&text)));
        assert!(!is_roster(&read(&text.replace("name = \"成员\"", "name = \"总工程师\""))));
        assert!(explanations(&text).contains("样板") && !explanations(&text).contains("m01"));
    }
}
