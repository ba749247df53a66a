//! 同一张考勤表里，一名成员标了两次.

use super::Rule;
use crate::check::{Hit, Scope};
use crate::domain::plan::Level;
use crate::domain::record::Kind;
use crate::domain::vocabulary::Vocabulary;
use crate::message::Message;
use crate::store::Place;

pub(super) const RULE: Rule = Rule::looking("marked-twice", Level::Deny, find);

fn find(scope: &Scope<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for sheet in scope.workspace.records.attendance.current() {
        let mut seen = std::collections::BTreeSet::new();
        for (status, index, member) in sheet.marks() {
            if !seen.insert(member) {
                let place = Place::item(
                    scope.workspace.file_of(Kind::Attendance, &sheet.head.id),
                    status.key(),
                    index,
                );
                let name = scope.workspace.roster.name(member);
                hits.push(Hit::new(place, Message::new(RULE.id).with("name", name)));
            }
        }
    }
    hits
}
