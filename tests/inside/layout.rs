//! How LibreOffice renders our documents: margins, line pitch, characters per line, repeated heading
//! rows.
//!
//! Needs `soffice` and `pdftotext`; run with `cargo test --features real-programs`.

use super::pages::{Page, pages};
use crate::domain::document::DocumentStyle;
use crate::office::document::{Blank, Block, Column, Convention, Document, Level, Line, Paper, Table};
use crate::office::docx;

const POINTS_PER_MM: f64 = 72.0 / 25.4;
/// The error that rounding to twips and pixels may cause.
const TOLERANCE: f64 = 0.6;

fn document(blocks: Vec<Block>) -> Document {
    let title = vec!["某市科学技术局理论学习中心组".to_owned(), "关于学习情况的通报".to_owned()];
    Document {
        convention: Convention::Chinese,
        title,
        issuer: "某市科学技术局".to_owned(),
        made: None,
        origin: None,
        paper: Paper::default(),
        blocks,
    }
}

fn drawn(document: &Document, style: &DocumentStyle) -> Vec<Page> {
    pages(&docx::draw(document, style).unwrap())
}

fn near(found: f64, expected: f64) -> bool {
    (found - expected).abs() < TOLERANCE
}

/// Returns text without punctuation, which may hang over the edge, and without Latin letters.
fn body() -> Document {
    document(vec![Block::Address("学".repeat(28 * 70).into())])
}

#[test]
fn the_standard_is_22_lines_of_28_characters_within_its_margins() {
    let pages = drawn(&body(), &DocumentStyle::default());
    let page = &pages[1];
    assert!(near(page.width, 210.0 * POINTS_PER_MM) && near(page.height, 297.0 * POINTS_PER_MM), "{page:?}");
    assert_eq!(page.body().count(), 22);
    for line in page.body() {
        assert_eq!(line.text.chars().count(), 28, "{line:?}");
        assert!(near(line.left, 28.0 * POINTS_PER_MM), "{line:?}");
        assert!(line.right <= (210.0 - 26.0) * POINTS_PER_MM + TOLERANCE, "{line:?}");
        assert!(line.right >= (210.0 - 26.0) * POINTS_PER_MM - 5.0, "the type area is filled: {line:?}");
        assert!(line.top >= 37.0 * POINTS_PER_MM - TOLERANCE, "{line:?}");
        assert!(line.bottom <= (297.0 - 35.0) * POINTS_PER_MM + TOLERANCE, "{line:?}");
    }
    let tops: Vec<f64> = page.body().map(|line| line.top).collect();
    let pitch = 225.0 * POINTS_PER_MM / 22.0;
    assert!(tops.windows(2).all(|pair| near(pair[1] - pair[0], pitch)), "{tops:?}");
}

#[test]
fn page_numbers_stand_right_on_odd_and_left_on_even_pages() {
    let pages = drawn(&body(), &DocumentStyle::default());
    assert!(pages.len() >= 3);
    let (left, right) = (28.0 * POINTS_PER_MM, (210.0 - 26.0) * POINTS_PER_MM);
    for (page, number) in pages.iter().zip(1..) {
        let foot = page.foot().expect("every page has a number");
        assert_eq!(foot.text.replace(' ', ""), format!("—{number}—"));
        let at_edge = if number % 2 == 1 { right - foot.right } else { foot.left - left };
        assert!(near(at_edge, 14.0), "one character from the edge: {at_edge} {foot:?}");
        let below = f64::midpoint(foot.top, foot.bottom) - (297.0 - 35.0) * POINTS_PER_MM;
        assert!((below - 7.0 * POINTS_PER_MM).abs() < 4.0, "7 mm below the type area: {below}");
    }
}

#[test]
fn a_unit_may_set_other_lines_characters_and_margins() {
    let text = "lines = 20\ncharacters = 26\nmargin_left = 27\npage_numbers = \"none\"";
    let style: DocumentStyle = toml::from_str(text).unwrap();
    let page = &drawn(&document(vec![Block::Address("学".repeat(26 * 60).into())]), &style)[1];
    let lines: Vec<_> = page.body().collect();
    assert_eq!(lines.len(), 20);
    assert!(
        lines.iter().all(|line| line.text.chars().count() == 26 && near(line.left, 27.0 * POINTS_PER_MM))
    );
}

#[test]
fn a_heading_row_stands_again_on_every_page_and_no_row_is_split() {
    let long = "甲".repeat(60);
    let rows = (1..=60).map(|number: u32| vec![number.to_string().into(), long.as_str().into()]);
    let columns = vec![Column::new("序号", 1).centred(), Column::new("专题", 3), Column::new("签名", 2)];
    let table = Table { columns, rows: rows.collect(), row_height: Some(12), caption: None };
    let pages = drawn(&document(vec![Block::Table(table)]), &DocumentStyle::default());
    let (_, inner) = pages.split_last().unwrap();
    assert!(inner.len() >= 3);
    for page in inner {
        assert!(page.has("序号") && page.has("专题") && page.has("签名"), "{page:?}");
        let letters = page.lines.iter().flat_map(|line| line.text.chars()).filter(|&letter| letter == '甲');
        assert_eq!(letters.count() % 60, 0, "a row is whole or on the next page");
    }
}

#[test]
fn every_kind_of_block_opens() {
    let hint = |words: &str| Blank::Hint(words.to_owned());
    let blocks = vec![
        Block::Subtitle("（2026年第1期）".into()),
        Block::Address("各中心组成员：".into()),
        Block::Paragraph(Line::from("按照年度计划，").blank(hint("待填：缘由")).text("，现通知如下。")),
        Block::Heading(Level::One, "基本情况".into()),
        Block::Heading(Level::Two, "出席情况".into()),
        Block::Heading(Level::Three, "分专题".into()),
        Block::Heading(Level::Four, "第一专题".into()),
        Block::Field { label: "参加人员".into(), value: "党组书记、局长，".repeat(6).into() },
        Block::List(vec!["一 < 二 & 三".into(), "=1+1".into()]),
        Block::Attachments { label: "附件".into(), names: vec!["签到表".into(), "名册".into()] },
        Block::Signature { by: "学习秘书".into(), on: "2026年11月23日".into() },
        Block::Paragraph(Line::from("签字：").blank(Blank::Pen(6))),
    ];
    let pages = drawn(&document(blocks), &DocumentStyle::default());
    for words in [
        "一、基本情况",
        "（一）出席情况",
        "1.分专题",
        "（1）第一专题",
        "一 < 二 & 三",
        "=1+1",
        "【待填：缘由】",
    ] {
        assert!(pages[0].has(words), "{words} in {:?}", pages[0]);
    }
    let date = pages[0].lines.iter().find(|line| line.text.replace(' ', "").contains("11月23日")).unwrap();
    let from_edge = (210.0 - 26.0) * POINTS_PER_MM - f64::midpoint(date.left, date.right);
    // The date is seven characters wide in the prescribed font and ends four from the edge; its centre
    // is at the same place in any font.
    assert!((from_edge - 7.5 * 15.75).abs() < 2.0, "four characters from the edge: {from_edge}");
}
