//! The exported calendar as khal and Python's icalendar read it.

#![cfg(unix)]
#![expect(clippy::expect_used, clippy::unwrap_used, reason = "a test ends where its program is not there")]

use std::fs;
use std::path::Path;
use std::process::Command;

const READ: &str = "
import sys, icalendar
calendar = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
for event in calendar.walk('VEVENT'):
    alarms = ' '.join(str(alarm['TRIGGER'].dt) for alarm in event.walk('VALARM'))
    print(event['UID'], event['DTSTART'].dt, event['DTEND'].dt, event['STATUS'], alarms)
";

fn run(program: &str, words: &[&str], folder: &Path) -> String {
    let output = Command::new(program)
        .args(words)
        .current_dir(folder)
        .envs([("HOME", folder.to_str().unwrap()), ("TZ", "Asia/Shanghai"), ("LC_ALL", "C.UTF-8")])
        .envs([("PLAN_NOW", "2026-03-20T09:00:00+08:00"), ("PLAN_LANG", "zh"), ("PLAN_MEMBER", "m04")])
        .output()
        .expect("the program ran");
    let complaints = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success() && complaints.is_empty(), "{program}: {complaints}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn other_programs_see_local_times_whole_days_and_reminders() {
    let folder = tempfile::tempdir().unwrap();
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/study"), folder.path());
    let year = folder.path().join("plan/2026.toml");
    let meeting = "\n[meeting]\nremind_days_before = 1\n";
    let text = fs::read_to_string(&year).unwrap();
    // A table at the end would not change existing tables: the file ends with tables.
    fs::write(&year, if text.contains("[meeting]") { text } else { text + meeting }).unwrap();
    let plan = env!("CARGO_BIN_EXE_plan");
    run(plan, &["schedule", "add", "2", "--on", "2026-05-28"], folder.path());
    run(plan, &["export", "calendar", "--deadlines", "-o", "study.ics"], folder.path());

    let seen = run("/usr/bin/python3", &["-c", READ, "study.ics"], folder.path());
    let timed =
        "2026-04-16-t02-71dd1b421b1823f6@plan 2026-04-16 01:00:00+00:00 2026-04-16 03:30:00+00:00 CONFIRMED";
    assert!(seen.contains(timed), "{seen}");
    assert!(seen.contains("-1 day, 0:00:00"), "{seen}");
    assert!(seen.contains(" 2026-05-28 2026-05-29 CONFIRMED -1 day, 9:00:00"), "{seen}");

    let config = folder.path().join("khal.conf");
    let store = folder.path().join("khal");
    let lines = format!(
        "[calendars]\n[[study]]\npath = {0}/study\ntype = calendar\n[locale]\nlocal_timezone = Asia/Shanghai\n\
         default_timezone = Asia/Shanghai\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n\
         datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n[sqlite]\npath = {0}/khal.db\n",
        store.display()
    );
    fs::create_dir_all(store.join("study")).unwrap();
    fs::write(&config, lines).unwrap();
    let khal =
        |words: &[&str]| run("khal", &[&["-c", config.to_str().unwrap()], words].concat(), folder.path());
    khal(&["import", "--batch", "-a", "study", "study.ics"]);
    let listed = khal(&["list", "2026-04-16", "1d", "--format", "{start-time}-{end-time} {title}"]);
    assert!(listed.contains("09:00-11:30 第2次·专题2"), "{listed}");
    let whole_day = khal(&["list", "2026-05-28", "1d", "--format", "[{start-time}] {title}"]);
    assert!(whole_day.contains("[] 第3次·专题2"), "{whole_day}");
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() { copy(&path, &target) } else { fs::copy(&path, target).map(drop).unwrap() }
    }
}
