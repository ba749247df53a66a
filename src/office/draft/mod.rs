//! Drafts of documents: facts from the records, blanks where a person must judge.

pub(crate) mod account;
pub(crate) mod agenda;
pub(crate) mod attendance;
pub(crate) mod bulletin;
pub(crate) mod checklists;
pub(crate) mod contents;
mod counts;
mod dates;
pub(crate) mod debrief;
mod debts;
pub(crate) mod evaluation;
mod facts;
mod fill;
#[cfg(test)]
mod fixture;
mod gist;
pub(crate) mod leave;
pub(crate) mod makeup;
mod measures;
pub(crate) mod minutes;
pub(crate) mod notice;
pub(crate) mod outcomes;
pub(crate) mod plan;
mod reading;
pub(crate) mod report;
pub(crate) mod requirements;
pub(crate) mod seats;
mod session;
pub(crate) mod sign_in;
pub(crate) mod summary;
mod tables;
#[cfg(test)]
mod tests;
pub(crate) mod timetable;
pub(crate) mod visit;
pub(crate) mod writing;

use crate::domain::vocabulary::vocabulary;

/// The imports of a draft's file.
mod prelude {
    pub(super) use super::facts::Facts;
    pub(super) use super::tables::{short, table};
    pub(super) use crate::domain::term::Term;
    pub(super) use crate::domain::vocabulary::Vocabulary;
    pub(super) use crate::domain::year::timetable::Entry;
    pub(super) use crate::message::{Message, Value};
    pub(super) use crate::office::document::{Blank, Block, Column, Document, Level, Line, Table};
}

pub(crate) use dates::name_of_term;
pub(crate) use facts::{Facts, group, years};

vocabulary! {
    /// The kinds of documents that can be drafted.
    pub(crate) Kind of "draft-kind" {
        /// 学习通知
        Notice = "notice",
        /// 签到表
        SignIn = "sign-in",
        /// 学习记录
        Minutes = "minutes",
        /// 通报
        Bulletin = "bulletin",
        /// 年度总结
        Summary = "summary",
        /// 效果评估
        Evaluation = "evaluation",
        /// 述学
        Account = "account",
        /// 卷内目录
        Contents = "contents",
        /// 学习计划
        Plan = "plan",
        /// 学习安排表
        Timetable = "timetable",
        /// 学习方案（议程）
        Agenda = "agenda",
        /// 三张清单
        Checklists = "checklists",
        /// 落实情况对照表
        Requirements = "requirements",
        /// 请假审批单
        Leave = "leave",
        /// 补学登记表
        Makeup = "makeup",
        /// 研讨发言材料
        Speech = "speech",
        /// 学习笔记
        Note = "note",
        /// 报备
        Report = "report",
        /// 学习简报
        Debrief = "debrief",
        /// 座次表与桌签
        Seats = "seats",
        /// 旁听报告
        Visit = "visit",
    }
}

/// The subject of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum About {
    Session,
    Member,
    Note,
    Period,
    /// The year at work: nobody names it.
    Year,
}

impl Kind {
    /// Returns what documents of this kind are about.
    pub(crate) fn about(self) -> About {
        match self {
            Self::Notice
            | Self::SignIn
            | Self::Minutes
            | Self::Agenda
            | Self::Leave
            | Self::Debrief
            | Self::Seats
            | Self::Visit => About::Session,
            Self::Account => About::Member,
            Self::Speech | Self::Note => About::Note,
            Self::Bulletin | Self::Evaluation | Self::Makeup => About::Period,
            Self::Summary
            | Self::Contents
            | Self::Plan
            | Self::Timetable
            | Self::Checklists
            | Self::Requirements
            | Self::Report => About::Year,
        }
    }

    /// Returns `true` if the document is mainly tables.
    pub(crate) fn has_tables(self) -> bool {
        matches!(
            self,
            Self::SignIn
                | Self::Contents
                | Self::Timetable
                | Self::Checklists
                | Self::Requirements
                | Self::Makeup
                | Self::Seats
        )
    }
}
