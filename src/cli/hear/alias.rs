//! Chinese words for commands and options: `plan 考勤 12月3日 --迟到 张伟`.
//!
//! They are turned into the English ones before the arguments are parsed, so that everything after has one
//! spelling.

use std::ffi::OsString;

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

/// The options without a value. The word after any other option is its value, whatever it looks like.
const FLAGS: &str = "\
    all all-present any-day brief check deadlines file help no-input overwrite public \
    replace staged version visits with-blanks write";

/// The options that take several words of a list, which people separate by `、`.
const LISTS: &[&str] = &["form", "kind", "role", "state", "topic"];

/// The short options with a value.
const SHORT_WITH_VALUE: [&str; 3] = ["-C", "-o", "-m"];

/// Returns the Chinese word of a command; `parent` is empty for a command of the program.
pub(crate) fn of_command(parent: &str, name: &str) -> Option<&'static str> {
    if parent.is_empty() {
        return COMMANDS.iter().find(|(english, _)| *english == name).map(|(_, word)| *word);
    }
    NESTED.iter().find(|(of, english, _)| *of == parent && *english == name).map(|(_, _, word)| *word)
}

/// Returns the Chinese word of an option of a command.
pub(crate) fn of_option(command: &str, name: &str) -> Option<&'static str> {
    OPTIONS.iter().find(|(english, _, of)| *english == name && has(of, command)).map(|(_, word, _)| *word)
}

fn has(commands: &str, command: &str) -> bool {
    commands.is_empty() || commands.split(' ').any(|one| one == command)
}

/// Returns the arguments with English commands and options. Other words stay as they are.
pub(crate) fn in_english(args: Vec<OsString>) -> Vec<OsString> {
    let is_chinese = |arg: &OsString| arg.to_str().is_none_or(|arg| !arg.is_ascii());
    if !args.iter().skip(1).any(is_chinese) {
        return args;
    }
    let mut command = String::new();
    let mut words = 0;
    let (mut is_value, mut is_list) = (false, false);
    let mut is_over = false;
    let turn = |(at, arg): (usize, OsString)| {
        let Some(text) = arg.to_str().filter(|_| at > 0 && !is_over).map(str::to_owned) else { return arg };
        if text == "--" {
            is_over = true;
            return arg;
        }
        if std::mem::take(&mut is_value) {
            return if is_list { separated(&text).into() } else { arg };
        }
        if let Some(option) = option(&text) {
            let english = in_english_option(&command, option).unwrap_or(text);
            is_value = takes_next(&english);
            let (name, value) = english.split_once('=').unwrap_or((&english, ""));
            is_list = LISTS.contains(&name.trim_start_matches('-'));
            return if is_list && !is_value { format!("{name}={}", separated(value)) } else { english }
                .into();
        }
        if text.starts_with('-') {
            (is_value, is_list) = (SHORT_WITH_VALUE.contains(&text.as_str()), false);
            return arg;
        }
        words += 1;
        let english = match words {
            1 => COMMANDS.iter().find(|(_, word)| *word == text).map(|(english, _)| *english),
            2 => {
                NESTED.iter().find(|(of, _, word)| *of == command && *word == text).map(|(_, name, _)| *name)
            }
            _ => None,
        };
        let english = english.map_or(text, str::to_owned);
        match (words, english.as_str()) {
            (1, "help") => words = 0, // the command follows
            (1, _) => command.clone_from(&english),
            _ => {}
        }
        english.into()
    };
    args.into_iter().enumerate().map(turn).collect()
}

/// Returns a list with the commas that clap splits at.
fn separated(list: &str) -> String {
    list.replace(['、', '，'], ",")
}

/// Returns `true` if the next word is the value of the option.
fn takes_next(option: &str) -> bool {
    option.strip_prefix("--").is_some_and(|name| !name.contains('=') && !has(FLAGS, name))
}

/// Returns the name and value of a long option, also with the dashes that input methods write.
fn option(text: &str) -> Option<&str> {
    ["--", "——", "－－"].iter().find_map(|dashes| text.strip_prefix(dashes)).filter(|rest| !rest.is_empty())
}

