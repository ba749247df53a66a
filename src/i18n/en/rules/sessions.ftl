# Rules of sessions

session-outside-period = the session on { $date } is outside the plan's period, { $from } to { $to }.
    .help = Move it: plan schedule move { $session } --on DATE --reason TEXT.
    .title = A session outside the period
    .why = What lies outside the period is not part of this year's plan. The period stands under [period].
session-on-day-off = { $date } is a day off ({ $holiday }).
    .help = Move it: plan schedule move { $session } --on DATE --reason TEXT.
    .title = A session on a day off
    .why = Days off follow the State Council's notice; weekend days that are worked are working days.
overlapping-sessions = session { $session } on { $date } overlaps { $other }{ $more ->
        [0] .
       *[other] {" "}and { $more } more.
    }
    .help = Move or cancel one of them: plan schedule move, plan schedule cancel.
    .title = Overlapping sessions
    .why = One group cannot meet twice at the same time. This happens when two people schedule apart and merge.
session-unmarked = the session on { $date } has no attendance yet.
    .help = Record it: plan attend { $session } --all-present; if it did not take place, move or cancel it.
    .title = A past session without attendance
    .why = Attendance is recorded after a session. One that did not take place is moved or cancelled, or the figures are wrong.
