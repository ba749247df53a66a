//! The language of messages.

use crate::domain::vocabulary::vocabulary;

vocabulary! {
    /// A language of the program.
    pub(crate) Lang of "lang" {
        /// 中文
        Chinese = "zh",
        English = "en",
    }
}

impl Lang {
    /// Returns the language of the first locale that names one; default: Chinese.
    ///
    /// The locales are in order of precedence: a flag, then environment variables such as
    /// `LANG=en_US.UTF-8`. A locale that names no language (`C`, `POSIX`) is skipped.
    pub(crate) fn choose<'a>(asked: impl IntoIterator<Item = &'a str>) -> Self {
        asked.into_iter().find_map(Self::of_locale).unwrap_or(Self::Chinese)
    }

    fn of_locale(locale: &str) -> Option<Self> {
        let language = locale.split(['_', '-', '.', '@']).next().unwrap_or_default();
        match language.to_ascii_lowercase().as_str() {
            "zh" => Some(Self::Chinese),
            "en" => Some(Self::English),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_decides_and_chinese_is_spoken_where_none_does() {
        let cases: [(&[&str], Lang); 6] = [
            (&["en"], Lang::English),
            (&["zh", "en"], Lang::Chinese),
            (&["en_US.UTF-8"], Lang::English),
            (&["C", "en_GB"], Lang::English),
            (&["C.UTF-8"], Lang::Chinese),
            (&["fr_FR"], Lang::Chinese),
        ];
        for (asked, expected) in cases {
            assert_eq!(Lang::choose(asked.iter().copied()), expected, "{asked:?}");
        }
    }
}
