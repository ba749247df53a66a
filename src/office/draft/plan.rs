//! 学习计划: the whole plan as a document.

use crate::domain::plan::Plan;
use crate::domain::targets::{Cycle, Targets};
use crate::domain::topic::Topic;
use crate::office::draft::prelude::*;

use super::reading::printed;

pub(crate) fn draft(facts: &Facts<'_>) -> Document {
    let plan = facts.year.plan;
    let mut blocks = Vec::new();
    if !plan.guidance.is_empty() {
        blocks.push(facts.heading(Level::One, "draft-plan-guidance"));
        blocks.push(Block::Paragraph(facts.sentence(&plan.guidance).into()));
    }
    blocks.push(facts.heading(Level::One, "draft-plan-topics"));
    for topic in &plan.topics {
        blocks.push(Block::Heading(Level::Two, topic.title.as_str().into()));
        blocks.extend(of_topic(facts, topic).iter().map(|message| facts.paragraph(message)));
    }
    let ways = ways(facts, plan);
    if !ways.is_empty() {
        blocks.push(facts.heading(Level::One, "draft-plan-ways"));
        blocks.extend(ways);
    }
    let tasks = tasks(facts, plan);
    if !tasks.is_empty() {
        blocks.push(facts.heading(Level::One, "draft-plan-tasks"));
        blocks.push(Block::List(tasks.into_iter().map(Into::into).collect()));
    }
    if !plan.requirements.is_empty() {
        blocks.push(facts.heading(Level::One, "draft-plan-requirements"));
    }
    for requirement in &plan.requirements {
        blocks.push(Block::Heading(Level::Two, requirement.title.as_str().into()));
        let clauses: Vec<String> = requirement.clauses.iter().map(|clause| clause.text.clone()).collect();
        if !clauses.is_empty() {
            blocks.push(Block::Paragraph(facts.sentence(&clauses).into()));
        }
    }
    let adopted = facts.or_gap(plan.adopted.map(|day| facts.day(day)), "draft-wanted-adopted");
    blocks.push(Block::Signature { by: facts.group().into(), on: Facts::line(&adopted) });
    facts.document(title(plan), blocks)
}

/// Returns the title, with the organization apart.
fn title(plan: &Plan) -> Vec<String> {
    match plan.title.strip_prefix(plan.organization.as_str()) {
        Some(rest) if !plan.organization.is_empty() && !rest.trim().is_empty() => {
            vec![plan.organization.clone(), rest.trim().to_owned()]
        }
        _ => vec![plan.title.clone()],
    }
}

/// Returns the lines below the title of a topic.
fn of_topic(facts: &Facts<'_>, topic: &Topic) -> Vec<Message> {
    let readings: Vec<String> = topic.readings.iter().map(printed).collect();
    let points = [
        ("draft-plan-readings", &readings),
        ("draft-plan-grasp", &topic.grasp),
        ("draft-plan-practice", &topic.practice),
        ("draft-plan-results", &topic.results),
    ];
    let points = points.into_iter().filter(|(_, points)| !points.is_empty());
    let mut lines: Vec<Message> =
        points.map(|(id, points)| Message::new(id).with("points", facts.sentence(points))).collect();
    lines.extend(when(facts, topic));
    lines.extend(topic.lead.as_ref().map(|lead| Message::new("draft-plan-lead").with("lead", lead.as_str())));
    if let Some(day) = topic.added {
        lines.push(match &topic.basis {
            Some(basis) => {
                Message::new("draft-plan-added-by").with("day", facts.day(day)).with("basis", basis.as_str())
            }
            None => Message::new("draft-plan-added").with("day", facts.day(day)),
        });
    }
    lines
}

/// Returns when and how often a topic is to be studied, as far as the plan says it of this topic.
fn when(facts: &Facts<'_>, topic: &Topic) -> Vec<Message> {
    let of_two_years = facts.year.plan.last_year() != facts.year.plan.year;
    let months = topic.months.iter().map(|month| match facts.year.plan.month(*month) {
        term if of_two_years => facts.term(term),
        _ => facts.say(&Message::new("draft-month").with("month", *month)),
    });
    let months = facts.words.list(months);
    let mut lines = Vec::new();
    if !months.is_empty() {
        lines.push(Message::new("draft-plan-months").with("months", months));
    }
    lines.extend(topic.by.map(|by| Message::new("draft-plan-by").with("day", facts.day(by))));
    lines.extend(topic.sessions.map(|count| Message::new("draft-plan-sessions").with("count", count)));
    lines
}

