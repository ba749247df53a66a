//! To-dos 待办: the next tasks, each with its members, its due date and its command.

mod arrange;
mod closing;
mod command;
mod papers;
mod session;

use chrono::Days;

use crate::domain::vocabulary::vocabulary;
use crate::report::prelude::*;

pub(crate) use command::{Commands, quoted, word};

/// How many days ahead a due date is shown.
const AHEAD: Days = Days::new(14);

vocabulary! {
    /// The kind of a to-do; of two that are due on the same day, the earlier one comes first.
    pub(crate) Task of "task" {
        /// 录入计划
        Plan = "plan",
        /// 录入名册
        Roster = "roster",
        /// 登记考勤
        Sheet = "sheet",
        /// 确认请假
        Leave = "leave",
        /// 起草学习通知
        Notice = "notice",
        /// 准备签到表
        SignIn = "sign-in",
        /// 安排集中学习
        Schedule = "schedule",
        /// 安排发言
        Speakers = "speakers",
        /// 催交发言材料
        Speech = "speech",
        /// 整理学习记录
        Minutes = "minutes",
        /// 补存材料
        Papers = "papers",
        /// 补学
        Makeup = "makeup",
        /// 成果转化
        Outcome = "outcome",
        /// 通报
        Bulletin = "bulletin",
        /// 效果评估
        Evaluation = "evaluation",
        /// 年度总结
        Summary = "summary",
        /// 封存记录
        Seal = "seal",
        /// 提交记录
        Commit = "commit",
    }
}

/// A to-do.
#[derive(Debug, Clone, JsonSchema, Serialize)]
pub(crate) struct Todo {
    pub what: Task,
    /// The sentence in the user's language.
    pub text: String,
    /// The members who must act, if not the secretary.
    pub who: Vec<MemberId>,
    /// The last day on which it is done in time.
    pub due: Option<NaiveDate>,
    pub overdue: bool,
    pub session: Option<RecordId>,
    /// The year of its plan.
    pub year: i32,
    /// The command that does it.
    pub command: String,
    /// The file that the command writes; once it exists, [`Self::after`] is to be done.
    #[serde(skip)]
    pub writes: Option<String>,
    /// The command once the file exists; `None` if nothing is to be done then.
    #[serde(skip)]
    pub after: Option<String>,
    /// The sentence before it is put into words.
    #[serde(skip)]
    pub message: Message,
}

impl Row for Todo {
    const COLUMNS: &'static [&'static str] = &["due", "task", "todo", "command"];

    fn cells(&self) -> Vec<Cell> {
        vec![
            Cell::maybe(self.due),
            Cell::word(self.what),
            self.text.as_str().into(),
            Cell::Unbroken(self.command.clone()),
        ]
    }
}

impl Filterable for Todo {
    fn facts(&self) -> Facts<'_> {
        Facts {
            members: self.who.iter().map(|member| member.0.as_str()).collect(),
            kind: self.what.key(),
            days: self.due.zip(self.due),
            ..Facts::default()
        }
    }
}

impl Todo {
    fn new(year: &Year<'_>, what: Task, message: Message, command: String) -> Self {
        Self {
            what,
            text: String::new(),
            who: Vec::new(),
            due: None,
            overdue: false,
            session: None,
            year: year.number,
            command,
            writes: None,
            after: None,
            message,
        }
    }

    /// Returns the to-do of a document of a session: the command drafts it, and once its file exists and
    /// its blanks are filled in, it is attached.
    fn drafting(self, file: String, attach: &str) -> Self {
        Self {
            command: format!("{} -o {file}", self.command),
            after: Some(format!("{attach} {file}")),
            writes: Some(file),
            ..self
        }
    }

    fn of(self, session: &RecordId) -> Self {
        Self { session: Some(session.clone()), ..self }
    }

    fn by<'a>(self, who: impl IntoIterator<Item = &'a MemberId>) -> Self {
        Self { who: who.into_iter().cloned().collect(), ..self }
    }

    fn due(self, due: Option<NaiveDate>, year: &Year<'_>) -> Self {
        Self { due, overdue: due.is_some_and(|due| due < year.today()), ..self }
    }

    /// Returns the order of urgency: the set-up, then by due date.
    fn urgency(&self) -> (bool, NaiveDate, Task) {
        let is_set_up = matches!(self.what, Task::Plan | Task::Roster);
        (!is_set_up, self.due.unwrap_or(NaiveDate::MAX), self.what)
    }
}

/// Which files still hold the samples of a new repository.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Samples {
    pub plan: bool,
    pub roster: bool,
}

/// Returns the to-dos of a year, unsorted. Of a year that is over, these are the open items.
pub(crate) fn todos<'a>(year: &'a Year<'a>, samples: Samples, commands: Commands<'_>) -> Vec<Todo> {
    let mut todos = arrange::todos(year, samples, commands);
    todos.extend(session::todos(year, commands));
    todos.extend(papers::todos(year, commands));
    todos.extend(closing::todos(year, commands));
    todos
}

/// Returns the to-do to commit changed files.
pub(crate) fn uncommitted(count: usize, year: &Year<'_>, commands: Commands<'_>) -> Todo {
    let message = Message::new("todo-commit").with("count", count);
    Todo::new(year, Task::Commit, message, commands.line("sync"))
}

/// Sorts the to-dos of several years, the most urgent first.
pub(crate) fn by_urgency(todos: &mut [Todo]) {
    todos.sort_by_key(Todo::urgency);
}

/// Returns `true` if a due date is past or so near that it is shown.
fn is_near(due: NaiveDate, year: &Year<'_>) -> bool {
    year.today().checked_add_days(AHEAD).is_none_or(|last| due <= last)
}

/// Returns the names of these members, for a sentence.
fn names<'a>(year: &Year<'_>, members: impl IntoIterator<Item = &'a MemberId>) -> crate::message::Value {
    members.into_iter().map(|member| year.roster.name(member)).collect()
}
