//! The members whom the name or the text of a file names as the author.

use crate::cli::hear::folded::folded;
use crate::domain::roster::{Member, Roster};

const LABELS: &str = "作者 姓名 署名 发言人 撰写人 撰稿人 学习人 交流人 报告人";
/// The roles at a session, or beside a text, of people who are not its author.
const OTHERS: &str = "主持 主讲 讲课 授课 讲师 传达 宣讲 领学 记录 整理 批阅 批示 阅批 审阅 审核 审签 签发 \
    点评 指导人 指导老师 参会 出席 列席 代写 代拟 （代 (代";
/// The count of lines, from the top and from the end, in which an author is named.
const LINES: usize = 4;
/// The dashes before a subtitle.
const DASHES: [char; 4] = ['—', '―', '─', '-'];
/// The most characters of a label in a line of its own.
const LABEL: usize = 6;
/// The most parts of a line with a name: unit, post, name.
const PARTS: usize = 3;

/// The members whom the text names, by `发言人：…`, by a subtitle `——…在会上的发言`, or by a line with the name below
/// the title or at the end.
pub(super) fn signed<'a>(text: &str, roster: &'a Roster) -> Vec<&'a Member> {
    let lines = outer(text).into_iter();
    let mut members: Vec<&Member> = lines.flat_map(|(before, line)| of_line(line, before, roster)).collect();
    members.sort_by(|one, other| one.id.cmp(&other.id));
    members.dedup_by_key(|member| &member.id);
    members
}

/// The author whom a label or a subtitle states, member or not.
pub(super) fn stated(text: &str) -> Option<String> {
    let mut authors = outer(text).into_iter().filter_map(|(_, line)| author(line)).flatten();
    authors.find(|word| word.contains(char::is_alphanumeric)).map(str::to_owned)
}

/// The lines in which an author is named, each after the line before it.
fn outer(text: &str) -> Vec<(&str, &str)> {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    let end = lines.len().saturating_sub(LINES).max(LINES);
    let before = [""].into_iter().chain(lines.iter().copied());
    let pairs: Vec<(&str, &str)> = before.zip(lines.iter().copied()).collect();
    pairs.iter().take(LINES).chain(pairs.iter().skip(end)).copied().collect()
}

/// The members whose names are in the words, names within longer ones left out: 李明 in 李明华.
pub(super) fn named<'a>(words: &str, roster: &'a Roster) -> Vec<&'a Member> {
    let short = |member: &Member| member.name.split_once('·').map(|(first, _)| folded(first));
    let names = roster.members.iter().map(|member| (member, folded(&member.name)));
    let short = roster.members.iter().filter_map(|member| Some((member, short(member)?)));
    let mut names: Vec<(&Member, String)> = names.chain(short).collect();
    names.sort_by_key(|(_, name)| std::cmp::Reverse(name.chars().count()));
    let mut rest = folded(words);
    let mut found = Vec::new();
    for (member, name) in names {
        let is_new = found.iter().all(|known: &&Member| known.id != member.id);
        if !name.is_empty() && rest.contains(&name) && is_new {
            rest = rest.replace(&name, "|");
            found.push(member);
        }
    }
    found
}

fn parts(line: &str) -> Vec<&str> {
    let parts = line.split(|c: char| c.is_whitespace() || "|：:".contains(c));
    parts.filter(|part| !part.is_empty()).collect()
}

/// The words beside a label, or before 在 in a subtitle such as `——甲某在研讨会上的发言`.
fn author(line: &str) -> Option<Vec<&str>> {
    let words = parts(line);
    if let Some(label) = words.iter().position(|word| LABELS.split(' ').any(|label| label == *word)) {
        return Some(words.into_iter().skip(label + 1).take(2).collect());
    }
    let subtitle = line.trim().strip_prefix(DASHES)?.trim_start_matches(DASHES);
    let (who, what) = subtitle.split_once('在')?;
    let who = parts(who);
    (!who.is_empty() && what.contains("上的")).then_some(who)
}

