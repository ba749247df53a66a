//! Every command that a message advises is one of the program, and works where it is printed.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::LazyLock;
use std::thread;

use super::{README_SCENE, SCENE, copy, day, markdown, name, prepare, program};

/// Words in place of what the reader fills in.
const BLANKS: &str = "\
    成员|事由|日期|方式|文件|类别|原因|专题|编号|场次|时间|依据|职务|表格|期间|问题|措施| \
    规则名|文件夹|集中学习|笔记编号|年份|内容|地点|字段|值|日期和时间|调研地点| \
    问题一；问题二|MEMBER|DATE|FILE|TEXT|KIND|ID|KEY|VALUE|TOPIC|SESSION|RULE|PERIOD|YEAR| \
    DIR|FOLDER|REASON|TIME|DAY|文件.docx|FILE.docx|扫描件.jpg|文件……|FILE...";

/// Endings of a command in a sentence, and what follows a command in the formats of programs.
const ENDS: &[char] = &['。', '，', '；', '：', '（', '）', '”', '`', '<', '(', ')', ';', '\\'];

/// Returns the commands that a text advises, each without the words of the sentence around it.
fn advised(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices("plan ") {
        let begins =
            !text[..at].ends_with(|c: char| c.is_alphanumeric() && c.is_ascii() || "/.-_$".contains(c));
        if begins && let Some(command) = command(&text[at + "plan ".len()..]) {
            found.push(command);
        }
    }
    found
}

fn command(rest: &str) -> Option<String> {
    let (mut words, mut nested, mut is_value): (Vec<String>, bool, bool) = (Vec::new(), false, false);
    for (word, is_last) in split(rest.lines().next().unwrap_or_default()) {
        let is_first = words.iter().all(|word| word.starts_with('-')) && !is_value;
        let is_command = is_first && !word.starts_with('-') && is_in(&COMMANDS, &word);
        let is_nested = words.last().is_some_and(|last| is_in(&NESTED, &format!("{last}-{word}")));
        let is_argument = word.starts_with('-') && word != "-"
            || word.contains(['=', '"', '\'', '/', '{'])
            || word.contains(|c: char| c.is_ascii_digit())
            || is_blank(&word);
        if !(is_value
            || is_command
            || is_nested && !nested
            || !is_first && is_argument
            || word.starts_with('-'))
        {
            break;
        }
        nested |= is_nested;
        is_value = word.starts_with('-') && !word.contains('=') && !is_in(FLAGS, &word);
        words.push(word);
        if is_last {
            break;
        }
    }
    words.iter().any(|word| is_in(&COMMANDS, word)).then(|| words.join(" "))
}

/// Splits a line as a shell does, quotes kept; `true` with the word at which a sentence ends the command.
fn split(line: &str) -> Vec<(String, bool)> {
    let (mut words, mut word, mut quote) = (Vec::new(), String::new(), None);
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        match quote {
            Some(end) => quote = (letter != end).then_some(end),
            None if letter == ' ' => {
                words.extend((!word.is_empty()).then(|| (std::mem::take(&mut word), false)));
                continue;
            }
            None if matches!(letter, '"' | '\'') => quote = Some(letter),
            // `问题一；问题二` is one value.
            None if letter == '；' && word.contains('=') => {}
            None => {
                let is_mark =
                    matches!(letter, '.' | ',' | ':') && letters.peek().is_none_or(|next| *next == ' ');
                if ENDS.contains(&letter) || is_mark && !word.ends_with('.') {
                    words.push((word, true));
                    return words.into_iter().filter(|(word, _)| !word.is_empty()).collect();
                }
            }
        }
        word.push(letter);
    }
    words.extend((!word.is_empty()).then_some((word, false)));
    words
}

fn is_in(list: &str, word: &str) -> bool {
    list.split(' ').any(|one| one == word)
}

/// Returns `true` for a command without arguments, which a sentence only names.
fn is_named(command: &str) -> bool {
    is_in(&COMMANDS, command) || is_in(&NESTED, &command.replacen(' ', "-", 1))
}

fn is_blank(word: &str) -> bool {
    let is_one = |word: &str| BLANKS.split('|').any(|blank| blank.trim() == word);
    let word = word.trim_matches('"');
    is_one(word) || word.split([' ', '=']).any(is_one)
}

/// The program's own table of commands.
const TYPED: &str = include_str!("../../src/i18n/typed.rs");

/// The commands.
static COMMANDS: LazyLock<String> = LazyLock::new(|| {
    let (groups, _) = TYPED.split_once("const OTHER_WORDS").expect("the groups");
    let named = rows(groups).into_iter().filter(|row| row.len() > 1);
    named.map(|row| row[0]).collect::<Vec<_>>().join(" ")
});

