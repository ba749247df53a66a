//! The legend of a sheet, which says what its signs mean: `√出席 △迟到 ○请假 ×缺席`.

use std::collections::BTreeMap;

use super::fold::folded;
use super::mark::{Mark, word};
use crate::domain::attendance::Status;
use crate::import::book::{Row, Tab};

const SIGNS: &str = "√✓✔∨×✗✘✕✖○〇◯●△▲□■☆★◎⊙◇◆";
/// Signs that are typed for another: the sign, then the others.
const ALIKE: [&str; 3] = ["√✓✔∨v", "×✗✘✕✖x", "○〇◯o"];
/// The verbs that make a text an explanation even of few signs.
const EXPLAINS: [char; 4] = ['打', '画', '示', '勾'];
const TICK: char = '√';
/// The first words of a line with a legend in several cells.
const LABELS: &str = "图例 注 说明 备注 符号 标记 标识";
/// The verbs between a sign and its word.
const VERBS: [char; 15] =
    ['表', '示', '代', '为', '是', '打', '画', '划', '填', '写', '用', '以', '记', '的', '者'];
/// The least count of signs in a legend.
const LEAST: usize = 2;

/// The meaning of each sign; `None` if the word for it is not understood.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Legend(BTreeMap<char, Option<Status>>);

impl Legend {
    /// The meaning of a cell that is one of the signs.
    pub(super) fn mark(&self, text: &str) -> Option<Mark> {
        let text = folded(text);
        let mut characters = text.chars();
        let sign = characters.next().filter(|_| characters.next().is_none())?;
        self.0.get(&usual(sign)).map(|status| status.map_or(Mark::Unclear, Mark::Word))
    }
}

/// Reads the legends of a worksheet, in one cell or in several. A sign with two meanings has none.
pub(super) fn read(tab: &Tab) -> Legend {
    let cells: Vec<&str> = tab.contents().map(|(_, text)| text).collect();
    let rows = tab
        .rows()
        .map(|(_, row)| row)
        .filter(|row| begins(*row, |text| LABELS.split(' ').any(|label| text.starts_with(label))));
    let signs = tab
        .rows()
        .map(|(_, row)| row)
        .filter(|row| begins(*row, |text| text.starts_with(|c| SIGNS.contains(c))));
    let joined = rows.map(joined).chain([signs.map(joined).collect::<Vec<_>>().join(" ")]);
    let mut legend = Legend::default();
    let own = cells.iter().flat_map(|text| explained(text).0);
    let turned = cells.iter().filter(|text| !is_column(text) && turns_tick(text)).map(|_| (TICK, None));
    for (sign, status) in own.chain(joined.flat_map(|text| explained(&text).0)).chain(turned) {
        let known = legend.0.entry(sign).or_insert(status);
        *known = known.filter(|known| Some(*known) == status);
    }
    legend
}

/// Returns `true` if a text explains signs.
pub(super) fn is_legend(text: &str) -> bool {
    explained(text) != Legend::default()
}

/// Returns `true` if a text gives a tick, and no other sign, another meaning than presence: 缺席打√.
pub(super) fn turns_tick(text: &str) -> bool {
    let (meanings, _) = meanings(text);
    let is_other = matches!(meanings.get(&TICK), Some(Some(status)) if *status != Status::Present);
    text.contains(EXPLAINS) && meanings.len() == 1 && is_other
}

/// Returns `true` for the heading of a column with ticks for one status: 缺席（打√）.
fn is_column(text: &str) -> bool {
    folded(text).split_once('(').is_some_and(|(title, _)| word(title).is_some())
}

fn begins(row: Row<'_>, with: impl Fn(&str) -> bool) -> bool {
    row.cells().next().is_some_and(|(_, text)| with(&folded(text)))
}

fn joined(row: Row<'_>) -> String {
    row.cells().map(|(_, text)| text).collect::<Vec<_>>().join(" ")
}

/// Returns the sign that is usual for this one.
fn usual(sign: char) -> char {
    ALIKE.iter().find(|alike| alike.contains(sign)).and_then(|alike| alike.chars().next()).unwrap_or(sign)
}

fn explained(text: &str) -> Legend {
    let (best, signs) = meanings(text);
    let count = best.values().flatten().count();
    // A number may also count people: 请假1 缺席2.
    let numbers = best.keys().any(char::is_ascii_digit);
    let whole = best.len() == signs && (!numbers || count == best.len());
    let least = if text.contains(EXPLAINS) && best.len() >= LEAST { 1 } else { LEAST };
    if count >= least && whole { Legend(best) } else { Legend::default() }
}

