//! The parts as a reader of the format sees them.

use std::io::{Cursor, Read};

use super::draw;
use crate::domain::document::DocumentStyle;
use crate::office::document::{Blank, Block, Column, Convention, Document, Level, Line, Paper, Table};

fn document(blocks: Vec<Block>) -> Document {
    Document {
        convention: Convention::Chinese,
        title: vec!["标题".into()],
        issuer: "某局".into(),
        made: None,
        origin: None,
        blocks,
        paper: Paper::Portrait,
    }
}

fn part(bytes: &[u8], path: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(path).unwrap().read_to_string(&mut text).unwrap();
    text
}

fn body(blocks: Vec<Block>) -> String {
    part(&draw(&document(blocks), &DocumentStyle::default()).unwrap(), "word/document.xml")
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let draw = || {
        draw(
            &document(vec!["正文".into()].into_iter().map(Block::Paragraph).collect()),
            &DocumentStyle::default(),
        )
    };
    assert_eq!(draw().unwrap(), draw().unwrap());
}

#[test]
fn every_part_is_well_formed_and_named_in_the_list_of_contents() {
    let styles = ["", "page_numbers = \"centre\"", "page_numbers = \"none\""];
    for text in styles {
        let style: DocumentStyle = toml::from_str(text).unwrap();
        let bytes = draw(&document(vec![Block::Paragraph("".into())]), &style).unwrap();
        let contents = part(&bytes, "[Content_Types].xml");
        let archive = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
        for path in archive.file_names() {
            let path = path.unwrap();
            let path = path.as_ref();
            roxmltree::Document::parse(&part(&bytes, path)).unwrap();
            let known = path.contains("_rels/") || path == "[Content_Types].xml";
            assert!(known || contents.contains(&format!("\"/{path}\"")), "{path} of {text:?}");
        }
        let relations = part(&bytes, "word/_rels/document.xml.rels");
        let referred = part(&bytes, "word/document.xml").matches("r:id=").count();
        assert_eq!(relations.matches("relationships/footer").count(), referred, "{text:?}");
    }
}

#[test]
fn cards_begin_a_section_whose_pages_have_no_number() {
    let cards = || document(vec![Block::Paragraph("".into()), Block::Plates(vec!["甲".into(), "乙".into()])]);
    for (text, sections, footers) in
        [("", 2, 4), ("page_numbers = \"centre\"", 2, 2), ("page_numbers = \"none\"", 2, 0)]
    {
        let style: DocumentStyle = toml::from_str(text).unwrap();
        let bytes = draw(&cards(), &style).unwrap();
        let xml = part(&bytes, "word/document.xml");
        assert_eq!(xml.matches("<w:sectPr>").count(), sections, "{text:?}");
        assert_eq!(xml.matches("<w:footerReference").count(), footers, "{text:?}");
        let last = &xml[xml.rfind("<w:sectPr>").unwrap()..];
        assert_eq!(last.matches("r:id=\"rId6\"").count(), footers / 2, "{text:?}");
        if footers > 0 {
            assert!(!part(&bytes, "word/footer3.xml").contains("PAGE"), "{text:?}");
        }
    }
}

#[test]
fn a_heading_row_repeats_and_no_row_splits() {
    let rows = vec![vec!["1".into()], vec!["2".into(), "乙".into()]];
    let columns = vec![Column::new("序号", 1), Column::new("姓名", 2)];
    let xml = body(vec![Block::Table(Table { caption: None, columns, rows, row_height: None })]);
    assert_eq!(xml.matches("<w:tblHeader/>").count(), 1);
    assert_eq!(xml.matches("<w:cantSplit/>").count(), 3);
    assert_eq!(xml.matches("<w:tc>").count(), 6, "a missing cell is an empty one");
}

#[test]
fn shared_signs_are_set_in_the_chinese_font_beside_chinese() {
    let hint = "<w:rFonts w:hint=\"eastAsia\"/>";
    let cases = [
        ("深刻领悟“两个确立”", true),
        ("阿卜杜拉·买买提", true),
        ("“——”", true),
        ("没有引号", false),
        ("the member’s report — 2026", false),
    ];
    for (words, hinted) in cases {
        let xml = body(vec![Block::Paragraph(words.into())]);
        assert_eq!(xml.contains(hint), hinted, "{words}");
    }
}

