//! Reads the members of the group from a spreadsheet, in its order.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::column::Use;
use super::day;
use super::fold::{folded, folded_name};
use super::heading::Heading;
use super::layout::{self, Block, Layout};
use super::mark::{Mark, mark};
use super::order::{Position, in_order};
use super::other::names_post;
use super::person::{begins_guests, bracket, guest_lists, is_band, names_person, unnumbered};
use super::unused::{self, Unused, Used};
use crate::domain::roster::Role;
use crate::import::book::{Book, Row, Tab};
use crate::message::{Message, Value};

/// The longest name, in characters.
const LONGEST_NAME: usize = 30;

/// A person as listed. A value is `None` if the sheet does not have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Listed {
    /// The row number as displayed.
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
    /// 离任日期
    pub left: Option<NaiveDate>,
    /// 邮箱
    pub email: Option<String>,
}

/// The contents of a workbook.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Reading {
    pub(crate) listed: Vec<Listed>,
    /// The unused cells and columns.
    pub(crate) unused: Vec<Unused>,
    /// The remarks for the user.
    pub(crate) remarks: Vec<Message>,
}

/// Reads the one worksheet that lists people with their posts.
pub(crate) fn read(book: &Book) -> Result<Reading, Vec<Message>> {
    let named: Vec<&Tab> = book.tabs.iter().filter(|tab| layout::first(tab, None).is_some()).collect();
    let tab = match named.as_slice() {
        [] => return Err(vec![Message::new("book-no-heading")]),
        [tab] => tab,
        several => {
            let titles = several.iter().map(|tab| tab.name.as_str()).collect::<Value>();
            return Err(vec![Message::new("book-several-tabs").with("tabs", titles)]);
        }
    };
    let (mut listed, mut faults) = (Vec::new(), Vec::new());
    let mut used = Used::default();
    let mut under: Option<Layout> = None;
    let mut places: Vec<Position> = Vec::new();
    let mut in_guests = false;
    for (at, row) in tab.rows() {
        if under.as_ref().is_some_and(|layout| at <= layout.last) {
            continue;
        }
        let blocks = under.as_ref().map_or(&[][..], |layout| &layout.blocks);
        if let Some(mut layout) = layout::at(tab, at, blocks, None) {
            used.headings(tab, &layout);
            let guests = guest_lists(tab, &layout);
            layout.blocks.retain(|block| !guests.contains(&block.name));
            layout.blocks.iter_mut().for_each(leave_other_columns);
            under = Some(layout);
            continue;
        }
        in_guests |= !blocks.is_empty() && begins_guests(row);
        let is_member = |block: &&Block| !in_guests && !is_band(tab, at, block) && is_member(row, block);
        for block in blocks.iter().filter(is_member) {
            used.line(at, block);
            if tab.struck.contains(&(at, block.name)) {
                faults.push(self::at("roster-sheet-struck", at + 1, row.cell(block.name)));
            }
            listed.push(person(at + 1, row, block, &mut faults));
            places.push(Position::of(row, block, under.as_ref().map_or(0, |layout| layout.first)));
        }
    }
    let (listed, guessed) = in_order(listed, &places);
    let mut seen = BTreeSet::new();
    for person in &listed {
        if !seen.insert((folded_name(&person.name), person.id.clone())) {
            faults.push(at("roster-sheet-twice", person.row, &person.name));
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let blocks = under.map(|layout| layout.blocks).unwrap_or_default();
    let unread = book.tabs.iter().filter(|other| !std::ptr::eq(*other, *tab)).map(|tab| tab.name.as_str());
    let unread: Vec<&str> = unread.chain(book.hidden.iter().map(String::as_str)).collect();
    let unread = (!unread.is_empty())
        .then(|| Message::new("sheet-unread-tabs").with("tabs", unread.into_iter().collect::<Value>()));
    let guessed = guessed.then(|| Message::new("roster-sheet-side-by-side"));
    let remarks = unread.into_iter().chain(hidden(tab, &listed)).chain(guessed).collect();
    Ok(Reading { listed, unused: unused::list(tab, &used, &blocks), remarks })
}

/// Leaves the columns that a roster does not have, such as 备注, to the list of unused ones.
fn leave_other_columns(block: &mut Block) {
    use Heading::{Email, Id, Joined, Left, Post, Role};
    for used in block.columns.values_mut() {
        if !matches!(used.heading(), Some(Email | Id | Joined | Left | Post | Role)) {
            *used = Use::Unread(false);
        }
    }
}

/// Returns the remark about people in hidden rows.
fn hidden(tab: &Tab, listed: &[Listed]) -> Option<Message> {
    let rows: Vec<u32> = tab.hidden_rows.iter().map(|row| row + 1).collect();
    let rows: Vec<u32> =
        rows.into_iter().filter(|row| listed.iter().any(|person| person.row == *row)).collect();
    (!rows.is_empty())
        .then(|| Message::new("sheet-hidden-rows").with("rows", rows.into_iter().collect::<Value>()))
}

/// Returns `true` if a row names a member; totals, notes and signatures below a list do not.
fn is_member(row: Row<'_>, block: &Block) -> bool {
    let name = row.cell(block.name);
    let plain = |c: char| c.is_alphanumeric() || c.is_whitespace() || "()（）·•‧・．･∙⋅.-、，,".contains(c);
    names_person(row, block)
        && name.chars().count() <= LONGEST_NAME
        && name.chars().all(plain)
        && !name.chars().all(char::is_numeric)
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
    let mut day = |heading, id| {
        let text = cell(heading).filter(|text| mark(text) != Mark::Blank && !is_open(text))?;
        let day = day::of_words(text);
        if day.is_none() {
            faults.push(at(id, number, text));
        }
        day
    };
    let joined = day(Heading::Joined, "roster-sheet-day");
    let left = day(Heading::Left, "roster-sheet-left");
    if let (Some(joined), Some(left)) = (joined, left)
        && left < joined
    {
        faults.push(at("roster-sheet-left-first", number, row.cell(block.name)));
    }
    if left.is_none()
        && let Some(words) = gone(row, block)
    {
        faults.push(at("roster-sheet-gone", number, words));
    }
    let email = cell(Heading::Email).filter(|text| mark(text) != Mark::Blank).map(folded);
    if let Some(email) = email.as_ref().filter(|email| !is_address(email)) {
        faults.push(at("roster-sheet-email", number, email));
    }
    let written = row.cell(block.name);
    let titled = bracket(written).and_then(self::role);
    let posts = block.cells(row, Heading::Post);
    let beside = bracket(written).filter(|inner| posts.is_empty() && titled.is_none() && names_post(inner));
    let is_added = titled.is_some() || beside.is_some() || bracket(written).is_some_and(describes_person);
    let bare = written.split(['(', '（', '[', '【']).next().filter(|_| is_added).unwrap_or(written);
    faults.extend(
        posts.iter().filter(|post| is_ditto(post)).map(|post| at("roster-sheet-ditto", number, post)),
    );
    faults.extend(
        posts.iter().filter(|post| is_error(post)).map(|post| at("roster-sheet-formula", number, post)),
    );
    if names_several(written) {
        faults.push(at("roster-sheet-several", number, &name(written)));
    }
    Listed {
        row: number,
        id: cell(Heading::Id).map(folded).filter(|id| is_id(id)),
        name: name(unnumbered(bare)),
        post: post(&posts).or_else(|| beside.map(str::to_owned)),
        role: role.or(titled),
        joined,
        left,
        email,
    }
}

/// Returns `true` for a sex, a nationality or both, as lists write them beside a name: 女，回族.
fn describes_person(words: &str) -> bool {
    let parts = words.split(['，', ',', '、', ' ']).map(folded);
    parts.into_iter().all(|part| ["男", "女"].contains(&part.as_str()) || part.ends_with('族'))
}

/// Returns the words of a row that the person is no longer a member: 2026年2月调离.
fn gone<'a>(row: Row<'a>, block: &Block) -> Option<&'a str> {
    const WORDS: &str = "调离 调出 调走 退休 离任 离职 免职 去职 辞职 辞去 卸任 退出 去世 逝世";
    let others = block.columns.iter().filter(|(_, used)| used.heading().is_none());
    let posts = block.cells(row, Heading::Post).into_iter().filter_map(bracket);
    let mut texts = others.map(|(column, _)| row.cell(*column)).chain([row.cell(block.name)]).chain(posts);
    // 离退休 are the people whom a member is in charge of.
    texts.find(|text| WORDS.split(' ').any(|word| text.replace("离退休", "").contains(word)))
}

