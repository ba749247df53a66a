//! Content shared by the documents of a session.

use crate::domain::history::Current;
use crate::domain::note::Note;
use crate::domain::roster::{Member, MemberId, Role};
use crate::domain::topic::{Topic, TopicId};
use crate::office::draft::prelude::*;

use super::debts::leave;
use super::reading::printed;

impl<'a> Facts<'a> {
    /// Returns `市科学技术局理论学习中心组` and the name of the document, for that session.
    pub(super) fn session_title(&self, entry: &Entry<'_>, id: &'static str) -> Vec<String> {
        vec![self.group(), self.of_session(entry, id)]
    }

    /// Returns the name of a document for that session of the year.
    pub(in crate::office) fn of_session(&self, entry: &Entry<'_>, id: &'static str) -> String {
        let message = Message::new(id).with("year", super::years(self.year.plan, self.words));
        self.say(&message.with("number", entry.number))
    }

    /// Returns a reading of a note as documents print it.
    pub(super) fn reading_named(&self, note: &Note, title: &str) -> String {
        let reading = self.year.plan.topic(&note.topic).and_then(|topic| topic.reading(title));
        reading.map_or_else(|| title.to_owned(), printed)
    }

    /// Returns the place, or a blank.
    pub(super) fn place(&self, entry: &Entry<'_>) -> String {
        self.or_gap(entry.session.place.clone(), "draft-wanted-place")
    }

    /// Returns the chair, or a blank.
    pub(super) fn chair(&self, entry: &Entry<'_>) -> String {
        self.or_gap(entry.session.chair.as_ref().map(|chair| self.person(chair)), "draft-wanted-chair")
    }

    /// Returns who is to come: the members, and the guests if there are any.
    pub(super) fn invited(&self, entry: &Entry<'_>, guests: &[impl AsRef<str>]) -> Vec<Block> {
        let members = Message::new("draft-notice-members")
            .with("count", entry.expected.len())
            .with("members", self.words.list(entry.expected.iter().map(|member| &member.name)));
        let mut invited = vec![self.field("draft-members", &self.say(&members))];
        if !guests.is_empty() {
            invited.push(self.field("draft-guests", &self.words.list(guests)));
        }
        invited
    }

    /// Returns the lead, or a blank.
    pub(super) fn lead(&self, entry: &Entry<'_>) -> String {
        self.or_gap(entry.session.lead.as_ref().map(|lead| self.person(lead)), "draft-wanted-lead")
    }

    /// Returns the lecturer, or a blank.
    pub(super) fn lecturer(&self, entry: &Entry<'_>) -> String {
        self.or_gap(entry.session.lecturer.clone(), "draft-wanted-lecturer")
    }

    /// Returns the chair; a blank if there is none, or if the scheduled chair was away.
    pub(super) fn chair_who_came(&self, entry: &Entry<'_>) -> String {
        let chair = entry.session.chair.as_ref().filter(|chair| !entry.is_away(chair));
        self.or_gap(chair.map(|chair| self.person(chair)), "draft-wanted-chair")
    }

    /// Returns the lead; a blank if there is none, or if the scheduled lead was away.
    pub(super) fn lead_who_came(&self, entry: &Entry<'_>) -> String {
        let lead = entry.session.lead.as_ref().filter(|lead| !entry.is_away(lead));
        self.or_gap(lead.map(|lead| self.person(lead)), "draft-wanted-lead")
    }

    /// Returns a member who is not away; with a blank if nobody recorded that the member came.
    pub(super) fn unless_unmarked(&self, entry: &Entry<'_>, member: &MemberId) -> String {
        let is_marked = entry.marks.statuses.contains_key(&member);
        self.person(member) + &if is_marked { String::new() } else { self.gap("draft-wanted-presence") }
    }

    /// Returns a message with the day, the place, the number, the form and the topics of a session held.
    pub(super) fn basics(&self, entry: &Entry<'_>, id: &'static str) -> Message {
        Message::new(id)
            .with("day", self.day(entry.session.date))
            .with("group", self.group())
            .with("place", self.place(entry))
            .with("number", entry.number)
            .with("form", self.words.term(entry.session.form))
            .with("topics", self.topics(entry))
    }

    /// Returns the speakers, or a blank.
    pub(super) fn speakers(&self, entry: &Entry<'_>) -> String {
        let speakers = self.words.list(entry.session.speakers.iter().map(|speaker| self.person(speaker)));
        self.or_gap(Some(speakers), "draft-wanted-speakers")
    }

    /// Returns the name of a member, or the id if the member is not in the roster.
    pub(super) fn person(&self, member: &MemberId) -> String {
        self.year.roster.name(member).to_owned()
    }

