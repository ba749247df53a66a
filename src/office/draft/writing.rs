//! 研讨发言材料、学习笔记: a recorded text as a document, word for word.

use crate::domain::history::Current;
use crate::domain::note::{Note, NoteKind};
use crate::office::draft::prelude::*;

/// The maximum length of a line that counts as a heading because of its number.
const LONGEST_HEADING: usize = 40;

pub(crate) fn draft(facts: &Facts<'_>, note: Current<'_, Note>, text: &str) -> Document {
    let record = &note.head.record;
    let mut blocks =
        vec![Block::Subtitle(byline(facts, record).into()), Block::Subtitle(occasion(facts, record).into())];
    if record.kind != NoteKind::Speech {
        blocks.push(facts.field("draft-topics", &facts.topic_listed(&record.topic)));
        if !record.readings.is_empty() {
            let readings =
                facts.words.list(record.readings.iter().map(|title| facts.reading_named(record, title)));
            blocks.push(facts.field("draft-readings-covered", &readings));
        }
        if let Some(hours) = record.hours {
            blocks.push(facts.paragraph(&Message::new("draft-hours-reported").with("hours", hours)));
        }
    }
    let title = title(facts, record);
    blocks.extend(body(text, &title));
    facts.document(vec![title], blocks)
}

/// Returns the title of a note, or that of its topic.
pub(crate) fn title(facts: &Facts<'_>, note: &Note) -> String {
    if let Some(title) = note.title.as_deref().filter(|title| !title.trim().is_empty()) {
        return title.to_owned();
    }
    let topic = facts
        .year
        .plan
        .topic(&note.topic)
        .map_or_else(|| note.topic.to_string(), |topic| topic.title.clone());
    let message = Message::new("draft-writing-title").with("kind", facts.words.term(note.kind));
    facts.say(&message.with("topic", topic))
}

fn byline(facts: &Facts<'_>, note: &Note) -> String {
    let name = facts.person(&note.member);
    match facts.year.roster.get(&note.member).map(|member| member.post_on(note.date)) {
        Some(post) if post != name => {
            facts.say(&Message::new("draft-byline").with("post", post).with("name", name))
        }
        _ => name,
    }
}

/// Returns the session of a speech, or the date of another note.
fn occasion(facts: &Facts<'_>, note: &Note) -> String {
    let entry = note.session.as_ref().and_then(|id| facts.year.session(id));
    match entry {
        Some(entry) if note.kind == NoteKind::Speech && entry.session.form.is_collective() => {
            facts.of_session(entry, "draft-speech-at")
        }
        _ => facts.say(&Message::new("draft-written-on").with("day", facts.day(note.date))),
    }
}

/// Returns the text as blocks: every line a paragraph, headings as they are numbered by the author.
fn body(text: &str, title: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut lines = text.lines().map(str::trim).peekable();
    while let Some(line) = lines.next() {
        if line.starts_with('|') {
            let mut rows = vec![line];
            while let Some(row) = lines.next_if(|line| line.starts_with('|')) {
                rows.push(row);
            }
            blocks.push(Block::Table(rows_of(&rows)));
        } else if !is_rule(line) {
            blocks.extend(block(line).filter(|block| !repeats(block, title)));
        }
    }
    blocks
}

/// Returns the block of a line; `None` for an empty one.
fn block(line: &str) -> Option<Block> {
    let marks = line.chars().take_while(|c| *c == '#').count();
    let heading = line[marks..].strip_prefix(' ').filter(|_| (1..=6).contains(&marks));
    if let Some(heading) = heading {
        let level = Level::ALL[(marks - 1).min(Level::ALL.len() - 1)];
        return Some(Block::Written(level, plain(heading).into()));
    }
    let line = ["> ", "- ", "* ", "+ "].iter().find_map(|mark| line.strip_prefix(mark)).unwrap_or(line);
    let text = plain(line);
    if text.trim().is_empty() {
        return None;
    }
    Some(match level_of(&text) {
        Some(level) => Block::Written(level, text.into()),
        None => Block::Paragraph(text.into()),
    })
}

/// Returns the level of a short line that is numbered as a heading and does not end as a sentence.
fn level_of(line: &str) -> Option<Level> {
    let is_numeral = |c: char| "一二三四五六七八九十".contains(c);
    let is_short = line.chars().count() <= LONGEST_HEADING && !line.ends_with(['。', '；', '！', '？']);
    let rest = line.trim_start_matches(is_numeral);
    if is_short && rest.len() < line.len() && rest.starts_with('、') {
        return Some(Level::One);
    }
    let inner = line.strip_prefix('（').map(|inner| (inner, inner.trim_start_matches(is_numeral)));
    inner
        .filter(|(inner, rest)| is_short && rest.len() < inner.len() && rest.starts_with('）'))
        .map(|_| Level::Two)
}

/// Returns `true` if the block only repeats the title of the document.
fn repeats(block: &Block, title: &str) -> bool {
    matches!(block, Block::Written(Level::One, line) if line.plain() == title)
}

fn is_rule(line: &str) -> bool {
    line.len() >= 3 && ["-", "*", "_"].iter().any(|mark| line.replace([' '], "").replace(mark, "").is_empty())
}

/// Returns the text without the marks of emphasis and the escapes of Markdown.
fn plain(line: &str) -> String {
    let mut text = String::new();
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => text.extend(letters.next_if(char::is_ascii_punctuation).or(Some('\\'))),
            '*' if letters.peek() == Some(&'*') => {
                letters.next();
            }
            letter => text.push(letter),
        }
    }
    text
}

/// Returns a table of Markdown; the first row has the headings.
fn rows_of(lines: &[&str]) -> Table {
    let cells = |line: &&str| -> Vec<String> {
        let inner = line.trim().trim_start_matches('|').trim_end_matches('|');
        inner.split('|').map(|cell| plain(cell.trim())).collect()
    };
    let is_rule = |line: &&&str| !line.chars().all(|c| "|-: ".contains(c));
    let mut rows = lines.iter().filter(is_rule).map(cells);
    let columns =
        rows.next().unwrap_or_default().into_iter().map(|heading| Column::new(heading, 1)).collect();
    let rows = rows.map(|row| row.into_iter().map(Line::from).collect()).collect();
    Table::new(columns, rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_keeps_its_words_and_takes_the_style_of_the_office() {
        let text = "# 题目\n\n一、提高认识\n\n第一段，**要点**。\n（一）方法\n- 一项\\*\n\n---\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n";
        let found = body(text, "题目");
        let expected = [
            Block::Written(Level::One, "一、提高认识".into()),
            Block::Paragraph("第一段，要点。".into()),
            Block::Written(Level::Two, "（一）方法".into()),
            Block::Paragraph("一项*".into()),
        ];
        assert_eq!(found[..4], expected);
        let Block::Table(table) = &found[4] else { panic!("{found:?}") };
        assert_eq!((table.columns.len(), table.rows.len()), (2, 1));
    }

    #[test]
    fn a_numbered_sentence_is_not_a_heading() {
        let cases = [
            ("一、要求", Some(Level::One)),
            ("十二、要求", Some(Level::One)),
            ("（二）要求", Some(Level::Two)),
            ("一、加强学习，落实责任。", None),
            ("一是要求", None),
            ("、", None),
            ("（）要求", None),
        ];
        for (line, expected) in cases {
            assert_eq!(level_of(line), expected, "{line}");
        }
    }
}
