//! `plan man`

use super::context::Context;
use super::{Exit, help};

pub(super) fn run(context: &mut Context) -> anyhow::Result<Exit> {
    let mut page = Vec::new();
    clap_mangen::Man::new(help::localised(context.words.lang())).render(&mut page)?;
    for command in help::localised(context.words.lang()).get_subcommands() {
        let command = command.clone().disable_help_flag(true);
        let man = clap_mangen::Man::new(command);
        man.render_name_section(&mut page)?;
        man.render_synopsis_section(&mut page)?;
        man.render_options_section(&mut page)?;
    }
    context.print(&String::from_utf8_lossy(&page))?;
    Ok(Exit::Clean)
}
