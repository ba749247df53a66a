# Rules of attendance

unmarked-member = not yet marked for { $date }: { $members }.
    .help = Mark them: plan attend { $session } with --present, --late, --left-early, --leave or --absent.
    .title = A member without a mark
    .why = Unmarked is neither present nor absent, but it counts as expected and lowers the rate.
marked-twice = { $name } is marked twice on the same sheet.
    .help = Correct the sheet with plan amend so that each member stands once.
    .title = Marked twice on one sheet
    .why = With two words on one sheet nobody knows which holds.
mark-of-non-member = { $name } does not belong to the group on { $date } but is marked.
    .help = Correct the sheet with plan amend; if the roster's dates are wrong, correct plan/roster.toml.
    .title = A mark of someone who was no member
    .why = Only the members of the day are expected. Others sit in as guests: --guest.
absent-without-leave = { $name } missed the session of { $date } without leave.
    .help = Find out why; if the mark is wrong, mark again: plan attend { $session } --present { $member }.
    .title = Absent without leave
    .why = The plan asks that nobody stay away without cause, that leave be asked before, and that what was missed be made up.
late = { $name } came late to the session of { $date }.
    .help = Nothing to do if it is true; else mark again: plan attend { $session } --present { $member }.
    .title = Late
    .why = The plan asks that members come in time.
left-early = { $name } left the session of { $date } early.
    .help = Nothing to do if it is true; else mark again: plan attend { $session } --present { $member }.
    .title = Left early
    .why = The plan asks that members stay to the end.
