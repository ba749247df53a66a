//! The record format: the examples in `records/README.md` are valid records.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::domain::names::{Named, Names};
use crate::domain::record::Record;
use crate::domain::{
    attendance::Sheet, evaluation::Evaluation, leave::Leave, makeup::Makeup, note::Note, outcome::Outcome,
    paper::Paper, retraction::Retraction, seal::Seal, session::Session, stamped::Stamped,
};
use sha2::{Digest, Sha256};

/// Returns the examples in `records/README.md`: the path above each block, and its bytes.
fn examples() -> Vec<(String, String)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("records/README.md");
    let format = fs::read_to_string(path).expect("the format");
    let blocks = format.split("\n`records/2026/").skip(1);
    blocks
        .map(|block| {
            let (path, rest) = block.split_once("`\n\n```yaml\n").expect("a block below its path");
            let (yaml, _) = rest.split_once("```").expect("an end");
            (path.to_owned(), yaml.to_owned())
        })
        .collect()
}

fn check_example<T: Record>(path: &str, yaml: &str) {
    let before_text = yaml.split_once("\ntext:").map_or(yaml, |(head, _)| head);
    let read = serde_yaml::from_str(before_text).unwrap_or_else(|error| panic!("{path}: {error}"));
    let Stamped::<T> { mut record, .. } = read;
    let mut names = Names::default();
    record.names(&mut names);
    let sessions = names.0.iter().filter(|name| matches!(name.named, Named::Session(_))).count();
    assert_eq!(record.sessions_mut().len(), sessions, "{path}: every session that is named can be replaced");
    let digest = Sha256::digest(yaml.as_bytes());
    let hash = digest.iter().take(8).fold(String::new(), |hash, byte| hash + &format!("{byte:02x}"));
    let name = format!("{}-{}-{hash}.yaml", record.day(), record.what());
    assert_eq!(path.split_once('/').map(|(_, name)| name), Some(name.as_str()));
}

#[test]
fn the_examples_of_the_format_are_records_under_their_own_names() {
    let examples = examples();
    let mut kinds = BTreeSet::new();
    for (path, yaml) in &examples {
        let kind = path.split('/').next().unwrap_or_default();
        kinds.insert(kind);
        match kind {
            "sessions" => check_example::<Session>(path, yaml),
            "attendance" => check_example::<Sheet>(path, yaml),
            "leave" => check_example::<Leave>(path, yaml),
            "makeup" => check_example::<Makeup>(path, yaml),
            "notes" => check_example::<Note>(path, yaml),
            "outcomes" => check_example::<Outcome>(path, yaml),
            "evaluations" => check_example::<Evaluation>(path, yaml),
            "papers" => check_example::<Paper>(path, yaml),
            "retractions" => check_example::<Retraction>(path, yaml),
            "seal" => check_example::<Seal>(path, yaml),
            other => panic!("no kind {other}"),
        }
    }
    assert_eq!((examples.len(), kinds.len()), (11, 10));
}
