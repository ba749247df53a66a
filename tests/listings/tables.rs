//! Every command, by what it prints: a listing, an object, what it filed, or something else.

/// The listings, and whether each element of the JSON is a row of the CSV.
pub(crate) const LISTINGS: [(&[&str], bool); 27] = [
    (&["todo"], false), // its sentences are in the chosen language
    (&["todo", "--all"], false),
    (&["topics"], true),
    (&["topics", "1"], false),
    (&["requirements"], false),
    (&["roster"], true),
    (&["roster", "m02"], false),
    (&["schedule"], true),
    (&["schedule", "rota"], true),
    (&["schedule", "suggest"], true),
    (&["attend"], true),
    (&["attend", "2026-11-12"], false),
    (&["leave"], true),
    (&["makeup"], true),
    (&["notes"], true),
    (&["outcomes"], true),
    (&["evaluations"], true),
    (&["checklists"], false),
    (&["checklists", "问题"], false),
    (&["archive", "--check"], true),
    (&["notes", "search", "科技"], true),
    (&["log"], true),
    (&["log", "2026-11-12"], true),
    (&["rollup", "."], false),
    (&["schema"], true),
    (&["explain"], false),
    (&["explain", "late"], false),
];

/// Commands that show one object as keys and values.
pub(crate) const THINGS: [&[&str]; 2] = [&["status"], &["handover"]];

/// The kind of answer of a command.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Filed {
    /// The id and the file of a record.
    Record,
    /// The same, with the id that it replaces.
    Amended,
    /// A file, or a list of files.
    Files,
    /// A folder.
    Folder,
}

use Filed::{Amended, Files, Folder, Record};

/// Every command that writes, in an order in which each has something to do.
pub(crate) const WRITING: [(&str, &str, Filed); 34] = [
    ("init", "init new", Files),
    ("init", "init --year 2027", Files),
    ("import", "import plan.txt --write --replace -C new", Files),
    ("roster import", "roster import roster.csv --write", Files),
    ("roster join", "roster join 新任副局长 --post 副局长 --on 2026-12-01", Files),
    ("roster appoint", "roster appoint m02 --on 2026-12-02 --post 一级调研员", Files),
    ("roster leave", "roster leave m11 --on 2026-12-20", Files),
    ("schedule suggest", "schedule suggest --write", Record),
    ("schedule add", "schedule add 3 --on 2026-12-27", Record),
    ("schedule move", "schedule move 2026-12-27 --on 2026-12-26 --reason 会议冲突", Amended),
    ("schedule cancel", "schedule cancel 2026-12-26 --reason 并入下次", Amended),
    ("attend", "attend 2026-11-20 --all-present", Record),
    ("attend", "attend 2026-11-20 --problem 设备不足", Amended),
    ("leave add", "leave add 2026-12-10 --member m03,m04 --reason 出差", Record),
    ("makeup add", "makeup add 2026-11-12 --member m11 --on 2026-11-19 --how 自学", Record),
    ("attach", "attach 2026-11-12 plan.txt roster.csv --kind materials", Record),
    ("notes add", "notes add 3 note.txt", Record),
    ("outcomes add", "outcomes add --kind report --title 调研 --owner m03 --due 2026-12-20", Record),
    ("outcomes update", "outcomes update 2026-07-10-policy-m03 --state done", Amended),
    ("evaluations add", "evaluations add --period 2026 --problem 学用结合不够", Record),
    ("amend", "amend 2026-12-10 place=二楼会议室 --reason 场地调整", Amended),
    ("retract", "retract 2026-02-10 --reason 重复", Record),
    ("draft", "draft notice 2026-12-10 -o notice.docx", Files),
    ("draft", "draft notice 2026-12-10 --file", Record),
    ("archive", "archive -o archive.zip", Files),
    ("export calendar", "export calendar -o calendar.ics", Files),
    ("export attendance", "export attendance -o attendance.xlsx", Files),
    ("export records", "export records -o records.csv", Files),
    ("export dataset", "export dataset -o dataset", Folder),
    ("site", "site -o site", Files),
    ("rollup", "rollup . -o rollup", Files),
    ("seal", "seal", Record),
    ("schema", "schema -o schemas", Files),
    ("man", "man -o man", Files),
];

/// The commands that show a document or a text, or that commit what others filed.
pub(crate) const OTHERS: [&str; 7] =
    ["check", "completions", "export", "notes show", "remind", "sync", "verify"];
