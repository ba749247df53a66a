//! A record's file as one flat map: the keys of its stamp between those of the record itself.
//!
//! The keys of the stamp are set aside as the map is read, and the record sees only its own. Nothing is
//! buffered, as serde's `flatten` would, so errors keep their line and column.

use std::fmt;
use std::marker::PhantomData;

use chrono::{DateTime, FixedOffset};
use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{DeserializeSeed, Deserializer, Error, IntoDeserializer, MapAccess, Visitor};
use smol_str::SmolStr;

use super::record::{RecordId, Stamp};

/// A record and its stamp, as a file holds them.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Stamped<T> {
    pub stamp: Stamp,
    pub record: T,
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Stamped<T> {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        input.deserialize_map(Whole(PhantomData))
    }
}

struct Whole<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Whole<T> {
    type Value = Stamped<T>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a YAML mapping")
    }

    fn visit_map<A: MapAccess<'de>>(self, keys: A) -> Result<Stamped<T>, A::Error> {
        let mut stamp = Fields::default();
        let record = T::deserialize(MapAccessDeserializer::new(Sieve { keys, stamp: &mut stamp }))?;
        Ok(Stamped { stamp: stamp.finish()?, record })
    }
}

/// The fields of a stamp read so far.
#[derive(Default)]
struct Fields {
    recorded: Option<DateTime<FixedOffset>>,
    by: Option<SmolStr>,
    amends: Option<RecordId>,
    reason: Option<Box<str>>,
    /// Whether each of [`Stamp::KEYS`] was there.
    seen: [bool; 4],
}

#[derive(Deserialize)]
#[serde(transparent)]
struct Moment(#[serde(with = "super::time::moment")] DateTime<FixedOffset>);

impl Fields {
    fn read<'de, A: MapAccess<'de>>(&mut self, at: usize, keys: &mut A) -> Result<(), A::Error> {
        if std::mem::replace(&mut self.seen[at], true) {
            return Err(A::Error::duplicate_field(Stamp::KEYS[at]));
        }
        match at {
            0 => self.recorded = Some(keys.next_value::<Moment>()?.0),
            1 => self.by = Some(keys.next_value()?),
            2 => self.amends = keys.next_value()?,
            _ => self.reason = keys.next_value()?,
        }
        Ok(())
    }

    fn finish<E: Error>(self) -> Result<Stamp, E> {
        Ok(Stamp {
            recorded: self.recorded.ok_or_else(|| E::missing_field("recorded"))?,
            by: self.by.ok_or_else(|| E::missing_field("by"))?,
            amends: self.amends,
            reason: self.reason,
        })
    }
}

/// A map without the keys of the stamp.
struct Sieve<'a, A> {
    keys: A,
    stamp: &'a mut Fields,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Sieve<'_, A> {
    type Error = A::Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, mut seed: S) -> Result<Option<S::Value>, A::Error> {
        loop {
            match self.keys.next_key_seed(Sorting(seed))? {
                None => return Ok(None),
                Some(Key::Own(key)) => return Ok(Some(key)),
                Some(Key::Stamp(at, unused)) => {
                    self.stamp.read(at, &mut self.keys)?;
                    seed = unused;
                }
            }
        }
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        self.keys.next_value_seed(seed)
    }
}

/// A key of the record, or one of the stamp, by its place in [`Stamp::KEYS`], with the seed that it did
/// not use up.
enum Key<V, S> {
    Own(V),
    Stamp(usize, S),
}

struct Sorting<S>(S);

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Sorting<S> {
    type Value = Key<S::Value, S>;

    fn deserialize<D: Deserializer<'de>>(self, input: D) -> Result<Self::Value, D::Error> {
        input.deserialize_identifier(self)
    }
}

impl<'de, S: DeserializeSeed<'de>> Visitor<'de> for Sorting<S> {
    type Value = Key<S::Value, S>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a key")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<Self::Value, E> {
        match Stamp::KEYS.iter().position(|known| *known == key) {
            Some(at) => Ok(Key::Stamp(at, self.0)),
            None => self.0.deserialize(key.into_deserializer()).map(Key::Own),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::moment;
    use super::*;

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Own {
        date: String,
        #[serde(default)]
        topics: Vec<String>,
    }

    fn read(text: &str) -> Result<Stamped<Own>, String> {
        serde_yaml::from_str(text).map_err(|error| error.to_string())
    }

    #[test]
    fn the_keys_of_the_stamp_may_lie_anywhere() {
        let text =
            "date: a\nby: m01\ntopics:\n- t01\nreason: b\namends: x\nrecorded: 2026-03-12T09:00:00+08:00\n";
        let stamp = Stamp {
            recorded: moment("2026-03-12T09:00:00+08:00"),
            by: "m01".into(),
            amends: Some(RecordId::new("x".to_owned())),
            reason: Some("b".into()),
        };
        let record = Own { date: "a".to_owned(), topics: vec!["t01".to_owned()] };
        assert_eq!(read(text), Ok(Stamped { stamp, record }));
    }

    #[test]
    fn errors_keep_their_line_and_column() {
        let stamp = "recorded: 2026-03-12T09:00:00+08:00\nby: m01\n";
        let cases = [
            (format!("{stamp}date: a\nmore: b\n"), "unknown field `more`", "line 4 column 1"),
            (format!("{stamp}date: a\ntopics: b\n"), "topics: invalid type", "line 4 column 9"),
            ("date: a\nby: m01\nrecorded: no\n".to_owned(), "recorded: ", "line 3 column 11"),
            (format!("{stamp}date: a\namends: [a]\n"), "amends: invalid type", "line 4 column 9"),
            (format!("{stamp}date: a\nby: m02\n"), "duplicate ", ""),
            (stamp.to_owned(), "missing field `date`", ""),
            ("date: a\nby: m01\n".to_owned(), "missing field `recorded`", ""),
            ("recorded: 2026-03-12T09:00:00+08:00\ndate: a\n".to_owned(), "missing field `by`", ""),
            ("- a\n".to_owned(), "expected a YAML mapping", ""),
            (format!("{stamp}? [a]\n: b\n"), "invalid type: sequence, expected a key", "line 3 column 3"),
        ];
        for (text, what, place) in cases {
            let error = read(&text).unwrap_err();
            assert!(error.contains(what) && error.contains(place), "{text}: {error}");
        }
    }
}
