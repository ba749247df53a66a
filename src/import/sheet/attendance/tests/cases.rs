//! Sheets as offices filled them in, kept in `tests/sheets/cases` with what each must give.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::NaiveTime;

use super::super::*;
use crate::domain::roster::{Member, Role};
use crate::import::book;

const MEMBERS: [(&str, &str); 7] = [
    ("王建国", "党组书记、馆长"),
    ("李明", "副馆长"),
    ("李明华", "副馆长"),
    ("欧阳晓红", "副馆长"),
    ("张伟", "总工程师"),
    ("赵䶮", "办公室主任"),
    ("阿依古丽·买买提", "科长"),
];

fn roster() -> Roster {
    let member = |(at, (name, post)): (usize, (&str, &str))| Member {
        id: MemberId(format!("m{:02}", at + 1).into()),
        name: name.to_owned(),
        post: post.to_owned(),
        role: Role::Member,
        joined: "2023-01-01".parse().unwrap(),
        positions: Vec::new(),
        left: None,
        email: None,
    };
    Roster { members: MEMBERS.into_iter().enumerate().map(member).collect() }
}

/// The status read for a member: P, T, E, L, A; ? if it is asked about; - if nothing is filled in.
fn letter(reading: &Reading, member: &MemberId) -> &'static str {
    let own = reading.lines.iter().find(|line| match &line.finding {
        Finding::Marked(id, _) | Finding::Blank(id) | Finding::Doubtful(_, Some(id)) => id == member,
        _ => false,
    });
    match own.map(|line| &line.finding) {
        Some(Finding::Marked(_, Status::Present)) => "P",
        Some(Finding::Marked(_, Status::Late)) => "T",
        Some(Finding::Marked(_, Status::LeftEarly)) => "E",
        Some(Finding::Marked(_, Status::Leave)) => "L",
        Some(Finding::Marked(_, Status::Absent)) => "A",
        Some(Finding::Doubtful(..)) => "?",
        _ => "-",
    }
}

#[test]
fn every_sheet_is_read_as_a_person_reads_it() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sheets/cases");
    let expected = std::fs::read_to_string(folder.join("expected.json")).unwrap();
    let expected: BTreeMap<String, String> = serde_json::from_str(&expected).unwrap();
    let at = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0).unwrap();
    let hours = Hours { day: "2026-03-19".parse().unwrap(), span: Some((at(9, 0), at(11, 30))) };
    let roster = roster();
    let office = Office { roster: &roster, organization: "某区档案馆" };
    for (name, wanted) in expected {
        let book = book::read(&name, &std::fs::read(folder.join(&name)).unwrap()).unwrap();
        let reading = read(&book, office, hours, Accept::SameDay);
        let Ok(reading) = reading else {
            assert_eq!(wanted, "refuse", "{name}");
            continue;
        };
        let found: Vec<&str> = roster.members.iter().map(|member| letter(&reading, &member.id)).collect();
        let wanted: Vec<&str> = wanted.split(' ').collect();
        let fits = |(found, wanted): (&&str, &&str)| wanted.split('/').any(|one| one == *found);
        assert!(
            found.iter().zip(&wanted).all(fits) && found.len() == wanted.len(),
            "{name}: {found:?} {wanted:?}"
        );
    }
}
