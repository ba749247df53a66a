//! Edits the roster file; comments and other content stay.

use std::path::Path;

use chrono::NaiveDate;
use toml_edit::{ArrayOfTables, Datetime, DocumentMut, Item, Table, Value, value};

mod positions;

use super::journal;
use super::planfile::not_replaced;
use super::read::{Limit, read_bounded};
use super::repository::ROSTER_FILE;
use super::smuggled::refuse_new;
use super::whole::{refuse_links, replace};
use crate::domain::roster::{Member, Role};
use crate::domain::vocabulary::Vocabulary;
use crate::message::Message;

/// Returns the text of the roster file; empty if there is no file.
pub(crate) fn roster_text(root: &Path) -> Result<String, Message> {
    let path = root.join(ROSTER_FILE);
    if !path.exists() {
        return Ok(String::new());
    }
    let bytes = read_bounded(&path, Limit::PLAN)?;
    String::from_utf8(bytes).map_err(|_| Message::new("not-utf8"))
}

/// Returns the text with these members in this order. Existing members keep comments beside unchanged
/// values.
pub(crate) fn with_members(text: &str, members: &[Member]) -> Result<String, Message> {
    let other_form = || Message::new("roster-not-tables").with("file", ROSTER_FILE);
    let mut document: DocumentMut = text.parse().map_err(|_| other_form())?;
    let mut tables: Vec<Table> = match document.remove("members") {
        None => Vec::new(),
        Some(Item::ArrayOfTables(tables)) => tables.into_iter().collect(),
        Some(_) => return Err(other_form()),
    };
    let head = take_head(&mut document, &mut tables);
    let mut ordered = ArrayOfTables::new();
    for (member, place) in members.iter().zip(1isize..) {
        let known = tables.iter().position(|table| text_of(table, "id") == Some(member.id.0.as_str()));
        let mut table = known.map_or_else(fresh, |at| tables.remove(at));
        update(&mut table, member);
        if place == 1 {
            let own = prefix(&table).trim_start_matches('\n').to_owned();
            table.decor_mut().set_prefix(format!("{head}{own}"));
        }
        table.set_position(Some(place));
        ordered.push(table);
    }
    document.insert("members", Item::ArrayOfTables(ordered));
    Ok(document.to_string())
}

/// Replaces the roster file if it still contains `before`; it is complete or unchanged.
pub(crate) fn write_roster(root: &Path, before: &str, text: &str) -> Result<(), Message> {
    let path = root.join(ROSTER_FILE);
    refuse_links(root, &path)?;
    refuse_new(before, text)?;
    let placed = replace(&path, before.as_bytes(), text.as_bytes())
        .map_err(|error| not_replaced(ROSTER_FILE, &error))?;
    journal::note(ROSTER_FILE, placed.unsynced.as_ref());
    Ok(())
}

/// Removes what is above the first member and belongs to the file, not that member: everything up to
/// the last empty line. In a file without members that is everything.
fn take_head(document: &mut DocumentMut, tables: &mut [Table]) -> String {
    let Some(first) = tables.first_mut() else {
        let head = document.trailing().as_str().unwrap_or_default().trim_end().to_owned();
        document.set_trailing("");
        return if head.is_empty() { head } else { head + "\n\n" };
    };
    let above = prefix(first);
    let end = above.rfind("\n\n").map_or(0, |at| at + 2);
    let (head, own) = above.split_at(end);
    first.decor_mut().set_prefix(format!("\n{own}"));
    head.to_owned()
}

/// Returns what is above a table. Every line ends with a line feed, as the whole file is written.
fn prefix(table: &Table) -> String {
    table.decor().prefix().and_then(|text| text.as_str()).unwrap_or_default().replace("\r\n", "\n")
}

fn fresh() -> Table {
    let mut table = Table::new();
    table.decor_mut().set_prefix("\n");
    table
}

fn update(table: &mut Table, member: &Member) {
    put(table, "id", Some(&member.id.0));
    put(table, "name", Some(&member.name));
    put(table, "post", Some(&member.post));
    if member.role != Role::Member || table.contains_key("role") {
        put(table, "role", Some(member.role.key()));
    }
    put_day(table, "joined", Some(member.joined));
    positions::put(table, &member.positions);
    put_day(table, "left", member.left);
    put(table, "email", member.email.as_deref());
}

