//! Documents of every layout that offices publish, each with what a person reads in it.
//!
//! `tests/import/<shape>.txt` (or `.md`, `.docx`) is beside `<shape>.json`, the parts of the outline that others'
//! scripts rely on. The documents are made up; only the shapes are real.

use std::fs;
use std::path::{Path, PathBuf};

use std::io::Write;

use crate::import::plan as import;
use proptest::prelude::*;
use serde_json::{Value, json};
use zip::write::SimpleFileOptions;

fn documents() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import");
    let entries = fs::read_dir(folder).expect("folder").map(|entry| entry.expect("entry").path());
    let mut documents: Vec<PathBuf> =
        entries.filter(|path| path.extension().is_some_and(|kind| kind != "json")).collect();
    documents.sort();
    documents
}

fn outline(name: &str, bytes: &[u8]) -> Value {
    serde_json::to_value(
        import::read(name, bytes).map(|source| import::understand(&source)).expect("a readable document"),
    )
    .expect("json")
}

/// Returns only the keys of the contract.
fn contract(outline: &Value) -> Value {
    let list = |value: &Value, part: fn(&Value) -> Value| -> Value {
        value.as_array().expect("a list").iter().map(part).collect()
    };
    let reading = |reading: &Value| json!({"title": reading["title"], "volumes": reading["volumes"]});
    let topics: Value = outline["topics"]
        .as_array()
        .expect("topics")
        .iter()
        .map(|topic| {
            let readings = list(&topic["readings"], reading);
            json!({"title": topic["title"], "readings": readings, "months": topic["months"], "lead": topic["lead"]})
        })
        .collect();
    json!({
        "title": outline["title"],
        "year": outline["year"],
        "organization": outline["organization"],
        "topics": topics,
        "requirements": list(&outline["requirements"], |requirement| json!({"title": requirement["title"]})),
        "unused": list(&outline["unused"], |line| json!({"line": line["line"], "text": line["text"]})),
    })
}