/// Returns the study types, the platforms and the usual meeting.
fn ways(facts: &Facts<'_>, plan: &Plan) -> Vec<Block> {
    let mut blocks = Vec::new();
    if !plan.forms.is_empty() {
        let forms = facts.words.list(plan.forms.iter().map(|form| facts.words.term(*form)));
        blocks.push(facts.paragraph(&Message::new("draft-plan-forms").with("forms", forms)));
    }
    if !plan.platforms.is_empty() {
        let platforms = facts.words.list(&plan.platforms);
        blocks.push(facts.paragraph(&Message::new("draft-plan-platforms").with("platforms", platforms)));
    }
    let meeting = &plan.meeting;
    let weekday = meeting
        .weekday
        .map(|day| facts.say(&Message::new("draft-weekday-name").with("weekday", day.number_from_monday())));
    let time = meeting.time().map(|time| facts.span(time));
    let usual: Vec<String> = weekday.into_iter().chain(time).collect();
    if !usual.is_empty() {
        blocks.push(facts.field("draft-plan-usual-time", &usual.join(" ")));
    }
    if let Some(place) = &meeting.place {
        blocks.push(facts.field("draft-plan-usual-place", place));
    }
    blocks
}

/// Returns what the plan demands in figures, and the lists and papers that it asks for.
fn tasks(facts: &Facts<'_>, plan: &Plan) -> Vec<String> {
    let targets = &plan.targets;
    let counted = counted(targets).into_iter().filter_map(|(id, count)| Some((id, count?)));
    let counted = counted.map(|(id, count)| Message::new(id).with("count", count));
    let shares = [
        ("draft-target-session-attendance", targets.session_attendance),
        ("draft-target-member-attendance", targets.member_attendance),
    ];
    let shares = shares.into_iter().filter_map(|(id, share)| Some((id, share?)));
    let shares = shares.map(|(id, share)| Message::new(id).with("share", Value::Share(share)));
    let cycles =
        [("draft-target-evaluation", targets.evaluation), ("draft-target-bulletin", targets.bulletin)];
    let cycles = cycles.into_iter().filter_map(|(id, cycle)| Some((id, cycle?)));
    let cycles = cycles.map(|(id, cycle)| Message::new(id).with("cycle", facts.word(word_of(cycle))));
    let mut tasks: Vec<String> = counted.chain(shares).chain(cycles).map(|task| facts.say(&task)).collect();
    if !plan.checklists.is_empty() {
        let names = facts.words.list(plan.checklists.iter().map(|list| &list.name));
        tasks.push(facts.say(&Message::new("draft-target-checklists").with("names", names)));
    }
    if !plan.papers.is_empty() {
        let kinds = facts.words.list(plan.papers.iter().map(|kind| facts.words.term(*kind)));
        tasks.push(facts.say(&Message::new("draft-target-papers").with("kinds", kinds)));
    }
    tasks
}

fn counted(targets: &Targets) -> [(&'static str, Option<u32>); 18] {
    [
        ("draft-target-sessions-per-topic", targets.sessions_per_topic),
        ("draft-target-sessions-per-quarter", targets.sessions_per_quarter),
        ("draft-target-sessions-per-year", targets.sessions_per_year),
        ("draft-target-chaired", targets.sessions_chaired_by_leader),
        ("draft-target-speeches", targets.speeches_per_member),
        ("draft-target-notes", targets.notes_per_member),
        ("draft-target-characters", targets.note_characters_per_member),
        ("draft-target-reflections", targets.reflections_per_member),
        ("draft-target-reports", targets.reports_per_member),
        ("draft-target-hours", targets.self_study_hours_per_member),
        ("draft-target-makeup", targets.makeup_days),
        ("draft-target-notice", targets.notice_days_before),
        ("draft-target-materials", targets.materials_days_before),
        ("draft-target-speech-texts", targets.speeches_days_before),
        ("draft-target-minutes", targets.minutes_days_after),
        ("draft-target-filing", targets.filing_days_after),
        ("draft-target-evaluation-within", targets.evaluation_days_after),
        ("draft-target-late-record", targets.late_record_days),
    ]
}

fn word_of(cycle: Cycle) -> &'static str {
    match cycle {
        Cycle::Quarter => "draft-cycle-quarter",
        Cycle::HalfYear => "draft-cycle-half-year",
        Cycle::Year => "draft-cycle-year",
    }
}
