//! Worksheets with several lists: of several days, of members and guests.

use super::{findings, reading};

#[test]
fn of_lists_below_each_other_only_those_of_the_day_are_read() {
    for (sheet, expected) in [
        (
            "3月12日签到表|<\n姓名|签到\n局长|√\n3月19日签到表|<\n姓名|签到\n副局长（规划资金）|√",
            vec!["3 局长: m01 present"],
        ),
        (
            "3月5日签到表|<\n姓名|签到\n副局长（规划资金）|√\n2026年3月12日签到表|<\n姓名|签到\n局长|请假",
            vec!["6 局长: m01 leave"],
        ),
        (
            "3月12日|<\n姓名|签到\n局长|√\n时间：|2026-03-19\n副局长（规划资金）|√",
            vec!["3 局长: m01 present"],
        ),
        (
            "3月12日签到表|<\n姓名|签到\n局长|√\n填表日期：2026年3月13日\n副局长（规划资金）|√",
            vec!["3 局长: m01 present", "5 副局长（规划资金）: m02 present"],
        ),
    ] {
        assert_eq!(findings(sheet), expected, "{sheet}");
    }
    let reading = reading("3月12日|<\n姓名|签到\n局长|√\n3月19日|<\n副局长（规划资金）|√");
    assert_eq!(reading.remarks[0].id, "sheet-rows-of-other-days");
    assert_eq!(reading.unused.iter().map(|unused| unused.row).collect::<Vec<_>>(), [Some(4), Some(5)]);
}
