//! Paragraph styles, as far as they make headings or numbers.

use std::collections::HashMap;

use roxmltree::{Document, Node};

use super::{attribute, child, children, value};

/// A paragraph's place in a numbered list, as stated by itself or its style.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct ListPlace {
    /// The list; `0` removes the paragraph from any list.
    pub(super) list: Option<String>,
    /// The level, from 0.
    pub(super) level: Option<usize>,
}

impl ListPlace {
    /// Reads the properties of a paragraph or style.
    pub(super) fn of(properties: Option<Node<'_, '_>>) -> Self {
        let Some(numbers) = properties.and_then(|properties| child(properties, "numPr")) else {
            return Self::default();
        };
        Self {
            list: value(numbers, "numId").map(str::to_owned),
            level: value(numbers, "ilvl").and_then(|level| level.parse().ok()),
        }
    }

    /// Fills the gaps of this place from a style.
    pub(super) fn or(self, style: &Self) -> Self {
        Self { list: self.list.or_else(|| style.list.clone()), level: self.level.or(style.level) }
    }
}

/// One style, with the properties of its ancestors.
#[derive(Debug, Clone, Default)]
pub(super) struct Style {
    pub(super) place: ListPlace,
    /// The outline level from 1; `None` for body text.
    pub(super) heading: Option<u8>,
    /// Whether it is a line of a table of contents.
    pub(super) contents: bool,
    parent: Option<String>,
}

/// The document's styles, by id.
#[derive(Debug, Default)]
pub(super) struct Styles {
    styles: HashMap<String, Style>,
}

impl Styles {
    /// Reads the styles of the part `styles.xml`.
    pub(super) fn of(xml: &Document<'_>) -> Self {
        let own: HashMap<String, Style> = children(xml.root_element(), "style")
            .filter_map(|node| Some((attribute(node, "styleId")?.to_owned(), style(node))))
            .collect();
        let styles = own.keys().map(|id| (id.clone(), inherited(id, &own))).collect();
        Self { styles }
    }

    pub(super) fn get(&self, id: &str) -> Option<&Style> {
        self.styles.get(id)
    }
}

fn style(node: Node<'_, '_>) -> Style {
    let properties = child(node, "pPr");
    let name = value(node, "name").unwrap_or_default().to_lowercase();
    let by_name = ["heading ", "标题 "].iter().find_map(|prefix| name.strip_prefix(prefix));
    Style {
        place: ListPlace::of(properties),
        heading: outline_level(properties).or_else(|| by_name.and_then(|level| level.parse().ok())),
        contents: name.starts_with("toc ") || name.contains("目录"),
        parent: value(node, "basedOn").map(str::to_owned),
    }
}

/// Returns the outline level in properties, from 1. The file's 9 means body text.
pub(super) fn outline_level(properties: Option<Node<'_, '_>>) -> Option<u8> {
    let level: u8 = value(properties?, "outlineLvl")?.parse().ok()?;
    (level < 9).then_some(level + 1)
}

/// Returns a style with its ancestors' properties. The depth limit ends a loop of ancestors.
fn inherited(id: &str, own: &HashMap<String, Style>) -> Style {
    let mut style = own.get(id).cloned().unwrap_or_default();
    let mut parent = style.parent.clone();
    for _ in 0..12 {
        let Some(ancestor) = parent.as_deref().and_then(|id| own.get(id)) else { break };
        style.place = style.place.or(&ancestor.place);
        style.heading = style.heading.or(ancestor.heading);
        style.contents |= ancestor.contents;
        parent.clone_from(&ancestor.parent);
    }
    style
}
