//! Posts and units that show that a line names another person of the same name, or that another person attended.

use super::fold::{folded, folded_name};
use crate::domain::roster::{Member, Roster};

/// Endings of posts.
const POSTS: &str = "长 任 书记 主席 员 师 秘书 助理 会计 教授";
/// Endings of units other than sections of one unit, such as 办公室.
const UNITS: &str = "局 委 厅 院 校 司 馆 府 镇 乡 街道 公司 大学 集团 银行 社区 中学 小学 办事处 村 协会 政协 人大 妇联 残联 \
    区委办 市委办 县委办 省委办 政府办";
/// Endings of sections of one unit.
const SECTIONS: &str = "室 科 处 股 部 队 中心";
/// Frequent family names, except those that are also words of remarks.
const SURNAMES: &str = "王李张刘陈杨黄赵周吴徐孙朱胡郭林罗郑梁谢宋唐许韩冯邓曹彭肖田董袁潘蒋蔡杜叶苏魏吕丁沈姚卢姜崔钟谭\
    陆汪范廖贾韦邹孟熊秦邱尹薛闫雷侯陶黎贺郝龚邵钱覃戴莫汤";
/// Words for a place in the group or in the party, which is held beside a post.
const BESIDE: &str = "组长 组员 成员 委员 中心组 学习秘书 主持人 党员 党组 党委 党总支 支部 工会 团委";

/// Returns `true` if a text names posts, and all of them differ from those of the member. A rank, such as
/// 四级调研员, is held beside a post.
pub(super) fn is_other_post(text: &str, member: &Member) -> bool {
    let own: Vec<String> = member.posts().flat_map(parts).collect();
    let posts: Vec<String> = parts(text).into_iter().filter(|part| is_post(part)).collect();
    let agree = |part: &String| own.iter().any(|own| are_alike(part, own));
    !posts.is_empty() && !posts.iter().any(agree)
}

/// Returns `true` if a remark is the post or has the name of another person, who may have come instead.
pub(super) fn names_other(remark: &str, member: &Member, roster: &Roster) -> bool {
    let rest = folded_name(remark).replace(&folded_name(&member.name), "");
    let is_named = |other: &Member| rest.contains(&folded_name(&other.name));
    let is_colleague = parts(&rest).iter().any(|part| is_colleague(part, member));
    is_other_post(remark, member) || roster.members.iter().any(is_named) || is_colleague
}

/// Returns `true` for the name of somebody else, alone or with a section of the unit: 办公室小王.
fn is_colleague(part: &str, member: &Member) -> bool {
    let ends =
        SECTIONS.split_whitespace().filter_map(|section| part.rfind(section).map(|at| at + section.len()));
    let (section, name) = part.split_at(ends.max().unwrap_or(0));
    let name = name.strip_suffix("同志").unwrap_or(name);
    let surname = name.trim_start_matches(['小', '老']).chars().next();
    let may_be_own = section.is_empty() && surname == member.name.chars().next();
    let is_name = surname.is_some_and(|c| SURNAMES.contains(c)) && (2..=3).contains(&name.chars().count());
    is_name && !is_post(name) && !may_be_own
}

/// Returns `true` if a text names a unit that is not the organization.
pub(super) fn is_other_unit(text: &str, organization: &str) -> bool {
    let (unit, own) = (folded(text), folded(organization));
    let is_own = own.ends_with(&unit) || unit.ends_with(&own) || shortens(&unit, &own);
    ends(&unit, UNITS) && !own.is_empty() && !is_own
}

/// Returns `true` for the usual short form of a name: 市科技局 of 某市科学技术局. A Party committee is a unit of its own.
fn shortens(short: &str, whole: &str) -> bool {
    const COMMITTEES: &str = "区委 市委 县委 省委 州委 旗委 镇委";
    let mut rest = whole.chars();
    let is_part = short.chars().all(|c| rest.any(|other| other == c));
    let same_kind = rest.next().is_none() || (short.ends_with('委') && whole.ends_with("委员会"));
    is_part && same_kind && !ends(short, COMMITTEES)
}

/// Returns `true` for a title that begins with the name of a unit that is not the organization:
/// 某区教育局2026年第3次集中学习签到表.
pub(super) fn is_title_of_other(title: &str, organization: &str) -> bool {
    const AFTER_UNIT: &str = "党组 党委 党总支 党支部 理论 机关 集中 学习 专题 会议 签到 考勤 第 20";
    let title = folded(title);
    let title = title.trim_start_matches(|c: char| c.is_ascii_digit() || "年度".contains(c));
    let end = AFTER_UNIT.split(' ').filter_map(|word| title.find(word)).min();
    end.is_some_and(|end| is_other_unit(&title[..end], organization))
}

