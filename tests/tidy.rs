//! Conventions as tests: layers, sizes, languages, transcripts. What they hold nobody has to remember.

#![expect(clippy::expect_used, clippy::panic, reason = "a test ends where its data is not there")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};

/// What each layer may use besides itself: another layer, or one module of it.
const ARROWS: [(&str, &[&str]); 12] = [
    ("text", &[]),
    ("domain", &[]),
    ("message", &[]),
    ("store", &["domain", "message", "text"]),
    ("import", &["domain", "message", "text"]),
    ("check", &["domain", "store", "message"]),
    ("report", &["domain", "message", "output"]),
    ("output", &["i18n", "message", "text", "domain::vocabulary"]),
    ("i18n", &["message", "domain::vocabulary"]),
    ("office", &["domain", "report", "i18n", "message", "output", "text"]),
    ("site", &["domain", "report", "i18n", "message", "output", "text"]),
    (
        "cli",
        &[
            "domain", "message", "store", "import", "check", "report", "output", "i18n", "office", "site",
            "text",
        ],
    ),
];

const LONGEST_FILE: usize = 300;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    collect(&root().join(folder), ending, &mut found);
    found.sort();
    found
}

fn collect(folder: &Path, ending: &str, found: &mut Vec<(String, String)>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.map(|entry| entry.expect("an entry").path()) {
        if path.is_dir() {
            collect(&path, ending, found);
        } else if path.to_string_lossy().ends_with(ending) {
            found.push((name(&path), fs::read_to_string(&path).expect("a text")));
        }
    }
}

fn name(path: &Path) -> String {
    path.strip_prefix(root()).expect("a file of this repository").display().to_string()
}

/// The words that stand behind each `prefix` in a source, up to the first character that is no part
/// of a path.
fn behind<'a>(source: &'a str, prefix: &'a str) -> impl Iterator<Item = &'a str> {
    source.split(prefix).skip(1).map(|rest| {
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && !"_:-".contains(c));
        &rest[..end.unwrap_or(rest.len())]
    })
}

#[test]
fn layers_use_only_what_lies_below_them() {
    for (file, source) in files("src", ".rs") {
        let Some(layer) = file.strip_prefix("src/").and_then(|path| path.split_once('/')) else { continue };
        let (_, allowed) = ARROWS.iter().find(|(name, _)| *name == layer.0).expect("a layer of DESIGN");
        for path in behind(&source, "crate::") {
            let module = path.trim_end_matches(':');
            let fits = |below: &str| {
                module.strip_prefix(below).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
            };
            let inside = fits(layer.0) || allowed.iter().any(|below| fits(below));
            assert!(inside, "{file} uses crate::{module}, which {} may not", layer.0);
        }
    }
}

#[test]
fn files_are_short_and_finished() {
    for (file, source) in files("src", ".rs").into_iter().chain(files("tests", ".rs")) {
        let lines = program(&source).lines().count();
        let long = lines > LONGEST_FILE && file.starts_with("src/");
        assert!(!long, "{file} has {lines} lines; split it by subject");
        if file == "tests/tidy.rs" {
            continue;
        }
        for word in ["TODO", "FIXME", "XXX", "#[allow", "#![allow", "unsafe ", "todo!("] {
            assert!(!source.contains(word), "{file} holds {word}");
        }
    }
}

#[test]
fn only_the_command_line_prints() {
    for (file, source) in files("src", ".rs") {
        let prints = ["println!", "eprintln!", "print!(", "eprint!(", "dbg!(", "io::stdout", "io::stderr"];
        let printing: Vec<_> = prints.iter().filter(|word| source.contains(**word)).collect();
        assert!(file.starts_with("src/cli/") || printing.is_empty(), "{file} prints: {printing:?}");
        assert!(!source.contains("println!") && !source.contains("dbg!("), "{file}: println! panics");
        let clock = source.contains("Utc::now")
            || source.contains("Local::now")
            || source.contains("SystemTime::now");
        assert!(file.starts_with("src/cli/") || !clock, "{file} reads the clock");
        let only_tables = source.contains("= Format::Table");
        assert!(!only_tables, "{file}: Markdown is for people as well; ask is_for_people()");
    }
}

