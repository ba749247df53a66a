//! The Chinese words for commands and options.

/// The commands of the program, each with its Chinese word.
const COMMANDS: &[(&str, &str)] = &[
    ("site", "网页"),
    ("rollup", "汇总"),
    ("seal", "封存"),
    ("verify", "校验"),
    ("help", "帮助"),
    ("todo", "待办"),
    ("init", "新建"),
    ("import", "导入"),
    ("topics", "专题"),
    ("requirements", "要求"),
    ("roster", "名册"),
    ("schedule", "安排"),
    ("attend", "考勤"),
    ("leave", "请假"),
    ("makeup", "补学"),
    ("attach", "存档"),
    ("archive", "档案"),
    ("handover", "交接"),
    ("notes", "笔记"),
    ("outcomes", "成果"),
    ("evaluations", "评估"),
    ("checklists", "清单"),
    ("amend", "更正"),
    ("retract", "撤销"),
    ("log", "日志"),
    ("draft", "起草"),
    ("remind", "催办"),
    ("status", "概览"),
    ("export", "导出"),
    ("check", "检查"),
    ("explain", "说明"),
    ("sync", "同步"),
    ("schema", "结构"),
    ("completions", "补全"),
    ("man", "手册"),
    // Other words for the same command, so that users need not remember which one it has.
    ("remind", "提醒"),
    ("attend", "签到"),
    ("schedule", "日程"),
    ("makeup", "补课"),
    ("status", "总览"),
    ("amend", "修改"),
    ("retract", "撤回"),
    ("archive", "归档"),
    ("verify", "核验"),
];

/// The commands within a command.
const NESTED: &[(&str, &str, &str)] = &[
    ("roster", "import", "导入"),
    ("roster", "join", "加入"),
    ("roster", "leave", "离任"),
    ("roster", "appoint", "任职"),
    ("schedule", "add", "新增"),
    ("schedule", "move", "改期"),
    ("schedule", "cancel", "取消"),
    ("schedule", "suggest", "建议"),
    ("schedule", "rota", "轮值"),
    ("leave", "add", "登记"),
    ("makeup", "add", "登记"),
    ("notes", "add", "登记"),
    ("notes", "show", "查看"),
    ("notes", "search", "查找"),
    ("outcomes", "add", "登记"),
    ("outcomes", "update", "更新"),
    ("evaluations", "add", "登记"),
    ("export", "calendar", "日历"),
    ("export", "attendance", "考勤"),
    ("export", "records", "记录"),
    ("export", "dataset", "数据集"),
];

