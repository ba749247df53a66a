//! Edits the positions of a member in the roster file.

use toml_edit::{Array, ArrayOfTables, Datetime, InlineTable, Item, Table, TableLike, Value, value};

use crate::domain::roster::Position;
use crate::domain::vocabulary::Vocabulary;

const KEY: &str = "positions";

/// Adds the positions that the table does not have, and corrects the others; comments stay.
pub(super) fn put(table: &mut Table, positions: &[Position]) {
    for position in positions {
        let known = match table.get_mut(KEY) {
            Some(Item::Value(Value::Array(array))) => {
                let mut lines = array.iter_mut().filter_map(Value::as_inline_table_mut);
                lines.find(|known| is_from(*known, position)).map(|known| fill_inline(known, position))
            }
            Some(Item::ArrayOfTables(tables)) => {
                tables.iter_mut().find(|known| is_from(*known, position)).map(|known| fill(known, position))
            }
            _ => None,
        };
        if known.is_none() {
            add(table, position);
        }
    }
}

fn is_from(table: &dyn TableLike, position: &Position) -> bool {
    let from = table.get("from");
    let day = from.and_then(Item::as_datetime).map(ToString::to_string);
    day.as_deref().or_else(|| from?.as_str()) == Some(position.from.to_string().as_str())
}

/// Spaces the line evenly if a value is new.
fn fill_inline(line: &mut InlineTable, position: &Position) {
    let before = line.len();
    fill(line, position);
    if line.len() > before {
        line.fmt();
    }
}

/// Writes post and role, unless they are there already.
fn fill(table: &mut dyn TableLike, position: &Position) {
    let texts = [("post", position.post.as_deref()), ("role", position.role.map(Vocabulary::key))];
    for (key, text) in texts {
        let Some(text) = text.filter(|text| table.get(key).and_then(Item::as_str) != Some(*text)) else {
            continue;
        };
        match table.get_mut(key).and_then(Item::as_value_mut) {
            Some(old) => {
                let mut new = Value::from(text);
                *new.decor_mut() = old.decor().clone();
                *old = new;
            }
            None => {
                table.insert(key, value(text));
            }
        }
    }
}

fn add(table: &mut Table, position: &Position) {
    if let Some(tables) = table.get_mut(KEY).and_then(Item::as_array_of_tables_mut) {
        push_table(tables, position);
        return;
    }
    let array = table.entry(KEY).or_insert_with(|| value(Array::new()));
    if let Some(array) = array.as_array_mut() {
        push_inline(array, position);
    }
}

fn push_table(tables: &mut ArrayOfTables, position: &Position) {
    let mut new = Table::new();
    new.decor_mut().set_prefix("\n");
    begin(&mut new, position);
    fill(&mut new, position);
    tables.push(new);
}

/// Adds a line to the list. A comment after its last line stays on that line.
fn push_inline(array: &mut Array, position: &Position) {
    let mut new = InlineTable::new();
    begin(&mut new, position);
    fill(&mut new, position);
    let after = array.trailing().as_str().unwrap_or_default().trim_end().to_owned();
    let mut new = Value::InlineTable(new);
    new.decor_mut().set_prefix(format!("{after}\n  "));
    array.push_formatted(new);
    array.set_trailing("\n");
    array.set_trailing_comma(true);
}

fn begin(table: &mut dyn TableLike, position: &Position) {
    if let Ok(day) = position.from.to_string().parse::<Datetime>() {
        table.insert("from", value(day));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::roster::Role;

    fn written(before: &str, positions: &[(&str, Option<&str>, Option<Role>)]) -> String {
        let mut document: toml_edit::DocumentMut = before.parse().unwrap();
        let positions: Vec<Position> = positions
            .iter()
            .map(|(from, post, role)| Position {
                from: from.parse().unwrap(),
                post: post.map(ToOwned::to_owned),
                role: *role,
            })
            .collect();
        put(document.as_table_mut(), &positions);
        let text = document.to_string();
        let table: toml::Table = toml::from_str(&text).unwrap();
        let read: Vec<Position> =
            table.get(KEY).map_or_else(Vec::new, |list| list.clone().try_into().unwrap());
        assert!(positions.iter().all(|position| read.contains(position)), "{text}");
        text
    }

    const LEADER: (&str, Option<&str>, Option<Role>) = ("2026-09-01", Some("局长"), Some(Role::Leader));

    #[test]
    fn a_position_is_added_on_a_line_of_its_own() {
        let line = "  { from = 2026-09-01, post = \"局长\", role = \"leader\" },\n";
        assert_eq!(written("id = \"m02\"\n", &[LEADER]), format!("id = \"m02\"\npositions = [\n{line}]\n"));
        let before = "positions = [\n  # 依据一\n  { from = 2026-06-01, post = \"常务副局长\" }, # 依据二\n]\nleft = 2027-01-01 # 退休\n";
        let expected = before.replace("# 依据二\n", &format!("# 依据二\n{line}"));
        assert_eq!(written(before, &[LEADER]), expected);
        let flat = "positions = [{ from = 2026-06-01, post = \"常务副局长\" }]\n";
        let expected = format!("positions = [{{ from = 2026-06-01, post = \"常务副局长\" }},\n{line}]\n");
        assert_eq!(written(flat, &[LEADER]), expected);
    }

    #[test]
    fn what_is_there_stays_and_is_corrected() {
        let same = "positions = [{ from = 2026-09-01, post = '局长', role = 'leader' }] # 任\n";
        assert_eq!(written(same, &[LEADER]), same);
        let other = "positions = [\n  { from = 2026-09-01, post = '副局长' }, # 任\n]\n";
        let expected =
            "positions = [\n  { from = 2026-09-01, post = \"局长\", role = \"leader\" }, # 任\n]\n";
        assert_eq!(written(other, &[LEADER]), expected);
    }

    #[test]
    fn tables_of_their_own_stay_tables() {
        let before = "id = \"m02\"\n\n[[positions]]\nfrom = 2026-06-01 # 任\npost = \"常务副局长\"\n";
        let expected =
            format!("{before}\n[[positions]]\nfrom = 2026-09-01\npost = \"局长\"\nrole = \"leader\"\n");
        assert_eq!(written(before, &[LEADER]), expected);
    }
}
