//! A verdict 结论: what the records say of a clause.

use super::vocabulary::vocabulary;

vocabulary! {
    /// What the records say of a clause, or of one piece of its evidence.
    pub(crate) Verdict of "verdict" {
        /// 已达到: everything that can be looked at is as it should be.
        Met = "met",
        /// 有差距: something is lacking and may still be made good before the plan's period ends.
        AtRisk = "at-risk",
        /// 未达到: a rule found a fault, or the period ended and a target was missed.
        NotMet = "not-met",
        /// 需人判断: the records say nothing of it.
        NotCheckable = "not-checkable",
    }
}

impl Verdict {
    /// The verdict on a clause from those on its evidence: the worst of them. Evidence that says
    /// nothing is left aside; where all of it says nothing, a person must judge.
    pub(crate) fn of_all(evidence: impl IntoIterator<Item = Self>) -> Self {
        let speaking = evidence.into_iter().filter(|verdict| *verdict != Self::NotCheckable);
        speaking.max().unwrap_or(Self::NotCheckable)
    }
}

#[cfg(test)]
mod tests {
    use super::Verdict::{AtRisk, Met, NotCheckable, NotMet};
    use super::*;

    #[test]
    fn the_worst_evidence_decides_and_silent_evidence_does_not() {
        let cases: [(&[Verdict], Verdict); 7] = [
            (&[], NotCheckable),
            (&[NotCheckable, NotCheckable], NotCheckable),
            (&[Met, NotCheckable], Met),
            (&[Met, AtRisk], AtRisk),
            (&[AtRisk, NotMet, Met], NotMet),
            (&[NotCheckable, NotMet], NotMet),
            (&[Met, Met], Met),
        ];
        for (evidence, expected) in cases {
            assert_eq!(Verdict::of_all(evidence.iter().copied()), expected, "{evidence:?}");
        }
    }
}
