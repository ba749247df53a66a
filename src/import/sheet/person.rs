//! The member that a line of a sheet names.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::day;
use super::doubt::Doubt;
use super::fold::{folded, folded_name};
use super::layout::{Block, Layout};
use super::legend::is_legend;
use super::mark::{Mark, is_note, mark};
use super::stated::is_label;
use crate::domain::roster::{Member, Roster};
use crate::import::book::{Row, Tab};
use crate::import::unify::unified;
use crate::text::half_width;

/// The words that begin a row of totals.
const TOTALS: &str = "合计 总计 小计 共计 总数 total";

/// Other rows below a list: figures, notes, signatures.
const NOT_PEOPLE: &str = "应到 实到 出勤率 到会率 注: 注1 备注 说明 填表 制表 审核 审批 记录人 主持人: \
    组织者 负责人 联系人 签字: 日期: 时间: 地点: note";

/// The most characters of a line that introduces the guests.
const LONGEST_TITLE: usize = 12;

const COURTESIES: [&str; 3] = ["同志", "先生", "女士"];

/// Returns `true` if a row may name a person: neither its name nor the number beside it begins a total, and it is
/// no sample of how to fill in the sheet.
pub(super) fn names_person(row: Row<'_>, block: &Block) -> bool {
    let number = block.name.checked_sub(1).map_or("", |column| row.cell(column));
    let name = row.cell(block.name);
    let is_section = is_numbered(name) && row.cells().all(|(_, text)| text == name);
    let is_sample = ["例", "示例", "样例", "范例"].contains(&folded(number).as_str());
    !begins_with(&folded(number), TOTALS) && is_person(name) && !is_section && !is_sample
}

/// Returns `true` for the heading of a section of the list: 一、局领导.
fn is_numbered(text: &str) -> bool {
    let folded = folded(text);
    let rest = folded.trim_start_matches('(').trim_start_matches(|c| "一二三四五六七八九十".contains(c));
    rest.starts_with(['、', ')']) && rest != folded
}

/// Returns `true` for a row of one cell that is merged across the list, such as 列席人员 or （第1页）.
pub(super) fn is_band(tab: &Tab, at: u32, block: &Block) -> bool {
    let Some(region) = tab.region((at, block.name)) else { return false };
    let beside = block.columns.keys().any(|column| region.holds((at, *column)));
    beside && tab.row(at).is_some_and(|row| row.cells().all(|(column, _)| region.holds((at, column))))
}

/// Returns `true` for a row that only introduces the guests.
pub(super) fn begins_guests(row: Row<'_>) -> bool {
    let mut texts: Vec<&str> = row.cells().map(|(_, text)| text).collect();
    texts.dedup();
    matches!(texts.as_slice(), [text] if introduces_guests(text))
}

/// Returns the name columns of the lists of guests, if the lists side by side have different titles.
pub(super) fn guest_lists(tab: &Tab, layout: &Layout) -> Vec<u32> {
    let above = layout.first.checked_sub(1).and_then(|above| tab.row(above));
    let title = |block: &Block| above.map_or("", |row| row.cell(block.name));
    let titles: BTreeSet<&str> = layout.blocks.iter().map(title).collect();
    let of_guests = |block: &&Block| titles.len() > 1 && introduces_guests(title(block));
    layout.blocks.iter().filter(of_guests).map(|block| block.name).collect()
}

fn introduces_guests(text: &str) -> bool {
    const WORDS: &str = "列席 特邀 邀请 旁听 扩大 其他参会 其他参加 外单位 guest";
    let plain = folded(text);
    let is_title = plain.chars().count() > LONGEST_TITLE || plain.contains("签到");
    WORDS.split_whitespace().any(|word| plain.contains(word))
        && !is_title
        && is_person(text.trim_end_matches(['：', ':']))
}

/// Returns `true` for a post that nobody holds.
fn is_vacant(name: &str) -> bool {
    ["空缺", "暂缺", "待定", "待补", "空", "缺", "无"].contains(&name.trim_matches(['(', ')']))
}

/// Strips the number of a list before a name: `1.`, `2、`, `③`.
pub(super) fn unnumbered(name: &str) -> &str {
    let is_digit = |c: char| half_width(c).is_ascii_digit() || ('①'..='⑳').contains(&c);
    let rest = name.trim_start_matches(is_digit);
    let bare = rest.trim_start_matches(['.', '．', '、', ')', '）', ' ', '　']);
    if rest == name || bare.is_empty() { name } else { bare }
}

