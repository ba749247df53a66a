//! Whatever bytes are found in place of a file, loading and checking end without a panic.

use std::fs;
use std::path::{Path, PathBuf};

use crate::check::{Settings, run};
use crate::domain::record::Kind;
use crate::domain::vocabulary::Vocabulary;
use crate::i18n::{Lang, Words};
use crate::store::{AskGit, Repository, Workspace, locate};
use chrono::NaiveDate;
use proptest::prelude::*;
use tempfile::TempDir;

const RECORD: &str = "records/2026/sessions/2026-04-16-t02-71dd1b421b1823f6.yaml";
const SHEET: &str = "records/2026/attendance/2026-03-12-t01-03e7acf362ccf046.yaml";
const FILES: [&str; 5] = [RECORD, SHEET, "plan/2026.toml", "plan/roster.toml", "plan/calendar/2026.toml"];

/// Returns a copy of `tests/study` in its own folder.
fn study() -> TempDir {
    let folder = TempDir::new().expect("a temporary folder");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    copy(&root.join("tests/study"), folder.path());
    copy(&root.join("plan/calendar"), &folder.path().join("plan/calendar"));
    folder
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder to copy") {
        let path: PathBuf = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, target).expect("a file copied");
        }
    }
}

/// Loads, checks and words everything, as `plan check` does.
fn survive(study: &Path) {
    let root = study.canonicalize().expect("a root");
    let Ok(workspace) =
        Workspace::load(Repository { root: root.clone(), year: 2026 }, Kind::ALL, AskGit::Always)
    else {
        return;
    };
    let now =
        NaiveDate::from_ymd_opt(2026, 5, 20).and_then(|day| day.and_hms_opt(9, 0, 0)).expect("a moment");
    let words = Words::new(Lang::Chinese);
    let settings = Settings::of_plan(&workspace.plan.rules);
    for finding in run(&workspace.year(now), workspace.all_faults(), &settings) {
        let position = locate(&root, &finding.place);
        assert!(position.line > 0 && position.column > 0);
        assert!(!words.say(&finding.message).is_empty());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn of_any_bytes(file in prop::sample::select(&FILES[..]), bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let study = study();
        fs::write(study.path().join(file), bytes).expect("a file written");
        survive(study.path());
    }

    #[test]
    fn of_any_words(
        file in prop::sample::select(&FILES[..]),
        text in "([a-z]{1,9}(: | = |:\n- |\n)|[\\[\\]{}\"'&*!|>%@#,\n -]|[0-9]{1,5}|2026-0[1-9]-1[0-9]|\"t01\"|\\[\\[topics\\]\\]\n){0,60}",
    ) {
        let study = study();
        fs::write(study.path().join(file), text).expect("a file written");
        survive(study.path());
    }

    #[test]
    fn of_a_file_with_one_part_changed(
        file in prop::sample::select(&FILES[..]),
        at in any::<prop::sample::Index>(),
        cut in 0usize..12,
        new in prop::collection::vec(any::<u8>(), 0..12),
    ) {
        let study = study();
        let mut bytes = fs::read(study.path().join(file)).expect("a file");
        let start = at.index(bytes.len());
        let end = (start + cut).min(bytes.len());
        bytes.splice(start..end, new);
        fs::write(study.path().join(file), bytes).expect("a file written");
        survive(study.path());
    }
}