/// The options, each with its Chinese word and the commands that have it under this word; without any,
/// all commands.
const OPTIONS: &[(&str, &str, &str)] = &[
    ("directory", "文件夹", ""),
    ("year", "年度", ""),
    ("lang", "语言", ""),
    ("format", "格式", ""),
    ("color", "颜色", ""),
    ("as", "操作人", ""),
    ("no-input", "不提问", ""),
    ("help", "帮助", ""),
    ("version", "版本", ""),
    ("all", "全部", "todo"),
    ("organization", "单位", "init import"),
    ("title", "题目", "import notes outcomes"),
    ("write", "写入", "import roster attend schedule notes"),
    ("replace", "替换", "import"),
    ("overwrite", "覆盖", "roster archive draft export site rollup man"),
    ("joined", "加入", "roster"),
    ("on", "日期", "schedule makeup notes roster"),
    ("post", "职务", "roster"),
    ("role", "身份", "roster"),
    ("after", "排在", "roster"),
    ("email", "邮箱", "roster"),
    ("from", "开始", "schedule"),
    ("to", "结束", "schedule"),
    ("form", "形式", "schedule"),
    ("place", "地点", "schedule"),
    ("chair", "主持", "schedule"),
    ("lead", "领学", "schedule"),
    ("lecturer", "主讲", "schedule"),
    ("speaker", "发言", "schedule"),
    ("reason", "原因", "schedule outcomes amend retract"),
    ("sheet", "签到表", "attend"),
    ("file", "存档", "attend draft"),
    ("with-blanks", "保留待填", "attach draft"),
    ("scan", "扫描件", "attend"),
    ("any-day", "不限日期", "attend"),
    ("all-present", "全到", "attend"),
    ("present", "出席", "attend"),
    ("late", "迟到", "attend"),
    ("left-early", "早退", "attend"),
    ("leave", "请假", "attend"),
    ("absent", "缺席", "attend"),
    ("guest", "列席", "attend schedule"),
    ("gather", "集合", "schedule"),
    ("problem", "问题", "attend outcomes evaluations"),
    ("member", "成员", "leave makeup schedule outcomes log attend export todo checklists"),
    ("reason", "事由", "leave"),
    ("approved", "批准", "leave"),
    ("how", "方式", "makeup"),
    ("confirmed", "确认", "makeup"),
    ("note", "笔记", "makeup"),
    ("kind", "类别", "attach notes outcomes log export todo"),
    ("topic", "专题", "schedule leave makeup notes outcomes attend export"),
    ("state", "状态", "schedule leave makeup attend export topics requirements checklists log"),
    ("from", "从", "leave makeup notes outcomes evaluations log attend roster export todo"),
    ("to", "到", "leave makeup notes outcomes evaluations log attend roster export todo"),
    ("check", "检查", "archive"),
    ("output", "输出", "archive draft export site rollup"),
    ("output", "输出", "schema man"),
    ("member", "作者", "notes"),
    ("session", "场次", "notes outcomes"),
    ("reading", "篇目", "notes"),
    ("hours", "学时", "notes"),
    ("owner", "责任人", "outcomes"),
    ("due", "时限", "outcomes"),
    ("state", "进展", "outcomes"),
    ("period", "期间", "evaluations"),
    ("adjustment", "措施", "evaluations"),
    ("change", "调整", "evaluations"),
    ("brief", "简短", "draft remind"),
    ("deadlines", "时限", "export"),
    ("deny", "从严", "check"),
    ("allow", "忽略", "check"),
    ("staged", "暂存", "check"),
    ("message", "说明", "sync"),
    ("text", "正文", "amend"),
    ("without", "不含", "site rollup"),
    ("public", "公开", "site rollup"),
    ("visits", "旁听", "rollup"),
    ("list", "列表", "rollup export"),
    // The same word in another command, so that users need not remember which one applies.
    ("member", "成员", "notes"),
    ("on", "时间", "makeup"),
    ("member", "补学人", "makeup"),
    ("member", "请假人", "leave"),
    ("reason", "原因", "leave"),
    ("reason", "事由", "schedule"),
    ("scan", "扫描", "attend"),
    ("owner", "负责人", "outcomes"),
    ("speaker", "重点发言", "schedule"),
    ("lead", "领学人", "schedule"),
    ("lecturer", "主讲人", "schedule"),
    ("chair", "主持人", "schedule"),
    ("from", "从", "schedule"),
    ("to", "到", "schedule"),
    ("kind", "类别", "schedule roster"),
    ("state", "状态", "outcomes"),
    ("state", "结论", "requirements"),
];

/// The options without a value.
const FLAGS: &str = "\
    all all-present any-day brief check deadlines file help no-input overwrite public \
    replace staged version visits with-blanks write";

/// The options that take several words of a list, which people separate by `、`.
const LISTS: &[&str] = &["form", "kind", "role", "state", "topic"];

/// Returns the Chinese word of a command; `parent` is empty for a command of the program.
pub(crate) fn of_command(parent: &str, name: &str) -> Option<&'static str> {
    commands(parent).find(|(english, _)| *english == name).map(|(_, word)| word)
}

/// Returns the Chinese word of an option of a command.
pub(crate) fn of_option(command: &str, name: &str) -> Option<&'static str> {
    options(command).find(|(english, _)| *english == name).map(|(_, word)| word)
}

