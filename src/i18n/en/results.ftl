# Field research, outcomes, evaluations, checklists, requirements

problems-filed = { $count ->
        [one] { $count } problem
       *[other] { $count } problems
    } found on { $date } recorded: { $id }
field-research-needs-place = field research needs a place
    .help = Add the place visited: --place PLACE (place=PLACE with amend).
problem-before-session = cannot record problems: the session on { $date } has not begun
    .help = Record them afterwards. If the date is wrong: plan schedule move { $session } --on DATE --reason TEXT
problem-is-empty = --problem is empty
    .help = Describe the problem in one sentence, such as --problem "no shared pilot equipment". If no problem was found, leave out --problem.
problem-twice = the problem "{ $problem }" is already recorded for this session
    .help = Record each problem once. To reword one: plan amend { $session } "problems=one;two" --reason TEXT

outcome-filed = outcome "{ $title }" recorded, owner { $name }: { $id }
outcome-updated = "{ $title }" is now { $state }: { $id }
outcome-state-overdue = overdue
no-outcomes = no outcome is recorded yet
    .help = Record what the study led to: a measure, a policy, a report or a problem to solve, for example:
        plan outcomes add --kind measure --title "Match labs and pilot plants" --owner m06 --due 6-30 --session 3-12
outcome-without-title = --title is empty
    .help = Describe the intended outcome in one sentence.
no-such-problem = no recorded problem matches "{ $word }"; recorded: { $known }
    .help = Use the text of one of them, or part of it. Record a new one first: plan attend DATE --problem TEXT (field research) or plan evaluations add --problem TEXT (evaluation)
no-problem-recorded = no problem is recorded yet, so "{ $word }" matches none
    .help = Record it first: plan attend DATE --problem TEXT (field research) or plan evaluations add --problem TEXT (evaluation). If the outcome answers no problem, omit --problem (with plan amend: problem=).
ambiguous-problem = several problems contain "{ $word }": { $known }
    .help = Use more of the text, until only one matches.
session-twice = session { $session } is given twice
    .help = Give each session once.
no-such-outcome = no outcome id begins with "{ $word }"
    .help = To list the ids: plan outcomes
outcome-is-final = this outcome is { $state } and cannot change any more
    .help = If that is wrong, amend it: plan amend { $outcome } state=under-way --reason TEXT
outcome-is-so-already = this outcome is already { $state }; nothing was recorded
    .help = To see the current states: plan outcomes
dropped-without-reason = a dropped outcome needs a reason
    .help = Add --reason TEXT.
remark-outcome-twice = note: { $first } has the same title and owner, so both count. If this is the same outcome: plan retract { $id } --reason "recorded twice"
remark-due-passed = note: the due date is past; plan check will report it. To correct it: plan amend { $id } due=DATE --reason TEXT

column-due = Due
column-owner = Owner
column-outcome = Outcome

evaluation-filed = evaluation of { $period } recorded: { $held ->
        [one] { $held } session
       *[other] { $held } sessions
    }, { $topics ->
        [one] { $topics } topic
       *[other] { $topics } topics
    } so far, attendance rate { $rate }, { $notes ->
        [one] { $notes } note
       *[other] { $notes } notes
    }: { $id }
evaluation-problems = { $period }: problems
evaluation-adjustments = { $period }: adjustments
evaluation-change = { $period }: plan change
no-evaluations = there are no evaluations yet
    .help = Add one after each quarter. The program fills in the metrics; you describe problems and adjustments, for example:
        plan evaluations add --period Q1 --problem "speeches poorly prepared" --adjustment "hand in speeches one day earlier"
no-such-period = "{ $word }" is not a period that can be evaluated
    .help = Use { $year }Q1 for a quarter, { $year }H1 for a half year, { $year } for the year.
period-outside-plan = { $word } is outside the plan period, { $from } to { $to }
    .help = For another year, use --year.
period-not-begun = { $word } begins on { $from }; there is nothing to evaluate yet
    .help = Check the period. Its metrics are complete once it has ended.
period-evaluated = { $word } is already evaluated: { $evaluation }
    .help = To add problems or adjustments: plan amend { $evaluation } "problems=one;two" --reason TEXT. To count again: plan retract { $evaluation } --reason TEXT, then add it again.
adjustment-is-empty = --adjustment is empty
    .help = Describe the adjustment in one sentence, such as --adjustment "hand in speeches one day earlier". If there is none, leave out --adjustment.
topic-not-added = topic { $topic } was in the plan as adopted, so it is not a plan change
    .help = Name a topic added during the year; in the plan such a topic has an `added` date and a `basis`.
