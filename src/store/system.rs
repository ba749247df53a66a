//! The differences between operating systems. No other file of the program has `cfg(unix)` or `cfg(windows)`.

use std::ffi::OsStr;
use std::fs::{File, Metadata, Permissions};
use std::io;
use std::path::{Path, PathBuf};

use tempfile::Builder;

/// Limits memory, in bytes, and time, in seconds, of this process, and disables core dumps. A system without
/// such limits has only the time limit of the parent.
#[cfg(unix)]
pub(crate) fn confine(memory: u64, seconds: u64) {
    use rustix::process::{Resource, Rlimit, setrlimit};
    for (resource, bound) in [(Resource::As, memory), (Resource::Cpu, seconds), (Resource::Core, 0)] {
        // Without this limit the parent still enforces the time.
        let _ = setrlimit(resource, Rlimit { current: Some(bound), maximum: Some(bound) });
    }
}

#[cfg(not(unix))]
pub(crate) fn confine(_memory: u64, _seconds: u64) {}

/// Returns the permissions without the set-user-id, set-group-id and sticky bits.
#[cfg(unix)]
pub(super) fn plain(permissions: Permissions) -> Permissions {
    use std::os::unix::fs::PermissionsExt;
    Permissions::from_mode(permissions.mode() & 0o777)
}

#[cfg(not(unix))]
pub(super) fn plain(permissions: Permissions) -> Permissions {
    permissions
}

/// Gives temporary files the permissions of a new file, less what the user's mask takes away.
#[cfg(unix)]
pub(super) fn as_new_files(builder: &mut Builder<'_, '_>) {
    use std::os::unix::fs::PermissionsExt;
    builder.permissions(Permissions::from_mode(0o666));
}

#[cfg(not(unix))]
pub(super) fn as_new_files(_builder: &mut Builder<'_, '_>) {}

/// An open folder, by which its files are opened without a walk along the whole path.
pub(super) struct OpenFolder {
    #[cfg(unix)]
    folder: File,
    #[cfg(not(unix))]
    folder: PathBuf,
}

#[cfg(unix)]
impl OpenFolder {
    pub(super) fn open(path: &Path) -> io::Result<Self> {
        File::open(path).map(|folder| Self { folder })
    }

    /// Opens a file of the folder; never the target of a link.
    pub(super) fn file(&self, name: &OsStr) -> io::Result<File> {
        use rustix::fs::{Mode, OFlags, openat};
        let flags = OFlags::RDONLY | OFlags::CLOEXEC | OFlags::NOFOLLOW;
        Ok(openat(&self.folder, name, flags, Mode::empty())?.into())
    }
}

#[cfg(not(unix))]
impl OpenFolder {
    pub(super) fn open(path: &Path) -> io::Result<Self> {
        Ok(Self { folder: path.to_owned() })
    }

    pub(super) fn file(&self, name: &OsStr) -> io::Result<File> {
        File::open(self.folder.join(name))
    }
}

/// Returns `true` if this is a folder of the user who runs the program.
#[cfg(unix)]
pub(super) fn is_ours(known: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    known.is_dir() && known.uid() == rustix::process::geteuid().as_raw()
}

/// Returns `false`: the owner is unknown.
#[cfg(not(unix))]
pub(super) fn is_ours(_known: &Metadata) -> bool {
    false
}

