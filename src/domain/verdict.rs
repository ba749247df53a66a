//! Verdicts 结论 on a clause, from the records.

use super::vocabulary::vocabulary;

vocabulary! {
    /// The verdict on a clause, or on one piece of its evidence.
    pub(crate) Verdict of "verdict" {
        /// 已达到: everything that can be checked is as required.
        Met = "met",
        /// 有差距: a gap can still be closed before the plan's period ends.
        AtRisk = "at-risk",
        /// 未达到: a rule found an error, or the period ended and a target was missed.
        NotMet = "not-met",
        /// 需人判断: the records have no evidence, so it needs review.
        NotCheckable = "not-checkable",
    }
}

impl Verdict {
    /// Returns the verdict on a clause: the worst verdict on its evidence. Evidence without a verdict
    /// is ignored; if all of it is, the clause needs review.
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
