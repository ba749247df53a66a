//! `plan archive -o FILE.zip|DIR`

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use crate::cli::commands::prelude::*;
use crate::cli::exit::Exit;
use crate::cli::hear::pages;
use crate::cli::speak::outfile::{self, Existing};
use crate::cli::speak::progress::Progress;
use crate::domain::record::RecordId;
use crate::office::archive::{Archive, Content, Sources, gather};
use crate::office::draft::Facts;
use crate::store::{
    AskGit, DataFiles, Extent, Pack, PaperFiles, Workspace, altered_papers, journal, note_text, pack_folder,
    reason,
};

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
    let words = context.words_for_others();
    let root = workspace.repository.root.as_path();
    let text = |id: &RecordId| note_text(root, workspace.repository.year, id).ok();
    let facts = Facts { year: &year, words: &words, texts: &text };
    let DataFiles { files, unlisted } = workspace.repository.data_files();
    let sources = sources(&workspace, files, &text);
    let archive = gather(&facts, &sources);
    let progress = context.progress("progress-archive", Some(archive.count_files()));
    let mut writing =
        Writing { root, archive: &archive, count: 0, unread: Vec::new(), refused: None, progress };
    let written = if ending == "zip" {
        outfile::write_with(path, existing, |file| writing.fill(Pack::zip(file, year.today())?))
    } else {
        into_folder(path, &mut writing)
    };
    let Writing { mut unread, refused, count, progress, .. } = writing;
    drop(progress);
    written.map_err(|message| refused.unwrap_or(message))?;
    unread.extend(unlisted);
    unread.extend(archive.unread.iter().map(|id| workspace.file_of(Kind::Notes, id)));
    report(path, count, &archive.missing, &unread, context)?;
    let is_whole = unread.is_empty()
        && archive.missing.is_empty()
        && workspace.faults.iter().all(|fault| fault.extent != Extent::Lost);
    Ok(if is_whole { Exit::Clean } else { Exit::Found })
}

/// Returns the files of the repository that the archive takes: `data`, attachments, the texts of notes.
pub(in crate::cli) fn sources<'a>(
    workspace: &'a Workspace,
    data: Vec<String>,
    text: &'a dyn Fn(&RecordId) -> Option<String>,
) -> Sources<'a> {
    let files = PaperFiles::list(&workspace.repository.root, workspace.repository.year);
    let papers = workspace.records.papers.current().filter_map(|paper| {
        let hash = paper.head.record.sha256.as_str();
        files.get(hash).map(|file| (hash, file.to_owned()))
    });
    let papers: BTreeMap<&str, String> = papers.collect();
    let pages = pages::of(workspace, &papers);
    Sources { data, papers, pages, text }
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

/// An archive that is being written.
struct Writing<'w, 'a> {
    root: &'w Path,
    archive: &'w Archive<'w, 'a>,
    /// The number of files that were written.
    count: usize,
    /// The files that cannot be opened.
    unread: Vec<String>,
    /// The error of a document that cannot be drawn.
    refused: Option<Message>,
    progress: Progress,
}

impl Writing<'_, '_> {
    fn fill(&mut self, mut pack: Pack<'_>) -> io::Result<()> {
        for (path, content) in self.archive.files() {
            self.progress.step();
            match content {
                Content::Made(draw) => {
                    let drawn = draw().map_err(|message| {
                        self.refused = Some(message);
                        io::Error::other("not drawn")
                    });
                    pack.add(&path, &drawn?)?;
                }
                Content::Kept(file) => {
                    if !pack.add_file(&path, &self.root.join(&file))? {
                        self.unread.push(file);
                    }
                }
            }
        }
        self.count = pack.finish()?;
        Ok(())
    }
}

fn into_folder(folder: &Path, writing: &mut Writing<'_, '_>) -> Result<(), Message> {
    let name = || folder.display().to_string();
    let placed = pack_folder(folder, |pack| writing.fill(pack)).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => Message::new("archive-folder-taken").with("folder", name()),
        io::ErrorKind::NotADirectory => {
            let parent = folder.parent().unwrap_or(folder);
            Message::new("output-no-folder").with("folder", parent.display().to_string())
        }
        _ => Message::new("output-not-written").with("file", name()).with("reason", reason(&error)),
    })?;
    journal::note(&name(), placed.unsynced.as_ref());
    Ok(())
}

/// The archive that was written.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct ArchiveObject<'a> {
    /// The folder or the ZIP file.
    file: &'a str,
    /// The number of files in it.
    files: usize,
    /// The attachments that are missing.
    missing: &'a [String],
    /// The records that could not be read.
    unread: &'a [String],
}

fn report(
    path: &Path,
    count: usize,
    missing: &[String],
    unread: &[String],
    context: &mut Context,
) -> anyhow::Result<()> {
    let file = path.display().to_string();
    context.object(&ArchiveObject { file: &file, files: count, missing, unread })?;
    context.say(&Message::new("archived").with("file", file.as_str()).with("count", count))?;
    if !missing.is_empty() {
        let papers: Value = missing.iter().map(String::as_str).collect();
        context.say(&Message::new("archive-lacks-papers").with("papers", papers))?;
    }
    if !unread.is_empty() {
        let files: Value = unread.iter().map(String::as_str).collect();
        context.say(&Message::new("archive-unread").with("files", files))?;
    }
    Ok(())
}
