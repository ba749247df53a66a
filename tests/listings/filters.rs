//! Every listing with each of its filters, in every format, by the English and the Chinese word.

use serde_json::Value;

use super::{json, plan};

/// A listing, a filter in both languages, and the rows that it keeps.
type Case = (&'static [&'static str], &'static [&'static str], &'static [&'static str], fn(&Value) -> bool);

const CASES: [Case; 27] = [
    (&["schedule"], &["--topic", "3"], &["--专题", "第三"], |row| has(row, "topics", "t03")),
    (&["schedule"], &["--form", "seminar"], &["--形式", "研讨"], |row| row["form"] == "seminar"),
    (&["schedule"], &["--kind", "lecture"], &["--类别", "辅导讲座"], |row| row["form"] == "lecture"),
    (&["schedule"], &["--state", "planned"], &["--状态", "待开展"], |row| row["state"] == "planned"),
    (&["schedule"], &["--from", "2026-09-01"], &["--从", "9月1日"], |row| {
        day(row, "date") >= "2026-09-01"
    }),
    (&["schedule"], &["--to", "2026-09-01"], &["--到", "九月一日"], |row| {
        day(row, "date") <= "2026-09-01"
    }),
    (&["schedule"], &["--member", "m02"], &["--成员", "m02"], |row| {
        row["chair"] == "m02" || row["lead"] == "m02" || has(row, "speakers", "m02")
    }),
    (&["leave"], &["--member", "m11"], &["--成员", "m11"], |row| row["member"] == "m11"),
    (&["leave"], &["--from", "7-1"], &["--从", "7月1日"], |row| day(row, "date") >= "2026-07-01"),
    (&["makeup"], &["--state", "open"], &["--状态", "待补学"], |row| row["state"] == "open"),
    (&["makeup"], &["--topic", "t14"], &["--专题", "十四"], |row| has(row, "topics", "t14")),
    (&["notes"], &["--kind", "reflection"], &["--类别", "心得"], |row| row["kind"] == "reflection"),
    (&["notes"], &["--kind", "note,speech"], &["--类别", "学习笔记,发言"], |row| {
        row["kind"] == "note" || row["kind"] == "speech"
    }),
    (&["notes"], &["--topic", "1", "--topic", "2"], &["--专题", "1,2"], |row| {
        row["topic"] == "t01" || row["topic"] == "t02"
    }),
    (&["notes", "search", "学习"], &["--member", "m01"], &["--作者", "局长"], |row| {
        row["member"] == "m01"
    }),
    (&["outcomes"], &["--state", "done"], &["--进展", "已完成"], |row| row["state"] == "done"),
    (&["outcomes"], &["--kind", "policy"], &["--类别", "制度"], |row| row["kind"] == "policy"),
    (&["evaluations"], &["--from", "7-1"], &["--从", "7月1日"], |row| day(row, "period") >= "2026Q3"),
    (&["log"], &["--kind", "papers"], &["--类别", "材料"], |row| row["kind"] == "papers"),
    (&["log"], &["--from", "9.1"], &["--从", "9月1日"], |row| day(row, "recorded_at") >= "2026-09-01"),
    (&["log"], &["--to", "9.1"], &["--到", "9月1日"], |row| day(row, "recorded_at") < "2026-09-02"),
    (&["roster"], &["--role", "leader"], &["--身份", "组长"], |row| row["role"] == "leader"),
    (&["roster"], &["--to", "2019-12-31"], &["--到", "2019年12月31日"], |row| {
        day(row, "joined") <= "2019-12-31"
    }),
    (&["log"], &["--state", "replaced"], &["--状态", "已被更正"], |row| row["state"] == "replaced"),
    (&["notes"], &["--kind", "note,speech"], &["--类别", "学习笔记、发言"], |row| {
        row["kind"] == "note" || row["kind"] == "speech"
    }),
    (&["outcomes"], &["--topic", "7"], &["--专题", "7"], |row| row["owner"] == "m03"),
    (&["outcomes"], &["--member", "m03"], &["--成员", "m03"], |row| row["owner"] == "m03"),
];

fn has(row: &Value, key: &str, word: &str) -> bool {
    row[key].as_array().is_some_and(|words| words.iter().any(|one| one == word))
}

fn day<'a>(row: &'a Value, key: &str) -> &'a str {
    row[key].as_str().unwrap_or_default()
}

fn rows(words: &[&str]) -> Vec<Value> {
    json(words).as_array().expect("a list").clone()
}

