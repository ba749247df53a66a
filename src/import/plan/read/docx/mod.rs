//! A Word document as lines: paragraphs with their automatic numbers, and table rows.

mod body;
mod counting;
mod markdown;
mod numbering;
mod package;
mod style;
mod table;
mod written;

#[cfg(test)]
mod tests;

use roxmltree::{Document, Node, ParsingOptions};

use crate::message::Message;

use crate::import::plan::read::line::Line;
use numbering::Numbering;
use package::Package;
use style::Styles;

pub(crate) use markdown::markdown;
pub(crate) use written::{LeftOut, Written, picture_mark};

/// The most XML nodes of one part; a plan of a hundred pages has some twenty thousand.
const MAX_NODES: u32 = 400_000;

/// Returns the lines of a .docx file.
pub(crate) fn lines(bytes: &[u8]) -> Result<Vec<Line>, Message> {
    let mut package = Package::open(bytes)?;
    let main = package.main_part()?;
    let folder = main.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
    let text = package.part(&main)?.ok_or_else(broken)?;
    let styles = package.part(&format!("{folder}/styles.xml"))?.unwrap_or_default();
    let numbering = package.part(&format!("{folder}/numbering.xml"))?.unwrap_or_default();

    let styles = match styles.as_str() {
        "" => Styles::default(),
        xml => Styles::of(&parsed(xml)?),
    };
    let numbering = match numbering.as_str() {
        "" => Numbering::default(),
        xml => Numbering::of(&parsed(xml)?),
    };
    Ok(body::lines(&parsed(&text)?, &styles, numbering))
}

fn broken() -> Message {
    Message::new("import-broken")
}

fn parsed(xml: &str) -> Result<Document<'_>, Message> {
    let options = ParsingOptions { nodes_limit: MAX_NODES, ..ParsingOptions::default() };
    Document::parse_with_options(xml, options).map_err(|error| match error {
        roxmltree::Error::DtdDetected => Message::new("import-entities"),
        roxmltree::Error::NodesLimitReached => {
            Message::new("import-too-much-inside").with("limit", package::limit())
        }
        _ => broken(),
    })
}

/// Returns the child with that name in any namespace: transitional and strict files differ only there.
fn child<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    children(node, name).next()
}

fn children<'a, 'i>(node: Node<'a, 'i>, name: &str) -> impl Iterator<Item = Node<'a, 'i>> {
    node.children().filter(move |child| child.is_element() && child.tag_name().name() == name)
}

/// Returns the attribute with that name in any namespace.
fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|attribute| attribute.name() == name).map(|attribute| attribute.value())
}

/// Returns the `val` of the child with that name.
fn value<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    child(node, name).and_then(|child| attribute(child, "val"))
}

/// Returns `true` if a property is present and not `0`, `false` or `off`.
fn is_on(node: Node<'_, '_>, name: &str) -> bool {
    child(node, name)
        .is_some_and(|child| !matches!(attribute(child, "val"), Some("0" | "false" | "off" | "none")))
}
