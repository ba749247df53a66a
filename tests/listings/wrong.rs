//! Wrong usage of every command: exit code 2, the whole message in one language, nothing written.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::commands;

/// Wrong values, each in a command that is right but for it.
const WRONG: &[&str] = &[
    "topics 99",
    "roster zz9",
    "roster import none.csv",
    "roster join 新人 --post 副局长 --on 2026-02-30",
    "roster leave zz9 --on 2026-12-01",
    "roster appoint m02 --on someday --post 副局长",
    "roster appoint m02 --on 2026-12-01 --role norole",
    "import none.docx",
    "schedule --from 2026-02-30",
    "schedule --member zz9",
    "schedule --state nostate",
    "schedule add 99 --on 2026-12-17",
    "schedule add 1 --on 2026-13-01",
    "schedule add 1 --on 2026-12-17 --from 25:00",
    "schedule add 1 --on 2026-12-17 --speaker zz9",
    "schedule add 1 --on 2026-12-17 --form noform",
    "schedule move 2026-01-01 --on 2026-12-17 --reason x1",
    "schedule cancel t99 --reason x1",
    "attend 2026-01-01 --all-present",
    "attend 2026-11-12 --late zz9",
    "attend 2026-11-12 --sheet none.csv",
    "attend 2026-12-10 --all-present",
    "leave add 2026-01-01 --member m03 --reason x1",
    "leave add 2026-12-10 --member zz9 --reason x1",
    "makeup add 2026-11-12 --member zz9 --on 2026-11-19 --how x1",
    "makeup add 2026-11-12 --member m11 --on 2026-02-30 --how x1",
    "makeup add t99 --member m11 --on 2026-11-19 --how x1",
    "attach 2026-11-12 none.docx",
    "attach 2026-11-12 Cargo.toml --kind nokind",
    "archive",
    "notes --topic 99",
    "notes add 99 none.md",
    "notes add 1 none.md --member zz9",
    "notes show 2099-01-01",
    "outcomes add --kind report --title x1 --owner zz9 --due 2026-12-20",
    "outcomes add --kind report --title x1 --owner m03 --due someday",
    "outcomes update 2099-01-01 --state done",
    "outcomes update 2026-07-10-policy-m03 --state nostate",
    "evaluations add --period 2026Q9 --problem x1",
    "checklists nosuch",
    "amend 2099-01-01 place=x1 --reason x1",
    "amend 2026-12-10 nokey=x1 --reason x1",
    "amend 2026-12-10 date=2026-02-30 --reason x1",
    "amend 2026-12-10 chair=zz9 --reason x1",
    "retract 2099-01-01 --reason x1",
    "log 2099-01-01",
    "draft nokind",
    "draft notice 2026-01-01",
    "draft account zz9",
    "draft bulletin 2026Q9",
    "draft notice 2026-12-10 -o out.nope",
    "remind zz9",
    "export attendance -o out.nope",
    "verify 1234",
    "check --deny norule",
    "check --allow norule",
    "explain norule",
    "schema nosuch",
    "completions nosh",
    "status --year abc",
    "status --as",
];

/// Returns every file of the sample year with its content.
fn files(folder: &Path, found: &mut Vec<(PathBuf, Vec<u8>)>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files(&path, found);
        } else {
            found.push((path.clone(), fs::read(path).expect("a file")));
        }
    }
}

fn sample() -> Vec<(PathBuf, Vec<u8>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    files(&root.join("plan"), &mut found);
    files(&root.join("records"), &mut found);
    found.sort();
    found
}

fn is_chinese(letter: char) -> bool {
    ('\u{3000}'..='\u{9fff}').contains(&letter) || ('\u{ff00}'..='\u{ffef}').contains(&letter)
}

/// Returns the first words of an English message that are Chinese, except those of the data or typed.
fn chinese_in(said: &str, data: &str) -> Option<String> {
    let runs = said.split(|letter| !is_chinese(letter)).filter(|run| !run.is_empty());
    runs.map(str::to_owned).find(|run| !data.contains(run.as_str()))
}

/// Returns two English words that follow each other in a Chinese message, except in a command or a usage.
fn english_in(said: &str) -> Option<String> {
    let prose = |line: &&str| !line.starts_with("用法") && !line.starts_with("查看");
    for line in said.lines().filter(prose) {
        for sentence in line.split(is_chinese).filter(|part| !part.contains("plan ")) {
            let is_word = |word: &&str| word.len() > 1 && word.chars().all(|c| c.is_ascii_alphabetic());
            let words: Vec<&str> = sentence.split(' ').collect();
            if let Some(pair) = words.windows(2).find(|pair| pair.iter().all(is_word)) {
                return Some(pair.join(" "));
            }
        }
    }
    None
}

fn refused(line: &str, lang: &str) -> Result<String, String> {
    let output = Command::new(env!("CARGO_BIN_EXE_plan"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .env("PLAN_NOW", "2026-11-23T09:00:00+08:00")
        .env("PLAN_MEMBER", "m09")
        .env("PLAN_LANG", lang)
        .args(line.split(' '))
        .output()
        .expect("the program runs");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    match (output.status.code(), output.stdout.is_empty()) {
        (Some(2), true) => Ok(said),
        (code, _) => Err(format!("plan {line}: {code:?}: {said}{}", String::from_utf8_lossy(&output.stdout))),
    }
}

#[test]
fn wrong_usage_is_refused_in_one_language_and_writes_nothing() {
    let before = sample();
    let mut found = Vec::new();
    commands(&[], &mut found);
    let mut lines: Vec<String> = WRONG.iter().map(|line| (*line).to_owned()).collect();
    for (command, usage) in found.iter().skip(1) {
        if command != "notes search" {
            // Free text may begin with a dash.
            lines.push(format!("{command} --nosuch"));
        }
        lines.push(format!("{command} --format nosuch"));
        let own = usage.split("plan ").nth(1).unwrap_or_default();
        if own.contains('<') && !own.contains("[COMMAND]") {
            lines.push(command.clone());
        }
    }
    let data: String = before.iter().map(|(_, content)| String::from_utf8_lossy(content)).collect();
    let mut wrong = Vec::new();
    for line in &lines {
        match refused(line, "en") {
            Ok(said) => wrong.extend(
                chinese_in(&said, &format!("{data}{line}")).map(|run| format!("{line}: {run}: {said}")),
            ),
            Err(why) => wrong.push(why),
        }
        match refused(line, "zh") {
            Ok(said) => wrong.extend(english_in(&said).map(|pair| format!("{line}: {pair}: {said}"))),
            Err(why) => wrong.push(why),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(before == sample(), "a refused command has written");
}