/// Returns the command that a Chinese word means; `parent` is empty for a command of the program.
pub(super) fn to_command(parent: &str, word: &str) -> Option<&'static str> {
    commands(parent).find(|(_, chinese)| *chinese == word).map(|(english, _)| english)
}

/// Returns the option of a command that a Chinese word means.
pub(super) fn to_option(command: &str, word: &str) -> Option<&'static str> {
    options(command).find(|(_, chinese)| *chinese == word).map(|(english, _)| english)
}

/// Returns `true` if an option takes a value.
pub(super) fn has_value(option: &str) -> bool {
    !has(FLAGS, option)
}

/// Returns `true` if an option takes a list of words.
pub(super) fn has_list(option: &str) -> bool {
    LISTS.contains(&option)
}

/// Returns the commands within `parent`, each with its Chinese words.
fn commands(parent: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let top = COMMANDS.iter().copied().filter(move |_| parent.is_empty());
    let nested = NESTED.iter().filter(move |(of, ..)| *of == parent);
    top.chain(nested.map(|(_, english, word)| (*english, *word)))
}

/// Returns the options of a command, each with its Chinese words.
fn options(command: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    OPTIONS.iter().filter(move |(_, _, of)| has(of, command)).map(|(english, word, _)| (*english, *word))
}

fn has(list: &str, word: &str) -> bool {
    list.is_empty() || list.split(' ').any(|one| one == word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::tree;

    /// Returns the words that mean more than one command or option.
    fn ambiguous(words: impl Iterator<Item = (&'static str, &'static str)>) -> Vec<&'static str> {
        let mut words: Vec<_> = words.map(|(english, word)| (word, english)).collect();
        words.sort_unstable();
        words.dedup();
        words.windows(2).filter(|pair| pair[0].0 == pair[1].0).map(|pair| pair[0].0).collect()
    }

    #[test]
    fn a_word_means_one_command_and_one_option() {
        assert_eq!(ambiguous(commands("")), Vec::<&str>::new());
        for (command, _) in COMMANDS {
            assert_eq!(ambiguous(commands(command)), Vec::<&str>::new(), "{command}");
            assert_eq!(ambiguous(options(command)), Vec::<&str>::new(), "{command}");
        }
    }

    #[test]
    fn the_first_word_of_a_command_is_the_one_shown() {
        assert_eq!(to_command("", "提醒"), Some("remind"));
        assert_eq!(of_command("", "remind"), Some("催办"));
        assert_eq!(of_command("remind", "remind"), None);
    }

    /// Calls `each` with each command and its path.
    fn walk(command: &clap::Command, path: &[&str], each: &mut impl FnMut(&clap::Command, &[&str])) {
        each(command, path);
        for sub in command.get_subcommands().filter(|sub| !sub.is_hide_set()) {
            walk(sub, &[path, &[sub.get_name()]].concat(), each);
        }
    }

    #[test]
    fn every_command_and_option_has_a_chinese_word() {
        walk(&tree::command(), &[], &mut |command, path| {
            let (top, parent) = (path.first().unwrap_or(&""), if path.len() > 1 { path[0] } else { "" });
            assert!(path.last().is_none_or(|name| of_command(parent, name).is_some()), "{path:?}");
            for option in command.get_arguments().filter(|arg| !arg.is_hide_set()) {
                let long = option.get_long();
                assert!(long.is_none_or(|long| of_option(top, long).is_some()), "{path:?} {long:?}");
            }
        });
    }

    #[test]
    fn the_options_without_a_value_are_known() {
        walk(&tree::command(), &[], &mut |command, path| {
            for option in command.get_arguments() {
                let takes_value = option.get_action().takes_values();
                assert!(
                    option.get_long().is_none_or(|long| has_value(long) == takes_value),
                    "{path:?} {option}"
                );
            }
        });
    }
}
