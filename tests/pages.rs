//! The year's pages: links, bytes, names, and texts that try to be markup.

#![expect(clippy::expect_used, reason = "a test ends where its data is missing")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use fancy_regex::Regex;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Makes the pages of a repository, and returns them by path.
fn pages(repository: &Path, flags: &[&str]) -> BTreeMap<String, String> {
    let place = tempfile::tempdir().expect("a folder");
    let folder = place.path().join("pages");
    let output = Command::new(env!("CARGO_BIN_EXE_plan"))
        .current_dir(repository)
        .env("PLAN_NOW", "2026-11-23T09:00:00+08:00")
        .env("PLAN_LANG", "zh")
        .args(["site", "-o"])
        .arg(&folder)
        .args(flags)
        .output()
        .expect("the program runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut pages = BTreeMap::new();
    read(&folder, &folder, &mut pages);
    pages
}

fn read(top: &Path, folder: &Path, pages: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).expect("the folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            read(top, &path, pages);
            continue;
        }
        let name = path.strip_prefix(top).expect("a path below").display().to_string().replace('\\', "/");
        pages.insert(name, fs::read_to_string(&path).expect("a page"));
    }
}

/// Returns the first groups of all matches.
fn groups(pattern: &str, text: &str) -> BTreeSet<String> {
    let found = Regex::new(pattern).expect("a pattern");
    let matches = found.captures_iter(text).flatten();
    matches.filter_map(|groups| groups.get(1).map(|group| group.as_str().to_owned())).collect()
}

/// Returns the page that a link of `page` leads to.
fn target(page: &str, link: &str) -> String {
    let folder = Path::new(page).parent().unwrap_or(Path::new(""));
    let joined = match link.strip_prefix("../") {
        Some(rest) => folder.parent().unwrap_or(Path::new("")).join(rest),
        None => folder.join(link),
    };
    joined.display().to_string().replace('\\', "/")
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("the folder").flatten() {
        let (path, to) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &to);
        } else {
            fs::copy(&path, &to).expect("a copy");
        }
    }
}

#[test]
fn every_link_leads_to_a_page_and_the_bytes_are_the_same_again() {
    for flags in [&[] as &[&str], &["--lang", "en"], &["--public"]] {
        let pages = pages(root(), flags);
        assert_eq!(pages, self::pages(root(), flags), "{flags:?}");
        let ids: BTreeMap<&str, BTreeSet<String>> =
            pages.iter().map(|(path, html)| (path.as_str(), groups(" id=\"([^\"]*)\"", html))).collect();
        let mut links = 0;
        for (page, html) in &pages {
            for link in groups(" href=\"([^\"]*)\"", html) {
                let (path, anchor) = link.split_once('#').unwrap_or((&link, ""));
                let path = if path.is_empty() { page.clone() } else { target(page, path) };
                let known = ids.get(path.as_str()).unwrap_or_else(|| panic!("{page}: no page {link}"));
                assert!(anchor.is_empty() || known.contains(anchor), "{page}: no anchor {link}");
                links += 1;
            }
        }
        assert!(links > 500, "{flags:?}: {links} links");
    }
}

#[test]
fn pages_for_the_public_name_nobody() {
    let roster = fs::read_to_string(root().join("plan/roster.toml")).expect("the roster");
    let named = groups("(?m)^(?:name|post) = \"([^\"]*)\"", &roster);
    let (shown, hidden) = (pages(root(), &[]), pages(root(), &["--public"]));
    let plan = fs::read_to_string(root().join("plan/2026.toml")).expect("the plan");
    let private: Vec<&String> = named.iter().filter(|name| !plan.contains(*name)).collect();
    assert!(private.len() > 5, "{private:?}");
    for name in private {
        assert!(shown.values().any(|html| html.contains(name)), "{name} is on no page at all");
        for (path, html) in &hidden {
            assert!(!html.contains(name), "{path} names {name}");
        }
    }
    let note = "<details>";
    assert!(pages(root(), &["--without", "notes"])["topics/01.html"].matches(note).count() == 0);
    assert!(shown["topics/01.html"].contains(note) && !hidden["topics/01.html"].contains(note));
}

