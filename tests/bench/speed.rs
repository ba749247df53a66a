//! Measures how fast the program starts, helps and checks, as ratios to `/bin/true`, `plan --version` and `cat` in the
//! same run, and how every command grows with the records.
//!
//! `cargo run --example speed` makes a release build and a year with 1,000 notes of 1 to 5 KB. It runs
//! each pair in turn, so that a busy machine slows both sides alike, and takes the median of all
//! rounds. Then it makes years of up to 100,000 records and prints CPU time, peak memory and the exponent of
//! growth for each command: `cargo run --example speed -- 1000000` goes further, `-- 0` stops before.
//! It needs Python 3, and 2 GB of disk for each 100,000 records.

#![cfg(unix)]
#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a measurement prints, and ends where it cannot run"
)]

mod generate;
mod grow;
mod peers;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use chrono::{Days, NaiveDate};

const TOPICS: usize = 14;
const NOTES: usize = 1_000;
/// The time of all records and of the check: the year is over.
const NOW: &str = "2026-12-31T18:00:00+08:00";
const ROUNDS: usize = 101;
/// The maximum ratio of `plan --version` to `/bin/true`.
const START_TARGET: f64 = 1.5;
/// The maximum ratio of `plan --help` to `plan --version`.
const HELP_TARGET: f64 = 2.0;
/// The maximum ratio of `plan check` to `cat` of the same files.
const CHECK_TARGET: f64 = 0.7;

fn main() {
    let plan = release_build();
    let year = year_of_notes(&plan);
    let files = files_below(&year);
    let bytes: u64 = files.iter().map(|file| fs::metadata(file).expect("a file").len()).sum();
    println!("{} files, {} KB, {ROUNDS} rounds, medians", files.len(), bytes >> 10);
    let mut check = command(&plan);
    check.arg("-C").arg(&year).args(["check", "--lang", "en"]).env("PLAN_NOW", NOW);
    let mut version = command(&plan);
    version.arg("--version");
    let mut cat = command(Path::new("cat"));
    cat.args(&files);
    let start = compare("plan --version", &mut version, "/bin/true", &mut command(Path::new("/bin/true")));
    let mut help = command(&plan);
    help.arg("--help");
    let help = compare("plan --help", &mut help, "plan --version", &mut version);
    let check = compare("plan check", &mut check, "cat of the same files", &mut cat);
    let most =
        env::args().nth(1).map_or(100_000, |most| most.parse().expect("the largest number of records"));
    if most > 0 {
        peers::measure(&plan, &target(), most);
        grow::measure(&plan, &target(), most);
    }
    assert!(start <= START_TARGET, "start: {start:.2} is more than {START_TARGET}");
    assert!(help <= HELP_TARGET, "help: {help:.2} is more than {HELP_TARGET}");
    assert!(check <= CHECK_TARGET, "check: {check:.2} is more than {CHECK_TARGET}");
}

fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("target"), PathBuf::from)
}

/// Returns the release build, whatever profile this was built in.
fn release_build() -> PathBuf {
    let target = target();
    let built = Command::new(env!("CARGO"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(["build", "--release", "--locked", "--quiet", "--target-dir"])
        .arg(&target)
        .status();
    assert!(built.expect("cargo").success(), "the release build");
    target.join("release/plan")
}

/// Creates the repository's own plan with a session held on every topic and many notes, all recorded by
/// the program.
fn year_of_notes(plan: &Path) -> PathBuf {
    let year = target().join("tmp/speed");
    let _ = fs::remove_dir_all(&year);
    fs::create_dir_all(year.join("plan/calendar")).expect("a folder");
    for file in ["plan/2026.toml", "plan/roster.toml", "plan/calendar/2026.toml"] {
        fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join(file), year.join(file)).expect("the year's plan");
    }
    let file = |words: &[&str]| {
        let mut command = command(plan);
        command.arg("-C").arg(&year).args(["--as", "m02"]).args(words).env("PLAN_NOW", NOW);
        assert!(command.status().expect("the program").success(), "{words:?}");
    };
    for topic in 1..=TOPICS {
        let (topic, date) = (topic.to_string(), day(topic * 14));
        file(&["schedule", "add", &topic, "--on", &date, "--from", "09:00", "--to", "11:30"]);
        file(&["attend", &date, "--all-present"]);
    }
    let text = year.join("note.md");
    for number in 0..NOTES {
        fs::write(&text, words(number)).expect("a text");
        let (topic, member) = ((number % TOPICS + 1).to_string(), format!("m{:02}", number % 6 + 1));
        let title = format!("学习笔记（{number}）");
        let date = day(number % 350);
        let note = ["notes", "add", &topic, "--member", &member, "--title", &title, "--on", &date];
        file(&[&note[..], &[text.to_str().expect("a path in words")]].concat());
    }
    fs::remove_file(text).expect("the text removed");
    year
}

/// Returns a date, counted from the first Thursday of the year.
fn day(after: usize) -> String {
    let first = NaiveDate::from_ymd_opt(2026, 1, 8).expect("a day");
    (first + Days::new(after as u64)).to_string()
}

/// Returns a text of 1 to 5 KB that no other number has; short and long ones are mixed.
fn words(number: usize) -> String {
    let line = "结合分管工作，谈三点认识：一是问题从哪里来，二是办法到哪里去，三是下一步怎样做。\n";
    let bytes = 1024 + (number * 37 % 41) * 100;
    format!("第 {number} 篇。\n") + &line.repeat(bytes / line.len() + 1)
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries.flat_map(|path| if path.is_dir() { files_below(&path) } else { vec![path] }).collect()
}

fn command(program: &Path) -> Command {
    let mut command = Command::new(program);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

/// Runs the two in turn and prints the ratio of their medians.
fn compare(name: &str, ours: &mut Command, other: &str, theirs: &mut Command) -> f64 {
    let (mut our_times, mut their_times) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        our_times.push(time(ours));
        their_times.push(time(theirs));
    }
    let (ours, theirs) = (median(our_times), median(their_times));
    let ratio = ours.as_secs_f64() / theirs.as_secs_f64();
    println!("{name} {ours:.2?} / {other} {theirs:.2?} = {ratio:.2}");
    ratio
}

fn time(command: &mut Command) -> Duration {
    let start = Instant::now();
    command.status().expect("a program that runs");
    start.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}
