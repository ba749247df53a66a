# Rules of times, dates, equal texts, and amendments beside retractions

amendment-beside-retraction = { $earlier } was amended by { $record } and retracted by someone who did not know of the amendment, so the amendment has no effect
    .help = If the retraction is right: plan retract { $record } --reason "retracted". If it is not, record the event again: a retraction cannot be undone.
    .title = Amended and retracted at the same time
    .why = After a merge the retraction removes the amendment, which the person who retracted the record had never seen. A person must decide.
recorded-in-future = { $kind } recorded on { $recorded }, which is after today ({ $today }): the clock of that computer is ahead
    .help = Set the clock of that computer. The order of this record is unreliable: retract it and record it again.
    .title = Recorded in the future
    .why = Of several records the later one counts, and late records and leave in advance depend on the time too. A clock that is ahead makes one record the last one for good. Differences within a day are ignored.
dated-in-future = the date { $date } of { $kind } { $record } has not come
    .help = To correct it: plan amend { $record } date=DATE --reason TEXT. If it has not happened, retract it.
    .title = Dated in the future
    .why = Make-up study, notes and evaluations record what was done; their date cannot be after today.
duplicate-text = the note { $note } of { $name } has the same text as { $others }
    .help = Find out who wrote it. If it was recorded twice: plan retract { $note } --reason "duplicate". If it was written together, keep it and say so.
    .title = Notes with the same text
    .why = The same text from several members, or from one of them twice on a topic or three times, is not evidence that each studied. Spaces, line breaks and the width of characters make no difference.
