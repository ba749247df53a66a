//! `settings.xml`: the settings of the whole document.

use super::xml::{NAMESPACE, Xml};
use crate::domain::document::PageNumbers;

pub(super) fn part(page_numbers: PageNumbers) -> String {
    Xml::part("w:settings", &[("xmlns:w", &NAMESPACE)], |xml| {
        if page_numbers == PageNumbers::Outside {
            xml.empty("w:evenAndOddHeaders", &[]);
        }
        // Compressed punctuation would put more characters on a line than the style allows.
        xml.value("w:characterSpacingControl", "doNotCompress");
        xml.element("w:compat", &[], |xml| {
            // Blanks to fill in by hand are underlined spaces, also at the end of a line.
            xml.empty("w:ulTrailSpace", &[]);
            xml.empty("w:doNotExpandShiftReturn", &[]);
            xml.empty(
                "w:compatSetting",
                &[
                    ("w:name", &"compatibilityMode"),
                    ("w:uri", &"http://schemas.microsoft.com/office/word"),
                    ("w:val", &15),
                ],
            );
        });
    })
}
