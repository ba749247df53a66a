# Rules of attendance

unmarked-member = unmarked on { $date }: { $members }
    .help = Mark each member: plan attend { $session }{ $marks } (or --late, --left-early, --leave, --absent)
    .title = Unmarked member
    .why = An unmarked member is neither present nor absent, but counts as expected and lowers the attendance rate.
marked-twice = { $name } is marked twice on the same attendance sheet
    .help = Correct the sheet with plan amend so that each member has one status.
    .title = Member marked twice on one sheet
    .why = If one sheet gives two statuses, it is not known which is right.
marked-before-session = attendance of { $date } was recorded before the session began
    .help = { $moved ->
        [0] Retract
       *[other] If it took place on { $day }, retract the move: plan retract { $move } --reason "it took place". If not, retract
    } the sheet: plan retract { $sheet } --reason TEXT. Run plan attend { $session } after the session. Record leave in advance with plan leave add.
    .title = Attendance recorded before the session
    .why = Before a session begins it is not known who will attend. A member marked present makes the session count as held too early and the attendance rate wrong. A sheet amended after the start is accepted.
mark-of-non-member = { $name } is marked for { $date }, but is not a member on that date
    .help = Correct the sheet: plan amend { $sheet } { $key }={ $others } --reason "not a member on the day". If the dates in the roster are wrong, correct plan/roster.toml.
    .title = Attendance of a non-member
    .why = Only the members on that date are expected. Others attend as guests: --guest
absent-without-leave = { $name } was absent from the session on { $date } without leave
    .help = Find out why. If the status is wrong, correct it: plan attend { $session } --present { $member }
    .title = Absent without leave
    .why = The plan requires members to attend unless they have cause, to ask for leave in advance, and to make up missed sessions.
late = { $name } was late for the session on { $date }
    .help = If this is correct, nothing needs to be done. If not, correct it: plan attend { $session } --present { $member }
    .title = Late
    .why = The plan requires members to be on time.
left-early = { $name } left the session on { $date } early
    .help = If this is correct, nothing needs to be done. If not, correct it: plan attend { $session } --present { $member }
    .title = Left early
    .why = The plan requires members to stay to the end.
contradicting-marks = { $name } has differing statuses for { $date }: { $statuses }; counted as unmarked. Sheets: { $sheets }
    .help = Find out which is right and mark the member again, for example: plan attend { $session } --{ $option } { $member }
    .title = Contradicting attendance
    .why = Two people recorded different statuses without knowing of each other, so it is not known which is right. A new status replaces both.
presence-despite-leave = { $name } has leave from the session of { $date }, but the attendance is: { $status }
    .help = If the member attended, retract the leave: plan retract { $leave } --reason "attended". If not: plan attend { $session } --leave { $member }
    .title = Present despite leave
    .why = Only one of leave and presence can be true. Attendance stays as recorded until the leave is retracted; members assumed present count as on leave.
absence-despite-leave = { $name } asked for leave before the session of { $date }, but is marked as absent
    .help = If it was refused or withdrawn, retract it: plan retract { $leave } --reason "not granted". If it was granted: plan attend { $session } --leave { $member }
    .title = Absent despite leave
    .why = A member on leave granted in advance is not absent; with both on record, the minutes show an absence and the reason of a leave. Leave asked for after the start may leave the absence as it is.
attendance-of-cancelled = the session of { $date } was cancelled, but has attendance
    .help = If it took place, retract the cancellation: plan retract { $cancellation } --reason "it took place". If not, retract the sheet: plan retract { $sheet } --reason "not held"
    .title = Attendance of a cancelled session
    .why = A cancelled session is in no figure, and neither is its attendance. Only one of them can be right; this happens when two people record separately and merge.
