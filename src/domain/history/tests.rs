//! The current record of a chain, and the links without a base.

use super::super::fixture::{session, stamp};
use super::super::session::Session;
use super::*;

/// Builds a history of sessions written as `id<amends`, recorded a minute apart from left to right.
/// `retracted` lists the retracted ones.
fn told(records: &str, retracted: &str) -> History<Session> {
    let id = |text: &str| RecordId::new(text.to_owned());
    let filed = records.split(' ').enumerate().map(|(minute, text)| {
        let (name, amends) = text.split_once('<').map_or((text, None), |(name, of)| (name, Some(id(of))));
        let stamp = Stamp { amends, ..stamp(&format!("2026-01-05T09:{minute:02}:00+08:00")) };
        Filed { id: id(name), stamp, record: session("2026-03-12") }
    });
    let mut history = History::new(filed.collect());
    history.retract(&retracted.split(' ').map(id).collect());
    history
}

fn names<'a>(filed: impl Iterator<Item = &'a Filed<Session>>) -> String {
    filed.map(|filed| &*filed.id.0).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_last_standing_record_of_a_chain_holds() {
    // records, retracted; current, orphaned, dangling, rivals
    let cases = [
        ("a b<a c<b", "", "a=c", "", "", ""),
        ("a b<a c<b", "c", "a=b", "", "", ""),
        ("a b<a c<b", "b", "a=a", "c", "", ""),
        ("a b<a c<b d<c", "b", "a=a", "c", "", ""),
        ("a b<a c<b d<c", "b c", "a=a", "d", "", ""),
        ("a b<a c<b", "b c", "a=a", "", "", ""),
        ("a b<a", "a", "", "", "", ""),
        ("b<a c", "", "c=c", "", "b", ""),
        ("b<a c", "b", "c=c", "", "", ""),
        ("a b<a c<a", "", "a=c", "", "", "b<c"),
        ("a b<a c<a d<c", "", "a=d", "", "", "b<c"),
        ("a b<a c<a d<a", "", "a=d", "", "", "b<d c<d"),
        ("a b<a c<a", "a", "", "", "", ""), // all of it is gone
        ("a b<a c<b", "a b", "", "", "", ""),
        ("a b<a c<a", "c", "a=b", "", "", ""),
    ];
    for (records, retracted, holds, orphaned, dangling, rivals) in cases {
        let history = told(records, retracted);
        let current: Vec<String> =
            history.current().map(|now| format!("{}={}", now.id, now.head.id)).collect();
        assert_eq!(current.join(" "), holds, "{records} without {retracted}");
        assert_eq!(names(history.orphaned()), orphaned, "{records} without {retracted}");
        assert_eq!(names(history.dangling()), dangling, "{records} without {retracted}");
        let found: Vec<String> =
            history.rivals().map(|(rival, counting)| format!("{}<{}", rival.id, counting.id)).collect();
        assert_eq!(found.join(" "), rivals, "{records} without {retracted}");
    }
}

#[test]
fn a_record_is_replaced_by_the_last_that_stands_after_it() {
    let cases = [
        ("a b<a c<b", "", "a", Some("c")),
        ("a b<a c<b", "", "b", Some("c")),
        ("a b<a c<b", "", "c", None),
        ("a b<a c<b", "c", "b", None),
        ("a b<a c<b", "c", "a", Some("b")),
        ("a b<a c<b", "", "z", None),
    ];
    for (records, retracted, id, expected) in cases {
        let history = told(records, retracted);
        let found = history.replaced_by(&RecordId::new(id.to_owned()));
        assert_eq!(found.map(|filed| &*filed.id.0), expected, "{id} of {records} {retracted}");
    }
}

#[test]
fn things_stand_in_the_order_of_their_first_records() {
    let order: Vec<String> =
        told("b a c<b", "").by_filing().iter().map(|now| now.head.id.to_string()).collect();
    assert_eq!(order, ["c", "a"]);
}

#[test]
fn an_id_shows_eight_digits_or_as_many_as_make_it_unique_and_is_found() {
    let ids = [
        ("2026-03-12-t01-2f4e93de00000000", "2026-03-12-t01-2f4e93de0"),
        ("2026-03-12-t01-2f4e93dec0000000", "2026-03-12-t01-2f4e93dec0"),
        ("2026-03-12-t01-2f4e93dec7000000", "2026-03-12-t01-2f4e93dec7"),
        ("2026-03-12-t01-71dd1b42aaaaaaaa", "2026-03-12-t01-71dd1b42"),
        ("2026-03-12-t01-71dd1b4f", "2026-03-12-t01-71dd1b4f"),
        ("2026-03-12-t01", "2026-03-12-t01"),
        ("2026-03-12-t02", "2026-03-12-t02"),
        ("会议-一二三", "会议-一二三"),
    ];
    let history = told(&ids.map(|(id, _)| id).join(" "), "");
    let shown = ids.map(|(id, _)| history.get(&RecordId::new(id)).unwrap().id.short());
    let mut unique = shown.to_vec();
    unique.sort_unstable();
    unique.dedup();
    assert_eq!(unique.len(), ids.len(), "{shown:?}");
    assert_eq!(shown, ids.map(|(_, short)| short));
    assert!(history.get(&RecordId::new("2026-03-12-t01-2f4e93de00000001")).is_none());
}

#[test]
fn a_chain_has_one_first_record_unless_it_runs_in_a_circle() {
    // records, id; the first record, the records of the chain that it begins, the ids from it backwards
    let cases = [
        ("a", "a", Some("a"), 1, "a"),
        ("a b<a c<b", "a", Some("a"), 3, "a"),
        ("a b<a c<b", "c", Some("a"), 0, "c b a"),
        ("a b<a c<a", "a", Some("a"), 3, "a"),
        ("b<a", "b", Some("b"), 1, "b a"), // the record that it replaces is missing
        ("b<a c<b", "c", Some("b"), 0, "c b a"),
        ("a<b b<a", "a", None, 0, "a b a"),
        ("a", "z", None, 0, "z"),
    ];
    for (records, id, root, length, back) in cases {
        let history = told(records, "");
        let id = RecordId::new(id);
        assert_eq!(history.root(&id).map(|root| &*root.0), root, "{id} of {records}");
        assert_eq!(history.length(&id), length, "{id} of {records}");
        let earlier: Vec<&str> = history.back_from(&id).map(|id| &*id.0).collect();
        assert_eq!(earlier.join(" "), back, "{id} of {records}");
    }
}

#[test]
fn a_record_exists_since_its_stamp_or_a_later_commit() {
    let mut history = told("a b c", "");
    let at = |minute: &str| stamp(&format!("2026-01-05T{minute}:00+08:00")).recorded;
    history.commit(
        &[("a", "09:30"), ("b", "08:00"), ("z", "09:30")]
            .map(|(id, minute)| (RecordId::new(id), at(minute)))
            .into(),
    );
    let known: Vec<_> = history.filed().iter().map(|filed| history.known(filed)).collect();
    assert_eq!(known, ["09:30", "09:01", "09:02"].map(at));
}
