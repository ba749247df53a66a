# What commands print

list-item = {"  "}- { $text }
filed-at = file: { $file }

session-filed = session set on { $date }, topics { $topics }: { $id }
session-moved = session { $session } moved from { $from } to { $to }.
session-cancelled = session { $session } of { $date } cancelled.
remark-holiday = note: { $date } is a day off ({ $holiday }). To move it: plan schedule move.
remark-weekend = note: { $date } is at the weekend. To move it: plan schedule move.
remark-unknown-calendar = note: that year's holidays are not known, so nobody can say whether { $date } is a working day.
remark-past-day = note: { $date } is past. If the session was held, mark it: plan attend { $date } --all-present.
remark-same-topic = note: session { $session } of the same day is on the same topic. If one is too many, cancel it: plan schedule cancel.
remark-overlap = note: it overlaps session { $session }.

sheet-filed = { $marked } { $marked ->
        [one] member
       *[other] members
    } marked for { $date }: { $id }
sheet-still-open = not yet marked: { $members }.
    .help = Mark them with plan attend { $session } --all-present, or one by one with --present, --late, --left-early, --leave, --absent.
sheet-total = { $expected } expected, { $came } came, { $leave } on leave, { $absent } absent, { $unmarked } unmarked; attendance { $rate } (came ÷ expected; leave and unmarked count as expected).
sheet-of-cancelled = the session was cancelled and is not marked.
sheet-guests = guests: { $guests }

note-filed = note by { $name } on topic { $topic } filed, { $characters } characters: { $id }
remark-note-outside-period = note: { $date }, the day of the note, is outside the plan's period, { $from } to { $to }. If it is wrong, correct it: plan amend ID date=DATE --reason TEXT.
record-amended = { $record } ({ $kind }) amended; the new record is { $id }
record-retracted = { $record } ({ $kind }) retracted; the retraction is { $id }
remark-amendments-gone = note: the amendments of this record go with it.
remark-records-of-session = note: { $count } { $count ->
        [one] record points
       *[other] records point
    } to this session (attendance, leave, make-up, notes, outcomes, papers); plan check will find them.
    .help = If it should not have gone, set it anew with plan schedule add, then point the session of these records to it with plan amend.

topic-heading = Topic { $number }: { $title }
topic-readings = Required readings
topic-grasp = To grasp
topic-practice = In our work
topic-results = To come of it
topic-members = Members

initialised = study repository started in { $folder }
init-files = written: { $files }
init-no-calendar = the program does not bring the holidays of { $year }; write plan/calendar/{ $year }.toml from the State Council's notice.
init-git = a git repository was begun: every change can be looked up, brought back, and merged with others' work.
init-no-git = no git repository was begun, for there is no git, or it does not work. Once it does, run git init in this folder; only then can changes be looked up and brought back.
init-next = next:
init-step-enter = {"  "}{ $number }. cd { $folder }
init-step-plan = {"  "}{ $number }. the topics: plan import FILE --write reads an official plan; else fill in plan/{ $year }.toml
init-step-roster = {"  "}{ $number }. the members: plan roster import FILE --write reads a sheet; else fill in plan/roster.toml
init-step-session = {"  "}{ $number }. the first session: plan schedule add 1 --on DATE
init-step-check = {"  "}{ $number }. what is still missing: plan check

no-topics = the plan has no topics yet.
    .help = Open { $file } and fill in [[topics]] as it explains.
no-requirements = the plan has no requirements yet.
    .help = Open { $file } and fill in [[requirements]] as plan/README.md explains.
no-members = the roster is still empty.
    .help = Open plan/roster.toml and fill in [[members]] in order of post.
no-sessions = no session is set yet.
    .help = Set the first one on topic 1 with plan schedule add 1 --on DATE, for instance:
        plan schedule add 1 --on 2026-03-12 --from 09:00 --to 11:30 --place "Room 3"
no-open-sheets = no sheet is open.
    .help = Once a session has begun: plan attend DATE --all-present; plan schedule lists the sessions.
no-notes = there are no notes yet.
    .help = Add one with plan notes add TOPIC FILE, for instance: plan notes add 3 note.md --as m02
nothing-found = no note holds "{ $text }".
    .help = Try a shorter word; plan notes lists every note.
no-records = there is no such record yet.
    .help = Set the first session with plan schedule add.
no-rules = there are no rules.

check-clean = Nothing found.
check-summary = Found: { $deny } denied, { $warn } { $warn ->
        [one] warning
       *[other] warnings
    }, { $note } { $note ->
        [one] note
       *[other] notes
    }. plan explain RULE tells more of a rule.

explanation = rule: { $rule } ({ $level })
    { $title }
    .help =
        { $why }

status-title = { $title }  { $today }
status-topics = topics      { $bar } { $held }/{ $all } held, { $planned } planned, { $none } without
status-attendance = attendance  { $bar } { $rate }, { $came }/{ $expected } came
    .help = {"            "}{ $leave } on leave, { $absent } absent, { $unmarked } unmarked (all expected)
status-not-counted = {"            "}{ $count } more { $count ->
        [one] session
       *[other] sessions
    } ({ $days }) without a sheet, not counted
status-sessions = sessions    { $held } held, { $planned } to come
status-notes = notes       { $note } { $note ->
        [one] note
       *[other] notes
    }, { $reflection } { $reflection ->
        [one] reflection
       *[other] reflections
    }, { $speech } { $speech ->
        [one] speech
       *[other] speeches
    }
status-findings = check       { $deny } denied, { $warn } { $warn ->
        [one] warning
       *[other] warnings
    }, { $note } { $note ->
        [one] note
       *[other] notes
    }
status-next = next
status-session = {"  "}{ $date } { $time } { $topics } { $title }
status-nothing-next = No session lies ahead. Set one with plan schedule add TOPIC --on DATE.
status-no-open-sheets = Every sheet is filled in.
status-no-sessions = There is no session yet, and so no sheet.
status-more-sheets = {"  "}… and { $count } more: plan attend
status-open-sheets = { $count } open { $count ->
        [one] sheet
       *[other] sheets
    } (plan attend ID --all-present):
