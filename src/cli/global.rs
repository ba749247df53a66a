//! Options that every command takes.

use std::path::PathBuf;

use clap::Args;

use super::hear::values::{keys, word, year};
use crate::i18n::Lang;
use crate::output::Format;

/// Options of every command.
#[derive(Debug, Args)]
#[command(next_help_heading = "Everywhere")]
pub(crate) struct Global {
    /// Work in this folder instead of the present one
    #[arg(short = 'C', long = "directory", value_name = "DIR", global = true)]
    pub(crate) directory: Option<PathBuf>,
    /// The year at work; without it this year's plan, else the latest
    #[arg(long, value_name = "YEAR", value_parser = year, global = true)]
    pub(crate) year: Option<i32>,
    /// The language to speak
    #[arg(long, value_name = "LANG", value_parser = word::<Lang>(), global = true)]
    pub(crate) lang: Option<Lang>,
    /// How lists are laid out
    #[arg(long, value_name = "FORMAT", value_parser = keys::<Format>(), global = true)]
    pub(crate) format: Option<String>,
    /// When to use colours
    #[arg(long, value_name = "WHEN", value_enum, default_value_t = clap::ColorChoice::Auto, global = true)]
    pub(crate) color: clap::ColorChoice,
    /// Who acts: recorded as such, and the author of a note that names none
    #[arg(long = "as", value_name = "MEMBER", global = true)]
    pub(crate) acting: Option<String>,
}
