//! Writes an outline as the text of a plan file.

use std::collections::BTreeMap;

use toml_edit::{
    Array, ArrayOfTables, Decor, DocumentMut, InlineTable, Item, RawString, Table, Value, value,
};

use crate::domain::vocabulary::Vocabulary;
use crate::message::Message;

use crate::import::plan::outline::{Outline, Part, Reading, Requirement, SettingValue, Topic};
use crate::import::plan::words::width::with_wide_commas;

/// Returns the year of the plan.
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

/// Returns the plan file: the facts of the document, and the template for settings and explanations that it does not
/// state. Text without a key becomes a comment.
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
    settings(&mut document, outline);
    let topics = (1..).zip(&outline.topics).map(|(number, topic)| {
        let mut table = topic_table(number, topic);
        table.decor_mut().set_prefix(format!("\n{}", remarks(topic)));
        table
    });
    tables(&mut document, "topics", topics, &comment(outline, &[Part::Topics]));
    let evidence = evidence(&document);
    let requirements =
        outline.requirements.iter().map(|requirement| requirement_table(requirement, &evidence));
    tables(&mut document, "requirements", requirements, &comment(outline, &[Part::Requirements]));
    Ok(document.to_string())
}

/// Replaces the tables with that name. Keeps the text above the first, followed by `comment`.
fn tables(document: &mut DocumentMut, key: &str, tables: impl Iterator<Item = Table>, comment: &str) {
    let before = document.get(key).and_then(Item::as_array_of_tables).and_then(|before| before.get(0));
    let explained = before.map_or_else(|| "\n".to_owned(), |first| above(first.decor()));
    let mut tables: ArrayOfTables = tables.collect();
    if let Some(first) = tables.get_mut(0) {
        let own = above(first.decor());
        first.decor_mut().set_prefix(explained + comment + own.trim_start());
        document.insert(key, Item::ArrayOfTables(tables));
    } else {
        document.remove(key);
    }
}

/// Returns the comments and empty lines above an item.
fn above(decor: &Decor) -> String {
    decor.prefix().and_then(RawString::as_str).unwrap_or_default().to_owned()
}

/// Returns the introductions of some parts as comment lines.
fn comment(outline: &Outline, of: &[Part]) -> String {
    let words = outline.introductions.iter().filter(|words| of.contains(&words.of));
    words
        .flat_map(|words| words.text.lines())
        .fold(String::new(), |comment, line| comment + "# " + &with_wide_commas(line.trim()) + "\n")
}

/// Replaces the template's settings with those of the document.
fn settings(document: &mut DocumentMut, outline: &Outline) {
    for setting in &outline.settings {
        let Some((table, key)) = setting.key.split_once('.') else { continue };
        let mut stated = match &setting.value {
            SettingValue::Count(count) => Value::from(i64::from(*count)),
            SettingValue::Share(share) => Value::from(*share),
            SettingValue::Text(text) => Value::from(text.as_str()),
        };
        let settings = document.entry(table).or_insert_with(|| Item::Table(Table::new()));
        if let Some(before) = settings.get(key).and_then(Item::as_value) {
            *stated.decor_mut() = before.decor().clone();
        }
        settings[key] = value(stated);
    }
    let states = |key: &str| outline.settings.iter().any(|setting| setting.key == key);
    if states("meeting.from")
        && !states("meeting.to")
        && let Some(meeting) = document.get_mut("meeting").and_then(Item::as_table_mut)
    {
        meeting.remove("to");
    }
}

/// Returns the facts of a topic without a key in the plan file, as comment lines.
fn remarks(topic: &Topic) -> String {
    let optional: Vec<&str> = topic.optional.iter().map(|reading| reading.title.as_str()).collect();
    let questions: Vec<&str> = topic.questions.iter().map(|question| question.text.as_str()).collect();
    let person = |who: &Option<String>| who.clone().filter(|_| *who != topic.lead).unwrap_or_default();
    [
        ("主持", person(&topic.chair)),
        ("重点发言", person(&topic.speakers)),
        ("责任部门", person(&topic.department)),
        ("形式", topic.form.clone().unwrap_or_default()),
        ("选读", optional.join("；")),
        ("思考题", questions.join("；")),
    ]
    .into_iter()
    .filter(|(_, text)| !text.is_empty())
    .fold(String::new(), |lines, (label, text)| {
        lines + "# " + label + "：" + &text.replace(['\n', '\r'], " ") + "\n"
    })
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
        list(&mut table, key, points.iter().map(|point| &point.text));
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

/// Returns the evidence that the template names for each clause, by the clause's text.
fn evidence(template: &DocumentMut) -> BTreeMap<String, Value> {
    let requirements = template.get("requirements").and_then(Item::as_array_of_tables);
    let clauses = requirements.into_iter().flatten().filter_map(|table| table.get("clauses")?.as_array());
    let clauses = clauses.flatten().filter_map(Value::as_inline_table);
    clauses
        .filter_map(|clause| {
            Some((clause.get("text")?.as_str()?.to_owned(), clause.get("evidence")?.clone()))
        })
        .collect()
}

fn requirement_table(requirement: &Requirement, evidence: &BTreeMap<String, Value>) -> Table {
    let mut table = Table::new();
    table["title"] = value(with_wide_commas(&requirement.title));
    if !requirement.clauses.is_empty() {
        let clauses = requirement.clauses.iter().map(|clause| {
            let mut table = InlineTable::new();
            let text = with_wide_commas(&clause.text);
            table.insert("text", text.as_str().into());
            if let Some(evidence) = evidence.get(&text) {
                table.insert("evidence", evidence.clone());
            }
            Value::InlineTable(table)
        });
        table["clauses"] = Item::Value(Value::Array(spread(clauses)));
    }
    table
}

/// Sets a list of sentences, one per line, unless it is empty.
fn list<'a>(table: &mut Table, key: &str, entries: impl Iterator<Item = &'a String>) {
    let array = spread(entries.map(|entry| Value::from(with_wide_commas(entry))));
    if !array.is_empty() {
        table[key] = Item::Value(Value::Array(array));
    }
}

/// Sets a list of words on one line, unless it is empty.
fn short_list(table: &mut Table, key: &str, entries: impl Iterator<Item = Value>) {
    let array: Array = entries.collect();
    if !array.is_empty() {
        table[key] = Item::Value(Value::Array(array));
    }
}

/// Returns an array with one entry per line.
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
    use super::*;
    use crate::domain::plan::Plan;

    #[test]
    fn what_is_written_is_a_plan_that_says_the_same() {
        let text = "某局2026年理论学习计划\n为抓好\"学习\"，特制定本计划。\n一、学习专题\n每个专题集中学习研讨不少于1次，全员参加。\n\
            （一）甲精神（3月，主讲：局长）\n学习《乙》第一、二卷、四中全会公报，深刻领会意义。\n\
            二、学习要求\n（一）加强领导。要带头学习。";
        let outline = crate::import::plan::read("a.txt", text.as_bytes())
            .map(|source| crate::import::plan::understand(&source))
            .expect("text");
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
        let outline = crate::import::plan::read("a.txt", text.as_bytes())
            .map(|source| crate::import::plan::understand(&source))
            .expect("text");
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
        let outline = crate::import::plan::read("a.txt", "某局2026年学习计划\n正文。".as_bytes())
            .map(|source| crate::import::plan::understand(&source))
            .expect("text");
        assert_eq!(plan_text(&outline, DocumentMut::new()).expect_err("refused").id, "import-no-topics");
    }
}
