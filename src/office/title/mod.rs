//! The lines of a title: breaks between words, in a trapezoid or a rhombus (GB/T 9704-2012, 7.3.1).

mod seam;

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use unicode_width::UnicodeWidthChar;

use super::document::{Convention, one_line};
use seam::{ANYWHERE, NEVER, seams};

/// The cost of a line: fewer lines are better.
const LINE: u32 = 10;
/// The width of the shortest line beside others, in half characters.
const SHORTEST: usize = 8;
/// The highest cost of a break and the shortest line, in the order in which they are tried.
const PATIENCE: [(u32, usize); 3] = [(seam::WITHIN_NAME, SHORTEST), (ANYWHERE, SHORTEST), (NEVER, 0)];
/// A longer text is not a title, and is cut where a line is full.
const LONGEST: usize = 120;

/// Breaks the parts of a title into lines of at most `room` half characters.
///
/// No line is narrower than both a line above it and a line below it.
pub(crate) fn lines(parts: &[String], convention: Convention, room: usize) -> Vec<String> {
    let parts: Vec<String> = parts.iter().map(|part| one_line(part).trim().to_owned()).collect();
    let letters: Vec<char> = convention.join(&parts).chars().collect();
    let room = room.max(2);
    let shaped = (letters.len() <= LONGEST).then(|| {
        let costs = seams(&parts, convention, &letters);
        PATIENCE.iter().find_map(|(most, least)| Shape::new(&letters, &costs, *most, *least..=room).best())
    });
    let breaks = shaped.flatten().unwrap_or_else(|| full_lines(&letters, room));
    let mut lines = Vec::new();
    let mut start = 0;
    for end in breaks.into_iter().chain([letters.len()]) {
        lines.push(letters[start..end].iter().collect::<String>().trim().to_owned());
        start = end;
    }
    lines
}

/// Returns the width of the text in half characters, as Chinese fonts set it.
pub(crate) fn halves(text: &str) -> usize {
    text.chars().map(width).sum()
}

fn width(letter: char) -> usize {
    letter.width_cjk().unwrap_or(0)
}

/// The parts of a half character in which lines are measured.
const PARTS: usize = 4;

/// Returns the width that a letter may take: digits and Latin letters of some fonts are wider than a half.
fn broadest(letter: char) -> usize {
    PARTS * width(letter) + usize::from(letter.is_ascii_alphanumeric())
}

fn full_lines(letters: &[char], room: usize) -> Vec<usize> {
    let mut breaks = Vec::new();
    let mut filled = 0;
    for (at, letter) in letters.iter().enumerate() {
        if filled + width(*letter) > room {
            breaks.push(at);
            filled = 0;
        }
        filled += width(*letter);
    }
    breaks
}

/// Whether the lines may still become wider.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Phase {
    Widening,
    Narrowing,
}

/// The state of the search: the width of the line above, the start of the next line, and the phase.
type State = (usize, usize, Phase);

/// The search for the best breaks of one title.
struct Shape<'a> {
    letters: &'a [char],
    /// The width of the text before each character, in parts of a half character.
    before: Vec<usize>,
    /// The places where a line may begin, with their costs.
    starts: Vec<(usize, u32)>,
    /// The widths that a line may have, in the same unit.
    widths: RangeInclusive<usize>,
    /// The lowest cost from a state on, and the state after its line; `None` if no line is possible.
    known: BTreeMap<State, Option<(u32, Option<State>)>>,
}

impl<'a> Shape<'a> {
    fn new(letters: &'a [char], costs: &[u32], most: u32, widths: RangeInclusive<usize>) -> Self {
        let starts = costs.iter().copied().enumerate().filter(|(at, cost)| *at > 0 && *cost <= most);
        let total = |sum: &mut usize, letter: &char| {
            *sum += broadest(*letter);
            Some(*sum)
        };
        let before = std::iter::once(0).chain(letters.iter().scan(0, total)).collect();
        let widths = widths.start() * PARTS..=widths.end() * PARTS;
        Self { letters, before, starts: starts.collect(), widths, known: BTreeMap::new() }
    }

