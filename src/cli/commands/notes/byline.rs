//! The members whom the name or the text of a file names as the author.

use crate::cli::hear::folded::folded;
use crate::domain::roster::{Member, Roster};
use crate::text::fold;

const LABELS: &str = "作者 姓名 署名 发言人 撰写人 撰稿人 学习人 交流人 报告人";
/// The roles at a session, or beside a text, of people who are not its author.
const OTHERS: &str = "主持 主讲 讲课 授课 讲师 传达 宣讲 领学 记录 整理 批阅 批示 阅批 审阅 审核 审签 签发 \
    点评 指导人 指导老师 参会 出席 列席 代写 代拟 （代 (代";
/// The words after a name that ends; before any other it may be a longer one.
const FOLLOWING: &str = "心得 体会 学习 笔记 发言 讲话 研讨 交流 材料 专题 同志 自学 读书 提纲 报告 汇报 党课 讲稿 \
    感想 感悟 读后感 观后感 文章 作业 初稿 定稿 终稿 修改 关于 的 在 第";
/// The signs that make another post of the one after them.
const DEPUTIES: [char; 4] = ['副', '原', '前', '代'];
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

/// A member whose name is in a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mention<'a> {
    pub(super) member: &'a Member,
    /// `false` if the name may be part of a longer one: 李明 in 李明华, or 局长 in 副局长.
    pub(super) is_whole: bool,
}

/// The members whose names are in the words, names within longer ones of the roster left out.
pub(super) fn mentioned<'a>(words: &str, roster: &'a Roster) -> Vec<Mention<'a>> {
    let plain = |text: &str| fold(text).split_whitespace().collect::<String>();
    let short = |member: &Member| member.name.split_once('·').map(|(first, _)| plain(first));
    let names = roster.members.iter().map(|member| (member, plain(&member.name)));
    let short = roster.members.iter().filter_map(|member| Some((member, short(member)?)));
    let mut names: Vec<(&Member, String)> = names.chain(short).collect();
    names.sort_by_key(|(_, name)| std::cmp::Reverse(name.chars().count()));
    let (spaced, whole) = (format!("{} ", fold(words)), plain(words));
    let mut rest = whole.clone();
    let mut found: Vec<Mention<'_>> = Vec::new();
    for (member, name) in names {
        let is_new = found.iter().all(|known| known.member.id != member.id);
        if !name.is_empty() && rest.contains(&name) && is_new {
            let mut places = whole.match_indices(&name);
            let is_whole = places.any(|(at, _)| {
                let (before, after) = (&whole[..at], &whole[at + name.len()..]);
                let ends = follows(after, member) || spaced.contains(&format!("{name} "));
                ends && !before.ends_with(DEPUTIES)
            });
            found.push(Mention { member, is_whole });
            rest = rest.replace(&name, "|");
        }
    }
    found
}

/// The members who are certainly named in the words.
pub(super) fn named<'a>(words: &str, roster: &'a Roster) -> Vec<&'a Member> {
    let mentions = mentioned(words, roster).into_iter().filter(|mention| mention.is_whole);
    mentions.map(|mention| mention.member).collect()
}

/// Returns `true` if a name ends where the rest of a text begins.
fn follows(rest: &str, member: &Member) -> bool {
    let is_word = |word: &str| !word.is_empty() && rest.starts_with(word);
    let mut posts = member.posts().flat_map(|post| post.split(|c: char| !c.is_alphanumeric()));
    !rest.starts_with(|c: char| c.is_alphabetic())
        || rest.starts_with(|c: char| c.is_ascii() && !member.name.ends_with(|c: char| c.is_ascii()))
        || FOLLOWING.split_whitespace().any(is_word)
        || posts.any(is_word)
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
    if let Some(beside) = author(line) {
        return named(&beside.join(" "), roster);
    }
    let beside = parts(line);
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
    if alone && is_own { authors } else { Vec::new() }
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
            ("发言人：机关党委 甲某同志\n正文", "m02"),
            ("作者：甲某、局长\n正文", "m01 m02"),
            ("作者：甲某某\n正文", ""),
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
    fn a_name_is_whole_unless_other_characters_run_into_it() {
        for (words, expected) in [
            ("甲某-心得", "m02"),
            ("甲 某心得", "m02"),
            ("专题3甲某", "m02"),
            ("甲某3月笔记", "m02"),
            ("甲某副局长专题3", "m01? m02"),
            ("甲某 传达提纲", "m02"),
            ("甲某传达提纲", "m02?"),
            ("甲某某-心得", "m02?"),
            ("甲某某、甲某-心得", "m02"),
            ("副局长-心得", "m01?"),
            ("局长助理-心得", "m01?"),
            ("局长甲某心得", "m01? m02"),
            ("心得", ""),
        ] {
            let roster = roster();
            let mark = |mention: &Mention<'_>| {
                format!("{}{}", mention.member.id.0, if mention.is_whole { "" } else { "?" })
            };
            let found: Vec<String> = mentioned(words, &roster).iter().map(mark).collect();
            assert_eq!(found.join(" "), expected, "{words}");
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
