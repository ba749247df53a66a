# Rules of notes

empty-note = { $name }'s note has no text.
    .help = Retract it and file it anew: plan retract { $note } --reason TEXT.
    .title = An empty note
    .why = A note without text shows no study.
note-by-non-member = the author { $member } of the note is not on the roster.
    .help = Correct `member` with plan amend, or add the member to the roster.
    .title = A note by someone who is no member
    .why = Notes are counted by member; the roster keeps those who left.
note-outside-membership = { $name } did not belong to the group on { $date }, the note's day.
    .help = Correct `date` with plan amend; if the roster's dates are wrong, correct plan/roster.toml.
    .title = A note outside membership
    .why = What was written before joining or after leaving is not this group's study.
note-before-session = topic { $number } has no session held yet, but { $name } has a note on it.
    .help = Reading ahead is welcome; this goes away once the session is held.
    .title = A note before the session
    .why = Only to know: the topic's session is still to come.
