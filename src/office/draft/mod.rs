//! Drafts of documents: facts from the records, blanks where a person must judge.

pub(crate) mod account;
pub(crate) mod bulletin;
pub(crate) mod contents;
mod counts;
mod debts;
pub(crate) mod evaluation;
mod facts;
mod fill;
#[cfg(test)]
mod fixture;
pub(crate) mod minutes;
pub(crate) mod notice;
mod reading;
mod session;
pub(crate) mod sign_in;
pub(crate) mod summary;
mod tables;
#[cfg(test)]
mod tests;

use crate::domain::vocabulary::vocabulary;

pub(crate) use facts::{Facts, group, name_of_term};

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
    }
}
