//! Warnings to review before an outline is written as a plan.

use crate::domain::topic::names_part;
use crate::import::plan::meaning::topics::dated::names_time;
use crate::import::plan::meaning::year::two_years;
use crate::import::plan::outline::{Outline, Topic};
use crate::message::{Message, Value};

/// Returns the warnings about an outline: missing facts and doubts.
pub(crate) fn warnings(outline: &Outline) -> Vec<Message> {
    let missing = [
        ("import-lone-title", outline.title.is_none()),
        ("import-lone-year", outline.year.is_none()),
        ("import-lone-organization", outline.organization.is_none()),
    ];
    let missing = missing.into_iter().filter(|(_, missing)| *missing).map(|(id, _)| Message::new(id));
    missing.chain(doubts(outline)).collect()
}

/// Returns the doubts about an outline: contradictions with the document's own figures, and topics that may
/// be none.
pub(crate) fn doubts(outline: &Outline) -> Vec<Message> {
    let mut found = Vec::new();
    if outline.traditional {
        found.push(Message::new("import-traditional"));
    }
    if let Some((said, line)) = outline.announced
        && usize::try_from(said).is_ok_and(|said| said != outline.topics.len())
    {
        let message = Message::new("import-other-count").with("line", line).with("said", said);
        found.push(message.with("found", outline.topics.len()));
    }
    let bare: Vec<String> =
        named(outline, |topic| topic.readings.is_empty() && !names_part(&topic.title)).collect();
    if !bare.is_empty() {
        found.push(
            Message::new("import-without-readings").with("topics", bare.into_iter().collect::<Value>()),
        );
    }
    if let Some((first, second)) = outline.title.as_deref().and_then(two_years) {
        let message = Message::new("import-two-years").with("first", first.to_string());
        found.push(message.with("second", second.to_string()));
    }
    let year = outline.year.unwrap_or(i32::MAX);
    let untimed =
        |topic: &Topic| topic.months.is_empty() && topic.time.is_none() && names_time(year, &topic.title);
    let untimed: Vec<String> = named(outline, untimed).collect();
    if !untimed.is_empty() {
        found.push(
            Message::new("import-unread-months").with("topics", untimed.into_iter().collect::<Value>()),
        );
    }
    let general: Vec<String> = named(outline, |topic| names_part(&topic.title)).collect();
    if !general.is_empty() {
        found.push(
            Message::new("import-general-titles").with("topics", general.into_iter().collect::<Value>()),
        );
    }
    for (at, topic) in outline.topics.iter().enumerate() {
        if let Some(first) = outline.topics[..at].iter().find(|first| first.title == topic.title) {
            let message = Message::new("import-alike").with("title", topic.title.as_str());
            found.push(message.with("first", first.line).with("second", topic.line));
        }
    }
    found
}

fn named(outline: &Outline, wanted: impl Fn(&Topic) -> bool) -> impl Iterator<Item = String> {
    outline.topics.iter().filter(move |topic| wanted(topic)).map(|topic| topic.title.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::plan::{read, understand};

    fn ids(text: &str) -> Vec<&'static str> {
        warnings(&understand(&read("a.txt", text.as_bytes()).expect("text")))
            .iter()
            .map(|warning| warning.id)
            .collect()
    }

    #[test]
    fn each_doubt_has_its_warning() {
        assert_eq!(ids("某局2026年学习计划\n一、学习内容\n1.学习《甲》\n2.学习《乙》"), [""; 0]);
        assert_eq!(
            ids("学习\n一、学习内容\n1.学习《甲》\n2.学习乙"),
            ["import-lone-title", "import-lone-year", "import-lone-organization", "import-without-readings"]
        );
        assert_eq!(
            ids("某局2026年学习计划\n一、学习内容\n全年设置5个专题。\n1.学习《甲》\n2.学习《甲》"),
            ["import-other-count", "import-alike"]
        );
        assert_eq!(
            ids("某局2026年学习计划\n一、学习内容\n1.学习《甲》（原定3月，调整至4月）"),
            ["import-unread-months"]
        );
        assert_eq!(ids("某局2026年学习计划\n一、学习内容\n1.学习2025年12月会议精神，研读《甲》"), [""; 0]);
        assert_eq!(ids("某局2026—2027学年学习计划\n一、学习内容\n1.学习《甲》"), ["import-two-years"]);
        let ids = ids("某局2026年學習計劃\n一、學習內容\n1.學習《黨章總綱》");
        assert!(ids.contains(&"import-traditional"));
    }
}