#[test]
fn a_closing_keeps_the_text_before_it() {
    let close = || Block::Signers(vec!["主持人".into(), "记录人".into()]);
    let rows = vec![vec!["1".into()]];
    let table = Table { caption: None, columns: vec![Column::new("序号", 1)], rows, row_height: None };
    // The paragraph before, the empty line, and the first of the two lines.
    let text = body(vec![Block::Paragraph("正文".into()), close()]);
    assert_eq!(text.matches("<w:keepNext/>").count(), 3);
    let list = body(vec![Block::List(vec!["甲".into(), "乙".into()]), close()]);
    assert_eq!(list.matches("<w:keepNext/>").count(), 3);
    // The heading row, the last row and the space below it.
    let table = body(vec![Block::Table(table), close()]);
    assert_eq!(table.matches("<w:keepNext/>").count(), 5);
}

#[test]
fn a_table_without_columns_is_left_out() {
    let xml = body(vec![Block::Table(Table {
        caption: None,
        columns: vec![],
        rows: vec![vec!["甲".into()]],
        row_height: None,
    })]);
    assert!(!xml.contains("<w:tbl>"));
}

#[test]
fn a_blank_is_marked_until_it_is_filled() {
    let xml = body(vec![Block::Paragraph(Line::from("收获：").blank(Blank::Hint("待填：收获".into())))]);
    assert!(xml.contains("<w:temporary/><w:showingPlcHdr/>"));
    assert!(
        xml.contains("<w:rStyle w:val=\"Blank\"/></w:rPr><w:t xml:space=\"preserve\">【待填：收获】</w:t>")
    );
}

#[test]
fn a_line_of_few_characters_does_not_pull_numbers_apart() {
    let document = document(vec![Block::Paragraph("2026年，AI占95.7%".into())]);
    let drawn = |characters| {
        let style = DocumentStyle { characters, ..DocumentStyle::default() };
        part(&draw(&document, &style).unwrap(), "word/document.xml")
    };
    let close = "<w:spacing w:val=\"0\"/></w:rPr><w:t xml:space=\"preserve\">";
    let wide = drawn(25);
    for words in ["2026", "AI", "95.7%"] {
        assert!(wide.contains(&format!("{close}{words}</w:t>")), "{words}: {wide}");
    }
    assert!(wide.contains("<w:r><w:t xml:space=\"preserve\">年，</w:t>"), "{wide}");
    assert!(!drawn(28).contains(close));
}

#[test]
fn text_from_records_cannot_break_the_document() {
    let xml = body(vec![
        Block::Heading(Level::One, "</w:t>&\u{0}\u{b}\u{ffff}".into()),
        Block::Field { label: "长".repeat(5000), value: "\"<\n>\"".into() },
        Block::Signature { by: "署".repeat(5000).into(), on: "日".into() },
    ]);
    let read = roxmltree::Document::parse(&xml).unwrap();
    let texts = read.descendants().filter(|node| node.tag_name().name() == "t");
    let texts: Vec<&str> = texts.filter_map(|node| node.text()).collect();
    for words in ["</w:t>&\\u{0}\\u{b}", "\"<", ">\""] {
        assert!(texts.contains(&words), "{words} in {texts:?}");
    }
}

proptest::proptest! {
    #[test]
    fn any_words_anywhere_make_a_document_that_reads_back(
        words in proptest::collection::vec(proptest::prelude::any::<String>(), 8),
    ) {
        let line = |at: usize| Line::from(words[at].as_str());
        let columns = vec![Column::new(words[0].as_str(), 1), Column::new(words[1].as_str(), 2).centred()];
        let blocks = vec![
            Block::Subtitle(line(0)),
            Block::Heading(Level::Four, line(1)),
            Block::Paragraph(line(2).strong(words[3].as_str()).blank(Blank::Hint(words[4].clone())).blank(Blank::Pen(3))),
            Block::Field { label: words[5].clone(), value: line(6) },
            Block::List(vec![line(7), line(0)]),
            Block::Table(Table { caption: None, columns, rows: vec![vec![line(1)], vec![line(2), line(3), line(4)]], row_height: Some(9) }),
            Block::Attachments { label: words[6].clone(), names: words.clone() },
            Block::Signature { by: line(5), on: line(6) },
        ];
        let document = Document { title: words.clone(), issuer: words[7].clone(), ..document(blocks) };
        let bytes = draw(&document, &DocumentStyle::default()).unwrap();
        for path in ["word/document.xml", "docProps/core.xml"] {
            roxmltree::Document::parse(&part(&bytes, path)).unwrap();
        }
        let escapes = crate::office::text::draw(&document).contains('\u{1b}');
        proptest::prop_assert_eq!(escapes, false);
    }
}
