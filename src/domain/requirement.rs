//! The plan's requirements 学习要求 and the clauses 条款 they consist of.

use serde::{Deserialize, Serialize};

/// One of the plan's demands on how the study is run.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Requirement {
    pub title: String,
    /// What it asks for, one demand each.
    #[serde(default)]
    pub clauses: Vec<Clause>,
}

/// One demand of a requirement.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Clause {
    /// The demand in one sentence.
    pub text: String,
    /// Ids of the rules that watch over it and names of the figures that evidence it;
    /// empty where no record can show it.
    #[serde(default)]
    pub evidence: Vec<String>,
}
