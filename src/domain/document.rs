//! The style of official documents 公文 (default: GB/T 9704-2012).

use std::borrow::Cow;
use std::fmt;
use std::ops::RangeInclusive;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// The `[document]` table of a plan: paper, type area, fonts and sizes.
///
/// Lengths are in millimetres. Only their ranges are checked here; whether the layout fits on the page is
/// checked when a document is drawn.
#[derive(Debug, Clone, PartialEq, JsonSchema, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct DocumentStyle {
    /// Width of the paper.
    pub page_width: f64,
    /// Height of the paper.
    pub page_height: f64,
    /// 天头
    pub margin_top: f64,
    /// The margin below the type area.
    pub margin_bottom: f64,
    /// 订口
    pub margin_left: f64,
    /// The margin right of the type area.
    pub margin_right: f64,
    /// Lines on a page.
    pub lines: u32,
    /// Characters on a line.
    pub characters: u32,
    /// The face of the title.
    pub title_font: String,
    /// The size of the title.
    pub title_size: FontSize,
    /// The faces of the headings 一、（一）1.（1）; a level without one has the body's.
    pub heading_fonts: Vec<String>,
    /// The face of labels such as 时间 and of the heading row of a table.
    pub label_font: String,
    /// The face of the body.
    pub body_font: String,
    /// The size of the body and its headings.
    pub body_size: FontSize,
    /// The face of Latin letters and digits in the body.
    pub latin_font: String,
    /// The size of the text in tables.
    pub table_size: FontSize,
    /// The position of page numbers.
    pub page_numbers: PageNumbers,
    /// The face of page numbers.
    pub page_number_font: String,
    /// The size of page numbers.
    pub page_number_size: FontSize,
}

/// The valid lengths, in millimetres.
pub(crate) const LENGTHS: RangeInclusive<f64> = 0.0..=1000.0;
/// The valid sizes of type, in points.
pub(crate) const SIZES: RangeInclusive<f64> = 5.0..=72.0;

impl Default for DocumentStyle {
    fn default() -> Self {
        let faces = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect();
        Self {
            page_width: 210.0,
            page_height: 297.0,
            margin_top: 37.0,
            margin_bottom: 35.0,
            margin_left: 28.0,
            margin_right: 26.0,
            lines: 22,
            characters: 28,
            title_font: "方正小标宋简体".to_owned(),
            title_size: FontSize(22.0),
            heading_fonts: faces(&["黑体", "楷体_GB2312", "仿宋_GB2312", "仿宋_GB2312"]),
            label_font: "黑体".to_owned(),
            body_font: "仿宋_GB2312".to_owned(),
            body_size: FontSize(16.0),
            latin_font: "Times New Roman".to_owned(),
            table_size: FontSize(12.0),
            page_numbers: PageNumbers::Outside,
            page_number_font: "宋体".to_owned(),
            page_number_size: FontSize(14.0),
        }
    }
}

/// The position of page numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, JsonSchema, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum PageNumbers {
    /// At the outer edge: right on odd pages, left on even ones.
    Outside,
    Centre,
    None,
}

/// A size of type in points; a file may also give it by name 字号: `"三号"`, `"3号"`, `"小四"`.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub(crate) struct FontSize(pub f64);

const NAMED_SIZES: &[(&str, f64)] = &[
    ("初号", 42.0),
    ("小初", 36.0),
    ("一号", 26.0),
    ("小一", 24.0),
    ("二号", 22.0),
    ("小二", 18.0),
    ("三号", 16.0),
    ("小三", 15.0),
    ("四号", 14.0),
    ("小四", 12.0),
    ("五号", 10.5),
    ("小五", 9.0),
];

impl FontSize {
    /// Returns the size with a Chinese name, whose digit may be Chinese or Arabic.
    pub(crate) fn named(name: &str) -> Option<Self> {
        let chinese = |digit: char| match digit {
            '0' => '初',
            '1' => '一',
            '2' => '二',
            '3' => '三',
            '4' => '四',
            '5' => '五',
            other => other,
        };
        let name: String = name.trim().chars().map(chinese).collect();
        let full = |known: &str| known.trim_end_matches('号') == name.trim_end_matches('号');
        NAMED_SIZES.iter().find(|(known, _)| full(known)).map(|&(_, points)| Self(points))
    }
}

impl JsonSchema for FontSize {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "FontSize".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let names: Vec<&str> = NAMED_SIZES.iter().map(|(name, _)| *name).collect();
        json_schema!({ "anyOf": [{ "type": "number" }, { "enum": names }, { "type": "string" }] })
    }
}

impl Serialize for FontSize {
    fn serialize<S: Serializer>(&self, output: S) -> Result<S::Ok, S::Error> {
        output.serialize_f64(self.0)
    }
}

impl<'de> Deserialize<'de> for FontSize {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        input.deserialize_any(SizeVisitor)
    }
}

struct SizeVisitor;

impl de::Visitor<'_> for SizeVisitor {
    type Value = FontSize;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a size in points such as 16, or a name such as \"三号\"")
    }

    fn visit_f64<E: de::Error>(self, points: f64) -> Result<FontSize, E> {
        Ok(FontSize(points))
    }

    fn visit_i64<E: de::Error>(self, points: i64) -> Result<FontSize, E> {
        let points =
            i32::try_from(points).map_err(|_| E::invalid_value(de::Unexpected::Signed(points), &self))?;
        Ok(FontSize(f64::from(points)))
    }

    fn visit_str<E: de::Error>(self, name: &str) -> Result<FontSize, E> {
        FontSize::named(name).ok_or_else(|| E::invalid_value(de::Unexpected::Str(name), &self))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_points_or_names() {
        let cases = [
            ("16", Some(16.0)),
            ("10.5", Some(10.5)),
            ("\"三号\"", Some(16.0)),
            ("\"3号\"", Some(16.0)),
            ("\"小四\"", Some(12.0)),
            ("\"小4号\"", Some(12.0)),
            ("\"初号\"", Some(42.0)),
            ("\"大号\"", None),
            ("\"\"", None),
            ("true", None),
            ("-3", Some(-3.0)), // a rule reports it
            ("99999999999", None),
        ];
        for (text, expected) in cases {
            let read: Result<DocumentStyle, _> = toml::from_str(&format!("body_size = {text}"));
            assert_eq!(read.ok().map(|style| style.body_size.0), expected, "{text}");
        }
    }

    #[test]
    fn what_a_plan_leaves_out_is_the_standard() {
        let style: DocumentStyle =
            toml::from_str("lines = 20\nmargin_left = 27\npage_numbers = \"centre\"").unwrap();
        let expected = DocumentStyle {
            lines: 20,
            margin_left: 27.0,
            page_numbers: PageNumbers::Centre,
            ..DocumentStyle::default()
        };
        assert_eq!(style, expected);
    }

    /// Editors complete the names at the key; few of them follow a reference beside its description.
    #[test]
    fn the_schema_of_a_size_takes_numbers_and_the_names_that_are_read() {
        let schema = SchemaGenerator::default().into_root_schema_for::<DocumentStyle>();
        let size = schema.pointer("/properties/body_size/anyOf").unwrap();
        assert_eq!(size.pointer("/0/type").and_then(|kind| kind.as_str()), Some("number"));
        let names = size.pointer("/1/enum").and_then(|names| names.as_array()).unwrap();
        let read = |name: &str| FontSize::named(name).is_some();
        assert!(!names.is_empty() && names.iter().all(|name| name.as_str().is_some_and(read)));
    }
}
