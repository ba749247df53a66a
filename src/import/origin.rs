//! The mark in the properties of a Word or Excel file that says which attachment it is.

use std::io::{Cursor, Read};

use roxmltree::Document;
use zip::ZipArchive;

use crate::domain::origin::Origin;

/// The part with the properties that programs define.
const PART: &str = "docProps/custom.xml";

/// The largest part that is read, in bytes.
const MAX_PART: u64 = 256 << 10;

/// Returns the text of the mark; `None` if the file has none.
pub(crate) fn read(bytes: &[u8]) -> Option<String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut text = String::new();
    archive.by_name(PART).ok()?.take(MAX_PART).read_to_string(&mut text).ok()?;
    let xml = Document::parse(&text).ok()?;
    let mut properties = xml.descendants().filter(|node| node.tag_name().name() == "property");
    let ours = properties.find(|node| node.attribute("name") == Some(Origin::PROPERTY))?;
    ours.children().find(roxmltree::Node::is_element)?.text().map(str::to_owned)
}
