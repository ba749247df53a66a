//! Closed lists of words, shared by files, flags and messages.

/// A closed list of words, each with the key that files and scripts use.
///
/// The word that a person reads is the message `<TERM>-<key>` of the language files.
pub(crate) trait Vocabulary: Copy + 'static {
    /// The prefix of the list's message ids.
    const TERM: &'static str;
    /// Every word, in the usual order.
    const ALL: &'static [Self];

    /// Returns the word that files and scripts use, the same in every language.
    fn key(self) -> &'static str;

    /// Returns the id of the message that a person reads.
    fn word_id(self) -> String {
        format!("{}-{}", Self::TERM, self.key())
    }

    /// Returns the word with that key.
    fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|word| word.key() == key)
    }
}

/// Defines an enum that is a [`Vocabulary`] and is written to files as its keys.
macro_rules! vocabulary {
    (
        $(#[$about:meta])*
        $vis:vis $name:ident of $term:literal {
            $($(#[$meaning:meta])* $word:ident = $key:literal,)+
        }
    ) => {
        $(#[$about])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, ::serde::Serialize, ::serde::Deserialize,
        )]
        $vis enum $name {
            $($(#[$meaning])* #[serde(rename = $key)] $word,)+
        }

        impl ::schemars::JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> ::std::borrow::Cow<'static, str> {
                $term.into()
            }

            fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
                ::schemars::json_schema!({ "type": "string", "enum": [$($key),+] })
            }
        }

        impl $crate::domain::vocabulary::Vocabulary for $name {
            const TERM: &'static str = $term;
            const ALL: &'static [Self] = &[$(Self::$word,)+];

            fn key(self) -> &'static str {
                match self {
                    $(Self::$word => $key,)+
                }
            }
        }
    };
}

pub(crate) use vocabulary;
