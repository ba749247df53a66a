//! Conventions as tests: layers, sizes, languages, wording, transcripts.

#![expect(clippy::expect_used, clippy::panic, reason = "a test ends where its data is not there")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use fancy_regex::Regex;
use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};

/// The layers that each layer may use: whole layers, or single modules.
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

#[path = "tidy/house.rs"]
mod house;

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
    path.strip_prefix(root()).expect("a file of this repository").display().to_string().replace('\\', "/")
}

/// Returns the path after each `prefix` in a source.
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

/// A file that no other declares is not compiled, so no other test would notice it. A module with a folder is the
/// folder's `mod.rs`.
#[test]
fn every_source_is_declared_as_a_module() {
    let sources: BTreeMap<String, String> = files("src", ".rs").into_iter().collect();
    for file in sources.keys().filter(|file| !["src/main.rs", "src/lib.rs"].contains(&file.as_str())) {
        let path = file.trim_end_matches(".rs").trim_end_matches("/mod");
        let (folder, module) = path.rsplit_once('/').expect("a file below src");
        let parents = [format!("{folder}/mod.rs"), format!("{folder}/lib.rs")];
        let declares = |parent: &String| {
            sources.get(parent).is_some_and(|source| {
                source.lines().any(|line| line.trim_end().ends_with(&format!("mod {module};")))
            })
        };
        assert!(parents.iter().any(declares), "{file} is in no module");
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
        let source = source.split("#[cfg(test)]").next().unwrap_or_default();
        let clock = source.contains("Utc::now")
            || source.contains("Local::now")
            || source.contains("SystemTime::now");
        assert!(file.starts_with("src/cli/") || !clock, "{file} reads the clock");
        let only_tables = source.contains("= Format::Table");
        assert!(!only_tables, "{file}: Markdown is for people as well; ask is_for_people()");
        let by_sentence = source.contains(".id == \"") || source.contains("(&self.message.id");
        assert!(!by_sentence, "{file}: the id of a sentence steers no control flow; give the error a type");
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

/// Attributes of a message, and the values that each uses.
type Shape = BTreeMap<String, BTreeSet<String>>;

/// Returns every message of a language with its shape; files are read strictly, and ids are unique.
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

/// Returns the ids of all rules, as listed by the program.
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

/// The messages of `store` when it refuses to read or write. Errors of a single file are findings
/// instead.
const REFUSALS: [&str; 31] = [
    "cannot-read",
    "cannot-write",
    "changed-meanwhile",
    "hidden-in-value",
    "malformed-id",
    "no-plan-at-all",
    "no-plan-for-year",
    "no-repository",
    "not-a-repository",
    "note-too-large",
    "output-no-folder",
    "output-not-written",
    "paper-altered-here",
    "plan-exists",
    "roster-not-tables",
    "seal-of-altered",
    "site-folder-foreign",
    "site-folder-taken",
    "staged-conflict",
    "staged-no-plan",
    "staged-not-copied",
    "staged-not-listed",
    "staged-without-git",
    "staged-wrong-path",
    "sync-git-failed",
    "sync-no-branch",
    "sync-no-git",
    "sync-no-repository",
    "sync-not-pushed",
    "sync-of-another-owner",
    "sync-unreachable",
];

/// An error found while loading would not be reported without a rule.
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

/// Returns the source without the tests at its end.
fn program(source: &str) -> &str {
    source.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default()
}

/// Returns the part of each source that is compiled into the program.
fn programs() -> Vec<(String, String)> {
    let tests = |file: &String| file.ends_with("/tests.rs") || file.contains("/tests/");
    let program =
        |source: &str| source.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default().to_owned();
    let sources = files("src", ".rs").into_iter().filter(|(file, _)| !tests(file));
    sources.map(|(file, source)| (file, program(&source))).collect()
}

/// Returns the strings within `"…"` that could be an id or a key.
fn quoted(source: &str) -> BTreeSet<&str> {
    let plain =
        |text: &&str| !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c));
    source.split('"').filter(plain).collect()
}

