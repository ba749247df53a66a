//! The fonts of a document, with substitutes for missing ones.

use std::collections::BTreeSet;

use super::xml::{NAMESPACE, Xml};
use crate::domain::document::DocumentStyle;

/// Fonts that many machines do not have, with the closest common ones.
const SUBSTITUTES: &[(&str, &str)] = &[
    ("仿宋_GB2312", "仿宋,FangSong"),
    ("楷体_GB2312", "楷体,KaiTi"),
    ("方正小标宋简体", "方正小标宋_GBK,小标宋,宋体,SimSun"),
    ("黑体", "SimHei"),
    ("宋体", "SimSun"),
];

/// `fontTable.xml`: fonts are named, never embedded.
pub(super) fn part(style: &DocumentStyle) -> String {
    let single =
        [&style.title_font, &style.label_font, &style.body_font, &style.latin_font, &style.page_number_font];
    let names: BTreeSet<&String> = single.into_iter().chain(&style.heading_fonts).collect();
    Xml::part("w:fonts", &[("xmlns:w", &NAMESPACE)], |xml| {
        for name in names {
            xml.element("w:font", &[("w:name", name)], |xml| {
                if let Some((_, substitutes)) = SUBSTITUTES.iter().find(|(known, _)| known == name) {
                    xml.value("w:altName", substitutes);
                }
            });
        }
    })
}