fn in_english_option(command: &str, option: &str) -> Option<String> {
    let end = option.find(['=', '＝']).unwrap_or(option.len());
    let (name, value) = option.split_at(end);
    let value = value.replacen('＝', "=", 1);
    let is_meant = |(_, word, of): &&(&str, &str, &str)| *word == name && has(of, command);
    let english = OPTIONS.iter().find(is_meant).map(|(english, ..)| *english);
    // After other dashes, the name may be an English one.
    let english = english.or_else(|| name.is_ascii().then_some(name))?;
    Some(format!("--{english}{value}"))
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;
    use crate::cli::args::Cli;

    fn turned(line: &str) -> String {
        let args = line.split(' ').map(OsString::from).collect();
        let words: Vec<String> =
            in_english(args).into_iter().map(|arg| arg.into_string().unwrap_or_default()).collect();
        words.join(" ")
    }

    #[test]
    fn chinese_words_are_turned_and_others_stay() {
        let cases = [
            ("plan 考勤 12月3日 --全到 --迟到 张伟", "plan attend 12月3日 --all-present --late 张伟"),
            ("plan 考勤 12月3日 ——迟到 张伟", "plan attend 12月3日 --late 张伟"),
            ("plan --年度 2026 请假 登记 12-3 --事由 病假", "plan --year 2026 leave add 12-3 --reason 病假"),
            ("plan -C 安排 安排 新增 3 --日期=12-3", "plan -C 安排 schedule add 3 --on=12-3"),
            ("plan 导出 考勤 --输出 考勤.xlsx", "plan export attendance --output 考勤.xlsx"),
            ("plan notes search 登记", "plan notes search 登记"),
            ("plan attend 考勤 --late 请假", "plan attend 考勤 --late 请假"),
            ("plan 笔记 登记 3 -- --题目", "plan notes add 3 -- --题目"),
            ("plan 考勤 12-3 --请假 m01 --原因 --迟到", "plan attend 12-3 --leave m01 --原因 --迟到"),
            ("plan 请假 登记 12-3 --事由 --成员", "plan leave add 12-3 --reason --成员"),
            ("plan sync -m ——说明", "plan sync -m ——说明"),
            ("plan 考勤 --没有这个", "plan attend --没有这个"),
            ("plan 成果 登记 --责任人 m02 --时限 6月30日", "plan outcomes add --owner m02 --due 6月30日"),
            ("plan draft 通知 --file", "plan draft 通知 --file"),
            ("plan 帮助 考勤", "plan help attend"),
            ("plan help 补学 登记", "plan help makeup add"),
        ];
        for (typed, expected) in cases {
            assert_eq!(turned(typed), expected);
        }
    }

    /// Returns the commands and options below a command that have no Chinese word.
    fn wordless(command: &clap::Command, parents: &[&str]) -> Vec<String> {
        let top = parents.first().copied().unwrap_or_default();
        let options =
            command.get_arguments().filter(|arg| !arg.is_hide_set()).filter_map(clap::Arg::get_long);
        let options = options.filter(|long| of_option(top, long).is_none()).map(|long| format!("--{long}"));
        let mut found: Vec<String> =
            options.map(|option| format!("{} {option}", parents.join(" "))).collect();
        for sub in command.get_subcommands().filter(|sub| !sub.is_hide_set()) {
            let path = [parents, &[sub.get_name()]].concat();
            if of_command(top, sub.get_name()).is_none() {
                found.push(path.join(" "));
            }
            found.extend(wordless(sub, &path));
        }
        found
    }

    #[test]
    fn every_command_and_option_has_a_chinese_word() {
        assert_eq!(wordless(&Cli::command(), &[]), Vec::<String>::new());
    }

    #[test]
    fn a_word_means_one_command() {
        let mut words: Vec<&str> = COMMANDS.iter().map(|(_, word)| *word).collect();
        words.sort_unstable();
        let twice: Vec<_> = words.windows(2).filter(|pair| pair[0] == pair[1]).collect();
        assert!(twice.is_empty(), "{twice:?}");
        for (parent, _) in COMMANDS {
            let mut words: Vec<&str> =
                NESTED.iter().filter(|(of, ..)| of == parent).map(|(.., word)| *word).collect();
            words.sort_unstable();
            let twice: Vec<_> = words.windows(2).filter(|pair| pair[0] == pair[1]).collect();
            assert!(twice.is_empty(), "{parent}: {twice:?}");
        }
        assert_eq!(turned("plan 提醒 m02"), "plan remind m02");
        assert_eq!(of_command("", "remind"), Some("催办"));
    }

    #[test]
    fn a_word_means_one_thing_within_a_command() {
        for (command, _) in COMMANDS {
            let mut words: Vec<(&str, &str)> = OPTIONS
                .iter()
                .filter(|(_, _, of)| has(of, command))
                .map(|(english, word, _)| (*word, *english))
                .collect();
            words.sort_unstable();
            words.dedup();
            let twice: Vec<_> = words.windows(2).filter(|pair| pair[0].0 == pair[1].0).collect();
            assert!(twice.is_empty(), "{command}: {twice:?}");
        }
    }

    /// Calls `each` with each command and its path.
    fn walk(command: &clap::Command, path: &[String], each: &mut impl FnMut(&clap::Command, &[String])) {
        each(command, path);
        for sub in command.get_subcommands() {
            let path = [path, &[sub.get_name().to_owned()]].concat();
            walk(sub, &path, each);
        }
    }

    #[test]
    fn the_options_without_a_value_are_known() {
        walk(&crate::cli::tree::command(), &[], &mut |command, path| {
            for arg in command.get_arguments() {
                let Some(long) = arg.get_long() else { continue };
                let is_flag = !arg.get_action().takes_values();
                assert_eq!(is_flag, has(FLAGS, long), "{path:?} --{long}: see FLAGS");
            }
        });
    }
}
