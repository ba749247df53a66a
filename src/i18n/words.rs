//! The messages of one language.

use std::cell::RefCell;
use std::rc::Rc;

use chrono::Datelike;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::commands::{self, Named};
use super::lang::Lang;
use super::resources;
use crate::domain::vocabulary::Vocabulary;
use crate::message::{Message, Value};

/// The messages of one language. A file is parsed when the first of its messages is needed: a command
/// needs few, and parsing all would take longer than reading a year's plan.
pub(crate) struct Words {
    lang: Lang,
    sources: &'static [&'static str],
    /// The year and the folder that commands in the sentences name.
    named: Named,
    bundle: RefCell<FluentBundle<FluentResource>>,
}

impl Words {
    /// Returns the messages of a language.
    pub(crate) fn new(lang: Lang) -> Self {
        Self::of(lang, resources::sentences(lang))
    }

    /// Returns the same sentences, in which every command that works in one year names this one.
    pub(crate) fn of_year(self, year: i32) -> Self {
        Self { named: Named { year: Some(year), ..self.named }, ..Self::of(self.lang, self.sources) }
    }

    /// Returns the same sentences, in which every command that works in a folder names this one.
    pub(crate) fn within(self, folder: Option<String>) -> Self {
        Self { named: Named { folder, ..self.named }, ..Self::of(self.lang, self.sources) }
    }

    /// Returns the folder that commands name.
    pub(crate) fn folder(&self) -> Option<&str> {
        self.named.folder.as_deref()
    }

    /// Returns the Chinese help, parsed once. The English help is the doc comments of the command line.
    pub(crate) fn help() -> Rc<Self> {
        thread_local! {
            static HELP: Rc<Words> = Rc::new(Words::of(Lang::Chinese, resources::HELP));
        }
        HELP.with(Rc::clone)
    }

    /// Returns the messages of the page of the program itself.
    pub(crate) fn program(lang: Lang) -> Self {
        Self::of(lang, resources::program(lang))
    }

    fn of(lang: Lang, sources: &'static [&'static str]) -> Self {
        let id: LanguageIdentifier = lang.key().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![id]);
        bundle.set_use_isolating(false); // the marks would count as width and shift tables
        Self { lang, sources, named: Named::default(), bundle: RefCell::new(bundle) }
    }

    /// Parses the file that contains a message, unless it is already parsed.
    fn parse_file_of(&self, id: &str) {
        let mut bundle = self.bundle.borrow_mut();
        if bundle.has_message(id) {
            return;
        }
        let begins = format!("\n{id} =");
        let holds = |source: &&&str| source.contains(&begins) || source.starts_with(&begins[1..]);
        if let Some(source) = self.sources.iter().find(holds) {
            // A test reads every file strictly; here an error costs only its own message.
            let resource = match FluentResource::try_new(commands::naming(source, &self.named)) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
    }

    pub(crate) fn lang(&self) -> Lang {
        self.lang
    }

    /// Returns the text of a message, or its id if the language does not have it.
    pub(crate) fn say(&self, message: &Message) -> String {
        self.find(message, None).unwrap_or_else(|| message.id.to_owned())
    }

    /// Returns an attribute of a message, such as its advice `help`, with the same values.
    pub(crate) fn attribute(&self, message: &Message, name: &str) -> Option<String> {
        self.find(message, Some(name))
    }

    /// Returns a word or phrase without values, or its id if the language does not have it.
    pub(crate) fn word(&self, id: &str) -> String {
        self.word_if_any(id).unwrap_or_else(|| id.to_owned())
    }

    /// Returns a word or phrase, or `None` if the language does not have it.
    pub(crate) fn word_if_any(&self, id: &str) -> Option<String> {
        self.lookup(id, None, &FluentArgs::new())
    }

    pub(crate) fn term<V: Vocabulary>(&self, word: V) -> String {
        self.word(&format!("{}-{}", V::TERM, word.key()))
    }

    /// Joins words as the language joins a list.
    pub(crate) fn list(&self, items: impl IntoIterator<Item = impl AsRef<str>>) -> String {
        let items: Vec<String> = items.into_iter().map(|item| item.as_ref().to_owned()).collect();
        items.join(match self.lang {
            Lang::Chinese => "、",
            Lang::English => ", ",
        })
    }

    /// Formats a share as a percentage, with one decimal unless it is a whole number. Half a tenth rounds
    /// up, as in a spreadsheet.
    pub(crate) fn percent(share: f64) -> String {
        /// Keeps a half that is not exact in binary, such as 0.8425, from falling below itself.
        const EXACT: f64 = 1e-9;
        let tenths = (share * 1000.0 + 0.5 + EXACT).floor() / 10.0;
        format!("{tenths}%")
    }

    fn find(&self, message: &Message, attribute: Option<&str>) -> Option<String> {
        let mut args = FluentArgs::new();
        for (name, value) in &message.values {
            args.set(*name, self.value(value));
        }
        self.lookup(message.id, attribute, &args)
    }

    fn lookup(&self, id: &str, attribute: Option<&str>, args: &FluentArgs<'_>) -> Option<String> {
        self.parse_file_of(id);
        let bundle = self.bundle.borrow();
        let message = bundle.get_message(id)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
        debug_assert!(errors.is_empty(), "{id}: {errors:?}"); // such as a value that is not given
        Some(text)
    }

    fn value(&self, value: &Value) -> FluentValue<'static> {
        match value {
            Value::Count(count) => FluentValue::from(*count),
            other => FluentValue::from(self.text(other)),
        }
    }

    fn text(&self, value: &Value) -> String {
        match value {
            Value::Text(text) => text.clone(),
            Value::Count(count) => count.to_string(),
            Value::Share(share) => Self::percent(*share),
            Value::Word(id) => self.word(id),
            Value::Day(day) => {
                let weekday = Value::weekday(day.weekday());
                let message = Message::new("day-and-weekday").with("date", *day);
                self.say(&message.with("weekday", weekday))
            }
            Value::Range(from, to) => match self.lang {
                Lang::Chinese => format!("{from}—{to}"),
                Lang::English => format!("{from}–{to}"),
            },
            Value::List(items) => self.list(items.iter().map(|item| self.text(item))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_shown_as_a_spreadsheet_shows_it() {
        for (part, whole, expected) in [
            (28, 33, "84.8%"),
            (13, 16, "81.3%"),   // 81.25
            (337, 400, "84.3%"), // 84.25
            (3, 3, "100%"),
            (0, 4, "0%"),
            (1, 3, "33.3%"),
            (9, 10, "90%"),
        ] {
            assert_eq!(Words::percent(f64::from(part) / f64::from(whole)), expected, "{part}/{whole}");
        }
    }
}
