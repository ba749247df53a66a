//! `plan remind [MEMBER]...`

use crate::cli::commands::prelude::*;
use crate::cli::hear::people::People;
use crate::domain::roster::Member;
use crate::output::{Format, clean_lines};
use crate::report::remind::{Reminder, brief, reminder};

#[derive(Debug, Args)]
pub(crate) struct RemindArgs {
    /// Members [default: all who are asked for something]
    #[arg(value_name = "MEMBER")]
    members: Vec<String>,
    /// Write one text for the whole group
    #[arg(long)]
    brief: bool,
}

pub(crate) fn run(args: &RemindArgs, context: &mut Context) -> anyhow::Result<()> {
    let workspace = context.load(Kind::ALL)?;
    let mut faults = Faults::default();
    let people = People::new(context, &workspace);
    let named = people.each(&args.members).into_iter().filter_map(|word| faults.take(people.member(word)));
    let mut members: Vec<&Member> = named.collect();
    faults.refuse()?;
    let year = context.year(&workspace);
    let earlier = context.earlier(&workspace, Kind::ALL);
    let years: Vec<Year<'_>> = std::iter::once(year).chain(context.years_over(&earlier)).collect();
    if args.members.is_empty() {
        let is_judged =
            |member: &&Member| years.iter().any(|year| year.judged().any(|one| one.id == member.id));
        members = workspace.roster.members.iter().filter(is_judged).collect();
    }
    let mut reminders = if args.brief {
        vec![brief(&members, &years)]
    } else {
        members.iter().map(|member| reminder(member, &years)).collect()
    };
    if args.members.is_empty() {
        reminders.retain(|reminder| !reminder.items.is_empty());
    }
    for reminder in &mut reminders {
        put_into_words(reminder, context);
    }
    tell(context, &reminders)
}

/// Writes the text: a heading, and the items with their numbers.
fn put_into_words(reminder: &mut Reminder, context: &Context) {
    let words = &context.words;
    let heading = match (&reminder.member, reminder.items.is_empty()) {
        (Some(_), false) => Message::new("remind-member").with("name", reminder.name.as_str()),
        (Some(_), true) => Message::new("remind-nothing").with("name", reminder.name.as_str()),
        (None, _) => Message::new("remind-group"),
    };
    let mut lines = vec![words.say(&heading)];
    for (number, item) in (1_usize..).zip(&mut reminder.items) {
        item.text = words.say(&item.message);
        lines.push(format!("{number}. {}", item.text));
    }
    reminder.text = lines.join("\n");
}

/// Prints a text; its lines are not folded, so that it can be copied.
fn say(context: &mut Context, text: &str) -> anyhow::Result<()> {
    if context.format == Format::Markdown {
        return context.say(&Message::new("remind-text").with("text", text));
    }
    context.print(&(clean_lines(text) + "\n"))
}

/// Prints the texts as they are to be sent, with an empty line between two.
fn tell(context: &mut Context, reminders: &[Reminder]) -> anyhow::Result<()> {
    if !context.format.is_for_people() || reminders.is_empty() {
        return context.show(reminders, &Message::new("remind-nobody"));
    }
    for (at, reminder) in reminders.iter().enumerate() {
        if at > 0 {
            context.gap()?;
        }
        say(context, &reminder.text)?;
    }
    Ok(())
}
