//! `plan schedule add TOPIC... --on DATE`

use chrono::{NaiveDate, NaiveTime};

use super::parts;
use super::rota;
use super::{place, when};
use crate::cli::commands::prelude::*;
use crate::cli::hear::clock::time;
use crate::cli::hear::day::{Day, day};
use crate::cli::hear::{people::People, select, values};
use crate::cli::speak::{objection, timing};
use crate::domain::roster::MemberId;
use crate::domain::session::{Form, Session, law};
use crate::domain::time::TimeSpan;
use crate::domain::topic::TopicId;

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
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    place: Option<String>,
    /// Chair [default: the leader]
    #[arg(long, value_name = "MEMBER")]
    chair: Option<String>,
    /// Lead [default: as the plan names for the topic]
    #[arg(long, value_name = "MEMBER")]
    lead: Option<String>,
    /// Lecturer, who need not be a member
    #[arg(long, value_name = "NAME")]
    lecturer: Option<String>,
    /// Speaker (repeatable)
    #[arg(long = "speaker", value_name = "MEMBER")]
    speakers: Vec<String>,
    /// Guest of an enlarged session (repeatable)
    #[arg(long = "guest", value_name = "NAME")]
    guests: Vec<String>,
    /// Meeting point for field research: time, place, vehicle
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    gather: Option<String>,
}

pub(super) fn run(args: AddArgs, context: &mut Context) -> anyhow::Result<()> {
    let workspace = context.load(&[Kind::Sessions, Kind::Attendance])?;
    let on = args.on.resolve(&workspace.plan, context.today())?;
    let typed = [args.chair.is_some(), args.lead.is_some()];
    let session = session(args, on, People::new(context, &workspace), &context.year(&workspace))?;
    let filing = workspace.file(&context.stamp(&workspace)?, &session)?;
    let topics: Vec<String> = session.topics.iter().map(ToString::to_string).collect();
    let message = Message::new("session-filed").with("date", Value::Day(session.date));
    let collective = if session.form.is_collective() { "yes" } else { "no" };
    let message = message.with("collective", collective);
    let message = message.with("time", when(&session)).with("place", place(&session));
    context.report_filing(message.with("topics", topics.join("、")), &filing)?;
    parts::remark(context, &workspace, &session, typed, &filing.id)?;
    timing::remark(context, &workspace, &session, &filing.id)?;
    rota::remark(context, &workspace, &session, &filing.id)
}

/// Words the error of a guest for a session to come.
fn of_session(fault: Message) -> Message {
    match fault.id {
        "guest-is-member" => Message { id: "session-guest-is-member", ..fault },
        _ => fault,
    }
}

/// Builds the session. Reports all invalid arguments.
fn session(args: AddArgs, on: NaiveDate, people: People<'_, '_>, year: &Year<'_>) -> anyhow::Result<Session> {
    let mut faults = Faults::default();
    let mut topics: Vec<TopicId> = Vec::new();
    for word in &args.topics {
        match select::topic(year.plan, word) {
            Ok(topic) if topics.contains(&topic.id) => {
                faults.push(Message::new("topic-twice").with("topic", topic.id.to_string()));
            }
            Ok(topic) => topics.push(topic.id.clone()),
            Err(message) => faults.push(message),
        }
    }
    let mut person = |word: &str| -> Option<MemberId> {
        let found = people.member_on(word, on);
        faults.take(found.map(|member| member.id.clone()))
    };
    let chair = args.chair.as_deref().and_then(&mut person);
    let lead = args.lead.as_deref().and_then(&mut person);
    let (speakers, wrong) = people.each_on(&args.speakers, on);
    faults.extend(wrong);
    let (guests, found) = people.guests(&args.guests, on);
    faults.extend(found.into_iter().map(of_session));
    let time = args.from.zip(args.to).map(|(from, to)| TimeSpan::new(from, to)).transpose();
    let time = faults.take(time.map_err(|_| Message::new("time-backwards"))).flatten();
    let place = args.place.filter(|place| !place.trim().is_empty());
    let objections = law::without_place(args.form, place.as_deref()).into_iter();
    let objections = objections.chain(law::outside_period(on, year.plan));
    faults.extend(objections.map(|objection| objection::message(objection, year)));
    faults.refuse()?;
    let chair = chair.or_else(|| parts::chair(year.roster, args.form, on));
    // The usual parts are those of a meeting: each member studies alone, where and when it suits.
    let meeting = Some(&year.plan.meeting).filter(|_| args.form.is_collective());
    let lead = lead.or_else(|| parts::lead(people, year.plan, &topics, on).filter(|_| meeting.is_some()));
    Ok(Session {
        date: on,
        time: time.or_else(|| meeting?.time()),
        topics,
        form: args.form,
        place: place.or_else(|| meeting?.place.clone()), // the unit's usual room
        chair,
        lead,
        lecturer: args.lecturer.filter(|name| !name.trim().is_empty()),
        speakers: speakers.into_iter().map(|speaker| speaker.id.clone()).collect(),
        guests,
        gather: args.gather.filter(|gather| !gather.trim().is_empty()),
        problems: Vec::new(),
        cancelled: None,
    })
}