/// Returns the post in one or more columns: 党组书记 and 局长.
fn post(columns: &[&str]) -> Option<String> {
    let mut posts: Vec<String> = Vec::new();
    for column in columns {
        let text = column.split_whitespace().collect::<Vec<_>>().join(" ");
        if mark(&text) != Mark::Blank && !posts.contains(&text) {
            posts.push(text);
        }
    }
    (!posts.is_empty()).then(|| posts.join("、"))
}

/// Returns `true` for a sign that repeats the cell above.
fn is_ditto(text: &str) -> bool {
    ["同上", "同前", "〃", "″", "\"", "''"].contains(&folded(text).as_str())
}

/// Returns `true` for a formula without a result, or with an error for one: `#N/A`.
fn is_error(text: &str) -> bool {
    text.starts_with('=') || (text.starts_with('#') && text.ends_with(['!', '?', 'A']))
}

/// Returns `true` for the names of several people in one cell; a post may have several parts.
fn names_several(text: &str) -> bool {
    let bare = text.split(['(', '（', '[', '【']).next().unwrap_or_default();
    let parts: Vec<&str> = bare.split(['、', '，', ',', '\n']).map(str::trim).collect();
    parts.len() > 1 && parts.iter().all(|part| part.chars().count() > 1) && !names_post(bare)
}