    /// Returns the breaks with the lowest cost; `None` if there is no shape.
    fn best(mut self) -> Option<Vec<usize>> {
        let mut state = (0, 0, Phase::Widening);
        self.cost(state)?;
        let mut breaks = Vec::new();
        while let Some(Some((_, Some(next)))) = self.known.get(&state) {
            breaks.push(next.1);
            state = *next;
        }
        Some(breaks)
    }

    /// Returns the cost of the lines from a state on.
    fn cost(&mut self, state: State) -> Option<u32> {
        if let Some(known) = self.known.get(&state) {
            return known.map(|(cost, _)| cost);
        }
        let (_, start, _) = state;
        let mut best = self.line(state, self.letters.len()).map(|(cost, _)| (cost, None));
        for at in self.starts.partition_point(|(at, _)| *at <= start)..self.starts.len() {
            let (end, seam) = self.starts[at];
            if self.width(start, end) > *self.widths.end() {
                break;
            }
            let Some((line, phase)) = self.line(state, end) else { continue };
            let next = (self.width(start, end), end, phase);
            let Some(rest) = self.cost(next) else { continue };
            let total = line + seam + rest;
            if best.is_none_or(|(least, _)| total < least) {
                best = Some((total, Some(next)));
            }
        }
        self.known.insert(state, best);
        best.map(|(cost, _)| cost)
    }

    /// Returns the cost of a line up to `end` and the phase after it; `None` if it is too long or too
    /// short, or wider than a narrowing line above it.
    fn line(&self, (above, start, phase): State, end: usize) -> Option<(u32, Phase)> {
        let width = self.width(start, end);
        let is_only = start == 0 && end == self.letters.len();
        if width > *self.widths.end() || (width < *self.widths.start() && !is_only) {
            return None;
        }
        if width > above && phase == Phase::Narrowing {
            return None;
        }
        let phase = if width < above { Phase::Narrowing } else { phase };
        let step = if above == 0 { 0 } else { width.abs_diff(above) / (4 * PARTS) };
        Some((LINE + u32::try_from(step).unwrap_or(LINE), phase))
    }

