# Notices: study types, moves, cancellations

draft-month-day = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
draft-lecturer = Lecturer
draft-gather = Meeting point
draft-place-visited = Place to visit
draft-place-exchange = Place of exchange
draft-enlarged = enlarged session
draft-comma = ,{" "}
draft-wanted-gather = time, place and vehicle of departure

draft-notice-listen = Please read the required readings beforehand, and prepare questions about your own field of work.
draft-notice-visit = Please read the required readings beforehand, list questions about your own field of work, and be at the meeting point in time.
draft-notice-exchange = Please read the required readings beforehand, and prepare practices and questions of your own field of work.
draft-notice-study = Please study the required readings and write notes.
draft-notice-speeches = Speakers are asked to hand in their written speeches to the { $to } by { $by }.
draft-notice-speeches-before = Speakers are asked to hand in their written speeches to the { $to } before the session.
draft-notice-leave = If you cannot attend, please ask the { $to } for leave before the session, and make it up soon afterwards.
draft-notice-leave-within = If you cannot attend, please ask the { $to } for leave before the session, and make it up within { $days ->
        [one] { $days } working day
       *[other] { $days } working days
    } afterwards.
draft-notice-contact = Contact: { $who }.

draft-notice-brief-head = [Study notice] Session { $number } of the year
draft-notice-brief-foot = If you cannot attend, please ask for leave beforehand. Please confirm.

draft-notice-moved-title = Notice of the new date of the study session of { $short }
draft-notice-moved-opening = The study session planned for { $before } is moved to { $day }, as session { $number } of the year. The details are as follows.
draft-notice-moved-because = The study session planned for { $before } is moved to { $day }, as session { $number } of the year ({ $reason }). The details are as follows.
draft-notice-moved-head = [New date] The study session planned for { $before } is moved to { $day }
draft-notice-self-title = Notice of self-study on { $short }
draft-notice-self-opening = As scheduled in "{ $plan }", the members study by themselves on { $day }. The details are as follows.
draft-notice-self-head = [Study notice] Self-study on { $day }
draft-notice-cancelled-title = Notice of the cancellation of the study session on { $short }
draft-notice-cancelled = The study session planned for { $moment } is cancelled ({ $reason }). It was on: { $topics }. If it is held on another day, a new notice will be sent.
draft-notice-cancelled-brief =
    Cancelled: the study session planned for { $moment }
    Reason: { $reason }
    Topics: { $topics }

# Minutes by study type
draft-minutes-lecture = Lecture
draft-minutes-visit = Visit
draft-wanted-lecture-gist = gist of the lecture
draft-wanted-visit = what was visited and presented

session-guest-is-member = "{ $name }" is a member on { $date } and takes part anyway
    .help = Remove this --guest.
