//! The frame of every page: head, navigation and foot.

use chrono::NaiveDate;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use sha2::{Digest, Sha256};

use super::{INDEX, Site};
use crate::i18n::{Lang, Words};
use crate::message::Message;
use crate::output::clean;

/// The style of all pages. Each page contains it, so that a page can be sent alone.
const STYLE: &str = include_str!("style.css");

/// The anchors of the sections of the first page, in order.
const SECTIONS: [&str; 8] =
    ["year", "attendance", "requirements", "checklists", "debts", "next", "findings", "carried"];

/// Marks pages made by this program.
pub(crate) const GENERATOR: &str = "plan site";

/// The parts around the body of a page.
pub(super) struct Frame<'a> {
    pub words: &'a Words,
    /// The line above the title.
    pub above: String,
    pub title: &'a str,
    pub today: NaiveDate,
    /// The links of the navigation with their words.
    pub links: Vec<(String, String)>,
}

/// Returns a whole page of a year; `up` leads from its folder to the first page.
pub(super) fn frame(site: &Site<'_, '_>, title: &str, up: &str, body: Markup) -> String {
    let link =
        |anchor: &&str| (format!("{up}{INDEX}#{anchor}"), site.word(&format!("site-section-{anchor}")));
    let above = clean(&site.year.plan.organization);
    let (words, today) = (site.words, site.year.today());
    Frame { words, above, title, today, links: SECTIONS.iter().map(link).collect() }.around(body)
}

impl Frame<'_> {
    /// Returns a whole page.
    pub(super) fn around(&self, body: Markup) -> String {
        let lang = match self.words.lang() {
            Lang::Chinese => "zh-CN",
            Lang::English => "en",
        };
        let today = Message::new("site-as-of").with("today", self.today);
        html! {
            (DOCTYPE)
            html lang=(lang) {
                head {
                    meta charset="utf-8";
                    meta http-equiv="Content-Security-Policy" content=(policy());
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="referrer" content="no-referrer";
                    meta name="generator" content=(GENERATOR);
                    title { (self.title) }
                    style { (PreEscaped(STYLE)) }
                }
                body {
                    a.skip href="#main" { (self.words.word("site-skip")) }
                    header {
                        p { (self.above) }
                        h1 { (self.title) }
                        p { (clean(&self.words.say(&today))) }
                        nav aria-label=(self.words.word("site-navigation")) {
                            ul { @for (to, word) in &self.links { li { a href=(to) { (word) } } } }
                        }
                    }
                    main id="main" { (body) }
                    footer { p { (self.words.word("site-foot")) } }
                }
            }
        }
        .into_string()
    }
}

/// Returns the content security policy: nothing but the page's own style is allowed.
fn policy() -> String {
    let hash = base64(&Sha256::digest(STYLE));
    format!("default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'")
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let bits =
            three.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        for at in 0..4 {
            let digit = DIGITS[(bits >> (18 - 6 * at) & 63) as usize];
            text.push(if at <= three.len() { digit.into() } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_that_of_the_standard() {
        for (text, expected) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(base64(text.as_bytes()), expected);
        }
        assert_eq!(base64(&[0xfb, 0xff, 0xfe]), "+//+");
    }
}
