//! `plan rollup -o DIR`: an index of the units, and the pages of each. One unit is loaded at a time.

use std::io;
use std::path::{Path, PathBuf};

use super::{lines, units};
use crate::cli::commands::site::{Content, SiteObject, made::Made};
use crate::cli::context::Context;
use crate::cli::speak::{carried, outfile::Existing};
use crate::i18n::Words;
use crate::message::Message;
use crate::report::rollup::heat::heat;
use crate::report::rollup::{Compared, Unit, label};
use crate::site::rollup::{Overview, Section};
use crate::site::{GENERATOR, INDEX, rollup};
use crate::store::{Signs, write_pages};

/// The folder below the index, with a folder for each unit.
const FOLDER: &str = "units";

/// The signs of pages that may be replaced.
const SIGNS: Signs<'_> = Signs { index: INDEX, mark: GENERATOR, folders: &[FOLDER] };

type Put<'a> = &'a mut dyn FnMut(&str, &str) -> io::Result<()>;

/// The pages to make.
pub(super) struct Pages<'a> {
    pub folders: &'a [PathBuf],
    pub compared: Compared,
    pub output: &'a Path,
    pub content: Content,
    pub existing: Existing,
}

impl Pages<'_> {
    pub(super) fn make(&self, context: &mut Context) -> anyhow::Result<()> {
        let words = context.words_for_others();
        let mut unread = Vec::new();
        let count = write_pages(self.output, self.existing, SIGNS, |put| {
            let mut loaded = Vec::new();
            let progress = context.progress("progress-pages", Some(self.folders.len()));
            for (folder, number) in self.folders.iter().zip(1..) {
                loaded.push(self.unit(folder, number, (&*context, &words), &mut unread, put)?);
                progress.step();
            }
            label(&mut loaded, self.compared);
            put(INDEX, &index(&loaded, self.compared, context, &words))
        })?;
        let file = self.output.join(INDEX).display().to_string();
        SiteObject { file, pages: count, unread }.tell(context)
    }

    /// Makes the pages of a unit, and returns its figures.
    fn unit(
        &self,
        folder: &Path,
        number: usize,
        (context, words): (&Context, &Words),
        unread: &mut Vec<String>,
        put: Put<'_>,
    ) -> io::Result<Unit> {
        let now = context.now.naive_local();
        let workspace = match units::open(folder, context.asked_year(), now) {
            Ok(workspace) => workspace,
            Err(faults) => return Ok(units::broken(folder, faults)),
        };
        let (year, others) = (workspace.year(now), workspace.others());
        let findings = units::findings(&workspace, &others, now);
        let over = units::over(&workspace, &others, now);
        let made =
            Made { workspace: &workspace, year: &year, words, content: self.content, findings: &findings };
        let mut own = Vec::new();
        made.pages(carried::all(&over), &mut own, &mut |path: &str, html: &str| {
            put(&format!("{FOLDER}/{number:03}/{path}"), html)
        })?;
        unread.extend(own.into_iter().map(|file| folder.join(file).display().to_string()));
        Ok(units::read(folder, &workspace, &year, &over, self.compared, &findings))
    }
}

fn index(units: &[Unit], compared: Compared, context: &Context, words: &Words) -> String {
    let with_facts = units.iter().filter_map(|unit| Some((unit.row.label.as_str(), unit.facts.as_ref()?)));
    let heat = heat(with_facts);
    let page =
        |(unit, number): (&Unit, usize)| unit.facts.as_ref().map(|_| format!("{FOLDER}/{number:03}/{INDEX}"));
    let section = |id, word, heading: Message, lines: Vec<Message>| Section {
        id,
        word,
        heading: words.say(&heading.with("count", lines.len())),
        lines: lines.iter().map(|line| words.say(line)).collect(),
    };
    let pages: Vec<_> = units.iter().zip(1..).map(page).collect();
    let carried = lines::carried_makeups(units);
    let carried = (!carried.is_empty())
        .then(|| section("carried", "rollup-section-carried", Message::new("rollup-carried"), carried));
    let rows: Vec<_> = units.iter().map(|unit| &unit.row).collect();
    let mut sections = vec![
        section("silent", "rollup-section-silent", lines::silent_title(compared), lines::silent_units(units)),
        section(
            "lost",
            "rollup-section-lost",
            Message::new("rollup-lost"),
            lines::lost_targets(units, words),
        ),
        section(
            "anomalies",
            "rollup-section-anomalies",
            Message::new("rollup-anomalies"),
            lines::to_look_at(units, compared, words),
        ),
    ];
    sections.splice(..0, carried);
    rollup::page(&Overview {
        words,
        above: above(units, compared, words),
        today: context.today(),
        rows: &rows,
        pages: &pages,
        heat: &heat,
        sections: &sections,
    })
}

/// Returns the line above the title: the year, the number of units, and how many of them could not be read.
fn above(units: &[Unit], compared: Compared, words: &Words) -> String {
    let count = Message::new("rollup-units").with("year", compared.year.to_string());
    let unread = lines::unread_units(units).map(|unread| words.say(&unread)).unwrap_or_default();
    words.say(&count.with("count", units.len())) + &unread
}
