//! Open items of earlier years 上年结转, printed after the listing of the current year.

use chrono::NaiveDateTime;

use crate::check;
use crate::cli::context::Context;
use crate::cli::hear::blanks;
use crate::domain::figure::Course;
use crate::domain::record::Kind;
use crate::domain::vocabulary::Vocabulary;
use crate::domain::year::Year;
use crate::message::{Message, Value};
use crate::output::Row;
use crate::report::carried::{CarriedKind, CarriedRow, carried};
use crate::report::finding::Counts;
use crate::store::{Fault, Workspace};

impl Context {
    /// Loads the records of `kinds` of every earlier year that has a plan, the latest first.
    pub(crate) fn earlier(&mut self, workspace: &Workspace, kinds: &[Kind]) -> Vec<Workspace> {
        let earlier = self.while_reading(|| workspace.earlier(kinds));
        self.earlier_of(workspace, earlier)
    }

    /// Returns the earlier ones of these years, and warns of what could not be read of them.
    pub(crate) fn earlier_of(
        &mut self,
        workspace: &Workspace,
        others: Vec<Result<Workspace, Vec<Fault>>>,
    ) -> Vec<Workspace> {
        let is_later = |other: &Workspace| other.repository.year > workspace.repository.year;
        let earlier = others.into_iter().filter(|other| !other.as_ref().is_ok_and(is_later));
        earlier.filter_map(|loaded| self.warned_of(loaded)).collect()
    }

    /// Returns a loaded year, and warns of what could not be read.
    fn warned_of(&mut self, loaded: Result<Workspace, Vec<Fault>>) -> Option<Workspace> {
        self.warn_of(loaded.as_ref().map_or_else(Vec::as_slice, |loaded| &loaded.faults));
        loaded.ok()
    }

    /// Returns what a page on the year also shows: how many findings all years have, and what earlier years
    /// left open.
    pub(crate) fn findings_and_carried(
        &mut self,
        workspace: &Workspace,
        year: &Year<'_>,
    ) -> (Counts, Vec<CarriedRow>) {
        let others = self.while_reading(|| workspace.others());
        let findings = check::of_all_years(workspace, &others, &[], year.now, blanks::faults);
        let counts = Counts::of(findings.iter().map(|found| found.finding.level));
        let earlier = self.earlier_of(workspace, others);
        (counts, all(&self.years_over(&earlier)))
    }

    /// Loads all records of the year before, if it has a plan.
    pub(crate) fn last_year(&mut self, workspace: &Workspace) -> Option<Workspace> {
        let loaded = self.while_reading(|| workspace.last_year(Kind::ALL))?;
        self.warned_of(loaded)
    }

    /// Returns the years whose plan's period is over: open items of other years are not carried over yet.
    pub(crate) fn years_over<'a>(&self, earlier: &'a [Workspace]) -> Vec<Year<'a>> {
        over(earlier, self.now.naive_local())
    }

    /// Prints a listing and the rows carried over: for people under a heading of its own, for programs
    /// as further rows.
    pub(crate) fn show_with_carried<R: Row>(
        &mut self,
        mut rows: Vec<R>,
        carried: Vec<R>,
        empty: &Message,
    ) -> anyhow::Result<()> {
        if carried.is_empty() || !self.format.is_for_people() {
            rows.extend(carried);
            return self.show(&rows, empty);
        }
        if !rows.is_empty() {
            self.show(&rows, empty)?;
            self.gap()?;
        }
        self.heading(2, &Message::new("carried-over").with("count", carried.len()))?;
        self.show(&carried, empty)
    }

    /// Prints the first `most` lines of the open items, each with the command that closes it.
    pub(crate) fn tell_carried(&mut self, rows: &[CarriedRow], most: usize) -> anyhow::Result<()> {
        if rows.is_empty() {
            return Ok(());
        }
        self.gap()?;
        self.heading(2, &Message::new("carried-over").with("count", rows.len()))?;
        self.facts(rows.iter().map(line), most, "carried-more")
    }
}

/// Returns the years whose plan's period is over.
pub(crate) fn over<'a>(
    earlier: impl IntoIterator<Item = &'a Workspace>,
    now: NaiveDateTime,
) -> Vec<Year<'a>> {
    let years = earlier.into_iter().map(|workspace| workspace.year(now));
    years.filter(|year| year.course() == Course::Over).collect()
}

/// Returns the open items of those years.
pub(crate) fn all(years: &[Year<'_>]) -> Vec<CarriedRow> {
    years.iter().flat_map(carried).collect()
}

fn line(row: &CarriedRow) -> Message {
    let id = match row.kind {
        CarriedKind::Sheet => "carried-sheet",
        CarriedKind::Makeup => "carried-makeup",
        CarriedKind::Outcome => "carried-outcome",
        CarriedKind::Problem => "carried-problem",
        CarriedKind::Papers => "carried-papers",
        CarriedKind::Bulletin => "carried-bulletin",
        CarriedKind::Evaluation => "carried-evaluation",
    };
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let short = row.session.as_ref().or(row.outcome.as_ref()).map(|id| id.short().to_owned());
    let papers: Value = row.papers.iter().map(|kind| Value::Word(kind.word_id())).collect();
    Message::new(id)
        .with("id", text(&short))
        .with("date", row.date.map(|date| date.to_string()).unwrap_or_default())
        .with("member", row.member.as_ref().map(ToString::to_string).unwrap_or_default())
        .with("name", text(&row.name))
        .with("title", text(&row.title))
        .with("problem", text(&row.problem))
        .with("year", row.year.to_string())
        .with("papers", papers)
        .with("period", text(&row.period))
}
