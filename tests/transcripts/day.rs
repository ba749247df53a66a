//! The secretary's day in the README: five commands from the schedule to the archive.

use std::fs;
use std::path::Path;
use std::process::Command;

/// A sheet that was filled in on screen: one member late, one on leave.
const SHEET: &str = "\
姓名,考勤,备注
局长,出席,
常务副局长,出席,
副局长（规划资金）,出席,
派驻纪检监察组组长,出席,
副局长（高新产业）,迟到,
副局长（成果转化）,出席,
副局长（人才改革）,出席,
总工程师,请假,出差
机关党委专职副书记,出席,
办公室主任,出席,
";

/// Adds the filled-in sheet and a photograph, and a git repository that has everything but these.
pub(crate) fn prepare(folder: &Path) {
    for args in [&["init", "-q", "-b", "main"][..], &["add", "-A"], &["commit", "-q", "-m", "计划和记录"]]
    {
        let done = Command::new("git")
            .args(["-c", "user.name=机关党委专职副书记", "-c", "user.email=m09@example.com"])
            .args(args)
            .current_dir(folder)
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .status();
        assert!(done.expect("git").success(), "{args:?}");
    }
    fs::write(folder.join("sheet.csv"), SHEET).expect("the sheet");
    fs::write(folder.join("签到.jpg"), "签名\n").expect("the photograph");
}

/// The commands of the block that commits everything, as they are typed.
fn typed(half: &str, last: &str) -> Vec<String> {
    let block = half.split("```console\n").find(|block| block.contains(last)).expect("the day");
    let block = block.split("```").next().unwrap_or_default();
    let lines = block.lines().filter_map(|line| line.strip_prefix("$ "));
    let is_setting = |word: &&str| word.starts_with("PLAN_");
    lines.map(|line| line.split(' ').skip_while(is_setting).collect::<Vec<_>>().join(" ")).collect()
}

#[test]
fn a_session_takes_five_commands_and_150_characters() {
    let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md"));
    let readme = readme.expect("the README");
    let (chinese, english) = readme.split_at(readme.find("# English\n").expect("the English half"));
    for (half, last) in [(chinese, "plan 同步\n"), (english, "plan sync\n")] {
        let commands = typed(half, last);
        let characters: usize = commands.iter().map(|line| line.chars().count() + 1).sum();
        assert!(commands.len() <= 5 && characters <= 150, "{characters} characters: {commands:?}");
        // Two speakers, three attachments, one late and one on leave, and everything committed.
        let block = half.split("```console\n").find(|block| block.contains(last)).expect("the day");
        let block = block.split("```").next().unwrap_or_default();
        assert!(commands[0].contains("m04") && commands[0].contains("m06"), "{commands:?}");
        assert_eq!(block.matches("records/2026/papers/").count(), 3, "{block}");
    }
}
