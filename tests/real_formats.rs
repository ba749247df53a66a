//! Reports as other programs read them: a JSON Schema validator in SARIF, an XML parser in JUnit.
//!
//! Needs `python3` with `jsonschema`; run with `cargo test --features real-programs`.

#![cfg(unix)]
#![expect(clippy::expect_used, reason = "a test ends where its data is not there")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

/// Runs the system's own interpreter, with the distribution's packages if it exists.
fn python(script: &str, arguments: &[&Path]) -> Output {
    let own = Path::new("/usr/bin/python3");
    let interpreter = if own.is_file() { own } else { Path::new("python3") };
    let output = Command::new(interpreter).arg("-c").arg(script).args(arguments).output().expect("python3");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output
}

/// Returns the report of `plan check` in a format, on a repository with a finding of each level.
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
fn junit_is_xml_with_a_failure_for_each_failing_rule() {
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
