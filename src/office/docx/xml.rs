//! A minimal XML writer: every text is escaped, every element closed.

use std::fmt;

use crate::text::shown;

/// The namespace of word-processor documents.
pub(super) const NAMESPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// An attribute's name and value.
pub(super) type Attribute<'a> = (&'a str, &'a dyn fmt::Display);

/// A part under construction.
pub(super) struct Xml {
    text: String,
    /// Whether the style spreads the characters of the body.
    spread: bool,
}

impl Xml {
    /// Returns a part with the root element `name`.
    pub(super) fn part(name: &str, attributes: &[Attribute<'_>], content: impl FnOnce(&mut Self)) -> String {
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
        let mut xml = Self { text: head.to_owned(), spread: false };
        xml.element(name, attributes, content);
        xml.text
    }

    /// Notes that the style spreads the characters of the body.
    pub(super) fn spread(&mut self) {
        self.spread = true;
    }

    /// Returns `true` if the style spreads the characters of the body.
    pub(super) fn is_spread(&self) -> bool {
        self.spread
    }

    /// Writes an element with content.
    pub(super) fn element(
        &mut self,
        name: &str,
        attributes: &[Attribute<'_>],
        content: impl FnOnce(&mut Self),
    ) {
        self.tag(name, attributes);
        self.text.push('>');
        content(self);
        self.text.push_str("</");
        self.text.push_str(name);
        self.text.push('>');
    }

    /// Writes an element without content.
    pub(super) fn empty(&mut self, name: &str, attributes: &[Attribute<'_>]) {
        self.tag(name, attributes);
        self.text.push_str("/>");
    }

    /// Writes the common element that has only `w:val`.
    pub(super) fn value(&mut self, name: &str, value: impl fmt::Display) {
        self.empty(name, &[("w:val", &value)]);
    }

    /// Writes text within an element.
    pub(super) fn text(&mut self, text: &str) {
        escape(text, &mut self.text);
    }

    fn tag(&mut self, name: &str, attributes: &[Attribute<'_>]) {
        self.text.push('<');
        self.text.push_str(name);
        for (name, value) in attributes {
            self.text.push(' ');
            self.text.push_str(name);
            self.text.push_str("=\"");
            escape(&value.to_string(), &mut self.text);
            self.text.push('"');
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
