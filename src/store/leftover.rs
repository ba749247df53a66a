//! Files that programs leave beside the records.

/// Returns `true` for the name of a file that an editor, an office program or the system leaves beside others.
pub(crate) fn is_left_by_programs(name: &str) -> bool {
    let ends_with = |end: &&str| {
        let start = name.len().saturating_sub(end.len());
        name.get(start..).is_some_and(|tail| tail.eq_ignore_ascii_case(end))
    };
    ["thumbs.db", "desktop.ini"].iter().any(|known| name.eq_ignore_ascii_case(known))
        || name.starts_with("~$")
        || [".bak", ".tmp", ".swp", "~"].iter().any(ends_with)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_and_papers_are_not_left_by_programs() {
        for name in ["~$安排.docx", "Thumbs.db", "DESKTOP.INI", "a.yaml.bak", "a.yaml~", "b.tmp", ".a.swp"]
        {
            assert!(is_left_by_programs(name), "{name}");
        }
        for name in ["a.yaml", "安排.xlsx", "bak", "tmp.yaml", "~.yaml", "$a"] {
            assert!(!is_left_by_programs(name), "{name}");
        }
    }
}
