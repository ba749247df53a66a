//! The totals that a sheet states below its list: 应到8人，实到6人，请假2人. They may contradict its marks.

use std::collections::BTreeSet;

use super::section::Sections;
use super::{Finding, Line};
use crate::domain::attendance::Status;
use crate::import::book::{Row, Tab};
use crate::import::sheet::column::Use;
use crate::import::sheet::fold::folded;
use crate::import::sheet::layout::Block;
use crate::message::Message;
use crate::text::numeral;

/// The words for a number of people, with what they count. 未到会 is not 到会.
const WORDS: &[(&str, Counted)] = &[
    ("实到", Counted::Came),
    ("实际到会", Counted::Came),
    ("实际参加", Counted::Came),
    ("请假", Counted::Only(Status::Leave)),
    ("缺席", Counted::Only(Status::Absent)),
    ("未到", Counted::Only(Status::Absent)),
    ("迟到", Counted::Only(Status::Late)),
    ("早退", Counted::Only(Status::LeftEarly)),
];

/// The people whom a total counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Counted {
    /// Everybody who came, on time or not; some sheets count guests too.
    Came,
    /// The people with one status.
    Only(Status),
}

/// Returns a remark for each total on a sheet that its lines cannot give. A sheet of several days may count all of
/// them, so its totals are left alone.
pub(super) fn contradictions(
    tab: &Tab,
    blocks: &[Block],
    sections: &Sections,
    lines: &[Line],
) -> Vec<Message> {
    let of_other_day = |used: &Use| matches!(used, Use::OtherDay(_));
    if blocks.iter().any(|block| block.columns.values().any(of_other_day)) {
        return Vec::new();
    }
    let named: BTreeSet<u32> = lines.iter().map(|line| line.row).collect();
    let rows = tab.rows().filter(|(at, _)| !named.contains(&(at + 1)) && !sections.is_other(*at));
    rows.flat_map(|(_, row)| of_row(row, lines)).collect()
}

fn of_row(row: Row<'_>, lines: &[Line]) -> Vec<Message> {
    let texts: Vec<String> = row.cells().map(|(_, text)| folded(text)).collect();
    let followed = |at: usize| texts.get(at + 1).map(String::as_str).unwrap_or_default();
    let stated = texts.iter().enumerate().flat_map(|(at, text)| totals(text, followed(at)));
    stated.filter_map(|(word, counted, total)| contradiction(word, counted, total, lines)).collect()
}

/// Returns the totals that a cell states. The number of the last one may be in the next cell.
fn totals(text: &str, next: &str) -> Vec<(&'static str, Counted, usize)> {
    let of_word = |(word, counted): &(&'static str, Counted)| {
        let (_, after) = text.split_once(*word)?;
        let after = after.trim_start_matches(['会', '人', '数', ':', '共', '为']);
        let (number, unit) = numeral::leading(if after.is_empty() { next } else { after })?;
        let people = unit.is_empty() || (unit.starts_with(['人', '名']) && !unit.starts_with("人次"));
        people.then_some((*word, *counted, number as usize))
    };
    WORDS.iter().filter_map(of_word).collect()
}

/// Returns the remark if neither the lines nor those still to be answered add up to a total.
fn contradiction(word: &str, counted: Counted, total: usize, lines: &[Line]) -> Option<Message> {
    let count = |of: &dyn Fn(&Finding) -> bool| lines.iter().filter(|line| of(&line.finding)).count();
    let marked =
        |status: Status| count(&|finding| matches!(finding, Finding::Marked(_, of) if *of == status));
    let open = count(&|finding| matches!(finding, Finding::Doubtful(..) | Finding::Blank(_)));
    let (read, more) = match counted {
        Counted::Came => {
            let came = count(&|finding| matches!(finding, Finding::Marked(_, status) if status.came()));
            (came, count(&|finding| matches!(finding, Finding::Guest(_))))
        }
        // Those on leave may be counted among the absent.
        Counted::Only(Status::Absent) => (marked(Status::Absent), marked(Status::Leave)),
        Counted::Only(status) => (marked(status), 0),
    };
    let agrees = (read..=read + more + open).contains(&total);
    let message = Message::new("sheet-total-differs").with("word", word).with("total", total);
    (!agrees).then(|| message.with("read", read))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::roster::MemberId;

    /// Five lines: two present, one late, one on leave, one absent; then a guest.
    fn lines(open: usize) -> Vec<Line> {
        use Status::{Absent, Late, Leave, Present};
        let member = || MemberId("m01".into());
        let marked = [Present, Present, Late, Leave, Absent].map(|status| Finding::Marked(member(), status));
        let findings = marked.into_iter().chain([Finding::Guest("甲".to_owned())]);
        let findings = findings.chain((0..open).map(|_| Finding::Blank(member())));
        let line =
            |finding| Line { row: 1, cells: Vec::new(), name: String::new(), words: String::new(), finding };
        findings.map(line).collect()
    }

    fn remarks(sheet: &str, open: usize) -> Vec<String> {
        let tab = Tab::of(sheet);
        let rows = tab.rows().flat_map(|(_, row)| of_row(row, &lines(open)));
        let value = |message: &Message, name: &str| {
            format!("{:?}", message.values.iter().find(|(n, _)| *n == name).unwrap().1)
        };
        rows.map(|remark| ["word", "total", "read"].map(|name| value(&remark, name)).join(" ")).collect()
    }

    #[test]
    fn a_total_that_the_lines_cannot_give_is_remarked() {
        for sheet in [
            "应到5人，实到3人，请假1人，缺席1人，迟到1人，早退0人",
            "实到：4人（含列席1人）",
            "实到人数|3|请假人数|1",
            "未到会2人（请假1人）",
            "请假3人次",
            "实到率60%",
            "注：迟到10分钟以上按缺席处理",
            "请假一人",
        ] {
            assert_eq!(remarks(sheet, 0), [""; 0], "{sheet}");
        }
        for (sheet, count) in [
            ("应到5人，实到5人，请假0人", 2),
            ("实到：２ 人", 1),
            ("实到人数|5|请假人数|1", 1),
            ("请假两人（甲、乙）", 1),
            ("缺席 3 人", 1),
        ] {
            assert_eq!(remarks(sheet, 0).len(), count, "{sheet}: {:?}", remarks(sheet, 0));
        }
        assert_eq!(remarks("实到5人", 2), [""; 0], "an open line may be of somebody who came");
    }
}
