//! `plan site -o DIR`

pub(super) mod made;

use std::path::PathBuf;

use crate::check;
use crate::cli::commands::prelude::*;
use crate::cli::hear::blanks;
use crate::cli::hear::values::{folder, word};
use crate::cli::speak::{carried, outfile::Existing};
use crate::domain::vocabulary::vocabulary;
use crate::site::{FOLDERS, GENERATOR, INDEX, Names};
use crate::store::{AskGit, Signs, write_pages};

/// The signs of pages that may be replaced.
const SIGNS: Signs<'_> = Signs { index: INDEX, mark: GENERATOR, folders: &FOLDERS };

#[derive(Debug, Args)]
pub(crate) struct SiteArgs {
    /// Folder to create
    #[arg(short, long, value_name = "DIR", value_parser = folder())]
    output: PathBuf,
    #[command(flatten)]
    content: Content,
    /// Replace pages made before
    #[arg(long)]
    overwrite: bool,
}

/// The parts that the pages leave out.
#[derive(Debug, Clone, Copy, Args)]
pub(super) struct Content {
    /// Leave out: notes (their texts)
    #[arg(long, value_name = "WHAT", value_parser = word::<Part>(), requires = "output")]
    without: Option<Part>,
    /// Leave out names, and texts that may contain names
    #[arg(long, requires = "output")]
    public: bool,
}

vocabulary! {
    /// A part of the pages that can be left out.
    pub(in crate::cli) Part of "part" {
        Notes = "notes",
    }
}

impl Content {
    fn names(self) -> Names {
        if self.public { Names::Hidden } else { Names::Shown }
    }

    /// Returns `true` if the texts of notes are shown.
    fn texts(self) -> bool {
        !self.public && self.without.is_none()
    }
}

pub(crate) fn run(args: &SiteArgs, context: &mut Context) -> anyhow::Result<()> {
    context.ask_git = AskGit::Always;
    let workspace = context.load(Kind::ALL)?;
    let year = context.year(&workspace);
    let others = workspace.others();
    let findings = check::of_all_years(&workspace, &others, &[], year.now, blanks::faults);
    let earlier = context.earlier_of(&workspace, others);
    let carried = carried::all(&context.years_over(&earlier));
    let words = context.words_for_others();
    let made = made::Made {
        workspace: &workspace,
        year: &year,
        words: &words,
        content: args.content,
        findings: &findings,
    };
    let existing = if args.overwrite { Existing::Replace } else { Existing::Keep };
    let mut unread = Vec::new();
    let progress = context.progress("progress-pages", None);
    let count = write_pages(&args.output, existing, SIGNS, |put| {
        made.pages(carried, &mut unread, &mut |path, html| {
            progress.step();
            put(path, html)
        })
    })?;
    drop(progress);
    SiteObject { file: args.output.join(INDEX).display().to_string(), pages: count, unread }.tell(context)
}

/// The pages that were made.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct SiteObject {
    /// The first page.
    pub(in crate::cli::commands) file: String,
    /// The number of pages.
    pub(in crate::cli::commands) pages: usize,
    /// The notes whose text could not be read.
    pub(in crate::cli::commands) unread: Vec<String>,
}

impl SiteObject {
    pub(super) fn tell(self, context: &mut Context) -> anyhow::Result<()> {
        context.object(&self)?;
        context.say(&Message::new("site-made").with("count", self.pages).with("file", self.file))?;
        if !self.unread.is_empty() {
            let files: Value = self.unread.into_iter().collect();
            context.say(&Message::new("notes-unread").with("files", files))?;
        }
        Ok(())
    }
}
