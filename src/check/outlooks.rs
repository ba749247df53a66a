//! Outlooks of a forecast, for the rules on targets.

use super::rule::{plan_file, word};
use crate::domain::vocabulary::Vocabulary;
use crate::domain::year::Year;
use crate::domain::year::forecast::Outlook;
use crate::message::{Message, Value};
use crate::store::{Key, Place, ROSTER_FILE};

/// Returns the message of a rule on an outlook: whose target, which one, its value, and the maximum.
pub(super) fn message(rule: &'static str, outlook: &Outlook<'_>) -> Message {
    let who = match (outlook.member, outlook.term) {
        (Some(member), _) => Value::from(member.name.as_str()),
        (None, Some(term)) => Value::Word(term.word_id()),
        (None, None) => Value::Word("term-year".to_owned()),
    };
    Message::new(rule)
        .with("who", who)
        .with("aim", word(outlook.aim))
        .with("needed", figure(outlook, outlook.needed))
        .with("best", figure(outlook, outlook.best))
}

#[expect(clippy::cast_possible_truncation, reason = "a count, whole and far below 2^52")]
fn figure(outlook: &Outlook<'_>, value: f64) -> Value {
    if outlook.is_share() { Value::Share(value) } else { Value::Count(value as i64) }
}

/// Returns the place of the member in the roster, or of the target in the plan.
pub(super) fn place(year: &Year<'_>, outlook: &Outlook<'_>) -> Place {
    let members = &year.roster.members;
    let index = outlook.member.and_then(|member| members.iter().position(|other| other.id == member.id));
    if let Some(index) = index {
        return Place::route(ROSTER_FILE, [Key::from("members"), Key::from(index)]);
    }
    let key = outlook.aim.key().replace('-', "_");
    Place::route(plan_file(year), [Key::from("targets"), Key::from(key.as_str())])
}
