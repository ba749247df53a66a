//! Attachments 会议材料: scans and documents of a session, kept under `records/`.

pub(crate) mod law;

use crate::domain::record::prelude::*;

use super::history::Current;
use super::time::local;
use super::vocabulary::vocabulary;

vocabulary! {
    /// The kind of an attachment.
    pub(crate) PaperKind of "paper-kind" {
        /// 学习通知
        Notice = "notice",
        /// 学习资料
        Materials = "materials",
        /// 签到表
        SignIn = "sign-in",
        /// 学习记录
        Minutes = "minutes",
        /// 发言材料
        Speech = "speech",
        /// 调研报告
        Report = "report",
        /// 宣传报道
        Press = "press",
        /// 通报
        Bulletin = "bulletin",
        /// 学习方案
        Agenda = "agenda",
        /// 请假审批单
        Leave = "leave",
        /// 补学登记表
        Makeup = "makeup",
        /// 旁听报告
        Visit = "visit",
        /// 效果评估报告
        Evaluation = "evaluation",
        /// 述学报告
        Account = "account",
        /// 年度总结
        Summary = "summary",
        /// 报备报告
        Filing = "filing",
        /// 印发的学习计划
        Plan = "plan",
    }
}

impl PaperKind {
    /// Returns `true` if a paper of this kind belongs to a whole term or year, and only is filed with a
    /// session of it.
    fn is_of_a_term(self) -> bool {
        match self {
            Self::Bulletin
            | Self::Makeup
            | Self::Evaluation
            | Self::Account
            | Self::Summary
            | Self::Filing
            | Self::Plan => true,
            Self::Notice
            | Self::Materials
            | Self::SignIn
            | Self::Minutes
            | Self::Speech
            | Self::Report
            | Self::Press
            | Self::Agenda
            | Self::Leave
            | Self::Visit => false,
        }
    }
}

/// The most characters before the year of a document number.
const MAX_AGENCY: usize = 8;

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The record that a session has a paper.
#[derive(Debug, Clone, PartialEq, Eq, JsonSchema, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Paper {
    /// The session's day, for the name of the file.
    #[serde(with = "super::day")]
    #[schemars(with = "NaiveDate")]
    pub date: NaiveDate,
    pub session: RecordId,
    /// The kind.
    pub kind: PaperKind,
    /// The name of the file as it was handed in.
    pub name: String,
    /// The SHA-256 of its bytes, 64 hex digits: also the name under which they are kept.
    pub sha256: String,
    /// Its size in bytes.
    pub size: u64,
}

impl Paper {
    /// Returns the document number 文号 in the name of the file, such as 市科发〔2026〕3号: at its start, or in
    /// brackets of its own.
    pub(crate) fn document_number(&self) -> Option<String> {
        let title = self.title();
        let (open, opening) = title.char_indices().find(|(_, letter)| matches!(letter, '〔' | '[' | '［'))?;
        let rest = &title[open + opening.len_utf8()..];
        let (year, rest) = rest.split_at_checked(4).filter(|(year, _)| is_number(year))?;
        let rest = rest.strip_prefix(['〕', ']', '］'])?;
        let (number, _) = rest.split_once('号').filter(|(number, _)| is_number(number))?;
        let before = &title[..open];
        let agency = before.rsplit(['（', '(', ' ', '_']).next().unwrap_or(before);
        let is_agency = (1..=MAX_AGENCY).contains(&agency.chars().count())
            && agency.chars().all(char::is_alphabetic)
            && !agency.contains("关于");
        is_agency.then(|| format!("{agency}〔{year}〕{number}号"))
    }

    /// Returns the file name without its extension.
    pub(crate) fn title(&self) -> &str {
        match self.name.rsplit_once('.') {
            Some((title, ending)) if ending.bytes().all(|byte| byte.is_ascii_alphanumeric()) => title,
            _ => &self.name,
        }
    }
}

impl Current<'_, Paper> {
    /// Returns the day to show: the session's, or the day of filing for a paper of a whole term.
    pub(crate) fn dated(&self) -> NaiveDate {
        if self.kind.is_of_a_term() { local(self.stamp().recorded).date() } else { self.date }
    }
}

impl Record for Paper {
    const KIND: Kind = Kind::Papers;
    const IS_OF_A_SESSION: bool = true;
    const THING: Option<fn(&Self) -> String> =
        Some(|paper| format!("{} {} {}", paper.session, paper.what(), paper.sha256));
    const FIELDS: &'static [Field] = &[
        ("date", Holds::Day),
        ("session", Holds::Session),
        ("kind", Holds::PaperKind),
        ("name", Holds::Text),
        ("sha256", Holds::Text),
        ("size", Holds::Number),
    ];

    fn day(&self) -> NaiveDate {
        self.date
    }

    fn what(&self) -> String {
        super::vocabulary::Vocabulary::key(self.kind).to_owned()
    }

    fn names<'a>(&'a self, names: &mut Names<'a>) {
        names.add("session", [&self.session]);
    }

    fn sessions_mut(&mut self) -> Vec<&mut RecordId> {
        vec![&mut self.session]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paper(name: &str) -> Paper {
        Paper {
            date: NaiveDate::default(),
            session: RecordId::new("s"),
            kind: PaperKind::Notice,
            name: name.to_owned(),
            sha256: String::new(),
            size: 0,
        }
    }

    #[test]
    fn a_document_number_is_at_the_start_or_in_brackets() {
        let cases = [
            ("关于印发学习计划的通知（市科发〔2026〕3号）.pdf", Some("市科发〔2026〕3号")),
            ("市科发[2026]12号.pdf", Some("市科发〔2026〕12号")),
            ("市科党组发〔2026〕3号 关于学习的通知.docx", Some("市科党组发〔2026〕3号")),
            ("关于转发市科发〔2026〕3号文件的通知.pdf", None),
            ("〔2026〕3号.pdf", None),
            ("市科发〔26〕3号.pdf", None),
            ("市科发〔2026〕号.pdf", None),
            ("通知.pdf", None),
            ("1_市科发［2026］3号", Some("市科发〔2026〕3号")),
            ("市科学技术局党发〔2026〕3号.pdf", Some("市科学技术局党发〔2026〕3号")),
            ("市科学技术局党组发〔2026〕3号.pdf", None), // longer than the name of an agency
            ("2026年市科发〔2026〕3号.pdf", None),
            ("市科发〔2026 3号.pdf", None),
            ("市科发〔2026〕3.pdf", None),
            ("市科发〔2026〕第3号.pdf", None),
        ];
        for (name, expected) in cases {
            assert_eq!(paper(name).document_number().as_deref(), expected, "{name}");
        }
    }

    #[test]
    fn a_title_is_the_name_without_an_extension() {
        let cases = [
            ("学习通知.pdf", "学习通知"),
            ("学习.通知.docx", "学习.通知"),
            ("1.学习通知", "1.学习通知"),
            ("学习通知", "学习通知"),
        ];
        for (name, title) in cases {
            assert_eq!(paper(name).title(), title, "{name}");
        }
    }
}
