# Rules of the plan

topic-without-session = topic { $number }, "{ $title }", has no session yet.
    .help = Set one with plan schedule add { $topic } --on DATE.
    .title = A topic without a session
    .why = The plan asks for at least one collective study session on every topic. A session that is set and not cancelled is enough; whether it takes place is another rule's matter.
topic-below-target = topic { $number }, "{ $title }", has { $sessions } of the { $needed } sessions that it needs.
    .help = Set another with plan schedule add { $topic } --on DATE.
    .title = A topic below its target
    .why = The target stands in the plan under [targets] sessions_per_topic; a topic's own `sessions` goes before it.
topic-without-readings = topic { $number }, "{ $title }", has no readings.
    .help = Fill in its readings in the plan; a meeting or document without 《》 is one too, with untitled = true.
    .title = A topic without readings
    .why = Every topic says what is to be read. Communiqués and meetings, which stand without 《》, are readings too.
duplicate-id = the id { $id } is used twice.
    .help = Give the second one an id that was never used.
    .title = An id used twice
    .why = Records name topics and members by id; with the same id twice nobody knows which is meant.
malformed-id = the id "{ $id }" holds characters that it may not.
    .help = Use letters, digits and hyphens only, such as t01 or m02.
    .title = An id with characters that it may not hold
    .why = Ids become parts of the names of records, so they hold ASCII letters, digits and hyphens only.
impossible-value = { $key } is { $value }; it must lie between { $least } and { $most }.
    .help = Write a value within these bounds.
    .title = A value that cannot be meant
    .why = With such a number a target is never reached or always is, no document can be set, and a holiday is none.
unknown-rule = there is no rule "{ $rule }".
    .help = Check the spelling under [rules]; plan explain lists every rule.
    .title = An unknown rule
    .why = A misspelt rule under [rules] has no effect.
unknown-calendar = the holidays of { $year } are not known, so nobody can tell a working day.
    .help = Write plan/calendar/{ $year }.toml from the State Council's notice.
    .title = An unknown calendar
    .why = Working days follow the State Council's yearly notice. A year without one is not guessed: whatever depends on working days stays silent.
