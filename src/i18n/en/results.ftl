# Field research, outcomes, evaluations, checklists, requirements

problems-filed = { $count } { $count ->
        [one] problem
       *[other] problems
    } found on { $date } filed: { $id }
field-research-needs-place = field research does not say where it goes.
    .help = Add --place and what is visited, such as --place "the pilot plant"; the plan asks for visits, so the place must be on record.
problem-before-session = the session of { $date } has not begun, so nothing was found there yet.
    .help = Record it afterwards; if the date is wrong, move it first: plan schedule move { $session } --on DATE --reason TEXT.
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
session-twice = session { $session } is named twice.
    .help = Name each session once.
no-such-outcome = no outcome's id begins with "{ $word }".
    .help = plan outcomes lists the ids.
outcome-is-final = this outcome is { $state }, which is final.
    .help = If that is wrong, amend it: plan amend { $outcome } state=under-way --reason TEXT.
outcome-is-so-already = this outcome is { $state } already; nothing was filed.
    .help = plan outcomes tells how far each has come.
dropped-without-reason = what is dropped must say why.
    .help = Add --reason TEXT.
remark-due-passed = note: it was due already, and plan check will say so. If the date is wrong: plan amend ID due=DATE --reason TEXT.

column-due = Due
column-owner = Owner
column-outcome = Outcome
