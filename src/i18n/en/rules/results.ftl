# Rules of outcomes and evaluations

field-research-without-place = the field research of { $date } does not say where it went.
    .help = Add it: plan amend { $session } place=TEXT --reason "place added".
    .title = Field research without a place
    .why = The plan asks for visits to the grass roots, to companies and institutes: where the group went must be on record.
field-research-without-findings = the field research of { $date } ({ $place }) has no problem on record.
    .help = Record what it found: plan attend { $session } --problem TEXT, once for each.
    .title = Field research that found nothing
    .why = Field research is to hear people and find what is lacking. What it found fills the list of problems and gives outcomes their aim. Looked at from the day after the visit.
outcome-overdue = "{ $title }" was due on { $due }, to be seen to by { $name }, and is overdue.
    .help = Say how far it has come: plan outcomes update { $outcome } --state done; if it is given up, --state dropped --reason TEXT; if it was put off, plan amend { $outcome } due=DATE --reason TEXT.
    .title = An outcome overdue
    .why = Every outcome has an owner and a due date. One that is neither done nor dropped after that day is told; the day itself is still in time.
evaluation-missing = { $period } ({ $from } to { $to }) has ended without an evaluation.
    .help = Add it: plan evaluations add --period { $period } --problem TEXT --adjustment TEXT; the program fills in the figures.
    .title = A period without its evaluation
    .why = The plan asks for evaluations under [targets] evaluation; evaluation_days_after says within how many days of a period's end. What it does not state is not asked for. A longer period that ends on the same day serves too: the half year's evaluation may stand for the second quarter's.
unknown-period = the evaluation's period "{ $period }" cannot be understood.
    .help = Amend its period: a quarter is 2026Q1, a half 2026H1, the year 2026.
    .title = An unknown period
    .why = Whether an evaluation is missing is told by its period.
added-topic-without-basis = topic { $number }, "{ $title }", was added on { $added } without a basis.
    .help = Give it a basis in the plan, such as basis = "decided at the 9th meeting of 2026".
    .title = A topic added without a basis
    .why = What is added to an adopted plan says which meeting or document decided it.
unknown-checklist-state = the checklist "{ $list }" counts "{ $word }" as done, which is no state of its items; there are: { $choices }.
    .help = Use one of them under [[checklists]] in the plan, or leave done away for the usual ones.
    .title = An unknown state of a checklist
    .why = done lists the states that count as done; a misspelt one has no effect, and the list never fills. plan/README.md lists the states of each source.
unknown-evidence = the clause "{ $clause }" names "{ $evidence }" as evidence, which is neither a rule nor a figure.
    .help = Check the spelling: plan explain lists the rules, the end of plan/README.md the figures.
    .title = Unknown evidence
    .why = A clause names the rules and figures that evidence it; a misspelt one has no effect and leaves the clause without evidence.