/// Returns the ids that a source composes: keys of a vocabulary after its term; headings of the columns
/// that it lists; names of the fields of a record; keys or numbers after a prefix such as `figure-`.
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
    for fields in source.split("const FIELDS").skip(1).filter_map(|rest| rest.split(';').next()) {
        ids.extend(quoted(fields).iter().map(|key| format!("field-{key}")));
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

/// Returns the functions of a source, each from its own line to the next function's.
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

/// Returns the names of the values that a function gives to messages.
fn given(function: &str) -> BTreeSet<String> {
    let flat: String = function.split_whitespace().collect::<Vec<_>>().join(" ");
    behind(&flat.replace(".with( ", ".with("), ".with(\"").map(ToOwned::to_owned).collect()
}

/// Returns `true` if the function adds the value to a message that it received by name.
fn is_added(function: &str, name: &str) -> bool {
    let parts: Vec<&str> = function.split(".with(").collect();
    let named = |before: &str| before.ends_with(|c: char| c.is_ascii_alphanumeric());
    (1..parts.len()).filter(|at| named(parts[at - 1])).any(|at| {
        let chain = parts[at..].join(".with(");
        let chain = chain.split(';').next().unwrap_or_default();
        chain.starts_with(&format!("\"{name}\"")) || chain.contains(&format!(".with(\"{name}\""))
    })
}

/// Returns the source with the id of its rule in place of `RULE.id`.
fn with_rule_id(file: &str, source: &str) -> String {
    let rule = file.strip_prefix("src/check/rules/").and_then(|name| name.strip_suffix(".rs"));
    rule.map_or(source.to_owned(), |name| {
        source.replace("RULE.id", &format!("\"{}\"", name.replace('_', "-")))
    })
}

/// Every value that a function names is used by a message of that function, or the function adds it to
/// a message created elsewhere. Every value that a message uses is given in its file, or added in this
/// way. `Words` checks each message again whenever a test formats it.
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
            added.extend(given(&function).into_iter().filter(|name| is_added(&function, name)));
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

/// Wordings that plain technical English does not use, as patterns.
const FORBIDDEN: [&str; 18] = [
    r"(?<![Tt]here )\b(is|are|was|were) no (?!longer\b|more\b|less\b)",
    r"\b[Ll]ack(s|ed|ing)?\b",
    r"\b[Tt]ells?\b(?! .*apart)|\b[Tt]old\b",
    r"\b([Oo]f|for) wh(ich|om)\b",
    r"\b([Nn]one|[Nn]othing|[Ee]mpty|[Ss]ilent|[Nn]ever|all) where\b",
    r"\b([Ss]ilent (on|where|until|before|once)|[Ss]peaks? (of|for|only|once|from|while))\b",
    r"\b[Ww]ho(m|se)?ever\b",
    r"\b([Ss]tands?|stood)\b(?! (for|out|in)\b)",
    r"\b(anew|nought|amiss|singly|besides)\b|\bas yet\b",
    r"\b([Bb]ears?|reckon\w*|parted|so many|present (folder|one|year))\b",
    r"[,;] else\b|\belse (the|as|its|for|in|by|of|what|an?)\b",
    r"\bse(e|es|en) to\b|\bhow far\b|\bwhat comes of\b",
    r", for (it|they|there|what|then|who) ",
    r"\bnobody (knows|can|was|is)\b|\bby nobody\b",
    r"\b(mend(s|ed|ing)?|gone early|did not end well)\b",
    r"\b([Dd]ebts? of make-up|(now|what) holds|in force|call(s|ed)? (\w+ )?off)\b",
    r"\b[Mm]oments?\b",
    r"^//[/!] +(What|Whom|Whose|That|Those|By|From|Of)\b",
];

fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("a pattern")
}

/// Code in backticks, which may contain any word.
static CODE: LazyLock<Regex> = LazyLock::new(|| pattern("`[^`]*`"));
static COMMENT: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?:^\s*|[\s;{},)])(//[/!]? .*)$"));
/// The id of a message and its placeables.
static SYNTAX: LazyLock<Regex> = LazyLock::new(|| pattern(r"^\s*\.?[a-z][a-z0-9-]* =|\{[^{}]*\}?"));

/// Returns the comment of a line of Rust.
fn comment(line: &str) -> Option<String> {
    let found = COMMENT.captures(line).expect("a short line")?.get(1)?.as_str();
    Some(CODE.replace_all(found, "").into_owned())
}

/// Returns the text of a line of a message.
fn sentence(line: &str) -> Option<String> {
    (!line.starts_with('#')).then(|| SYNTAX.replace_all(line, "").into_owned())
}

/// Returns the text of a line of a document, unless it is mostly Chinese.
fn prose(line: &str) -> Option<String> {
    let chinese = line.chars().filter(|c| ('\u{4e00}'..='\u{9fff}').contains(c)).count();
    let is_english = chinese * 10 < line.chars().count() * 3;
    is_english.then(|| CODE.replace_all(line, "").into_owned())
}

#[test]
fn wording_is_plain_english() {
    let rust = ["src", "tests", ".cargo"].map(|folder| files(folder, ".rs")).concat();
    let documents = ["plan", "records", "seeds", "src", "tests", ".github"]
        .map(|folder| files(folder, "README.md"))
        .concat()
        .into_iter()
        .chain(["README.md", ".github/CONTRIBUTING.md"].into_iter().filter_map(|name| {
            fs::read_to_string(root().join(name)).ok().map(|text| (name.to_owned(), text))
        }));
    let texts = (rust.into_iter().map(|source| (source, comment as fn(&str) -> Option<String>)))
        .chain(files("src/i18n/en", ".ftl").into_iter().map(|source| (source, sentence as _)))
        .chain(documents.map(|source| (source, prose as _)));
    let patterns = FORBIDDEN.map(pattern);
    let mut found = Vec::new();
    for ((file, source), text) in texts {
        for (number, line) in (1..).zip(source.lines()) {
            let Some(text) = text(line) else { continue };
            if patterns.iter().any(|pattern| pattern.is_match(&text).expect("a short line")) {
                found.push(format!("{file}:{number}: {}", text.trim()));
            }
        }
    }
    assert!(found.is_empty(), "reword, see FORBIDDEN in tests/tidy.rs:\n{}", found.join("\n"));
}
