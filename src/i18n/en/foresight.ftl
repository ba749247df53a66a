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
suggest-quarter-short = note: { $term } of { $year } can have only { $sessions } of the { $needed } sessions that the plan asks for in a quarter.
    .help = No working day is left in it; see whether [targets] sessions_per_quarter is right.
suggest-period-over = no day for { $topics }: the plan's period ended on { $to }.
    .help = Check [period] in the plan, or choose another year with --year.
suggest-unknown-calendar = no day for { $topics }: the holidays of { $year } are not known, so nobody can tell a working day.
    .help = Write plan/calendar/{ $year }.toml from the State Council's notice, or set a day yourself with plan schedule add.
suggest-no-day-left = no day for { $topics }: every working day left in the period is past or taken.
    .help = One session may be on several topics: plan schedule add TOPIC TOPIC --on DATE

paper-filed = { $kind } "{ $name }" of the session on { $date } kept: { $id }
paper-kept-at = kept at: { $file }
paper-is-no-file = "{ $file }" is no file.
    .help = Name a file; pack a folder into one first.
paper-is-empty = "{ $file }" is empty; nothing was kept.
    .help = See whether scanning or exporting was finished, then try again.
paper-too-large = "{ $file }" is larger than { $limit }; nothing was kept.
    .help = Scan at 200 dpi in grey; save several pages as one PDF, or attach them as several files. Keep videos elsewhere.
paper-filed-already = the session on { $date } has this file as its { $kind } already (record { $record }).
    .help = It need not be kept twice; if it was the wrong kind, first plan retract { $record } --reason TEXT.
paper-altered-here = { $file } no longer holds what was kept there; nothing was kept.
    .help = Bring it back with git checkout -- { $file }, then try again.

column-paper-notice = Notice
column-paper-materials = Mat.
column-paper-sign-in = Sign
column-paper-minutes = Min.
column-paper-speech = Sp.
column-paper-report = Rep.
column-paper-press = News
column-paper-bulletin = Bul.
paper-there = yes
paper-lacking = -
archive-asks-nothing = the plan does not say which papers a session's file must hold, so nothing can lack.
    .help = Write papers into { $file }, for instance: papers = ["notice", "sign-in", "minutes"].
archive-complete = The archive is complete: { $there } of { $required } papers.
archive-lacking = { $there } of { $required } papers are there, { $lacking } lack (a number counts papers, "yes" is speech material in notes, "-" lacks).
    .help = Add one with plan attach SESSION FILE --kind KIND.
archive-files-missing = note: the files of { $count } recorded { $count ->
        [one] paper
       *[other] papers
    } are not in the repository.
    .help = plan check tells which; bring them back with git.

aim-sessions-per-topic = sessions on each topic
aim-sessions-per-quarter = number of sessions
aim-sessions-per-year = number of sessions
aim-member-attendance = attendance of the year
aim-speeches-per-member = speeches of the year
aim-sessions-chaired-by-leader = sessions chaired in the year

step-notice = sending the notice
step-materials = handing out the materials
step-speeches = collecting the speeches
step-minutes = writing the minutes
step-filing = filing the sign-in sheet

term-q1 = the first quarter
term-q2 = the second quarter
term-q3 = the third quarter
term-q4 = the fourth quarter
term-h1 = the first half
term-h2 = the second half
term-year = the whole year
term-m01 = January
term-m02 = February
term-m03 = March
term-m04 = April
term-m05 = May
term-m06 = June
term-m07 = July
term-m08 = August
term-m09 = September
term-m10 = October
term-m11 = November
term-m12 = December

status-nothing-left = ahead       every topic has had its sessions
status-forecast = ahead       { $sessions } { $sessions ->
        [one] session
       *[other] sessions
    } on { $topics } { $topics ->
        [one] topic
       *[other] topics
    } left, { $weeks } { $weeks ->
        [one] working week
       *[other] working weeks
    }
status-forecast-unknown = ahead       { $sessions } { $sessions ->
        [one] session
       *[other] sessions
    } on { $topics } { $topics ->
        [one] topic
       *[other] topics
    } left; weeks unknown without holidays
status-danger = {"            "}{ $lost } { $lost ->
        [one] target
       *[other] targets
    } out of reach, { $risk } at risk (plan check)
status-step = {"  "}by { $due }: { $step } (session of { $date }, { $topics })
status-more-steps = {"  "}due soon besides: { $count }: plan handover

handover-title = Handover of the secretary's work  { $title }  { $today }
handover-where = plan: plan/{ $year }.toml; roster: plan/roster.toml; records: records/{ $year }/; all filings: plan log
handover-open-sheets = open sheets: { $count } (plan attend)
handover-debts = not yet made up: { $count } (plan makeup)
handover-debt = {"  "}- { $name }  { $date } { $topics }  by { $due }  { $state }
handover-debt-undated = {"  "}- { $name }  { $date } { $topics }  { $state }
handover-missed = steps missed: { $count } (keep their papers: plan attach)
handover-deadlines = next deadlines: { $count }
handover-archive = sessions whose file lacks papers: { $count } (plan archive --check)
handover-lack = {"  "}- { $date } { $topics }  { $papers }
handover-bulletins = terms without a bulletin: { $count }
handover-term = {"  "}- { $term } of { $year }
handover-more = {"  "}… and { $count } more
