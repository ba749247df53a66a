# Suggestions, forecasts, papers, deadlines, handover

weekday-mon = Mon
weekday-tue = Tue
weekday-wed = Wed
weekday-thu = Thu
weekday-fri = Fri
weekday-sat = Sat
weekday-sun = Sun
column-weekday = Day

suggest-nothing = every topic has enough sessions; nothing needs to be scheduled
suggest-none-possible = no session can be suggested
suggest-filed = { $count ->
        [one] { $count } session
       *[other] { $count } sessions
    } scheduled. To list them: plan schedule (plan schedule move changes a date)
suggest-not-filed = { $count ->
        [one] This session is only a suggestion.
       *[other] These { $count } sessions are only suggestions.
    } To schedule them: plan schedule suggest --write
suggest-after-its-date = note: topic { $topic } is due by { $by }, but no date is left before that; suggested date: { $date }.
suggest-outside-its-months = note: no date is left in the months that the plan sets for topic { $topic }; suggested date: { $date }.
suggest-repeated = note: topic { $topic } is repeated on { $date }, because its quarter has too few sessions otherwise.
suggest-quarter-short = note: { $term } of { $year } can have only { $sessions } of { $needed } required sessions.
    .help = No working day is left in it. Check whether [targets] sessions_per_quarter is right.
suggest-quarter-unknown = note: { $term } of { $year } has { $sessions } of { $needed } required sessions; its working days are unknown, so no date can be suggested.
    .help = Write plan/calendar/{ $year }.toml from the State Council's notice, or choose a date yourself with plan schedule add.
suggest-year-short = note: that makes { $sessions } of { $needed } required sessions in the year.
    .help = Choose the topics of the others yourself: plan schedule add TOPIC --on DATE
suggest-period-over = no date for topics { $topics }: the plan period ended on { $to }
    .help = Check [period] in the plan, or choose another year with --year.
suggest-unknown-calendar = no date for topics { $topics }: the holidays of { $year } are unknown, so working days cannot be determined
    .help = Write plan/calendar/{ $year }.toml from the State Council's notice, or choose a date yourself with plan schedule add.
suggest-no-day-left = no date for topics { $topics }: every remaining working day of the period is past, taken or too near for the notice
    .help = One session can cover several topics: plan schedule add TOPIC TOPIC --on DATE

paper-filed = { $kind } "{ $name }" attached to the session on { $date }: { $id }
paper-kept-at = stored as: { $file }
paper-is-no-file = "{ $file }" is not a file
    .help = Name a file. Pack a folder into one file first.
paper-is-not-the-document = "{ $file }" is a shortcut or a temporary file, not the document itself; nothing was attached
    .help = Find the document, close it in Word or WPS, then attach it.
paper-is-empty = "{ $file }" is empty; nothing was attached
    .help = Check whether the scan or export is complete, then try again.
paper-too-large = "{ $file }" is larger than { $limit }; nothing was attached
    .help = Scan at 200 dpi in grey. Save several pages as one PDF, or attach them as several files. Keep videos elsewhere.
paper-filed-already = "{ $name }" is already attached to the session on { $date } as { $kind } (record { $record }); it was not attached again. If the kind is wrong, first retract it: plan retract { $record } --reason TEXT
paper-altered-here = { $file } differs from the file that was attached; nothing was attached
    .help = git checkout -- { $file } restores it. Then try again.

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
paper-awaited = not due
archive-asks-nothing = the plan does not list the required attachments of a session, so nothing can be missing
    .help = Add papers to { $file }, for example: papers = ["notice", "sign-in", "minutes"]
archive-complete = The archive is complete: { $there } of { $required } required attachments.
archive-lacking = { $there } of { $required } required attachments kept, { $lacking } missing (a number counts attachments, "yes" means speeches recorded as notes, "-" means missing).
    .help = Add one: plan attach SESSION FILE --kind KIND
archive-files-missing = note: the files of { $count ->
        [one] { $count } recorded attachment
       *[other] { $count } recorded attachments
    } are not in the repository.
    .help = plan check lists them; restore them with git.

aim-sessions-per-topic = sessions on each topic
aim-sessions-per-quarter = number of sessions
aim-sessions-per-year = number of sessions
aim-member-attendance = annual attendance rate
aim-speeches-per-member = speeches in the year
aim-sessions-chaired-by-leader = sessions chaired in the year

step-notice = sending the notice
step-materials = distributing the materials
step-speeches = collecting the speeches
step-minutes = writing the minutes
step-filing = archiving the sign-in sheet

term-q1 = the first quarter
term-q2 = the second quarter
term-q3 = the third quarter
term-q4 = the fourth quarter
term-h1 = the first half year
term-h2 = the second half year
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

status-perhaps-nothing-left = forecast    { $unrecorded ->
        [one] { $unrecorded } session has
       *[other] { $unrecorded } sessions have
    } no attendance yet; if held, every topic has had its required sessions
status-nothing-left = forecast    every topic has had its required sessions
status-forecast = forecast    { $sessions ->
        [one] { $sessions } session
       *[other] { $sessions } sessions
    } on { $topics ->
        [one] { $topics } topic
       *[other] { $topics } topics
    } to hold, { $weeks ->
        [one] { $weeks } working week
       *[other] { $weeks } working weeks
    } left
status-forecast-unknown = forecast    { $sessions ->
        [one] { $sessions } session
       *[other] { $sessions } sessions
    } on { $topics ->
        [one] { $topics } topic
       *[other] { $topics } topics
    } to hold; working weeks unknown without holidays
status-danger = {"            "}{ $lost ->
        [one] { $lost } target
       *[other] { $lost } targets
    } out of reach, { $risk } at risk (plan check)
status-step = {"  "}by { $due }: { $step } (session on { $date }, { $topics })
status-outcome = {"  "}by { $due }: outcome "{ $title }" ({ $name })
status-outcome-overdue = {"  "}overdue since { $due }: outcome "{ $title }" ({ $name })
status-more-outcomes = {"  "}outcomes due soon or overdue, not shown here: { $count } (plan outcomes)
status-more-steps = {"  "}{ $count } more due soon: plan handover

handover-title = Handover  { $title }  { $today }
handover-where = plan: plan/{ $year }.toml; roster: plan/roster.toml; records: records/{ $year }/; log: plan log
handover-open-sheets = incomplete attendance sheets: { $count } (plan attend)
handover-debts = make-up study owed: { $count } (plan makeup)
handover-debt = {"  "}- { $name }  { $date } { $topics }  by { $due }  { $state }
handover-debt-undated = {"  "}- { $name }  { $date } { $topics }  { $state }
handover-missed = missed steps: { $count } (add the attachments: plan attach DATE FILE)
handover-deadlines = upcoming deadlines: { $count }
handover-outcomes = outcomes due soon or overdue: { $count } (plan outcomes)
handover-archive = sessions with missing attachments: { $count } (plan archive --check)
handover-archive-unknown = sessions with missing attachments: unknown, the plan requires none (plan archive --check)
handover-lack = {"  "}- { $date } { $topics }  { $papers }
handover-bulletins = periods without a bulletin: { $count }
handover-term = {"  "}- { $term } of { $year }
handover-more = {"  "}… and { $count } more
