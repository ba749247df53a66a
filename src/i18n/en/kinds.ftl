# Documents: plan, timetable, programme, checklists, requirements, leave, make-up, speech, note, report, news, seats

draft-kind-plan = study plan
draft-kind-timetable = timetable
draft-kind-agenda = programme
draft-kind-checklists = checklists
draft-kind-requirements = requirements table
draft-kind-leave = leave form
draft-kind-makeup = make-up register
draft-kind-speech = speech
draft-kind-note = study note
draft-kind-report = report to the superior office
draft-kind-debrief = session news
draft-kind-seats = seating plan

## Shared

draft-full-stop = .
draft-as-of = (as of { $day })
draft-sign-here = Signature: {""}
draft-sign-date = {"    "}Date:
draft-pen-date = {""}
draft-month = { $month ->
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
draft-weekday-name = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
draft-open = open
draft-session-name = Study session { $number } of { $year }
draft-order = No.
draft-role = Role
draft-wanted-adopted = date of adoption
draft-wanted-lecturer = lecturer
draft-wanted-addressee = addressee
draft-wanted-last-year = study of last year (no records of that year)

## Plan

draft-plan-guidance = Guidance
draft-plan-topics = Topics
draft-plan-ways = Study types
draft-plan-tasks = Tasks
draft-plan-requirements = Requirements
draft-plan-readings = Required reading: { $points }
draft-plan-grasp = To grasp: { $points }
draft-plan-practice = In practice: { $points }
draft-plan-results = Expected results: { $points }
draft-plan-months = Time: { $months }.
draft-plan-by = First session by { $day }.
draft-plan-sessions = Sessions: at least { $count }.
draft-plan-lead = Lead: { $lead }.
draft-plan-added = Added on { $day }.
draft-plan-added-by = Added on { $day }; basis: { $basis }.
draft-plan-forms = Study types: { $forms }.
draft-plan-platforms = Platforms: { $platforms }.
draft-plan-usual-time = Usual time
draft-plan-usual-place = Usual place
draft-target-sessions-per-topic = Sessions on each topic: at least { $count }
draft-target-sessions-per-quarter = Sessions in each quarter: at least { $count }
draft-target-sessions-per-year = Sessions in the year: at least { $count }
draft-target-chaired = Sessions chaired by the leader: at least { $count }
draft-target-speeches = Speeches or guided readings of each member: at least { $count }
draft-target-notes = Notes of each member: at least { $count }
draft-target-characters = Characters in the notes of each member: at least { $count }
draft-target-reflections = Reflections of each member: at least { $count }
draft-target-reports = Research reports of each member: at least { $count }
draft-target-hours = Hours of self-study of each member: at least { $count }
draft-target-makeup = Working days to make up a missed session: { $count }
draft-target-notice = Working days between notice and session: { $count }
draft-target-materials = Working days between materials and session: { $count }
draft-target-speech-texts = Working days between written speeches and session: { $count }
draft-target-minutes = Working days to complete the minutes: { $count }
draft-target-filing = Working days to file the sign-in sheet: { $count }
draft-target-evaluation-within = Days to complete an evaluation after its period: { $count }
draft-target-late-record = Days after an event from which a record counts as late: { $count }
draft-target-session-attendance = Attendance rate of each session: at least { $share }
draft-target-member-attendance = Attendance rate of each member: at least { $share }
draft-target-evaluation = Evaluation: { $cycle }
draft-target-bulletin = Bulletin: { $cycle }
draft-target-checklists = Checklists: { $names }
draft-target-papers = Attachments to keep of each session: { $kinds }
draft-cycle-quarter = every quarter
draft-cycle-half-year = every half year
draft-cycle-year = every year

## Timetable

draft-timetable-title = Timetable of the study in { $year }
draft-timetable-all-open = None of the { $count } topics of the plan has a session.
draft-timetable-open = Topics without a session: { $topics }.

## Programme

draft-agenda-title = Programme of study session { $number } of { $year }
draft-agenda-opening = As scheduled in "{ $plan }", this is the programme of study session { $number } of the year.
draft-agenda-course = Agenda
draft-agenda-opens = { $chair } takes the chair and explains the programme
draft-agenda-lecture = Lecture: { $lecturer }
draft-agenda-visit = Field research: { $place }
draft-agenda-lead = { $lead } leads the reading of { $readings }
draft-agenda-speech = { $name } speaks
draft-agenda-speech-titled = { $name } speaks on "{ $title }"
draft-agenda-discussion = Other members discuss
draft-agenda-closes = { $chair } sums up
draft-agenda-before = Preparation
draft-agenda-step = By { $day }: { $step }
draft-agenda-approval = Approval
draft-agenda-drafter = Drafted by
draft-agenda-reviewer = Reviewed by
draft-agenda-leader = Approved by the leader

## Checklists

draft-checklists-title = Checklists of the study in { $year }
draft-checklist-empty = No items.
draft-checklist-counts = Items: { $count }, done: { $done }{ $overdue ->
    [0] {""}
   *[other] , overdue: { $overdue }
}.

## Requirements

draft-requirements-title = Requirements of the study in { $year } and how they are met
draft-requirement = Requirement
draft-clause = Clause
draft-evidence = Evidence
draft-verdict = Verdict
draft-requirements-none = The plan lists no clauses of its requirements.
draft-requirements-total = Clauses: { $all }{ $met ->
    [0] {""}
   *[other] ; met: { $met }
}{ $at-risk ->
    [0] {""}
   *[other] ; at risk: { $at-risk }
}{ $not-met ->
    [0] {""}
   *[other] ; not met: { $not-met }
}{ $not-checkable ->
    [0] {""}
   *[other] ; needs review: { $not-checkable }
}.

## Leave

draft-leave-title = Leave from a study session
draft-leave-session = Session
draft-leave-cause = Reason
draft-leave-asked = Asked on
draft-leave-in-time = { $day } (before the session)
draft-leave-late = { $day } (after the session)
draft-leave-member-signs = Member
draft-leave-approval = Approval
draft-leave-approved = Approved by { $name }. {""}
draft-leave-makeup = Make-up study
draft-leave-made-up = made up on { $day } ({ $how })
draft-leave-due = by { $day }

## Make-up register

draft-makeup-title = Make-up register of { $term }
draft-missed-because = Missed because
draft-makeup-due = Due
draft-confirmed-by = Confirmed by

## Speech and note

draft-writing-title = { $kind }: { $topic }
draft-byline = { $name }, { $post }
draft-speech-at = (speech at study session { $number } of { $year })
draft-written-on = ({ $day })
draft-readings-covered = Readings
draft-hours-reported = Hours of self-study: { $hours }.

## Report

draft-report-title = Report on the study group in { $year }
draft-report-opening = The members of the study group, its plan for { $year } and its study are reported as follows.
draft-report-roster = Members
draft-report-members = The group has { $count ->
    [one] { $count } member
   *[other] { $count } members
}.
draft-report-plan = Plan of the year
draft-report-planned = "{ $plan }" was adopted on { $day }. It has { $topics ->
    [one] { $topics } topic
   *[other] { $topics } topics
}{ $added ->
    [0] {""}
   *[other] {" "}and { $added } added during the year
}.
draft-report-last = Study of last year
draft-report-half = Study in the first half of the year
draft-reading-list = Required reading
draft-sessions-needed = Sessions

## News

draft-debrief-title = held study session { $number } of { $year }
draft-debrief-issue = (study news { $number } of { $year })
draft-debrief-opening = On { $day } the { $group } held study session { $number } of the year in { $place }. Study type: { $form }. Topics: { $topics }.
draft-debrief-readings = Required reading: { $readings }
draft-debrief-led = { $chair } took the chair, { $lead } led the reading.
draft-debrief-lectured = { $lecturer } gave the lecture.
draft-debrief-chaired = { $chair } took the chair.
draft-debrief-spoke = { $name } spoke
draft-debrief-spoke-on = { $name } spoke on "{ $title }"
draft-debrief-problems = Problems found by field research: { $problems }
draft-debrief-outcomes = To be done: { $outcomes }
draft-debrief-attended = Expected { $expected }, attended { $came }{ $late ->
        [0] {""}
       *[other] {" "}(late and left early included)
    }{ $came ->
        [0] .
       *[other] : { $members }.
    }
draft-debrief-guests = {" "}Guests: { $guests }.

## Seats

draft-seats-title = Seating plan of study session { $number } of { $year }
draft-seats-plan = Plan
draft-seats-rule = By post: the first in the middle, the second at the left hand of the first, the third at the right hand, and so on; seen from the opposite side.
draft-seats-list = List

## plan draft

draft-no-brief = there is no brief text of this kind: { $kind }
    .help = Omit --brief.
draft-needs-note = no note is given
    .help = Add an id, such as plan draft speech 2026-03-11 (plan notes lists the ids)
draft-note-of-other-kind = "{ $word }" is not a speech but a { $kind }
    .help = Run plan draft note { $word }
draft-speech-is-no-note = "{ $word }" is a speech
    .help = Run plan draft speech { $word }
draft-note-unread = cannot read the text in { $file }
    .help = Run plan check for the reason.
draft-not-yet-held = the session on { $date } is not recorded as held, so the document cannot be written
    .help = After the session, record attendance: plan attend { $date } --all-present

## Archive

archive-attendance = Attendance of { $year }
archive-contents = index
archive-cover = cover
archive-closing = closing sheet
archive-volume = Study archive of { $year }
archive-draft = {" "}(draft)
archive-draft-blanks = draft, blanks: { $count }
archive-made = made from records
archive-pages-stated = pages as stated by the file
archive-title = { $session }: { $kind }
archive-changed-meanwhile = a record was changed during archiving; no archive was written
    .help = Run plan archive again.
archive-cover-organization = Organization
archive-cover-title = Title
archive-cover-span = From and to
archive-cover-count = Items
archive-cover-pages = Pages
archive-cover-retention = Retention
archive-cover-number = Archive number
archive-closing-title = Closing sheet of the study archive of { $year }
archive-closing-state = Content
archive-closing-count = Items in this volume: { $count }; see the index.
archive-closing-empty = There are no papers of these classes this year: { $classes }.
archive-closing-missing = Recorded, but without a file and not in this volume: { $papers }.
archive-closing-unread = Notes with unreadable text, not in this volume: { $notes }.
archive-closing-pages-unknown = { $count ->
        [one] The pages of 1 paper cannot be known by the program
       *[other] The pages of { $count } papers cannot be known by the program
    }; the column is empty in the index. Print them, count the pages and fill them in.
archive-closing-pages-stated = { $count ->
        [one] The pages of 1 paper are
       *[other] The pages of { $count } papers are
    } stated by its Word file and were not counted; check them.
archive-closing-sums = The data files of plan, roster and records are in the folder "data"; SHA256SUMS has the checksums of all files.
archive-closing-signed = Filing
archive-closing-filed-by = Filed by
archive-closing-checked-by = Checked by
archive-closing-on = Date
draft-attendance-title = Attendance of study session { $number } of { $year }
draft-outcomes-title = Outcomes of { $year }
draft-document-number = Doc. no.
draft-pages = Pages
draft-order-number = No.
