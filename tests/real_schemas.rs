//! `plan schema`: what the program prints and keeps, held to its own schemas by a validator of others.
//!
//! Needs `python3` with `jsonschema` and `yaml`; run with `cargo test --features real-programs`.

#![cfg(unix)]
#![expect(clippy::expect_used, reason = "a test ends where its data is not there")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

/// Every schema of a command, with arguments that print what it describes. Later commands work on what
/// earlier ones filed.
const PRINTED: [(&str, &[&str]); 73] = [
    ("todo", &["todo"]),
    ("init", &["init", "new"]),
    ("init", &["init", "--year", "2027"]),
    ("import FILE", &["import", "plan.txt"]),
    ("import FILE", &["-C", "new", "import", "plan.txt", "--write", "--replace"]),
    ("topics", &["topics"]),
    ("topics TOPIC", &["topics", "1"]),
    ("requirements", &["requirements"]),
    ("roster", &["roster"]),
    ("roster MEMBER", &["roster", "m03"]),
    ("roster import", &["roster", "import", "roster.csv"]),
    ("roster import", &["roster", "import", "roster.csv", "--write"]),
    ("roster join", &["roster", "join", "新任副局长", "--post", "副局长", "--on", "2026-12-01"]),
    ("roster appoint", &["roster", "appoint", "m02", "--on", "2026-12-02", "--post", "一级调研员"]),
    ("roster leave", &["roster", "leave", "m11", "--on", "2026-12-20"]),
    ("schedule", &["schedule"]),
    ("schedule add", &["schedule", "add", "3", "--on", "2026-12-17"]),
    ("schedule move", &["schedule", "move", "2026-12-17", "--on", "2026-12-18", "--reason", "会议冲突"]),
    ("schedule cancel", &["schedule", "cancel", "2026-12-18", "--reason", "并入下次"]),
    ("schedule suggest", &["schedule", "suggest"]),
    ("schedule suggest", &["schedule", "suggest", "--write"]),
    ("schedule rota", &["schedule", "rota"]),
    ("attend", &["attend"]),
    ("attend SESSION", &["attend", "2026-11-12"]),
    ("schedule add", &["schedule", "add", "4", "--on", "2026-11-20", "--from", "09:00", "--to", "11:00"]),
    ("attend SESSION --sheet FILE", &["attend", "2026-11-20", "--sheet", "sheet.csv"]),
    ("attend SESSION --all-present", &["attend", "2026-11-20", "--all-present"]),
    ("attend SESSION --all-present", &["attend", "2026-11-20", "--leave", "m05=出差", "--late", "m06"]),
    ("leave", &["leave"]),
    ("leave add", &["leave", "add", "2026-12-10", "--member", "m03", "--reason", "出差"]),
    ("leave add", &["leave", "add", "2026-12-10", "--member", "m04", "--member", "m05", "--reason", "会议"]),
    ("makeup", &["makeup"]),
    (
        "makeup add",
        &["makeup", "add", "2026-11-12", "--member", "m11", "--on", "2026-11-19", "--how", "自学"],
    ),
    ("attach SESSION", &["attach", "2026-11-12"]),
    ("attach SESSION FILE", &["attach", "2026-11-12", "plan.txt", "--kind", "materials"]),
    ("attach SESSION FILE", &["attach", "2026-11-12", "sheet.csv", "roster.csv", "--kind", "report"]),
    ("archive --check", &["archive", "--check"]),
    ("archive --output", &["archive", "-o", "archive.zip"]),
    ("handover", &["handover"]),
    ("notes", &["notes"]),
    ("notes add", &["notes", "add", "3", "plan.txt"]),
    ("notes add FILE FILE", &["notes", "add", "3", "plan.txt", "sheet.csv.txt", "--member", "m03"]),
    ("notes show", &["notes", "show", "2026-02-10"]),
    ("notes search", &["notes", "search", "科技"]),
    ("outcomes", &["outcomes"]),
    (
        "outcomes add",
        &["outcomes", "add", "--kind", "report", "--title", "调研", "--owner", "m03", "--due", "2026-12-20"],
    ),
    ("outcomes update", &["outcomes", "update", "2026-07-10-policy-m03", "--state", "done"]),
    ("evaluations", &["evaluations"]),
    ("evaluations add", &["evaluations", "add", "--period", "2026", "--problem", "学用结合不够"]),
    ("checklists", &["checklists"]),
    ("checklists", &["checklists", "问题"]),
    ("amend", &["amend", "2026-12-10", "place=二楼会议室", "--reason", "场地调整"]),
    ("retract", &["retract", "2026-02-10", "--reason", "重复"]),
    ("log", &["log"]),
    ("draft", &["draft", "notice", "2026-12-10"]),
    ("draft", &["draft", "notice", "2026-12-10", "-o", "notice.docx"]),
    ("draft --file", &["draft", "notice", "2026-12-10", "--file"]),
    ("remind", &["remind"]),
    ("status", &["status"]),
    ("export attendance", &["export", "attendance"]),
    ("export --output", &["export", "records", "-o", "records.csv"]),
    ("export dataset", &["export", "dataset", "-o", "dataset"]),
    ("site", &["site", "-o", "site"]),
    ("seal", &["seal"]),
    ("rollup", &["rollup", "."]),
    ("rollup --output", &["rollup", ".", "-o", "rollup"]),
    ("verify", &["verify"]),
    ("check", &["check"]),
    ("explain", &["explain"]),
    ("sync", &["sync", "-m", "登记"]),
    ("schema", &["schema"]),
    ("schema --output", &["schema", "-o", "schemas"]),
    ("man --output", &["man", "-o", "man"]),
];

