//! A paper of the archive, and the classes of papers.

use chrono::NaiveDate;

use super::Content;
use crate::domain::history::Current;
use crate::domain::note::{Note, NoteKind};
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

/// A paper of the archive. Notes are many: what the index has of one is derived when it is written.
pub(super) enum Item<'s> {
    Paper(Box<Paper<'s>>),
    Note(Current<'s, Note>),
}

/// A paper that is not a note.
pub(super) struct Paper<'s> {
    pub(super) class: Class,
    /// The date that orders the papers of a class.
    pub(super) order: NaiveDate,
    /// The date of the paper, if it is known.
    pub(super) date: Option<NaiveDate>,
    pub(super) title: String,
    /// The document number, if the paper shows it.
    pub(super) document_number: Option<String>,
    /// The pages, if they are known.
    pub(super) pages: Option<Pages>,
    pub(super) origin: Origin,
    /// The file extension without its dot; may be empty.
    pub(super) ending: String,
    pub(super) content: Content<'s>,
}

impl Item<'_> {
    pub(super) fn class(&self) -> Class {
        match self {
            Self::Paper(paper) => paper.class,
            Self::Note(note) if note.kind == NoteKind::Speech => Class::Speeches,
            Self::Note(_) => Class::Notes,
        }
    }

    /// Returns the date that orders the papers of a class.
    pub(super) fn order(&self) -> NaiveDate {
        match self {
            Self::Paper(paper) => paper.order,
            Self::Note(note) => note.date,
        }
    }

    /// Returns the date of the paper, if it is known.
    pub(super) fn date(&self) -> Option<NaiveDate> {
        match self {
            Self::Paper(paper) => paper.date,
            Self::Note(note) => Some(note.date),
        }
    }

    /// Returns the pages, if they are known.
    pub(super) fn pages(&self) -> Option<Pages> {
        match self {
            Self::Paper(paper) => paper.pages,
            Self::Note(_) => None,
        }
    }
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
