//! A reading as documents print it: consecutive volumes drawn together.

use crate::domain::topic::Reading;
use crate::text::chinese;

/// The least number of consecutive volumes that are drawn together.
const MANY: usize = 3;
/// The most volumes of a work.
const MOST: usize = 99;

/// Returns a reading as printed: `《习近平谈治国理政》第一至五卷`.
pub(super) fn printed(reading: &Reading) -> String {
    let mut parts = Vec::new();
    let mut left = reading.volumes.as_slice();
    while let Some(first) = left.first() {
        let run = run(left);
        match (number(first), number(&left[run - 1])) {
            (Some(from), Some(to)) if run >= MANY => {
                parts.push(format!("第{}至{}卷", chinese(from), chinese(to)));
            }
            _ => parts.extend(left[..run].iter().cloned()),
        }
        left = &left[run..];
    }
    reading.name() + &parts.join("、")
}

/// Counts the first volumes that follow one another; the first one counts always.
fn run(volumes: &[String]) -> usize {
    let follows = |pair: &&[String]| number(&pair[0]).map(|number| number + 1) == number(&pair[1]);
    let numbered = volumes.first().is_some_and(|first| number(first).is_some());
    1 + if numbered { volumes.windows(2).take_while(follows).count() } else { 0 }
}

/// Returns the number of a volume by its name: 3 of `第三卷`.
fn number(volume: &str) -> Option<usize> {
    let figures = volume.strip_prefix('第')?.strip_suffix('卷')?;
    (1..=MOST).find(|number| chinese(*number) == figures)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn consecutive_volumes_are_drawn_together() {
        let cases: [(&[&str], &str); 7] = [
            (&[], "《选》"),
            (&["第一卷"], "《选》第一卷"),
            (&["第一卷", "第二卷"], "《选》第一卷、第二卷"),
            (&["第一卷", "第二卷", "第三卷", "第四卷", "第五卷"], "《选》第一至五卷"),
            (&["第一卷", "第三卷", "第四卷", "第五卷"], "《选》第一卷、第三至五卷"),
            (&["第九卷", "第十卷", "第十一卷", "补编"], "《选》第九至十一卷、补编"),
            (&["上卷", "下卷"], "《选》上卷、下卷"),
        ];
        for (volumes, expected) in cases {
            let volumes = volumes.iter().map(|volume| (*volume).to_owned()).collect();
            let reading = Reading { title: "选".to_owned(), volumes, untitled: false };
            assert_eq!(printed(&reading), expected);
        }
    }
}
