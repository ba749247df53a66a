//! Questions on the terminal, in the user's language.

use std::io::{self, IsTerminal};

use inquire::list_option::ListOption;
use inquire::ui::{RenderConfig, Styled};
use inquire::{InquireError, MultiSelect, Select, Text};
use unicode_width::UnicodeWidthStr;

use crate::i18n::Words;
use crate::output::{clean, fit, pad};

/// The number of cells beside an option: the pointer and the box to tick.
const BESIDE_OPTION: usize = 8;

/// The number of cells beside a question and its answer: the sign before them and the blanks.
const BESIDE_QUESTION: usize = 4;

/// The largest number of options that are not filtered by typing.
const FILTERED: usize = 8;

/// The number of lines around the options: the question, its help, the command line.
const AROUND_OPTIONS: usize = 4;

/// The width and the number of lines if the terminal does not report them.
const USUAL: (u16, u16) = (80, 24);

/// Returns `true` if a person reads and types on a terminal, and not in continuous integration.
pub(crate) fn is_possible() -> bool {
    let variable = |name: &str| std::env::var(name).unwrap_or_default();
    let is_unattended = !matches!(variable("CI").as_str(), "" | "0" | "false");
    let is_terminal = io::stdin().is_terminal() && io::stdout().is_terminal() && io::stderr().is_terminal();
    is_terminal && !is_unattended && variable("TERM") != "dumb"
}

/// Why a question has no answer.
#[derive(Debug)]
pub(crate) enum Stopped {
    /// The user left with Esc or Ctrl-C.
    Left,
    /// The terminal failed, for this reason.
    Failed(String),
}

impl From<InquireError> for Stopped {
    fn from(error: InquireError) -> Self {
        match error {
            InquireError::OperationCanceled | InquireError::OperationInterrupted => Self::Left,
            other => Self::Failed(other.to_string()),
        }
    }
}

/// Asks questions on the terminal.
pub(crate) struct Prompt<'w> {
    words: &'w Words,
    width: usize,
    lines: usize,
}

impl<'w> Prompt<'w> {
    pub(crate) fn new(words: &'w Words) -> Self {
        let size = terminal_size::terminal_size().map_or(USUAL, |(width, height)| (width.0, height.0));
        let lines = usize::from(size.1).saturating_sub(AROUND_OPTIONS).max(3);
        Self { words, width: usize::from(size.0), lines }
    }

    /// Returns the place of the chosen option, starting at `start`.
    pub(crate) fn choose(
        &self,
        question: &str,
        options: &[Vec<String>],
        start: usize,
    ) -> Result<usize, Stopped> {
        let is_long = options.len() > FILTERED;
        let help = self.words.word(if is_long { "ask-choose-help" } else { "ask-choose-few-help" });
        let (question, help) = (self.line(question), self.line(&help));
        let answer = |chosen: ListOption<&String>| {
            let row = options.get(chosen.index).map_or(&[][..], Vec::as_slice);
            self.beside(&question, &clean(&row.join(" ")))
        };
        let select = Select::new(&question, self.aligned(options))
            .with_starting_cursor(start)
            .with_page_size(self.lines)
            .with_help_message(&help)
            .with_formatter(&answer)
            .with_render_config(look());
        let select = if is_long { select } else { select.without_filtering() };
        Ok(select.raw_prompt()?.index)
    }

    /// Returns the places of the ticked options; `ticked` are ticked at first.
    pub(crate) fn tick(
        &self,
        question: &str,
        options: &[Vec<String>],
        ticked: &[usize],
    ) -> Result<Vec<usize>, Stopped> {
        let help = self.words.word("ask-tick-help");
        let none = self.words.word("ask-none");
        let question = self.line(question);
        let first = |row: usize| options.get(row).and_then(|columns| columns.first()).map(|text| clean(text));
        let chosen = MultiSelect::new(&question, self.aligned(options))
            .with_default(ticked)
            .with_page_size(self.lines)
            .with_keep_filter(false)
            .with_help_message(&self.line(&help))
            .with_formatter(&|chosen| {
                let names: Vec<String> = chosen.iter().filter_map(|option| first(option.index)).collect();
                let answer = if names.is_empty() { none.clone() } else { self.words.list(names) };
                self.beside(&question, &answer)
            })
            .with_render_config(look())
            .raw_prompt()?;
        Ok(chosen.into_iter().map(|option| option.index).collect())
    }

    /// Returns the text typed, which starts as `initial`.
    pub(crate) fn write(&self, question: &str, help: &str, initial: &str) -> Result<String, Stopped> {
        let text = Text::new(&self.line(question))
            .with_initial_value(initial)
            .with_help_message(&self.line(help))
            .with_render_config(look())
            .prompt()?;
        Ok(text.trim().to_owned())
    }

    /// Returns text on one line that fits the screen.
    fn line(&self, text: &str) -> String {
        fit(&clean(text), self.width.saturating_sub(BESIDE_OPTION))
    }

    /// Returns an answer that fits on the line of its question.
    fn beside(&self, question: &str, answer: &str) -> String {
        fit(answer.trim_end(), self.width.saturating_sub(question.width() + BESIDE_QUESTION))
    }

    /// Returns each row of columns as one line, its columns below each other.
    fn aligned(&self, rows: &[Vec<String>]) -> Vec<String> {
        let width = |column: usize| {
            rows.iter().filter_map(|row| row.get(column)).map(|text| clean(text).width()).max().unwrap_or(0)
        };
        let line = |row: &Vec<String>| {
            let columns = row.iter().enumerate().map(|(at, text)| pad(&clean(text), width(at)));
            self.line(columns.collect::<Vec<_>>().join("  ").trim_end())
        };
        rows.iter().map(line).collect()
    }
}

fn look() -> RenderConfig<'static> {
    // The usual sign is an English word.
    RenderConfig::default().with_canceled_prompt_indicator(Styled::new("×"))
}
