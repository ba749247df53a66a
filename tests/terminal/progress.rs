//! The progress of a long command.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

#[path = "../bench/generate.rs"]
mod generate;

use generate::{Shape, write_year};

use super::{settings, start};

/// So many units take far longer than a second in a build for tests.
const UNITS: usize = 300;

const RECORDS: Shape = Shape { sessions: 3, leave: 1, makeups: 1, notes: 2 };

#[test]
fn a_long_command_shows_its_progress_on_a_terminal_and_never_in_a_pipe() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("terminal/progress");
    let _ = fs::remove_dir_all(&folder);
    let mut units = String::new();
    for number in 0..UNITS {
        let name = format!("u{number:03}");
        write_year(&folder.join(&name), &name, number, RECORDS);
        units += &format!("{name}\n");
    }
    fs::write(folder.join("list"), units).expect("a list");
    let line = "rollup --list list";
    for (lang, shown) in [("zh", "正在读取各单位 "), ("en", "Reading units ")] {
        let mut screen = start(&folder, lang, line);
        screen.wait_for(shown);
        assert!(screen.text().contains("/300"), "{}", screen.text());
    }
    let piped = Command::new(env!("CARGO_BIN_EXE_plan"))
        .args(line.split(' '))
        .current_dir(&folder)
        .envs(settings("zh"))
        .stdin(Stdio::null())
        .output()
        .expect("the program");
    let (out, err) = (String::from_utf8_lossy(&piped.stdout), String::from_utf8_lossy(&piped.stderr));
    assert!(piped.status.success() && err.is_empty(), "{err}");
    assert!(out.contains("u299") && !out.contains("正在读取"), "{out}");
}

#[test]
fn loading_a_large_year_shows_how_many_records_were_read() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("terminal/progress-of-loading");
    let _ = fs::remove_dir_all(&folder);
    write_year(&folder, "市某局", 0, Shape { notes: 30_000, ..RECORDS });
    for (lang, line, shown) in
        [("zh", "check", "正在读取记录 "), ("en", "notes --member m02", "Reading records ")]
    {
        let mut screen = start(&folder, lang, line);
        screen.wait_for(shown);
    }
}
