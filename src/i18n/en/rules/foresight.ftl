# Rules of targets, deadlines, papers and bulletins

topic-past-its-date = topic { $number }, "{ $title }", was due by { $by } and has not been studied
    .help = Schedule a session soon: plan schedule add { $topic } --on DATE. If it was studied, record attendance with plan attend.
    .title = Topic past its due date
    .why = The plan sets a due date (by) for this topic. After that date the topic is reported until a session on it is held.
quarter-below-target = { $term } of { $year } had { $held } of { $needed } required sessions
    .help = Record missing attendance with plan attend. Otherwise hold more sessions next quarter and say so in the evaluation.
    .title = Quarter with too few sessions
    .why = The target is [targets] sessions_per_quarter in the plan. Only sessions held count, and a quarter is checked once it is over.
target-out-of-reach = { $who }: { $aim } can no longer reach the target of { $needed }{ $members ->
        [0] ; at most { $best } is possible
       *[other] {" "}with the sessions scheduled or still required; at most { $best } is possible
    }
    .help = Report it and agree on a remedy; more sessions help a member. If the target was never realistic, change it under [targets] in the plan.
    .title = Target out of reach
    .why = The target cannot be reached even if every remaining session is attended and every remaining working day is used. For members, scheduled sessions and those that topics still need are counted. An early warning leaves time to respond.
target-at-risk = { $who }: { $aim } must not fall further behind from { $until } on, or the target of { $needed } is out of reach
    .help = Remind the member, or schedule sessions soon; plan schedule suggest proposes dates for missing sessions.
    .title = Target at risk
    .why = Reported from four weeks before it is too late, with the last date on which the target can still be reached.
step-missed = { $step } for the session on { $date } was due by { $due }, but no { $paper } is attached
    .help = If it was done, attach the document: plan attach { $session } FILE --kind { $key }
    .title = Missed step
    .why = Notice, materials and speeches before a session, and minutes and sign-in sheet after it, are due within the working days set under [targets] in the plan. An attachment shows that a step was done, even if it is added late. For speeches, a note by each speaker also counts.
papers-missing = attachments are missing for the session on { $date }: { $papers }
    .help = Add them: plan attach { $session } FILE --kind { $key }
    .title = Missing attachments
    .why = The plan lists the required attachments of each session under papers. Only sessions held are checked, and an attachment is not reported before its time limit.
paper-file-missing = the { $kind } "{ $name }" of the session on { $date } is recorded, but its file is not in the repository
    .help = Restore it with git, or attach it again: plan attach { $session } FILE --kind { $key }, then plan retract { $record } --reason TEXT
    .title = Attachment without its file
    .why = Attachments are stored by hash in records/YEAR/files. Without the file the archive is incomplete.
paper-altered = the { $kind } "{ $name }" of the session on { $date } differs from the attached file
    .help = Restore it with git. To replace it, attach the new file, then plan retract { $record } --reason TEXT
    .title = Altered attachment
    .why = The SHA-256 of an attachment is recorded when it is attached. An attachment is never changed; a corrected version is attached as a new file.
paper-with-blanks = the { $kind } "{ $name }" of the session on { $date } has { $count ->
        [one] { $count } blank
       *[other] { $count } blanks
    } to fill in: { $blanks }
    .help = Fill it in and attach it: plan attach { $session } FILE --kind { $key }, then plan retract { $record } --reason completed
    .title = Attachment with blanks
    .why = An attachment is complete; a blank that is left in it is work that was not done. Scans, pictures and files that cannot be opened are not searched.
bulletin-missing = { $term } of { $year } is over, but no bulletin on it is attached
    .help = Once it is issued, attach it to any session of the period: plan attach { $session } FILE --kind bulletin
    .title = Missing bulletin
    .why = The plan sets how often a bulletin (circular) is due under [targets] bulletin. A period in which a session was held needs one, attached to one of its sessions.
