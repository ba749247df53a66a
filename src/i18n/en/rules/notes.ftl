# Rules of notes

empty-note = the note by { $name } has no text
    .help = Retract the note and add it again: plan retract { $note } --reason TEXT
    .title = Empty note
    .why = A note without text is not evidence of study.
note-by-non-member = the author { $member } of the note is not in the roster
    .help = If the author is wrong: plan amend { $note } member=MEMBER --reason "wrong author". If not, add the member to the roster.
    .title = Note by a non-member
    .why = Notes are counted by member, so the author must be in the roster, which keeps former members.
note-outside-membership = { $name } was not a member on { $date }, the date of the note
    .help = If the date of the note is wrong: plan amend { $note } date=DATE --reason "wrong date". If the dates in the roster are wrong, correct plan/roster.toml.
    .title = Note outside membership
    .why = A note written before joining or after leaving is not study of this group.
note-before-session = topic { $number } has no session held yet, but { $name } has a note on it
    .help = Studying ahead is welcome; this finding disappears once a session is held.
    .title = Note before the session
    .why = For information only: no session on the topic has been held yet.
note-on-another-topic = the note of { $name } on topic { $topic } belongs to the session of { $date }, which is on { $topics }
    .help = If the session is wrong: plan amend { $note } session=SESSION --reason "wrong session" (session= if it belongs to none). If the topic is wrong: plan amend { $note } topic=TOPIC --reason "wrong topic"
    .title = Note on a topic that its session is not on
    .why = A note of a session is on one of its topics. Commands refuse any other; amending the topics of the session, or merging what two people recorded separately, can bring it about.
