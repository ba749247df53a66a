# Suggestions, forecasts, papers, deadlines, handover

weekday-mon = Mon
weekday-tue = Tue
weekday-wed = Wed
weekday-thu = Thu
weekday-fri = Fri
weekday-sat = Sat
weekday-sun = Sun
column-weekday = Day

suggest-nothing = every topic has the sessions that it needs; nothing is left to set.
suggest-none-possible = no session can be suggested.
suggest-filed = { $count } { $count ->
        [one] session is
       *[other] sessions are
    } set. plan schedule lists them; plan schedule move changes a day.
suggest-not-filed = { $count ->
        [one] This session is
       *[other] These { $count } sessions are
    } only suggested; plan schedule suggest --write sets { $count ->
        [one] it
       *[other] them
    }.
suggest-after-its-date = note: topic { $topic } is due by { $by }, up to which no day is left; it is set on { $date }.
suggest-outside-its-months = note: no day is left in the months that the plan names for topic { $topic }; it is set on { $date }.
suggest-repeated = note: topic { $topic } comes once more on { $date }, for its quarter would else have too few sessions.
suggest-quarter-short = note: { $quarter } can have only { $sessions } of the { $needed } sessions that the plan asks for in a quarter.
    .help = No working day is left in it; see whether [targets] sessions_per_quarter is right.
suggest-period-over = no day for { $topics }: the plan's period ended on { $to }.
    .help = Check [period] in the plan, or choose another year with --year.
suggest-unknown-calendar = no day for { $topics }: the holidays of { $year } are not known, so nobody can tell a working day.
    .help = Write plan/calendar/{ $year }.toml from the State Council's notice, or set a day yourself with plan schedule add.
suggest-no-day-left = no day for { $topics }: every working day left in the period is past or taken.
    .help = One session may be on several topics: plan schedule add TOPIC TOPIC --on DATE.
