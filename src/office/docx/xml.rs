//! A minimal XML writer: every text is escaped, every element closed.

use std::fmt;

use crate::text::shown;

/// The namespace of word-processor documents.
pub(super) const NAMESPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// An attribute's name and value.
pub(super) type Attribute<'a> = (&'a str, &'a dyn fmt::Display);

/// A part under construction.
pub(super) struct Xml(String);

impl Xml {
    /// Returns a part with the root element `name`.
    pub(super) fn part(name: &str, attributes: &[Attribute<'_>], content: impl FnOnce(&mut Self)) -> String {
        let mut xml = Self("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".to_owned());
        xml.element(name, attributes, content);
        xml.0
    }

    /// Writes an element with content.
    pub(super) fn element(
        &mut self,
        name: &str,
        attributes: &[Attribute<'_>],
        content: impl FnOnce(&mut Self),
    ) {
        self.tag(name, attributes);
        self.0.push('>');
        content(self);
        self.0.push_str("</");
        self.0.push_str(name);
        self.0.push('>');
    }

    /// Writes an element without content.
    pub(super) fn empty(&mut self, name: &str, attributes: &[Attribute<'_>]) {
        self.tag(name, attributes);
        self.0.push_str("/>");
    }

    /// Writes the common element that has only `w:val`.
    pub(super) fn value(&mut self, name: &str, value: impl fmt::Display) {
        self.empty(name, &[("w:val", &value)]);
    }

    /// Writes text within an element.
    pub(super) fn text(&mut self, text: &str) {
        escape(text, &mut self.0);
    }

    fn tag(&mut self, name: &str, attributes: &[Attribute<'_>]) {
        self.0.push('<');
        self.0.push_str(name);
        for (name, value) in attributes {
            self.0.push(' ');
            self.0.push_str(name);
            self.0.push_str("=\"");
            escape(&value.to_string(), &mut self.0);
            self.0.push('"');
        }
    }
}

/// Escapes markup, and drops what XML 1.0 cannot represent even after cleaning.
fn escape(text: &str, out: &mut String) {
    for letter in shown(text).chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_attributes_are_escaped_and_cleaned() {
        let part = Xml::part("a", &[("b", &"<\"&\u{1}>")], |xml| {
            xml.text("甲 & <乙>\u{0}\u{fffe}");
            xml.value("c", 5);
        });
        let body = part.split_once('\n').unwrap().1;
        assert_eq!(body, "<a b=\"&lt;&quot;&amp;\\u{1}&gt;\">甲 &amp; &lt;乙&gt;\\u{0}<c w:val=\"5\"/></a>");
    }

    proptest::proptest! {
        #[test]
        fn any_text_makes_a_part_that_reads_back(text in proptest::prelude::any::<String>()) {
            let part = Xml::part("a", &[("b", &text)], |xml| xml.text(&text));
            let read = roxmltree::Document::parse(&part).unwrap();
            let kept = shown(&text).replace(['\u{fffe}', '\u{ffff}'], "");
            proptest::prop_assert_eq!(read.root_element().text().unwrap_or_default(), kept);
        }
    }
}
