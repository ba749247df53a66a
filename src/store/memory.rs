//! Answers kept in git's private folder, so that no command asks git, or the reader of an attachment, for
//! what an earlier one learned.
//!
//! Each answer is kept with a key that determines it, such as a commit or the SHA-256 of a file. Git never
//! copies this folder into a clone. A folder of another owner is not used.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::read::{Limit, read_bounded};
use super::system::is_ours;
use super::whole::{Existing, write_whole};
use crate::text::hex;

/// The name of the folder within git's.
const FOLDER: &str = "plan";

/// The version of the form of the files.
const FORM: &str = "1";

/// The maximum size of an answer with its key.
const MOST: Limit = Limit(65 << 20);

/// The answers of one repository.
#[derive(Debug, Clone)]
pub(crate) struct Memory {
    /// Git's private folder.
    git: PathBuf,
}

impl Memory {
    /// Finds git's folder; `None` outside a work tree, in a linked one, and in one of another owner.
    pub(super) fn of(root: &Path) -> Option<Self> {
        let git = root.ancestors().map(|above| above.join(".git")).find(|entry| entry.exists())?;
        let is_ours = |path: &Path| fs::symlink_metadata(path).is_ok_and(|known| is_ours(&known));
        (is_ours(&git) && git.parent().is_some_and(is_ours)).then_some(Self { git })
    }

    /// Returns the name of the current commit; `None` if only git can find it, or if a file of git's folder
    /// changes what its history shows.
    pub(super) fn commit(&self) -> Option<String> {
        if self.git.join("info/grafts").exists() {
            return None;
        }
        let head = fs::read_to_string(self.git.join("HEAD")).ok()?;
        let Some(branch) = head.trim_end().strip_prefix("ref: ") else { return name(&head) };
        if !branch.starts_with("refs/") || branch.split('/').any(|part| part == "..") {
            return None;
        }
        if let Ok(text) = fs::read_to_string(self.git.join(branch)) {
            return name(&text);
        }
        let packed = fs::read_to_string(self.git.join("packed-refs")).ok()?;
        let is_branch = |line: &&str| line.split_once(' ').is_some_and(|(_, known)| known == branch);
        name(packed.lines().find(is_branch)?.split(' ').next()?)
    }

    /// Returns the answer kept under the name; `None` if its key was another one, or if it is damaged.
    pub(crate) fn recall(&self, name: &str, key: &str) -> Option<String> {
        let bytes = read_bounded(&self.git.join(FOLDER).join(name), MOST).ok()?;
        let text = String::from_utf8(bytes).ok()?;
        let (head, answer) = text.split_once('\n')?;
        (head == heading(key, answer)).then(|| answer.to_owned())
    }

    /// Keeps an answer in place of the one with the same name. It is lost if the folder cannot be written.
    pub(crate) fn keep(&self, name: &str, key: &str, answer: &str) {
        let folder = self.git.join(FOLDER);
        let text = format!("{}\n{answer}", heading(key, answer));
        if text.len() as u64 <= MOST.0 && (folder.is_dir() || fs::create_dir(&folder).is_ok()) {
            let fill = |file: &mut fs::File| file.write_all(text.as_bytes());
            let _ = write_whole(&folder.join(name), Existing::Replace, fill);
        }
    }
}

/// Returns the first line of a file: the key in one line, and the hash of the answer.
fn heading(key: &str, answer: &str) -> String {
    format!("plan {FORM} {} {}", hex(&Sha256::digest(key)), hex(&Sha256::digest(answer)))
}

/// Returns the name of a commit, if the text is one.
fn name(text: &str) -> Option<String> {
    let name = text.trim_end();
    let is_name = matches!(name.len(), 40 | 64) && name.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_name.then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn repository() -> (tempfile::TempDir, Memory) {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir_all(root.path().join(".git/refs/heads/x")).unwrap();
        let memory = Memory::of(&root.path().join("a/b")).unwrap();
        (root, memory)
    }

    #[test]
    fn an_answer_is_recalled_for_its_key_alone_and_only_whole() {
        let (root, memory) = repository();
        memory.keep("history", "one", "日志\n");
        assert_eq!(memory.recall("history", "one").as_deref(), Some("日志\n"));
        assert_eq!(memory.recall("history", "two"), None);
        assert_eq!(memory.recall("other", "one"), None);
        let file = root.path().join(".git/plan/history");
        let torn = fs::read_to_string(&file).unwrap().replace('\n', "");
        for text in [torn.as_str(), "", "plan 1"] {
            fs::write(&file, text).unwrap();
            assert_eq!(memory.recall("history", "one"), None, "{text}");
        }
    }

    #[test]
    fn the_current_commit_is_read_as_git_reads_it() {
        let (root, memory) = repository();
        let put = |file: &str, text: &str| fs::write(root.path().join(".git").join(file), text).unwrap();
        let (one, two) = ("1".repeat(40), "2".repeat(64));
        assert_eq!(memory.commit(), None);
        put("HEAD", &format!("{one}\n"));
        assert_eq!(memory.commit().as_ref(), Some(&one));
        put("HEAD", "ref: refs/heads/x/main\n");
        put("packed-refs", &format!("# pack-refs\n{one} refs/heads/x\n{two} refs/heads/x/main\n^{one}\n"));
        assert_eq!(memory.commit().as_ref(), Some(&two));
        put("refs/heads/x/main", &format!("{one}\n"));
        assert_eq!(memory.commit().as_ref(), Some(&one));
        for elsewhere in ["x", "other"] {
            put(elsewhere, &one);
        }
        for odd in ["ref: refs/heads/../../x", "ref: other", "", "1234"] {
            put("HEAD", odd);
            assert_eq!(memory.commit(), None, "{odd}");
        }
        put("HEAD", &one);
        fs::create_dir(root.path().join(".git/info")).unwrap();
        put("info/grafts", "");
        assert_eq!(memory.commit(), None);
    }
}