not-a-plan-change = "{ $word }" is neither a topic added during the year nor a commit
    .help = Use a topic id, such as t15, or a commit as shown by git log, 7 digits or more.
remark-period-running = note: the period ends on { $to }; its metrics count up to today.
remark-not-counted = note: { $count ->
        [one] { $count } more session
       *[other] { $count } more sessions
    } ({ $days }) without attendance, not counted. Once attendance is recorded, retract this evaluation (plan retract { $id } --reason TEXT) and evaluate again for complete metrics.
remark-evaluation-without-findings = note: no problem and no adjustment is given. To add them: plan amend { $id } problems=TEXT adjustments=TEXT --reason TEXT

topics-coverage = { $adopted } topics as adopted, { $held } held; { $added } added during the year, { $added-held } held.
status-coverage = {"            "}{ $adopted } as adopted, { $held } held; { $added } added during the year, { $added-held } held
topic-added = added on { $added }, basis: { $basis }

column-period = Period
column-sessions-held = Sessions
column-topics-covered = Topics
column-rate = Attendance rate

checklist-heading = { $name }  { $bar } { $done }/{ $all } done, { $overdue } overdue
no-checklists = the plan defines no checklists
    .help = Open { $file } and fill in [[checklists]] as plan/README.md explains: the name, the items and the columns of each.
no-such-checklist = no single checklist matches "{ $word }"; checklists: { $names }
    .help = Use its name or a distinctive part. Without a name, all are shown.
checklist-without-topics = the plan has no topics yet
checklist-without-readings = the plan has no required readings yet
checklist-without-debts = no make-up study is owed
checklist-without-problems = no problem is recorded yet
    .help = Record problems found by field research with plan attend DATE --problem TEXT, and those found by an evaluation with plan evaluations add --problem TEXT
checklist-without-outcomes = no outcome is recorded yet
    .help = Record one with plan outcomes add.

item-overdue = overdue
item-done = yes
item-not-done = no

topic-state-none = no session
topic-state-planned = planned
topic-state-held = held

reading-state-unread = unread
reading-state-partly = read by some
reading-state-read = read by all

problem-state-open = open
problem-state-answered = answered
problem-state-solved = solved

column-list = List
column-what = Item
column-item-state = State
column-done = Done

evidence-figure-topics-covered = topics held
evidence-figure-sessions-held = sessions held
evidence-figure-leader-chaired = chaired by the leader
evidence-figure-speeches = speeches
evidence-figure-field-research = field research
evidence-figure-outcomes-done = outcomes done
evidence-figure-attendance-rate = attendance rate
evidence-figure-lateness = late or left early
evidence-figure-leave-in-time = leave in advance
evidence-figure-makeup-closed = made up
evidence-figure-notes = notes
evidence-figure-reflections = reflections
evidence-figure-minutes-kept = with minutes
evidence-figure-papers-complete = with all attachments
evidence-figure-bulletins = bulletins
evidence-figure-checklists = checklists done
evidence-figure-forms-used = study types used
evidence-figure-evaluations = evaluations
evidence-figure-plan-changes = plan changes
evidence-figure-readings-read = required readings read by a member

verdict-met = met
verdict-at-risk = at risk
verdict-not-met = not met
verdict-not-checkable = needs review

evidence-part = { $name } { $value }/{ $target }
evidence-share = { $name } { $value } (of { $target })
evidence-plain = { $name } { $value }
evidence-members =
    { $lost ->
        [0] {" "}({ $reached } of { $asked } members reach the target)
       *[other] {" "}({ $reached } of { $asked } members reach the target, { $lost } cannot with the sessions planned)
    }
evidence-sessions-below =
    { $count ->
        [one] {" "}({ $count } session below the target)
       *[other] {" "}({ $count } sessions below the target)
    }
evidence-nothing = { $name }: no data yet
evidence-faults = { $name }: { $value }
evidence-unknown = unknown evidence { $name }
evidence-clean = no findings
evidence-between = {" · "}

requirement-heading = { $number }. { $title }
requirements-total = { $all ->
        [one] { $all } clause
       *[other] { $all } clauses
    }: { $met } met, { $at-risk } at risk, { $not-met } not met, { $not-checkable } need review.
    .help = At risk: can still be met this year, or has findings of level note only.
        Not met: a check found errors or warnings, or the period ended below target.
        Needs review: cannot be decided from the records.
        plan check lists the findings; plan explain describes the rules.

column-clause-verdict = Verdict
