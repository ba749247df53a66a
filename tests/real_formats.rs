//! What other programs read in our files and reports: `PyYAML` in the records, a JSON Schema validator
//! in SARIF, an XML parser in JUnit.
//!
//! Needs `python3` with `yaml` and `jsonschema`; run with `cargo test --features real-programs`.

#![cfg(unix)]
#![expect(clippy::expect_used, reason = "a test ends where its data is not there")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use plan::domain::record::Record;
use plan::domain::{
    attendance::Sheet, evaluation::Evaluation, leave::Leave, makeup::Makeup, note::Note, outcome::Outcome,
    paper::Paper, retraction::Retraction, session::Session,
};
use plan::store::{file_note, file_record};
use serde_json::{Value, json};
use tempfile::TempDir;

/// Debian's own interpreter, for which its packages are installed, where there is one.
fn python(script: &str, arguments: &[&Path]) -> Output {
    let own = Path::new("/usr/bin/python3");
    let interpreter = if own.is_file() { own } else { Path::new("python3") };
    let output = Command::new(interpreter).arg("-c").arg(script).args(arguments).output().expect("python3");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output
}

fn read_by_pyyaml(file: &Path) -> Value {
    let script = "import json, sys, yaml; json.dump(yaml.safe_load(open(sys.argv[1], 'rb')), sys.stdout)";
    serde_json::from_slice(&python(script, &[file]).stdout).expect("JSON")
}

/// The examples of `records/README.md`, which another test holds to be true records.
fn examples() -> Vec<(String, String)> {
    let format = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("records/README.md"));
    let format = format.expect("the format");
    let example = |block: &str| {
        let (path, rest) = block.split_once("`\n\n```yaml\n").expect("a block below its path");
        let yaml = rest.split_once("```").expect("an end").0;
        (path.split('/').next().expect("a kind").to_owned(), yaml.to_owned())
    };
    format.split("\n`records/2026/").skip(1).map(example).collect()
}

fn same_in_pyyaml<T: Record>(head: &str) {
    let folder = TempDir::new().expect("a folder");
    let record: T = serde_yaml::from_str(head).expect("a record");
    let filing = file_record(folder.path(), 2026, &record).expect("filed");
    let expected = serde_json::to_value(&record).expect("a value");
    assert_eq!(read_by_pyyaml(&folder.path().join(filing.file)), expected);
}

#[test]
fn pyyaml_reads_the_same_in_every_kind_of_record() {
    let mut kinds = Vec::new();
    for (kind, yaml) in examples() {
        let head = yaml.split_once("\ntext:").map_or(yaml.as_str(), |(head, _)| head);
        match kind.as_str() {
            "sessions" => same_in_pyyaml::<Session>(head),
            "attendance" => same_in_pyyaml::<Sheet>(head),
            "leave" => same_in_pyyaml::<Leave>(head),
            "makeup" => same_in_pyyaml::<Makeup>(head),
            "notes" => same_in_pyyaml::<Note>(head),
            "outcomes" => same_in_pyyaml::<Outcome>(head),
            "evaluations" => same_in_pyyaml::<Evaluation>(head),
            "papers" => same_in_pyyaml::<Paper>(head),
            "retractions" => same_in_pyyaml::<Retraction>(head),
            other => panic!("no kind {other}"),
        }
        kinds.push(kind);
    }
    kinds.dedup();
    assert_eq!(kinds.len(), 9);
}

