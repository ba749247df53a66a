//! The fonts of a document, with substitutes for missing ones.

use std::collections::BTreeSet;

use super::xml::{NAMESPACE, Xml};
use crate::domain::document::DocumentStyle;

/// A font, as Word describes it to find a substitute.
struct Font {
    name: &'static str,
    /// The closest common fonts, comma-separated; may be empty.
    substitutes: &'static str,
    /// PANOSE, the classification of its shapes.
    panose: &'static str,
    charset: &'static str,
    family: &'static str,
    pitch: &'static str,
}

/// The character set of simplified Chinese, GB 2312.
const GB2312: &str = "86";
/// The character set of Western languages.
const ANSI: &str = "00";

const KNOWN: [Font; 8] = [
    chinese("仿宋_GB2312", "仿宋,FangSong", "02010609030101010101", "modern", "fixed"),
    chinese("仿宋", "FangSong,仿宋_GB2312", "02010609060101010101", "modern", "fixed"),
    chinese("楷体_GB2312", "楷体,KaiTi", "02010609030101010101", "modern", "fixed"),
    chinese("楷体", "KaiTi,楷体_GB2312", "02010609060101010101", "modern", "fixed"),
    chinese("方正小标宋简体", "方正小标宋_GBK,小标宋,宋体,SimSun", "03000509000000000000", "script", "fixed"),
    chinese("黑体", "SimHei", "02010609060101010101", "modern", "fixed"),
    chinese("宋体", "SimSun", "02010600030101010101", "auto", "variable"),
    Font {
        name: "Times New Roman",
        substitutes: "",
        panose: "02020603050405020304",
        charset: ANSI,
        family: "roman",
        pitch: "variable",
    },
];

const fn chinese(
    name: &'static str,
    substitutes: &'static str,
    panose: &'static str,
    family: &'static str,
    pitch: &'static str,
) -> Font {
    Font { name, substitutes, panose, charset: GB2312, family, pitch }
}

/// `fontTable.xml`: fonts are named, never embedded.
pub(super) fn part(style: &DocumentStyle) -> String {
    let single =
        [&style.title_font, &style.label_font, &style.body_font, &style.latin_font, &style.page_number_font];
    let names: BTreeSet<&String> = single.into_iter().chain(&style.heading_fonts).collect();
    Xml::part("w:fonts", &[("xmlns:w", &NAMESPACE)], |xml| {
        for name in names {
            xml.element("w:font", &[("w:name", name)], |xml| properties(xml, name));
        }
    })
}

fn properties(xml: &mut Xml, name: &str) {
    let Some(font) = KNOWN.iter().find(|font| font.name == name) else {
        xml.value("w:charset", if name.is_ascii() { ANSI } else { GB2312 });
        return;
    };
    if !font.substitutes.is_empty() {
        xml.value("w:altName", font.substitutes);
    }
    xml.value("w:panose1", font.panose);
    xml.value("w:charset", font.charset);
    xml.value("w:family", font.family);
    xml.value("w:pitch", font.pitch);
}
