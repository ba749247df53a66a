//! An outline as the text of a plan file.

use toml_edit::{
    Array, ArrayOfTables, Decor, DocumentMut, InlineTable, Item, RawString, Table, Value, value,
};

use crate::domain::vocabulary::Vocabulary;
use crate::message::Message;

use super::outline::{Outline, Part, Reading, Requirement, Topic};
use super::width::with_wide_commas;

/// The year of the plan that a document makes.
pub(crate) fn plan_year(outline: &Outline) -> Result<i32, Message> {
    plan_year_and_title(outline).map(|(year, _)| year)
}

fn plan_year_and_title(outline: &Outline) -> Result<(i32, &str), Message> {
    let title = outline.title.as_deref().ok_or_else(|| Message::new("import-no-title"))?;
    let year = outline.year.ok_or_else(|| Message::new("import-no-year"))?;
    if outline.topics.is_empty() {
        return Err(Message::new("import-no-topics"));
    }
    Ok((year, title))
}

/// The plan file that says what the document said, and what the template says of all that no document
/// states: settings and explanations. Words that have no field there stand as comments.
pub(crate) fn plan_text(outline: &Outline, template: DocumentMut) -> Result<String, Message> {
    let (year, title) = plan_year_and_title(outline)?;
    let mut document = template;
    document["year"] = value(i64::from(year));
    document["title"] = value(with_wide_commas(title));
    if let Some(unit) = &outline.organization {
        document["organization"] = value(unit);
    }
    list(document.as_table_mut(), "guidance", outline.guidance.iter().map(|passage| &passage.text));
    short_list(document.as_table_mut(), "forms", outline.forms.iter().map(|form| Value::from(form.key())));
    short_list(document.as_table_mut(), "platforms", outline.platforms.iter().map(Value::from));
    if let Some(mut key) = document.key_mut("year") {
        let explained = above(key.leaf_decor());
        key.leaf_decor_mut().set_prefix(explained + &comment(outline, &[Part::Plan, Part::Schedule]));
    }
    targets(&mut document, outline);
    let topics = (1..).zip(&outline.topics).map(|(number, topic)| topic_table(number, topic));
    tables(&mut document, "topics", topics, &comment(outline, &[Part::Topics]));
    let requirements = outline.requirements.iter().map(requirement_table);
    tables(&mut document, "requirements", requirements, &comment(outline, &[Part::Requirements]));
    Ok(document.to_string())
}

/// Puts tables in the place of those of that name, below what stood above the first and the comment.
fn tables(document: &mut DocumentMut, key: &str, tables: impl Iterator<Item = Table>, comment: &str) {
    let before = document.get(key).and_then(Item::as_array_of_tables).and_then(|before| before.get(0));
    let explained = before.map_or_else(|| "\n".to_owned(), |first| above(first.decor()));
    let mut tables: ArrayOfTables = tables.collect();
    if let Some(first) = tables.get_mut(0) {
        first.decor_mut().set_prefix(explained + comment);
        document.insert(key, Item::ArrayOfTables(tables));
    } else {
        document.remove(key);
    }
}

/// The comments and empty lines above something.
fn above(decor: &Decor) -> String {
    decor.prefix().and_then(RawString::as_str).unwrap_or_default().to_owned()
}

/// The introductory words of some parts, as lines of comment.
fn comment(outline: &Outline, of: &[Part]) -> String {
    let words = outline.introductions.iter().filter(|words| of.contains(&words.of));
    words
        .flat_map(|words| words.text.lines())
        .fold(String::new(), |comment, line| comment + "# " + &with_wide_commas(line.trim()) + "\n")
}

/// How many sessions the document asks for, where it says so.
fn targets(document: &mut DocumentMut, outline: &Outline) {
    let sessions = outline.sessions;
    let stated = [
        ("sessions_per_topic", sessions.per_topic),
        ("sessions_per_quarter", sessions.per_quarter),
        ("sessions_per_year", sessions.per_year),
    ];
    for (key, count) in stated {
        let Some(count) = count else { continue };
        let targets = document.entry("targets").or_insert_with(|| Item::Table(Table::new()));
        let mut count = Value::from(i64::from(count));
        if let Some(before) = targets.get(key).and_then(Item::as_value) {
            *count.decor_mut() = before.decor().clone();
        }
        targets[key] = value(count);
    }
}

fn topic_table(number: usize, topic: &Topic) -> Table {
    let mut table = Table::new();
    table["id"] = value(format!("t{number:02}"));
    table["title"] = value(with_wide_commas(&topic.title));
    if !topic.readings.is_empty() {
        let readings = topic.readings.iter().map(|reading| Value::InlineTable(reading_table(reading)));
        table["readings"] = Item::Value(Value::Array(spread(readings)));
    }
    let points = [("grasp", &topic.grasp), ("practice", &topic.practice), ("results", &topic.results)];
    for (key, points) in points {
        list(&mut table, key, points.iter());
    }
    short_list(&mut table, "months", topic.months.iter().map(|month| Value::from(i64::from(*month))));
    if let Some(lead) = &topic.lead {
        table["lead"] = value(with_wide_commas(lead));
    }
    table
}

