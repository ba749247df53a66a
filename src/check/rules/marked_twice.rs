//! 同一张表重复登记: a sheet gives a member two statuses, so it is not known which is right.

use crate::check::rule::prelude::*;
use crate::domain::attendance::law::twice;

pub(super) const RULE: Rule = Rule::of_every_year("marked-twice", Level::Deny, find);

fn find(year: &Year<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for sheet in year.records.attendance.current() {
        for (status, index, member) in twice(&sheet) {
            let place = Place::item(file_of(year, Kind::Attendance, &sheet.head.id), status.key(), index);
            let name = year.roster.name(member);
            hits.push(Hit::new(place, Message::new(RULE.id).with("name", name)));
        }
    }
    hits
}
