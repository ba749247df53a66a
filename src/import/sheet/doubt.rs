//! Why a line of a sheet has no effect.

use crate::domain::vocabulary::vocabulary;

vocabulary! {
    /// The reason why a line of a sheet has no effect.
    pub(crate) Doubt of "sheet-doubt" {
        /// The name is not on the roster.
        Unknown = "unknown",
        /// Several members have the name.
        Namesake = "namesake",
        /// Another post or unit than the member's: perhaps another person of the same name.
        Other = "other",
        /// A member's name among the guests.
        AmongGuests = "among-guests",
        /// The id is one member's, the name another's.
        IdAndName = "id-and-name",
        /// The sheet does not expect the member, or leaves that open.
        NotExpected = "not-expected",
        /// Not a member on the session's day.
        NotThen = "not-then",
        /// The same member is in two rows that differ.
        Twice = "twice",
        /// The cells of the line contradict each other.
        Contradiction = "contradiction",
        /// A cell is not understood.
        Words = "words",
        /// A remark contradicts the status.
        Remark = "remark",
        /// A worksheet of those on leave lists the member too.
        OnLeaveList = "on-leave-list",
        /// There is a remark and nothing else.
        OnlyRemark = "only-remark",
        /// Only one of several parts of the day is filled in.
        Part = "part",
        /// A column that is not understood is filled in.
        Column = "column",
        /// A formula that was never calculated.
        Formula = "formula",
        /// A picture in place of a signature.
        Picture = "picture",
        /// The name or the status is struck through.
        Struck = "struck",
        /// A stamp of another day, or a day that is not understood.
        OtherDay = "other-day",
        /// A stamp far from the session's hours.
        OtherTime = "other-time",
        /// A stamp after the beginning.
        AfterBeginning = "after-beginning",
        /// A stamp of leaving before the end.
        BeforeEnd = "before-end",
        /// A stamp, but the session's hours are not recorded.
        NoHours = "no-hours",
        /// The row below has marks but no name.
        Nameless = "nameless",
    }
}

/// Joins the lines of a text into one.
pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
