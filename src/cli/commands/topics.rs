//! `plan topics [TOPIC]`

use chrono::NaiveDate;

use crate::cli::commands::prelude::*;
use crate::cli::hear::filter::{Filtering, InState};
use crate::cli::hear::select;
use crate::domain::checklist::TopicState;
use crate::domain::topic::Topic;
use crate::domain::year::coverage::Coverage;
use crate::output::Format;
use crate::report::topics::{ReaderRow, TopicRow, readers, topics};

#[derive(Debug, Args)]
pub(crate) struct TopicsArgs {
    /// Topic to show in full: number or id, such as 3 or t03
    #[arg(value_name = "TOPIC", conflicts_with = "only_states")]
    topic: Option<String>,
    #[command(flatten)]
    state: InState<TopicState>,
}

/// A topic in full, for programs.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct TopicObject<'a> {
    #[serde(flatten)]
    row: &'a TopicRow<'a>,
    /// The last day by which its first session is to be held.
    by: Option<NaiveDate>,
    /// The months that the plan names for it.
    months: &'a [u32],
    /// The leader of its study, in the plan's words.
    lead: Option<&'a str>,
    grasp: &'a [String],
    practice: &'a [String],
    results: &'a [String],
    /// The readings and notes of each member.
    members: &'a [ReaderRow<'a>],
}

pub(crate) fn run(args: TopicsArgs, context: &mut Context) -> anyhow::Result<()> {
    let workspace = context.load(&[Kind::Sessions, Kind::Attendance, Kind::Notes])?;
    let year = context.year(&workspace);
    let mut rows = topics(&year);
    let Some(word) = args.topic else {
        let filter = Filtering::new(context, &workspace).states(&args.state).done()?;
        context.show_filtered(
            rows,
            &filter,
            Message::new("no-topics").with("file", workspace.plan_file()),
        )?;
        let coverage = coverage("topics-coverage", &Coverage::of(&year));
        return coverage.iter().try_for_each(|line| context.say(line));
    };
    let topic = select::topic(&workspace.plan, &word)?;
    let readers = readers(topic, &year);
    rows.retain(|row| *row.id == topic.id);
    match (context.format, rows.first()) {
        (Format::Json, Some(row)) => {
            let Topic { grasp, practice, results, by, months, lead, .. } = topic;
            let (by, months, lead) = (*by, months, lead.as_deref());
            let members = &readers;
            context.object(&TopicObject { row, by, months, lead, grasp, practice, results, members })
        }
        (Format::Csv, _) => context.show(&readers, &Message::new("no-members")),
        (_, row) => describe(context, topic, row.map_or(0, |row| row.number), &readers),
    }
}

/// Returns how the plan changed during the year; `None` if it did not.
pub(crate) fn coverage(id: &'static str, coverage: &Coverage) -> Option<Message> {
    let Coverage { adopted, added, .. } = coverage;
    (added.topics > 0).then(|| {
        Message::new(id)
            .with("adopted", adopted.topics)
            .with("held", adopted.held)
            .with("added", added.topics)
            .with("added-held", added.held)
    })
}

fn describe(
    context: &mut Context,
    topic: &Topic,
    number: usize,
    readers: &[ReaderRow<'_>],
) -> anyhow::Result<()> {
    context.heading(
        1,
        &Message::new("topic-heading").with("number", number).with("title", topic.title.as_str()),
    )?;
    if let Some(added) = topic.added {
        let basis = topic.basis.clone().unwrap_or_else(|| "-".to_owned());
        context.fact(&Message::new("topic-added").with("added", added).with("basis", basis))?;
    }
    let readings: Vec<String> = topic.readings.iter().map(ToString::to_string).collect();
    for (heading, points) in [
        ("topic-readings", &readings),
        ("topic-grasp", &topic.grasp),
        ("topic-practice", &topic.practice),
        ("topic-results", &topic.results),
    ] {
        list(context, heading, points)?;
    }
    context.heading(2, &Message::new("topic-members"))?;
    context.show(readers, &Message::new("no-members"))
}

fn list(context: &mut Context, heading: &'static str, points: &[String]) -> anyhow::Result<()> {
    if points.is_empty() {
        return Ok(());
    }
    context.heading(2, &Message::new(heading))?;
    points.iter().try_for_each(|point| context.point(point))
}
