# Leave, make-up, the rota, members' accounts, late filing

debt-state-open = open
debt-state-overdue = overdue
debt-state-closed = closed
debt-late = made up late
due-unknown = unknown

asked-before = in advance
asked-before-as-stated = in advance (stated later)
asked-after = after start
asked-unconfirmed = to be confirmed after the move
filed-late = recorded late

quota-notes = notes
quota-note-characters = note characters
quota-reflections = reflections
quota-speeches = times spoken or led
quota-reports = research reports
quota-self-study-hours = self-study hours
quota-sessions-chaired = sessions chaired

column-approved = Approved by
column-asked = Requested
column-leave = Leave
column-session-date = Session
column-debt-state = Make-up
column-overdue = Days overdue
column-made-up = Made up
column-remark = Remark
column-chaired = Chaired
column-led = Led
column-spoke = Spoke
column-speeches = Led or spoke
column-ahead = Planned
column-figure = Metric
column-value = Value
column-target = Target

leave-filed = leave of { $name } from the session on { $date } recorded: { $id }
remark-leave-after-start = note: the session has begun; plan check reports leave recorded after its start.
remark-part-on-leave = note: { $name } has a part in this session ({ $part }).
    .help = Name another member: plan amend { $session } { $key }={ $others }MEMBER --reason "on leave"
remark-still-absent = still marked as absent: { $names }
    .help = If the leave was granted, mark it: plan attend { $session } --leave { $members }
remark-not-approved = no approver is recorded
    .help = Once it is approved: plan amend { $id } approved=MEMBER --reason "approved"
