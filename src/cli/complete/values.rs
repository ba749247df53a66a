//! The values that a word may become. Each kind loads only what it needs.

use std::ffi::OsStr;

use chrono::{Datelike, NaiveDate};
use clap_complete::engine::CompletionCandidate;

use super::asked::Asked;
use super::what::What;
use crate::check::rules;
use crate::cli::clock::now;
use crate::cli::hear::values::key_of;
use crate::domain::history::{Current, History};
use crate::domain::plan::Level;
use crate::domain::record::{Kind, Record, RecordId};
use crate::domain::records::Visitor;
use crate::domain::roster::Member;
use crate::domain::session::Session;
use crate::domain::term::Term;
use crate::domain::topic::Topic;
use crate::domain::vocabulary::Vocabulary;
use crate::i18n::{Lang, Words};
use crate::message::{Message, Value};
use crate::office::draft::{self, About};
use crate::text::numeral;

/// A value in the forms in which it may be typed, the best one first, and its explanation.
struct Offer {
    forms: Vec<String>,
    help: String,
}

/// Returns the values that begin with what is typed, each in the first form that does.
pub(super) fn candidates(what: &What, asked: &Asked, typed: &OsStr) -> Vec<CompletionCandidate> {
    let Some(typed) = typed.to_str() else { return Vec::new() };
    let (before, part) = match what {
        What::Member => {
            typed.split_at(typed.rfind([',', '，', '、']).map_or(0, |at| at + width_at(typed, at)))
        }
        _ => ("", typed),
    };
    let begins = |form: &String| form.starts_with(part);
    let offers = offers(what, asked, &Words::new(asked.lang)).unwrap_or_default();
    let found = offers.into_iter().filter_map(|offer| {
        let form = offer.forms.into_iter().find(begins)?;
        let help = (!offer.help.is_empty() && offer.help != form).then(|| offer.help.into());
        Some(CompletionCandidate::new(format!("{before}{form}")).help(help))
    });
    found.zip(0..).map(|(found, order)| found.display_order(Some(order))).collect()
}

/// Returns the length of the character at a place.
fn width_at(text: &str, at: usize) -> usize {
    text[at..].chars().next().map_or(0, char::len_utf8)
}

/// Returns every value; `None` if the data cannot be read.
fn offers(what: &What, asked: &Asked, words: &Words) -> Option<Vec<Offer>> {
    match what {
        What::Topic => topics(asked),
        What::Session => sessions(asked),
        What::Member => members(asked),
        What::Period => Some(periods(asked, words)),
        What::Rule => Some(rules_of(words)),
        What::LevelOrRule => {
            let levels = [Level::Note, Level::Warn, Level::Deny].map(Level::key);
            Some(words_of(Level::TERM, &levels, words).into_iter().chain(rules_of(words)).collect())
        }
        What::Subject => subjects(asked, words),
        What::Day => Some(days(asked.lang, words)),
        What::Filed => filed(asked, words),
        What::Id(kinds) => things(kinds, asked, words),
        What::Word(term, keys) => Some(words_of(term, keys, words)),
    }
}

fn topics(asked: &Asked) -> Option<Vec<Offer>> {
    let plan = asked.repository()?.plan()?;
    let offer = |(topic, number): (Topic, usize)| Offer {
        forms: vec![topic.id.0.to_string(), number.to_string(), format!("第{}", numeral::chinese(number))],
        help: topic.title,
    };
    Some(plan.topics.into_iter().zip(1..).map(offer).collect())
}

/// Returns the sessions that are not cancelled, by day: the nearest to today first.
fn sessions(asked: &Asked) -> Option<Vec<Offer>> {
    let repository = asked.repository()?;
    let (plan, records) = (repository.plan()?, repository.records(&[Kind::Sessions]));
    let mut standing: Vec<_> =
        records.sessions.current().filter(|session| session.cancelled.is_none()).collect();
    let today = now().date();
    standing.sort_by_key(|session| ((session.date - today).num_days().abs(), session.id));
    let offer = |session: &Current<'_, Session>| {
        let is_alone = standing.iter().filter(|other| other.date == session.date).count() == 1;
        let iso = session.date.to_string();
        let chinese = format!("{}月{}日", session.date.month(), session.date.day());
        let days = if asked.lang == Lang::Chinese { [chinese, iso] } else { [iso, chinese] };
        let days = days.into_iter().filter(|_| is_alone);
        let topic = session.topics.first().and_then(|id| plan.topic(id));
        Offer {
            forms: days.chain([session.id.short().to_owned()]).collect(),
            help: topic.map(|topic| topic.title.clone()).unwrap_or_default(),
        }
    };
    Some(standing.iter().map(offer).collect())
}

/// Returns the members of today, then those who left, in the roster's order.
fn members(asked: &Asked) -> Option<Vec<Offer>> {
    let roster = asked.repository()?.roster()?;
    let today = now().date();
    let (now, before): (Vec<_>, Vec<_>) = roster.members.iter().partition(|member| member.belongs_on(today));
    let offer = |member: &&Member| {
        let is_unique = roster.members.iter().filter(|other| other.name == member.name).count() == 1;
        let id = member.id.to_string();
        let forms = match (asked.lang, is_unique) {
            (_, false) => vec![id.clone()],
            (Lang::Chinese, true) => vec![member.name.clone(), id.clone()],
            (Lang::English, true) => vec![id.clone(), member.name.clone()],
        };
        let post = member.post_on(today);
        let help = match asked.lang {
            Lang::Chinese if is_unique && post == member.name => id,
            Lang::Chinese if is_unique => format!("{id} {post}"),
            _ if post == member.name => member.name.clone(),
            _ => format!("{} {post}", member.name),
        };
        Offer { forms, help }
    };
    Some(now.iter().chain(&before).map(offer).collect())
}

