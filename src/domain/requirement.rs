//! The plan's requirements 学习要求 and the clauses 条款 they consist of.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One of the plan's demands on how the study is run.
#[derive(Debug, Clone, JsonSchema, Serialize, Deserialize)]
pub(crate) struct Requirement {
    pub title: String,
    /// The demands, one each.
    #[serde(default)]
    pub clauses: Vec<Clause>,
}

/// One demand of a requirement.
#[derive(Debug, Clone, JsonSchema, Serialize, Deserialize)]
pub(crate) struct Clause {
    /// The demand in one sentence.
    pub text: String,
    /// The ids of the rules that check it and the names of the metrics that evidence it;
    /// empty if records cannot show it.
    #[serde(default)]
    pub evidence: Vec<String>,
}
