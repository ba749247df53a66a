# What commands print

list-item = {"  "}- { $text }
filed-already = the same was recorded before; nothing was added: { $id }
filed-at = file: { $file }

session-filed = { $collective ->
    [no] self-study
   *[yes] session
} scheduled: { $date }, { $time }, { $place }, topics { $topics }: { $id }
session-moved = session { $session } moved from { $from } to { $to }, { $time }
session-cancelled = session { $session } on { $date } cancelled
remark-holiday = note: { $date } is a day off ({ $holiday }). To move the session: plan schedule move
remark-weekend = note: { $date } is a weekend day. To move the session: plan schedule move
remark-unknown-calendar = note: the holidays of that year are unknown; { $date } may be a day off.
remark-past-day = note: { $date } is in the past. If the session was held, record attendance: plan attend { $date } --all-present
remark-same-topic = note: session { $session } on the same date has the same topic. To cancel a duplicate: plan schedule cancel
remark-overlap = note: it overlaps session { $session }.

sheet-filed = { $marked ->
        [one] { $marked } member
       *[other] { $marked } members
    } marked for { $date }: { $id }
sheet-still-open = unmarked: { $members }
    .help = Find out and mark them: plan attend { $session }{ $marks } (or --late, --left-early, --leave, --absent)
marks-changed = changed from { $before } to { $status }: { $names }
marked-by-leave = on leave by the leave on record: { $names }.
leave-before-move = the leave of { $name } was for the day before the move and is to be confirmed.
    .help = If still away: plan amend { $id } date={ $date } --reason "still away". If not: plan retract { $id } --reason moved
leave-to-confirm = { $name } is unmarked: the leave was for the day before the move
    .help = If the leave holds for the new day: plan amend { $id } date={ $date } --reason "still on leave" , then: plan attend { $session } --leave { $member }. If present: plan attend { $session } --present { $member }
present-despite-leave = note: { $name } has leave on record and is now marked: { $status }.
    .help = If the member attended, retract the leave: plan retract { $id } --reason "attended"
absent-despite-leave = note: { $name } asked for leave in advance and is now marked as absent.
    .help = If it was refused or withdrawn, retract it: plan retract { $id } --reason "not granted". If it was granted: plan attend { $session } --leave { $member }
makeup-of-attended = note: { $name } has make-up study on record and is now marked as having attended.
    .help = If the member attended, retract the make-up study: plan retract { $id } --reason "not needed"
leave-of-attended = { $name } is marked for { $date } as { $status }; no leave was recorded
    .help = Find out which is right. If the member was on leave: plan attend { $session } --leave { $member }=REASON
marks-contradict = counted as unmarked, because the sheets differ: { $names }
    .help = See the sheets and what to do: plan check
sheet-total = { $date }: { $expected } expected, { $came } attended, { $leave } on leave, { $absent } absent, { $unmarked } unmarked; attendance rate { $rate } (attended ÷ expected; late and left early count as attended, leave, absent and unmarked as expected)
sheet-of-cancelled = the session was cancelled; attendance is not recorded
sheet-guests = guests: { $guests }

note-filed = note by { $name } on topic { $topic } recorded ({ $characters } characters): { $id }
note-recorded-otherwise = this text is already recorded as { $id }, which differs from the command in: { $fields }; nothing was recorded
    .help = To change the recorded note: plan amend { $id } KEY=VALUE --reason TEXT. If it is right as it is, nothing needs to be done.
remark-note-outside-period = note: the date of the note, { $date }, is outside the plan period, { $from } to { $to }. To correct it: plan amend { $id } date=DATE --reason TEXT
record-amended = { $record } ({ $kind }) amended; new record: { $id }
record-retracted = { $record } ({ $kind }) retracted; retraction: { $id }
remark-amendments-gone = note: the amendments of this record no longer count either.
remark-broken = note: { $what }
    .help = { $help }
session-has-records = { $record } ({ $kind }) belongs to session { $target }; settle it first
    .help = Retract it too: plan retract { $record } --reason "session retracted" (if it belongs to another session: plan amend { $record } session=SESSION --reason "wrong session")
session-is-named = { $record } ({ $kind }) names session { $target }; settle it first
    .help = Keep it without this session: plan amend { $record } { $key }={ $others } --reason "session retracted"
note-is-evidence = { $record } ({ $kind }) names note { $target } as evidence; settle it first
    .help = Name none: plan amend { $record } note= --reason "note retracted" (another one: note=ID)

topic-heading = Topic { $number }: { $title }
topic-readings = Required readings
topic-grasp = Key points
topic-practice = Application
topic-results = Expected results
topic-members = Members