/// The commands within commands, and the documents that are drafted.
static NESTED: LazyLock<String> = LazyLock::new(|| {
    let (_, nested) = TYPED.split_once("const NESTED").expect("the commands within commands");
    let (nested, _) = nested.split_once("];").expect("their end");
    let named = rows(nested).into_iter().map(|row| format!("{}-{}", row[0], row[1]));
    named.chain([DRAFTED.to_owned()]).collect::<Vec<_>>().join(" ")
});

const DRAFTED: &str = "\
    draft-notice draft-minutes draft-bulletin draft-account draft-speech draft-note draft-report draft-debrief";

/// Returns the strings of each row of a table: `("leave", "add", "登记")`.
fn rows(table: &str) -> Vec<Vec<&str>> {
    table.split("(\"").skip(1).map(|row| row.split('"').step_by(2).collect()).collect()
}

const FLAGS: &str = "\
    --write --all-present --all --staged --brief --file --with-blanks --check --overwrite";

/// Where the program runs as a reader would paste the command.
struct Scene<'a> {
    folder: &'a Path,
    /// The folder of the wrapper that sets time, language and member.
    bin: &'a Path,
}

impl Scene<'_> {
    fn run(&self, line: &str) -> Output {
        let path = std::env::var("PATH").expect("a PATH in words");
        Command::new("sh")
            .args(["-c", line])
            .current_dir(self.folder)
            .stdin(Stdio::null())
            .env("PATH", format!("{}:{path}", self.bin.display()))
            .env("EDITOR", "")
            .env("NO_COLOR", "1")
            .env("LC_ALL", "C.UTF-8")
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("HOME", self.bin)
            .output()
            .expect("a shell")
    }

    /// Returns why the command line is not one of the program's.
    fn misused(&self, line: &str) -> Option<String> {
        let output = self.run(line);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        // Only the errors of usage end with where to read the help.
        (output.status.code() == Some(2) && said.contains(" --help")).then_some(said)
    }
}

/// Returns the commands of a transcript, each with the lines that it prints.
fn steps(text: &str) -> Vec<(String, Vec<String>)> {
    let (mut steps, mut inside): (Vec<(String, Vec<String>)>, bool) = (Vec::new(), false);
    for line in text.lines() {
        if line.starts_with("```") {
            inside = !inside && line == "```console";
        } else if let Some(command) = line.strip_prefix("$ ").filter(|_| inside) {
            steps.push((command.to_owned(), Vec::new()));
        } else if let Some((command, printed)) = steps.last_mut().filter(|_| inside) {
            match line.strip_prefix("> ").filter(|_| printed.is_empty()) {
                Some(more) => *command += &format!("\n{more}"),
                None => printed.push(line.to_owned()),
            }
        }
    }
    steps
}

/// Returns a command without what is particular to one record, date or member.
fn shape(command: &str) -> String {
    command.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect()
}

/// Returns the settings before a command: `PLAN_NOW=… plan check`.
fn settings(command: &str) -> String {
    let is_setting = |word: &&str| word.starts_with("PLAN_") && word.contains('=');
    command.split(' ').take_while(is_setting).map(|word| word.to_owned() + " ").collect()
}

/// A transcript with the commands that it advises: the number of the step, and the command.
struct Story {
    folder: PathBuf,
    bin: PathBuf,
    steps: Vec<(String, Vec<String>)>,
    advised: Vec<(usize, String)>,
}

impl Story {
    /// Returns the story, unless everything that it advises is `tried` in another.
    fn new(text: &str, folder: PathBuf, bin: PathBuf, tried: &mut BTreeSet<String>) -> Option<Self> {
        let steps = steps(text);
        let mut advice = Vec::new();
        for (at, (_, printed)) in steps.iter().enumerate() {
            // A command of a usage line is not meant to be pasted.
            let lines = printed.iter().filter(|line| {
                !line.starts_with("用法") && !line.starts_with("Usage") && !line.contains("[..]")
            });
            for command in lines.flat_map(|line| advised(line)) {
                if !is_named(&command) && !command.split(' ').any(is_blank) && tried.insert(shape(&command)) {
                    advice.push((at, command));
                }
            }
        }
        (!advice.is_empty()).then_some(Self { folder, bin, steps, advised: advice })
    }

    /// Runs the steps. Pastes each advised command into a copy of the folder as it is then, and returns the
    /// commands that cannot be parsed.
    fn paste(&self) -> Vec<String> {
        let scene = Scene { folder: &self.folder, bin: &self.bin };
        let mut wrong = Vec::new();
        for (at, (command, _)) in self.steps.iter().enumerate() {
            if self.advised.iter().all(|(last, _)| *last < at) {
                break;
            }
            scene.run(command);
            for (_, advice) in self.advised.iter().filter(|(of, _)| *of == at) {
                let pasted = self.folder.with_extension("pasted");
                let _ = fs::remove_dir_all(&pasted);
                copy(&self.folder, &pasted);
                let scene = Scene { folder: &pasted, bin: &self.bin };
                let line = format!("{}plan {advice}", settings(command));
                wrong.extend(scene.misused(&line).map(|why| format!("{line}\n{why}")));
            }
        }
        wrong
    }
}