/// Returns `true` for a text of posts only, in brackets or not.
pub(super) fn names_post(text: &str) -> bool {
    let inner = text.trim_matches(['(', ')', '（', '）']);
    let is_one = |part: &String| ends(part, POSTS) && part.chars().count() > 1 && !ends(part, "党员 团员");
    let posts = parts(inner);
    !posts.is_empty() && posts.iter().all(is_one)
}

fn is_post(part: &str) -> bool {
    let beside = BESIDE.split_whitespace().any(|word| part.contains(word));
    ends(part, POSTS) && !beside && !is_rank(part) && part.chars().count() > 1
}

fn is_rank(part: &str) -> bool {
    part.contains('级') || ends(part, "主任科员 调研员 巡视员")
}

fn ends(text: &str, words: &str) -> bool {
    words.split_whitespace().any(|end| text.ends_with(end))
}

/// Returns the single posts in a text, without what is in brackets.
fn parts(text: &str) -> Vec<String> {
    let mut depth = 0_usize;
    let mut outside = String::new();
    for c in folded(text).chars() {
        match c {
            '(' | '[' | '【' => depth += 1,
            ')' | ']' | '】' => depth = depth.saturating_sub(1),
            c if depth == 0 => outside.push(c),
            _ => {}
        }
    }
    outside.split(['、', ',', ';', '/']).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// Returns `true` if two posts may be one, as offices shorten them: two characters together are in both, and
/// both or neither are those of a deputy.
fn are_alike(one: &str, other: &str) -> bool {
    let characters: Vec<char> = one.chars().collect();
    let shared = characters.windows(2).any(|pair| other.contains(&pair.iter().collect::<String>()));
    one == other || (shared && one.contains('副') == other.contains('副'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn posts_of_another_person_are_told_from_a_members_own() {
        let member: Member = toml::from_str(
            "id = \"m01\"\nname = \"甲\"\npost = \"党组成员、副局长（分管资金）\"\njoined = 2024-01-01\n\
             positions = [{ from = 2026-09-01, post = \"总工程师\" }]",
        )
        .unwrap();
        for (text, expected) in [
            ("副局长", false),
            ("常务副局长", false),
            ("党组成员", false),
            ("某局党组成员、副局长", false),
            ("总工", false),
            ("总工程师", false),
            ("四级调研员", false),
            ("学习秘书", false),
            ("中心组成员", false),
            ("带材料", false),
            ("", false),
            ("局长", true),
            ("科长", true),
            ("某处处长", true),
            ("办公室主任", true),
            ("党支部书记、科长", true),
        ] {
            assert_eq!(is_other_post(text, &member), expected, "{text}");
        }
    }

    #[test]
    fn units_other_than_the_organization_are_told_from_its_sections() {
        for (text, expected) in [
            ("某区档案馆", false),
            ("区档案馆", false),
            ("档案馆", false),
            ("某市某区档案馆", false),
            ("办公室", false),
            ("业务科", false),
            ("", false),
            ("区教育局", true),
            ("区委", true),
            ("某某公司", true),
            ("区委办", true),
            ("党委办", false),
            ("某某中学", true),
        ] {
            assert_eq!(is_other_unit(text, "某区档案馆"), expected, "{text}");
        }
        assert!(!is_other_unit("区教育局", ""));
        for (text, expected) in [("市科技局", false), ("市局", false), ("市教育局", true), ("市委", true)]
        {
            assert_eq!(is_other_unit(text, "某市科学技术局"), expected, "{text}");
        }
        assert!(!is_other_unit("区发改委", "某区发展和改革委员会"));
        assert!(is_other_unit("区委", "某区发展和改革委员会"));
    }

    #[test]
    fn a_title_that_begins_with_another_unit_is_noticed() {
        for (title, expected) in [
            ("某区教育局理论学习中心组签到表", true),
            ("2026年某区教育局党组第3次集中学习签到表", true),
            ("中共某区委理论学习中心组学习会签到表", true),
            ("某区档案馆2026年集中学习签到表", false),
            ("区档案馆理论学习中心组签到表", false),
            ("区档案馆、区教育局联合学习签到表", false),
            ("2026年第3次集中学习签到表", false),
            ("签到表", false),
        ] {
            assert_eq!(is_title_of_other(title, "某区档案馆"), expected, "{title}");
        }
    }
}
