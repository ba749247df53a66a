//! Which files use which: no circles, and few that touch the disk.

use std::collections::{BTreeMap, BTreeSet};

use super::programs;

/// A module as the parts of its path below the crate.
type Module = Vec<String>;

/// Files outside `store` that touch the disk: what people name, and drafts of the editor.
const ON_DISK: [&str; 3] =
    ["src/cli/commands/notes/batch.rs", "src/cli/hear/editor.rs", "src/cli/speak/outfile.rs"];

#[test]
fn only_the_store_touches_the_disk() {
    for (file, source) in programs() {
        let uses = ["fs::", "std::fs", "File::open", "File::create"].iter().any(|word| {
            let before = |at: usize| source[..at].chars().next_back().is_some_and(char::is_alphanumeric);
            source.match_indices(word).any(|(at, _)| !before(at))
        });
        let may = file.starts_with("src/store/") || ON_DISK.contains(&file.as_str());
        assert!(may || !uses, "{file} touches the disk");
        assert!(uses || !ON_DISK.contains(&file.as_str()), "{file} no longer does; take it off the list");
    }
}

/// The one file that may differ between operating systems.
const SYSTEM: &str = "src/store/system.rs";

#[test]
fn only_one_file_differs_between_operating_systems() {
    for (file, source) in programs() {
        let signs = [
            "cfg(unix",
            "cfg(windows",
            "cfg(not(unix",
            "cfg(not(windows",
            "cfg!(",
            "std::os::",
            "canonicalize()",
        ];
        let found = signs.iter().find(|sign| source.contains(**sign));
        let is_system = file == SYSTEM;
        assert!(is_system == found.is_some(), "{file} has {found:?}; see {SYSTEM}");
    }
}

#[test]
fn no_circle_is_larger_than_a_parent_with_its_children() {
    let house = House::read();
    let reach: BTreeMap<&Module, BTreeSet<&Module>> =
        house.uses.keys().map(|module| (module, house.reach(module))).collect();
    for (module, reached) in &reach {
        let circle: Vec<&&Module> = reached.iter().filter(|other| reach[**other].contains(*module)).collect();
        assert!(circle.is_empty(), "{} is in a circle: {circle:?}", module.join("::"));
    }
}

/// Which modules use which, by the paths in their sources. A path to something that a module passes on
/// leads to the module that has it.
struct House {
    uses: BTreeMap<Module, Vec<Module>>,
    passed_on: BTreeMap<Module, Module>,
}

impl House {
    fn read() -> Self {
        let sources: BTreeMap<Module, String> =
            programs().into_iter().map(|(file, source)| (module(&file), without_comments(&source))).collect();
        let mut house = Self { uses: BTreeMap::new(), passed_on: BTreeMap::new() };
        for (module, source) in &sources {
            let mut used = Vec::new();
            for (is_public, tree) in imports(source) {
                for path in expanded(&tree) {
                    let path = path.split(" as ").next().unwrap_or_default();
                    let Some(path) = absolute(path, module, |path| sources.contains_key(path)) else {
                        continue;
                    };
                    if let (true, Some(name)) = (is_public, path.last()) {
                        house
                            .passed_on
                            .insert([module.as_slice(), std::slice::from_ref(name)].concat(), path);
                    } else {
                        used.push(path);
                    }
                }
            }
            used.extend(inline(source).iter().filter_map(|path| absolute(path, module, |_| false)));
            used.extend(children(source).map(|name| [module.as_slice(), &[name.to_owned()]].concat()));
            house.uses.insert(module.clone(), used);
        }
        house
    }

    /// Returns the module that a path leads into.
    fn resolve(&self, path: &[String]) -> Option<&Module> {
        let mut path = path.to_vec();
        for _ in 0..8 {
            let found = (1..=path.len()).rev().find_map(|length| self.uses.get_key_value(&path[..length]));
            let (found, _) = found?;
            let passed_on = path.get(..=found.len()).and_then(|name| self.passed_on.get(name));
            match passed_on {
                Some(onward) => path = [onward.as_slice(), &path[found.len() + 1..]].concat(),
                None => return Some(found),
            }
        }
        None
    }