fn reading_table(reading: &Reading) -> InlineTable {
    let mut table = InlineTable::new();
    table.insert("title", reading.title.as_str().into());
    if !reading.volumes.is_empty() {
        table.insert("volumes", Value::Array(reading.volumes.iter().collect()));
    }
    if reading.untitled {
        table.insert("untitled", true.into());
    }
    table
}

fn requirement_table(requirement: &Requirement) -> Table {
    let mut table = Table::new();
    table["title"] = value(with_wide_commas(&requirement.title));
    if !requirement.clauses.is_empty() {
        let clauses = requirement.clauses.iter().map(|clause| {
            let mut table = InlineTable::new();
            table.insert("text", with_wide_commas(&clause.text).into());
            Value::InlineTable(table)
        });
        table["clauses"] = Item::Value(Value::Array(spread(clauses)));
    }
    table
}

/// Sets a list of sentences, one a line; an empty one is left out.
fn list<'a>(table: &mut Table, key: &str, entries: impl Iterator<Item = &'a String>) {
    let array = spread(entries.map(|entry| Value::from(with_wide_commas(entry))));
    if !array.is_empty() {
        table[key] = Item::Value(Value::Array(array));
    }
}

/// Sets a list of words on one line; an empty one is left out.
fn short_list(table: &mut Table, key: &str, entries: impl Iterator<Item = Value>) {
    let array: Array = entries.collect();
    if !array.is_empty() {
        table[key] = Item::Value(Value::Array(array));
    }
}

/// An array with one entry a line.
fn spread(entries: impl Iterator<Item = Value>) -> Array {
    let mut array = Array::new();
    for mut entry in entries {
        entry.decor_mut().set_prefix("\n  ");
        array.push_formatted(entry);
    }
    if !array.is_empty() {
        array.set_trailing("\n");
        array.set_trailing_comma(true);
    }
    array
}

#[cfg(test)]
mod tests {
    use super::super::{read, understand};
    use super::*;
    use crate::domain::plan::Plan;

    #[test]
    fn what_is_written_is_a_plan_that_says_the_same() {
        let text = "某局2026年理论学习计划\n为抓好\"学习\"，特制定本计划。\n一、学习专题\n每个专题集中学习研讨不少于1次，全员参加。\n\
            （一）甲精神（3月，主讲：局长）\n学习《乙》第一、二卷、四中全会公报，深刻领会意义。\n\
            二、学习要求\n（一）加强领导。要带头学习。";
        let outline = understand(&read("a.txt", text.as_bytes()).expect("text"));
        let written = plan_text(&outline, DocumentMut::new()).expect("plan");
        let plan: Plan = toml::from_str(&written).expect(&written);
        assert_eq!((plan.year, plan.organization.as_str()), (2026, "某局"));
        assert_eq!(plan.targets.sessions_per_topic, Some(1));
        assert_eq!(plan.topics[0].id.0, "t01");
        assert_eq!(plan.topics[0].months, [3]);
        assert_eq!(plan.topics[0].lead.as_deref(), Some("局长"));
        let readings: Vec<String> = plan.topics[0].readings.iter().map(ToString::to_string).collect();
        assert_eq!(readings, ["《乙》第一卷、第二卷", "四中全会公报"]);
        assert_eq!(plan.requirements[0].clauses[0].text, "要带头学习");
        assert!(written.starts_with("# 为抓好\"学习\"，特制定本计划。\nyear = 2026\n"), "{written}");
    }

    #[test]
    fn what_the_document_does_not_state_stays_as_the_template_has_it() {
        let text = "某局2026年理论学习计划\n一、学习专题\n每个专题集中学习研讨不少于2次。\n（一）甲精神\n学习《乙》。";
        let outline = understand(&read("a.txt", text.as_bytes()).expect("text"));
        let template = include_str!("../../../seeds/study/plan.toml").parse().expect("template");
        let written = plan_text(&outline, template).expect("plan");
        let plan: Plan = toml::from_str(&written).expect(&written);
        assert_eq!((plan.title.as_str(), plan.organization.as_str()), ("某局2026年理论学习计划", "某局"));
        assert_eq!((plan.topics.len(), plan.requirements.len(), plan.checklists.len()), (1, 0, 3));
        assert!(plan.period.is_some() && plan.meeting.weekday.is_some(), "{written}");
        for kept in [
            "# 直接用编辑器修改本文件",
            "sessions_per_topic = 2     # 每个专题",
            "# makeup_days = 20",
            "# 专题：一段一个。id 一经使用不再改动。\n# 每个专题集中学习研讨不少于2次。\n[[topics]]",
        ] {
            assert!(written.contains(kept), "{kept} is not in:\n{written}");
        }
    }

    #[test]
    fn a_document_without_topics_makes_no_plan() {
        let outline = understand(&read("a.txt", "某局2026年学习计划\n正文。".as_bytes()).expect("text"));
        assert_eq!(plan_text(&outline, DocumentMut::new()).expect_err("refused").id, "import-no-topics");
    }
}
