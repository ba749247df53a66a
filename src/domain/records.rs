//! All records of a year, by kind.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, FixedOffset};

use super::attendance::Sheet;
use super::evaluation::Evaluation;
use super::history::History;
use super::leave::Leave;
use super::makeup::Makeup;
use super::note::Note;
use super::outcome::Outcome;
use super::paper::Paper;
use super::record::{Record, RecordId};
use super::retraction::Retraction;
use super::seal::Seal;
use super::session::Session;

/// Declares [`Records`] and the ways through all kinds. A kind that is missing here is never loaded.
macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident: $record:ty,)+) => {
        /// Records by kind; kinds that were not loaded are empty.
        #[derive(Debug, Default)]
        pub(crate) struct Records {
            $($(#[$doc])* pub $name: History<$record>,)+
            /// The records whose files could not be read.
            pub unread: BTreeSet<RecordId>,
        }

        impl Records {
            /// Reads every kind.
            pub(crate) fn read(reader: &mut impl Reader) -> Self {
                Self { $($name: reader.read(),)+ unread: BTreeSet::new() }
            }

            /// Shows every kind to the visitor.
            pub(crate) fn visit<'a>(&'a self, visitor: &mut impl Visitor<'a>) {
                $(visitor.visit(&self.$name);)+
            }

            fn change(&mut self, change: &impl Change) {
                $(change.apply(&mut self.$name);)+
            }
        }
    };
}

kinds! {
    sessions: Session,
    attendance: Sheet,
    leave: Leave,
    makeup: Makeup,
    /// Notes without their text.
    notes: Note,
    outcomes: Outcome,
    evaluations: Evaluation,
    papers: Paper,
    /// Always loaded, because they decide which other records count.
    retractions: Retraction,
    seals: Seal,
}

/// Reads the records of one kind after the other.
pub(crate) trait Reader {
    /// Returns the records of a kind; none if the kind was not asked for.
    fn read<T: Record>(&mut self) -> History<T>;
}

/// Looks at the records of one kind after the other.
pub(crate) trait Visitor<'a> {
    fn visit<T: Record>(&mut self, history: &'a History<T>);
}

trait Change {
    fn apply<T: Record>(&self, history: &mut History<T>);
}

impl Records {
    /// Returns `true` if a record with this id is in a file that could not be read: it is not missing.
    pub(crate) fn is_unread(&self, id: &RecordId) -> bool {
        self.unread.contains(id)
    }

    /// Returns `true` if a record that can be retracted has this id.
    pub(crate) fn has(&self, id: &RecordId) -> bool {
        struct Search<'a> {
            id: &'a RecordId,
            found: bool,
        }
        impl<'a> Visitor<'a> for Search<'_> {
            fn visit<T: Record>(&mut self, history: &'a History<T>) {
                self.found |= T::CORRECTABLE && history.get(self.id).is_some();
            }
        }
        let mut search = Search { id, found: false };
        self.visit(&mut search);
        search.found
    }

    /// Returns `true` if the record was retracted, or replaced by one that still counts.
    pub(crate) fn is_superseded(&self, id: &RecordId) -> bool {
        struct Search<'a> {
            id: &'a RecordId,
            superseded: bool,
        }
        impl<'a> Visitor<'a> for Search<'_> {
            fn visit<T: Record>(&mut self, history: &'a History<T>) {
                self.superseded |= history.is_superseded(self.id);
            }
        }
        let mut search = Search { id, superseded: false };
        self.visit(&mut search);
        search.superseded
    }

    /// Takes out what was retracted, and replaces the id of any record of a session by the id of the
    /// session, which is that of its first record.
    pub(crate) fn settled(mut self) -> Self {
        struct Retract(BTreeSet<RecordId>);
        impl Change for Retract {
            fn apply<T: Record>(&self, history: &mut History<T>) {
                if T::CORRECTABLE {
                    history.retract(&self.0);
                }
            }
        }
        struct Resolve<'a>(&'a History<Session>);
        impl Change for Resolve<'_> {
            fn apply<T: Record>(&self, history: &mut History<T>) {
                history.resolve(self.0);
            }
        }
        let retracted = self.retractions.filed().iter().map(|filed| filed.record.retracts.clone());
        self.change(&Retract(retracted.collect()));
        let sessions = std::mem::take(&mut self.sessions);
        self.change(&Resolve(&sessions));
        Self { sessions, ..self }
    }

    /// Adds the times of the first commits, as far as they are known.
    pub(crate) fn committed(mut self, commits: &BTreeMap<RecordId, DateTime<FixedOffset>>) -> Self {
        struct Commit<'a>(&'a BTreeMap<RecordId, DateTime<FixedOffset>>);
        impl Change for Commit<'_> {
            fn apply<T: Record>(&self, history: &mut History<T>) {
                history.commit(self.0);
            }
        }
        self.change(&Commit(commits));
        self
    }
}