/// Runs the program in a folder. Returns its output, and fails if it refused.
fn plan(folder: &Path, words: &[&str]) -> Output {
    let output = Command::new(env!("CARGO_BIN_EXE_plan"))
        .current_dir(folder)
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .env("HOME", folder)
        .env("PLAN_NOW", "2026-11-23T09:00:00+08:00")
        .env("PLAN_MEMBER", "m09")
        .args(words)
        .output()
        .expect("the program runs");
    let refused = output.status.code() == Some(2);
    assert!(!refused, "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
    output
}

/// Returns a copy of this repository's year, with the files that the commands read.
fn study() -> TempDir {
    let folder = TempDir::new().expect("a folder");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for part in ["plan", "records"] {
        let copied = Command::new("cp").arg("-r").arg(root.join(part)).arg(folder.path()).status();
        assert!(copied.expect("cp").success());
    }
    let git = ["init -q", "config user.name m09", "config user.email m09@example.com"];
    for words in git.map(|words| words.split(' ').collect::<Vec<_>>()) {
        let ran = Command::new("git").arg("-C").arg(folder.path()).args(words).status();
        assert!(ran.expect("git").success());
    }
    let plan = "某局2026年理论学习计划\n一、学习内容\n专题一：科技创新\n《论科技自立自强》\n";
    let files = [
        ("plan.txt", plan),
        ("sheet.csv.txt", "学习体会：把学习成果用到工作中。\n"),
        ("roster.csv", "姓名,职务,加入日期\n总工程师助理,总工程师助理,2026-11-01\n"),
        ("sheet.csv", "姓名,考勤\n局长,出席\n常务副局长,请假\n"),
    ];
    for (name, text) in files {
        fs::write(folder.path().join(name), text).expect("a file");
        fs::create_dir_all(folder.path().join("new")).expect("a folder");
        fs::write(folder.path().join("new").join(name), text).expect("a file");
    }
    folder
}

fn python(script: &str, folder: &Path) {
    let own = Path::new("/usr/bin/python3");
    let interpreter = if own.is_file() { own } else { Path::new("python3") };
    let output = Command::new(interpreter).arg("-c").arg(script).arg(folder).output().expect("python3");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// Keys that a schema does not have are errors too: schemas of output are open for others, not here.
const VALIDATE: &str = "
import json, pathlib, sys
from jsonschema import Draft202012Validator as V
def close(schema):
    if isinstance(schema, dict):
        if 'properties' in schema:
            schema['additionalProperties'] = False
        for value in schema.values():
            close(value)
    elif isinstance(schema, list):
        for value in schema:
            close(value)
faults = []
def hold(name, schema, value):
    V.check_schema(schema)
    for e in list(V(schema, format_checker=V.FORMAT_CHECKER).iter_errors(value))[:3]:
        faults.append(f'{name} {list(e.absolute_path)}: {e.message[:300]}')
root = pathlib.Path(sys.argv[1])
";

#[test]
fn every_command_prints_what_its_schema_says() {
    let (folder, held) = (study(), TempDir::new().expect("a folder"));
    let listed = plan(folder.path(), &["schema", "--format", "json"]).stdout;
    let listed: Value = serde_json::from_slice(&listed).expect("JSON");
    let of_commands = listed.as_array().expect("a list").iter().filter(|row| row["of"] == "command");
    let names: BTreeSet<String> =
        of_commands.map(|row| row["what"].as_str().expect("a name").to_owned()).collect();
    let tried: BTreeSet<String> = PRINTED.iter().map(|(name, _)| format!("plan {name}")).collect();
    let untried: Vec<_> = names.symmetric_difference(&tried).collect();
    assert!(untried.is_empty(), "{untried:?}");
    for (number, (name, words)) in PRINTED.iter().enumerate() {
        let schema = plan(folder.path(), &["schema", &format!("plan {name}")]).stdout;
        let printed = plan(folder.path(), &[&["--format", "json"], *words].concat()).stdout;
        let what = words.join(" ").replace('/', "_");
        fs::write(held.path().join(format!("{number} {what}.schema")), schema).expect("a file");
        fs::write(held.path().join(format!("{number} {what}.value")), printed).expect("a file");
    }
    let script = "
for file in sorted(root.glob('*.schema')):
    schema = json.loads(file.read_text()); close(schema)
    text = file.with_suffix('.value').read_text()
    try:
        hold(file.stem, schema, json.loads(text))
    except json.JSONDecodeError as e:
        faults.append(f'{file.stem}: {e}: {text[:200]}')
assert not faults, '\\n'.join(faults)
";
    python(&(VALIDATE.to_owned() + script), held.path());
}

#[test]
fn every_file_is_what_its_schema_says() {
    let folder = study();
    plan(folder.path(), &["init", "begun"]);
    plan(folder.path(), &["seal"]);
    plan(folder.path(), &["retract", "2026-02-10", "--reason", "重复"]);
    plan(folder.path(), &["schema", "-o", ".schema"]);
    let script = "
import tomllib, yaml, datetime
class Loader(yaml.SafeLoader): pass
Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in rules if tag != 'tag:yaml.org,2002:timestamp']
    for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items() }
def plain(value):
    if isinstance(value, dict): return {k: plain(v) for k, v in value.items()}
    if isinstance(value, list): return [plain(v) for v in value]
    return value.isoformat() if isinstance(value, (datetime.date, datetime.time)) else value
schemas = {p.stem: json.loads(p.read_text()) for p in (root / '.schema').iterdir()}
assert schemas.keys() > {'plan', 'roster', 'calendar'}, schemas.keys()
seen = 0
for study in [root, root / 'begun']:
    for file in sorted((study / 'plan').rglob('*.toml')):
        what = 'calendar' if file.parent.name == 'calendar' else 'roster' if file.stem == 'roster' else 'plan'
        hold(file, schemas[what], plain(tomllib.loads(file.read_text())))
    for file in sorted((study / 'records').rglob('*.yaml')):
        hold(file, schemas[file.parent.name], yaml.load(file.read_text(), Loader)); seen += 1
assert seen > 90, seen
wrong = plain(tomllib.loads((root / 'plan/2026.toml').read_text()))
for key, value in [('topicz', []), ('rules', {'late': 'maybe'}), ('rules', {'no-rule': 'off'})]:
    assert list(V(schemas['plan']).iter_errors({**wrong, key: value})), (key, value)
settings = json.loads((root / 'begun/.vscode/settings.json').read_text())
for schema in settings['yaml.schemas']:
    assert (root / 'begun' / schema).is_file(), schema
for file in (root / 'begun/plan').rglob('*.toml'):
    first = file.read_text().splitlines()[0]
    assert (file.parent / first.removeprefix('#:schema ')).is_file(), first
assert not faults, '\\n'.join(map(str, faults))
";
    python(&(VALIDATE.to_owned() + script), folder.path());
}
