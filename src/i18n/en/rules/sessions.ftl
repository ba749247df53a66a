# Rules of sessions

session-outside-period = the session on { $date } is outside the plan period, { $from } to { $to }
    .help = { $held ->
        [0] Move it: plan schedule move { $session } --on DATE --reason TEXT
       *[other] It was held and cannot move. If the date is wrong: plan amend { $session } date=DATE --reason TEXT. If the period is wrong, edit [period] in the plan.
    }
    .title = Session outside the period
    .why = A session outside the period is not part of this year's plan. The period is under [period] in the plan.
session-on-day-off = the session on { $date } is on a day off ({ $holiday })
    .help = { $held ->
        [0] Move it: plan schedule move { $session } --on DATE --reason TEXT
       *[other] It was held and cannot move. If the date is wrong: plan amend { $session } date=DATE --reason TEXT. If it is right, nothing needs to change.
    }
    .title = Session on a day off
    .why = Days off follow the State Council's notice; a weekend workday counts as a working day.
overlapping-sessions = session { $session } on { $date } overlaps { $other }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
    .help = Move or cancel one of them: plan schedule move, plan schedule cancel. If they were held, correct the wrong time: plan amend { $session } time=TIME --reason TEXT
    .title = Overlapping sessions
    .why = A group cannot meet twice at the same time. This happens when two people schedule independently and merge.
session-unmarked = no attendance is recorded for the session on { $date }
    .help = Record it: plan attend { $session } --all-present (if it was not held, move or cancel it)
    .title = Past session without attendance
    .why = Attendance is recorded after a session. A session that was not held must be moved or cancelled, or the metrics are wrong.
part-of-non-member = { $name } has a part in the session of { $date } ({ $part }) without being a member on that day
    .help = Name another member: plan amend { $session } { $key }={ $others }MEMBER --reason "change of members". If the roster is wrong, correct plan/roster.toml.
    .title = Part of someone who is not a member
    .why = Chair, lead and speakers are members on the day of the session. Commands refuse others; a member who leaves, a session that moves, or a merge can bring it about.