#[test]
fn pyyaml_reads_the_same_words_whatever_they_look_like() {
    let words = [
        "no",
        "Yes",
        "on",
        "y",
        "~",
        "null",
        "12:30",
        "010",
        "0x1f",
        "0o17",
        "1e3",
        ".5",
        "1_000",
        "+1",
        "-1",
        "2026-03-12",
        "2026-03-12 09:00:00",
        "09:00-11:30",
        "=",
        "<<",
        "a: b",
        "a #b",
        "#a",
        "- a",
        "? a",
        "[a]",
        "{a}",
        "&a",
        "*a",
        "!a",
        "|",
        ">",
        "%a",
        "@a",
        "`a`",
        "'a'",
        "\"a\"",
        "a\\b",
        "\ta",
        " a ",
        "三楼（东）",
        "《论》：一",
        "a\u{202e}b",
        "a\u{200b}b",
        "\u{feff}a",
        "a\u{85}b",
        "a\nb",
        "😀",
        "true,",
        "1.",
    ];
    let head = examples().into_iter().find(|(kind, _)| kind == "notes").expect("a note").1;
    let head = head.split_once("\ntext:").expect("a text").0.to_owned();
    let folder = TempDir::new().expect("a folder");
    for word in words {
        let mut note: Note = serde_yaml::from_str(&head).expect("a note");
        note.title = Some(word.to_owned());
        note.readings = vec![word.to_owned(), "b".to_owned()];
        let text = format!("{word}\n\n    {word}\n  - {word}\n");
        let filing = file_note(folder.path(), 2026, &note, &text).expect("filed");
        let mut expected = serde_json::to_value(&note).expect("a value");
        expected["text"] = json!(text);
        assert_eq!(read_by_pyyaml(&folder.path().join(filing.file)), expected, "{word:?}");
    }
}

/// A repository with a fault of each level, as `plan check` tells it in a format.
fn report(format: &str, lang: &str) -> Vec<u8> {
    let folder = TempDir::new().expect("a folder");
    let study = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/study");
    let copied = Command::new("cp").arg("-r").arg(study.join(".")).arg(folder.path()).status();
    assert!(copied.expect("cp").success());
    fs::write(folder.path().join("records/2026/sessions/安排 表,1:2.xlsx"), "x").expect("a stray file");
    let output = Command::new(env!("CARGO_BIN_EXE_plan"))
        .current_dir(folder.path())
        .args(["check", "--format", format, "--lang", lang])
        .env("PLAN_NOW", "2026-05-20T09:00:00+08:00")
        .output()
        .expect("the program");
    assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

#[test]
fn sarif_fits_its_schema() {
    let schema = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/schemas/sarif-2.1.0.json");
    let script = "import json, sys; from jsonschema import Draft4Validator as V\n\
        schema, report = (json.load(open(name, 'rb')) for name in sys.argv[1:])\n\
        V.check_schema(schema); faults = [e.message for e in V(schema).iter_errors(report)]\n\
        assert not faults, faults\n\
        assert len(report['runs'][0]['results']) >= 3, report['runs'][0]['results']";
    for lang in ["zh", "en"] {
        let file = tempfile::NamedTempFile::new().expect("a file");
        fs::write(file.path(), report("sarif", lang)).expect("the report");
        python(script, &[&schema, file.path()]);
    }
}

#[test]
fn junit_is_xml_with_a_failure_for_each_finding() {
    let script = "import sys, xml.etree.ElementTree as T\n\
        root = T.parse(sys.argv[1]).getroot()\n\
        assert root.tag == 'testsuites', root.tag\n\
        failures = root.findall('.//testcase/failure')\n\
        assert len(failures) >= 1 and int(root.get('failures')) == len(failures), T.tostring(root)";
    let file = tempfile::NamedTempFile::new().expect("a file");
    fs::write(file.path(), report("junit", "zh")).expect("the report");
    python(script, &[file.path()]);
}

#[test]
fn github_gets_one_annotation_a_line() {
    let text = String::from_utf8(report("github", "zh")).expect("words");
    assert!(text.lines().count() >= 3);
    for line in text.lines() {
        let (head, message) =
            line.strip_prefix("::").and_then(|rest| rest.split_once("::")).expect("a command");
        let (level, properties) = head.split_once(' ').expect("properties");
        assert!(["error", "warning", "notice"].contains(&level), "{line}");
        let keys: Vec<&str> = properties.split(',').filter_map(|pair| pair.split('=').next()).collect();
        assert_eq!(keys, ["file", "line", "col", "title"], "{line}");
        assert!(!message.is_empty());
    }
}