    /// Returns every module that `from` uses, directly or not. A use of the parent is left out: a child
    /// may use what its parent has.
    fn reach<'a>(&'a self, from: &'a Module) -> BTreeSet<&'a Module> {
        let mut reached = BTreeSet::new();
        let mut next = vec![from];
        while let Some(module) = next.pop() {
            let used = self.uses[module].iter().filter_map(|path| self.resolve(path));
            next.extend(used.filter(|used| !module.starts_with(used) && reached.insert(*used)));
        }
        reached
    }
}

fn module(file: &str) -> Module {
    let path = file.trim_start_matches("src/").trim_end_matches(".rs").trim_end_matches("/mod");
    path.split('/').map(ToOwned::to_owned).collect()
}

fn without_comments(source: &str) -> String {
    source.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

/// The modules that a source declares and names in paths, which needs no `use`.
fn children(source: &str) -> impl Iterator<Item = &str> {
    let declared = source.split(';').filter_map(|statement| statement.trim_end().rsplit_once("mod "));
    let names =
        declared.map(|(_, name)| name).filter(|name| name.chars().all(|c| c.is_alphanumeric() || c == '_'));
    names.filter(|name| source.contains(&format!("{name}::")))
}

/// The trees of all `use` statements, and whether they pass on what they name.
fn imports(source: &str) -> Vec<(bool, String)> {
    let statements = source.split(';').filter_map(|statement| {
        let statement = statement.split_whitespace().collect::<Vec<_>>().join(" ");
        let (before, tree) = statement.rsplit_once("use ")?;
        let is_start = before.is_empty() || before.ends_with([' ', '}', ']', ')']);
        is_start.then(|| (before.trim_end().ends_with(')') || before.ends_with("pub "), tree.to_owned()))
    });
    statements.collect()
}

/// The paths of a tree such as `a::{b, c::{d}}`.
fn expanded(tree: &str) -> Vec<String> {
    let Some((before, rest)) = tree.split_once('{') else { return vec![tree.trim().to_owned()] };
    let mut depth = 0;
    let items = rest.trim_end_matches('}').split(|c| {
        depth += i32::from(c == '{') - i32::from(c == '}');
        c == ',' && depth == 0
    });
    let items: Vec<&str> = items.filter(|item| !item.trim().is_empty()).collect();
    let closed =
        |item: &str| item.to_owned() + &"}".repeat(item.matches('{').count() - item.matches('}').count());
    items
        .into_iter()
        .flat_map(|item| expanded(&format!("{}{}", before.trim(), closed(item.trim()))))
        .collect()
}

/// The paths in expressions and types.
fn inline(source: &str) -> Vec<String> {
    let mut paths = Vec::new();
    for start in ["crate::", "super::"] {
        for (at, _) in source.match_indices(start) {
            let rest = &source[at..];
            let end = rest.find(|c: char| !c.is_alphanumeric() && !"_:".contains(c)).unwrap_or(rest.len());
            paths.push(rest[..end].trim_end_matches(':').to_owned());
        }
    }
    paths
}

/// A path from the crate on; `None` for other crates and for names that are not modules.
fn absolute(path: &str, module: &Module, is_module: impl Fn(&Module) -> bool) -> Option<Module> {
    let mut parts: Module = path.split("::").map(|part| part.trim().to_owned()).collect();
    let mut base = module.clone();
    match parts.first()?.as_str() {
        "crate" => base.clear(),
        "self" => {}
        "super" => {
            while parts.first().is_some_and(|part| part == "super") {
                base.pop();
                parts.remove(0);
            }
            return Some([base, parts].concat());
        }
        child => {
            let child = [base.as_slice(), &[child.to_owned()]].concat();
            return is_module(&child).then(|| [base, parts].concat());
        }
    }
    Some([base, parts[1..].to_vec()].concat())
}
