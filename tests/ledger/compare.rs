//! Compares what the program shows with the ledger.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde_json::{Value, json};

use crate::book::{Kind, Meeting, Member, came};
use crate::life::{Life, TOPICS, at};

/// Returns a small count as a number with a fraction.
pub(crate) fn float(count: usize) -> f64 {
    f64::from(u32::try_from(count).expect("a small count"))
}

fn share(part: usize, whole: usize) -> Option<f64> {
    (whole > 0).then(|| float(part) / float(whole))
}

fn same(found: &Value, expected: Value, about: &str) {
    assert_eq!(*found, expected, "{about}");
}

/// Returns the year as an option, for a command of a year that may be over.
fn of(year: i32) -> [String; 2] {
    ["--year".to_owned(), year.to_string()]
}

pub(crate) fn status(life: &Life, year: i32, today: NaiveDate) {
    let (book, year_words) = (&life.book, of(year));
    let about = format!("status of unit {} on {today}", life.unit.number);
    let found = life.unit.json(at(today, 18), &["status", &year_words[0], &year_words[1]]);
    let count = book.count(year, |_| true, |_| true);
    let held = book.held(year).count();
    same(&found["sessions"], json!({ "planned": book.ahead(year).count(), "held": held }), &about);
    let studied = book.topics_held(year);
    let mut planned: Vec<usize> = book.ahead(year).flat_map(|meeting| meeting.topics.clone()).collect();
    planned.retain(|topic| !studied.contains(topic));
    planned.sort_unstable();
    planned.dedup();
    let none = TOPICS - studied.len() - planned.len();
    let topics = json!({ "held": studied.len(), "planned": planned.len(), "none": none });
    same(&found["topics"], topics, &about);
    let attendance = json!({
        "expected": count[0], "came": came(count), "leave": count[4], "absent": count[5], "unmarked": count[6],
    });
    same(&found["attendance"], attendance, &about);
    same(&found["attendance_rate"], json!(share(came(count), count[0])), &about);
    let notes = |kind| book.notes(year, kind, |_| true);
    let written = json!({ "note": notes("note"), "reflection": notes("reflection"), "speech": 0 });
    same(&found["notes"], written, &about);
    let [open, overdue, closed, late] = book.debts(year, today, |_| true, |_| true);
    let undated = 0; // every year of the book has its calendar
    let debts = json!({ "open": open, "undated": undated, "overdue": overdue, "closed": closed, "closed_late": late });
    same(&found["debts"], debts, &about);
    let sheets = |year| {
        let of_year = book.meetings.iter().filter(move |meeting| meeting.year == year);
        of_year.filter(|meeting| book.is_open(meeting, today)).count()
    };
    assert_eq!(found["open_sheets"].as_array().map(Vec::len), Some(sheets(year)), "{about}");
    if year == 2027 && today.year() == 2027 {
        let [open, overdue, ..] = book.debts(2026, today, |_| true, |_| true);
        let made = |quarter| book.evaluations.iter().any(|(of, made, _)| (*of, *made) == (2026, quarter));
        let met = |quarter| book.held(2026).any(|(_, meeting)| meeting.quarter() == quarter);
        let expected = [
            ("sheet", sheets(2026)),
            ("makeup", open + overdue),
            ("bulletin", (1..=4).filter(|quarter| met(*quarter)).count()),
            ("evaluation", (1..=4).filter(|quarter| !made(*quarter)).count()),
            ("outcome", book.open_outcomes(2026, today).len()),
            ("papers", book.without_minutes(2026)),
        ];
        let rows = found["carried_over"].as_array().expect("a list");
        for (kind, expected) in expected {
            let found = rows.iter().filter(|row| row["kind"] == kind).count();
            assert_eq!(found, expected, "{about}: carried over: {kind}");
        }
    }
}

/// Compares the outcomes that are open and the sessions without minutes.
pub(crate) fn results(life: &Life, year: i32, today: NaiveDate) {
    let (book, year_words) = (&life.book, of(year));
    let about = format!("unit {} of {year} on {today}", life.unit.number);
    let found = life.unit.json(at(today, 18), &["outcomes", &year_words[0], &year_words[1]]);
    let rows = found.as_array().expect("a list").iter();
    let own =
        rows.filter(|row| row["title"].as_str().is_some_and(|title| title.starts_with(&year.to_string())));
    let open = own.filter(|row| row["state"] != "done" && row["state"] != "dropped");
    let open: BTreeMap<&str, bool> =
        open.map(|row| (row["title"].as_str().expect("a title"), row["overdue"] == true)).collect();
    assert_eq!(open, book.open_outcomes(year, today), "{about}");
    let words = ["archive", "--check", &year_words[0], &year_words[1], "--format", "json"];
    let output = life.unit.run(&life.unit.path(), at(today, 18), &words);
    let found: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let sessions = found["sessions"].as_array().or(found.as_array()).expect("the sessions");
    let lacking = sessions.iter().filter(|row| {
        row["state"] == "held" && row["lacks"].as_array().is_some_and(|lacks| !lacks.is_empty())
    });
    assert_eq!(lacking.count(), book.without_minutes(year), "{about}: minutes");
}

