//! Documents of every shape that offices publish, each with what a person reads in it.
//!
//! `tests/import/<shape>.txt` (or `.md`) stands beside `<shape>.json`, the parts of the outline that others'
//! scripts rely on. The documents are made up; only the shapes are real.

use std::fs;
use std::path::{Path, PathBuf};

use plan::import::document as import;
use serde_json::{Value, json};

fn documents() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import");
    let entries = fs::read_dir(folder).expect("folder").map(|entry| entry.expect("entry").path());
    let mut documents: Vec<PathBuf> =
        entries.filter(|path| path.extension().is_some_and(|kind| kind != "json")).collect();
    documents.sort();
    documents
}

fn outline(name: &str, bytes: &[u8]) -> Value {
    let source = import::read(name, bytes).expect("a readable document");
    serde_json::to_value(import::understand(&source)).expect("json")
}

/// The keys that the contract names, and no others.
fn contract(outline: &Value) -> Value {
    let list = |value: &Value, part: fn(&Value) -> Value| -> Value {
        value.as_array().expect("a list").iter().map(part).collect()
    };
    let reading = |reading: &Value| json!({"title": reading["title"], "volumes": reading["volumes"]});
    let topics: Value = outline["topics"]
        .as_array()
        .expect("topics")
        .iter()
        .map(|topic| {
            let readings = list(&topic["readings"], reading);
            json!({"title": topic["title"], "readings": readings, "months": topic["months"], "lead": topic["lead"]})
        })
        .collect();
    json!({
        "title": outline["title"],
        "year": outline["year"],
        "organization": outline["organization"],
        "topics": topics,
        "requirements": list(&outline["requirements"], |requirement| json!({"title": requirement["title"]})),
        "unused": list(&outline["unused"], |line| json!({"line": line["line"], "text": line["text"]})),
    })
}

#[test]
fn every_shape_says_what_a_person_reads_in_it() {
    let mut wrong = String::new();
    let documents = documents();
    assert!(documents.len() >= 14, "the shapes are there");
    for path in documents {
        let name = path.file_name().and_then(|name| name.to_str()).expect("name");
        let found = contract(&outline(name, &fs::read(&path).expect("document")));
        let wanted = fs::read_to_string(path.with_extension("json")).expect("what a person reads");
        let wanted: Value = serde_json::from_str(&wanted).expect("json");
        if found != wanted {
            wrong += &format!("{name}\nfound {found:#}\nwanted {wanted:#}\n");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
