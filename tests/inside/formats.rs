//! The record format: the examples in `records/README.md` are valid records.

use std::fs;
use std::path::Path;

use crate::domain::history::History;
use crate::domain::names::{Named, Names};
use crate::domain::record::Record;
use crate::domain::records::{Records, Visitor};
use crate::domain::stamped::Stamped;
use crate::domain::vocabulary::Vocabulary;
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

/// The examples of the format, and how many of them are of a kind that was visited.
struct Examples(Vec<(String, String)>, usize);

impl<'a> Visitor<'a> for Examples {
    fn visit<T: Record>(&mut self, _: &'a History<T>) {
        let begins = format!("{}/", T::KIND.key());
        let own: Vec<_> = self.0.iter().filter(|(path, _)| path.starts_with(&begins)).collect();
        assert!(!own.is_empty(), "records/README.md has no example of {}", T::KIND.key());
        for (path, yaml) in &own {
            check_example::<T>(path, yaml);
        }
        self.1 += own.len();
    }
}

#[test]
fn the_examples_of_the_format_are_records_under_their_own_names() {
    let mut examples = Examples(examples(), 0);
    Records::default().visit(&mut examples);
    assert_eq!(examples.0.len(), examples.1, "every example is of a kind");
}
