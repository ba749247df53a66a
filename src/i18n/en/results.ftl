# Field research, outcomes, evaluations, checklists, requirements

problems-filed = { $count } { $count ->
        [one] problem
       *[other] problems
    } found on { $date } filed: { $id }
field-research-needs-place = field research does not say where it goes.
    .help = Add --place and what is visited, such as --place "the pilot plant"; the plan asks for visits, so the place must be on record.
problem-before-session = the session of { $date } has not begun, so nothing was found there yet.
    .help = Record it afterwards; if the date is wrong, move it first: plan schedule move { $session } --on DATE --reason TEXT
problem-is-empty = --problem says nothing.
    .help = Say in one sentence what was found, such as --problem "nobody shares pilot equipment".
problem-twice = the problem "{ $problem }" is recorded for this session already.
    .help = Record a problem once; to reword: plan amend ID "problems=one;two" --reason TEXT.

outcome-filed = outcome "{ $title }" filed, to be seen to by { $name }: { $id }
outcome-updated = "{ $title }" is now { $state }: { $id }
outcome-overdue-state = overdue
no-outcomes = no outcome is recorded yet.
    .help = Record what study led to: a measure, a policy, a report or a problem to solve, for instance:
        plan outcomes add --kind measure --title "Match labs and pilot plants" --owner m06 --due 2026-06-30 --session 2026-03-12
outcome-without-title = --title is empty.
    .help = Say in one sentence what is to be achieved.
no-such-problem = no problem "{ $word }" is recorded; there are: { $known }.
    .help = Give the words of one of them or a part; record a new one first: found by field research, plan attend DATE --problem TEXT; by an evaluation, plan evaluations add --problem TEXT.
no-problem-recorded = no problem is recorded yet, so "{ $word }" names none.
    .help = Record it first: found by field research, plan attend DATE --problem TEXT; by an evaluation, plan evaluations add --problem TEXT; leave --problem out where it answers none.
ambiguous-problem = several problems hold "{ $word }": { $known }.
    .help = Give more of the words, until only one is left.
session-twice = session { $session } is named twice.
    .help = Name each session once.
no-such-outcome = no outcome's id begins with "{ $word }".
    .help = plan outcomes lists the ids.
outcome-is-final = this outcome is { $state }, which is final.
    .help = If that is wrong, amend it: plan amend { $outcome } state=under-way --reason TEXT
outcome-is-so-already = this outcome is { $state } already; nothing was filed.
    .help = plan outcomes tells how far each has come.
dropped-without-reason = what is dropped must say why.
    .help = Add --reason TEXT.
remark-due-passed = note: it was due already, and plan check will say so. If the date is wrong: plan amend ID due=DATE --reason TEXT

column-due = Due
column-owner = Owner
column-outcome = Outcome

evaluation-filed = evaluation of { $period } filed: { $held } sessions, { $topics } topics so far, attendance { $rate }, { $notes } notes: { $id }
evaluation-problems = { $period }: problems
evaluation-adjustments = { $period }: what is to change
evaluation-change = { $period }: change of the plan
no-evaluations = there is no evaluation yet.
    .help = Add one when a quarter has ended; the program fills in its figures, you write what was lacking and what is to change:
        plan evaluations add --period 2026Q1 --problem "speeches ill prepared" --adjustment "speeches are handed in a day before"
no-such-period = "{ $word }" is no period.
    .help = A quarter is { $year }Q1, a half { $year }H1, the year { $year }.
period-outside-plan = { $word } lies outside the plan's period, { $from } to { $to }.
    .help = For another year's plan add --year.
period-not-begun = { $word } begins on { $from }, so there is nothing to evaluate yet.
    .help = Check the period; its figures are complete once it has ended.
period-evaluated = { $word } was evaluated already: { $evaluation }.
    .help = To add problems or adjustments: plan amend { $evaluation } "problems=one;two" --reason TEXT. To count anew: plan retract { $evaluation } --reason TEXT, then add it again.
