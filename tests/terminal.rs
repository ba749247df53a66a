//! Questions at a terminal: each command runs in a pseudo-terminal of 80 columns, and its screen is read.

#![cfg(unix)]
#![expect(clippy::expect_used, clippy::panic, reason = "a test ends where its data is not there")]

#[path = "terminal/layout.rs"]
mod layout;
#[path = "terminal/progress.rs"]
mod progress;
#[path = "terminal/screen.rs"]
mod screen;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use screen::Screen;

const DOWN: &str = "\u{1b}[B";
const ENTER: &str = "\r";
const ESCAPE: &str = "\u{1b}";
const INTERRUPT: &str = "\u{3}";

/// A text on the screen, and the keys that are typed then.
type Answer = (&'static str, String);

/// The evening of a session whose attendance is not recorded yet.
const EVENING: &str = "2026-12-10T18:00:00+08:00";

/// A study repository in a folder of its own, in git, whose git names nobody.
fn study(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("terminal").join(name);
    let _ = fs::remove_dir_all(&folder);
    for part in ["plan", "records"] {
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join(part), &folder.join(part));
    }
    let git = Command::new("git").args(["init", "-q"]).current_dir(&folder).status();
    assert!(git.expect("git").success());
    folder
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder to copy") {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        if path.is_dir() { copy(&path, &target) } else { fs::copy(&path, target).map(drop).expect("a copy") }
    }
}

fn settings(lang: &str) -> Vec<(&'static str, String)> {
    vec![
        ("PLAN_NOW", EVENING.to_owned()),
        ("PLAN_LANG", lang.to_owned()),
        ("GIT_CONFIG_GLOBAL", "/dev/null".to_owned()),
        ("GIT_CONFIG_NOSYSTEM", "1".to_owned()),
        ("TERM", "xterm".to_owned()),
        ("CI", String::new()),
        ("EDITOR", String::new()),
    ]
}

/// Starts the program in a pseudo-terminal.
fn start(folder: &Path, lang: &str, line: &str) -> Screen {
    start_with(folder, lang, line, &[("PLAN_MEMBER", "m09")])
}

fn start_with(folder: &Path, lang: &str, line: &str, more: &[(&str, &str)]) -> Screen {
    let mut command = Command::new(env!("CARGO_BIN_EXE_plan"));
    command.args(line.split(' ').filter(|word| !word.is_empty())).current_dir(folder);
    command.envs(settings(lang)).env_remove("PLAN_MEMBER").env_remove("NO_COLOR").envs(more.iter().copied());
    Screen::of(command)
}

/// Runs a line as a person pastes it into a shell, without a terminal.
fn paste(folder: &Path, lang: &str, line: &str) -> Output {
    let program = Path::new(env!("CARGO_BIN_EXE_plan")).parent().expect("a folder");
    let path = std::env::var("PATH").expect("a PATH in words");
    Command::new("sh")
        .args(["-c", line])
        .current_dir(folder)
        .envs(settings(lang))
        .env("PATH", format!("{}:{path}", program.display()))
        .env("PLAN_MEMBER", "m09")
        .stdin(Stdio::null())
        .output()
        .expect("a shell")
}

/// Returns the records of a folder, each with its content.
fn records(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.join("records")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder of records") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "yaml") {
                let name = path.file_name().expect("a name").to_string_lossy().into_owned();
                found.push((name, fs::read_to_string(&path).expect("a record")));
            }
        }
    }
    found.sort();
    found
}

/// Answers a command in one folder, pastes the line that it prints in another, and returns that line. The
/// records of both are the same.
fn answered_and_pasted(name: &str, lang: &str, line: &str, keys: &[(&str, &str)]) -> String {
    let (asked, pasted) = (study(&format!("{name}-{lang}-asked")), study(&format!("{name}-{lang}-pasted")));
    let before = records(&asked);
    let mut screen = start(&asked, lang, line);
    for (shown, typed) in keys {
        screen.wait_for(shown);
        screen.type_keys(typed);
    }
    let (code, text) = screen.end();
    assert_eq!(code, Some(0), "{text}");
    let told = if lang == "zh" { "同样的命令：" } else { "Same command: " };
    let command = text.split(told).nth(1).unwrap_or_else(|| panic!("no command in {text}"));
    let command = command.lines().next().unwrap_or_default().trim().to_owned();
    let done = paste(&pasted, lang, &command);
    assert!(done.status.success(), "{command}: {}", String::from_utf8_lossy(&done.stderr));
    let after = records(&asked);
    assert!(before != after, "{command}");
    let other: Vec<_> = records(&pasted).into_iter().filter(|record| !after.contains(record)).collect();
    assert!(other.is_empty() && after.len() == records(&pasted).len(), "{command}: {other:?}");
    command
}

