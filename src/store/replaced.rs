//! A plan that replaces another of its year: it keeps the unit's settings and the ids of its topics, to which records
//! refer.

use std::collections::BTreeSet;

use toml_edit::{ArrayOfTables, DocumentMut, Item, Table, value};

/// Keys of one plan that another does not keep.
const OWN: [&str; 2] = ["adopted", "guidance"];
/// Keys that a unit adds to a topic; no document states them.
const ADDED: [&str; 4] = ["by", "sessions", "added", "basis"];

/// Returns the plan `before` as the template of another, with the comments of `start` where the other explains
/// itself. `None` if one of them is not TOML.
pub(crate) fn settings_kept(before: &str, start: &str) -> Option<String> {
    let (mut document, start): (DocumentMut, DocumentMut) = (before.parse().ok()?, start.parse().ok()?);
    for key in OWN {
        document.remove(key);
    }
    let above = start.key("year").and_then(|key| key.leaf_decor().prefix()).cloned();
    if let (Some(mut key), Some(above)) = (document.key_mut("year"), above) {
        key.leaf_decor_mut().set_prefix(above);
    }
    for key in ["topics", "requirements"] {
        let above = first(&start, key).and_then(|table| table.decor().prefix()).cloned().unwrap_or_default();
        let tables = document.get_mut(key).and_then(Item::as_array_of_tables_mut);
        if let Some(table) = tables.and_then(|tables| tables.get_mut(0)) {
            table.decor_mut().set_prefix(above);
        }
    }
    Some(document.to_string())
}

/// Returns the plan `text` with the ids that `before` gives to topics of the same title, and with ids for the others
/// that neither it nor `recorded` has; and the topics of `before` that are gone. `None` if a plan is not TOML.
pub(crate) fn ids_kept(
    text: &str,
    before: &str,
    recorded: BTreeSet<String>,
) -> Option<(String, Vec<String>)> {
    let (mut document, before): (DocumentMut, DocumentMut) = (text.parse().ok()?, before.parse().ok()?);
    let mut left: Vec<&Table> = topics(&before).collect();
    let mut used = recorded;
    used.extend(left.iter().filter_map(|topic| word(topic, "id")));
    let tables = document.get_mut("topics").and_then(Item::as_array_of_tables_mut);
    for topic in tables.into_iter().flat_map(ArrayOfTables::iter_mut) {
        let same = left.iter().position(|earlier| plain(earlier) == plain(topic));
        let id = match same.map(|at| left.remove(at)) {
            Some(earlier) => {
                for key in ADDED {
                    if let Some(kept) = earlier.get(key).filter(|_| !topic.contains_key(key)) {
                        topic[key] = kept.clone();
                    }
                }
                word(earlier, "id")
            }
            None => (1..=used.len() + 1).map(|number| format!("t{number:02}")).find(|id| !used.contains(id)),
        };
        let id = id?;
        used.insert(id.clone());
        topic["id"] = value(id);
    }
    let gone = left
        .into_iter()
        .filter_map(|topic| Some(format!("{} {}", word(topic, "id")?, word(topic, "title")?)));
    Some((document.to_string(), gone.collect()))
}

fn topics(document: &DocumentMut) -> impl Iterator<Item = &Table> {
    document.get("topics").and_then(Item::as_array_of_tables).into_iter().flatten()
}

fn first<'d>(document: &'d DocumentMut, key: &str) -> Option<&'d Table> {
    document.get(key)?.as_array_of_tables()?.get(0)
}

fn word(table: &Table, key: &str) -> Option<String> {
    Some(table.get(key)?.as_str()?.to_owned())
}

/// Returns the title without blanks and punctuation, which differ between two copies of a document.
fn plain(topic: &Table) -> Option<String> {
    Some(word(topic, "title")?.chars().filter(|c| c.is_alphanumeric()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const BEFORE: &str = "# 手写\nyear = 2026\nguidance = [\"旧\"]\n[targets]\nmakeup_days = 20\n\
        [[topics]]\nid = \"t01\"\ntitle = \"科技创新\"\nby = 2026-03-31\n\
        [[topics]]\nid = \"t03\"\ntitle = \"作风建设\"\n[[requirements]]\ntitle = \"旧\"\n";

    #[test]
    fn topics_of_the_same_title_keep_their_id_and_others_get_a_new_one() {
        let text = "[[topics]]\nid = \"t01\"\ntitle = \"意识形态\"\n[[topics]]\nid = \"t02\"\ntitle = \"“科技 创新”\"\n";
        let (text, gone) = ids_kept(text, BEFORE, BTreeSet::from(["t02".to_owned()])).unwrap();
        let document: DocumentMut = text.parse().unwrap();
        let ids: Vec<String> = topics(&document).filter_map(|topic| word(topic, "id")).collect();
        assert_eq!(ids, ["t04", "t01"]);
        assert!(text.contains("by = 2026-03-31"), "{text}");
        assert_eq!(gone, ["t03 作风建设"]);
        assert!(ids_kept("[[topics]]", "title = ", BTreeSet::new()).is_none());
    }

    #[test]
    fn settings_are_kept_and_what_the_other_plan_states_is_not() {
        let start = "# 样板\nyear = 2026\n\n# 专题\n[[topics]]\nid = \"t01\"\ntitle = \"样板\"\n";
        let kept = settings_kept(BEFORE, start).unwrap();
        assert!(kept.contains("makeup_days = 20") && kept.starts_with("# 样板\nyear"), "{kept}");
        assert!(kept.contains("\n# 专题\n[[topics]]") && !kept.contains("guidance"), "{kept}");
        assert!(settings_kept("year = ", start).is_none());
    }
}