pub(crate) fn bulletins(life: &Life, year: i32, today: NaiveDate) {
    let (book, year_words) = (&life.book, of(year));
    let months = if today.year() > year { 12 } else { today.month() };
    for quarter in 1..=months / 3 {
        let period = format!("{year}Q{quarter}");
        let words = ["draft", "bulletin", &period, &year_words[0], &year_words[1]];
        let text = life.unit.done(at(today, 18), &words);
        let about = format!("bulletin {period} of unit {} on {today}: {text}", life.unit.number);
        let in_it = |meeting: &Meeting| meeting.quarter() == quarter;
        let count = book.count(year, in_it, |_| true);
        let meetings: Vec<&Meeting> =
            book.held(year).map(|(_, meeting)| meeting).filter(|meeting| in_it(meeting)).collect();
        let mut topics: Vec<usize> = meetings.iter().flat_map(|meeting| meeting.topics.clone()).collect();
        topics.sort_unstable();
        topics.dedup();
        let sentence = format!(
            "共开展集中学习{}次，学习专题{}个；应到{}人次，实到{}人次",
            meetings.len(),
            topics.len(),
            count[0],
            came(count)
        );
        assert!(text.contains(&sentence), "{sentence}: {about}");
        let rate = format!("{:.1}", share(came(count), count[0]).unwrap_or_default() * 100.0);
        let rate = format!("出勤率{}%", rate.trim_end_matches(".0"));
        assert!(text.contains(&rate), "{rate}: {about}");
        for (word, of) in [("迟到", 2), ("早退", 3), ("请假", 4), ("缺席", 5), ("未登记", 6)] {
            let part = format!("{word}{}人次", count[of]);
            let figures = text.lines().find(|row| row.contains(&sentence)).expect("the figures");
            assert_eq!(figures.contains(&part), count[of] > 0, "{part}: {about}");
        }
        let debts = book.debts(year, today, in_it, |_| true);
        if debts[0] + debts[1] + debts[2] > 0 {
            let owed = format!("应补学补研{}人次", debts[0] + debts[1] + debts[2]);
            assert!(text.contains(&owed), "{owed}: {about}");
            if debts[3] > 0 {
                let late = format!("逾期补学{}人次", debts[3]);
                assert!(text.contains(&late), "{late}: {about}");
            }
        }
    }
}

pub(crate) fn accounts(life: &Life, year: i32, today: NaiveDate) {
    let (book, year_words) = (&life.book, of(year));
    for member in book.members.iter().filter(|member| member.joined.year() <= year) {
        let words = ["roster", &member.id, &year_words[0], &year_words[1]];
        let found = life.unit.json(at(today, 18), &words);
        let about = format!("{} of unit {} on {today}", member.name, life.unit.number);
        let name = member.name.as_str();
        let count = book.count(year, |_| true, |one: &Member| one.id == member.id);
        let [_, _, made_up, late] = book.debts(year, today, |_| true, |who| who == name);
        let sessions = json!({
            "expected": count[0], "present": count[1], "late": count[2], "left_early": count[3],
            "leave": count[4], "absent": count[5], "unmarked": count[6],
            "made_up": made_up, "made_up_late": late,
        });
        same(&found["sessions"], sessions, &about);
        same(&found["rate"], json!(share(came(count), count[0])), &about);
        let notes = |kind| json!(book.notes(year, kind, |who| who == name));
        same(&found["notes"]["note"], notes("note"), &about);
        same(&found["notes"]["reflection"], notes("reflection"), &about);
        let chaired = book.turns(year, name, |meeting| meeting.chair == name);
        let led = book.turns(year, name, |meeting| meeting.lead == name);
        let names = |meeting: &Meeting| {
            meeting.lead == name || meeting.speakers.iter().any(|speaker| speaker == name)
        };
        let spoke = book.turns(year, name, names);
        same(
            &json!([found["chaired"], found["led"], found["speeches"]]),
            json!([chaired, led, spoke]),
            &about,
        );
    }
}

