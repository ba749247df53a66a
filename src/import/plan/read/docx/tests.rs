//! Word files built in the test, as Word and WPS write them.

use std::io::Write;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;
use crate::import::plan::read::line::Shape;

fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).expect("part");
        zip.write_all(text.as_bytes()).expect("text");
    }
    zip.finish().expect("zip").into_inner()
}

fn document(body: &str) -> String {
    format!(
        r#"<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="urn:mc"><w:body>{body}</w:body></w:document>"#
    )
}

fn texts(parts: &[(&str, &str)]) -> Vec<String> {
    lines(&package(parts)).expect("lines").into_iter().map(|line| line.text).collect()
}

fn body_texts(body: &str) -> Vec<String> {
    texts(&[("word/document.xml", &document(body))])
}

#[test]
fn runs_join_and_tracked_changes_are_taken_as_accepted() {
    let body = "<w:p><w:r><w:t>学</w:t></w:r><w:r><w:t>习</w:t></w:r><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>\
        <w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:hyperlink><w:r><w:t>链接</w:t></w:r></w:hyperlink>\
        <w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>上</w:t><w:br/><w:t>下</w:t></w:r></w:p>";
    assert_eq!(body_texts(body), ["学习新链接", "", "上", "下"]);
}

#[test]
fn a_text_box_is_read_once() {
    let inner = "<w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent>";
    let body = format!(
        "<w:p><w:r><w:t>外</w:t><mc:AlternateContent><mc:Choice>{inner}</mc:Choice><mc:Fallback>{inner}</mc:Fallback>\
         </mc:AlternateContent></w:r></w:p>"
    );
    assert_eq!(body_texts(&body), ["外", "框"]);
}

#[test]
fn automatic_numbers_are_rebuilt() {
    let numbering = r#"<w:numbering xmlns:w="urn:w">
        <w:abstractNum w:abstractNumId="7">
          <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>
          <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="japaneseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
          <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%3"/></w:lvl>
        </w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
      </w:numbering>"#;
    let styles = r#"<w:styles xmlns:w="urn:w">
        <w:style w:styleId="2"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
        <w:style w:styleId="20"><w:name w:val="mine"/><w:basedOn w:val="2"/></w:style>
        <w:style w:styleId="T"><w:name w:val="toc 1"/></w:style>
      </w:styles>"#;
    let numbered = |list: u8, level: u8, text: &str| {
        format!(
            r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"#
        )
    };
    let body = [
        r#"<w:p><w:pPr><w:pStyle w:val="T"/></w:pPr><w:r><w:t>目录行</w:t></w:r></w:p>"#.to_owned(),
        r#"<w:p><w:pPr><w:pStyle w:val="2"/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>"#.to_owned(),
        numbered(1, 1, "乙"),
        numbered(1, 1, "丙"),
        r#"<w:p><w:pPr><w:pStyle w:val="20"/></w:pPr><w:r><w:t>丁</w:t></w:r></w:p>"#.to_owned(),
        numbered(1, 1, "戊"),
        numbered(2, 1, "己"),
        numbered(2, 1, "庚"),
        numbered(1, 2, "辛"),
        numbered(0, 0, "壬"),
    ]
    .concat();
    let parts = [
        ("word/document.xml", document(&body)),
        ("word/numbering.xml", numbering.into()),
        ("word/styles.xml", styles.into()),
    ];
    let parts: Vec<(&str, &str)> = parts.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let lines = lines(&package(&parts)).expect("lines");
    let found: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(
        found,
        [
            "目录行",
            "一、甲",
            "（一）乙",
            "（二）丙",
            "二、丁",
            "（一）戊",
            "（五）己",
            "（六）庚",
            "2.1辛",
            "壬"
        ]
    );
    assert_eq!(lines[0].shape, Shape::Apart);
    assert_eq!(lines[1].shape, Shape::Heading(1));
    assert_eq!(lines[4].shape, Shape::Heading(1));
}