/// Returns `true` if a cell in the column of names may name a person.
pub(super) fn is_person(name: &str) -> bool {
    let name = folded(name);
    let note = begins_with(&name, TOTALS) || begins_with(&name, NOT_PEOPLE);
    let counts = name.starts_with('共') && name.contains(|c: char| c.is_ascii_digit());
    let label = is_label(&name) || states_day(&name) || is_legend(&name);
    let page = name.contains("盖章") || (name.contains('第') && name.contains('页'));
    !name.is_empty()
        && !note
        && !counts
        && !label
        && !page
        && !is_vacant(&name)
        && !is_count(&name)
        && !name.contains([':', '。', '；'])
}

/// Returns `true` for a line about a day, such as 3月26日集中学习.
fn states_day(text: &str) -> bool {
    day::short(text).is_some() || day::all(text).0.iter().any(|named| named.day.is_some())
}

fn begins_with(text: &str, words: &str) -> bool {
    words.split_whitespace().any(|word| text.starts_with(word))
}

/// Returns `true` for a number of people: 6人, 共十二名.
fn is_count(text: &str) -> bool {
    let number = text.strip_suffix(['人', '名', '位']).map(|text| text.trim_start_matches('共'));
    number.is_some_and(|number| {
        number.chars().all(|c| c.is_numeric() || "一二三四五六七八九十百两".contains(c))
    })
}

/// Returns the member that a line means: by id first, then by name.
pub(super) fn member<'a>(
    roster: &'a Roster,
    text: &str,
    id: &str,
    day: NaiveDate,
) -> Result<&'a Member, Doubt> {
    let (name, id) = (folded_name(text), folded(id));
    let by_id = roster.members.iter().find(|member| !id.is_empty() && folded(&member.id.0) == id);
    let named = named(roster, text);
    let member = match (by_id, named.as_slice()) {
        (Some(member), _) if folded_name(&member.name) == name || named.iter().any(|m| m.id == member.id) => {
            member
        }
        (Some(_), _) => return Err(Doubt::IdAndName),
        (None, []) => return Err(Doubt::Unknown),
        (None, [only]) => only,
        (None, _) => return Err(Doubt::Namesake),
    };
    if member.belongs_on(day) { Ok(member) } else { Err(Doubt::NotThen) }
}

/// Returns what a name cell adds in brackets about attendance: 王某（请假）. A part of the name or of the
/// member's post is not an addition.
pub(super) fn aside<'a>(text: &'a str, member: &Member) -> Option<&'a str> {
    if folded_name(text) == folded_name(&member.name) {
        return None;
    }
    let inner = bracket(text)?;
    let is_post = folded_name(&member.post).contains(&folded_name(inner));
    (!is_post && is_note(inner)).then_some(inner)
}

/// Returns what a name cell has in brackets.
pub(super) fn bracket(text: &str) -> Option<&str> {
    let (_, inner) = text.split_once(['(', '（', '[', '【'])?;
    Some(inner.trim_end_matches([')', '）', ']', '】']))
}

/// Returns what follows the signature of the person of the line, unless it may belong to a longer name.
pub(super) fn after_signature(text: &str, name: &str) -> Option<String> {
    let length = folded_name(name).chars().count();
    let whole = folded(&unified(text));
    let (signature, rest) = whole.split_at(whole.char_indices().nth(length)?.0);
    let is_apart = rest.starts_with(|c: char| !c.is_alphabetic()) || mark(rest) != Mark::Other;
    let is_signed = length > 0 && folded_name(signature) == folded_name(name);
    (is_signed && is_apart && !folded_name(rest).starts_with('·')).then(|| rest.to_owned())
}

/// Returns the members with a name: alone, without its middle dot, or with a bracket, the member's own post, a
/// courtesy or a number.
pub(super) fn named<'a>(roster: &'a Roster, text: &str) -> Vec<&'a Member> {
    let members = || roster.members.iter();
    let exact =
        |whole: &str| members().filter(|member| folded_name(&member.name) == whole).collect::<Vec<_>>();
    let (as_written, whole) = (exact(&folded_name(text)), folded_name(unnumbered(text)));
    let exact = if as_written.is_empty() { exact(&whole) } else { as_written };
    if !exact.is_empty() {
        return exact;
    }
    let bare = whole.split(['(', '[', '【']).next().unwrap_or_default();
    let bracketed: Vec<&Member> = members().filter(|member| folded_name(&member.name) == bare).collect();
    if !bracketed.is_empty() {
        return bracketed;
    }
    let is_written_so = |member: &&Member| {
        let (name, post) = (folded_name(&member.name), folded_name(&member.post));
        let texts = [whole.as_str(), bare];
        let beside =
            texts.iter().find_map(|text| text.strip_prefix(&name).or_else(|| text.strip_suffix(&name)));
        let is_own =
            |rest: &str| COURTESIES.contains(&rest) || (rest.chars().count() > 1 && post.contains(rest));
        beside.is_some_and(is_own) || name.replace('·', "") == bare.replace('·', "")
    };
    members().filter(is_written_so).collect()
}
