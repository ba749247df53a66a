//! The year's pages in Chromium: no error in its console, and nothing that axe-core finds.

#![cfg(unix)]
#![expect(clippy::expect_used, reason = "a test ends where its program is missing")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

/// axe-core 4.4.3 of Deque Systems, under the Mozilla Public License 2.0.
const AXE: &str = include_str!("axe/axe.min.js");

/// Replaces the page by what axe-core finds.
const RUN: &str = "axe.run(document).then(found => {
  const shown = found.violations.map(one => one.id + ': ' + one.nodes.map(node => node.html).join(' | '));
  document.body.textContent = 'AXE[' + shown.join('; ') + ']AXE';
})";

/// One page of each kind.
const PAGES: [&str; 5] =
    ["index.html", "topics/01.html", "members/03.html", "sessions/2026-04-16.html", "requirements/3-1.html"];

fn chromium(flags: &[&str], page: &Path) -> Output {
    Command::new("chromium")
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=20000", "--dump-dom"])
        .args(["--enable-logging=stderr", "--v=0"])
        .args(flags)
        .arg(format!("file://{}", page.display()))
        .output()
        .expect("chromium, of Debian's package of that name")
}

/// Opens pages of a folder: no complaint in the console, and nothing that axe-core finds, light or dark.
fn judge(folder: &Path, pages: &[&str]) {
    let judged = folder.with_extension("judged.html");
    for page in pages {
        let opened = chromium(&[], &folder.join(page));
        let log = String::from_utf8_lossy(&opened.stderr);
        let complaints: Vec<&str> = log.lines().filter(|line| line.contains("CONSOLE")).collect();
        assert!(opened.status.success() && complaints.is_empty(), "{page}: {complaints:?}");
        // axe-core is a script, which the policy of the page itself forbids.
        let html = fs::read_to_string(folder.join(page)).expect("the page");
        let (before, policy) = html.split_once("<meta http-equiv=").expect("the policy");
        let (_, after) = policy.split_once('>').expect("the end of the policy");
        let script = format!(
            "<script>{}</script><script>{RUN}</script></body>",
            AXE.replace("</script", "<\\/script")
        );
        fs::write(&judged, before.to_owned() + &after.replace("</body>", &script)).expect("a page");
        for scheme in ["--blink-settings=preferredColorScheme=1", "--blink-settings=preferredColorScheme=0"] {
            let dom = String::from_utf8_lossy(&chromium(&[scheme], &judged).stdout).into_owned();
            let found = dom.split_once("AXE[").and_then(|(_, found)| found.split_once("]AXE"));
            assert_eq!(found.map(|(found, _)| found), Some(""), "{page} {scheme}");
        }
    }
}

/// Runs the program in the repository; the folder that it makes is the last word.
fn make(words: &[&str], folder: &Path) {
    let made = Command::new(env!("CARGO_BIN_EXE_plan"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env("PLAN_NOW", "2026-11-23T09:00:00+08:00")
        .args(words)
        .arg(folder)
        .output()
        .expect("the program runs");
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
}

#[test]
fn chromium_opens_the_pages_of_several_units() {
    let place = tempfile::tempdir().expect("a folder");
    let folder = place.path().join("units");
    make(&["rollup", ".", "tests/study", "-o"], &folder);
    judge(&folder, &["index.html", "units/001/index.html", "units/002/index.html"]);
}

#[test]
fn chromium_opens_every_kind_of_page_without_an_error_or_a_barrier() {
    let place = tempfile::tempdir().expect("a folder");
    let folder = place.path().join("pages");
    make(&["site", "-o"], &folder);
    judge(&folder, &PAGES);
}
