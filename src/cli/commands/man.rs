//! `plan man`

use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::speak::help::{self, Pages};
use crate::i18n::{Lang, Words};

/// The headings that the generator writes in English, with the ids of our words.
const HEADINGS: [(&str, &str); 6] = [
    (".SH NAME", "man-name"),
    (".SH SYNOPSIS", "man-synopsis"),
    (".SH DESCRIPTION", "man-description"),
    (".SH OPTIONS", "man-options"),
    (".SH SUBCOMMANDS", "man-subcommands"),
    (".SH VERSION", "man-version"),
];

pub(crate) fn run(context: &mut Context) -> anyhow::Result<Exit> {
    let mut page = Vec::new();
    let lang = context.words.lang();
    let tree = help::localised(lang, Pages::All);
    clap_mangen::Man::new(tree.clone()).render(&mut page)?;
    for command in tree.get_subcommands() {
        let command = command.clone().disable_help_flag(true);
        let man = clap_mangen::Man::new(command);
        man.render_name_section(&mut page)?;
        man.render_synopsis_section(&mut page)?;
        man.render_options_section(&mut page)?;
    }
    // Justified lines would spread Chinese text.
    let page = String::from_utf8_lossy(&page).replacen(".SH NAME", ".ad l\n.SH NAME", 1);
    let page = if lang == Lang::Chinese { worded(&page, &Words::help()) } else { page };
    context.print(&page)?;
    Ok(Exit::Clean)
}

fn worded(page: &str, words: &Words) -> String {
    let line = |line: &str| match HEADINGS.iter().find(|(heading, _)| *heading == line) {
        Some((_, id)) => format!(".SH {}\n", words.word(id)),
        None => format!("{line}\n"),
    };
    page.lines().map(line).collect()
}