/// Makes new names in a folder survive a power failure. Windows has no such call for folders.
#[cfg(unix)]
pub(super) fn sync(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
pub(super) fn sync(_folder: &Path) -> io::Result<()> {
    Ok(())
}

/// Opens what the writers of a folder lock: the folder itself. Windows cannot lock a folder, so there it is a
/// file of the user's temporary folder, named after the folder.
#[cfg(unix)]
pub(super) fn to_lock(folder: &Path) -> io::Result<File> {
    File::open(folder)
}

#[cfg(not(unix))]
pub(super) fn to_lock(folder: &Path) -> io::Result<File> {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hash = DefaultHasher::new();
    canonical(folder)?.hash(&mut hash);
    File::create(std::env::temp_dir().join(format!("plan-{:016x}.lock", hash.finish())))
}

/// Returns the absolute path without links. Windows gives `\\?\C:\study`, which neither people nor git can
/// read; this is `C:\study`.
pub(crate) fn canonical(path: &Path) -> io::Result<PathBuf> {
    let whole = path.canonicalize()?;
    Ok(whole.to_str().and_then(without_prefix).map_or(whole.clone(), PathBuf::from))
}

/// Returns a path on a drive without the prefix that switches off its parsing.
fn without_prefix(path: &str) -> Option<&str> {
    /// The longest path that Windows takes without the prefix.
    const LONGEST: usize = 260;
    let drive = path.strip_prefix(r"\\?\").filter(|path| path.len() < LONGEST)?;
    let is_drive =
        drive.as_bytes().first().is_some_and(u8::is_ascii_alphabetic) && drive[1..].starts_with(":\\");
    is_drive.then_some(drive)
}

/// Returns a path below the root as files and messages have it: with `/`.
pub(super) fn slashed(path: &Path) -> String {
    let parts = path.components().map(|part| part.as_os_str().to_string_lossy());
    parts.collect::<Vec<_>>().join("/")
}

/// Returns `true` if another program has the file open and so keeps it from being replaced, as Word and Excel do
/// on Windows.
#[cfg(windows)]
pub(crate) fn is_in_use(error: &io::Error) -> bool {
    /// `ERROR_SHARING_VIOLATION` and `ERROR_LOCK_VIOLATION`.
    const IN_USE: [i32; 2] = [32, 33];
    error.raw_os_error().is_some_and(|code| IN_USE.contains(&code))
}

#[cfg(not(windows))]
pub(crate) fn is_in_use(_error: &io::Error) -> bool {
    false
}

/// Makes a link to a folder; on Windows only some users may.
#[cfg(all(test, unix))]
pub(crate) fn link(to: &Path, at: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(to, at)
}

#[cfg(all(test, windows))]
pub(crate) fn link(to: &Path, at: &Path) -> io::Result<()> {
    std::os::windows::fs::symlink_dir(to, at)
}

/// Creates a link that leads nowhere.
#[cfg(unix)]
pub(super) fn dead_link(file: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink("nowhere", file)
}

/// Creates a file in place of a link, which needs a privilege here.
#[cfg(not(unix))]
pub(super) fn dead_link(file: &Path) -> io::Result<()> {
    std::fs::write(file, "nowhere")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_on_a_drive_has_no_prefix() {
        for (path, expected) in [
            (r"\\?\C:\study", Some(r"C:\study")),
            (r"\\?\UNC\server\study", None),
            (r"C:\study", None),
            ("/study", None),
            (r"\\?\", None),
            (r"\\?\学", None),
        ] {
            assert_eq!(without_prefix(path), expected, "{path}");
        }
        for (length, fits) in [(259, true), (260, false)] {
            let path = r"C:\".to_owned() + &"a".repeat(length - 3);
            assert_eq!(without_prefix(&format!(r"\\?\{path}")), fits.then_some(&*path), "{length}");
        }
    }

    #[test]
    fn a_path_in_a_message_has_slashes() {
        let path: PathBuf = ["records", "2026", "notes"].iter().collect();
        assert_eq!(slashed(&path), "records/2026/notes");
    }

    #[cfg(unix)]
    #[test]
    fn a_replaced_file_keeps_its_readers_and_does_not_run_as_its_owner() {
        use super::super::whole::{Existing, write_whole};
        use std::fs;
        use std::os::unix::fs::PermissionsExt;
        for (before, after) in [(0o640, 0o640), (0o6755, 0o755)] {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("roster.toml");
            fs::write(&path, "a").unwrap();
            fs::set_permissions(&path, Permissions::from_mode(before)).unwrap();
            write_whole(&path, Existing::Replace, |_| Ok(())).unwrap();
            assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o7777, after);
        }
    }
}
