//! A note's Markdown as HTML that is only text and simple marks.

use maud::{Markup, PreEscaped};
use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

use crate::output::clean_lines;

/// Draws a text. HTML in it is shown as it was written; pictures become their description, and links
/// stay only if they lead to the web or to a mail address.
pub(super) fn prose(text: &str) -> Markup {
    let text = clean_lines(text);
    let mut dropped = Vec::new();
    let events = Parser::new_ext(&text, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH);
    let safe = events.filter_map(|event| safe(event, &mut dropped));
    let mut markup = String::new();
    html::push_html(&mut markup, safe);
    PreEscaped(markup)
}

/// Returns the event to draw; `dropped` has one entry for each open link, `true` if it is not drawn.
fn safe<'a>(event: Event<'a>, dropped: &mut Vec<bool>) -> Option<Event<'a>> {
    Some(match event {
        Event::Html(text) | Event::InlineHtml(text) => Event::Text(text),
        Event::Start(Tag::HtmlBlock | Tag::Image { .. }) | Event::End(TagEnd::HtmlBlock | TagEnd::Image) => {
            return None;
        }
        Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
            dropped.push(!leads_out(&dest_url));
            if dropped.last() == Some(&true) {
                return None;
            }
            Event::Start(Tag::Link { link_type, dest_url, title, id })
        }
        Event::End(TagEnd::Link) if dropped.pop() == Some(true) => return None,
        Event::Start(Tag::Heading { level, .. }) => Event::Start(Tag::Heading {
            level: below(level),
            id: None,
            classes: Vec::new(),
            attrs: Vec::new(),
        }),
        Event::End(TagEnd::Heading(level)) => Event::End(TagEnd::Heading(below(level))),
        Event::SoftBreak => Event::Text(CowStr::Borrowed("\n")),
        other => other,
    })
}

fn leads_out(link: &str) -> bool {
    ["https://", "http://", "mailto:"].iter().any(|start| link.starts_with(start))
}

/// Returns the level of a heading below those of the page.
fn below(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 => HeadingLevel::H4,
        HeadingLevel::H2 => HeadingLevel::H5,
        _ => HeadingLevel::H6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_is_drawn_and_markup_is_text() {
        let cases = [
            ("# 一\n\n**重点**、*次*", "<h4>一</h4>\n<p><strong>重点</strong>、<em>次</em></p>\n"),
            ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
            ("a <b onclick=x>b</b>", "<p>a &lt;b onclick=x&gt;b&lt;/b&gt;</p>\n"),
            ("[a](javascript:alert(1))", "<p>a</p>\n"),
            ("[a [b](file:///c) d](https://e)", "<p>[a b d](https://e)</p>\n"),
            ("[a](https://b.cn/\"x)", "<p><a href=\"https://b.cn/%22x\">a</a></p>\n"),
            ("![甲](https://b.cn/a.png)", "<p>甲</p>\n"),
            ("&lt;b&gt; \u{1b}[2J", "<p>&lt;b&gt; \\u{1b}[2J</p>\n"),
        ];
        for (text, expected) in cases {
            assert_eq!(prose(text).into_string(), expected, "{text}");
        }
    }
}