/// Returns the signs of a text with their meanings, and the count of signs.
fn meanings(text: &str) -> (BTreeMap<char, Option<Status>>, usize) {
    let text = text.split_whitespace().map(folded).collect::<Vec<_>>().join(" ");
    let signs = signs(&text);
    let ends = signs.iter().skip(1).map(|(at, _)| *at).chain([text.len()]);
    let after = signs.iter().zip(ends).map(|((at, sign), end)| {
        (*sign, meaning(&text[at + sign.len_utf8()..end], |words| words.first().copied()))
    });
    let starts = [0].into_iter().chain(signs.iter().map(|(at, sign)| at + sign.len_utf8()));
    let before = signs
        .iter()
        .zip(starts)
        .map(|((at, sign), start)| (*sign, meaning(&text[start..*at], |words| words.last().copied())));
    let known = |pairs: Vec<(char, Option<Status>)>| -> BTreeMap<char, Option<Status>> {
        pairs.into_iter().map(|(sign, status)| (usual(sign), status)).collect()
    };
    let count = |legend: &BTreeMap<char, Option<Status>>| legend.values().flatten().count();
    let (after, before) = (known(after.collect()), known(before.collect()));
    (if count(&after) >= count(&before) { after } else { before }, signs.len())
}

/// Returns the signs of a text with their places: the usual ones and single letters. If there are none, numbers
/// before a word.
fn signs(text: &str) -> Vec<(usize, char)> {
    let all: Vec<(usize, char)> = text.char_indices().collect();
    let beside = |index: Option<usize>| index.and_then(|index| all.get(index)).map(|(_, c)| *c);
    let neighbours = |index: usize| (beside(index.checked_sub(1)), beside(Some(index + 1)));
    let alone = |index: usize| {
        let (before, after) = neighbours(index);
        [before, after].into_iter().flatten().all(|c| !c.is_ascii_alphanumeric())
    };
    let numbers = |index: usize| {
        let (before, after) = neighbours(index);
        before.is_none_or(|c| !c.is_alphanumeric()) && after.is_some_and(|c| !".、)，,".contains(c))
    };
    let of = |is_sign: &dyn Fn(usize, char) -> bool| -> Vec<(usize, char)> {
        all.iter().enumerate().filter(|(index, (_, c))| is_sign(*index, *c)).map(|(_, sign)| *sign).collect()
    };
    let usual = of(&|index, c| SIGNS.contains(c) || (c.is_ascii_alphabetic() && alone(index)));
    if usual.is_empty() {
        of(&|index, c| c.is_ascii_digit() && alone(index) && numbers(index))
    } else {
        usual
    }
}

/// Returns the status that the text beside a sign names, in its nearest word or as a whole.
fn meaning<'a>(text: &'a str, nearest: impl Fn(&[&'a str]) -> Option<&'a str>) -> Option<Status> {
    let words: Vec<&str> = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    let of = |text: &str| word(text).or_else(|| word(text.trim_matches(VERBS)));
    let words: Vec<&str> = words.into_iter().filter(|word| !word.trim_matches(VERBS).is_empty()).collect();
    nearest(&words).and_then(of).or_else(|| of(&words.concat()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_legend_explains_its_signs() {
        for (text, expected) in [
            ("注：√出席 △迟到 ○请假 ×缺席", "×Absent √Present △Late ○Leave"),
            ("出勤√、迟到△、请假○、旷课×", "×Absent √Present △Late ○Leave"),
            ("“√”表示出席，“×”表示请假", "×Leave √Present"),
            ("（到会打√，请假打×，未到留空）", "×Leave √Present"),
            ("✓ 出席  ✗ 请 假", "×Leave √Present"),
            ("○迟到（10分钟以内） ●早退 □事由", "□ ○Late ●LeftEarly"),
            ("V出席 X缺席", "×Absent √Present"),
            ("考勤（0出席 1请假 2-缺席）", "0Present 1Leave 2Absent"),
            ("P=出席，L=请假", "lLeave pPresent"),
            ("说明：请假的打√，其余打×", "× √Leave"),
            ("缺席（打√）", ""),
            ("1.出席打√ 2.请假打△", "√Present △Leave"),
            ("应到7 实到5 请假1 缺席1", ""),
            ("出席5 请假1 缺席2 人", ""),
            ("迟到5分钟以上记缺席，早退3分钟", ""),
            ("√", ""),
            ("☑出席 □请假", ""),
            ("签到表", ""),
        ] {
            let meaning =
                |status: Option<Status>| status.map_or_else(String::new, |status| format!("{status:?}"));
            let shown: Vec<String> = explained(text)
                .0
                .into_iter()
                .map(|(sign, status)| format!("{sign}{}", meaning(status)))
                .collect();
            assert_eq!(shown.join(" "), expected, "{text}");
        }
    }

    #[test]
    fn the_signs_of_several_cells_are_one_legend() {
        for (sheet, sign, expected) in [
            ("姓名|考勤\n甲|×\n图例：|√ 出席|× 请假", "✗", Some(Mark::Word(Status::Leave))),
            ("√|出席\n×|请假\n姓名|考勤", "×", Some(Mark::Word(Status::Leave))),
            ("√出席 ○请假\n姓名|考勤", "O", Some(Mark::Word(Status::Leave))),
            ("√出席 ×请假\n√出席 ×缺席\n姓名|考勤", "×", Some(Mark::Unclear)),
            ("缺席登记（缺席打√）\n姓名|考勤", "√", Some(Mark::Unclear)),
            ("姓名|签到|缺席（打√）", "√", None),
            ("姓名|签到\n甲|迟到√", "√", None),
            ("姓名|上午|下午|备注\n甲|√|×|请假", "×", None),
        ] {
            assert_eq!(read(&Tab::of(sheet)).mark(sign), expected, "{sheet}");
        }
    }
}
