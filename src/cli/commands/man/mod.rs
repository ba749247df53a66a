//! `plan man`

mod page;
mod sections;

use std::path::PathBuf;

use clap::{Args, Command};

use crate::cli::context::Context;
use crate::cli::hear::values::folder;
use crate::cli::speak::{outfile, outfile::Existing};
use crate::i18n::{Lang, Words};

#[derive(Debug, Args)]
pub(crate) struct ManArgs {
    /// Write the pages of both languages into a folder that man searches, such as ~/.local/share/man
    #[arg(short, long, value_name = "DIR", value_parser = folder())]
    output: Option<PathBuf>,
    /// Replace existing pages
    #[arg(long, requires = "output")]
    overwrite: bool,
}

/// The languages with the places in which `man` looks for their pages.
const PLACES: [(Lang, &str); 2] = [(Lang::English, "man1/plan.1"), (Lang::Chinese, "zh_CN/man1/plan.1")];

pub(crate) fn run(args: &ManArgs, tree: Command, context: &mut Context) -> anyhow::Result<()> {
    let Some(folder) = &args.output else {
        return context.hand_over(&page::page(tree, &context.words));
    };
    let existing = if args.overwrite { Existing::Replace } else { Existing::Keep };
    let pages = PLACES.map(|(lang, place)| (folder.join(place), page::page(tree.clone(), &Words::new(lang))));
    let files = pages.iter().map(|(path, page)| (path.clone(), page.as_bytes()));
    let written = outfile::write_all(files, existing)?;
    context.show_written(written)
}