    /// Returns the member who recorded the attendance, or before that the secretary on that date. Returns a
    /// blank if this member was away.
    pub(super) fn recorder(&self, entry: &Entry<'_>) -> String {
        let sheets = &self.year.records.attendance;
        let recorder = match entry.sheet.and_then(|sheet| sheets.get(sheet)) {
            Some(first) => self.year.roster.get(&MemberId(first.stamp.by.clone())),
            None => self.year.roster.in_role(Role::Secretary, entry.session.date).next(),
        };
        let is_there = |member: &&Member| {
            let asked = entry.status(member).is_none() && leave(self, entry, &member.id).is_some();
            !entry.is_away(&member.id) && !asked
        };
        self.or_gap(recorder.filter(is_there).map(|member| member.name.clone()), "draft-wanted-recorder")
    }

    /// Returns the number and the title of a topic within a sentence, or that the plan does not have it.
    pub(super) fn topic(&self, id: &TopicId) -> String {
        self.topic_as("draft-topic", id)
    }

    fn topic_as(&self, form: &'static str, id: &TopicId) -> String {
        let known = self.year.plan.number(id).zip(self.year.plan.topic(id));
        known.map_or_else(
            || self.word("topic-not-in-plan"),
            |(number, topic)| {
                let message = Message::new(form).with("number", number);
                self.say(&message.with("title", topic.title.as_str()))
            },
        )
    }

    /// Returns the topics of a session within a sentence.
    pub(super) fn topics(&self, entry: &Entry<'_>) -> String {
        let topics = entry.session.topics.iter().map(|topic| self.topic(topic));
        topics.collect::<Vec<_>>().join(&self.word("draft-semicolon"))
    }

    /// Returns the number and the title of a topic on its own, as in a table.
    pub(super) fn topic_listed(&self, id: &TopicId) -> String {
        self.topic_as("draft-topic-entry", id)
    }

    /// Returns the topics of a session on their own, as in a table.
    pub(super) fn topics_listed(&self, entry: &Entry<'_>) -> String {
        let topics = entry.session.topics.iter().map(|topic| self.topic_listed(topic));
        topics.collect::<Vec<_>>().join(&self.word("draft-semicolon"))
    }

    pub(super) fn topics_and_readings(&self, entry: &Entry<'_>) -> Vec<Block> {
        let mut blocks = Vec::new();
        for id in &entry.session.topics {
            blocks.push(Block::Paragraph(self.topic_listed(id).into()));
            if let Some(readings) = self.year.plan.topic(id).map(|topic| self.readings(topic)) {
                blocks.push(self.paragraph(&Message::new("draft-readings").with("readings", readings)));
            }
        }
        blocks
    }

    /// Returns the readings of a topic on one line, or a blank.
    fn readings(&self, topic: &Topic) -> String {
        let readings: Vec<String> = topic.readings.iter().map(printed).collect();
        self.or_gap(Some(readings.join(&self.word("draft-semicolon"))), "draft-wanted-readings")
    }

    /// Returns the readings of all topics of a session; empty if the plan has none.
    pub(super) fn all_readings(&self, entry: &Entry<'_>) -> Vec<String> {
        let topics = entry.session.topics.iter().filter_map(|id| self.year.plan.topic(id));
        topics.flat_map(|topic| topic.readings.iter().map(printed)).collect()
    }

    /// Returns the speech of a member; one that names the session takes precedence over one on its topic,
    /// and a title over none.
    pub(super) fn speech(&self, entry: &Entry<'_>, speaker: &MemberId) -> Option<Current<'a, Note>> {
        let rank = |speech: &Current<'_, Note>| (speech.session.is_none(), speech.title.is_none());
        self.year.archive().speeches(entry, speaker).into_iter().min_by_key(rank)
    }

    /// Says that a member speaks: `titled` with the title of the speech if it is on record, `untitled`
    /// otherwise.
    pub(super) fn speaks(
        &self,
        entry: &Entry<'_>,
        speaker: &MemberId,
        titled: &'static str,
        untitled: &'static str,
    ) -> String {
        let name = self.person(speaker);
        let title = self.speech(entry, speaker).and_then(|speech| speech.head.record.title.as_deref());
        self.say(&match title {
            Some(title) => Message::new(titled).with("name", name).with("title", title),
            None => Message::new(untitled).with("name", name),
        })
    }

    /// Returns the outcomes of a session, each with owner and due date.
    pub(super) fn outcomes(&self, entry: &Entry<'_>) -> Vec<String> {
        let outcomes = self.year.records.outcomes.current().map(|outcome| &outcome.head.record);
        let outcomes = outcomes.filter(|outcome| outcome.sessions.contains(entry.id)).map(|outcome| {
            let message = Message::new("draft-minutes-outcome").with("title", outcome.title.as_str());
            let due = self.or_gap(outcome.due.map(|due| self.day(due)), "draft-wanted-due");
            self.say(&message.with("owner", self.person(&outcome.owner)).with("due", due))
        });
        outcomes.collect()
    }

    /// Returns the sessions held within a period.
    pub(super) fn held(&self, period: crate::domain::period::Period) -> Vec<&'a Entry<'a>> {
        self.year.timetable().held().filter(|entry| period.contains(entry.session.date)).collect()
    }
}
