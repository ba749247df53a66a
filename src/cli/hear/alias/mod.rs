//! Chinese words for commands and options: `plan 考勤 12月3日 --迟到 张伟`.
//!
//! They are turned into the English ones before the arguments are parsed, so that everything after has one
//! spelling.

use std::ffi::OsString;

pub(crate) use words::{of_command, of_option};

mod words;

/// The short options with a value.
const SHORT_WITH_VALUE: [&str; 3] = ["-C", "-o", "-m"];

/// Returns the arguments with English commands and options. Other words stay as they are.
pub(crate) fn in_english(args: Vec<OsString>) -> Vec<OsString> {
    let is_chinese = |arg: &OsString| arg.to_str().is_none_or(|arg| !arg.is_ascii());
    if !args.iter().skip(1).any(is_chinese) {
        return args;
    }
    let mut line = Line::default();
    let mut args = args.into_iter();
    let program = args.next();
    program.into_iter().chain(args.map(|arg| line.turn(arg))).collect()
}

/// The place reached in a command line.
#[derive(Default)]
struct Line {
    /// The command in English, empty before it.
    command: String,
    /// The number of words that are neither options nor their values.
    words: usize,
    next: Next,
}

/// The meaning of the next argument.
#[derive(Default)]
enum Next {
    /// An option or a word.
    #[default]
    Any,
    /// The value of the option before it, whatever it looks like.
    Value,
    /// The list of words for the option before it.
    List,
    /// A word, as all after `--`.
    Word,
}

impl Line {
    fn turn(&mut self, arg: OsString) -> OsString {
        let next = std::mem::take(&mut self.next);
        let Some(text) = arg.to_str() else { return arg };
        match next {
            Next::Value => arg,
            Next::List => separated(text).into(),
            Next::Any if text != "--" => self.option_or_word(text).into(),
            Next::Any | Next::Word => {
                self.next = Next::Word;
                arg
            }
        }
    }

    fn option_or_word(&mut self, text: &str) -> String {
        if let Some(option) = long_option(text) {
            return self.option(option).unwrap_or_else(|| text.to_owned());
        }
        if text.starts_with('-') {
            if SHORT_WITH_VALUE.contains(&text) {
                self.next = Next::Value;
            }
            return text.to_owned();
        }
        self.word(text)
    }

    /// Returns a long option in English; `None` if it is unknown.
    fn option(&mut self, option: &str) -> Option<String> {
        let (word, value) = match option.split_once(['=', '＝']) {
            Some((word, value)) => (word, Some(value)),
            None => (option, None),
        };
        // After the dashes of an input method, the name may be an English one.
        let name = words::to_option(&self.command, word).or_else(|| word.is_ascii().then_some(word));
        self.next = match name {
            _ if value.is_some() => Next::Any,
            Some(flag) if !words::has_value(flag) => Next::Any,
            Some(list) if words::has_list(list) => Next::List,
            Some(_) | None => Next::Value, // an unknown option may have a value
        };
        let name = name?;
        Some(match value {
            None => format!("--{name}"),
            Some(list) if words::has_list(name) => format!("--{name}={}", separated(list)),
            Some(value) => format!("--{name}={value}"),
        })
    }

    /// Returns a word in English if it is the command or the command within it.
    fn word(&mut self, text: &str) -> String {
        self.words += 1;
        let command = match self.words {
            1 => words::to_command("", text),
            2 => words::to_command(&self.command, text),
            _ => None,
        };
        let english = command.unwrap_or(text).to_owned();
        match (self.words, english.as_str()) {
            (1, "help") => self.words = 0, // the command follows
            (1, _) => self.command.clone_from(&english),
            _ => {}
        }
        english
    }
}

/// Returns a list with the commas that clap splits at.
fn separated(list: &str) -> String {
    list.replace(['、', '，'], ",")
}

/// Returns the name and value of a long option, also with the dashes that input methods write.
fn long_option(text: &str) -> Option<&str> {
    ["--", "——", "－－"].iter().find_map(|dashes| text.strip_prefix(dashes)).filter(|rest| !rest.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn turned(line: &str) -> String {
        let args = line.split(' ').map(OsString::from).collect();
        let words: Vec<String> =
            in_english(args).into_iter().map(|arg| arg.into_string().unwrap_or_default()).collect();
        words.join(" ")
    }

    #[test]
    fn chinese_words_are_turned_and_others_stay() {
        let cases = [
            ("plan 考勤 12月3日 --全到 --迟到 张伟", "plan attend 12月3日 --all-present --late 张伟"),
            ("plan 考勤 12月3日 ——迟到 张伟", "plan attend 12月3日 --late 张伟"),
            ("plan --年度 2026 请假 登记 12-3 --事由 病假", "plan --year 2026 leave add 12-3 --reason 病假"),
            ("plan -C 安排 安排 新增 3 --日期=12-3", "plan -C 安排 schedule add 3 --on=12-3"),
            ("plan 导出 考勤 --输出 考勤.xlsx", "plan export attendance --output 考勤.xlsx"),
            ("plan notes search 登记", "plan notes search 登记"),
            ("plan attend 考勤 --late 请假", "plan attend 考勤 --late 请假"),
            ("plan 笔记 登记 3 -- --题目", "plan notes add 3 -- --题目"),
            ("plan 考勤 12-3 --请假 m01 --原因 --迟到", "plan attend 12-3 --leave m01 --原因 --迟到"),
            ("plan 请假 登记 12-3 --事由 --成员", "plan leave add 12-3 --reason --成员"),
            ("plan sync -m ——说明", "plan sync -m ——说明"),
            ("plan 考勤 --没有这个", "plan attend --没有这个"),
            ("plan --没有＝3 考勤", "plan --没有＝3 attend"),
            ("plan 成果 登记 --责任人 m02 --时限 6月30日", "plan outcomes add --owner m02 --due 6月30日"),
            ("plan draft 通知 --file", "plan draft 通知 --file"),
            ("plan 帮助 考勤", "plan help attend"),
            ("plan help 补学 登记", "plan help makeup add"),
        ];
        for (typed, expected) in cases {
            assert_eq!(turned(typed), expected);
        }
    }
}