#[test]
fn no_text_names_a_machine() {
    let texts = [".md", ".toml", ".yml", ".rs", ".ftl", ".txt"];
    let homes = ["/root/", "/home/", "/work/"].map(|home| home.replace('/', std::path::MAIN_SEPARATOR_STR));
    for (file, text) in texts
        .iter()
        .flat_map(|ending| ["src", "tests", "plan", "records", "seeds"].map(|folder| files(folder, ending)))
        .flatten()
    {
        if file != "tests/tidy.rs" {
            assert!(!homes.iter().any(|home| text.contains(home.as_str())), "{file} names a machine's path");
        }
    }
    if let Ok(readme) = fs::read_to_string(root().join("README.md")) {
        assert!(!homes.iter().any(|home| readme.contains(home.as_str())), "README.md names a machine's path");
    }
}

/// Attributes of a message, and the values that message or attribute is given.
type Shape = BTreeMap<String, BTreeSet<String>>;

/// Every message of a language with its shape; each file is read strictly and no id stands twice.
fn messages(lang: &str) -> BTreeMap<String, Shape> {
    let mut messages = BTreeMap::new();
    for (file, source) in files(&format!("src/i18n/{lang}"), ".ftl") {
        if file.contains("/help") {
            continue;
        }
        for message in parse(&file, &source) {
            let id = message.id.name.to_owned();
            let mut shape = Shape::new();
            let value = message.value.as_ref().unwrap_or_else(|| panic!("{file}: {id} says nothing"));
            shape.insert(String::new(), variables(value));
            for attribute in &message.attributes {
                shape.insert(attribute.id.name.to_owned(), variables(&attribute.value));
            }
            assert!(messages.insert(id.clone(), shape).is_none(), "{file}: {id} stands twice");
        }
    }
    messages
}

fn parse<'a>(file: &str, source: &'a str) -> Vec<fluent_syntax::ast::Message<&'a str>> {
    let resource =
        fluent_syntax::parser::parse(source).unwrap_or_else(|(_, errors)| panic!("{file}: {errors:?}"));
    let message = |entry| match entry {
        Entry::Message(message) => Some(message),
        Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => None,
        other => panic!("{file}: {other:?}"),
    };
    resource.body.into_iter().filter_map(message).collect()
}

fn variables(pattern: &Pattern<&str>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            of_expression(expression, &mut found);
        }
    }
    found
}

fn of_expression(expression: &Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => of_inline(inline, found),
        Expression::Select { selector, variants } => {
            of_inline(selector, found);
            found.extend(variants.iter().flat_map(|variant| variables(&variant.value)));
        }
    }
}

fn of_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => of_expression(expression, found),
        InlineExpression::FunctionReference { arguments: CallArguments { positional, .. }, .. } => {
            for argument in positional {
                of_inline(argument, found);
            }
        }
        _ => {}
    }
}

#[test]
fn both_languages_say_the_same() {
    let (chinese, english) = (messages("zh"), messages("en"));
    let ids = |messages: &BTreeMap<String, Shape>| messages.keys().cloned().collect::<BTreeSet<_>>();
    let differing: Vec<_> = ids(&chinese).symmetric_difference(&ids(&english)).cloned().collect();
    assert!(differing.is_empty(), "in one language only: {differing:?}");
    for (id, shape) in &chinese {
        assert_eq!(shape, &english[id], "{id}: Chinese on the left, English on the right");
    }
}

#[test]
fn every_language_file_is_loaded() {
    let listed = fs::read_to_string(root().join("src/i18n/resources.rs")).expect("the list of files");
    for (file, source) in files("src/i18n", ".ftl") {
        parse(&file, &source);
        let subject = file.trim_start_matches("src/i18n/").trim_end_matches(".ftl");
        let subject = subject.split_once('/').expect("a language").1;
        assert!(
            listed.contains(&format!("\"{subject}\"")) || listed.contains(&format!("/{subject}.ftl\"")),
            "{file}"
        );
    }
}

/// The ids of all rules, as the program lists them.
fn rules() -> Vec<String> {
    let listed = Command::new(env!("CARGO_BIN_EXE_plan"))
        .args(["explain", "--format", "json", "-C"])
        .arg(root())
        .output()
        .expect("the program");
    let rules: Vec<serde_json::Value> = serde_json::from_slice(&listed.stdout).expect("a list");
    rules.iter().map(|rule| rule["rule"].as_str().expect("an id").to_owned()).collect()
}