/// Returns the periods of the year: quarters, halves, the year, months.
fn periods(asked: &Asked, words: &Words) -> Vec<Offer> {
    let year = asked.repository().map_or_else(|| now().year(), |repository| repository.year);
    let quarters = (1..=4).map(|quarter| Term::Quarter(year, quarter));
    let halves = (1..=2).map(|half| Term::Half(year, half));
    let months = (1..=12).map(|month| Term::Month(year, month));
    let offer = |term: Term| {
        let (key, name) = (term.to_string(), words.word(&term.word_id()));
        match asked.lang {
            Lang::Chinese => Offer { forms: vec![name, key.clone()], help: key },
            Lang::English => Offer { forms: vec![key], help: name },
        }
    };
    quarters.chain(halves).chain([Term::Year(year)]).chain(months).map(offer).collect()
}

fn rules_of(words: &Words) -> Vec<Offer> {
    let title = |id| words.attribute(&Message::new(id), "title").unwrap_or_default();
    rules::ALL.iter().map(|rule| Offer { forms: vec![rule.id.to_owned()], help: title(rule.id) }).collect()
}

/// Returns the subjects of the kind of document that is typed.
fn subjects(asked: &Asked, words: &Words) -> Option<Vec<Offer>> {
    let kind = key_of::<draft::Kind>(asked.after("draft")?);
    match draft::Kind::from_key(&kind)?.about() {
        About::Session => sessions(asked),
        About::Member => members(asked),
        About::Period => Some(periods(asked, words)),
        About::Note => things(&[Kind::Notes], asked, words),
        About::Year => None,
    }
}

fn days(lang: Lang, words: &Words) -> Vec<Offer> {
    let today = now().date();
    let named = [("今天", Some(today)), ("明天", today.succ_opt()), ("昨天", today.pred_opt())];
    let offer = |(name, day): (&str, Option<NaiveDate>)| {
        let iso = day?.to_string();
        Some(match lang {
            Lang::Chinese => Offer { forms: vec![name.to_owned(), iso.clone()], help: iso },
            Lang::English => Offer {
                forms: vec![iso, name.to_owned()],
                help: words.say(
                    &Message::new("day-and-weekday")
                        .with("date", day?)
                        .with("weekday", Value::weekday(day?.weekday())),
                ),
            },
        })
    };
    named.into_iter().filter_map(offer).collect()
}

/// Returns the ids of all records by the names of their files, the latest first.
fn filed(asked: &Asked, words: &Words) -> Option<Vec<Offer>> {
    let repository = asked.repository()?;
    let mut found: Vec<(RecordId, Kind)> = Vec::new();
    for kind in Kind::ALL {
        let mut ids = repository.ids(*kind);
        ids.sort_by_key(RecordId::leading_digits);
        for at in 1..ids.len() {
            let apart = RecordId::digits_apart(ids[at - 1].leading_digits(), ids[at].leading_digits());
            ids[at - 1].show(apart);
            ids[at].show(apart);
        }
        found.extend(ids.into_iter().map(|id| (id, *kind)));
    }
    Some(by_id(found, words))
}

/// Returns the ids of what is current and can be corrected, each once: those that listings show, without amendments.
fn things(kinds: &[Kind], asked: &Asked, words: &Words) -> Option<Vec<Offer>> {
    let mut things = Things(Vec::new());
    asked.repository()?.records(kinds).visit(&mut things);
    Some(by_id(things.0, words))
}

struct Things(Vec<(RecordId, Kind)>);

impl<'a> Visitor<'a> for Things {
    fn visit<T: Record>(&mut self, history: &'a History<T>) {
        if T::CORRECTABLE {
            self.0.extend(history.current().map(|current| (current.id.clone(), T::KIND)));
        }
    }
}

/// Offers ids, the latest first.
fn by_id(mut found: Vec<(RecordId, Kind)>, words: &Words) -> Vec<Offer> {
    found.sort_by(|a, b| b.cmp(a));
    let offer =
        |(id, kind): (RecordId, Kind)| Offer { forms: vec![id.short().to_owned()], help: words.term(kind) };
    found.into_iter().map(offer).collect()
}

/// Returns the words of a vocabulary: in Chinese their names, in English their keys.
fn words_of(term: &str, keys: &[&str], words: &Words) -> Vec<Offer> {
    let offer = |key: &&str| {
        let name = words.word(&format!("{term}-{key}"));
        match words.lang() {
            Lang::Chinese => Offer {
                forms: vec![name.clone(), (*key).to_owned()],
                help: if name.is_ascii() { String::new() } else { (*key).to_owned() },
            },
            Lang::English => Offer { forms: vec![(*key).to_owned()], help: name },
        }
    };
    keys.iter().map(offer).collect()
}
