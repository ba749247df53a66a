//! How time and memory grow with the records: years of several sizes, in two shapes.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::NOW;
use crate::generate::{Shape, write_year};

/// The maximum exponent of growth from 10,000 to 100,000 records: 1 is in proportion.
const EXPONENT_TARGET: f64 = 1.05;

/// Commands that take less CPU time than this are not judged: most of it is the start of the program.
const JUDGED_MS: f64 = 40.0;

/// How often a command is run at least: the best of several runs is compared, on every size.
const ROUNDS: usize = 3;

/// The CPU time in milliseconds after which a command is not run again.
const ENOUGH_MS: f64 = 500.0;

/// Runs a program and prints its CPU time and its time in microseconds, and its peak memory in KB: the standard
/// library has no `wait4`.
const MEASURE: &str = "\
import os, subprocess, sys, time
begun = time.perf_counter()
null = open(os.devnull, 'w')
child = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL, stdout=null, stderr=null)
_, status, used = os.wait4(child.pid, 0)
child.returncode = status
print(int((used.ru_utime + used.ru_stime) * 1e6), int((time.perf_counter() - begun) * 1e6), used.ru_maxrss)";

/// The commands whose growth is measured; `OUT` is a file or folder to write.
const COMMANDS: &[&str] = &[
    "check",
    "check --format json",
    "status",
    "todo --all",
    "requirements",
    "topics",
    "checklists",
    "roster m05",
    "handover",
    "remind",
    "schedule",
    "attend",
    "leave",
    "makeup",
    "notes",
    "notes --format json",
    "notes search 三点 第一",
    "log",
    "log --format json",
    "export records",
    "export attendance -o OUT.xlsx",
    "export calendar",
    "archive --check",
    "draft summary -o OUT.docx",
    "site --without notes -o OUT",
    "seal",
];

/// The time and memory of a command.
pub(crate) struct Run {
    /// The CPU time.
    pub(crate) ms: f64,
    /// The time until it ended, in milliseconds.
    pub(crate) wall: f64,
    pub(crate) megabytes: u64,
}

/// Measures every command on years of up to `most` records; with sessions in proportion, up to 100,000: no
/// group holds more sessions.
pub(crate) fn measure(plan: &Path, target: &Path, most: usize) {
    let outputs = target.join("tmp/grow-outputs");
    let _ = fs::remove_dir_all(&outputs);
    fs::create_dir_all(&outputs).expect("a folder");
    for (name, shape, most) in
        [("few sessions", few as Shaped, most), ("sessions in proportion", in_proportion, most.min(100_000))]
    {
        let sizes = [1_000, 10_000, 100_000, 1_000_000].map(|size| Some(size).filter(|size| *size <= most));
        let sizes: Vec<usize> = sizes.into_iter().flatten().collect();
        println!("\n{name}: CPU ms and peak MB at {sizes:?} records; exponent between each two");
        let years: Vec<PathBuf> = sizes.iter().map(|size| year(target, name, *size, shape(*size))).collect();
        for words in COMMANDS {
            let runs: Vec<Run> = years.iter().map(|year| command(plan, year, &outputs, words)).collect();
            show(words, &runs);
        }
        let find = |year: &Path, program: &str| {
            let records = year.join("records").display().to_string();
            run(&["find", &records, "-type", "f", "-exec", program, "{}", "+"])
        };
        for program in ["cat", "sha256sum"] {
            let runs: Vec<Run> = years.iter().map(|year| find(year, program)).collect();
            show(&format!("for comparison: {program} of all files"), &runs);
        }
    }
    let _ = fs::remove_dir_all(&outputs);
}

/// Returns the shape of a year with a number of records.
type Shaped = fn(usize) -> Shape;

pub(crate) fn few(records: usize) -> Shape {
    Shape { sessions: 50, leave: 25, makeups: 25, notes: records - 150 }
}

fn in_proportion(records: usize) -> Shape {
    let sessions = records / 13;
    Shape {
        sessions,
        leave: sessions / 2,
        makeups: sessions / 2,
        notes: records - 2 * sessions - sessions / 2 * 2,
    }
}

/// Returns a year of this size; one that was written before is used again.
pub(crate) fn year(target: &Path, name: &str, size: usize, shape: Shape) -> PathBuf {
    let folder = target.join(format!("tmp/grow-{}-{size}", name.replace(' ', "-")));
    if !folder.join("complete").exists() {
        let _ = fs::remove_dir_all(&folder);
        write_year(&folder, "市某局", 0, shape);
        fs::write(folder.join("complete"), "").expect("a file");
    }
    folder
}

/// Runs a command several times. Each output has a place of its own, and all are removed at the end: for a minute,
/// ext4 looks past each file that was just deleted before it makes a new one.
fn command(plan: &Path, year: &Path, outputs: &Path, words: &str) -> Run {
    let (plan, place) = (plan.to_str().expect("a path"), year.to_str().expect("a path"));
    let unseal = || fs::remove_dir_all(year.join("records/2026/seal"));
    let next = || {
        let _ = unseal();
        let count = fs::read_dir(outputs).expect("a folder").count();
        let words = words.replace("OUT", outputs.join(count.to_string()).to_str().expect("a path in words"));
        run(&[plan, "-C", place].into_iter().chain(words.split(' ')).collect::<Vec<_>>())
    };
    let mut best = next();
    let mut spent = best.ms;
    let mut rounds = 1;
    while rounds < ROUNDS || spent < ENOUGH_MS {
        let next = next();
        spent += next.ms;
        rounds += 1;
        best = if next.ms < best.ms { next } else { best };
    }
    let _ = unseal();
    best
}

pub(crate) fn run(words: &[&str]) -> Run {
    let mut python = Command::new("python3");
    python.args(["-c", MEASURE]).args(words).env("PLAN_NOW", NOW).env("PLAN_LANG", "zh");
    let output = python.output().expect("python3");
    let text = String::from_utf8(output.stdout).expect("numbers");
    let mut numbers = text.split_whitespace().map(|number| number.parse::<u32>().expect("a number"));
    let mut next = || numbers.next().expect("three numbers");
    Run {
        ms: f64::from(next()) / 1000.0,
        wall: f64::from(next()) / 1000.0,
        megabytes: u64::from(next() >> 10),
    }
}

fn show(what: &str, runs: &[Run]) {
    let figures: Vec<String> = runs.iter().map(|run| format!("{:9.1} {:4}", run.ms, run.megabytes)).collect();
    let exponents: Vec<f64> = runs.windows(2).map(|pair| (pair[1].ms / pair[0].ms).log10()).collect();
    let shown: Vec<String> = exponents.iter().map(|exponent| format!("{exponent:5.2}")).collect();
    // From 10,000 to 100,000 records.
    let is_above = exponents.get(1).is_some_and(|exponent| *exponent > EXPONENT_TARGET);
    let is_judged = runs.get(2).is_some_and(|run| run.ms > JUDGED_MS);
    let mark = if is_above && is_judged { "  above the target" } else { "" };
    println!("{what:32} {} {}{mark}", figures.join(" "), shown.join(" "));
}
