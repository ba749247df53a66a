//! The content of git's index, written to a folder of its own: what the next commit will hold.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::{Component, Path, PathBuf};
use std::process::{Child, Stdio};

use tempfile::TempDir;

use super::read::reason;
use super::repository::Repository;
use super::{git, system};
use crate::message::Message;

/// The maximum size of the list of staged files.
const LIST: u64 = 64 << 20;

/// The maximum size of all staged files.
const MOST: u64 = 4 << 30;

/// A copy of the staged files, removed on drop.
pub(crate) struct Staged {
    /// The study repository in the copy.
    pub(crate) repository: Repository,
    _folder: TempDir,
}

/// A file of the index.
struct Entry {
    /// The path below the study repository.
    path: PathBuf,
    /// The name of its content.
    object: String,
    is_link: bool,
}

impl Staged {
    /// Copies plan, roster and records from the index. The copy has the place of the study repository below the
    /// work tree and uses the history of its git repository.
    pub(crate) fn copy(repository: &Repository) -> Result<Self, Message> {
        let root = &repository.root;
        let failed = |error: &io::Error| Message::new("staged-not-copied").with("reason", reason(error));
        let folder = tempfile::tempdir().map_err(|error| failed(&error))?;
        let git_folder = git::folder(root).ok_or_else(|| Message::new("staged-without-git"))?;
        let top = system::canonical(folder.path()).map_err(|error| failed(&error))?;
        fs::write(top.join(".git"), format!("gitdir: {git_folder}\n")).map_err(|error| failed(&error))?;
        let copy = top.join(git::prefix(root));
        let entries = entries(&listed(root)?)?;
        write(root, &copy, &entries).map_err(|error| failed(&error))?;
        let has_plan = copy.join(super::plan_file(repository.year)).is_file();
        if !has_plan {
            return Err(Message::new("staged-no-plan").with("file", super::plan_file(repository.year)));
        }
        Ok(Self { repository: Repository { root: copy, year: repository.year }, _folder: folder })
    }
}

/// Returns the list of staged files as git prints it.
fn listed(root: &Path) -> Result<Vec<u8>, Message> {
    let unlisted = || Message::new("staged-not-listed");
    let mut git = git::of_index(root);
    git.args(["ls-files", "--stage", "-z", "--", "plan", "records"]);
    let mut child = git.stdout(Stdio::piped()).spawn().map_err(|_| unlisted())?;
    let mut list = Vec::new();
    if let Some(out) = child.stdout.take() {
        out.take(LIST + 1).read_to_end(&mut list).map_err(|_| unlisted())?;
    }
    let ended = child.wait().map_err(|_| unlisted())?;
    if !ended.success() || list.len() as u64 > LIST {
        return Err(unlisted());
    }
    Ok(list)
}

/// Reads `mode object stage TAB path NUL` of each file.
fn entries(list: &[u8]) -> Result<Vec<Entry>, Message> {
    let mut entries = Vec::new();
    for line in list.split(|byte| *byte == 0).filter(|line| !line.is_empty()) {
        let line = String::from_utf8_lossy(line);
        let unlisted = || Message::new("staged-not-listed");
        let (head, path) = line.split_once('\t').ok_or_else(unlisted)?;
        let head: Vec<&str> = head.split(' ').collect();
        let [mode, object, stage] = head[..] else { return Err(unlisted()) };
        if stage != "0" {
            return Err(Message::new("staged-conflict").with("file", path));
        }
        let is_inside = Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
        if !is_inside || path.contains('\u{fffd}') {
            return Err(Message::new("staged-wrong-path").with("file", path));
        }
        // A link of git to another repository has no content.
        if mode != "160000" {
            entries.push(Entry { path: path.into(), object: object.to_owned(), is_link: mode == "120000" });
        }
    }
    Ok(entries)
}

/// Writes the files below `copy`; a link leads nowhere, and is reported as one.
fn write(root: &Path, copy: &Path, entries: &[Entry]) -> io::Result<()> {
    let mut objects: BTreeMap<&str, Vec<PathBuf>> = BTreeMap::new();
    for entry in entries {
        let file = copy.join(&entry.path);
        fs::create_dir_all(file.parent().unwrap_or(copy))?;
        if entry.is_link {
            system::dead_link(&file)?;
        } else {
            objects.entry(&entry.object).or_default().push(file);
        }
    }
    let names: Vec<&str> = objects.keys().copied().collect();
    if names.is_empty() {
        return Ok(());
    }
    let mut child = git::of_index(root)
        .args(["cat-file", "--batch"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    let asked = names.join("\n") + "\n";
    let mut input = child.stdin.take();
    let asking = std::thread::spawn(move || match &mut input {
        Some(input) => input.write_all(asked.as_bytes()),
        None => Ok(()),
    });
    let done = read(&mut child, &objects);
    if done.is_err() {
        let _ = child.kill(); // the error says what is wrong
    }
    let ended = child.wait()?;
    let asked = asking.join().map_err(|_| io::Error::other("git"))?;
    done.and(asked)?;
    if ended.success() { Ok(()) } else { Err(io::ErrorKind::BrokenPipe.into()) }
}

/// Reads each content, `object blob size LF content LF`, into its files.
fn read(child: &mut Child, objects: &BTreeMap<&str, Vec<PathBuf>>) -> io::Result<()> {
    let wrong = || io::Error::from(io::ErrorKind::InvalidData);
    let mut out = BufReader::new(child.stdout.take().ok_or_else(wrong)?);
    let mut left = MOST;
    for files in objects.values() {
        let mut head = Vec::new();
        out.by_ref().take(256).read_until(b'\n', &mut head)?;
        let head = String::from_utf8_lossy(&head);
        let size = head.trim_end().rsplit_once(" blob ").and_then(|(_, size)| size.parse::<u64>().ok());
        let size = size.ok_or_else(wrong)?;
        left = left.checked_sub(size).ok_or_else(|| io::Error::from(io::ErrorKind::FileTooLarge))?;
        let (first, more) = files.split_first().ok_or_else(wrong)?;
        let copied = io::copy(&mut out.by_ref().take(size), &mut fs::File::create_new(first)?)?;
        if copied != size {
            return Err(wrong());
        }
        out.by_ref().take(1).read_exact(&mut [0])?;
        for file in more {
            fs::copy(first, file)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_leads_out_of_the_copy() {
        let line = |path: &str| format!("100644 {} 0\t{path}\0", "0".repeat(40));
        for path in ["plan/2026.toml", "records/2026/notes/a.yaml", "plan/..a", "records/一.yaml"] {
            assert_eq!(entries(line(path).as_bytes()).map_or(0, |found| found.len()), 1, "{path}");
        }
        for path in ["../a", "plan/../../a", "/etc/passwd", "./a"] {
            let refused = entries(line(path).as_bytes()).err().map(|message| message.id);
            assert_eq!(refused, Some("staged-wrong-path"), "{path}");
        }
        let merged = format!("100644 {} 2\tplan/2026.toml\0", "0".repeat(40));
        assert_eq!(entries(merged.as_bytes()).err().map(|message| message.id), Some("staged-conflict"));
        assert!(entries(b"100644\tplan/a\0").is_err());
    }
}
