//! Make-up 补学补研: what closes the debt that a leave or an absence opens.

pub(crate) mod law;

use crate::domain::record::prelude::*;

/// The record of one member's make-up of one session.
#[derive(Debug, Clone, PartialEq, Eq, JsonSchema, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Makeup {
    /// The day on which it was made up.
    #[serde(with = "super::day")]
    #[schemars(with = "NaiveDate")]
    pub date: NaiveDate,
    /// The session that was missed.
    pub session: RecordId,
    /// Who made it up.
    pub member: MemberId,
    /// 补学方式: in what way.
    pub how: String,
    /// 确认人: who confirms it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirmed: Option<MemberId>,
    /// The note that shows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<RecordId>,
}

impl Record for Makeup {
    const KIND: Kind = Kind::Makeup;
    const IS_OF_WHAT_WAS_DONE: bool = true;
    const THING: Option<fn(&Self) -> String> = Some(|makeup| format!("{} {}", makeup.session, makeup.member));
    const FIELDS: &'static [Field] = &[
        ("date", Holds::Day),
        ("session", Holds::Session),
        ("member", Holds::Member),
        ("how", Holds::Text),
        ("confirmed", Holds::Anyone),
        ("note", Holds::Note),
    ];

    fn day(&self) -> NaiveDate {
        self.date
    }

    fn what(&self) -> String {
        self.member.to_string()
    }

    fn names<'a>(&'a self, names: &mut Names<'a>) {
        names.add("session", [&self.session]);
        names.add("member", [&self.member]);
        names.add("confirmed", &self.confirmed);
        names.add_note("note", self.note.as_ref());
    }

    fn sessions_mut(&mut self) -> Vec<&mut RecordId> {
        vec![&mut self.session]
    }
}