#[test]
fn attendance_is_ticked_and_the_same_command_is_printed() {
    for (lang, question, record, reason) in [
        ("zh", "其余记为出席", "登记", "的请假事由"),
        ("en", "who was late", "Record", "Reason for the leave"),
    ] {
        let two_down = format!("{DOWN}{DOWN}{ENTER}");
        let keys = [
            (question, format!("{DOWN} {DOWN}{DOWN} {ENTER}")),
            ("常务副局长", ENTER.to_owned()),
            ("派驻纪检监察组组长", two_down),
            (reason, format!("去北京 出差{ENTER}")),
            (record, ENTER.to_owned()),
        ];
        let keys: Vec<(&str, &str)> = keys.iter().map(|(shown, typed)| (*shown, typed.as_str())).collect();
        let command = answered_and_pasted("attend", lang, "attend", &keys);
        assert_eq!(command, "plan attend 2026-12-10 --all-present --late m02 --leave \"m04=去北京 出差\"");
    }
}

#[test]
fn every_question_of_the_other_commands_is_answered() {
    let filtered = |number: &str| format!("{number}{ENTER}");
    for lang in ["zh", "en"] {
        let zh = lang == "zh";
        let of = |chinese: &'static str, english: &'static str| if zh { chinese } else { english };
        let schedule = [
            (of("专题", "Topic"), ENTER.to_owned()),
            (of("日期", "Date"), format!("12月40日{ENTER}")),
            (of("日期不存在", "no such date"), format!("{}12月24日{ENTER}", "\u{7f}".repeat(6))),
            (of("形式", "Study type"), ENTER.to_owned()),
            (of("重点发言人", "Speaker"), format!(" {DOWN} {ENTER}")),
        ];
        let leave = [
            (of("集中学习", "Session"), ENTER.to_owned()),
            (of("请假人", "Member on leave"), format!(" {ENTER}")),
            (of("事由", "Reason"), format!("-3度，冷{ENTER}")),
        ];
        let makeup = [
            (of("缺课", "Missed session"), ENTER.to_owned()),
            (of("补学人", "Member who"), ENTER.to_owned()),
            (of("补学日期", "Date of"), ENTER.to_owned()),
            (of("补学方式", "Method"), format!("自学{ENTER}")),
        ];
        let note = [
            (of("专题", "Topic"), filtered("四中")),
            (of("类别", "Kind"), format!("{DOWN}{ENTER}")),
            (of("题目", "Title"), format!("--一点体会{ENTER}")),
            (of("正文文件", "File"), format!("plan/roster.toml{ENTER}")),
        ];
        let expected: [(&str, &[Answer], &str); 4] = [
            ("schedule add", &schedule, "plan schedule add t01 --on 12月24日 --speaker m01,m02"),
            ("leave add", &leave, "plan leave add 2026-12-10 --member m01 --reason=\"-3度，冷\""),
            ("makeup add", &makeup, "plan makeup add 2026-11-12 --member m11 --on 2026-12-10 --how 自学"),
            (
                "notes add",
                &note,
                "plan notes add t09 --kind reflection --title=\"--一点体会\" plan/roster.toml",
            ),
        ];
        for (line, keys, expected) in expected {
            let keys: Vec<(&str, &str)> =
                keys.iter().map(|(shown, typed)| (*shown, typed.as_str())).collect();
            assert_eq!(answered_and_pasted(&line.replace(' ', "-"), lang, line, &keys), expected);
        }
    }
}

#[test]
fn a_new_repository_asks_for_its_name() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("terminal/init");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    let mut screen = start(&folder, "zh", "init");
    screen.wait_for("文件夹");
    screen.type_keys(&format!("资料 库{ENTER}"));
    screen.wait_for("单位全称");
    screen.type_keys(&format!("市科学技术局{ENTER}"));
    let (code, text) = screen.end();
    assert_eq!(code, Some(0), "{text}");
    assert!(text.contains("同样的命令：plan init \"资料 库\" --organization 市科学技术局"), "{text}");
    let plan = fs::read_to_string(folder.join("资料 库/plan/2026.toml")).expect("the plan");
    assert!(plan.contains("市科学技术局"), "{plan}");
}

#[test]
fn leaving_writes_nothing_and_says_so() {
    for (lang, question, told) in
        [("zh", "其余记为出席", "已退出，未作登记。"), ("en", "who was late", "Left. Nothing was recorded.")]
    {
        for key in [ESCAPE, INTERRUPT] {
            let folder = study(&format!("left-{lang}"));
            let before = records(&folder);
            let mut screen = start(&folder, lang, "attend");
            screen.wait_for(question);
            screen.type_keys(key);
            let (code, text) = screen.end();
            assert!(text.contains(told), "{text}");
            assert!(code == Some(2) && records(&folder) == before, "{text}");
        }
    }
}