/// Returns `true` if a cell for the last day marks a current member.
fn is_open(text: &str) -> bool {
    ["至今", "在任", "在职", "现任", "今"].contains(&folded(text).as_str())
}

/// Strips the spaces that align 张 三 with a name of three characters.
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

/// Returns `true` for a permanent id, which begins with a letter, unlike a running number.
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
        let book = Book { tabs: vec![Tab::of(sheet)], hidden: Vec::new() };
        read(&book)
            .map(|reading| reading.listed)
            .map_err(|faults| faults.into_iter().map(|fault| fault.id).collect())
    }

    #[test]
    fn posts_in_several_columns_are_one() {
        let sheet = "姓名|党内职务|行政职务|进入中心组时间\n甲一|党组书记|局长|2024-03-01\n乙二|党组成员|/|2024-03-01\n丙三|局长|局长|2024-03-01";
        let posts = people(sheet).unwrap().into_iter().map(|listed| listed.post);
        assert!(posts.eq(["党组书记、局长", "党组成员", "局长"].map(|post| Some(post.to_owned()))));
    }

    #[test]
    fn a_post_in_brackets_after_the_name_is_read_if_there_is_no_other() {
        let sheet = "序号|姓名（职务）|加入时间\n1|甲一（党组书记、局长）|2024-03-01\n2|乙二(女)|2024-03-01\n3|丙三（规划资金）|2024-03-01";
        let read: Vec<_> =
            people(sheet).unwrap().into_iter().map(|listed| (listed.name, listed.post)).collect();
        let named = |name: &str| (name.to_owned(), None);
        let with_post = ("甲一".to_owned(), Some("党组书记、局长".to_owned()));
        assert_eq!(read, [with_post, named("乙二"), named("丙三（规划资金）")]);
        let own = people("姓名|职务\n甲一（局长）|书记").unwrap().remove(0);
        assert_eq!((own.name.as_str(), own.post.as_deref()), ("甲一（局长）", Some("书记")));
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
                    left: None,
                    email: Some("a@x.cn".to_owned()),
                },
                Listed {
                    row: 4,
                    id: None,
                    name: "乙".to_owned(),
                    post: None,
                    role: None,
                    joined: day("2024-04-01"),
                    left: None,
                    email: None
                },
            ])
        );
    }

    #[test]
    fn every_cell_that_cannot_be_read_is_named() {
        let sheet = "姓名|身份|加入日期|邮箱\n甲|顾问|去年|=cmd\n甲|成员|2024-01-01|";
        assert_eq!(
            people(sheet),
            Err(vec!["roster-sheet-role", "roster-sheet-day", "roster-sheet-email", "roster-sheet-twice"])
        );
        assert_eq!(people("甲|乙"), Err(vec!["book-no-heading"]));
        let formulas = "姓名|职务\n甲|=B9\n乙|#N/A\n丙|#REF!\n丁|#1 厂长";
        assert_eq!(people(formulas), Err(vec!["roster-sheet-formula"; 3]));
        let several = "姓名|职务\n甲一、乙二|局长\n书记、局长|党组书记\n丙，三|局长";
        assert_eq!(people(several), Err(vec!["roster-sheet-several"]));
        let ditto = "姓名|职务|加入日期\n甲|副局长|2024-03-01\n乙|同 上|2024-03-01\n丙|〃|2024-03-01";
        assert_eq!(people(ditto), Err(vec!["roster-sheet-ditto"; 2]));
        let days = |sheet| people(&format!("姓名|职务|加入日期|离任日期\n{sheet}"));
        assert_eq!(days("甲|书记|23.3.1|"), Err(vec!["roster-sheet-day"]));
        assert_eq!(days("甲|书记|23年3月1日|去年"), Err(vec!["roster-sheet-day", "roster-sheet-left"]));
        assert_eq!(days("甲|书记|123-03-01|至今"), Err(vec!["roster-sheet-day"]));
        assert_eq!(days("甲|书记|2024-03-01|2023-03-01"), Err(vec!["roster-sheet-left-first"]));
        for row in
            ["甲|书记|2026年4月调离|", "甲（已退休）|书记||", "甲|书记|退休|在任", "甲|书记（已退休）||"]
        {
            assert_eq!(
                people(&format!("姓名|职务|备注|离任日期\n{row}")),
                Err(vec!["roster-sheet-gone"]),
                "{row}"
            );
        }
        assert!(people("姓名|职务|备注|离任日期\n甲|书记|2026年4月调离|2026-04-30").is_ok());
        assert!(people("姓名|职务|分管工作\n甲|书记|人事、离退休干部").is_ok());
        let left = days("甲|书记|二〇二三年三月一日|2026年2月28日").unwrap().remove(0).left;
        assert_eq!(left, "2026-02-28".parse().ok());
    }

    #[test]
    fn totals_and_notes_are_no_members_and_are_listed_with_unknown_columns() {
        let sheet = "姓名|职务|加入日期|民族\n甲一|书记|2023-03-01|汉\n乙二|局长|^|汉\n合计|2人\n注：按职务排列|\n填表人：丙|\n2人|";
        let book = Book { tabs: vec![Tab::of(sheet)], hidden: vec!["草稿".to_owned()] };
        let reading = read(&book).unwrap();
        let names: Vec<_> =
            reading.listed.iter().map(|person| (person.name.as_str(), person.joined.is_some())).collect();
        assert_eq!(names, [("甲一", true), ("乙二", true)]);
        let unused: Vec<&str> = reading.unused.iter().map(|unused| unused.place.as_str()).collect();
        assert_eq!(unused, ["D", "A4", "A5", "A6", "A7"]);
        assert_eq!(reading.remarks[0].id, "sheet-unread-tabs");
    }

    #[test]
    fn remarks_comments_and_hidden_rows_are_named_and_struck_people_asked_about() {
        let mut tab = Tab::of("姓名|职务|备注\n甲一|书记|\n乙二|局长|兼任");
        tab.comments.push(((1, 0), "兼".to_owned()));
        tab.hidden_rows.insert(2);
        let mut book = Book { tabs: vec![tab], hidden: Vec::new() };
        let reading = read(&book).unwrap();
        let unused: Vec<String> =
            reading.unused.iter().map(|unused| format!("{} {}", unused.place, unused.words)).collect();
        assert_eq!(unused, ["C 备注", "A2 兼"]);
        assert_eq!(reading.remarks[0].id, "sheet-hidden-rows");
        book.tabs[0].struck.insert((2, 0));
        assert_eq!(read(&book).unwrap_err()[0].id, "roster-sheet-struck");
    }

    #[test]
    fn a_role_beside_the_name_is_read_and_sections_are_left_out() {
        let sheet =
            "姓名|职务\n一、局领导|\n甲一（组长）|书记\n（二）科室|\n乙二(秘书)|主任\n副局长（资金）|副局长";
        let people: Vec<_> =
            people(sheet).unwrap().into_iter().map(|person| (person.name, person.role)).collect();
        let expected =
            [("甲一", Some(Role::Leader)), ("乙二", Some(Role::Secretary)), ("副局长（资金）", None)];
        assert_eq!(people, expected.map(|(name, role)| (name.to_owned(), role)));
    }

    #[test]
    fn what_is_no_member_is_left_out_and_listed() {
        let sheet = "序号|姓名|职务\n1|1.甲 一（女，回族）|书记\n（第1页）|<|<\n2|（空缺）|局长\n3|乙二（女）|副局长\n\
            盖章|<|<\n列席人员|<|<\n1|丙三|科长";
        let book = Book { tabs: vec![Tab::of(sheet)], hidden: Vec::new() };
        let reading = read(&book).unwrap();
        assert_eq!(
            reading.listed.iter().map(|person| person.name.as_str()).collect::<Vec<_>>(),
            ["甲一", "乙二"]
        );
        let unused: Vec<&str> = reading.unused.iter().map(|unused| unused.place.as_str()).collect();
        assert_eq!(unused, ["A3", "A4", "A6", "A7", "A8"]);
    }

    #[test]
    fn a_list_of_guests_beside_the_members_is_left_out() {
        let sheet = "名单|<|<|<\n中心组成员|<|列席人员|<\n姓名|职务|姓名|职务\n甲|书记|乙|科长";
        let listed = people(sheet).unwrap();
        assert_eq!(listed.iter().map(|person| person.name.as_str()).collect::<Vec<_>>(), ["甲"]);
    }

    #[test]
    fn lists_side_by_side_follow_each_other() {
        let names = |sheet: &str| {
            let book = Book { tabs: vec![Tab::of(sheet)], hidden: Vec::new() };
            let reading = read(&book).unwrap();
            let names: String = reading.listed.iter().map(|person| person.name.as_str()).collect();
            (names, reading.remarks.iter().map(|remark| remark.id).collect::<Vec<_>>())
        };
        let headings = "序号|姓名|职务|序号|姓名|职务";
        let sheet = |lines: &str| names(&format!("{headings}\n{lines}"));
        assert_eq!(sheet("1|甲|书记|3|丙|副局长\n2|乙|局长|4|丁|主任"), ("甲乙丙丁".to_owned(), vec![]));
        assert_eq!(sheet("1|甲|书记|2|丙|副局长\n3|乙|局长|4|丁|主任"), ("甲丙乙丁".to_owned(), vec![]));
        let guessed = vec!["roster-sheet-side-by-side"];
        assert_eq!(sheet("|甲|书记||丙|副局长\n|乙|局长||丁|主任"), ("甲乙丙丁".to_owned(), guessed));
    }

    #[test]
    fn the_day_of_a_post_is_not_the_day_of_joining() {
        let joined = |sheet: &str| people(sheet).unwrap().remove(0).joined;
        assert_eq!(joined("姓名|职务|任现职时间\n甲|书记|2019-05-06"), None);
        assert_eq!(
            joined("姓名|职务|任现职时间|进入中心组时间\n甲|书记|2019-05-06|2020-01-01"),
            "2020-01-01".parse().ok()
        );
        assert_eq!(people("姓名|职务|邮箱\n甲|书记|无").unwrap().remove(0).email, None);
    }

    #[test]
    fn a_total_in_the_column_of_running_numbers_is_not_a_member() {
        let sheet = "序号|姓名|职务|中心组职务\n1|甲一|书记|组长\n2|乙二|局长|\n合计|2人|\n总计|二|";
        let book = Book { tabs: vec![Tab::of(sheet)], hidden: Vec::new() };
        let reading = read(&book).unwrap();
        let people: Vec<_> =
            reading.listed.iter().map(|person| (person.name.as_str(), person.role)).collect();
        assert_eq!(people, [("甲一", Some(Role::Leader)), ("乙二", None)]);
        let unused: Vec<&str> = reading.unused.iter().map(|unused| unused.place.as_str()).collect();
        assert_eq!(unused, ["A4", "A5"]);
    }
}
