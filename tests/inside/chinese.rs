//! The Chinese words that were agreed for everything that is typed: each means what was agreed.

use std::ffi::OsString;

use super::alias::in_english;
use super::values::key_of;
use crate::cli::commands::check::CheckFormat;
use crate::cli::global::Color;
use crate::cli::tree;
use crate::domain::attendance::Status;
use crate::domain::note::NoteKind;
use crate::domain::outcome::{OutcomeKind, OutcomeState};
use crate::domain::paper::PaperKind;
use crate::domain::plan::Level;
use crate::domain::session::Form;
use crate::domain::term::Term;
use crate::domain::vocabulary::Vocabulary;
use crate::i18n::Lang;
use crate::office::draft;
use crate::output::Format;

/// Commands with their words and options: `command 词 | option 词 option 词`.
const COMMANDS: &str = "\
init 新建 | organization 单位
import 导入 | write 写入 replace 替换
topics 专题
requirements 要求
roster 名册
roster import 名册 导入 | joined 加入 write 写入 overwrite 覆盖
schedule 安排
schedule add 安排 新增 | on 日期 from 开始 to 结束 form 形式 place 地点 chair 主持 lead 领学 speaker 发言
schedule move 安排 改期 | on 日期 from 开始 to 结束 reason 原因
schedule cancel 安排 取消 | reason 原因
schedule suggest 安排 建议 | write 写入
schedule rota 安排 轮值
attend 考勤 | sheet 签到表 write 写入 all-present 全到 present 出席 late 迟到 left-early 早退 leave 请假 absent 缺席 guest 列席 problem 问题
leave 请假
leave add 请假 登记 | member 成员 reason 事由 approved 批准
makeup 补学
makeup add 补学 登记 | member 成员 on 日期 how 方式 confirmed 确认 note 笔记
attach 存档 | kind 类别
archive 档案 | check 检查 output 输出 overwrite 覆盖
handover 交接
notes 笔记
notes add 笔记 登记 | kind 类别 member 作者 session 场次 reading 篇目 title 题目 on 日期 hours 学时
notes show 笔记 查看
notes search 笔记 查找
outcomes 成果
outcomes add 成果 登记 | kind 类别 title 题目 owner 责任人 due 时限 session 场次 problem 问题
outcomes update 成果 更新 | state 进展 reason 原因
evaluations 评估
evaluations add 评估 登记 | period 期间 problem 问题 adjustment 措施 change 调整
checklists 清单
amend 更正 | reason 原因
retract 撤销 | reason 原因
log 日志
draft 起草 | output 输出 brief 简短 overwrite 覆盖
status 概览
export 导出
export calendar 导出 日历 | output 输出 overwrite 覆盖 deadlines 时限
export attendance 导出 考勤 | output 输出 overwrite 覆盖
export records 导出 记录 | output 输出 overwrite 覆盖
check 检查 | deny 从严 allow 忽略
explain 说明
completions 补全
man 手册";

/// The options of every command.
const GLOBAL: &str = "directory 文件夹 year 年度 lang 语言 format 格式 color 颜色 as 操作人 help 帮助";

/// Returns what the program reads, as a line.
fn read(typed: &[&str]) -> String {
    let args = typed.iter().map(OsString::from).collect();
    let words: Vec<String> = in_english(args).into_iter().filter_map(|arg| arg.into_string().ok()).collect();
    words.join(" ")
}

#[test]
fn every_command_and_option_has_the_word_that_was_agreed() {
    let tree = tree::command();
    for line in COMMANDS.lines() {
        let (command, options) = line.split_once(" | ").unwrap_or((line, ""));
        let words: Vec<&str> = command.split(' ').collect();
        let (names, chinese) = words.split_at(words.len() / 2);
        let mut found = &tree;
        for name in names {
            found = found.find_subcommand(name).expect("a command");
        }
        assert_eq!(read(&[&["plan"], chinese].concat()), format!("plan {}", names.join(" ")));
        let pairs: Vec<&str> = options.split_whitespace().chain(GLOBAL.split(' ')).collect();
        for pair in pairs.chunks(2) {
            let (option, word) = (format!("--{}", pair[0]), format!("--{}", pair[1]));
            let line = [&["plan"], chinese, &[word.as_str()]].concat();
            assert_eq!(read(&line), format!("plan {} {option}", names.join(" ")), "{line:?}");
            let is_global = GLOBAL.split(' ').any(|one| one == pair[0]);
            let is_there = found.get_arguments().any(|arg| arg.get_long() == Some(pair[0]));
            assert!(is_global || is_there, "{line:?}");
        }
    }
}

/// Asserts that each word of `key 词` pairs means its key.
fn mean<V: Vocabulary>(pairs: &str) {
    let words: Vec<&str> = pairs.split(' ').collect();
    for pair in words.chunks(2) {
        assert_eq!(key_of::<V>(pair[1]), pair[0], "{}: {}", V::TERM, pair[1]);
    }
}

#[test]
fn every_value_has_the_word_that_was_agreed() {
    mean::<Form>(
        "collective 集中 seminar 研讨 self-study 自学 lecture 讲座 field-research 调研 exchange 交流",
    );
    mean::<NoteKind>("note 笔记 reflection 心得 speech 发言");
    // 报告 alone could be several kinds of attachment by now.
    mean::<PaperKind>(
        "notice 通知 materials 资料 sign-in 签到表 minutes 记录 speech 发言 report 调研报告 press 报道 bulletin 通报",
    );
    mean::<OutcomeKind>("report 报告 measure 举措 policy 制度 problem 问题");
    mean::<OutcomeState>("planned 未启动 under-way 推进 done 完成 dropped 终止");
    mean::<Status>("present 出席 late 迟到 left-early 早退 leave 请假 absent 缺席");
    mean::<draft::Kind>(
        "notice 通知 sign-in 签到表 minutes 记录 bulletin 通报 summary 总结 account 述学 contents 目录",
    );
    mean::<Lang>("zh 中文 en 英文");
    mean::<Color>("auto 自动 always 总是 never 从不");
    mean::<Format>("table 表格");
    mean::<CheckFormat>("human 文字");
    mean::<Level>("note 提示 warn 应改 deny 必改");
    for (word, term) in [
        ("第一季度", "2026Q1"),
        ("一季度", "2026Q1"),
        ("上半年", "2026H1"),
        ("全年", "2026"),
        ("三月", "2026-03"),
        ("3月", "2026-03"),
    ] {
        let read = Term::read(&super::period::as_term(word, 2026), 2026).map(|term| term.to_string());
        assert_eq!(read.as_deref(), Some(term), "{word}");
    }
}
