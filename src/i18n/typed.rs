//! The commands and options, and the Chinese words that people may type for them.

/// The years in which a command works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Years {
    /// One, which `--year` chooses.
    One,
    /// All of the repository, or none.
    Any,
}

use Years::{Any, One};

/// A command, its Chinese word, and the years in which it works.
pub(crate) type Known = (&'static str, &'static str, Years);

/// The commands of the program in groups, each with the message that names it in the help of the program: first the
/// commands of every day.
pub(crate) const GROUPS: [(&str, &[Known]); 8] = [
    (
        "overview-daily",
        &[
            ("todo", "待办", One),
            ("schedule", "安排", One),
            ("draft", "起草", One),
            ("attend", "考勤", One),
            ("sync", "同步", Any),
        ],
    ),
    (
        "overview-session",
        &[("leave", "请假", One), ("makeup", "补学", One), ("attach", "存档", One), ("remind", "催办", One)],
    ),
    (
        "overview-study",
        &[
            ("notes", "笔记", One),
            ("outcomes", "成果", One),
            ("evaluations", "评估", One),
            ("checklists", "清单", One),
        ],
    ),
    (
        "overview-plan",
        &[
            ("topics", "专题", One),
            ("requirements", "要求", One),
            ("roster", "名册", One),
            ("import", "导入", Any),
            ("init", "新建", Any),
        ],
    ),
    (
        "overview-check",
        &[("status", "概览", One), ("check", "检查", One), ("explain", "说明", Any), ("log", "日志", One)],
    ),
    (
        "overview-records",
        &[("amend", "更正", One), ("retract", "撤销", One), ("seal", "封存", Any), ("verify", "校验", Any)],
    ),
    (
        "overview-archive",
        &[
            ("archive", "档案", One),
            ("handover", "交接", One),
            ("export", "导出", One),
            ("site", "网页", One),
            ("rollup", "汇总", Any),
        ],
    ),
    ("overview-program", &[("schema", "结构", Any), ("completions", "补全", Any), ("man", "手册", Any)]),
];

/// Other words for the same command, so that users need not remember which one it has; and that of `help`, which is
/// in no group.
const OTHER_WORDS: &[(&str, &str)] = &[
    ("help", "帮助"),
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
pub(crate) const NESTED: &[(&str, &str, &str)] = &[
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
pub(crate) const OPTIONS: &[(&str, &str, &str)] = &[
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
pub(crate) const FLAGS: &str = "\
    all all-present any-day brief check deadlines file help no-input overwrite public \
    replace staged version visits with-blanks write";

/// The options that take several words of a list, which people separate by `、`.
pub(crate) const LISTS: &[&str] = &["form", "kind", "role", "state", "topic"];

/// Returns the commands of the program, each with its Chinese words; the first is the one shown.
pub(crate) fn commands() -> impl Iterator<Item = (&'static str, &'static str)> {
    let shown = GROUPS.iter().flat_map(|(_, commands)| commands.iter()).map(|(name, word, _)| (*name, *word));
    shown.chain(OTHER_WORDS.iter().copied())
}

/// Returns `true` for a command that works in one year.
pub(super) fn is_of_one_year(command: &str) -> bool {
    let mut all = GROUPS.iter().flat_map(|(_, commands)| commands.iter());
    all.any(|(name, _, years)| *name == command && *years == One)
}
