//! Traditional characters of the words on attendance sheets and in plans.

use std::collections::HashMap;
use std::sync::LazyLock;

/// Pairs: the traditional character, then the simplified one.
const PAIRS: &str = "\
    簽签籤签請请遲迟會会離离開开後后補补課课曠旷無无過过時时間间備备註注說说職职務务員员參参學学習习實实應应總总計计單单調调產产護护\
    親亲喪丧兒儿號号郵邮編编碼码電电話话視视頻频線线遠远誤误錯错銷销黨党訓训醫医術术體体適适國国隊队報报場场門门統统動动節节講讲傳传\
    達达導导領领審审圖图發发題题議议處处長长組组書书記记辦办寫写級级現现與与換换轉转從从當当帶带來来趕赶沒没聯联係系對对認认讓让歸归\
    雙双結结論论機机構构專专點点狀状態态況况見见確确稱称類类簡简歷历鄉乡駐驻賽赛進进連连車车東东風风龍龙馬马義义華华偉伟劉刘陳陈張张\
    趙赵楊杨黃黄吳吴孫孙蘭兰麗丽紅红軍军藝艺曉晓歐欧陽阳強强慶庆榮荣萬万葉叶鄭郑羅罗謝谢韓韩鄧邓馮冯許许蘇苏盧卢蔣蒋賈贾鄒邹閻阎";

static SIMPLIFIED: LazyLock<HashMap<char, char>> =
    LazyLock::new(|| PAIRS.chars().step_by(2).zip(PAIRS.chars().skip(1).step_by(2)).collect());

/// Returns the simplified character for a traditional one of the table; others stay.
pub(crate) fn simplified(c: char) -> char {
    if c < '\u{4e00}' { c } else { SIMPLIFIED.get(&c).copied().unwrap_or(c) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_sheet_are_simplified() {
        for (text, expected) in
            [("簽到", "签到"), ("遲到", "迟到"), ("請假（會議）", "请假（会议）"), ("王明", "王明")]
        {
            assert_eq!(text.chars().map(simplified).collect::<String>(), expected);
        }
    }

    #[test]
    fn each_traditional_character_has_one_other_form() {
        let traditional: Vec<char> = PAIRS.chars().step_by(2).collect();
        let other: Vec<char> = PAIRS.chars().skip(1).step_by(2).collect();
        assert_eq!(traditional.len(), other.len());
        assert!(traditional.iter().zip(&other).all(|(one, other)| one != other));
        assert!(other.iter().all(|c| !traditional.contains(c)));
        assert_eq!(traditional.iter().collect::<std::collections::BTreeSet<_>>().len(), traditional.len());
    }
}
