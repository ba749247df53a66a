# Rules of leave, make-up, targets and late filing

leave-after-start = leave of { $name } from the session on { $date } was recorded after the session began{ $corrected ->
        [yes] {" "}(first recorded as leave of { $before }, then corrected)
       *[no] {""}
    }
    .help = { $corrected ->
        [yes] If it was asked for in time, say when: plan amend { $leave } asked="DAY TIME" --reason TEXT. Otherwise keep the record.
       *[no] Keep the record. Next time record leave before the session begins with plan leave add.
    }
    .title = Leave recorded after the start
    .why = The plan requires leave in advance. Leave recorded later is kept, but does not count as leave in advance. Only the first recording counts, not later amendments; if the member or the session was corrected, the correction counts, unless plan amend states when the leave was asked for. For a session without a time, in a plan without a usual one, leave recorded on its date counts as in advance.
leave-without-record = { $name } is marked as on leave on { $date }, but no leave is recorded
    .help = Record it: plan leave add { $session } --member { $member } --reason TEXT. If the status is wrong, mark the member again.
    .title = On leave without a leave record
    .why = Leave needs a reason and an approver; a status on an attendance sheet gives neither.
leave-of-cancelled = { $name } has leave from a session on { $date } that was cancelled, but not from { $session } on the same day, so presence is not assumed
    .help = If also away from that session: plan amend { $leave } session={ $session } --reason "the other session was cancelled". If not: plan retract { $leave } --reason "session cancelled"
    .title = Leave from a cancelled session, with another on that day
    .why = When one of two duplicate sessions is cancelled, leave stays with it, though it may be meant for the other.
makeup-overdue = { $name } missed the session on { $date } and had to make it up by { $due }{ $days ->
        [0] ; that date has just passed
        [unknown] ; how many working days ago is unknown without that year's holidays
        [one] , one working day ago
       *[other] , { $days } working days ago
    }
    .help = Once it is made up, record it: plan makeup add { $session } --member { $member } --on DATE --how TEXT
    .title = Make-up study overdue
    .why = A member who is on leave or absent must make up the session. The time limit is [targets] makeup_days in the plan, in working days from the day after the session. If the plan sets no limit or the holidays are unknown, nothing is reported.
makeup-late = { $name } made up the session on { $date } only on { $on }, after { $due }
    .help = Keep the record. If the date is wrong, correct it with plan amend.
    .title = Made up late
    .why = A missed session must be made up within [targets] makeup_days in the plan, in working days. One made up later counts as made up, and is shown as late everywhere.
makeup-without-debt = { $name } made up the session on { $date }, but is marked neither as on leave nor as absent
    .help = If the status is wrong, mark the member again. Otherwise: plan retract { $makeup } --reason "nothing to make up"
    .title = Make-up study without a missed session
    .why = Make-up study belongs to a leave or an absence. If they do not match, one of the two records is wrong.
speech-missing = { $name } was a speaker on { $date }, but no speech is recorded
    .help = Record it: plan notes add { $topic } FILE --kind speech --session { $session } --member { $member } (if no speech was given, correct speakers with plan amend)
    .title = Speaker without a speech
    .why = A speech must be in writing, so that it can be archived and shows the quality of the discussion. A speech that names the session counts, and so does one on its topic that names no session. Speakers on leave or absent are skipped.
attendance-below-target = { $of ->
        [session] attendance rate of the session on { $whose }
       *[other] annual attendance rate of { $whose }
    } is { $rate }, below the target of { $target }{ $unmarked ->
        [0] {""}
       *[other] {" "}({ $unmarked } unmarked)
    }
    .help = Mark unmarked members with plan attend. If the rate is correct, give the reasons in the evaluation.
    .title = Attendance rate below target
    .why = The attendance rate is attended ÷ expected. Members who were late or left early attended. Members on leave, absent or unmarked did not, but count as expected. A session is compared with session_attendance once it is over. A member is compared with member_attendance once the plan period is over; the sessions during membership count.
member-below-target = { $name } did not reach an annual target: { $quota }, { $have } of { $need }
    .help = Record what was done but not recorded (it will show as recorded late). To see the whole year: plan roster { $member }
    .title = Member below an annual target
    .why = The targets are under [targets] in the plan; targets that are not set are not checked. They are checked once the plan period is over. A member who joined or left during the year owes a share by days, rounded to the nearest whole number.
late-record = the { $kind } record of { $date } was { $by ->
        [commit] committed
       *[stamp] recorded
    } on { $recorded }, { $days ->
        [one] { $days } day
       *[other] { $days } days
    } later
    .help = Keep the record; lists show it as recorded late. Next time record the event sooner.
    .title = Recorded late
    .why = A record made long after its event is weaker evidence, so it is shown as late. The limit is [targets] late_record_days in the plan, in calendar days; amendments never count. The date is that of the record's own stamp, or of its first git commit if that is known and later.
