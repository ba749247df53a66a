//! Whether a worksheet is that of the session: its kind, its unit, its day, its hours.

use std::collections::BTreeSet;

use super::{Accept, Candidate, named};
use crate::import::book::{Tab, View};
use crate::import::sheet::clock::{Hours, contradicts};
use crate::import::sheet::column::Use;
use crate::import::sheet::doubt::one_line;
use crate::import::sheet::heading::Heading;
use crate::import::sheet::layout::{Block, Layout};
use crate::import::sheet::other::is_title_of_other;
use crate::import::sheet::stated::Stated;
use crate::message::{Message, Value};

/// Returns the texts above the headings; if the worksheet is turned, those above and below.
pub(super) fn titles<'a>(tab: &'a Tab, layout: &Layout) -> impl Iterator<Item = &'a str> {
    let first = layout.first;
    let above = tab.contents().filter(move |((row, _), _)| *row < first).map(|(_, text)| text);
    let outside = tab.unread.iter().filter(|_| tab.view == View::Turned).map(|(_, text)| text.as_str());
    above.chain(outside)
}

/// Returns the title of a list that does not show who came: replies to an invitation, make-up study, absences,
/// results of a test, another meeting.
pub(super) fn other_list<'a>(candidate: &Candidate<'a>) -> Option<&'a str> {
    const OTHER: &str = "回执 报名 请假人员 请假名单 请假登记 缺席人员 缺席名单 缺勤人员 应到人员 领取 发放 成绩 测试 测评 考试";
    const MEETINGS: &str = "党日 民主生活会 组织生活会 办公会 党员大会 支委会";
    // The first row of lists by status may hold a list, and not a title.
    let is_list = candidate.layout.blocks.is_empty();
    let alone = candidate.tab.row(0).is_some_and(|row| row.cells().count() == 1);
    let is_title = |text: &&str| !is_list || (alone && !named::is_label(text));
    let above = titles(candidate.tab, &candidate.layout).filter(is_title);
    let mut titles = above.chain([candidate.tab.name.as_str()]);
    let holds = |text: &str, words: &str| words.split(' ').any(|word| text.contains(word));
    titles.find(|text| {
        let is_other = holds(text, OTHER) && !holds(text, "签到 考勤");
        let is_elsewhere = holds(text, MEETINGS) && !holds(text, "学习 中心组 研讨");
        (is_other || is_elsewhere || holds(text, "补学 补课")) && !text.contains(['，', ',', '。', '：', ':'])
    })
}

/// Returns the remark about a title that names another unit, whose people may have a member's name.
pub(super) fn of_other_unit(candidate: &Candidate<'_>, organization: &str) -> Option<Message> {
    let title =
        titles(candidate.tab, &candidate.layout).find(|title| is_title_of_other(title, organization))?;
    Some(Message::new("sheet-of-other-unit").with("words", one_line(title)))
}

pub(super) fn check_day(candidate: &Candidate<'_>, hours: Hours, accept: Accept) -> Result<(), Message> {
    let columns = || candidate.layout.blocks.iter().flat_map(|block| block.columns.values());
    let days: BTreeSet<_> =
        columns().filter_map(|used| if let Use::OtherDay(day) = used { Some(*day) } else { None }).collect();
    let marks = columns().any(|used| used.shows_attendance() && used.heading() != Some(Heading::Remark));
    if !days.is_empty() && !marks {
        let days = days.into_iter().collect::<Value>();
        return Err(Message::new("sheet-without-the-day").with("day", hours.day).with("days", days));
    }
    let titles: Vec<&str> = candidate.layout.blocks.iter().flat_map(Block::titles_of_attendance).collect();
    let at_other_hours = titles.first().filter(|_| titles.iter().all(|title| contradicts(title, hours)));
    match (&candidate.stated, at_other_hours) {
        (Stated::Other(words), _) if accept == Accept::SameDay => {
            Err(Message::new("sheet-of-other-day").with("day", hours.day).with("words", one_line(words)))
        }
        (Stated::This(words), _) if accept == Accept::SameDay && contradicts(words, hours) => {
            Err(of_other_hours(words, hours))
        }
        (_, Some(words)) if accept == Accept::SameDay => Err(of_other_hours(words, hours)),
        _ => Ok(()),
    }
}

fn of_other_hours(words: &str, hours: Hours) -> Message {
    let span = hours
        .span
        .map_or_else(String::new, |(from, to)| format!("{}-{}", from.format("%H:%M"), to.format("%H:%M")));
    Message::new("sheet-of-other-hours").with("span", span).with("words", one_line(words))
}
