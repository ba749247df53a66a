//! Completion as it appears on the screen of each shell.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::screen::Screen;

/// Clears the line that is being typed.
const CLEAR: &str = "\u{15}";
const PATIENCE: Duration = Duration::from_secs(20);

/// A shell, how it starts without settings of its own, and how it loads the completion.
struct Shell {
    program: &'static str,
    arguments: &'static [&'static str],
    load: &'static str,
    /// How it writes a space in a word.
    space: &'static str,
}

const SHELLS: [Shell; 3] = [
    Shell {
        program: "bash",
        arguments: &["--norc", "--noprofile", "-i"],
        load: "source <(plan completions bash)",
        space: "\\ ",
    },
    Shell {
        program: "zsh",
        arguments: &["-f", "-i"],
        load: "autoload -Uz compinit && compinit -D -u && source <(plan completions zsh)",
        space: "\\ ",
    },
    Shell {
        program: "fish",
        arguments: &["--no-config", "-i"],
        load: "plan completions fish | source",
        space: "\\ ",
    },
];

/// Returns a study repository with a member whose name has a space.
fn study() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/study"), folder.path());
    let roster = folder.path().join("plan/roster.toml");
    let text = fs::read_to_string(&roster).expect("a roster");
    let member =
        "\n[[members]]\nid = \"m05\"\nname = \"四 级调研员\"\npost = \"四级调研员\"\njoined = 2026-01-01\n";
    fs::write(&roster, text + member).expect("a roster");
    folder
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder to copy") {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        if path.is_dir() { copy(&path, &target) } else { fs::copy(&path, target).map(drop).expect("copied") }
    }
}

fn start(shell: &Shell, folder: &Path, lang: &str) -> Screen {
    let program = Path::new(env!("CARGO_BIN_EXE_plan")).parent().expect("a folder");
    let path = std::env::var("PATH").expect("a PATH in words");
    let mut command = Command::new("setsid"); // shells want a terminal of their own
    command.args(["--ctty", shell.program]).args(shell.arguments).current_dir(folder);
    command.env("PATH", format!("{}:{path}", program.display())).env("HOME", folder);
    command.envs([
        ("PS1", "> "),
        ("TERM", "xterm"),
        ("LC_ALL", "C.UTF-8"),
        ("INPUTRC", "/dev/null"),
        ("PLAN_LANG", lang),
        ("PLAN_NOW", "2026-03-20T09:00:00+08:00"),
    ]);
    let mut screen = Screen::of(command);
    screen.type_keys(&format!("{}; echo load''ed\r", shell.load));
    screen.wait_for("loaded");
    screen
}

/// Waits until the screen shows a text.
fn shows(screen: &mut Screen, shell: &Shell, text: &str) {
    let begun = Instant::now();
    while !(screen.is_quiet() && screen.text().contains(text)) {
        assert!(
            begun.elapsed() < PATIENCE,
            "{}: no {text:?} on the screen:\n{}",
            shell.program,
            screen.text()
        );
    }
}

#[test]
fn each_shell_completes_chinese_and_english() {
    let folder = study();
    for shell in &SHELLS {
        let spaced = format!("--迟到 四{}级调研员", shell.space);
        // What is typed before Tab, and what is on the screen then.
        let cases: [(&str, &str, &[&str]); 9] = [
            ("zh", "plan 考\t", &["plan 考勤"]),
            ("zh", "plan atten\t", &["plan attend"]),
            ("zh", "plan 考勤 4月16日 --迟\t", &["--迟到"]),
            ("zh", "plan 考勤 4月16日 --迟到 常\t", &["--迟到 常务副局长"]),
            ("zh", "plan 考勤 4月16日 --迟到 四\t", &[&spaced]),
            ("zh", "plan 考勤 4月16日 --迟到 m01,m03,常\t", &["m01,m03,常务副局长"]),
            ("zh", "plan 起草 \t\t", &["学习通知", "notice", "签到表"]),
            ("en", "plan notes add 1 --kind=refl\t", &["--kind=reflection"]),
            ("en", "plan attend 4-16 --late \t\t\t", &["m01", "局长", "m03"]),
        ];
        for lang in ["zh", "en"] {
            let mut screen = start(shell, folder.path(), lang);
            for (_, typed, shown) in cases.iter().filter(|(of, ..)| *of == lang) {
                screen.type_keys(typed);
                for text in *shown {
                    shows(&mut screen, shell, text);
                }
                screen.type_keys(CLEAR);
                screen.is_quiet();
            }
            screen.type_keys("\rexit\r");
            screen.end();
        }
    }
}

/// The word with a space arrives in the program as one.
#[test]
fn a_completed_word_is_one_argument() {
    let folder = study();
    for shell in &SHELLS {
        let mut screen = start(shell, folder.path(), "zh");
        screen.type_keys("plan 名册 四\t");
        shows(&mut screen, shell, "级调研员");
        screen.type_keys(" --format json | head -8\r");
        shows(&mut screen, shell, "\"四 级调研员\"");
        screen.type_keys("exit\r");
        screen.end();
    }
}
