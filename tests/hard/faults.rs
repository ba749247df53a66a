//! Errors and kills at every system call of every writing command, from the first file that it creates
//! on. Whatever happens: no older file changes, no file is partial, nothing is left behind, exit code
//! and words are true, and the next run is right.
//!
//! `cargo test` runs a sample. All points, in about five minutes on two cores:
//! `cargo test --features real-programs --test hard -- --ignored every_fault`

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use crate::study::{Study, text};

mod commands;

use commands::{CASES, Case};

/// The system calls on files. std panics if `close` fails, which it does not do in practice, so there it
/// is only killed.
const CALLS: &str = "open,openat,mkdir,mkdirat,write,writev,pwrite64,fsync,fdatasync,ftruncate,rename,\
    renameat,renameat2,link,linkat,unlink,unlinkat,rmdir,fchmod,chmod,flock,lseek,read,pread64,statx,\
    newfstatat,fstat,lstat,stat,getdents64,copy_file_range,sendfile,close";

/// The files of a folder with their content.
type Files = BTreeMap<String, Vec<u8>>;

/// The fault at a system call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fault {
    Error,
    Kill,
}

/// A system call of a command: the name, and how many calls of that name came before.
#[derive(Debug, Clone)]
struct Point {
    call: String,
    number: usize,
    fault: Fault,
}

#[test]
fn a_sample_of_faults() {
    let tried = try_all(|at| at % 25 == 7);
    assert!(tried > 60, "only {tried} points");
}

#[test]
#[ignore = "five minutes; see the head of this file"]
fn every_fault() {
    let tried = try_all(|_| true);
    assert!(tried >= 1_500, "only {tried} points");
    writeln!(std::io::stdout(), "{tried} points").expect("a screen");
}

/// Tries the chosen points of all commands on all cores; returns how many.
fn try_all(chosen: impl Fn(usize) -> bool + Sync) -> usize {
    let (next, tried) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let broken = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(2, usize::from) {
            scope.spawn(|| {
                while let Some(case) = CASES.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let trial = Trial::new(case);
                    for (point, at) in trial.points().iter().zip(0..) {
                        if chosen(at) {
                            tried.fetch_add(1, Ordering::Relaxed);
                            if let Err(what) = trial.at(point) {
                                let line = format!("plan {}: {point:?}: {what}", case.words.join(" "));
                                broken.lock().expect("a list").push(line);
                            }
                        }
                    }
                }
            });
        }
    });
    let broken = broken.into_inner().expect("a list");
    assert!(broken.is_empty(), "{} broken:\n{}", broken.len(), broken.join("\n"));
    tried.into_inner()
}

/// A command, with the files before it and after it where nothing fails.
struct Trial<'a> {
    case: &'a Case,
    start: Study,
    before: Files,
    after: Files,
}

impl<'a> Trial<'a> {
    fn new(case: &'a Case) -> Self {
        let start = if case.in_empty_folder { Study::empty() } else { Study::new() };
        for (name, content) in commands::FILES {
            start.write(name, content);
        }
        for words in case.setup {
            start.done(words);
        }
        let whole = start.copied();
        let output = whole.run(case.words);
        assert!(output.status.success(), "{:?}: {}", case.words, text(&output.stderr));
        let (before, after) = (start.files(), whole.files());
        assert!(before != after, "{:?} writes nothing", case.words);
        Self { case, start, before, after }
    }

    /// Returns the points: the calls of the main thread from the first creation on.
    fn points(&self) -> Vec<Point> {
        let study = self.start.copied();
        let trace = study.path(".trace");
        let mut command = Command::new("strace");
        command.arg("-y").arg("-o").arg(&trace).args([
            "-e",
            &format!("trace={CALLS}"),
            env!("CARGO_BIN_EXE_plan"),
        ]);
        study.settle(command.args(self.case.words));
        let output = command.output().expect("strace: install the Debian package");
        assert!(output.status.success(), "{}", text(&output.stderr));
        let lines = fs::read_to_string(&trace).expect("the trace");
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        let mut points = Vec::new();
        let mut begun = false;
        for line in lines.lines() {
            let Some((call, rest)) = line.split_once('(') else { continue };
            begun |= rest.contains("O_CREAT") || call.starts_with("mkdir");
            let number = *seen.entry(call).and_modify(|number| *number += 1).or_default();
            // Pipes of a child process do not fail, and std gives up if they do.
            let only_killed = call == "close" || rest.contains("<pipe:");
            let faults = if only_killed { &[Fault::Kill][..] } else { &[Fault::Error, Fault::Kill] };
            if begun {
                points.extend(faults.iter().map(|&fault| Point { call: call.to_owned(), number, fault }));
            }
        }
        points
    }

