//! The legend of a sheet, which says what its signs mean: `√出席 △迟到 ○请假 ×缺席`.

use std::collections::BTreeMap;

use super::fold::folded;
use super::mark::word;
use crate::domain::attendance::Status;
use crate::import::book::Tab;

const SIGNS: &str = "√✓✔∨×✗✘○〇●△▲□■☆★◎⊙◇◆";
/// The least count of signs that a legend explains.
const LEAST: usize = 2;

/// The meaning of each sign; `None` if the word for it is not understood.
pub(super) type Legend = BTreeMap<char, Option<Status>>;

/// Reads the legend of a worksheet; empty if it has none.
pub(super) fn read(tab: &Tab) -> Legend {
    tab.contents().map(|(_, text)| explained(text)).find(|legend| !legend.is_empty()).unwrap_or_default()
}

fn explained(text: &str) -> Legend {
    let text = ["表示", "代表", "为", "是"].iter().fold(folded(text), |text, verb| text.replace(verb, ""));
    let signs: Vec<(usize, char)> = text.char_indices().filter(|(_, c)| SIGNS.contains(*c)).collect();
    let plain = |text: &str| text.trim_matches(|c: char| !c.is_alphabetic()).to_owned();
    let after = signs.iter().enumerate().map(|(index, (at, sign))| {
        let end = signs.get(index + 1).map_or(text.len(), |(next, _)| *next);
        (*sign, plain(&text[at + sign.len_utf8()..end]))
    });
    let before = signs.iter().enumerate().map(|(index, (at, sign))| {
        let start =
            index.checked_sub(1).and_then(|last| signs.get(last)).map_or(0, |(last, c)| last + c.len_utf8());
        let words = plain(&text[start..*at]);
        (*sign, words.rsplit([':', '(']).next().unwrap_or_default().to_owned())
    });
    let known = |pairs: Vec<(char, String)>| -> Legend {
        pairs.into_iter().map(|(sign, words)| (sign, word(&words))).collect()
    };
    let count = |legend: &Legend| legend.values().flatten().count();
    let (after, before) = (known(after.collect()), known(before.collect()));
    let best = if count(&after) >= count(&before) { after } else { before };
    if count(&best) >= LEAST && best.len() == signs.len() { best } else { Legend::new() }
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
            ("√", ""),
            ("☑出席 □请假", ""),
            ("签到表", ""),
        ] {
            let meaning =
                |status: Option<Status>| status.map_or_else(String::new, |status| format!("{status:?}"));
            let shown: Vec<String> = explained(text)
                .into_iter()
                .map(|(sign, status)| format!("{sign}{}", meaning(status)))
                .collect();
            assert_eq!(shown.join(" "), expected, "{text}");
        }
    }
}