#[test]
fn each_filter_keeps_the_same_rows_in_every_format_and_language() {
    for (listing, english, chinese, keep) in CASES {
        let all = rows(listing);
        let expected: Vec<Value> = all.iter().filter(|row| keep(row)).cloned().collect();
        assert!(!expected.is_empty() && expected.len() < all.len(), "{listing:?} {english:?}: no test");
        let whole = plan(&[listing, &["--format", "csv"]].concat());
        for (filter, lang) in [(english, "en"), (chinese, "zh")] {
            let words = [listing, filter].concat();
            assert_eq!(rows(&words), expected, "{words:?}");
            let page = plan(&[&words[..], &["--format", "markdown", "--lang", lang]].concat());
            let shown = page.lines().filter(|line| line.starts_with('|')).count();
            assert_eq!(shown, expected.len() + 2, "{words:?}: {page}");
        }
        let words = [listing, chinese].concat();
        let csv = plan(&[&words[..], &["--format", "csv"]].concat());
        assert_eq!(csv.lines().count(), expected.len() + 1, "{words:?}: {csv}");
        assert!(csv.lines().all(|line| whole.lines().any(|other| other == line)), "{words:?}: {csv}");
        let table = plan(&words);
        assert!(table.starts_with('┌'), "{words:?}: {table}");
    }
}

#[test]
fn people_are_told_that_filters_left_nothing_and_programs_get_an_empty_list() {
    let mut listings: Vec<&[&str]> = CASES.map(|(listing, ..)| listing).to_vec();
    listings.dedup();
    for listing in listings {
        let none = [listing, &["--from", "1999-01-01", "--to", "1999-01-02"]].concat();
        assert_eq!(rows(&none), Vec::<Value>::new(), "{none:?}");
        assert_eq!(plan(&[&none[..], &["--format", "csv"]].concat()).lines().count(), 1, "{none:?}");
        for format in ["table", "markdown"] {
            let zh = plan(&[&none[..], &["--format", format, "--lang", "zh"]].concat());
            let en = plan(&[&none[..], &["--format", format, "--lang", "en"]].concat());
            assert!(zh.contains("符合筛选条件的") && en.contains("the filters"), "{none:?}: {zh}{en}");
        }
    }
}

/// A listing with parts, a filter in both languages, and the parts that it keeps.
type Kept = (&'static str, [&'static [&'static str]; 2], fn(&Value) -> bool);

const KEPT: [Kept; 6] = [
    ("todo", [&["--kind", "notice,seal"], &["--类别", "学习通知、封存记录"]], |row| {
        row["what"] == "notice" || row["what"] == "seal"
    }),
    ("todo", [&["--to", "2026-12-12"], &["--到", "12月12日"]], |row| {
        !row["due"].is_null() && day(row, "due") <= "2026-12-12"
    }),
    ("todo", [&["--member", "m11"], &["--成员", "m11"]], |row| has(row, "who", "m11")),
    ("requirements", [&["--state", "not-met,at-risk"], &["--结论", "未达到，有差距"]], |row| {
        row["verdict"] == "not-met" || row["verdict"] == "at-risk"
    }),
    ("checklists", [&["--state", "not-done"], &["--状态", "未完成"]], |row| row["done"] == false),
    ("checklists", [&["--member", "m03"], &["--成员", "m03"]], |row| row["owner"] == "m03"),
];

/// Returns the rows of a listing, or the rows of its parts.
fn parts(words: &[&str]) -> Vec<Value> {
    let inner = |row: Value| {
        let inner = row.get("clauses").or(row.get("items")).and_then(Value::as_array).cloned();
        inner.unwrap_or_else(|| vec![row])
    };
    rows(words).into_iter().flat_map(inner).collect()
}

#[test]
fn a_filter_of_parts_keeps_the_same_in_both_languages() {
    for (listing, filters, keep) in KEPT {
        let all = parts(&[listing]);
        let expected: Vec<Value> = all.iter().filter(|row| keep(row)).cloned().collect();
        assert!(!expected.is_empty() && expected.len() < all.len(), "{listing} {filters:?}: no test");
        for filter in filters {
            assert_eq!(parts(&[&[listing], filter].concat()), expected, "{listing} {filter:?}");
        }
    }
    // The totals of a checklist stay those of the whole.
    let heading = |words: &[&str]| plan(words).lines().next().map(str::to_owned);
    assert_eq!(heading(&["checklists"]), heading(&["checklists", "--state", "not-done"]));
}
