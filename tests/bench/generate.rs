//! Generates years of any size: files as the program writes them, without running it.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use chrono::{Datelike, Days, NaiveDate};
use sha2::{Digest, Sha256};

/// The number of topics and members used; the plan and the roster of the repository have more.
const TOPICS: usize = 14;
const MEMBERS: [&str; 8] = ["m01", "m02", "m03", "m04", "m05", "m06", "m09", "m10"];
/// The members who belong to the group for the first and the second half of the year only.
const UNTIL_MAY: &str = "m08";
const FROM_JULY: &str = "m11";

/// The number of records of each kind.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shape {
    /// Sessions, each with an attendance sheet.
    pub(crate) sessions: usize,
    /// Leave; each is made up unless the number of make-ups is smaller.
    pub(crate) leave: usize,
    pub(crate) makeups: usize,
    pub(crate) notes: usize,
}

/// Writes a study repository of the organization: the plan, roster and calendar of this repository, and
/// records as `shape` says. `seed` varies texts, dates and times of recording.
pub(crate) fn write_year(folder: &Path, organization: &str, seed: usize, shape: Shape) {
    write_plan(folder, organization);
    let mut absences = Vec::new();
    for number in 0..shape.sessions {
        let date = day(number * 308 / shape.sessions.max(1));
        let topic = number % TOPICS + 1;
        let head = stamp(date - Days::new(7), "10:00:00", "m09");
        let time = time(number, shape.sessions);
        let session = format!(
            "{head}date: \"{date}\"\ntime: {time}\ntopics:\n- t{topic:02}\nform: seminar\nplace: 第{}会议室\nchair: m01\n",
            number + 1
        );
        let session = file(folder, "sessions", date, &format!("t{topic:02}"), &session);
        let away = (number < shape.leave).then(|| MEMBERS[2 + (number + seed) % 5]);
        sheet(folder, date, &session, topic, away, number % 11 == seed % 11);
        if let Some(member) = away {
            absences.push((date, session, member));
        }
    }
    for (number, (date, session, member)) in absences.iter().enumerate() {
        let head = stamp(*date - Days::new(1), "15:00:00", "m09");
        let leave = format!(
            "{head}date: \"{date}\"\nsession: {session}\nmember: {member}\ncause: 参加专题会议\napproved: m01\n"
        );
        file(folder, "leave", *date, member, &leave);
        if number < shape.makeups {
            let on = *date + Days::new(9);
            let head = stamp(on, "16:00:00", "m09");
            let makeup = format!(
                "{head}date: \"{on}\"\nsession: {session}\nmember: {member}\nhow: 自学必读篇目\nconfirmed: m09\n"
            );
            file(folder, "makeup", on, member, &makeup);
        }
    }
    for number in 0..shape.notes {
        note(folder, number, seed);
    }
}

fn write_plan(folder: &Path, organization: &str) {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("plan");
    fs::create_dir_all(folder.join("plan/calendar")).expect("a folder");
    for file in ["roster.toml", "calendar/2026.toml"] {
        fs::copy(own.join(file), folder.join("plan").join(file)).expect("the plan of this repository");
    }
    let plan = fs::read_to_string(own.join("2026.toml")).expect("the plan of this repository");
    let mut written = String::new();
    for line in plan.lines() {
        match line {
            "[targets]" => written.push_str("[targets]\nlate_record_days = 15"),
            _ if line.starts_with("organization = ") => {
                write!(written, "organization = {organization:?}").expect("a string");
            }
            _ => written.push_str(line),
        }
        written.push('\n');
    }
    fs::write(folder.join("plan/2026.toml"), written).expect("a plan");
}

/// Returns the time of a session: a quarter of an hour of its own where a day has several sessions.
fn time(number: usize, sessions: usize) -> String {
    const IN_A_DAY: usize = 56;
    if sessions <= 200 {
        return "09:00-11:30".to_owned();
    }
    let begins = 8 * 60 + number % IN_A_DAY * 15;
    let ends = begins + 14;
    format!("{:02}:{:02}-{:02}:{:02}", begins / 60, begins % 60, ends / 60, ends % 60)
}

fn sheet(folder: &Path, date: NaiveDate, session: &str, topic: usize, away: Option<&str>, late: bool) {
    let mut sheet = stamp(date + Days::new(if late { 40 } else { 0 }), "11:40:00", "m09");
    write!(sheet, "date: \"{date}\"\nsession: {session}\npresent:\n").expect("a string");
    let mut members: Vec<&str> = MEMBERS.into_iter().chain(["m07"]).collect();
    members.extend((date <= ymd(5, 31)).then_some(UNTIL_MAY));
    members.extend((date >= ymd(7, 1)).then_some(FROM_JULY));
    for member in members.iter().filter(|member| Some(**member) != away) {
        writeln!(sheet, "- {member}").expect("a string");
    }
    if let Some(member) = away {
        write!(sheet, "leave:\n- {member}\n").expect("a string");
    }
    file(folder, "attendance", date, &format!("t{topic:02}"), &sheet);
}

fn note(folder: &Path, number: usize, seed: usize) {
    let date = day(number % 300);
    let (topic, member) = (number % TOPICS + 1, MEMBERS[(number + seed) % MEMBERS.len()]);
    let mut note = stamp(date, "17:30:00", member);
    write!(note, "date: \"{date}\"\ntopic: t{topic:02}\nmember: {member}\nkind: note\ntitle: 学习笔记（{seed}-{number}）\ntext: |\n")
        .expect("a string");
    let line = "  结合分管工作，谈三点认识：一是问题从哪里来，二是办法到哪里去，三是下一步怎样做。\n";
    writeln!(note, "  {seed}-{number}").expect("a string");
    let bytes = 1024 + (number * 37 + seed) % 41 * 100;
    note.push_str(&line.repeat(bytes / line.len() + 1));
    file(folder, "notes", date, &format!("t{topic:02}-{member}"), &note);
}

/// Writes a record under the name that its bytes give; returns its id.
fn file(folder: &Path, kind: &str, date: NaiveDate, what: &str, text: &str) -> String {
    let hash = Sha256::digest(text);
    let mut id = format!("{date}-{what}-");
    for byte in hash.iter().take(8) {
        write!(id, "{byte:02x}").expect("a string");
    }
    let folder = folder.join("records/2026").join(kind);
    fs::create_dir_all(&folder).expect("a folder");
    fs::write(folder.join(format!("{id}.yaml")), text).expect("a record");
    id
}

fn stamp(date: NaiveDate, time: &str, by: &str) -> String {
    format!("recorded: \"{date}T{time}+08:00\"\nby: {by}\n")
}

/// Returns a weekday: `after` days after 2026-01-08, or the Friday before.
fn day(after: usize) -> NaiveDate {
    let day = ymd(1, 8) + Days::new(after as u64);
    let weekday = u64::from(day.weekday().num_days_from_monday());
    day - Days::new(weekday.saturating_sub(4))
}

fn ymd(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).expect("a date")
}
