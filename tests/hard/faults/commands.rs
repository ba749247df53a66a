//! Every command that writes.

/// A command to interrupt.
pub(super) struct Case {
    pub words: &'static [&'static str],
    /// The commands before it.
    pub setup: &'static [&'static [&'static str]],
    /// The folder that it makes as a whole, named instead of its files.
    pub folder: Option<&'static str>,
    pub in_empty_folder: bool,
}

const fn case(words: &'static [&'static str]) -> Case {
    Case { words, setup: &[], folder: None, in_empty_folder: false }
}

const fn after(setup: &'static [&'static [&'static str]], words: &'static [&'static str]) -> Case {
    Case { words, setup, folder: None, in_empty_folder: false }
}

const fn making(folder: &'static str, words: &'static [&'static str]) -> Case {
    Case { words, setup: &[], folder: Some(folder), in_empty_folder: false }
}

/// The files that the commands read.
pub(super) const FILES: [(&str, &str); 5] = [
    ("发言.md", "谈一点体会。\n"),
    ("通知.txt", "三月十二日集中学习。\n"),
    ("名单.csv", "姓名,职务,加入日期\n科长,科长,2026-01-05\n"),
    ("签到.csv", "姓名,考勤\n局长,出席\n常务副局长,迟到\n副局长,出席\n办公室主任,出席\n"),
    (
        "新计划.md",
        "# 2026年学习计划\n\n## 专题一 学习全会精神\n\n必读篇目：《决定》\n\n## 专题二 科技创新\n\n\
         必读篇目：《条例》\n\n## 专题三 依法行政\n\n必读篇目：《纲要》\n",
    ),
];

const IMPORTED: &[&[&str]] = &[&["import", "新计划.md", "--write", "--replace"]];

const ADDED: &[&[&str]] = &[&["schedule", "add", "1", "--on", "2026-03-19"]];

/// A session of yesterday without the third member.
const ABSENT: &[&[&str]] = &[ADDED[0], &["attend", "2026-03-19", "--all-present", "--absent", "m03"]];

const OUTCOME: &[&[&str]] =
    &[&["outcomes", "add", "--kind", "measure", "--title", "办法", "--owner", "m02", "--due", "2026-06-30"]];

pub(super) const CASES: &[Case] = &[
    case(&["schedule", "add", "2", "--on", "2026-12-17"]),
    case(&["schedule", "move", "2026-04-16", "--on", "2026-04-23", "--reason", "全市大会"]),
    case(&["schedule", "cancel", "2026-04-16", "--reason", "全市大会"]),
    after(IMPORTED, &["schedule", "suggest", "--write"]),
    after(ADDED, &["attend", "2026-03-19", "--all-present", "--leave", "m02=出差", "--leave", "m03=病假"]),
    after(ADDED, &["attend", "2026-03-19", "--sheet", "签到.csv", "--write"]),
    after(ADDED, &["attend", "2026-03-19", "--sheet", "签到.csv", "--write", "--file"]),
    case(&["leave", "add", "2026-04-16", "--member", "m02", "--reason", "出差"]),
    after(ABSENT, &["makeup", "add", "2026-03-19", "--member", "m03", "--on", "2026-03-20", "--how", "自学"]),
    case(&["notes", "add", "1", "发言.md"]),
    case(&["notes", "add", "1", "笔记.md", "发言.md", "--member", "m03", "--write"]),
    case(OUTCOME[0]),
    after(OUTCOME, &["outcomes", "update", "2026-03-20", "--state", "under-way"]),
    case(&["evaluations", "add", "--period", "2026Q1", "--problem", "出勤登记不及时"]),
    case(&["amend", "2026-04-16", "place=四楼会议室", "--reason", "会议室调整"]),
    case(&["retract", "2026-04-16", "--reason", "重复登记"]),
    case(&["attach", "2026-03-12", "通知.txt", "发言.md", "--kind", "notice"]),
    case(&["roster", "join", "科长", "--post", "科长", "--on", "2026-03-01"]),
    case(&["roster", "leave", "m03", "--on", "2026-03-31"]),
    case(&["roster", "appoint", "m03", "--on", "2026-03-01", "--post", "一级调研员"]),
    case(&["roster", "import", "名单.csv", "--write"]),
    case(&["import", "新计划.md", "--write", "--replace"]),
    case(&["--year", "2027", "init"]),
    Case { in_empty_folder: true, ..making("新库", &["init", "新库"]) },
    case(&["seal"]),
    case(&["draft", "notice", "2026-04-16", "-o", "通知.docx"]),
    case(&["draft", "minutes", "2026-03-12", "--file", "--with-blanks"]),
    case(&["draft", "sign-in", "2026-04-16", "-o", "签到表.xlsx"]),
    case(&["export", "calendar", "-o", "日历.ics"]),
    case(&["export", "attendance", "-o", "考勤.xlsx"]),
    case(&["export", "records", "-o", "记录.jsonl"]),
    case(&["archive", "-o", "档案.zip"]),
    making("档案", &["archive", "-o", "档案"]),
    making("网页", &["site", "-o", "网页"]),
];