#[test]
fn pages_for_the_public_name_no_reading_that_the_plan_does_not_have() {
    let place = tempfile::tempdir().expect("a folder");
    for folder in ["plan", "records"] {
        copy(&root().join(folder), &place.path().join(folder));
    }
    let (plan, reading) = (place.path().join("plan/2026.toml"), "习近平谈治国理政");
    let text = fs::read_to_string(&plan).expect("the plan").replace(reading, "另一本书");
    fs::write(&plan, text).expect("the plan is written");
    assert!(pages(place.path(), &[])["topics/01.html"].contains(reading), "a note names it");
    for (path, html) in pages(place.path(), &["--public"]) {
        assert!(!html.contains(reading), "{path}");
    }
}

#[test]
fn the_first_page_shows_the_code_of_the_last_seal() {
    let place = tempfile::tempdir().expect("a folder");
    for folder in ["plan", "records"] {
        copy(&root().join(folder), &place.path().join(folder));
    }
    assert!(!pages(place.path(), &[])["index.html"].contains("校验码"));
    let sealed = Command::new(env!("CARGO_BIN_EXE_plan"))
        .current_dir(place.path())
        .env("PLAN_NOW", "2026-11-23T08:00:00+08:00")
        .args(["seal", "--as", "m09", "--format", "json"])
        .output()
        .expect("the program runs");
    let code = groups("\"code\": \"([^\"]+)\"", &String::from_utf8_lossy(&sealed.stdout));
    let code = code.first().expect("a code");
    assert!(pages(place.path(), &[])["index.html"].contains(code), "{code}");
}

#[test]
fn the_page_of_a_clause_shows_the_findings_of_its_rules() {
    let place = tempfile::tempdir().expect("a folder");
    for folder in ["plan", "records"] {
        copy(&root().join(folder), &place.path().join(folder));
    }
    let (plan, finding) = (place.path().join("plan/2026.toml"), "的集中学习迟到");
    assert!(!pages(place.path(), &[])["requirements/1-1.html"].contains(finding));
    let text =
        fs::read_to_string(&plan).expect("the plan").replacen("evidence = []", "evidence = [\"late\"]", 1);
    fs::write(&plan, text).expect("the plan is written");
    let pages = pages(place.path(), &[]);
    assert!(pages["requirements/1-1.html"].contains(finding));
    assert!(!pages["requirements/1-2.html"].contains(finding), "the finding of another clause");
}

#[test]
fn no_text_of_a_file_becomes_markup() {
    let place = tempfile::tempdir().expect("a folder");
    for folder in ["plan", "records"] {
        copy(&root().join(folder), &place.path().join(folder));
    }
    let evil = "</title></style><script>alert(1)</script><img src=x onerror=alert(1)>'&amp;";
    let files: [PathBuf; 2] = ["plan/2026.toml", "plan/roster.toml"].map(|file| place.path().join(file));
    for file in files {
        let text = fs::read_to_string(&file).expect("the file");
        let text = Regex::new("(?m)^((?:title|organization|name|post|text) = \")[^\"]*\"")
            .expect("a pattern")
            .replace_all(&text, format!("${{1}}{evil}\"").as_str())
            .into_owned();
        fs::write(&file, text).expect("the file is written");
    }
    let note = place.path().join("note.md");
    fs::write(&note, format!("# {evil}\n\n{evil}\n\n<script src=x></script>\n[a](javascript:alert)\n"))
        .expect("a note");
    let added = Command::new(env!("CARGO_BIN_EXE_plan"))
        .current_dir(place.path())
        .env("PLAN_NOW", "2026-11-20T09:00:00+08:00")
        .args(["notes", "add", "t01", "--as", "m01", "--member", "m01", "--title", evil, "note.md"])
        .output()
        .expect("the program runs");
    assert!(added.status.success(), "{}", String::from_utf8_lossy(&added.stderr));
    let pages = pages(place.path(), &[]);
    assert!(pages["index.html"].contains("&lt;script&gt;"), "the text is shown as it is written");
    for (path, html) in &pages {
        for markup in ["<script", "<img", "javascript:\"", "href=\"javascript"] {
            assert!(!html.contains(markup), "{path}: {markup}");
        }
        assert_eq!(html.matches("</style>").count(), 1, "{path}");
        assert!(html.contains("default-src 'none'; style-src 'sha256-"), "{path}");
    }
}
