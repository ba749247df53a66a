//! A paper of the archive, and the classes of papers.

use chrono::NaiveDate;

use super::Content;
use crate::domain::vocabulary::vocabulary;
use crate::office::draft::contents::Pages;

vocabulary! {
    /// The classes of papers, in order.
    pub(super) Class of "archive-part" {
        /// 学习计划
        Plan = "plan",
        /// 学习通知
        Notices = "notices",
        /// 学习资料
        Materials = "materials",
        /// 签到考勤
        SignIn = "sign-in",
        /// 学习记录
        Minutes = "minutes",
        /// 研讨发言
        Speeches = "speeches",
        /// 学习笔记
        Notes = "notes",
        /// 总结通报
        Bulletins = "bulletins",
        /// 效果评估
        Evaluations = "evaluations",
        /// 成果转化
        Outcomes = "outcomes",
        /// 宣传报道
        Press = "press",
    }
}

/// A paper of the archive.
pub(super) struct Item<'a> {
    pub(super) class: Class,
    /// The date that orders the papers of a class.
    pub(super) order: Option<NaiveDate>,
    /// The date of the paper, if it is known.
    pub(super) date: Option<NaiveDate>,
    pub(super) responsible: String,
    pub(super) title: String,
    /// The document number, if the paper shows it.
    pub(super) document_number: Option<String>,
    /// The pages, if they are known.
    pub(super) pages: Option<Pages>,
    pub(super) origin: Origin,
    /// The file extension without its dot; may be empty.
    pub(super) ending: String,
    pub(super) content: Content<'a>,
}

/// The origin of a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    /// It was attached.
    Attached,
    /// It was made from the records.
    Made,
    /// It was made from the records and has blanks to fill in.
    Draft(usize),
}
