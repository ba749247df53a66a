//! Hostile arguments on the command line.

use crate::hostile::{MEGABYTES, check, nothing_lost};
use crate::study::{Study, text};

#[test]
fn words_that_mean_harm() {
    let long = "学".repeat(40_000);
    let words = [
        "",
        " ",
        "-",
        "--",
        "0",
        "-1",
        "999999999999999999999999",
        "t",
        "../../etc/passwd",
        "%s%n",
        "\u{202e}t01",
        "t01\u{0}".trim_end_matches('\u{0}'),
        "２０２６－０３－１２",
        "2026-02-30",
        "+262143-01-01",
        "é",
        "《》",
        "m01\nm02",
        "\u{1b}[2J",
        &long,
    ];
    let study = Study::new();
    for word in words {
        let commands: [&[&str]; 12] = [
            &["topics", word],
            &["roster", word],
            &["attend", word],
            &["attend", "2026-03-12", "--late", word],
            &["schedule", "add", word, "--on", "2026-05-14"],
            &["schedule", "add", "1", "--on", word],
            &["schedule", "cancel", word, "--reason", "x"],
            &["notes", "show", word],
            &["amend", word, "place=x", "--reason", "x"],
            &["amend", "2026-04-16-t02-71dd1b42", word, "--reason", "x"],
            &["explain", word],
            &["--year", word, "check"],
        ];
        for command in commands {
            let output = study.confined(MEGABYTES, command).output().expect("the program");
            let shown = text(&output.stderr) + &text(&output.stdout);
            assert!(matches!(output.status.code(), Some(0..=2)), "{command:?}: {:?} {shown}", output.status);
            assert!(!shown.contains(['\u{1b}', '\u{202e}']), "{command:?}: {shown}");
        }
    }
    nothing_lost(&study);
}

#[test]
fn what_was_typed_is_filed_so_that_it_shows() {
    let study = Study::new();
    let place = "三楼: # - \"'\\";
    study.done(&["schedule", "add", "1", "--on", "2026-05-14", "--place", place]);
    assert_eq!(check(&study), Vec::<String>::new());
    let sessions = study.done(&["schedule", "--format", "json"]);
    let sessions: serde_json::Value = serde_json::from_str(&sessions).expect("JSON");
    assert_eq!(sessions[2]["place"].as_str(), Some(place));
}

#[test]
fn hidden_characters_are_refused_and_nothing_is_filed() {
    for hidden in ["三楼\u{202e}", "三楼\u{1b}[2J", "三\u{200b}楼", "三楼\r"] {
        let study = Study::new();
        let before = study.done(&["schedule", "--format", "json"]);
        let refused = study.run(&["schedule", "add", "1", "--on", "2026-05-14", "--place", hidden]);
        assert_eq!(refused.status.code(), Some(2), "{hidden:?}");
        assert_eq!(study.done(&["schedule", "--format", "json"]), before, "{hidden:?}");
    }
}