#[cfg(test)]
mod tests {
    use serde::de::{self, Deserializer, value};

    use super::super::fixture::{day, history, history_of, makeup, session, stamp};
    use super::super::record::{Kind, Stamp};
    use super::super::vocabulary::Vocabulary;
    use super::*;

    #[test]
    fn every_kind_is_visited_once() {
        struct Kinds(Vec<Kind>);
        impl<'a> Visitor<'a> for Kinds {
            fn visit<T: Record>(&mut self, _: &'a History<T>) {
                self.0.push(T::KIND);
            }
        }
        let mut kinds = Kinds(Vec::new());
        Records::default().visit(&mut kinds);
        assert_eq!(kinds.0, Kind::ALL);
    }

    /// Notes the keys by which serde reads a record, and reads none.
    struct Keys<'a>(&'a mut Vec<&'static str>);

    impl<'de> Deserializer<'de> for Keys<'_> {
        type Error = value::Error;

        fn deserialize_any<V: de::Visitor<'de>>(self, _: V) -> Result<V::Value, value::Error> {
            Err(de::Error::custom("a record is a struct"))
        }

        fn deserialize_struct<V: de::Visitor<'de>>(
            self,
            _name: &'static str,
            keys: &'static [&'static str],
            visitor: V,
        ) -> Result<V::Value, value::Error> {
            self.0.extend(keys);
            self.deserialize_any(visitor)
        }

        serde::forward_to_deserialize_any! {
            bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit
            unit_struct newtype_struct seq tuple tuple_struct map enum identifier ignored_any
        }
    }

    #[test]
    fn the_fields_of_a_kind_are_the_keys_of_its_file() {
        struct Fields;
        impl<'a> Visitor<'a> for Fields {
            fn visit<T: Record>(&mut self, _: &'a History<T>) {
                let mut keys = Vec::new();
                assert!(T::deserialize(Keys(&mut keys)).is_err());
                let fields: Vec<&str> = T::FIELDS.iter().map(|(key, _)| *key).collect();
                assert_eq!(fields, keys, "{:?}", T::KIND);
            }
        }
        Records::default().visit(&mut Fields);
    }

    #[test]
    fn records_name_a_session_by_its_first_record_and_retracted_ones_are_out() {
        let id = |text: &str| RecordId::new(text.to_owned());
        let amended = Stamp { amends: Some(id("2026-03-12-0")), ..stamp("2026-03-01T09:00:00+08:00") };
        let sessions = vec![
            (stamp("2026-02-01T09:00:00+08:00"), session("2026-03-12")),
            (amended, session("2026-03-12")),
        ];
        let retraction = Retraction { date: day("2026-04-01"), retracts: id("2026-03-20-1"), amended: None };
        let records = Records {
            sessions: history_of(sessions),
            makeup: history(vec![
                makeup("2026-03-12-1", "m01", "2026-03-20"),
                makeup("2026-03-12-0", "m02", "2026-03-20"),
                makeup("unknown", "m03", "2026-03-20"),
            ]),
            retractions: history(vec![retraction]),
            ..Records::default()
        }
        .settled();
        let named: Vec<&str> =
            records.makeup.current().map(|makeup| &*makeup.head.record.session.0).collect();
        assert_eq!(named, ["2026-03-12-0", "unknown"]);
        assert!(records.has(&id("2026-03-20-1")) && !records.has(&id("2026-04-01-0")));
        assert!(records.is_superseded(&id("2026-03-12-0")) && records.is_superseded(&id("2026-03-20-1")));
        assert!(!records.is_superseded(&id("2026-03-12-1")) && !records.is_superseded(&id("unknown")));
    }
}
