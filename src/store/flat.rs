//! Reads a record in the program's own form, several times faster than a full YAML parser.
//!
//! A test holds the law: what is read here reads the same in full YAML. Anything in another form is
//! left to the full parser, and so are all errors.

use serde::de::value::{BorrowedStrDeserializer, Error, MapDeserializer, SeqDeserializer};
use serde::de::{DeserializeOwned, Deserializer, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;

use super::emit::{is_plain, is_printable};

/// Returns the record if each of its lines is one that [`super::emit::to_yaml`] would write.
pub(super) fn read<T: DeserializeOwned>(head: &str) -> Option<T> {
    let fields = fields(head)?;
    T::deserialize(MapDeserializer::<_, Error>::new(fields.into_iter())).ok()
}

/// The value of a key: text or a list of texts.
enum Value<'a> {
    One(&'a str),
    Many(Vec<&'a str>),
}

fn fields(head: &str) -> Option<Vec<(&str, Value<'_>)>> {
    let mut fields: Vec<(&str, Value<'_>)> = Vec::with_capacity(16);
    for line in head.strip_suffix('\n')?.split('\n') {
        if let Some(item) = line.strip_prefix("- ") {
            match fields.last_mut() {
                Some((_, Value::Many(items))) => items.push(scalar(item)?),
                _ => return None,
            }
            continue;
        }
        if fields.last().is_some_and(is_empty) {
            return None;
        }
        let colon = line.bytes().position(|byte| byte == b':')?;
        let (key, value) = (&line[..colon], &line[colon + 1..]);
        // A key given twice is left to serde, which refuses it as it refuses unknown keys.
        if !is_key(key) {
            return None;
        }
        let value = if value.is_empty() {
            Value::Many(Vec::new())
        } else {
            Value::One(scalar(value.strip_prefix(' ')?)?)
        };
        fields.push((key, value));
    }
    (!fields.last().is_some_and(is_empty)).then_some(fields)
}

/// A key without a value is a list only if items follow.
fn is_empty((_, value): &(&str, Value<'_>)) -> bool {
    matches!(value, Value::Many(items) if items.is_empty())
}

fn is_key(key: &str) -> bool {
    !key.is_empty()
        && key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-' || byte.is_ascii_digit())
        && key.starts_with(|c: char| c.is_ascii_lowercase())
}

fn scalar(text: &str) -> Option<&str> {
    match text.strip_prefix('"') {
        Some(quoted) => quoted
            .strip_suffix('"')
            .filter(|inner| inner.chars().all(|c| !matches!(c, '"' | '\\') && is_printable(c))),
        None => is_plain(text).then_some(text),
    }
}

impl<'de> IntoDeserializer<'de, Error> for Value<'de> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for Value<'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Self::One(text) => visitor.visit_borrowed_str(text),
            Self::Many(items) => {
                visitor.visit_seq(SeqDeserializer::new(items.into_iter().map(BorrowedStrDeserializer::new)))
            }
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self {
            Self::One(text) => {
                BorrowedStrDeserializer::<Error>::new(text).deserialize_enum(name, variants, visitor)
            }
            Self::Many(_) => self.deserialize_any(visitor),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde::{Deserialize, Serialize};

    use super::super::emit::to_yaml;
    use super::*;
    use crate::domain::session::Form;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Flat {
        date: chrono::NaiveDate,
        title: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        form: Option<Form>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        list: Vec<String>,
    }

    #[test]
    fn leaves_everything_else_to_the_full_parser() {
        let good = "date: \"2026-03-12\"\ntitle: 学习\nform: seminar\nlist:\n- a\n- \"b c\"\n";
        assert!(read::<Flat>(good).is_some());
        let cases = [
            "date: \"2026-03-12\"\ntitle: no\n",
            "date: 2026-03-12\ntitle: a\n",
            "date: \"2026-03-12\"\ntitle: a # b\n",
            "date: \"2026-03-12\"\ntitle: a\\n\n",
            "date: \"2026-03-12\"\ntitle: \"a\\n\"\n",
            "date: \"2026-03-12\"\ntitle: a",
            "date: \"2026-03-12\"\ntitle: a\r\n",
            "date: \"2026-03-12\"\ntitle: a\ntitle: b\n",
            "date: \"2026-03-12\"\ntitle: a\nlist:\n",
            "date: \"2026-03-12\"\ntitle: a\nlist: [a]\n",
            "date: \"2026-03-12\"\ntitle: a\nlist:\n  - a\n",
            "date: \"2026-03-12\"\ntitle: a\nform: lessons\n",
            "date: \"2026-03-12\"\ntitle: a\nmore: b\n",
            "\ndate: \"2026-03-12\"\ntitle: a\n",
            "date: \"2026-03-12\"\ntitle:  a\n",
            "date: \"2026-02-30\"\ntitle: a\n",
        ];
        for text in cases {
            assert!(read::<Flat>(text).is_none(), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn reads_what_is_written(title in "[一-龥a-z《》0-9]{1,12}", list in prop::collection::vec("[一-龥 a-z]{0,8}", 0..4)) {
            let flat = Flat { date: chrono::NaiveDate::default(), title, form: Some(Form::Seminar), list };
            prop_assert_eq!(read::<Flat>(&to_yaml(&flat).unwrap()), Some(flat));
        }

        #[test]
        fn agrees_with_full_yaml(
            title in "[ -~一-龥《：\u{85}\u{2028}]{0,12}",
            lines in prop::collection::vec("(- |list:|form: |)[ -~一-龥]{0,10}", 0..4),
        ) {
            let text = format!("date: \"2026-03-12\"\ntitle: {title}\n{}\n", lines.join("\n"));
            if let Some(flat) = read::<Flat>(&text) {
                prop_assert_eq!(serde_yaml::from_str::<Flat>(&text).ok(), Some(flat), "{}", text);
            }
        }
    }
}
