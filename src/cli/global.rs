//! Options of every command.

use std::path::PathBuf;

use clap::Args;

use super::hear::values::{keys, word, year};
use crate::domain::vocabulary::vocabulary;
use crate::i18n::Lang;
use crate::output::Format;

vocabulary! {
    /// When the output has colour.
    pub(crate) Color of "color" {
        /// At a terminal.
        Auto = "auto",
        Always = "always",
        Never = "never",
    }
}

/// Options of every command.
#[derive(Debug, Args)]
#[command(next_help_heading = "Everywhere")]
pub(crate) struct Global {
    /// Run in this folder
    #[arg(short = 'C', long = "directory", value_name = "DIR", global = true)]
    pub(crate) directory: Option<PathBuf>,
    /// Year of the plan [default: this year, or the latest]
    #[arg(long, value_name = "YEAR", value_parser = year, global = true)]
    pub(crate) year: Option<i32>,
    /// Language
    #[arg(long, value_name = "LANG", value_parser = word::<Lang>(), global = true)]
    pub(crate) lang: Option<Lang>,
    /// Format of listings
    #[arg(long, value_name = "FORMAT", value_parser = keys::<Format>(), global = true)]
    pub(crate) format: Option<String>,
    /// Colour of the output
    #[arg(long, value_name = "WHEN", value_parser = word::<Color>(), default_value = "auto", global = true)]
    pub(crate) color: Color,
    /// Acting member, and default author of notes
    #[arg(long = "as", value_name = "MEMBER", global = true)]
    pub(crate) acting: Option<String>,
    /// Never ask, even at a terminal
    #[arg(long, global = true)]
    pub(crate) no_input: bool,
}
