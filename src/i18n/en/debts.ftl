# Leave, make-up, the rota, members' accounts, late filing

debt-state-open = open
debt-state-overdue = overdue
debt-state-closed = closed

asked-before = in time
asked-after = after start
filed-late = filed late

quota-notes = notes
quota-note-characters = characters of notes
quota-reflections = reflections
quota-speeches = times spoken or led
quota-reports = research reports
quota-self-study-hours = hours of self-study
quota-sessions-chaired = sessions chaired

column-approved = Granted by
column-asked = Asked
column-leave = Leave
column-session-date = Session
column-debt-state = Make-up
column-overdue = Days overdue
column-made-up = Made up
column-confirmed = Confirmed
column-remark = Remark
column-chaired = Chaired
column-led = Led
column-spoke = Spoke
column-speeches = Led or spoke
column-ahead = To come
column-figure = Figure
column-value = Value
column-target = Target

leave-filed = leave of { $name } from the session of { $date } recorded: { $id }
remark-leave-after-start = note: the session has begun; leave recorded after its start is found by plan check.
remark-not-approved = nobody is recorded as having granted it.
    .help = Once it is granted: plan amend { $id } approved=MEMBER --reason "granted"
makeup-expected-by = if marked as on leave after the session, { $name } must make up for it by { $due }
makeup-expected = if marked as on leave after the session, { $name } must make up for it (no deadline in the plan)
makeup-due-by = to be made up by { $due }: { $names }.
    .help = Once it is made up, record it: plan makeup add { $session } --member MEMBER --on DATE --how TEXT
makeup-due-past = to have been made up by { $due }: { $names }.
    .help = Once it is made up, record it: plan makeup add { $session } --member MEMBER --on DATE --how TEXT
makeup-owed = to be made up, by no day that the plan sets: { $names }.
    .help = Once it is made up, record it: plan makeup add { $session } --member MEMBER --on DATE --how TEXT
makeup-undatable = to be made up, by when is unknown without the holidays of that year: { $names }.
    .help = Once it is made up, record it: plan makeup add { $session } --member MEMBER --on DATE --how TEXT
remark-leave-not-recorded = no leave is recorded for: { $names }.
    .help = Record it: plan leave add { $session } --member MEMBER --reason TEXT
makeup-filed = make-up by { $name } for the session of { $date } recorded: { $id }

sheet-debt-open = { $name } has to make up by { $date }.
sheet-debt-undated = { $name } has to make up; the plan sets no day.
sheet-debt-undatable = { $name } has to make up; by when is unknown without the holidays of that year.
sheet-debt-overdue = { $name } has not made up; it was due by { $date }.
sheet-debt-closed = { $name } made up on { $date }.

no-leave = no leave is recorded yet.
    .help = Before a session begins: plan leave add DATE --member MEMBER --reason TEXT
no-debts = nobody has to make up for a session.
    .help = Whoever is marked as on leave or absent is listed here; plan makeup add records a make-up.

leave-exists = { $name } already has leave from the session of { $date }: { $id }.
    .help = Correct it with plan amend { $id }, or take it back with plan retract { $id }.
nothing-written = { $arg } says nothing.
    .help = Write a few words: why, such as "at a provincial meeting", or how, such as "read alone and wrote a note".
makeup-before-session = { $date } is before the session itself, { $session }.
    .help = Check --on.
makeup-not-yet = { $date } is still to come.
    .help = Record the make-up once it is done.
makeup-of-unmarked = { $name } is not marked for the session of { $date }, so nobody knows whether there is anything to make up.
    .help = Mark attendance first: plan attend { $session } with --leave or --absent
makeup-of-attendance = { $name } is marked as { $status } on { $date } and has nothing to make up.
    .help = If the mark is wrong, mark again: plan attend { $session } with --leave or --absent
makeup-exists = the make-up by { $name } for { $date } is recorded already: { $id }.
    .help = Correct it with plan amend { $id }.
note-of-another = note { $id } was written by { $author } and shows nothing of another's make-up.
    .help = Name a note of the member's own; plan notes lists them.

remark-no-speakers = note: no speaker is named. Whoever has spoken or led least so far ({ $times }, those to come included): { $names }{ $count ->
        [1] .
        [2] .
        [3] .
        [4] .
       *[other] {" "}and others.
    }
    .help = Name some: plan amend { $session } speakers={ $ids } --reason "speakers named"; plan schedule rota tells whose turn it is.

status-debts = make-up     { $owing } to make up, { $overdue } of them overdue; { $closed } made up
status-late-records = filed late  { $count } { $count ->
        [one] record
       *[other] records
    }

account-title = { $name } ({ $member }), { $post }
    .help = The study of { $year }
account-unread = Readings still to be read:
account-unread-of = {"  "}topic { $number }: { $titles }
account-lacks = Still lacking:
account-complete = Everything the plan asks for is done.
lack-makeup = the session of { $date }, to be made up by { $due }
lack-makeup-undated = the session of { $date }, to be made up
lack-speech = no speech is recorded for the session of { $date }
lack-attendance = attendance { $have }, target { $need }
lack-quota = { $quota }: { $have } of { $need }
lack-readings = required readings: { $have } of { $need }

figure-expected = Sessions expected at
figure-present = Present
figure-late = Late
figure-left-early = Left early
figure-leave = On leave
figure-absent = Absent
figure-unmarked = Unmarked
figure-made-up = Made up
figure-rate = Attendance (came ÷ expected)
figure-chaired = Sessions chaired
figure-speeches = Times spoken or led
figure-notes = Notes
figure-characters = Characters of notes
figure-reflections = Reflections
figure-speech-materials = Speeches written
figure-hours = Hours of self-study
figure-readings = Required readings read
figure-reports = Research reports
figure-outcomes-done = Outcomes done
figure-outcomes-in-hand = Outcomes in hand
figure-filed-late = Notes filed late
