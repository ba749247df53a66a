//! `plan check` of a large year beside programs that read as much, in turn.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::grow::{Run, few, run, year};

/// The number of records of the large year.
const RECORDS: usize = 100_000;
const ROUNDS: usize = 5;

/// The maximum ratio of the time of `check` to that of a program that only reads the files.
const READ_TARGET: f64 = 2.2;
/// The maximum ratio to the time of `cat`.
const CAT_TARGET: f64 = 0.4;
/// The maximum ratio of CPU time to that of `ledger`, which balances as many transactions in one file.
const LEDGER_TARGET: f64 = 1.0;
/// The maximum peak memory, in MB.
const MEMORY_TARGETS: [(usize, u64); 2] = [(100_000, 60), (1_000_000, 400)];

/// Prints the ratios for a year of 100,000 records, and the peak memory for years of up to `most`.
pub(crate) fn measure(plan: &Path, target: &Path, most: usize) {
    let folder = year(target, "few sessions", RECORDS, few(RECORDS));
    let records = folder.join("records");
    let (plan, folder, records) = (words(plan), words(&folder), words(&records));
    let reader = reader(target);
    let journal = journal(target);
    let check = [plan.as_str(), "-C", &folder, "check"];
    let read = [words(&reader), records.clone()];
    let read: Vec<&str> = read.iter().map(String::as_str).collect();
    let cat = ["find", &records, "-type", "f", "-exec", "cat", "{}", "+"];
    let journal = words(&journal);
    let ledger = ["ledger", "-f", &journal, "balance"];
    let has_ledger = Command::new("ledger").arg("--version").output().is_ok();
    let mut programs: Vec<&[&str]> = vec![&check, &read, &cat];
    programs.extend(has_ledger.then_some(&ledger[..]));
    let mut runs: Vec<Vec<Run>> = programs.iter().map(|_| Vec::new()).collect();
    for _ in 0..ROUNDS {
        for (program, runs) in programs.iter().zip(&mut runs) {
            runs.push(run(program));
        }
    }
    println!("\ncheck of {RECORDS} records, {ROUNDS} rounds in turn, medians");
    let check = &runs[0];
    compare("a program that only reads, two threads: wall", check, &runs[1], |run| run.wall, READ_TARGET);
    compare("find -exec cat: wall", check, &runs[2], |run| run.wall, CAT_TARGET);
    match runs.get(3) {
        Some(ledger) => {
            compare("ledger, as many transactions: CPU", check, ledger, |run| run.ms, LEDGER_TARGET);
        }
        None => println!("ledger is not installed: not compared"),
    }
    for (size, target_mb) in MEMORY_TARGETS.into_iter().filter(|(size, _)| *size <= most) {
        let folder = words(&year(target, "few sessions", size, few(size)));
        let peak = run(&[&plan, "-C", &folder, "check"]).megabytes;
        println!("check of {size} records: peak {peak} MB{}", above(peak > target_mb));
    }
}

fn compare(name: &str, ours: &[Run], theirs: &[Run], of: fn(&Run) -> f64, target: f64) {
    let (ours, theirs) = (median(ours, of), median(theirs, of));
    let ratio = ours / theirs;
    println!(
        "check {ours:.0} ms / {name} {theirs:.0} ms = {ratio:.2} (target {target}){}",
        above(ratio > target)
    );
}

fn above(is_above: bool) -> &'static str {
    if is_above { "  above the target" } else { "" }
}

fn median(runs: &[Run], of: fn(&Run) -> f64) -> f64 {
    let mut all: Vec<f64> = runs.iter().map(of).collect();
    all.sort_by(f64::total_cmp);
    all[all.len() / 2]
}

/// Compiles the program that only reads.
fn reader(target: &Path) -> PathBuf {
    let program = target.join("tmp/read");
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bench/read.rs");
    let built =
        Command::new("rustc").args(["--edition", "2024", "-O", "-o"]).arg(&program).arg(source).status();
    assert!(built.expect("rustc").success(), "the reader");
    program
}

/// Writes a journal with a transaction for each record.
fn journal(target: &Path) -> PathBuf {
    let file = target.join("tmp/journal");
    let mut text = String::new();
    for number in 0..RECORDS {
        let (month, day) = (number % 12 + 1, number % 28 + 1);
        write!(
            text,
            "2026/{month:02}/{day:02} 学习笔记（{number}）\n    notes:t{:02}  1\n    members:m{:02}\n\n",
            number % 14,
            number % 8
        )
        .expect("a string");
    }
    fs::write(&file, text).expect("a journal");
    file
}

fn words(path: &Path) -> String {
    path.to_str().expect("a path in words").to_owned()
}