makeup-expected-by = if marked as on leave after the session, { $name } must make up for it by { $due }
makeup-expected = if marked as on leave after the session, { $name } must make up for it (no deadline in the plan)
makeup-expected-undatable = if marked as on leave after the session, { $name } must make up for it (deadline unknown without that year's holidays)
makeup-due-by = must make up by { $due }: { $names }
    .help = Once done, record it: plan makeup add { $session } --member { $members } --on DATE --how TEXT
makeup-due-past = had to make up by { $due }: { $names }
    .help = Once done, record it: plan makeup add { $session } --member { $members } --on DATE --how TEXT
makeup-owed = must make up (no deadline in the plan): { $names }
    .help = Once done, record it: plan makeup add { $session } --member { $members } --on DATE --how TEXT
makeup-undatable = must make up (deadline unknown without that year's holidays): { $names }
    .help = Once done, record it: plan makeup add { $session } --member { $members } --on DATE --how TEXT
remark-leave-not-recorded = no leave is recorded for: { $names }
    .help = Record it: plan leave add { $session } --member { $members } --reason TEXT
makeup-filed = make-up study of { $name } for the session on { $date } recorded: { $id }

sheet-debt-open = { $name } must make up by { $date }
sheet-debt-undated = { $name } must make up (no deadline in the plan)
sheet-debt-undatable = { $name } must make up (deadline unknown without that year's holidays)
sheet-debt-overdue = { $name } has not made up; it was due by { $date }
sheet-debt-closed = { $name } made up on { $date }
sheet-debt-closed-late = { $name } made up on { $date }, after the due date

no-leave = no leave is recorded yet
    .help = Before a session begins: plan leave add DATE --member MEMBER --reason TEXT
no-debts = no make-up study is owed
    .help = Members marked as on leave or absent are listed here; plan makeup add records make-up study.

leave-exists = leave of { $name } from the session on { $date } is already recorded: { $id }
    .help = To correct it: plan amend { $id } KEY=VALUE --reason TEXT. To withdraw it: plan retract { $id } --reason TEXT
nothing-written = { $arg } is empty
    .help = Give a short text: a reason such as "at a provincial meeting", or a method such as "read alone and wrote a note".
makeup-before-session = { $date } is before the date of the session, { $session }
    .help = Check the date of the make-up study.
makeup-not-yet = { $date } is in the future
    .help = Record the make-up study once it is done.
makeup-of-unmarked = { $name } is not marked for the session on { $date }
    .help = Record attendance first: plan attend { $session } --leave { $member } (or --absent { $member })
makeup-of-attendance = { $name } is marked as { $status } on { $date } and has nothing to make up
    .help = If the status is wrong, mark the member again: plan attend { $session } --leave { $member } (or --absent { $member })
makeup-exists = make-up study of { $name } for { $date } is already recorded: { $id }
    .help = To correct it: plan amend { $id } KEY=VALUE --reason TEXT
note-of-another = note { $id } was written by { $author } and is not evidence of another member's make-up study
    .help = Name a note by the member. To list notes: plan notes

remark-no-speakers = note: no speaker is named. Fewest times spoken or led so far ({ $times }, planned sessions included): { $names }{ $count ->
        [1] .
        [2] .
        [3] .
        [4] .
       *[other] {" "}and others.
    }
    .help = Name speakers: plan amend { $session } speakers={ $ids } --reason "speakers named" (plan schedule rota shows whose turn it is)

status-debts = make-up     { $owing } owed, { $overdue } of them overdue{ $undated ->
    [0] {""}
   *[other] , { $undated } with an unknown deadline
}; { $closed } made up{ $late ->
    [0] {""}
   *[other] , { $late } of them late
}
status-late-records = late        { $count ->
        [one] { $count } record
       *[other] { $count } records
    } recorded late

account-title = { $name } ({ $member }), { $post }
    .help = Study in { $year }
account-unread = Required readings not yet read:
account-unread-of = {"  "}topic { $number }: { $titles }
account-lacks = Missing:
account-complete = Everything required by the plan is done.
lack-makeup = make up the session on { $date } by { $due }
lack-makeup-undated = make up the session on { $date }
lack-speech = no speech is recorded for the session on { $date }
lack-attendance = attendance rate { $have }, target { $need }
lack-quota = { $quota }: { $have } of { $need }
lack-readings = required readings: { $have } of { $need }

figure-expected = Sessions expected
figure-present = Present (not late, not left early)
figure-late = Late
figure-left-early = Left early
figure-leave = On leave
figure-absent = Absent
figure-unmarked = Unmarked
figure-made-up = Made up
figure-made-up-late = of these late
figure-rate = Attendance rate (present, late or left early ÷ expected)
figure-chaired = Sessions chaired
figure-chaired-as-leader = of these as the leader
figure-speeches = Times spoken or led
figure-notes = Notes
figure-characters = Note characters
figure-reflections = Reflections
figure-speech-materials = Written speeches
figure-hours = Self-study hours
figure-readings = Required readings read
figure-reports = Research reports
figure-outcomes-done = Outcomes done
figure-outcomes-in-hand = Outcomes under way
figure-filed-late = Notes recorded late

## What earlier years left open

carried-over = Carried over: { $count }
carried-more = {"  "}… and { $count } more: plan handover
carried-sheet = {"  "}- { $date } incomplete sheet
    .help = {"    "}plan attend { $id }
carried-makeup = {"  "}- { $name } has not made up for { $date }
    .help = {"    "}plan makeup add { $id } --member { $member } --on DATE --how TEXT
carried-outcome = {"  "}- { $title } ({ $name }) is not done
    .help = {"    "}plan outcomes update { $id } --state done
carried-problem = {"  "}- problem "{ $problem }" without a measure
    .help = {"    "}plan outcomes add --kind KIND --title TITLE --owner MEMBER --due DATE --problem TEXT --year { $year }
carried-papers = {"  "}- { $date } missing attachments: { $papers }
    .help = {"    "}plan attach { $id } FILE --kind KIND
carried-bulletin = {"  "}- { $period } has no bulletin on file
    .help = {"    "}plan draft bulletin { $period } --year { $year }
carried-evaluation = {"  "}- { $period } has no evaluation
    .help = {"    "}plan evaluations add --period { $period } --year { $year }