/// The last question is who acts; leaving it leaves the records and git's configuration alone.
#[test]
fn who_acts_is_asked_once_and_remembered() {
    let folder = study("who");
    let before = records(&folder);
    let line = "leave add 2026-12-10 --member m03 --reason 出差";
    let left = |key: &str| {
        let mut screen = start_with(&folder, "zh", line, &[]);
        screen.wait_for("由谁登记？");
        screen.type_keys(key);
        screen.end()
    };
    let (code, text) = left(ESCAPE);
    assert!(code == Some(2) && records(&folder) == before, "{text}");
    assert!(text.contains("已退出，未作登记。") && config(&folder).is_empty(), "{text}");
    let (code, text) = left(&format!("办公室{ENTER}"));
    assert_eq!(code, Some(0), "{text}");
    assert!(text.contains("git 配置 plan.member") && !text.contains("同样的命令"), "{text}");
    assert_eq!(config(&folder), "m10");
    let new = |before: &[(String, String)]| -> String {
        records(&folder).into_iter().filter(|record| !before.contains(record)).map(|(_, text)| text).collect()
    };
    assert!(new(&before).contains("by: m10"), "{}", new(&before));
    let before = records(&folder);
    let (code, text) =
        start_with(&folder, "zh", "leave add 2026-12-10 --member m02 --reason 出差", &[]).end();
    assert_eq!(code, Some(0), "{text}");
    assert!(new(&before).contains("by: m10"), "asked again: {text}");
    // The option and the variable override it.
    let before = records(&folder);
    let (_, text) = start(&folder, "zh", "leave add 2026-12-10 --member m01 --reason 出差").end();
    assert!(new(&before).contains("by: m09"), "{text}");
}

#[test]
fn a_wrong_setting_of_who_acts_is_named() {
    let folder = study("who-wrong");
    let set = Command::new("git").args(["config", "plan.member", "m77"]).current_dir(&folder).status();
    assert!(set.expect("git").success());
    let line = "leave add 2026-12-10 --member m03 --reason 出差";
    let (code, text) = start_with(&folder, "zh", line, &[]).end();
    assert_eq!(code, Some(2), "{text}");
    assert!(text.contains("git 配置 plan.member 指定的操作人“m77”"), "{text}");
    assert!(text.contains("git config plan.member"), "{text}");
    let (_, text) = start_with(&folder, "en", line, &[("PLAN_MEMBER", "m78")]).end();
    assert!(text.contains("the environment variable PLAN_MEMBER names \"m78\""), "{text}");
}

fn config(folder: &Path) -> String {
    let output = Command::new("git").args(["config", "--local", "plan.member"]).current_dir(folder).output();
    String::from_utf8_lossy(&output.expect("git").stdout).trim().to_owned()
}

#[test]
fn nothing_is_asked_without_a_person_at_the_terminal() {
    let folder = study("unasked");
    let before = records(&folder);
    for (line, more) in [
        ("leave add", ("CI", "true")),
        ("leave add --no-input", ("CI", "")),
        ("leave add --不提问", ("CI", "")),
        ("leave add --format json", ("CI", "")),
        ("leave add", ("TERM", "dumb")),
    ] {
        let (code, text) = start_with(&folder, "zh", line, &[more]).end();
        assert_eq!(code, Some(2), "{line} {more:?}: {text}");
        assert!(text.contains("缺少参数"), "{line} {more:?}: {text}");
    }
    let (code, text) = start(&folder, "zh", "attend --no-input").end();
    assert!(code == Some(0) && text.contains("未登记"), "{text}");
    let piped = paste(&folder, "zh", "plan leave add");
    assert_eq!(piped.status.code(), Some(2));
    assert!(before == records(&folder));
}

/// A wide character counts as two cells, so that the second column begins below itself.
#[test]
fn a_list_is_aligned_in_80_columns() {
    for (lang, question, state) in [("zh", "其余记为出席", "未登记"), ("en", "who was late", "Unmarked")]
    {
        let mut screen = start(&study(&format!("aligned-{lang}")), lang, "attend");
        screen.wait_for(question);
        let columns = screen.columns_of(state);
        assert!(columns.len() == 10 && columns.windows(2).all(|pair| pair[0] == pair[1]), "{columns:?}");
        assert_eq!(screen.wrapped(), 0, "{}", screen.text());
        screen.type_keys(ESCAPE);
        screen.end();
    }
    let mut screen = start(&study("aligned-topics"), "zh", "schedule add");
    screen.wait_for("专题");
    assert_eq!(screen.wrapped(), 0, "{}", screen.text());
    screen.type_keys(ESCAPE);
    screen.end();
}
