//! Lists of words, written as one text and split at spaces.

/// Returns `true` if the word is in the list.
pub(crate) fn is_in(list: &str, word: &str) -> bool {
    list.split(' ').any(|known| known == word)
}

/// Returns the text after the first word of the list that it starts with.
pub(crate) fn after<'a>(list: &str, text: &'a str) -> Option<&'a str> {
    list.split(' ').find_map(|word| text.strip_prefix(word))
}

/// Returns the text before the first word of the list that it ends with.
pub(crate) fn before<'a>(list: &str, text: &'a str) -> Option<&'a str> {
    list.split(' ').find_map(|word| text.strip_suffix(word))
}

/// Returns `true` if the text contains any word of the list.
pub(crate) fn holds(list: &str, text: &str) -> bool {
    list.split(' ').any(|word| text.contains(word))
}

/// Returns the earliest place of a word of the list in the text, with the word.
pub(crate) fn first<'a>(list: &'a str, text: &str) -> Option<(usize, &'a str)> {
    list.split(' ').filter_map(|word| text.find(word).map(|at| (at, word))).min_by_key(|(at, _)| *at)
}
