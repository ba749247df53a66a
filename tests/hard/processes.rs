//! Eight processes that write to one repository, and clones of it that merge.

use std::collections::BTreeSet;
use std::thread;

use crate::study::{Study, text};

const WRITERS: usize = 8;
const EACH: usize = 8;

#[test]
fn eight_writers_lose_and_double_nothing() {
    let study = Study::new();
    thread::scope(|scope| {
        for writer in 0..WRITERS {
            let study = &study;
            scope.spawn(move || {
                for number in 0..EACH {
                    let file = format!("笔记{writer}-{number}.md");
                    study.write(&file, format!("第{writer}人的第{number}篇笔记，谈一点体会。\n"));
                    study.done(&["notes", "add", "1", &file, "--member", "m02"]);
                }
                let title = format!("第{writer}人的办法");
                let words = ["outcomes", "add", "--kind", "measure", "--owner", "m02", "--due", "2026-06-30"];
                study.done(&[&words[..], &["--title", &title]].concat());
                // All ask the same leave, and each seals what it sees.
                let asked = study.run(&["leave", "add", "2026-04-16", "--member", "m03", "--reason", "出差"]);
                assert!(asked.status.success(), "{}", text(&asked.stderr));
                study.done(&["seal"]);
            });
        }
    });
    let files = study.files();
    let of =
        |kind: &str| files.keys().filter(|name| name.starts_with(&format!("records/2026/{kind}/"))).count();
    assert_eq!((of("notes"), of("outcomes"), of("leave")), (WRITERS * EACH, WRITERS, 1));
    assert!(!files.keys().any(|name| name.contains(".filing-")), "{files:?}");
    let texts: BTreeSet<&Vec<u8>> =
        files.iter().filter(|(name, _)| name.contains("/notes/")).map(|(_, bytes)| bytes).collect();
    assert_eq!(texts.len(), WRITERS * EACH);
    assert_eq!(study.findings(), []);
    study.done(&["verify"]);
}
