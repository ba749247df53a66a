//! `plan archive -o FILE.zip|DIR`

use std::fs;
use std::path::Path;

use super::gather::{contents, gather, lacking};
use super::piece::{Content, Part, laid_out};
use super::target::{Target, write};
use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::speak::outfile::{self, Existing};
use crate::domain::record::Kind;
use crate::domain::vocabulary::Vocabulary;
use crate::i18n::{Lang, Words};
use crate::message::{Message, Value};
use crate::office::draft::Facts;
use crate::store::{ASIDE, AskGit, Extent, Workspace, altered_papers, journal, reason};

/// Extensions of other archive formats; a folder with such a name would be confusing.
const OTHER_PACKINGS: [&str; 8] = ["rar", "7z", "tar", "gz", "tgz", "bz2", "xz", "cab"];

/// Writes the archive and prints what it contains; unreadable files make it incomplete.
pub(super) fn run(path: &Path, existing: Existing, context: &mut Context) -> anyhow::Result<Exit> {
    let ending = path.extension().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
    if OTHER_PACKINGS.contains(&ending.as_str()) {
        return Err(Message::new("archive-packing-unknown").with("file", path.display().to_string()).into());
    }
    context.ask_git = AskGit::ForLateness;
    let workspace = context.load(Kind::ALL)?;
    refuse_altered(&workspace)?;
    let year = context.year(&workspace);
    // The archive is for others, so it is Chinese unless a language is given by flag.
    let words = Words::new(context.asked_lang().unwrap_or(Lang::Chinese));
    let facts = Facts { year: &year, words: &words };
    let gathered = gather(&workspace, &facts)?;
    let mut files = laid_out(gathered.pieces, &words);
    let listed = contents(&files, &words);
    let number = Part::ALL.len();
    let name = format!("{number:02}-{0}/{0}.md", words.term(Part::Contents));
    files.push((name, Content::Made(listed.into_bytes())));

    if ending == "zip" {
        outfile::write_with(path, existing, |file| write(Target::packed(file), &files))?;
    } else {
        into_folder(path, &files)?;
    }
    report(path, files.len(), &gathered.missing, &gathered.unread, context)?;
    let is_whole =
        gathered.unread.is_empty() && workspace.faults.iter().all(|fault| fault.extent != Extent::Lost);
    Ok(if is_whole { Exit::Clean } else { Exit::Found })
}

/// Refuses altered attachments: the checksums of the archive certify what was attached.
fn refuse_altered(workspace: &Workspace) -> Result<(), Message> {
    let altered = altered_papers(&workspace.repository, &workspace.records.papers);
    if altered.is_empty() {
        return Ok(());
    }
    let names = altered.iter().map(|paper| format!("{} {}", paper.record.date, paper.record.name));
    Err(Message::new("archive-altered-papers").with("papers", names.collect::<Value>()))
}

/// Writes to a temporary folder and moves it into place, so that the folder is complete or absent.
fn into_folder(folder: &Path, files: &[(String, Content)]) -> Result<(), Message> {
    let name = || folder.display().to_string();
    let failed = |error: &std::io::Error| {
        Message::new("output-not-written").with("file", name()).with("reason", reason(error))
    };
    if folder.is_file() || fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some()) {
        return Err(Message::new("archive-folder-taken").with("folder", name()));
    }
    let parent = folder.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if !parent.is_dir() {
        return Err(Message::new("output-no-folder").with("folder", parent.display().to_string()));
    }
    let aside = tempfile::Builder::new().prefix(ASIDE).tempdir_in(parent).map_err(|error| failed(&error))?;
    let whole = aside.path().join("archive");
    fs::create_dir(&whole).map_err(|error| failed(&error))?;
    write(Target::Folder(whole.clone()), files).map_err(|error| failed(&error))?;
    fs::rename(&whole, folder).map_err(|error| failed(&error))?;
    journal::note(&name(), None);
    Ok(())
}

fn report(
    path: &Path,
    count: usize,
    missing: &[String],
    unread: &[String],
    context: &mut Context,
) -> anyhow::Result<()> {
    let file = path.display().to_string();
    if !context.format.is_for_people() {
        return context.object(&serde_json::json!({
            "file": file,
            "files": count,
            "missing": missing,
            "unread": unread,
        }));
    }
    context.say(&Message::new("archived").with("file", file).with("count", count))?;
    if !missing.is_empty() {
        context.say(&lacking(missing))?;
    }
    if !unread.is_empty() {
        let files: Value = unread.iter().map(String::as_str).collect();
        context.say(&Message::new("notes-unread").with("files", files))?;
    }
    Ok(())
}
