# Names of record fields: plan amend KEY=VALUE

field-absent = absent
field-adjustments = adjustments
field-approved = approved
field-asked = asked
field-assumed = assumed
field-attendance = attendance
field-cancelled = cancelled
field-cause = cause
field-chair = chair
field-change = change
field-confirmed = confirmed
field-date = date
field-due = due
field-form = form
field-gather = gather
field-guests = guests
field-held = held
field-hours = hours
field-how = how
field-kind = kind
field-known-sheets = known-sheets
field-late = late
field-lead = lead
field-leave = leave
field-left-early = left-early
field-lecturer = lecturer
field-member = member
field-name = name
field-note = note
field-notes = notes
field-owner = owner
field-period = period
field-place = place
field-present = present
field-problem = problem
field-problems = problems
field-readings = readings
field-session = session
field-sessions = sessions
field-sha256 = sha256
field-size = size
field-speakers = speakers
field-state = state
field-time = time
field-title = title
field-topic = topic
field-topics = topics

no-such-field = the record has no field "{ $key }"; it has: { $fields }
    .help = Write KEY=VALUE, such as place=Room 3; records/README.md explains the keys.
text-has-an-option = the text of a note is not part of the command line
    .help = From a file: plan amend { $id } --text FILE --reason TEXT. Without a file it opens the editor; - is standard input.
no-text-to-amend = the record has no text; --text is for notes only
    .help = To amend other content: plan amend { $id } KEY=VALUE --reason TEXT
amended-text-kept = the text was saved in { $file }
    .help = Correct it, then amend with it: plan amend ID --text { $file } --reason TEXT
amends-nothing = the amendment changes nothing; it was not recorded
    .help = The current content is in { $file }
not-a-day-and-time = "{ $value }" is not a valid day and time
    .help = Write a day, or a day and a time, such as asked="2026-03-18 17:05".
leave-asked-later = the leave cannot have been asked for at { $asked }, which is to come
    .help = Check day and time: leave is asked for before it is recorded.
leave-asked-on-the-day = leave asked for on the day of the session, { $date }, needs the time of day
    .help = Add the time, so that it can be compared with the start: asked="{ $date } 08:30"
