//! Targets that the plan sets for each member, judged member by member: what one member has in excess
//! helps no other.

use super::Year;
use super::attendance::Attendance;
use super::forecast::{Aim, Reach};
use super::rota::Turns;
use super::tally::{Outcomes, Writing};
use crate::domain::figure::PerMember;
use crate::domain::quota::Quota;
use crate::domain::roster::Member;

/// Counts the members who reach a quota; `None` if the plan asks it of no member.
pub(crate) fn quota(quota: Quota, year: &Year<'_>) -> Option<PerMember> {
    let aim = match quota {
        Quota::Speeches => Some(Aim::Speeches),
        Quota::Chaired => Some(Aim::Chaired),
        Quota::Notes | Quota::Characters | Quota::Reflections | Quota::Reports | Quota::Hours => None,
    };
    let reaches = |member: &Member| {
        let need = quota.need(&year.plan.targets, member, year.plan.period()).filter(|need| *need > 0)?;
        Some(of_member(quota, member, year) >= need as usize)
    };
    count(year, aim, reaches)
}

/// Counts the members whose attendance rate reaches the target of the plan; `None` if it sets none, or
/// if no session was held yet.
pub(crate) fn attendance(year: &Year<'_>) -> Option<PerMember> {
    let target = year.plan.targets.member_attendance?;
    let rate = |member: &Member| Attendance::of_member(year.timetable().held(), member).rate();
    count(year, Some(Aim::Attendance), |member| rate(member).map(|rate| rate >= target))
}

/// Returns how much a member's work has of what a quota counts.
pub(super) fn have(quota: Quota, notes: &Writing, turns: &Turns<'_>, outcomes: &Outcomes) -> usize {
    match quota {
        Quota::Notes => notes.note,
        Quota::Characters => notes.characters,
        Quota::Reflections => notes.reflection,
        Quota::Speeches => turns.speeches,
        Quota::Reports => outcomes.reports,
        Quota::Hours => notes.hours,
        Quota::Chaired => turns.chaired_as_leader,
    }
}

fn of_member(quota: Quota, member: &Member, year: &Year<'_>) -> usize {
    let notes = year.written().by(&member.id);
    have(quota, &notes, &Turns::of(member, year), &Outcomes::of(member, year))
}

/// Counts the judged members; `reaches` returns `None` for members who are left out.
fn count(year: &Year<'_>, aim: Option<Aim>, reaches: impl Fn(&Member) -> Option<bool>) -> Option<PerMember> {
    let mut members = PerMember::default();
    for reached in year.judged().filter_map(reaches) {
        members.asked += 1;
        members.reached += usize::from(reached);
    }
    let lost = year.outlooks().iter().filter(|one| Some(one.aim) == aim && one.reach == Reach::Lost);
    members.lost = lost.count();
    (members.asked > 0).then_some(members)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::figure::{Course, Measure};
    use crate::domain::fixture::{Records, Status, Study, history, noon, note, plan, session, sheet};
    use crate::domain::note::NoteKind;
    use crate::domain::verdict::Verdict;
    use crate::domain::year::account::Account;
    use proptest::prelude::*;

    fn writing(by: &[(&str, usize)]) -> Study {
        let notes = by
            .iter()
            .flat_map(|(member, count)| (0..*count).map(|_| note(NoteKind::Note, member, "2026-03-20")));
        let records = Records { notes: history(notes.collect()), ..Records::default() };
        Study { plan: plan("notes_per_member = 4"), ..Study::of(records) }
    }

    /// `m03` joins on 1 July and then owes two notes.
    /// Notes of each member, a day, and the members who reached the target and who should.
    type Case<'a> = (&'a [(&'a str, usize)], &'a str, (usize, usize));

    #[test]
    fn one_who_writes_for_all_reaches_the_target_alone() {
        let cases: [Case<'_>; 6] = [
            (&[("m01", 8)], "2026-04-01", (1, 2)),
            (&[("m01", 44)], "2026-12-31", (1, 3)),
            (&[("m01", 4), ("m02", 3)], "2026-12-31", (1, 3)),
            (&[("m01", 4), ("m02", 4), ("m03", 2)], "2026-12-31", (3, 3)),
            (&[("m01", 4), ("m02", 4), ("m03", 1)], "2027-01-15", (2, 3)),
            (&[], "2025-12-01", (0, 2)),
        ];
        for (by, now, (reached, asked)) in cases {
            let study = writing(by);
            let expected = PerMember { reached, asked, lost: 0 };
            assert_eq!(quota(Quota::Notes, &study.at(noon(now))), Some(expected), "{by:?} {now}");
        }
        assert_eq!(quota(Quota::Reflections, &writing(&[]).at(noon("2026-04-01"))), None);
    }

    /// The group's rate of 75 % is above the target, and m02 with half of it cannot reach the target any more.
    #[test]
    fn a_member_whom_the_forecast_gives_up_makes_the_target_missed() {
        let marks = |m02| [("m01", Status::Present), ("m02", m02)];
        let records = Records {
            sessions: history(vec![session("2026-03-12"), session("2026-04-09")]),
            attendance: history(vec![
                sheet("2026-03-12-0", &marks(Status::Absent)),
                sheet("2026-04-09-1", &marks(Status::Present)),
            ]),
            ..Records::default()
        };
        let study =
            Study { plan: plan("member_attendance = 0.7\nnotes_per_member = 1"), ..Study::of(records) };
        let members = |now| attendance(&study.at(noon(now)));
        assert_eq!(attendance(&writing(&[]).at(noon("2026-04-10"))), None);
        assert_eq!(members("2026-04-10"), Some(PerMember { reached: 1, asked: 2, lost: 1 }));
        let notes = quota(Quota::Notes, &study.at(noon("2026-04-10")));
        assert_eq!(notes, Some(PerMember { reached: 0, asked: 2, lost: 0 }));
        let measure =
            Measure { members: members("2026-04-10"), ..Measure::count(1, crate::domain::figure::Aim::Any) };
        assert_eq!(measure.verdict(Course::Running), Verdict::NotMet);
    }

    proptest! {
        /// Once the year is over, the target is reached where no account falls short, and only there.
        #[test]
        fn the_count_and_the_accounts_agree(written in proptest::collection::vec(0..7_usize, 3)) {
            let ids = ["m01", "m02", "m03"];
            let by: Vec<(&str, usize)> = ids.into_iter().zip(written).collect();
            let study = writing(&by);
            let year = study.at(noon("2027-01-15"));
            let short = year.judged().filter(|member| {
                Account::of(member, &year).shortfalls(year.plan).any(|short| short.quota == Quota::Notes)
            });
            let members = quota(Quota::Notes, &year).unwrap();
            prop_assert_eq!(members.asked - members.reached, short.count());
        }
    }
}
