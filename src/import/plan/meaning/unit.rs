//! The organization of a plan.

use crate::import::plan::meaning::named::plan_within;
use crate::import::plan::meaning::year::{without_year, year_at};
use crate::import::plan::shape::heading;
use crate::import::plan::words::width::{squeezed, unpunctuated};
use crate::import::plan::words::{list, time};

/// Returns the organization in a title: the text before the group, the year, or the kind of plan.
pub(crate) fn unit_in(title: &str) -> Option<String> {
    const ENDS: &str = "党组理论 党委理论 党总支理论 党支部理论 理论学习 党组中心组 党委中心组 中心组 党组 党委 党总支 专题学习 学习 \
        政治理论 基层党组织 领导干部 党员 教职工 主题党日 党支部主题 三会一课 “三会一课” 党课 集中学法 “第一议题” 第一议题 部务会 局务会";
    let title = plan_within(title);
    let mut title = title.as_str();
    while let Some(rest) = list::after("关于印发 关于 印发 报送 上报 做好 开展 推进 组织 制定", title)
    {
        title = rest;
    }
    let start = time::expression(title).map_or_else(|| without_year(title), |(_, rest)| rest);
    let end = ENDS.split(' ').filter_map(|word| start.find(word)).chain(year_at(start)).min()?;
    let unit = start[..end].trim_matches(|c: char| c.is_whitespace() || matches!(c, '《' | '》' | '“' | '”'));
    let unit = list::before("党组 党委 党总支", unit).unwrap_or(unit);
    let party = start[end..].starts_with("党组") || start[end..].starts_with("党委");
    let unit = if party { unit.strip_prefix("中共").unwrap_or(unit) } else { unit };
    let unit = without_people(unit);
    is_name(unit).then(|| unit.to_owned())
}

/// Strips the people from an organization's name: 某区水利局机关党员干部.
fn without_people(unit: &str) -> &str {
    let mut unit = unit;
    while let Some(rest) = list::before("机关党员 党员 干部 教职工 职工 领导班子 班子 成员 全体 领导", unit)
    {
        unit = rest;
    }
    unit
}

/// Returns `false` for words that do not name one organization: 学校, 中小学, 基层党组织.
pub(crate) fn is_name(unit: &str) -> bool {
    const GENERAL: &str = "中小学 学校 基层 党组织 机关 单位 各 全 市 县 区 年度 支部 第一 工作 政治 委 党支部 月份 春季 秋季 年 上 下 半";
    let mut rest = unit.to_owned();
    for word in GENERAL.split(' ') {
        rest = rest.replace(word, "");
    }
    if unit.starts_with('全') || unit.ends_with("系统") {
        return false;
    }
    let named = !rest.is_empty() || list::is_in("镇委 县委 市委 区委 省委", unit);
    named && unit.chars().count() >= 2 && !unit.contains(['，', ',', '。', '：', ':', '（', '('])
}

/// Returns `true` for a short line that names an organization, as under a document or beside its title.
pub(crate) fn is_unit(line: &str) -> bool {
    const ENDS: &str = "局 委 党组 党委 委员会 办公室 厅 院 学校 大学 学院 公司 集团 中心 政府 部 支部 总支 中心组 协会 联合会 \
        医院 银行 领导小组 馆 镇 乡 街道";
    let addressed = line.trim_end().ends_with([':', '：']);
    let line = bare(line);
    !addressed
        && !line.starts_with(['各', '本'])
        && (3..=30).contains(&line.chars().count())
        && list::before(ENDS, line).is_some()
        && !line.contains(['，', ',', '。', '：', ':', '《', '、'])
        && heading::mark(line).is_none()
}

/// Returns the organization that a form names under its title: 填报单位：某局党组.
pub(crate) fn labelled(line: &str) -> Option<String> {
    let named = list::after("填报单位 编制单位 制定单位 单位名称 单位", line.trim())?.trim_start();
    let named = named.strip_prefix([':', '：'])?.trim_start_matches([' ', '\u{3000}', '|']);
    let name = named.split([' ', '\u{3000}', '|', '（', '(']).next().unwrap_or_default();
    is_unit(name).then(|| unit_of_line(name))
}

/// Returns a line without signs at its ends, without parentheses around all of it and without the label of a unit.
fn bare(line: &str) -> &str {
    let line = list::after("单位： 编制单位： 制定单位：", line.trim()).unwrap_or(line.trim());
    let inner = line.strip_prefix(['(', '（']).and_then(|inner| inner.strip_suffix([')', '）']));
    unpunctuated(inner.filter(|inner| !inner.contains(['(', '（'])).unwrap_or(line))
}

/// Returns `true` for an office that signs for its organization: 党委宣传部, 党务办公室.
pub(crate) fn is_office(line: &str) -> bool {
    let line = unpunctuated(line);
    let owner = list::before("宣传部 组织部 理论科 办公室 统战部 党务办 教工部 工作部 宣传科 政治部", line);
    owner.is_some_and(|owner| owner.chars().count() <= 4)
}

/// Returns the organization of such a line, without its party body.
pub(crate) fn unit_of_line(line: &str) -> String {
    let line = squeezed(bare(line));
    let mut name = line.as_str();
    while let Some(rest) = list::before("理论学习中心组 中心组 党组 党委", name) {
        name = rest;
    }
    let stripped = name.len() < line.len();
    let name = if stripped { name.strip_prefix("中共").unwrap_or(name) } else { name };
    if name.chars().count() >= 2 { name.to_owned() } else { line }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_addressee_is_not_the_unit() {
        assert!(is_unit("中共某市委宣传部") && !is_unit("中共某市委宣传部："));
    }

    #[test]
    fn a_form_names_its_unit() {
        for (line, wanted) in [
            ("填报单位：某区住建局党组 | 填报时间：2026年1月30日", Some("某区住建局")),
            ("单位： | 某区城管局党组 | 年度：", Some("某区城管局")),
            ("责任单位：办公室", None),
            ("单位：次", None),
        ] {
            assert_eq!(labelled(line).as_deref(), wanted, "{line}");
        }
    }

    #[test]
    fn the_unit_stands_before_group_and_year() {
        for (title, wanted) in [
            ("市科学技术局2026年理论学习中心组专题学习计划", Some("市科学技术局")),
            ("某县水利局党组理论学习中心组2026年学习计划", Some("某县水利局")),
            ("中共某市卫生健康委员会党组2026年理论学习计划", Some("某市卫生健康委员会")),
            ("中共某市委理论学习中心组2026年学习方案", Some("中共某市委")),
            ("2026年市委政研室理论学习中心组学习计划", Some("市委政研室")),
            ("某大学党委理论学习中心组2025年9月学习安排", Some("某大学")),
            ("关于印发《某局2026年学习计划》的通知", Some("某局")),
            ("2026年度党组理论学习中心组学习计划", None),
            ("某区水利局机关党员干部2019年政治理论学习方案", Some("某区水利局机关")),
            ("关于开展2026年3月教职工政治理论学习的通知", None),
            ("关于报送2026年党委理论学习中心组学习计划的函", None),
            ("关于某大学2026年度基层党组织中心组学习的通知", Some("某大学")),
            ("某镇党委2026年理论学习中心组学习计划", Some("某镇")),
            ("中小学学校政治学习计划", None),
            ("某局机关第一党支部2026年“三会一课”计划", Some("某局机关第一党支部")),
            ("关于做好2026年全县农业农村系统理论学习的通知", None),
            ("学习计划", None),
        ] {
            assert_eq!(unit_in(title).as_deref(), wanted, "{title}");
        }
    }
}