#[test]
fn tables_are_rows_with_merged_cells_resolved() {
    let cell = |properties: &str, text: &str| {
        format!("<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>")
    };
    let body = [
        "<w:p><w:r><w:t>前</w:t></w:r></w:p><w:tbl><w:tr>".to_owned(),
        cell(r#"<w:vMerge w:val="restart"/>"#, "3月"),
        cell("", "甲"),
        "</w:tr><w:tr>".to_owned(),
        cell("<w:vMerge/>", ""),
        cell("", "乙"),
        "</w:tr><w:tr>".to_owned(),
        cell(r#"<w:gridSpan w:val="2"/>"#, "横"),
        "</w:tr></w:tbl>".to_owned(),
    ]
    .concat();
    let lines = lines(&package(&[("word/document.xml", &document(&body))])).expect("lines");
    let rows: Vec<_> = lines.iter().skip(1).map(|line| line.shape.clone()).collect();
    let row = |cells: [&str; 2]| Shape::Row { table: 1, cells: cells.map(str::to_owned).to_vec() };
    assert_eq!(rows, [row(["3月", "甲"]), row(["3月", "乙"]), row(["横", ""])]);
    assert_eq!(lines.last().map(|line| line.number), Some(4));
}

#[test]
fn hostile_packages_are_refused() {
    let entities =
        r#"<!DOCTYPE a [<!ENTITY b "cccc">]><w:document xmlns:w="w"><w:body>&b;</w:body></w:document>"#;
    let bomb = format!("{}{}", document(""), " ".repeat(17 << 20));
    let crowd = document(&"<w:p/>".repeat(450_000));
    for (parts, id) in [
        (vec![("word/document.xml", entities)], "import-entities"),
        (vec![("word/document.xml", bomb.as_str())], "import-too-much-inside"),
        (vec![("word/document.xml", crowd.as_str())], "import-too-much-inside"),
        (vec![("word/document.xml", "<w:document")], "import-broken"),
        (vec![("xl/workbook.xml", "<a/>")], "import-workbook"),
        (vec![("content.xml", "<a/>")], "import-other-kind"),
        (vec![("../evil", "x")], "import-not-word"),
    ] {
        assert_eq!(lines(&package(&parts)).expect_err("refused").id, id);
    }
}

#[test]
fn nesting_without_end_neither_crashes_nor_hangs() {
    let deep = document(&format!("<w:p>{}{}</w:p>", "<w:r>".repeat(100_000), "</w:r>".repeat(100_000)));
    // Any answer is right, as long as reading ends.
    let _ = lines(&package(&[("word/document.xml", &deep)]));
    let tables = document(&format!(
        "{}{}",
        "<w:tbl><w:tr><w:tc>".repeat(30_000),
        "</w:tc></w:tr></w:tbl>".repeat(30_000)
    ));
    let _ = lines(&package(&[("word/document.xml", &tables)]));
}

#[test]
fn tracked_deletions_of_paragraph_marks_and_rows_are_taken_as_accepted() {
    let p = |properties: &str, text: &str| {
        format!("<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
    };
    let gone = "<w:rPr><w:del w:id=\"1\"/></w:rPr>";
    assert_eq!(body_texts(&(p(gone, "学习档案") + &p("", "工作") + &p(gone, "末"))), ["学习档案工作", "末"]);
    let row = |properties: &str, text: &str| {
        format!("<w:tr>{properties}<w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>", p("", text), p("", "乙"))
    };
    let table = row("", "甲") + &row("<w:trPr><w:del w:id=\"2\"/></w:trPr>", "旧");
    assert_eq!(body_texts(&format!("<w:tbl>{table}</w:tbl>")), ["甲 | 乙"]);
}

#[test]
fn tables_of_contents_are_apart_by_field_control_and_style() {
    let field = |sign: &str| format!("<w:r><w:fldChar w:fldCharType=\"{sign}\"/></w:r>");
    let run = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let code = "<w:r><w:instrText> TOC \\o </w:instrText></w:r>";
    let by_field = format!(
        "<w:p>{}{code}{}{}</w:p><w:p>{}{}</w:p>",
        field("begin"),
        field("separate"),
        run("一"),
        run("二"),
        field("end")
    );
    let control = "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr>\
        <w:sdtContent><w:p><w:r><w:t>三</w:t></w:r></w:p></w:sdtContent></w:sdt>";
    let by_style = "<w:p><w:pPr><w:pStyle w:val=\"W\"/></w:pPr><w:r><w:t>四</w:t></w:r></w:p>";
    let styles = "<w:styles xmlns:w=\"w\"><w:style w:styleId=\"W\"><w:name w:val=\"WPSOffice手动目录 1\"/></w:style></w:styles>";
    let body = document(&format!("{by_field}{control}{by_style}<w:p>{}</w:p>", run("五")));
    let lines = lines(&package(&[("word/document.xml", &body), ("word/styles.xml", styles)])).expect("lines");
    let apart: String =
        lines.iter().filter(|line| line.shape == Shape::Apart).map(|line| line.text.as_str()).collect();
    assert_eq!(apart, "一二三四");
}

#[test]
fn a_frame_is_text_and_a_table_in_a_cell_is_a_table() {
    let p = |text: &str| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>");
    let cell = |inner: &str| format!("<w:tc>{inner}</w:tc>");
    let inner = format!("<w:tbl><w:tr>{}{}</w:tr></w:tbl>", cell(&p("月")), cell(&p("题")));
    let frame = format!("<w:tbl><w:tr>{}</w:tr></w:tbl>", cell(&(p("甲") + &p("乙"))));
    let outer = format!("<w:tbl><w:tr>{}{}</w:tr></w:tbl>", cell(&p("丙")), cell(&(p("丁") + &inner)));
    assert_eq!(body_texts(&(frame + &outer)), ["甲", "乙", "丙 | 丁", "月 | 题"]);
}