/// The members whom a line names as authors; the line before may say that the name is another person's.
fn of_line<'a>(line: &str, before: &str, roster: &'a Roster) -> Vec<&'a Member> {
    let stated = author(line);
    let is_stated = stated.is_some();
    let beside = stated.unwrap_or_else(|| parts(line));
    let plain = |text: &str| folded(text).trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let is_author = |member: &&Member| {
        let (name, whole) = (folded(&member.name), plain(&beside.concat()));
        let post = whole.strip_suffix(&name).or_else(|| whole.strip_prefix(&name));
        let with_post = post.is_some_and(|post| member.posts().any(|own| folded(own).contains(post)));
        let bare = |part: &str| plain(part.split(['(', '（']).next().unwrap_or_default());
        with_post || beside.iter().any(|part| bare(part) == name)
    };
    let authors: Vec<&Member> = roster.members.iter().filter(is_author).collect();
    let alone = authors.len() == 1 && beside.len() <= PARTS && !line.contains(['：', ':']);
    let is_own = !is_others(line) && may_precede(before.trim());
    if is_stated || (alone && is_own) { authors } else { Vec::new() }
}

fn is_others(text: &str) -> bool {
    OTHERS.split(' ').any(|word| text.contains(word))
}

/// Returns `true` unless a line is the label of the name below it, as of a lecturer.
fn may_precede(line: &str) -> bool {
    match line.strip_suffix(['：', ':']) {
        Some(label) => LABELS.split(' ').any(|own| own == label.trim()),
        None => !(is_others(line) && line.chars().count() <= LABEL),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn roster() -> Roster {
        toml::from_str(
            "[[members]]\nid = \"m01\"\nname = \"局长\"\npost = \"党组书记、局长\"\njoined = 2024-01-01\n\
             [[members]]\nid = \"m02\"\nname = \"甲某\"\npost = \"副局长\"\njoined = 2024-01-01",
        )
        .unwrap()
    }

    #[test]
    fn an_author_is_a_labelled_name_or_a_line_of_its_own() {
        for (text, expected) in [
            ("学习心得\n甲某\n（2026年3月19日）\n正文", "m02"),
            ("学习心得\n作者：甲某（副局长）\n正文", "m02"),
            ("| 姓名 | 甲某 | 职务 | 副局长 |\n正文", "m02"),
            ("发言人：党组成员、副局长 甲某\n正文", "m02"),
            ("学习心得\n正文\n副局长  甲某\n2026年3月20日", "m02"),
            ("学习心得\n正文\n副局长甲某", "m02"),
            ("学习心得\n局长\n正文\n甲某", "m01 m02"),
            ("抓好作风建设\n——副局长甲某在专题研讨会上的发言\n正文", "m02"),
            ("抓好作风建设\n— 局长在研讨会上的发言\n正文", "m01"),
            ("学习甲某在研讨会上的发言\n正文", ""),
            ("甲某同志先进事迹学习体会\n正文", ""),
            ("主持人：甲某\n正文", ""),
            ("局长 甲某\n正文", ""),
            ("主讲人 甲某\n正文", ""),
            ("甲某（代局长撰写）\n正文", ""),
            ("学习笔记\n授课人：\n甲某\n正文", ""),
            ("学习笔记\n正文\n领导批阅\n甲某", ""),
            ("学习笔记\n作者：\n甲某\n正文", "m02"),
            ("正文\n正文\n正文\n正文\n甲某\n正文\n正文\n正文\n正文", ""),
        ] {
            let roster = roster();
            let ids: Vec<&str> = signed(text, &roster).iter().map(|member| &*member.id.0).collect();
            assert_eq!(ids.join(" "), expected, "{text}");
        }
    }

    #[test]
    fn a_stated_author_need_not_be_a_member() {
        for (text, expected) in [
            ("学习心得\n作者：乙某\n正文", Some("乙某")),
            ("抓好作风建设\n——乙某在研讨会上的发言\n正文", Some("乙某")),
            ("学习心得\n姓名：＿＿＿＿\n正文", None),
            ("抓好作风建设\n——在研讨会上的发言\n正文", None),
            ("学习心得\n乙某\n正文", None),
        ] {
            assert_eq!(stated(text).as_deref(), expected, "{text}");
        }
    }
}
