//! Who belongs to the group, as a sheet lists it, in its order.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::block::{self, Block};
use super::day;
use super::fold::folded;
use super::heading::Heading;
use super::tab::{Row, Tab};
use crate::domain::roster::Role;
use crate::message::{Message, Value};

/// A person as listed. What the sheet does not say is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Listed {
    /// The row, as the person who filled it in sees it.
    pub row: u32,
    /// 编号
    pub id: Option<String>,
    /// 姓名
    pub name: String,
    /// 职务
    pub post: Option<String>,
    /// 身份
    pub role: Option<Role>,
    /// 加入日期
    pub joined: Option<NaiveDate>,
    /// 邮箱
    pub email: Option<String>,
}

/// Reads the one tab that lists people with their posts.
pub(crate) fn read(tabs: &[Tab]) -> Result<Vec<Listed>, Vec<Message>> {
    let named: Vec<&Tab> = tabs.iter().filter(|tab| block::first(tab).is_some()).collect();
    let tab = match named.as_slice() {
        [] => return Err(vec![Message::new("book-no-heading")]),
        [tab] => tab,
        several => {
            let titles = several.iter().map(|tab| tab.name.as_str()).collect::<Value>();
            return Err(vec![Message::new("book-several-tabs").with("tabs", titles)]);
        }
    };
    let (mut listed, mut faults) = (Vec::new(), Vec::new());
    let mut blocks: Vec<Block> = Vec::new();
    for (number, row) in tab.rows() {
        if let Some(headed) = block::headed(row, &blocks) {
            blocks = headed;
            continue;
        }
        for block in blocks.iter().filter(|block| !row.cell(block.name).is_empty()) {
            listed.push(person(number, row, block, &mut faults));
        }
    }
    let mut seen = BTreeSet::new();
    for person in &listed {
        let name = (folded(&person.name), person.id.clone());
        if !seen.insert(name) {
            faults.push(at("roster-sheet-twice", person.row, &person.name));
        }
    }
    if faults.is_empty() { Ok(listed) } else { Err(faults) }
}

fn person(number: u32, row: Row<'_>, block: &Block, faults: &mut Vec<Message>) -> Listed {
    let cell = |heading| Some(block.cell(row, heading)).filter(|text| !text.is_empty());
    let role = cell(Heading::Role).and_then(|text| {
        let role = role(text);
        if role.is_none() {
            faults.push(at("roster-sheet-role", number, text));
        }
        role
    });
    let joined = cell(Heading::Joined).and_then(|text| {
        let day = day::of_words(text);
        if day.is_none() {
            faults.push(at("roster-sheet-day", number, text));
        }
        day
    });
    let email = cell(Heading::Email).map(folded);
    if let Some(email) = email.as_ref().filter(|email| !is_address(email)) {
        faults.push(at("roster-sheet-email", number, email));
    }
    Listed {
        row: number,
        id: cell(Heading::Id).map(folded).filter(|id| is_id(id)),
        name: name(row.cell(block.name)),
        post: cell(Heading::Post).map(|text| text.split_whitespace().collect::<Vec<_>>().join(" ")),
        role,
        joined,
        email,
    }
}

/// A name without the spaces that align 张 三 with a name of three characters.
fn name(text: &str) -> String {
    let spaced = text.split_whitespace().collect::<Vec<_>>();
    spaced.join(if text.chars().any(|c| c.is_ascii_alphabetic()) { " " } else { "" })
}

fn role(text: &str) -> Option<Role> {
    Some(match folded(text).as_str() {
        "组长" | "leader" => Role::Leader,
        "学习秘书" | "秘书" | "secretary" => Role::Secretary,
        "成员" | "组员" | "中心组成员" | "副组长" | "member" => Role::Member,
        _ => return None,
    })
}

/// A lasting id begins with a letter; a running number is none.
fn is_id(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    text.starts_with(|c: char| c.is_ascii_lowercase()) && text.len() <= 40 && text.chars().all(plain)
}

fn is_address(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "@._+-".contains(c);
    text.split('@').count() == 2 && text.split('@').all(|part| !part.is_empty()) && text.chars().all(plain)
}

fn at(id: &'static str, row: u32, words: &str) -> Message {
    Message::new(id).with("row", row).with("words", words)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(sheet: &str) -> Result<Vec<Listed>, Vec<&'static str>> {
        read(&[Tab::of(sheet)]).map_err(|faults| faults.into_iter().map(|fault| fault.id).collect())
    }

    #[test]
    fn people_are_read_in_the_order_of_the_sheet() {
        let sheet = "名册\n序号|姓　名|职务|身份|加入日期|邮箱|编号\n1|甲 一|书记|组长|2023年3月1日|A@X.cn|m01\n2|乙|||2024-04-01||2";
        let day = |text: &str| text.parse().ok();
        assert_eq!(
            people(sheet),
            Ok(vec![
                Listed {
                    row: 3,
                    id: Some("m01".to_owned()),
                    name: "甲一".to_owned(),
                    post: Some("书记".to_owned()),
                    role: Some(Role::Leader),
                    joined: day("2023-03-01"),
                    email: Some("a@x.cn".to_owned()),
                },
                Listed {
                    row: 4,
                    id: None,
                    name: "乙".to_owned(),
                    post: None,
                    role: None,
                    joined: day("2024-04-01"),
                    email: None
                },
            ])
        );
    }

    #[test]
    fn every_cell_that_cannot_be_read_is_told() {
        let sheet = "姓名|身份|加入日期|邮箱\n甲|顾问|去年|=cmd\n甲|成员|2024-01-01|";
        assert_eq!(
            people(sheet),
            Err(vec!["roster-sheet-role", "roster-sheet-day", "roster-sheet-email", "roster-sheet-twice"])
        );
        assert_eq!(people("甲|乙"), Err(vec!["book-no-heading"]));
    }
}