/// Sets a date unless it is already set; `None` leaves the value unchanged.
fn put_day(table: &mut Table, key: &str, day: Option<NaiveDate>) {
    let Some(day) = day.map(|day| day.to_string()) else { return };
    let own = table.get(key).and_then(Item::as_datetime).map(ToString::to_string);
    if own.as_deref().or(text_of(table, key)) != Some(day.as_str())
        && let Ok(day) = day.parse::<Datetime>()
    {
        set(table, key, day.into());
    }
}

/// Sets a text unless it is already set; `None` leaves the value unchanged.
fn put(table: &mut Table, key: &str, text: Option<&str>) {
    if let Some(text) = text.filter(|text| text_of(table, key) != Some(*text)) {
        set(table, key, text.into());
    }
}

/// Sets a value and keeps the comment beside the old one.
fn set(table: &mut Table, key: &str, mut new: Value) {
    if let Some(old) = table.get(key).and_then(Item::as_value) {
        *new.decor_mut() = old.decor().clone();
    }
    table.insert(key, value(new));
}

fn text_of<'a>(table: &'a Table, key: &str) -> Option<&'a str> {
    table.get(key).and_then(Item::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::roster::MemberId;

    fn member(id: &str, name: &str, post: &str) -> Member {
        Member {
            id: MemberId(id.into()),
            name: name.to_owned(),
            post: post.to_owned(),
            role: Role::Member,
            joined: "2024-01-01".parse().unwrap(),
            positions: Vec::new(),
            left: None,
            email: None,
        }
    }

    const ROSTER: &str = "# 名册\n# 按职务排列\n\n# 主要负责人\n[[members]]\nid = \"m01\" # 不改\nname = \"甲\"\npost = \"局长\" # 2024 年任\njoined = 2024-01-01\n\n# 年中到任\n[[members]]\nid = \"m02\"\nname = \"乙\"\npost = \"副局长\"\njoined = \"2024-01-01\"\n";

    #[test]
    fn the_same_members_leave_every_byte() {
        let members = [member("m01", "甲", "局长"), member("m02", "乙", "副局长")];
        assert_eq!(with_members(ROSTER, &members).unwrap(), ROSTER);
    }

    #[test]
    fn comments_stay_with_their_member_and_the_head_stays_on_top() {
        let members =
            [member("m02", "乙", "局长"), member("m03", "丙", "处长"), member("m01", "甲", "巡视员")];
        let expected = "# 名册\n# 按职务排列\n\n# 年中到任\n[[members]]\nid = \"m02\"\nname = \"乙\"\npost = \"局长\"\njoined = \"2024-01-01\"\n\n\
            [[members]]\nid = \"m03\"\nname = \"丙\"\npost = \"处长\"\njoined = 2024-01-01\n\n\
            # 主要负责人\n[[members]]\nid = \"m01\" # 不改\nname = \"甲\"\npost = \"巡视员\" # 2024 年任\njoined = 2024-01-01\n";
        assert_eq!(with_members(ROSTER, &members).unwrap(), expected);
    }

    #[test]
    fn an_empty_roster_keeps_its_explanations() {
        let written = with_members("# 名册\n# [[members]]\n", &[member("m01", "甲", "局长")]).unwrap();
        assert_eq!(
            written,
            "# 名册\n# [[members]]\n\n[[members]]\nid = \"m01\"\nname = \"甲\"\npost = \"局长\"\njoined = 2024-01-01\n"
        );
        assert_eq!(with_members("members = []\n", &[]).unwrap_err().id, "roster-not-tables");
    }

    #[test]
    fn a_roster_with_line_ends_of_windows_is_reordered_as_any_other() {
        let members = [member("m02", "乙", "副局长"), member("m01", "甲", "局长")];
        let turned = with_members(ROSTER, &members).unwrap();
        assert_eq!(with_members(&ROSTER.replace('\n', "\r\n"), &members).unwrap(), turned);
        assert_eq!(
            with_members("# 名册\r\n# 排列\r\n", &members),
            with_members("# 名册\n# 排列\n", &members)
        );
    }
}