initialised = study repository created: { $folder }
init-files = files written: { $files }
init-no-calendar = no holiday calendar for { $year } is bundled; write plan/calendar/{ $year }.toml from the State Council's notice.
init-git = git repository created: every change can be reviewed, restored, and merged with the work of others.
init-no-git = no git repository created: git is missing or does not work. Install it and run git init in this folder; until then changes cannot be reviewed or restored.
year-begun = { $year } begun: { $file } written.
settings-carried-over = Settings carried over from { $file }: meeting, targets, rules, checklists, papers, document style.
init-next = next:
init-step-enter = {"  "}{ $number }. cd { $folder }
init-step-plan = {"  "}{ $number }. topics: plan import FILE --write imports an official plan, or edit plan/{ $year }.toml
init-step-roster = {"  "}{ $number }. members: plan roster import FILE --write imports a spreadsheet, or edit plan/roster.toml
init-step-session = {"  "}{ $number }. first session: plan schedule add 1 --on DATE
init-step-check = {"  "}{ $number }. what is missing: plan check

no-topics = the plan has no topics yet
    .help = Open { $file } and fill in [[topics]] as its comments explain.
no-requirements = the plan has no requirements yet
    .help = Open { $file } and fill in [[requirements]] as plan/README.md explains.
no-members = the roster is empty
    .help = Open plan/roster.toml and fill in [[members]] in order of position.
no-sessions = no session is scheduled yet
    .help = Schedule the first session on topic 1, for example:
        plan schedule add 1 --on 3-12 --from 09:00 --to 11:30 --place "Room 3"
no-open-sheets = no attendance sheet is incomplete
    .help = Once a session has begun, record attendance with plan attend DATE --all-present (plan schedule lists the sessions)
no-notes = there are no notes yet
    .help = Add one with plan notes add TOPIC FILE, for example: plan notes add 3 note.md --as m02
nothing-found = no note contains "{ $texts }"
    .help = Try shorter or fewer words. To list all notes: plan notes
search-needs-text = the text to find is empty
    .help = Example: plan notes search 科技 创新
no-records = there are no such records yet
    .help = Schedule the first session: plan schedule add
no-rules = there are no rules

check-clean = Nothing found.
check-summary = Found: { $deny ->
        [one] { $deny } error
       *[other] { $deny } errors
    }, { $warn ->
        [one] { $warn } warning
       *[other] { $warn } warnings
    }, { $note ->
        [one] { $note } note
       *[other] { $note } notes
    }. Details: plan explain RULE
check-unread = { $count ->
        [one] { $count } record is
       *[other] { $count } records are
    } unreadable and not counted. Other findings may follow from that, so start there.

explanation = rule: { $rule } ({ $level })
    { $title }
    .help =
        { $why }

status-title = { $title }  { $today }
status-topics = topics      { $bar } { $held }/{ $all } held, { $planned } planned, { $none } not scheduled
status-attendance = attendance  { $bar } { $rate }, { $came }/{ $expected } attended
    .help = {"            "}{ $leave } on leave, { $absent } absent, { $unmarked } unmarked (all expected)
        {"            "}attended includes late and left early
status-not-counted = {"            "}{ $count ->
        [one] { $count } more session
       *[other] { $count } more sessions
    } ({ $days }) without attendance, not counted
status-sessions = sessions    { $held } held, { $unrecorded ->
    [0] {""}
   *[other] { $unrecorded } unrecorded,{" "}
}{ $planned } planned
status-notes = notes       { $note ->
        [one] { $note } note
       *[other] { $note } notes
    }, { $reflection ->
        [one] { $reflection } reflection
       *[other] { $reflection } reflections
    }, { $speech ->
        [one] { $speech } written speech
       *[other] { $speech } written speeches
    }
status-findings = check       { $deny ->
        [one] { $deny } error
       *[other] { $deny } errors
    }, { $warn ->
        [one] { $warn } warning
       *[other] { $warn } warnings
    }, { $note ->
        [one] { $note } note
       *[other] { $note } notes
    }
status-next = next
status-session = {"  "}{ $date } { $time } { $topics } { $title }
status-nothing-next = No upcoming session. To schedule one: plan schedule add TOPIC --on DATE
status-no-open-sheets = Every attendance sheet is complete.
status-no-sessions = There are no sessions yet, so no attendance to record.
status-more-sheets = {"  "}… and { $count } more: plan attend
status-open-sheets = { $count ->
        [one] { $count } incomplete sheet
       *[other] { $count } incomplete sheets
    } (plan attend DATE):