    /// Runs the command with a fault, then again without; returns what is wrong.
    fn at(&self, point: &Point) -> Result<(), String> {
        let study = self.start.copied();
        let output = inject(&study, self.case.words, point);
        let said = text(&output.stderr) + &text(&output.stdout);
        let left = study.files();
        let ended = match (output.status.code(), output.status.signal()) {
            (Some(code @ 0..=2), None) if point.fault == Fault::Error => Some(code),
            (None, Some(9)) | (Some(137), None) if point.fault == Fault::Kill => None,
            (Some(0), None) => Some(0), // the call was not reached this time
            _ => return Err(format!("{:?}: {said}", output.status)),
        };
        let is_aside = |name: &str| name.split('/').any(|part| part.starts_with(".filing-"));
        let litter: Vec<&String> = left.keys().filter(|name| is_aside(name)).collect();
        if ended.is_some() && !litter.is_empty() && !matches!(point.call.as_str(), "unlink" | "unlinkat") {
            return Err(format!("left behind: {litter:?}: {said}"));
        }
        let held: Files = left.iter().filter(|(name, _)| !is_aside(name)).map(owned).collect();
        self.nothing_lost(&held)?;
        let changed: BTreeSet<&String> = held
            .iter()
            .filter(|(name, bytes)| self.before.get(*name) != Some(*bytes))
            .map(|(name, _)| name)
            .collect();
        if ended == Some(1) {
            return if said.contains("不完整") { Ok(()) } else { Err(format!("exit code 1: {said}")) };
        }
        self.nothing_partial(&held)?;
        match ended {
            Some(0) if held != self.after => return Err(format!("exit code 0, but not done: {said}")),
            Some(2) => self.words_true(&changed, &said)?,
            _ => {}
        }
        self.right_again(&study, &held)
    }

    /// Every older file is as it was, or as the command makes it.
    fn nothing_lost(&self, held: &Files) -> Result<(), String> {
        for (name, bytes) in &self.before {
            let now = held.get(name);
            if now != Some(bytes) && now != self.after.get(name) {
                return Err(format!("changed or lost: {name}"));
            }
        }
        Ok(())
    }

    /// Every new file is as the command makes it.
    fn nothing_partial(&self, held: &Files) -> Result<(), String> {
        for (name, bytes) in held {
            let known = self.before.get(name).is_some_and(|old| old == bytes);
            if !known && self.after.get(name) != Some(bytes) && !self.is_copy_of_older(name, bytes) {
                return Err(format!("partial or unknown: {name} ({} bytes)", bytes.len()));
            }
        }
        Ok(())
    }

    fn is_copy_of_older(&self, name: &str, bytes: &[u8]) -> bool {
        is_copy(name) && self.before.values().any(|old| old == bytes)
    }

    /// A refusal names every file that it has written nevertheless.
    fn words_true(&self, changed: &BTreeSet<&String>, said: &str) -> Result<(), String> {
        if changed.is_empty() {
            return if said.contains("已写入") {
                Err(format!("nothing is written: {said}"))
            } else {
                Ok(())
            };
        }
        if said.contains("未作改动") || said.contains("未写入") {
            return Err(format!("{changed:?} written, but: {said}"));
        }
        match changed
            .iter()
            .find(|name| !said.contains(name.as_str()) && !self.is_in_named_folder(name, said))
        {
            Some(unnamed) => Err(format!("{unnamed} is not named: {said}")),
            None => Ok(()),
        }
    }

    fn is_in_named_folder(&self, name: &str, said: &str) -> bool {
        self.case.folder.is_some_and(|folder| name.starts_with(folder) && said.contains(folder))
    }

    /// The same command an hour later brings about the same, and files nothing twice.
    fn right_again(&self, study: &Study, held: &Files) -> Result<(), String> {
        let was_done = *held == self.after;
        let mut command = study.command(self.case.words);
        let output = command.env("PLAN_NOW", "2026-03-20T10:00:00+08:00").output().expect("the program");
        let said = text(&output.stderr) + &text(&output.stdout);
        if !output.status.success() && !was_done {
            return Err(format!("the second run fails: {said}"));
        }
        let now: Vec<String> = study.files().into_keys().filter(|name| !name.contains(".filing-")).collect();
        let (now, expected) = (stems(now.iter()), stems(self.after.keys()));
        if now != expected {
            return Err(format!("after the second run: {now:?} instead of {expected:?}: {said}"));
        }
        Ok(())
    }
}

/// Runs the command with a fault at a system call of its main thread.
fn inject(study: &Study, words: &[&str], point: &Point) -> Output {
    let fault = match point.fault {
        Fault::Error if matches!(point.call.as_str(), "write" | "mkdir" | "openat") => "error=ENOSPC",
        Fault::Error => "error=EIO",
        Fault::Kill => "signal=KILL",
    };
    let rule = format!("inject={}:{fault}:when={}", point.call, point.number + 1);
    let mut command = Command::new("strace");
    command.args(["-o", "/dev/null", "-e", &format!("trace={}", point.call), "-e", &rule]);
    command.arg(env!("CARGO_BIN_EXE_plan")).args(words);
    study.settle(&mut command);
    command.stdin(Stdio::null()).output().expect("strace: install the Debian package")
}

/// Returns the names without hashes, because a later run has other hashes, with repetitions.
fn stems<'a>(names: impl Iterator<Item = &'a String>) -> Vec<String> {
    let mut stems: Vec<String> = names
        .map(|name| match name.strip_suffix(".yaml").and_then(|name| name.rsplit_once('-')) {
            Some((stem, _)) => stem.to_owned(),
            None => name.clone(),
        })
        .filter(|name| !is_copy(name))
        .collect();
    stems.sort();
    stems
}

/// Returns `true` for a copy of a file that is replaced.
fn is_copy(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|ending| ending == "bak")
}

fn owned((name, bytes): (&String, &Vec<u8>)) -> (String, Vec<u8>) {
    (name.clone(), bytes.clone())
}
