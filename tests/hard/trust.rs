//! A repository from elsewhere with hostile git settings.

use std::fs;
use std::io::Write;
use std::process::{Command, Stdio};

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

/// Stores an object as it is and returns its name.
fn store(study: &Study, kind: &str, object: &str) -> String {
    let mut command = Command::new("git");
    study.settle(&mut command);
    command.args(["hash-object", "-t", kind, "-w", "--stdin"]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().expect("git");
    child.stdin.take().expect("a pipe").write_all(object.as_bytes()).expect("the object");
    text(&child.wait_with_output().expect("an end").stdout).trim().to_owned()
}

#[test]
fn a_signature_is_shown_as_not_verified_and_no_program_verifies_it() {
    let study = Study::new();
    git(&study, ".", &["init", "--quiet"]);
    git(&study, ".", &["add", "--all"]);
    git(&study, ".", &["commit", "--quiet", "--message", "登记"]);
    let unsigned = git(&study, ".", &["cat-file", "commit", "HEAD"]);
    let (head, message) = unsigned.split_once("\n\n").expect("a message");
    let signature = "-----BEGIN SSH SIGNATURE-----\n U1NI\n -----END SSH SIGNATURE-----";
    let signed = store(&study, "commit", &format!("{head}\ngpgsig {signature}\n\n{message}\n"));
    git(&study, ".", &["update-ref", "HEAD", &signed]);
    let tag = format!(
        "object {signed}\ntype commit\ntag 一季度\ntagger a <a@b> 1773000000 +0800\n\n季末\n{}\n",
        signature.replace("\n ", "\n")
    );
    let tag = store(&study, "tag", &tag);
    git(&study, ".", &["update-ref", "refs/tags/一季度", &tag]);
    git(&study, ".", &["tag", "未签名"]);
    let harm = format!("sh -c 'touch {}'", study.path("harm").display());
    for key in ["gpg.program", "gpg.ssh.program", "gpg.x509.program"] {
        git(&study, ".", &["config", key, &harm]);
    }
    for (key, value) in
        [("log.showSignature", "true"), ("log.showRoot", "false"), ("format.pretty", "oneline")]
    {
        git(&study, ".", &["config", key, value]);
    }
    study.done(&["schedule", "add", "2", "--on", "2026-12-17"]);

    let said = study.done(&["log"]);
    assert_eq!(said.matches(" 有签名 ").count(), 3, "{said}");
    let (names, rest) = said.split_once("附有签名的标签：一季度。").expect("the tag");
    assert!(!names.contains("未签名") && rest.contains("未验证"), "{said}");
    let rows: serde_json::Value =
        serde_json::from_str(&study.done(&["log", "--format", "json"])).expect("JSON");
    let rows = rows.as_array().expect("rows");
    let count = |value: serde_json::Value| rows.iter().filter(|row| row["signed"] == value).count();
    assert_eq!((count(true.into()), count(serde_json::Value::Null)), (3, 1), "{rows:?}");
    assert!(!study.path("harm").exists(), "a program of the repository ran");
}
