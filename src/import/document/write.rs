//! An outline as the text of a plan file.

use toml_edit::{Array, ArrayOfTables, DocumentMut, InlineTable, Item, Table, Value, value};

use crate::domain::vocabulary::Vocabulary;
use crate::message::Message;

use super::outline::{Outline, Part, Reading, Requirement, Topic};

/// The plan file that says what the document said; words that have no field there stand as comments.
///
/// # Errors
/// When the document named no title, no year, or no topic: such a plan could not be used.
pub fn plan_text(outline: &Outline) -> Result<String, Message> {
    let title = outline.title.as_deref().ok_or_else(|| Message::new("import-no-title"))?;
    let year = outline.year.ok_or_else(|| Message::new("import-no-year"))?;
    if outline.topics.is_empty() {
        return Err(Message::new("import-no-topics"));
    }
    let mut document = DocumentMut::new();
    document["year"] = value(i64::from(year));
    document["title"] = value(title);
    document["organization"] = value(outline.organization.as_deref().unwrap_or_default());
    list(document.as_table_mut(), "guidance", outline.guidance.iter().map(|passage| passage.text.as_str()));
    short_list(document.as_table_mut(), "forms", outline.forms.iter().map(|form| Value::from(form.key())));
    short_list(document.as_table_mut(), "platforms", outline.platforms.iter().map(Value::from));
    if let Some(mut key) = document.key_mut("year") {
        key.leaf_decor_mut().set_prefix(comment(outline, &[Part::Plan, Part::Schedule]));
    }
    if let Some(targets) = targets(outline) {
        document.insert("targets", Item::Table(targets));
    }

    let mut topics = ArrayOfTables::new();
    for (number, topic) in (1..).zip(&outline.topics) {
        topics.push(topic_table(number, topic));
    }
    if let Some(first) = topics.get_mut(0) {
        first.decor_mut().set_prefix(format!("\n{}", comment(outline, &[Part::Topics])));
    }
    document.insert("topics", Item::ArrayOfTables(topics));

    let mut requirements = ArrayOfTables::new();
    for requirement in &outline.requirements {
        requirements.push(requirement_table(requirement));
    }
    if let Some(first) = requirements.get_mut(0) {
        first.decor_mut().set_prefix(format!("\n{}", comment(outline, &[Part::Requirements])));
        document.insert("requirements", Item::ArrayOfTables(requirements));
    }
    Ok(document.to_string())
}

/// The introductory words of some parts, as lines of comment.
fn comment(outline: &Outline, of: &[Part]) -> String {
    let words = outline.introductions.iter().filter(|words| of.contains(&words.of));
    words
        .flat_map(|words| words.text.lines())
        .fold(String::new(), |comment, line| comment + "# " + line.trim() + "\n")
}

fn targets(outline: &Outline) -> Option<Table> {
    let sessions = outline.sessions;
    let stated = [
        ("sessions_per_topic", sessions.per_topic),
        ("sessions_per_quarter", sessions.per_quarter),
        ("sessions_per_year", sessions.per_year),
    ];
    let mut table = Table::new();
    for (key, count) in stated {
        if let Some(count) = count {
            table[key] = value(i64::from(count));
        }
    }
    (!table.is_empty()).then_some(table)
}

fn topic_table(number: usize, topic: &Topic) -> Table {
    let mut table = Table::new();
    table["id"] = value(format!("t{number:02}"));
    table["title"] = value(&topic.title);
    if !topic.readings.is_empty() {
        let readings = topic.readings.iter().map(|reading| Value::InlineTable(reading_table(reading)));
        table["readings"] = Item::Value(Value::Array(spread(readings)));
    }
    let points = [("grasp", &topic.grasp), ("practice", &topic.practice), ("results", &topic.results)];
    for (key, points) in points {
        list(&mut table, key, points.iter().map(String::as_str));
    }
    short_list(&mut table, "months", topic.months.iter().map(|month| Value::from(i64::from(*month))));
    if let Some(lead) = &topic.lead {
        table["lead"] = value(lead);
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
    table["title"] = value(&requirement.title);
    if !requirement.clauses.is_empty() {
        let clauses = requirement.clauses.iter().map(|clause| {
            let mut table = InlineTable::new();
            table.insert("text", clause.text.as_str().into());
            Value::InlineTable(table)
        });
        table["clauses"] = Item::Value(Value::Array(spread(clauses)));
    }
    table
}

/// Sets a list of sentences, one a line; an empty one is left out.
fn list<'a>(table: &mut Table, key: &str, entries: impl Iterator<Item = &'a str>) {
    let array = spread(entries.map(Value::from));
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
        let written = plan_text(&outline).expect("plan");
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
    fn a_document_without_topics_makes_no_plan() {
        let outline = understand(&read("a.txt", "某局2026年学习计划\n正文。".as_bytes()).expect("text"));
        assert_eq!(plan_text(&outline).expect_err("refused").id, "import-no-topics");
    }
}