#[test]
fn every_shape_says_what_a_person_reads_in_it() {
    let mut wrong = String::new();
    let documents = documents();
    assert!(documents.len() >= 60, "the shapes are there");
    for path in documents {
        let name = path.file_name().and_then(|name| name.to_str()).expect("name");
        let found = contract(&outline(name, &fs::read(&path).expect("document")));
        let wanted = fs::read_to_string(path.with_extension("json")).expect("what a person reads");
        let wanted: Value = serde_json::from_str(&wanted).expect("json");
        if found != wanted {
            wrong += &format!("{name}\nfound {found:#}\nwanted {wanted:#}\n");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn the_outline_that_a_repository_starts_from_is_read_whole() {
    let found = outline("outline.txt", include_bytes!("../../seeds/outline.txt"));
    let count = |key: &str| found[key].as_array().map_or(0, Vec::len);
    assert_eq!((count("topics"), count("requirements"), count("unused")), (6, 4, 1));
    assert_eq!(found["unused"][0]["text"], "（县农办〔2026〕5号）");
}

#[test]
fn a_word_file_with_automatic_numbers_and_a_table_says_the_same() {
    let numbered = |level: u8, text: &str| {
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>\
             <w:r><w:t>{text}</w:t></w:r></w:p>"
        )
    };
    let plain = |text: &str| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>");
    let row = |cells: [&str; 4]| {
        let cells = cells.map(|cell| format!("<w:tc>{}</w:tc>", plain(cell))).concat();
        format!("<w:tr>{cells}</w:tr>")
    };
    let body = [
        plain("某县档案局2026年理论学习中心组学习计划"),
        numbered(0, "学习安排"),
        "<w:tbl>".to_owned(),
        row(["月份", "学习专题", "必读篇目", "领学人"]),
        row(["4月", "档案法治", "《档案法》", "局长"]),
        "</w:tbl>".to_owned(),
        numbered(0, "学习要求"),
        numbered(1, "加强领导。局长带头学。"),
        numbered(1, "严格考勤"),
        plain("不得无故缺席。"),
    ]
    .concat();
    let document = format!("<w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>");
    let numbering = "<w:numbering xmlns:w=\"w\"><w:abstractNum w:abstractNumId=\"0\">\
        <w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/></w:lvl>\
        <w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"（%2）\"/></w:lvl>\
        </w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in [("word/document.xml", document.as_str()), ("word/numbering.xml", numbering)] {
        zip.start_file(name, SimpleFileOptions::default()).expect("a part");
        zip.write_all(text.as_bytes()).expect("its text");
    }
    let bytes = zip.finish().expect("a package").into_inner();
    let wanted = json!({
        "title": "某县档案局2026年理论学习中心组学习计划",
        "year": 2026,
        "organization": "某县档案局",
        "topics": [{
            "title": "档案法治",
            "readings": [{"title": "档案法", "volumes": []}],
            "months": [4],
            "lead": "局长",
        }],
        "requirements": [{"title": "加强领导"}, {"title": "严格考勤"}],
        "unused": [],
    });
    assert_eq!(contract(&outline("计划.docx", &bytes)), wanted);
}

/// Generates fragments of documents in random order.
fn bits() -> impl Strategy<Value = String> {
    const BITS: [&str; 48] = [
        "一、",
        "（一）",
        "1.",
        "1.、",
        "(1)",
        "①",
        "第一专题：",
        "专题二",
        "学习内容",
        "学习要求",
        "附件",
        "《",
        "》",
        "〈",
        "<",
        "第一、二卷",
        "第1-3卷",
        "上下册",
        "（",
        "）",
        "时间：",
        "4月",
        "4月15日",
        "——",
        "至",
        "主讲：",
        "重点篇目：",
        "。",
        "，",
        "；",
        "：",
        "\n",
        "\n\n",
        "|",
        "|月份|专题|\n",
        "\t",
        "　",
        "学习",
        "等",
        "会议精神",
        "关于",
        "的文件",
        "2026年",
        "某局",
        "学习计划",
        "一是",
        "“",
        "𠀀",
    ];
    prop::collection::vec(prop::sample::select(BITS.to_vec()), 0..60).prop_map(|bits| bits.concat())
}

/// Asserts the laws of every outline: titles contain no 《》, and each unused line is in the document.
fn holds(text: &str, outline: &import::outline::Outline) {
    let lines: Vec<&str> = text.lines().collect();
    for topic in &outline.topics {
        assert!(!topic.title.is_empty() && !topic.title.contains(['《', '》']), "{topic:?}");
        assert!(topic.months.iter().all(|month| (1..=12).contains(month)), "{topic:?}");
        assert!(topic.readings.iter().all(|reading| !reading.title.contains(['《', '》'])), "{topic:?}");
    }
    assert!(
        outline.unused.iter().all(|unused| unused.line >= 1 && unused.line <= lines.len()),
        "{outline:?}"
    );
}

/// The law of conservation: facts, wording and unused passages hold every character of the document, each once.
fn conserves(text: &str, outline: &import::outline::Outline) {
    let says = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
    let tally = outline.tally;
    assert_eq!(says(text), tally.facts + tally.wording + tally.unused, "{text}\n{outline:?}");
    let listed: usize = outline.unused.iter().map(|passage| says(&passage.text)).sum();
    assert_eq!(listed, tally.unused, "{text}\n{:?}", outline.unused);
    let fact: usize = import::facts::facts(outline).iter().map(|fact| says(&fact.text)).sum();
    assert!(tally.facts == 0 || fact > 0, "used as nothing: {text}\n{outline:?}");
}

#[test]
fn no_character_of_a_document_vanishes() {
    for path in documents().iter().filter(|path| path.extension().is_some_and(|kind| kind == "txt")) {
        let text = fs::read_to_string(path).expect("text");
        let folded: String = text.chars().map(crate::import::unify::unified_char).collect();
        conserves(
            &folded,
            &import::read("a.txt", text.as_bytes())
                .map(|source| import::understand(&source))
                .expect("a readable document"),
        );
    }
}

/// Returns the template that `plan import` writes into.
fn template() -> toml_edit::DocumentMut {
    include_str!("../../seeds/study/plan.toml").parse().expect("the template")
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_string_of_bits_is_read(text in bits()) {
        for name in ["a.txt", "a.md"] {
            if let Ok(outline) = import::read(name, text.as_bytes()).map(|source| import::understand(&source)) {
                holds(&text, &outline);
                if name.ends_with("txt") {
                    conserves(&text, &outline);
                }
                if let Ok(written) = import::plan_text(&outline, template()) {
                    let plan: Result<crate::domain::plan::Plan, _> = toml::from_str(&written);
                    prop_assert!(plan.is_ok(), "{}", written);
                }
            }
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400), zipped in any::<bool>()) {
        let bytes = if zipped { [b"PK\x03\x04".as_slice(), &bytes].concat() } else { bytes };
        if let Ok(outline) = import::read("a.txt", &bytes).map(|source| import::understand(&source)) {
            holds(&"\n".repeat(400), &outline);
        }
    }
}
