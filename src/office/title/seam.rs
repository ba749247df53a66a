//! The places where the line of a title may end, and how well each keeps words whole.

use crate::office::document::Convention;

/// The cost of a break within the name of a unit, after a division such as 市 or 委员会.
pub(super) const WITHIN_NAME: u32 = 8;
/// The cost of a break between any two characters.
pub(super) const ANYWHERE: u32 = 30;
/// The cost of a break that parts a number or a known word.
pub(super) const NEVER: u32 = 200;

/// The cost that is added to a break within the name of a unit that fits on a line.
const OF_SHORT_NAME: u32 = 12;
/// The characters of a name that fits on a line.
const SHORT_NAME: usize = 20;

/// Words that stay whole, the longer first.
const WHOLE: &[&str] = &["理论学习中心组", "机关党委", "集中学习", "卷内目录", "学习档案", "签到表"];
/// Words before which a line may end, with the cost.
const BEFORE: &[(&str, u32)] = &[
    ("党委理论学习中心组", 1),
    ("党组理论学习中心组", 1),
    ("理论学习中心组", 1),
    ("关于", 2),
    ("集中学习", 5),
    ("开展个人自学", 5),
    ("学习情况", 6),
    ("学习效果评估", 6),
    ("和", 7),
    ("暨", 7),
    ("机关党委", 7),
];
/// Words after which a line may end, with the cost.
const AFTER: &[(&str, u32)] = &[
    ("理论学习中心组", 3),
    ("关于举行", 4),
    ("集中学习", 6),
    ("年", 4),
    ("年度", 4),
    ("季度", 4),
    ("半年", 4),
    ("次", 5),
    ("的", 5),
    ("、", 5),
    ("）", 5),
    ("自治区", 6),
    ("自治州", 6),
    ("自治县", 6),
    ("省", 6),
    ("市", 6),
    ("区", 7),
    ("县", 7),
    ("旗", 7),
    ("委员会", WITHIN_NAME),
    ("管理局", WITHIN_NAME),
    ("公司", WITHIN_NAME),
    ("集团", WITHIN_NAME),
    ("大学", WITHIN_NAME),
    ("学院", WITHIN_NAME),
    ("中心", WITHIN_NAME),
    ("办公室", WITHIN_NAME),
];
/// Characters that continue a word: 市场, 区域, 县委, 年度, 中心组.
const CONTINUE: &[char] = &['场', '政', '民', '域', '级', '委', '直', '属', '度', '组', '长', '会', '务'];
const CLOSING: &[char] = &['）', '》', '”', '’', '】', '、', '，', '。', '；', '：', '·', ')'];
const OPENING: &[char] = &['（', '《', '“', '‘', '【', '·', '(', '第'];

/// Returns the cost of a line that begins at each character.
pub(super) fn seams(parts: &[String], convention: Convention, letters: &[char]) -> Vec<u32> {
    let mut costs: Vec<u32> = (0..letters.len()).map(|at| cost(letters, at)).collect();
    // The seam between the unit and its group comes before a seam within the unit.
    let name = (0..letters.len()).find(|at| starts_with(&letters[*at..], WHOLE[0])).unwrap_or_default();
    for cost in costs.iter_mut().take(name).filter(|_| name <= SHORT_NAME) {
        *cost += OF_SHORT_NAME;
    }
    let between = convention.join(&[String::new(), String::new()]).chars().count();
    let mut end = 0;
    for part in parts {
        if let Some(cost) = costs.get_mut(end) {
            *cost = 0;
        }
        end += part.chars().count() + between;
    }
    costs
}

fn cost(letters: &[char], at: usize) -> u32 {
    let (before, after) = letters.split_at(at);
    let (Some(&last), Some(&next)) = (before.last(), after.first()) else { return 0 };
    if last == ' ' {
        return 3;
    }
    let parts_a_number = last.is_ascii_alphanumeric() || (next.is_ascii_alphanumeric() && last == '第');
    if parts_a_number || next == ' ' || CLOSING.contains(&next) || OPENING.contains(&last) {
        return NEVER;
    }
    if WHOLE.iter().any(|word| is_within(letters, at, word)) {
        return NEVER;
    }
    let begins = BEFORE.iter().filter(|(word, _)| starts_with(after, word)).map(|(_, cost)| *cost);
    let is_whole = !CONTINUE.contains(&next);
    let ends = AFTER.iter().filter(|(word, _)| is_whole && ends_with(before, word)).map(|(_, cost)| *cost);
    begins.chain(ends).min().unwrap_or(ANYWHERE)
}

fn is_within(letters: &[char], at: usize, word: &str) -> bool {
    let length = word.chars().count();
    (1..length).any(|part| at >= part && starts_with(&letters[at - part..], word))
}

fn starts_with(letters: &[char], word: &str) -> bool {
    word.chars().count() <= letters.len() && word.chars().zip(letters).all(|(a, b)| a == *b)
}

fn ends_with(letters: &[char], word: &str) -> bool {
    let length = word.chars().count();
    length <= letters.len() && starts_with(&letters[letters.len() - length..], word)
}
