//! Writes a file completely or not at all: to a temporary file in the same folder, synced, and moved to
//! its name.

use std::fs::{self, File};
use std::io;
use std::path::Path;

use tempfile::{Builder, NamedTempFile};

use crate::message::{Message, Value};

/// The prefix of temporary files; git ignores them in a repository.
pub(crate) const ASIDE: &str = ".filing-";

/// The treatment of an existing file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Existing {
    /// It stays, and nothing is written.
    Keep,
    /// It is replaced; the new file keeps its permissions.
    Replace,
}

/// Writes the file that `fill` fills; its folder must exist.
pub(crate) fn write_whole(
    path: &Path,
    existing: Existing,
    fill: impl FnOnce(&mut File) -> io::Result<()>,
) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut aside = aside(folder)?;
    fill(aside.as_file_mut())?;
    if let (Existing::Replace, Ok(known)) = (existing, fs::metadata(path)) {
        aside.as_file().set_permissions(known.permissions())?;
    }
    aside.as_file().sync_all()?;
    let moved = match existing {
        Existing::Keep => aside.persist_noclobber(path),
        Existing::Replace => aside.persist(path),
    };
    moved.map_err(|refused| refused.error)?;
    sync(folder)
}

/// Creates a temporary file with the permissions of a new file.
fn aside(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(ASIDE);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666)); // less what the user's mask takes away
    }
    builder.tempfile_in(folder)
}

/// Makes the new name survive a power failure, if the system can.
fn sync(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// Refuses links below `root`: a file of the repository is where its path says.
pub(super) fn refuse_links(root: &Path, folder: &Path) -> Result<(), Message> {
    let inside = folder.ancestors().take_while(|above| *above != root);
    match inside.filter(|above| above.is_symlink()).last() {
        Some(link) => {
            let reason = Value::Word("io-link".to_owned());
            let name = link.strip_prefix(root).unwrap_or(link).display().to_string();
            Err(Message::new("cannot-write").with("file", name).with("reason", reason))
        }
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    #[test]
    fn a_file_is_replaced_only_where_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("通知.docx");
        let write =
            |text: &str, existing| write_whole(&path, existing, |file| file.write_all(text.as_bytes()));
        let held = || fs::read_to_string(&path).unwrap();
        write("one", Existing::Keep).unwrap();
        assert_eq!(write("two", Existing::Keep).unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(held(), "one");
        write("two", Existing::Replace).unwrap();
        assert_eq!(held(), "two");
        let failed = write_whole(&path, Existing::Replace, |_| Err(io::ErrorKind::StorageFull.into()));
        assert_eq!((failed.unwrap_err().kind(), held().as_str()), (io::ErrorKind::StorageFull, "two"));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left aside");
    }

    #[cfg(unix)]
    #[test]
    fn who_could_read_it_still_can() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("roster.toml");
        fs::write(&path, "a").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        write_whole(&path, Existing::Replace, |_| Ok(())).unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
    }
}
