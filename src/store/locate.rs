//! Finds the line and column of a place in a file; only for what is reported.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::path::Path;

use toml::Spanned;
use toml::de::DeValue;

use super::place::{Key, Place, Position, Spot};
use super::read::{Limit, read_bounded};
use super::tomlfile::document_as_loaded;

/// Finds the line and column of a place; the start of the file if the route leads nowhere.
pub(crate) fn locate(root: &Path, place: &Place) -> Position {
    locate_all(root, std::slice::from_ref(&place)).first().copied().unwrap_or(Position::START)
}

/// Like [`locate`], for many places; a file with several consecutive places is read once.
pub(crate) fn locate_all(root: &Path, places: &[&Place]) -> Vec<Position> {
    places.chunk_by(|a, b| a.file == b.file).flat_map(|places| in_file(root, places)).collect()
}

fn in_file(root: &Path, places: &[&Place]) -> Vec<Position> {
    let is_sought = |place: &&Place| matches!(place.spot, Spot::Route(_));
    let Some(file) = places.first().map(|place| place.file.as_str()) else { return Vec::new() };
    // An unread file gives no line, and a file that is not needed is not read.
    let read = places.iter().any(is_sought).then(|| read_bounded(&root.join(file), Limit::PLAN));
    let content = read.and_then(Result::ok).map(in_words).unwrap_or_default();
    let is_toml = Path::new(file).extension().is_some_and(|end| end == "toml");
    let offsets = if is_toml { in_toml(file, &content, places) } else { in_yaml(&content, places) };
    let positions = positions(&content, offsets.iter().flatten().copied().collect());
    let position = |(place, offset): (&&Place, Option<usize>)| match place.spot {
        Spot::Exact(position) => position,
        _ => offset.and_then(|at| positions.get(&at).copied()).unwrap_or(Position::START),
    };
    places.iter().zip(offsets).map(position).collect()
}

fn in_words(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap_or_else(|wrong| String::from_utf8_lossy(wrong.as_bytes()).into_owned())
}

/// Returns the positions of bytes in one pass over the text: a file may have as many errors as words.
fn positions(content: &str, offsets: BTreeSet<usize>) -> BTreeMap<usize, Position> {
    let mut position = Position::START;
    let mut walked = 0;
    let mut positions = BTreeMap::new();
    for offset in offsets {
        for c in content.get(walked..offset).unwrap_or_default().chars() {
            position = match c {
                '\n' => Position { line: position.line + 1, column: 1 },
                _ => Position { column: position.column + 1, ..position },
            };
        }
        walked = offset;
        positions.insert(offset, position);
    }
    positions
}

/// Returns where the value of each route starts.
fn in_toml(file: &str, content: &str, places: &[&Place]) -> Vec<Option<usize>> {
    let document = document_as_loaded(file, content);
    let offset = |place: &&Place| {
        let Spot::Route(keys) = &place.spot else { return None };
        let (Key::Name(name), rest) = keys.split_first()? else { return None };
        let (key, value) = document.get_ref().as_table()?.get_key_value(name.as_str())?;
        Some(deepest(key.span(), value, rest).start)
    };
    places.iter().map(offset).collect()
}

/// Returns the span of the last step that exists.
fn deepest(known: Range<usize>, value: &Spanned<DeValue<'_>>, keys: &[Key]) -> Range<usize> {
    let Some((key, rest)) = keys.split_first() else { return known };
    match (key, value.get_ref()) {
        (Key::Name(name), DeValue::Table(table)) => match table.get_key_value(name.as_str()) {
            Some((key, value)) => deepest(key.span(), value, rest),
            None => known,
        },
        (Key::Index(index), DeValue::Array(items)) => match items.get(*index) {
            Some(item) => deepest(item.span(), item, rest),
            None => known,
        },
        _ => known,
    }
}

/// Records are flat: a key at the start of a line, and the items of its list below.
fn in_yaml(content: &str, places: &[&Place]) -> Vec<Option<usize>> {
    let keys = outline(content);
    let offset = |place: &&Place| {
        let Spot::Route(route) = &place.spot else { return None };
        let Key::Name(name) = route.first()? else { return None };
        let (key, items) = keys.get(name.as_str())?;
        match route.get(1) {
            Some(Key::Index(index)) => Some(items.get(*index).copied().unwrap_or(*key)),
            _ => Some(*key),
        }
    };
    places.iter().map(offset).collect()
}

/// Returns where each key of a record and each item of its list starts. Of a duplicate key the first
/// counts. A text is the last key, and nothing in it is one.
fn outline(content: &str) -> BTreeMap<&str, (usize, Vec<usize>)> {
    let mut keys = BTreeMap::new();
    let mut items = Vec::new();
    let mut last = None;
    let mut at = 0;
    for line in content.split_inclusive('\n') {
        let words = line.trim_start_matches(' ');
        if words.starts_with('-') {
            let behind_dash = line.len() - words.len() + 2;
            items.push(at + behind_dash.min(line.trim_end().len()));
        } else if words.len() == line.len() {
            let key = line.trim_end();
            let key = key.split_once(": ").map(|(key, _)| key).or(key.strip_suffix(':'));
            if let Some((key, start)) = std::mem::replace(&mut last, key.map(|key| (key, at))) {
                keys.entry(key).or_insert((start, std::mem::take(&mut items)));
            }
            items.clear();
        }
        at += line.len();
        if matches!(line, "text: |\n" | "text: |2\n") {
            break;
        }
    }
    if let Some((key, start)) = last {
        keys.entry(key).or_insert((start, items));
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn routes_lead_to_lines_and_columns() {
        let record = "by: m01\npresent:\n- m01\n-  m02\n  - m03\nlate:\n  - m04\nby: m02\ntext: |\n  a\n";
        let plan =
            "标题 = 1\ntitle = \"专题\" # 一\nlist = [\"一\", \"二\", \"三\"]\n[rules]\n\"甲\" = \"off\"\n";
        let plan = plan.replace("标题", "\"标题\"");
        let name = |name: &str| Place::key("x", name);
        let cases = [
            (record, name("by"), Some((1, 1))),
            (record, name("present"), Some((2, 1))),
            (record, Place::item("x", "present", 1), Some((4, 3))),
            (record, Place::item("x", "present", 2), Some((5, 5))),
            (record, Place::item("x", "present", 9), Some((2, 1))),
            (record, Place::item("x", "late", 0), Some((7, 5))),
            (record, name("text"), Some((9, 1))),
            (record, name("a"), None),
            (&plan, name("title"), Some((2, 1))),
            (&plan, Place::item("x", "list", 2), Some((3, 19))),
            (&plan, Place::item("x", "list", 3), Some((3, 1))),
            (&plan, Place::route("x", [Key::from("rules"), Key::from("甲")]), Some((5, 1))),
            (&plan, name("none"), None),
        ];
        for (content, place, expected) in cases {
            let offsets = if content == record {
                in_yaml(content, &[&place])
            } else {
                in_toml("plan/2026.toml", content, &[&place])
            };
            let offset = offsets[0];
            let found = offset.map(|at| positions(content, [at].into())[&at]);
            assert_eq!(found.map(|found| (found.line, found.column)), expected, "{place:?}");
        }
    }
}