pub(crate) fn requirements(life: &Life, year: i32, today: NaiveDate) {
    let (book, year_words) = (&life.book, of(year));
    let found = life.unit.json(at(today, 18), &["requirements", &year_words[0], &year_words[1]]);
    let evidence = found[0]["clauses"][0]["evidence"].as_array().expect("evidence").clone();
    let of_name = |name: &str| evidence.iter().find(|one| one["name"] == name).expect(name).clone();
    let about = |name: &str| format!("{name} of unit {} on {today}", life.unit.number);
    let value = |name: &str, expected: Value| same(&of_name(name)["value"], expected, &about(name));
    let count = book.count(year, |_| true, |_| true);
    value("topics-covered", json!(book.topics_held(year).len()));
    value("sessions-held", json!(book.held(year).count()));
    value("attendance-rate", json!(share(came(count), count[0])));
    value("lateness", json!(count[2] + count[3]));
    let debts = book.debts(year, today, |_| true, |_| true);
    let owed = debts[0] + debts[1] + debts[2];
    if owed > 0 {
        value("makeup-closed", json!(share(debts[2], owed)));
    }
    value("notes", json!(book.notes(year, "note", |_| true)));
    let spoke = |member: &Member| {
        let name = member.name.as_str();
        book.turns(year, name, |meeting| {
            meeting.lead == name || meeting.speakers.iter().any(|speaker| speaker == name)
        })
    };
    value("speeches", json!(book.members.iter().map(spoke).sum::<usize>()));
    // Each member by the sessions that were held while a member.
    let rates = book.members.iter().filter_map(|member| {
        let own = book.count(year, |_| true, |one: &Member| one.id == member.id);
        share(came(own), own[0])
    });
    let rates: Vec<f64> = rates.collect();
    let reached = rates.iter().filter(|rate| **rate >= 0.8).count();
    let members = of_name("attendance-rate")["members"].clone();
    same(&json!([members["reached"], members["asked"]]), json!([reached, rates.len()]), &about("members"));
    let led = |meeting: &Meeting| {
        let leader =
            if meeting.date >= NaiveDate::from_ymd_opt(2027, 9, 1).expect("a date") && life.unit.number < 2 {
                "常务副局长"
            } else {
                "局长"
            };
        meeting.chair == leader && meeting.marks.get(leader).is_none_or(|mark| mark.came())
    };
    value("leader-chaired", json!(book.held(year).filter(|(_, meeting)| led(meeting)).count()));
}

pub(crate) fn evaluations(life: &Life, year: i32, today: NaiveDate) {
    let year_words = of(year);
    let found = life.unit.json(at(today, 18), &["evaluations", &year_words[0], &year_words[1]]);
    let rows = found.as_array().expect("a list");
    let made = life.book.evaluations.iter().filter(|(of, ..)| *of == year);
    for (_, quarter, [sessions, topics, notes, attended, expected]) in made.clone() {
        let period = format!("{year}Q{quarter}");
        let row = rows.iter().find(|row| row["period"] == period.as_str()).expect("the evaluation");
        let about = format!("evaluation {period} of unit {}", life.unit.number);
        same(&json!([row["held"], row["topics"], row["notes"]]), json!([sessions, topics, notes]), &about);
        // Hundredths of a percent are cut off, so that the share shown has been rounded once.
        let rate = (*expected > 0).then(|| float(attended * 10_000 / expected) / 10_000.0);
        same(&row["attendance"], json!(rate), &about);
    }
    assert_eq!(rows.len(), made.count());
}

pub(crate) fn rollup(lives: &[Life], year: i32, today: NaiveDate) {
    let folders: Vec<String> = lives.iter().map(|life| life.unit.path().display().to_string()).collect();
    let year_words = of(year);
    let mut words = vec!["rollup", year_words[0].as_str(), year_words[1].as_str()];
    words.extend(folders.iter().map(String::as_str));
    let found = lives[0].unit.json(at(today, 18), &words);
    for (life, folder) in lives.iter().zip(&folders) {
        let (book, about) = (&life.book, format!("rollup of unit {} on {today}", life.unit.number));
        let units = found["units"].as_array().expect("units");
        let unit = units.iter().find(|unit| unit["folder"] == folder.as_str()).expect("the unit");
        let count = book.count(year, |_| true, |_| true);
        let rate = share(came(count), count[0]);
        let attendance = json!({ "expected": count[0], "came": came(count), "rate": rate });
        same(&unit["attendance"], attendance, &about);
        let quarters: Vec<usize> = (1..=4)
            .map(|quarter| book.held(year).filter(|(_, meeting)| meeting.quarter() == quarter).count())
            .collect();
        same(&unit["sessions"], json!({ "held": book.held(year).count(), "quarters": quarters }), &about);
        same(&unit["topics"]["held"], json!(book.topics_held(year).len()), &about);
        let [open, overdue, ..] = book.debts(year, today, |_| true, |_| true);
        let [before, before_overdue, ..] = book.debts(year - 1, today, |_| true, |_| true);
        let debts = json!({ "open": open, "overdue": overdue, "carried": before + before_overdue });
        same(&unit["debts"], debts, &about);
        assert!(book.meetings.iter().any(|meeting| meeting.kind == Kind::SelfStudy), "{about}");
    }
}
