# Rules of outcomes and evaluations

field-research-without-place = no place is recorded for the field research on { $date }
    .help = Add it: plan amend { $session } place=TEXT --reason "place added"
    .title = Field research without a place
    .why = Field research is a visit, so the place visited must be on record.
field-research-without-findings = no problem is recorded for the field research on { $date } ({ $place })
    .help = Record each problem found: plan attend { $session } --problem TEXT
    .title = Field research without findings
    .why = Field research is for hearing people and finding gaps. Its findings fill the list of problems and give outcomes a purpose. Checked from the day after the visit.
outcome-overdue = "{ $title }" was due on { $due } and is overdue (owner: { $name })
    .help = Record progress: plan outcomes update { $outcome } --state done (or --state dropped --reason TEXT). If it was postponed: plan amend { $outcome } due=DATE --reason TEXT
    .title = Overdue outcome
    .why = Every outcome has an owner and a due date. An outcome that is neither done nor dropped is reported after that date; the date itself is still in time.
outcome-twice = "{ $title }" (owner: { $name }) is recorded twice, as { $first } and { $outcome }, and counts as two outcomes
    .help = If it is one outcome, retract one record: plan retract { $outcome } --reason "recorded twice". If these are two outcomes, give one another title: plan amend { $outcome } title=TEXT --reason TEXT
    .title = Outcome perhaps recorded twice
    .why = Outcomes with the same title and owner count as two in bulletins, summaries and requirements. Dropped outcomes are ignored.
evaluation-early = { $period } was evaluated on { $day }; { $count ->
        [one] a session held after that, by { $to }, is
       *[other] { $count } sessions held after that, by { $to }, are
    } not included
    .help = Evaluate it again: plan retract { $evaluation } --reason "evaluated again", then plan evaluations add --period { $period } --problem TEXT --adjustment TEXT
    .title = Evaluation before the end of the period
    .why = An evaluation stands for its whole period, but its metrics and problems are those of its date. Sessions on that date are ignored.
evaluation-missing = { $period } ({ $from } to { $to }) has ended without an evaluation
    .help = Add one; the program fills in the metrics: plan evaluations add --period { $period } --problem TEXT --adjustment TEXT
    .title = Period without an evaluation
    .why = The plan requires evaluations under [targets] evaluation; evaluation_days_after sets how many days after the end of a period. Without these targets nothing is checked. A longer period that ends on the same day also counts: the evaluation of the first half year can replace that of the second quarter.
unknown-period = invalid evaluation period "{ $period }"
    .help = Correct `period` with plan amend: a quarter is 2026Q1, a half year 2026H1, a year 2026.
    .title = Invalid evaluation period
    .why = Missing evaluations are found by period, so the period must be valid.
added-topic-without-basis = topic { $number }, "{ $title }", was added on { $added } without a basis
    .help = Add a basis in the plan, such as basis = "decided at the 9th meeting of 2026".
    .title = Added topic without a basis
    .why = A topic added to an adopted plan must name the meeting or document that decided it.
unknown-checklist-state = checklist "{ $list }" has no state "{ $word }" for done; use one of: { $choices }
    .help = Use one of these under [[checklists]] in the plan, or remove done to use the default.
    .title = Unknown checklist state
    .why = done lists the states that count as done. A misspelt state has no effect, and the checklist is never complete. plan/README.md lists the states of each source.
unknown-evidence = evidence "{ $evidence }" of the clause "{ $clause }" is neither a rule nor a metric
    .help = Check the spelling. plan explain lists the rules, and the end of plan/README.md lists the metrics.
    .title = Unknown evidence
    .why = A clause names its rules and metrics as evidence. A misspelt name has no effect and leaves the clause without evidence.
unknown-problem = outcome "{ $title }" answers the problem "{ $problem }", which is not recorded or was withdrawn
    .help = { $count ->
        [0] Let it answer none: plan amend { $outcome } problem= --reason "problem withdrawn"
       *[other] Name a recorded problem: plan amend { $outcome } problem=TEXT --reason "problem withdrawn" (problem= if it answers none). Recorded: { $known }
    }
    .title = Outcome that answers an unknown problem
    .why = An outcome answers a problem word for word. If the problem was withdrawn or reworded, the outcome answers nothing, and the new wording counts as unanswered.