#[test]
fn every_command_advised_in_a_transcript_can_be_pasted() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let stage = Path::new(env!("CARGO_TARGET_TMPDIR")).join("advice");
    let _ = fs::remove_dir_all(&stage);
    let bin = |at: &str, scene| program(&stage.join(at), scene).parent().expect("a folder").to_owned();
    let (small, large) = (bin("small", SCENE), bin("large", README_SCENE));
    super::script(&small.join("refile"), super::REFILE);
    let (mut stories, mut tried) = (Vec::new(), BTreeSet::new());
    for group in ["commands", "rules", "fuller"] {
        for file in markdown(&root.join("tests").join(group)) {
            let text = fs::read_to_string(&file).expect("a transcript");
            let folder = stage.join(group).join(name(&file)).with_extension("in");
            if let Some(story) = Story::new(&text, folder, small.clone(), &mut tried) {
                prepare(&root.join("tests"), &file, &stage.join(group));
                stories.push(story);
            }
        }
    }
    let readme = fs::read_to_string(root.join("README.md")).expect("the README");
    let halves = readme.split_at(readme.find("# English\n").expect("the English half"));
    for (half, at) in [(halves.0, "chinese"), (halves.1, "english")] {
        let folder = stage.join(at);
        if let Some(story) = Story::new(half, folder.clone(), large.clone(), &mut tried) {
            for part in ["plan", "records", "seeds"] {
                copy(&root.join(part), &folder.join(part));
            }
            day::prepare(&folder);
            stories.push(story);
        }
    }
    assert!(tried.len() > 100, "{tried:?}");
    let (one, other) = stories.split_at(stories.len() / 2);
    let wrong: Vec<String> = thread::scope(|scope| {
        let work =
            [one, other].map(|stories| scope.spawn(|| stories.iter().flat_map(Story::paste).collect()));
        work.into_iter().flat_map(|work| -> Vec<String> { work.join().expect("the stories") }).collect()
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Collects the texts of the message files of a language, without comments.
fn messages(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).expect("a folder of messages") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            messages(&path, found);
        } else {
            let text = fs::read_to_string(&path).expect("messages");
            found.extend(text.lines().filter(|line| !line.starts_with('#')).map(str::to_owned));
        }
    }
}

/// Returns a command with values for what the program and the reader fill in.
fn filled(command: &str) -> String {
    let mut text = command.to_owned();
    while let Some((before, rest)) = text.split_once("{ $") {
        let (value, after) = rest.split_once(" }").expect("the end of a value");
        text = format!("{before}{}{after}", stand_in(value));
    }
    let blank = |word: &str| match word {
        "日期" | "DATE" => "2026-03-13".to_owned(),
        "年份" | "YEAR" => "2026".to_owned(),
        "类别" | "KIND" => "report".to_owned(),
        _ => word.to_owned(),
    };
    text.split(' ').map(blank).collect::<Vec<_>>().join(" ")
}

fn stand_in(value: &str) -> &str {
    match value {
        "date" | "session" => "2026-03-12",
        "topic" => "t01",
        "year" => "2026",
        "period" => "2026Q1",
        "option" | "rule" => "late",
        "draft" => "notice 2026-03-12",
        "key" => "report",
        _ => "m02",
    }
}

/// Values and blanks are filled in, so only what is parsed is tried here.
#[test]
fn every_command_advised_in_a_message_can_be_parsed() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let stage = Path::new(env!("CARGO_TARGET_TMPDIR")).join("advised");
    let _ = fs::remove_dir_all(&stage);
    let folder = stage.join("study");
    copy(&root.join("tests/study"), &folder);
    let bin = program(&stage, SCENE);
    let scene = Scene { folder: &folder, bin: bin.parent().expect("a folder") };
    let (mut lines, mut tried) = (Vec::new(), BTreeSet::new());
    for lang in ["zh", "en"] {
        messages(&root.join("src/i18n").join(lang), &mut lines);
    }
    // `{ $session }` is one word of a command.
    let joined = |line: &String| line.replace("{ $", "{$").replace(" }", "}");
    for line in lines.iter().map(joined) {
        for command in advised(&line) {
            tried.insert(command.replace("{$", "{ $").replace('}', " }"));
        }
    }
    assert!(tried.len() > 150, "{tried:?}");
    let mut wrong = Vec::new();
    for command in tried {
        let line = if is_named(&command) {
            format!("plan {command} --help")
        } else {
            format!("plan {}", filled(&command))
        };
        let failed = if is_named(&command) {
            !scene.run(&line).status.success()
        } else {
            scene.misused(&line).is_some()
        };
        if failed {
            wrong.push(format!("{line}\n{}", String::from_utf8_lossy(&scene.run(&line).stderr)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
