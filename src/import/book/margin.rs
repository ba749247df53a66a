//! Comments on cells and text struck through in workbooks of today's Excel and WPS.

use std::collections::BTreeSet;
use std::io::Cursor;

use roxmltree::Node;
use zip::ZipArchive;

use super::guard::{self, attribute, is, named};
use super::tab::{MAX_CHARACTERS, Place, Tab};
use crate::message::Message;

/// The most comments of a worksheet.
const MAX_COMMENTS: usize = 2_000;

/// Adds the comments of the worksheet in this part.
pub(super) fn comments(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    part: &str,
    tab: &mut Tab,
) -> Result<(), Message> {
    let Some((folder, file)) = part.rsplit_once('/') else { return Ok(()) };
    let Some(relations) = guard::text(archive, &format!("{folder}/_rels/{file}.rels"))? else {
        return Ok(());
    };
    let relations = guard::parsed(&relations)?;
    let ends = |node: &Node<'_, '_>| attribute(*node, "Type").is_some_and(|kind| kind.ends_with("/comments"));
    let relation = named(relations.root_element(), "Relationship").find(ends);
    let Some(target) = relation.and_then(|relation| attribute(relation, "Target")) else { return Ok(()) };
    let Some(text) = guard::text(archive, &resolved(folder, target))? else { return Ok(()) };
    let document = guard::parsed(&text)?;
    for comment in document.descendants().filter(|node| is(*node, "comment")) {
        if tab.comments.len() == MAX_COMMENTS {
            return Err(Message::new("book-too-large"));
        }
        let texts = comment.descendants().filter(|node| is(*node, "t")).filter_map(|node| node.text());
        let text: String = texts.flat_map(str::chars).take(MAX_CHARACTERS).collect();
        if let Some(place) = attribute(comment, "ref").and_then(place) {
            tab.comments.push((place, text.trim().to_owned()));
        }
    }
    Ok(())
}

/// Returns the part that a relation names: `../comments1.xml`, `/xl/comments1.xml`.
fn resolved(folder: &str, target: &str) -> String {
    if let Some(whole) = target.strip_prefix('/') {
        return whole.to_owned();
    }
    let (mut folder, mut rest) = (folder, target);
    while let Some(after) = rest.strip_prefix("../") {
        (folder, rest) = (folder.rsplit_once('/').map_or("", |(above, _)| above), after);
    }
    format!("{folder}/{rest}")
}

/// Returns the place of an address, such as `C7`.
fn place(address: &str) -> Option<Place> {
    let digits = address.find(|c: char| c.is_ascii_digit()).filter(|at| (1..=3).contains(at))?;
    let (letters, row) = address.split_at(digits);
    let column = letters.bytes().try_fold(0u32, |column, letter| {
        letter.is_ascii_uppercase().then(|| column * 26 + u32::from(letter - b'A') + 1)
    })?;
    Some((row.parse::<u32>().ok()?.checked_sub(1)?, column.checked_sub(1)?))
}

/// The numbers of the cell styles and of the shared texts that are struck through.
pub(super) struct Struck {
    styles: BTreeSet<usize>,
    texts: BTreeSet<usize>,
}

pub(super) fn struck(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<Struck, Message> {
    Ok(Struck { styles: struck_styles(archive)?, texts: struck_texts(archive)? })
}

/// Returns the numbers of the shared texts with a part that is struck through.
fn struck_texts(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<BTreeSet<usize>, Message> {
    let Some(text) = guard::text(archive, "xl/sharedStrings.xml")? else { return Ok(BTreeSet::new()) };
    let document = guard::parsed(&text)?;
    let texts = named(document.root_element(), "si").enumerate();
    Ok(texts.filter(|(_, text)| has_strike(*text)).map(|(at, _)| at).collect())
}

fn has_strike(node: Node<'_, '_>) -> bool {
    let on = |node: Node<'_, '_>| !matches!(attribute(node, "val"), Some("0" | "false"));
    node.descendants().any(|part| is(part, "strike") && on(part))
}

fn struck_styles(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<BTreeSet<usize>, Message> {
    let Some(text) = guard::text(archive, "xl/styles.xml")? else { return Ok(BTreeSet::new()) };
    let document = guard::parsed(&text)?;
    let styles = document.root_element();
    let fonts = named(styles, "fonts").flat_map(|fonts| named(fonts, "font"));
    let struck: BTreeSet<usize> =
        fonts.enumerate().filter(|(_, font)| has_strike(*font)).map(|(at, _)| at).collect();
    let font = |style: Node<'_, '_>| attribute(style, "fontId").and_then(|font| font.parse::<usize>().ok());
    let formats = named(styles, "cellXfs").flat_map(|formats| named(formats, "xf"));
    let formats =
        formats.enumerate().filter(|(_, format)| font(*format).is_some_and(|font| struck.contains(&font)));
    Ok(formats.map(|(at, _)| at).collect())
}

/// Adds the cells of a worksheet that are struck through.
pub(super) fn strike(sheet: Node<'_, '_>, all: &Struck, tab: &mut Tab) {
    let cells = named(sheet, "sheetData").flat_map(|data| named(data, "row")).flat_map(|row| named(row, "c"));
    let number = |text: Option<&str>| text.and_then(|text| text.parse::<usize>().ok());
    let style = |cell: Node<'_, '_>| number(attribute(cell, "s"));
    let shared = |cell: Node<'_, '_>| {
        let value = named(cell, "v").next().filter(|_| attribute(cell, "t") == Some("s"));
        number(value.and_then(|value| value.text()))
    };
    let struck = cells.filter(|cell| {
        style(*cell).is_some_and(|style| all.styles.contains(&style))
            || shared(*cell).is_some_and(|text| all.texts.contains(&text))
            || has_strike(*cell)
    });
    tab.struck.extend(struck.filter_map(|cell| attribute(cell, "r").and_then(place)));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_parts_are_resolved() {
        assert_eq!(
            ["A1", "C7", "AA10", "7", "C", "C0", "ABCD1"].map(place),
            [Some((0, 0)), Some((6, 2)), Some((9, 26)), None, None, None, None]
        );
        for target in ["../comments1.xml", "/xl/comments1.xml"] {
            assert_eq!(resolved("xl/worksheets", target), "xl/comments1.xml");
        }
        assert_eq!(resolved("xl/worksheets", "c.xml"), "xl/worksheets/c.xml");
    }
}