adjustment-is-empty = --adjustment says nothing.
    .help = Say in one sentence what is to change, such as --adjustment "speeches are handed in a day before".
topic-not-added = topic { $topic } was in the plan as adopted, so it is no change of it.
    .help = Name a topic added in mid-year; the plan gives such a topic its `added` day and its `basis`.
not-a-plan-change = "{ $word }" is neither a topic added in mid-year nor a commit.
    .help = Write the topic's id, such as t15, or a commit as git log shows it, 7 digits or more.
remark-period-running = note: the period ends on { $to }; its figures go up to today.
remark-not-counted = note: { $count } more { $count ->
        [one] session
       *[other] sessions
    } ({ $days }) without a sheet of attendance, not counted. Once marked, retract this evaluation (plan retract ID --reason TEXT) and evaluate again to have the full figures.
remark-evaluation-without-findings = note: neither problem nor adjustment was given. To add them: plan amend ID problems=TEXT adjustments=TEXT --reason TEXT

topics-coverage = { $adopted } topics as adopted, { $held } held; { $added } added in mid-year, { $added-held } held.
status-coverage = {"            "}{ $adopted } as adopted, { $held } held; { $added } added since, { $added-held } held
topic-added = added on { $added } by: { $basis }

column-period = Period
column-sessions-held = Sessions
column-topics-covered = Topics
column-rate = Attendance
column-problems = Problems
column-adjustments = To change
column-change = Plan change

checklist-heading = { $name }  { $bar } { $done }/{ $all } done, { $overdue } overdue
no-checklists = the plan defines no checklist.
    .help = Open { $file } and fill in [[checklists]] as plan/README.md explains: each one's name, what it lists, which columns.
no-such-checklist = no checklist, or more than one, is called "{ $word }"; there are: { $names }.
    .help = Write its name or a part that tells it apart; without a name all are shown.
checklist-without-topics = the plan has no topics yet.
checklist-without-readings = the plan has no readings yet.
checklist-without-debts = nobody owes a make-up.
checklist-without-problems = no problem is recorded yet.
    .help = Record what field research found with plan attend DATE --problem TEXT, what an evaluation found with plan evaluations add --problem TEXT.
checklist-without-outcomes = no outcome is recorded yet.
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
column-what = What
column-item-state = State
column-done = Done

evidence-figure-topics-covered = topics held
evidence-figure-sessions-held = sessions held
evidence-figure-leader-chaired = chaired by the leader
evidence-figure-speeches = speeches
evidence-figure-field-research = field research
evidence-figure-outcomes-done = outcomes done
evidence-figure-attendance-rate = attendance
evidence-figure-lateness = late or left early
evidence-figure-leave-in-time = leave asked in time
evidence-figure-makeup-closed = made up
evidence-figure-notes = notes
evidence-figure-reflections = reflections
evidence-figure-minutes-kept = with minutes
evidence-figure-papers-complete = with all papers
evidence-figure-bulletins = bulletins
evidence-figure-checklists = checklists done
evidence-figure-forms-used = forms used
evidence-figure-evaluations = evaluations
evidence-figure-plan-changes = changes of the plan
evidence-figure-readings-read = readings read

verdict-met = met
verdict-at-risk = at risk
verdict-not-met = not met
verdict-not-checkable = to judge

evidence-part = { $name } { $value }/{ $target }
evidence-share = { $name } { $value } (of { $target })
evidence-plain = { $name } { $value }
evidence-nothing = { $name }: nothing yet
evidence-faults = { $name }: { $value }
evidence-unknown = evidence { $name } is not in use
evidence-clean = the check finds nothing
evidence-between = {" · "}

requirement-heading = { $number }. { $title }
requirements-total = { $all } { $all ->
        [one] clause
       *[other] clauses
    }: { $met } met, { $at-risk } at risk, { $not-met } not met, { $not-checkable } for a person to judge.
    .help = At risk: may still be made good this year, or there are only notes of the check.
        Not met: the check finds a fault, or the period is over.
        plan check tells the faults, plan explain the rules.

column-clause-verdict = Verdict
