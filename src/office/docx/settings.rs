//! `settings.xml`: how a word processor is to treat the document as a whole.

use super::xml::{NAMESPACE, Xml};
use crate::domain::document::PageNumbers;

/// The switches of the document.
pub(super) fn part(page_numbers: PageNumbers) -> String {
    Xml::part("w:settings", &[("xmlns:w", &NAMESPACE)], |xml| {
        if page_numbers == PageNumbers::Outside {
            xml.empty("w:evenAndOddHeaders", &[]);
        }
        // Squeezed punctuation would put more characters on a line than the style says.
        xml.value("w:characterSpacingControl", "doNotCompress");
        xml.element("w:compat", &[], |xml| {
            // Blanks to be written in by hand are underlined spaces, also where they end a line.
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
