//! `PyYAML` reads the same values from our records.
//!
//! Needs `python3` with `yaml`; run with `cargo test --features real-programs`.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use crate::domain::history::History;
use crate::domain::note::Note;
use crate::domain::record::Record;
use crate::domain::records::{Records, Visitor};
use crate::domain::stamped::Stamped;
use crate::domain::vocabulary::Vocabulary;
use crate::store::filing::{file_note, file_record};
use serde_json::{Value, json};
use tempfile::TempDir;

/// Runs the system's own interpreter, which has the distribution's packages, if it exists.
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

/// Returns the examples in `records/README.md`, which another test checks.
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
    let read: Stamped<T> = serde_yaml::from_str(head).expect("a record");
    let filing = file_record(folder.path(), 2026, &read.stamp, &read.record).expect("filed");
    assert_eq!(read_by_pyyaml(&folder.path().join(filing.file)), fields(&read));
}

fn fields<T: Record>(read: &Stamped<T>) -> Value {
    let mut fields = json!(read.stamp);
    let own = json!(read.record).as_object_mut().map(std::mem::take).expect("keys");
    fields.as_object_mut().expect("keys").extend(own);
    fields
}

/// The examples of the format: each kind, and a file.
struct Examples(Vec<(String, String)>);

impl<'a> Visitor<'a> for Examples {
    fn visit<T: Record>(&mut self, _: &'a History<T>) {
        for (_, yaml) in self.0.iter().filter(|(kind, _)| kind == T::KIND.key()) {
            same_in_pyyaml::<T>(yaml.split_once("\ntext:").map_or(yaml, |(head, _)| head));
        }
    }
}

#[test]
fn pyyaml_reads_the_same_in_every_kind_of_record() {
    Records::default().visit(&mut Examples(examples()));
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
        "a\nb",
        "😀",
        "true,",
        "1.",
    ];
    let head = examples().into_iter().find(|(kind, _)| kind == "notes").expect("a note").1;
    let head = head.split_once("\ntext:").expect("a text").0.to_owned();
    let folder = TempDir::new().expect("a folder");
    for word in words {
        let mut note: Stamped<Note> = serde_yaml::from_str(&head).expect("a note");
        note.record.title = Some(word.into());
        note.record.readings = vec![word.to_owned(), "b".to_owned()];
        let text = format!("{word}\n\n    {word}\n  - {word}\n");
        let filing = file_note(folder.path(), 2026, &note.stamp, &note.record, &text).expect("filed");
        let mut expected = fields(&note);
        expected["text"] = json!(text);
        assert_eq!(read_by_pyyaml(&folder.path().join(filing.file)), expected, "{word:?}");
    }
}
