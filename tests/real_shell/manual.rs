//! Manual pages, installed and read as a user does.

use std::path::Path;
use std::process::{Command, Output};

fn man(folder: &Path, locale: &str, options: &[&str]) -> Output {
    Command::new("man")
        .args(options)
        .env("MANPATH", folder)
        .env("MANWIDTH", "80")
        .env("LC_ALL", locale)
        .output()
        .expect("man")
}

#[test]
fn man_reads_the_pages_of_both_languages_without_a_warning() {
    let folder = tempfile::tempdir().expect("a folder");
    let plan = || Command::new(env!("CARGO_BIN_EXE_plan"));
    let made = plan().args(["man", "-o"]).arg(folder.path()).output().expect("plan");
    assert!(made.status.success(), "{made:?}");
    for (place, headings) in [
        ("man1/plan.1", ["EXIT STATUS", "ENVIRONMENT", "FILES", "EXAMPLES"]),
        ("zh_CN/man1/plan.1", ["退出码", "环境变量", "文件", "示例"]),
    ] {
        let page = folder.path().join(place);
        let page = page.to_str().expect("a name in words");
        let raw = ["--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", page];
        let output = man(folder.path(), "C.UTF-8", &raw);
        assert!(output.status.success() && !output.stdout.is_empty(), "{output:?}");
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{place}");
        let read = man(folder.path(), "C.UTF-8", &["-E", "UTF-8", "-l", page]);
        let text = String::from_utf8_lossy(&read.stdout).into_owned();
        for heading in headings {
            assert!(text.lines().any(|line| line == heading), "{place}: {heading}");
        }
        let wide: Vec<&str> =
            text.lines().filter(|line| unicode_width::UnicodeWidthStr::width(*line) > 80).collect();
        assert_eq!(wide, Vec::<&str>::new(), "{place}");
    }
    // `man plan` finds the page by its name.
    let found = man(folder.path(), "C.UTF-8", &["-w", "plan"]);
    assert!(String::from_utf8_lossy(&found.stdout).trim().ends_with("man1/plan.1"), "{found:?}");
}
