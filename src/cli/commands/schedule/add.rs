//! `plan schedule add TOPIC... --on DATE`

use chrono::{NaiveDate, NaiveTime};
use clap::Args;

use super::remark::remark;
use super::rota;
use super::{outside_period, place, when};
use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::hear::clock::time;
use crate::cli::hear::day::{Day, day};
use crate::cli::hear::{select, values};
use crate::cli::speak::refusal::Refusal;
use crate::domain::record::Kind;
use crate::domain::roster::MemberId;
use crate::domain::session::{Form, Session};
use crate::domain::time::TimeSpan;
use crate::domain::topic::TopicId;
use crate::message::{Message, Value};
use crate::store::Workspace;

#[derive(Debug, Args)]
pub(super) struct AddArgs {
    /// Topics: numbers or ids
    #[arg(value_name = "TOPIC", required = true)]
    topics: Vec<String>,
    /// Date
    #[arg(long, value_name = "DATE", value_parser = day)]
    on: Day,
    /// Start time [default: from the plan]
    #[arg(long, value_name = "TIME", value_parser = time, requires = "to")]
    from: Option<NaiveTime>,
    /// End time
    #[arg(long, value_name = "TIME", value_parser = time, requires = "from")]
    to: Option<NaiveTime>,
    /// Study type
    #[arg(long, value_name = "FORM", value_parser = values::word::<Form>(), default_value = "collective")]
    form: Form,
    /// Place [default: from the plan]; for field research the place visited
    #[arg(long, value_name = "TEXT")]
    place: Option<String>,
    /// Chair
    #[arg(long, value_name = "MEMBER")]
    chair: Option<String>,
    /// Lead
    #[arg(long, value_name = "MEMBER")]
    lead: Option<String>,
    /// Speaker (repeatable)
    #[arg(long = "speaker", value_name = "MEMBER")]
    speakers: Vec<String>,
}

pub(super) fn run(args: AddArgs, context: &mut Context) -> anyhow::Result<Exit> {
    let workspace = context.load(&[Kind::Sessions, Kind::Attendance])?;
    let on = args.on.resolve(&workspace.plan, context.today())?;
    let session = session(args, on, &workspace)?;
    let filing = workspace.file(&context.stamp(&workspace)?, &session)?;
    let topics: Vec<String> = session.topics.iter().map(ToString::to_string).collect();
    let message = Message::new("session-filed").with("date", Value::Day(session.date));
    let message = message.with("time", when(&session)).with("place", place(&session));
    context.report_filing(message.with("topics", topics.join("、")), &filing)?;
    remark(context, &workspace, &session, None)?;
    rota::remark(context, &workspace, &session, &filing.id)?;
    Ok(Exit::Clean)
}

/// Builds the session. Reports all invalid arguments.
fn session(args: AddArgs, on: NaiveDate, workspace: &Workspace) -> anyhow::Result<Session> {
    let mut faults = Vec::new();
    let mut topics: Vec<TopicId> = Vec::new();
    for word in &args.topics {
        match select::topic(&workspace.plan, word) {
            Ok(topic) if topics.contains(&topic.id) => {
                faults.push(Message::new("topic-twice").with("topic", topic.id.to_string()));
            }
            Ok(topic) => topics.push(topic.id.clone()),
            Err(message) => faults.push(message),
        }
    }
    let mut person = |word: &str| -> Option<MemberId> {
        let found = select::member_on(&workspace.roster, word, on);
        found.map(|member| member.id.clone()).map_err(|message| faults.push(message)).ok()
    };
    let chair = args.chair.as_deref().and_then(&mut person);
    let lead = args.lead.as_deref().and_then(&mut person);
    let named: Vec<MemberId> =
        select::each_member(&workspace.roster, &args.speakers).into_iter().filter_map(&mut person).collect();
    let mut speakers: Vec<MemberId> = Vec::new();
    for speaker in named {
        if speakers.contains(&speaker) {
            let name = workspace.roster.name(&speaker);
            faults.push(Message::new("written-twice").with("word", name));
        } else {
            speakers.push(speaker);
        }
    }
    let time = args.from.zip(args.to).map(|(from, to)| TimeSpan::new(from, to)).transpose();
    let time = time.map_err(|_| faults.push(Message::new("time-backwards"))).ok().flatten();
    let place = args.place.filter(|place| !place.trim().is_empty());
    if args.form == Form::FieldResearch && place.is_none() {
        faults.push(Message::new("field-research-needs-place"));
    }
    faults.extend(outside_period(&workspace.plan, on));
    Refusal::unless_empty(faults)?;
    Ok(Session {
        date: on,
        time: time.or_else(|| workspace.plan.meeting.time()),
        topics,
        form: args.form,
        place: place.or_else(|| workspace.plan.meeting.place.clone()), // the unit's usual room
        chair,
        lead,
        speakers,
        problems: Vec::new(),
        cancelled: None,
    })
}