    /// Returns the width of a line without a space at its end.
    fn width(&self, start: usize, end: usize) -> usize {
        let space = self.letters[start..end].last().is_some_and(|last| *last == ' ');
        self.before[end] - self.before[start] - usize::from(space) * PARTS
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_name_of_a_unit_stays_whole_if_it_fits_on_a_line() {
        let group = "晋中市榆次区人力资源和社会保障局理论学习中心组".to_owned();
        let cases = [
            (
                "关于报送2026年度学习情况的报告",
                "晋中市榆次区人力资源和社会保障局|理论学习中心组关于报送2026年度|学习情况的报告",
            ),
            (
                "2026年第一季度学习效果评估报告",
                "晋中市榆次区人力资源和社会保障局|理论学习中心组2026年第一季度|学习效果评估报告",
            ),
        ];
        for (name, expected) in cases {
            let lines = lines(&[group.clone(), name.to_owned()], Convention::Chinese, 40);
            assert_eq!(lines.join("|"), expected);
        }
    }

    const ROOM: usize = 40;

    fn set(unit: &str, name: &str) -> Vec<String> {
        lines(&[format!("{unit}理论学习中心组"), name.to_owned()], Convention::Chinese, ROOM)
    }

    #[test]
    fn titles_break_between_words() {
        let notice = "关于举行2026年第15次集中学习的通知";
        let cases: [(&str, &str, &[&str]); 9] = [
            ("市科学技术局", notice, &["市科学技术局理论学习中心组", notice]),
            ("某局", "2026年度述学报告", &["某局理论学习中心组2026年度述学报告"]),
            (
                "晋中市榆次区人力资源和社会保障局",
                notice,
                &["晋中市榆次区人力资源和社会保障局", "理论学习中心组关于举行2026年", "第15次集中学习的通知"],
            ),
            (
                "晋中市榆次区人力资源和社会保障局",
                "2026年第15次集中学习记录",
                &["晋中市榆次区人力资源和社会保障局", "理论学习中心组2026年第15次集中学习记录"],
            ),
            (
                "晋中市榆次区人力资源和社会保障局",
                "关于2026年第一季度理论学习中心组学习情况的通报",
                &[
                    "晋中市榆次区人力资源和社会保障局",
                    "理论学习中心组关于2026年第一季度",
                    "理论学习中心组学习情况的通报",
                ],
            ),
            (
                "某省某某市高新技术产业开发区管理委员会（综合保税区管理办公室）机关党委",
                notice,
                &[
                    "某省某某市高新技术产业开发区管理委员会",
                    "（综合保税区管理办公室）机关党委",
                    "理论学习中心组关于举行2026年",
                    "第15次集中学习的通知",
                ],
            ),
            ("中共某某市委", "2026年度学习总结", &["中共某某市委理论学习中心组", "2026年度学习总结"]),
            ("中国共产党某某市委员会", notice, &["中国共产党某某市委员会理论学习中心组", notice]),
            ("某某市市场监督管理局", notice, &["某某市市场监督管理局理论学习中心组", notice]),
        ];
        for (unit, name, expected) in cases {
            assert_eq!(set(unit, name), expected);
        }
    }

    /// Returns `true` if a line is narrower than one above and one below it.
    fn is_hourglass(lines: &[String]) -> bool {
        let widths: Vec<usize> = lines.iter().map(|line| line.chars().map(broadest).sum()).collect();
        (1..widths.len().max(2) - 1).any(|at| {
            widths[..at].iter().any(|above| *above > widths[at])
                && widths[at + 1..].iter().any(|below| *below > widths[at])
        })
    }

    proptest! {
        #[test]
        fn any_unit_of_4_to_40_characters_has_a_trapezoid_or_a_rhombus(
            // Brackets come in pairs: a line cannot end with an opening one.
            unit in prop_oneof![
                "[市省区县局厅委会科学技术人力资源和社会保障发展改革党、]{4,40}",
                "[市省区县局厅委会科学技术人力资源和社会保障]{4,20}（[党、发展改革委会办公室]{2,18}）",
            ],
            name in prop::sample::select(vec![
                "关于举行2026年第1次集中学习的通知",
                "关于举行2026年第15次集中学习的通知",
                "2026年第15次集中学习签到表",
                "2026年第7次集中学习记录",
                "关于2026年第一季度理论学习中心组学习情况的通报",
                "2026年上半年理论学习中心组学习效果评估报告",
                "2026年度学习总结",
                "2026年度述学报告",
                "2026年度学习档案卷内目录",
            ]),
        ) {
            let lines = set(&unit, name);
            prop_assert_eq!(lines.concat(), format!("{unit}理论学习中心组{name}"));
            prop_assert!(!is_hourglass(&lines), "{lines:?}");
            for line in &lines {
                prop_assert!(halves(line) <= ROOM, "{lines:?}");
                prop_assert!(lines.len() == 1 || line.chars().count() >= 4, "{lines:?}");
            }
            let groups = lines.iter().filter(|line| line.contains("理论学习中心组")).count();
            prop_assert!(groups >= 1 && !lines.iter().any(|line| line.starts_with("中心组")), "{lines:?}");
        }

        #[test]
        fn any_text_fits_its_lines(text in any::<String>(), room in 0_usize..60) {
            const WIDEST: usize = 3; // such as ៘; a line has at least one letter
            for line in lines(&[text], Convention::Chinese, room) {
                prop_assert!(halves(&line) <= room.max(WIDEST), "{line}");
            }
        }
    }
}
