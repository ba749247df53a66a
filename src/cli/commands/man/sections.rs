//! The sections of the manual that are not made from the command line.

/// A section: the message of its heading, and its items, each a name and the message that explains it.
pub(super) struct Section {
    pub(super) heading: &'static str,
    pub(super) items: &'static [(&'static str, &'static str)],
}

pub(super) const SECTIONS: [Section; 3] = [
    Section {
        heading: "man-exit",
        items: &[("0", "man-exit-clean"), ("1", "man-exit-found"), ("2", "man-exit-refused")],
    },
    Section {
        heading: "man-environment",
        items: &[
            ("PLAN_LANG", "man-env-lang"),
            ("PLAN_MEMBER", "man-env-member"),
            ("PLAN_NOW", "man-env-now"),
            ("LC_ALL, LC_MESSAGES, LANG", "man-env-locale"),
            ("VISUAL, EDITOR", "man-env-editor"),
            ("NO_COLOR", "man-env-color"),
            ("COLUMNS", "man-env-columns"),
            ("CI", "man-env-ci"),
        ],
    },
    Section {
        heading: "man-files",
        items: &[
            ("plan/2026.toml", "man-file-plan"),
            ("plan/roster.toml", "man-file-roster"),
            ("plan/calendar/2026.toml", "man-file-calendar"),
            ("records/2026/", "man-file-records"),
            ("records/2026/files/", "man-file-papers"),
            (".git/config", "man-file-config"),
        ],
    },
];

/// The messages that explain the examples, each with the command in Chinese and in English.
pub(super) const EXAMPLES: [(&str, &str, &str); 6] = [
    ("man-do-todo", "plan", "plan"),
    (
        "man-do-schedule",
        "plan 安排 新增 3 --日期 12月3日 --发言 m04、m06",
        "plan schedule add 3 --on 12-3 --speaker m04,m06",
    ),
    ("man-do-notice", "plan 起草 通知 -o 通知.docx", "plan draft notice -o notice.docx"),
    (
        "man-do-attend",
        "plan 考勤 12月3日 --全到 --迟到 m05 --请假 m07=出差",
        "plan attend 12-3 --all-present --late m05 --leave m07=travel",
    ),
    ("man-do-check", "plan 检查", "plan check"),
    ("man-do-sync", "plan 同步", "plan sync"),
];