#[test]
fn every_rule_is_explained_and_told() {
    let chinese = messages("zh");
    let stories: BTreeSet<PathBuf> =
        files("tests/rules", ".md").into_iter().map(|(file, _)| PathBuf::from(file)).collect();
    let rules = rules();
    for rule in &rules {
        let shape = chinese.get(rule).unwrap_or_else(|| panic!("{rule} has no message"));
        for attribute in ["help", "title", "why"] {
            assert!(shape.contains_key(attribute), "{rule} has no .{attribute}");
        }
        assert!(shape["title"].is_empty() && shape["why"].is_empty(), "{rule}: explain has no values");
        let story = PathBuf::from(format!("tests/rules/{rule}.md"));
        assert!(stories.contains(&story), "{rule} has no transcript {}", story.display());
    }
    assert_eq!(stories.len(), rules.len(), "a transcript without a rule");
    let transcript = |story: &PathBuf| fs::read_to_string(root().join(story)).expect("a story");
    for story in &stories {
        let id = story.file_stem().expect("a name").to_string_lossy();
        assert!(
            transcript(story).contains(&format!("[{id}]")),
            "{} never shows its finding",
            story.display()
        );
        assert!(transcript(story).contains("--lang en"), "{} is in one language only", story.display());
    }
}

/// What `store` says when it refuses to read or write, as opposed to a fault of a file that it goes on
/// without.
const REFUSALS: [&str; 8] = [
    "cannot-write",
    "malformed-id",
    "no-plan-at-all",
    "no-plan-for-year",
    "no-repository",
    "paper-altered-here",
    "plan-exists",
    "roster-not-tables",
];

/// A fault of loading without its row among the rules would never be reported.
#[test]
fn every_fault_of_loading_has_a_rule() {
    let rules = fs::read_to_string(root().join("src/check/rules/mod.rs")).expect("the list of rules");
    for (file, source) in programs().into_iter().filter(|(file, _)| file.starts_with("src/store/")) {
        for id in behind(&source, "Message::new(\"").filter(|id| !REFUSALS.contains(id)) {
            let listed = rules.contains(&format!("Rule::loading(\"{id}\")"));
            assert!(listed, "{file} says {id}: give it a rule, or add it to REFUSALS");
        }
    }
}

/// The source without the tests at its end.
fn program(source: &str) -> &str {
    source.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default()
}

/// The part of each source that is compiled into the program.
fn programs() -> Vec<(String, String)> {
    let tests = |file: &String| file.ends_with("/tests.rs") || file.contains("/tests/");
    let program =
        |source: &str| source.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default().to_owned();
    let sources = files("src", ".rs").into_iter().filter(|(file, _)| !tests(file));
    sources.map(|(file, source)| (file, program(&source))).collect()
}

/// The strings within `"…"` that could be an id or a key.
fn quoted(source: &str) -> BTreeSet<&str> {
    let plain =
        |text: &&str| !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c));
    source.split('"').filter(plain).collect()
}

/// The ids that one source puts together: the keys of a vocabulary after its term; the headings of the
/// columns that it lists; and after the beginning that it formats, such as `figure-`, a key or a number
/// that it holds as well.
fn composed(source: &str) -> BTreeSet<String> {
    let keys = quoted(source);
    let mut ids = BTreeSet::new();
    let terms = source.split(" of \"").skip(1).chain(source.split("TERM: &'static str = \"").skip(1));
    for (term, block) in terms.filter_map(|rest| rest.split_once('"')) {
        let block = block.split("\n    }\n").next().unwrap_or_default();
        ids.extend(quoted(block).iter().map(|key| format!("{term}-{key}")));
    }
    for columns in source.split("const COLUMNS").skip(1).filter_map(|rest| rest.split("];").next()) {
        ids.extend(quoted(columns).iter().map(|key| format!("column-{key}")));
    }
    let begins = source.split("format!(\"").skip(1).filter_map(|rest| rest.split_once('{'));
    for (begin, rest) in begins.filter(|(begin, _)| begin.ends_with('-') || begin.starts_with("term-")) {
        ids.extend(keys.iter().map(|key| format!("{begin}{key}")));
        if rest.starts_with("half}") || rest.starts_with("quarter}") || rest.starts_with("month:02}") {
            let digits = if rest.starts_with("month") { 2 } else { 1 };
            ids.extend((1..=12).map(|number| format!("{begin}{number:0digits$}")));
        }
    }
    ids
}

