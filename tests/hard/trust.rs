//! A repository from elsewhere with hostile git settings.

use std::fs;
use std::process::Command;

use crate::study::{Study, copy, text};

/// Runs git in the study and returns its output.
fn git(study: &Study, folder: &str, words: &[&str]) -> String {
    let mut command = Command::new("git");
    study.settle(&mut command);
    command.current_dir(study.path(folder)).args(["-c", "user.name=a", "-c", "user.email=a@b"]).args(words);
    let output = command.output().expect("git");
    assert!(output.status.success(), "{words:?}: {}", text(&output.stderr));
    text(&output.stdout).trim().to_owned()
}

/// Makes `folder` look like a repository with a missing object and a program to fetch it; the program
/// would create the file `harm`.
fn disguise(study: &Study, folder: &str, is_bare: bool) {
    let source = "source";
    fs::create_dir_all(study.path(source)).expect("a folder");
    git(study, source, &["init", "--quiet"]);
    study.write("source/records/2026/a.yaml", "a");
    git(study, source, &["add", "--all"]);
    git(study, source, &["commit", "--quiet", "--message", "a"]);
    let tree = git(study, source, &["rev-parse", "HEAD^{tree}"]);
    fs::create_dir_all(study.path(folder)).expect("a folder");
    for part in ["objects", "refs"] {
        copy(&study.path(&format!("source/.git/{part}")), &study.path(&format!("{folder}/{part}")));
    }
    fs::copy(study.path("source/.git/HEAD"), study.path(&format!("{folder}/HEAD"))).expect("a head");
    let (first, rest) = tree.split_at(2);
    fs::remove_file(study.path(&format!("{folder}/objects/{first}/{rest}"))).expect("an object removed");
    let harm = study.path("harm");
    let harm = format!("sh -c 'touch {}'", harm.display());
    study.write(
        &format!("{folder}/config"),
        format!(
            "[core]\n repositoryformatversion = 1\n bare = {is_bare}\n sshCommand = \"{harm}\"\n \
             fsmonitor = \"{harm}\"\n pager = \"{harm}\"\n[extensions]\n partialClone = origin\n\
             [remote \"origin\"]\n url = ssh://x@localhost/none\n promisor = true\n\
             [protocol \"ssh\"]\n allow = always\n[log]\n showSignature = true\n[gpg]\n program = \"{harm}\"\n"
        ),
    );
}

#[test]
fn no_setting_of_a_repository_has_a_program_run() {
    for (folder, is_bare) in [(".", true), (".git", false)] {
        let study = Study::new();
        let plan = fs::read_to_string(study.path("plan/2026.toml")).expect("the plan");
        study.write("plan/2026.toml", plan.replace("[targets]\n", "[targets]\nlate_record_days = 30\n"));
        disguise(&study, folder, is_bare);
        for words in [&["check"][..], &["status"], &["log"], &["notes", "add", "1", "config"]] {
            let output = study.command(words).env_remove("PLAN_MEMBER").output().expect("the program");
            assert!(output.status.code().is_some(), "{words:?}: {}", text(&output.stderr));
            assert!(!study.path("harm").exists(), "plan {words:?} ran a program of {folder}");
        }
    }
}
