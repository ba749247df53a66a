//! Every kind of document against the transitional schemas of ECMA-376, with `xmllint`.

use std::io::Read;
use std::path::Path;
use std::process::Command;

use super::drafts::{has_every_kind, plan, sample};

/// The documents: kind and what it is of.
const KINDS: [&[&str]; 21] = [
    &["notice", "2026-12-10"],
    &["sign-in", "2026-12-10"],
    &["minutes", "2026-05-21"],
    &["bulletin", "2026Q2"],
    &["summary"],
    &["evaluation", "2026Q3"],
    &["account", "m02"],
    &["contents"],
    &["plan"],
    &["timetable"],
    &["agenda", "2026-12-10"],
    &["checklists"],
    &["requirements"],
    &["makeup"],
    &["report"],
    &["debrief", "2026-05-21"],
    &["seats", "2026-12-10"],
    &["leave", "2026-02-26"],
    &["speech", "2026-02-12-t01-m02"],
    &["note", "2026-02-10"],
    &["visit", "2026-02-26"],
];

#[test]
fn every_part_of_every_kind_is_valid() {
    has_every_kind(KINDS.iter().map(|words| words[0]));
    let sample = sample();
    let schema = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/schemas/ooxml/word.xsd");
    for words in KINDS {
        let file = sample.path().join("x.docx");
        let mut draft = plan();
        draft.arg("-C").arg(sample.path()).arg("draft").args(words).arg("--overwrite").arg("-o").arg(&file);
        let drafted = draft.output().unwrap();
        assert!(drafted.status.success(), "{words:?}: {drafted:?}");
        let mut archive = zip::ZipArchive::new(std::fs::File::open(&file).unwrap()).unwrap();
        let names: Vec<String> =
            (0..archive.len()).map(|at| archive.by_index(at).unwrap().name().unwrap().to_string()).collect();
        let mut parts = 0;
        for name in
            names.iter().filter(|name| name.starts_with("word/") && name.strip_suffix(".xml").is_some())
        {
            let part = sample.path().join("part.xml");
            let mut bytes = Vec::new();
            archive.by_name(name).unwrap().read_to_end(&mut bytes).unwrap();
            std::fs::write(&part, bytes).unwrap();
            let mut check = Command::new("xmllint");
            check.args(["--nonet", "--noout", "--schema"]).arg(&schema).arg(&part);
            let check = check.output().expect("xmllint runs");
            assert!(check.status.success(), "{words:?} {name}: {}", String::from_utf8_lossy(&check.stderr));
            parts += 1;
        }
        assert!(parts >= 4, "{words:?} has its parts: {names:?}");
    }
}