#[test]
fn every_message_is_used() {
    let sources = programs();
    let mut used: BTreeSet<String> = BTreeSet::new();
    for (_, source) in &sources {
        used.extend(quoted(source).into_iter().map(ToOwned::to_owned));
        used.extend(composed(source));
    }
    let unused: Vec<String> = messages("zh").into_keys().filter(|id| !used.contains(id)).collect();
    assert!(unused.is_empty(), "nobody says: {unused:?}");
}

#[test]
fn every_message_that_is_said_exists() {
    let mut known: BTreeSet<String> = messages("zh").into_keys().collect();
    for (file, source) in files("src/i18n/zh/help", ".ftl") {
        known.extend(parse(&file, &source).iter().map(|message| message.id.name.to_owned()));
    }
    for (file, source) in programs() {
        for prefix in ["Message::new(\"", ".word(\"", "Value::Word(\""] {
            for id in behind(&source, prefix) {
                let exists = known.contains(id) || id.is_empty() || id.ends_with('-');
                assert!(exists, "{file} says {id}, which no language has");
            }
        }
    }
}

/// The functions of a source, each from its own line to the next function's.
fn functions(source: &str) -> Vec<String> {
    let mut found = vec![String::new()];
    for line in source.lines() {
        let indent = line.len() - line.trim_start().len();
        if indent <= 4 && line.contains("fn ") && line.trim_end().ends_with(['{', '(']) {
            found.push(String::new());
        }
        if let Some(function) = found.last_mut() {
            *function += line;
            *function += "\n";
        }
    }
    found
}

/// The values that a function gives to sentences, by name.
fn given(function: &str) -> BTreeSet<String> {
    let flat: String = function.split_whitespace().collect::<Vec<_>>().join(" ");
    behind(&flat.replace(".with( ", ".with("), ".with(\"").map(ToOwned::to_owned).collect()
}

/// Returns `true` if the function gives the value to a sentence that it holds by name.
fn is_added(function: &str, name: &str) -> bool {
    let parts: Vec<&str> = function.split(".with(").collect();
    let named = |before: &str| before.ends_with(|c: char| c.is_ascii_alphanumeric());
    (1..parts.len()).filter(|at| named(parts[at - 1])).any(|at| {
        let chain = parts[at..].join(".with(");
        let chain = chain.split(';').next().unwrap_or_default();
        chain.starts_with(&format!("\"{name}\"")) || chain.contains(&format!(".with(\"{name}\""))
    })
}

/// The source, with the id of its rule where it says `RULE.id`.
fn with_rule_id(file: &str, source: &str) -> String {
    let rule = file.strip_prefix("src/check/rules/").and_then(|name| name.strip_suffix(".rs"));
    rule.map_or(source.to_owned(), |name| {
        source.replace("RULE.id", &format!("\"{}\"", name.replace('_', "-")))
    })
}

/// Every value that a function names is used by a sentence of that function; or the function adds it to
/// a sentence begun elsewhere. Every value that a sentence uses is given in its file, or so added.
/// `Words` checks each sentence again whenever a test says it.
#[test]
fn values_have_the_names_that_their_sentences_use() {
    let sentences: BTreeMap<String, BTreeSet<String>> =
        messages("zh").into_iter().map(|(id, shape)| (id, shape.into_values().flatten().collect())).collect();
    let everywhere: BTreeSet<&String> = sentences.values().flatten().collect();
    let mut added: BTreeSet<String> = BTreeSet::new();
    let sources = programs().into_iter().map(|(file, source)| (with_rule_id(&file, &source), file));
    let sources: Vec<(String, String)> = sources.collect();
    for (source, file) in &sources {
        for function in functions(source) {
            let chosen_elsewhere = function.replace("Message::new(\"", "").contains("Message::new(");
            let ids = quoted(&function);
            let own: BTreeSet<&String> = ids.iter().filter_map(|id| sentences.get(*id)).flatten().collect();
            for name in given(&function).into_iter().filter(|name| !own.contains(name)) {
                assert!(everywhere.contains(&name), "{file}: no sentence uses {name}");
                let adds = own.is_empty() || chosen_elsewhere || is_added(&function, &name);
                assert!(adds, "{file}: no sentence of this function uses {name}:\n{function}");
                added.insert(name);
            }
        }
    }
    for (source, file) in &sources {
        let names = given(source);
        for id in behind(source, "Message::new(\"") {
            let Some(wanted) = sentences.get(id) else { continue };
            let missing: Vec<_> = wanted.difference(&names).filter(|name| !added.contains(*name)).collect();
            assert!(missing.is_empty(), "{file}: {id} is not given {missing:?}");
        }
    }
}
