//! Finds out which attachment a file is: by the mark of this program, or by the words in its name.

use crate::cli::commands::prelude::*;
use crate::cli::hear::foreign::{self, Task};
use crate::domain::origin::Origin;
use crate::domain::paper::PaperKind;

/// The words in file names that mean each kind. A longer word comes before a shorter one that it contains.
const WORDS: [(PaperKind, &str); 15] = [
    (PaperKind::SignIn, "签到 考勤表 sign-in signin"),
    (PaperKind::Notice, "通知 notice"),
    (PaperKind::Minutes, "学习记录 会议记录 纪要 记录 minutes"),
    (PaperKind::Speech, "发言 speech"),
    (PaperKind::Report, "调研报告 调研 report"),
    (PaperKind::Press, "报道 新闻 简讯 press news"),
    (PaperKind::Agenda, "学习方案 议程 agenda"),
    (PaperKind::Leave, "请假审批 请假单 请假条"),
    (PaperKind::Makeup, "补学登记"),
    (PaperKind::Visit, "旁听报告"),
    (PaperKind::Evaluation, "效果评估 评估报告 evaluation"),
    (PaperKind::Account, "述学"),
    (PaperKind::Summary, "年度总结 学习总结 summary"),
    (PaperKind::Bulletin, "通报 bulletin"),
    (PaperKind::Materials, "学习资料 学习材料 资料 课件 materials"),
];

/// Returns the kind of the attachment. A document of another session is an error.
pub(super) fn kind(
    name: &str,
    bytes: &[u8],
    year: &Year<'_>,
    entry: &Entry<'_>,
) -> Result<PaperKind, Message> {
    if let Some(origin) = origin(name, bytes) {
        return if origin.session == *entry.id {
            Ok(origin.kind)
        } else {
            Err(of_another(name, &origin, year))
        };
    }
    match by_name(name).as_slice() {
        [only] => Ok(*only),
        [] => Err(Message::new("paper-of-unknown-kind").with("name", name).with("kinds", all_kinds())),
        several => {
            let kinds: Value = several.iter().map(|kind| Value::Word(kind.word_id())).collect();
            Err(Message::new("paper-of-several-kinds").with("name", name).with("kinds", kinds))
        }
    }
}

/// Returns the mark in the file; `None` in a file of another program or one that cannot be read.
fn origin(name: &str, bytes: &[u8]) -> Option<Origin> {
    if !bytes.starts_with(b"PK") {
        return None;
    }
    let read: Option<String> = foreign::read(Task::Origin, name, bytes.to_owned()).ok()?;
    Origin::read(&read?)
}

fn of_another(name: &str, origin: &Origin, year: &Year<'_>) -> Message {
    let message = Message::new("paper-of-another").with("name", name);
    let message = message.with("kind", Value::Word(origin.kind.word_id())).with("key", origin.kind.key());
    match year.session(&origin.session) {
        Some(session) => message.with("session", session.session.date),
        None => message.with("session", origin.session.to_string()),
    }
}

/// Returns the kinds that the words of a file name mean.
fn by_name(name: &str) -> Vec<PaperKind> {
    let mut rest = name.to_lowercase();
    let mut kinds = Vec::new();
    let words = WORDS.iter().flat_map(|(kind, words)| words.split(' ').map(move |word| (word, *kind)));
    for (word, kind) in words {
        if rest.contains(word) {
            rest = rest.replace(word, " ");
            if !kinds.contains(&kind) {
                kinds.push(kind);
            }
        }
    }
    kinds
}

fn all_kinds() -> Value {
    let kind = |kind: &PaperKind| Value::Word(kind.word_id());
    PaperKind::ALL.iter().map(kind).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_means_the_kinds_of_its_words() {
        use PaperKind::{Account, Agenda, Bulletin, Evaluation, Leave, Materials, Minutes};
        use PaperKind::{Notice, Report, SignIn, Speech, Summary};
        let cases: [(&str, &[PaperKind]); 18] = [
            ("12月3日签到表.jpg", &[SignIn]),
            ("关于组织第3次集中学习的通知.docx", &[Notice]),
            ("2026-12-03 Sign-In.PDF", &[SignIn]),
            ("学习记录.docx", &[Minutes]),
            ("张伟发言材料.docx", &[Speech]),
            ("调研报告.pdf", &[Report]),
            ("一季度通报.docx", &[Bulletin]),
            ("学习资料.zip", &[Materials]),
            ("IMG_0001.jpg", &[]),
            ("材料.pdf", &[]),
            ("通知和签到表.pdf", &[SignIn, Notice]),
            ("签到记录.pdf", &[SignIn, Minutes]),
            ("2026年度学习总结.docx", &[Summary]),
            ("2026年第一季度学习效果评估报告.docx", &[Evaluation]),
            ("2026年度述学报告.docx", &[Account]),
            ("2026年第2次集中学习方案.docx", &[Agenda]),
            ("学习方案（议程）.docx", &[Agenda]),
            ("集中学习请假审批单.pdf", &[Leave]),
        ];
        for (name, kinds) in cases {
            assert_eq!(by_name(name), kinds, "{name}");
        }
    }
}
