# Rules of leave, make-up, targets and late filing

leave-after-start = the leave of { $name } from the session of { $date } was recorded after it began.
    .help = Keep it as it is; the next time record it before the start: plan leave add.
    .title = Leave recorded after the start
    .why = The plan asks that leave be asked for beforehand. A later one is kept, but it is not leave in time. The first recording counts, whatever is corrected later; a session without a time takes the whole of its day as before.
leave-without-record = { $name } is marked as on leave on { $date }, but no leave is recorded.
    .help = Record it: plan leave add { $session } --member { $member } --reason TEXT; if the mark is wrong, mark again.
    .title = Marked as on leave without a record of it
    .why = Leave has a reason and somebody who grants it; a mark on a sheet tells neither.
makeup-overdue = { $name } missed the session of { $date } and was to make it up by { $due }{ $days ->
        [0] ; that day has just passed.
        [unknown] ; the year's holidays are missing, so nobody knows how many working days ago.
        [one] , one working day ago.
       *[other] , { $days } working days ago.
    }
    .help = Then record it: plan makeup add { $session } --member { $member } --on DATE --how TEXT.
    .title = Make-up overdue
    .why = Whoever is on leave or absent makes up for it. The term is the plan's [targets] makeup_days, in working days from the day after the session; where the plan says nothing or the holidays are not known, nobody judges.
makeup-without-debt = { $name } made up for the session of { $date }, but is marked neither as on leave nor as absent.
    .help = If the mark is wrong, mark again; else plan retract { $makeup } --reason "nothing to make up".
    .title = A make-up of nothing
    .why = A make-up belongs to a leave or an absence. Where they do not match, one of the two is recorded wrongly.
speech-missing = { $name } was a speaker on { $date } and left no speech.
    .help = Record it: plan notes add { $topic } FILE --kind speech --session { $session } --member { $member }; if there was none, correct speakers with plan amend.
    .title = A speaker without a speech
    .why = A speech is written, so that it can be filed and shows what the discussion was worth. A speech that names the session counts, and so does one on its topic that names none. A speaker who was on leave or absent is passed over.
attendance-below-target = { $of ->
        [session] attendance of the session of { $whose }
       *[other] the year's attendance of { $whose }
    } is { $rate }, below the target of { $target }{ $unmarked ->
        [0] .
       *[other] {" "}({ $unmarked } unmarked).
    }
    .help = Mark whoever is unmarked with plan attend; if it is true, tell why in the evaluation.
    .title = Attendance below the target
    .why = Attendance is came ÷ expected. Late and gone early came; leave, absence and missing marks did not, but count as expected. A session is held to session_attendance once it is over; a member to member_attendance once the plan's period is over, if still a member then.
member-below-target = { $name } did not reach a target of the year: { $quota }, { $have } of { $need }.
    .help = Record what was done and not recorded (it will show as filed late); plan roster { $member } tells the whole year.
    .title = A member below a target
    .why = The targets stand under [targets] in the plan; what it does not state is not asked for. They are checked once the plan's period is over, for those who are members on its last day; who joined in mid-year owes a part by days, rounded to the nearest.
late-record = the { $kind } record of { $date } was { $by ->
        [commit] committed
       *[stamp] filed
    } on { $recorded }, { $days } days later.
    .help = Keep it as it is; lists show it as filed late. Record sooner the next time.
    .title = Filed late
    .why = What is filed long after its event is worth less as evidence, so it is shown as such. From how many days on stands in the plan, [targets] late_record_days; a correction never counts. The record's own stamp tells when it was filed, or its first commit, where git knows it and it is later.
