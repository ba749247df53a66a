//! The rota as listed.

use crate::domain::roster::Member;
use crate::domain::year::rota::Turns;
use crate::report::prelude::*;

#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct TurnRow<'a> {
    pub member: &'a MemberId,
    pub name: &'a str,
    /// Sessions held that the member chaired.
    pub chaired: usize,
    /// Sessions held that the member led.
    pub led: usize,
    /// Sessions held at which the member spoke.
    pub spoke: usize,
    /// Sessions held at which the member led or spoke, each counted once.
    pub speeches: usize,
    /// Planned sessions at which the member leads or speaks.
    pub ahead: usize,
}

impl Row for TurnRow<'_> {
    const COLUMNS: &'static [&'static str] = &["name", "chaired", "led", "spoke", "speeches", "ahead"];

    fn cells(&self) -> Vec<Cell> {
        vec![
            self.name.into(),
            self.chaired.into(),
            self.led.into(),
            self.spoke.into(),
            self.speeches.into(),
            self.ahead.into(),
        ]
    }
}

/// Returns one row per member.
pub(crate) fn rota<'a>(members: impl Iterator<Item = &'a Member>, year: &Year<'_>) -> Vec<TurnRow<'a>> {
    members
        .map(|member| {
            let Turns { chaired, led, spoke, speeches, ahead, .. } = Turns::of(member, year);
            TurnRow { member: &member.id, name: &member.name, chaired, led, spoke, speeches, ahead }
        })
        .collect()
}
