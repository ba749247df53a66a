# Documents: notice, sign-in sheet, minutes, bulletin, summary, evaluation, account, contents

## What keeps a document from being drawn

document-figure-out-of-range = { $key } under [document] in the plan is { $figure }; it must be between { $least } and { $most }
    .help = Correct it in the plan: lengths are millimetres, sizes are points or names such as "三号". Without the line, the value of GB/T 9704 is used.
document-lines-do-not-fit = { $lines } lines do not fit on a page
    .help = Check lines, body_size, page_height, margin_top and margin_bottom under [document] in the plan; GB/T 9704 has 22 lines.
document-characters-do-not-fit = { $characters } characters do not fit on a line
    .help = Check characters, body_size, page_width, margin_left and margin_right under [document] in the plan; GB/T 9704 has 28 characters.
document-not-packed = the document was not created: { $reason }
    .help = A record probably contains a very long text; draft with -o FILE.txt to find it.

## Kinds of documents

draft-kind-notice = notice
draft-kind-sign-in = sign-in sheet
draft-kind-minutes = minutes
draft-kind-bulletin = bulletin
draft-kind-summary = summary
draft-kind-evaluation = evaluation
draft-kind-account = study report
draft-kind-contents = archive index

## What documents share

draft-blank = to fill in: { $what }
draft-group = Study Group of { $organization }
draft-group-word = Study Group
draft-day = { $day } { $month ->
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
} { $year }
draft-short-day = { $day }/{ $month }/{ $year }
draft-weekday = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}, { $day }
draft-moment = { $date }, { $from }–{ $to }
draft-years = { $first }–{ $last }
draft-term-days = the year from { $from } to { $to }
draft-term-year = { $year }
draft-term-half = { $number ->
    [1] the first half of { $year }
   *[2] the second half of { $year }
}
draft-term-quarter = { $number ->
    [1] the first quarter of { $year }
    [2] the second quarter of { $year }
    [3] the third quarter of { $year }
   *[4] the fourth quarter of { $year }
}
draft-term-month = { $year }-{ $number }
draft-topic = topic { $number } "{ $title }"
draft-topic-entry = Topic { $number }: { $title }
draft-semicolon = {"; "}
draft-readings = Required reading: { $readings }
draft-with-remark = { $name } ({ $remark })
draft-fact = { $label }: { $value }
draft-nobody = nobody
draft-not-held = not held
draft-not-made-up = not yet

# Labels and headings
draft-to-members = To the members
draft-members = Members
draft-guests = Guests
draft-time = Time
draft-place = Place
draft-form = Form
draft-chair = Chair
draft-lead = Lead
draft-speakers = Speakers
draft-topics = Topics
draft-present = Present
draft-on-leave = On leave
draft-missing = On leave or absent
draft-unmarked = Unmarked
draft-attendance = Attendance
draft-recorder = Recorder
draft-attachments = Attachments
draft-number = No.
draft-name = Name
draft-post = Post
draft-cause = Reason
draft-session-number = No.
draft-speeches = Written speeches
draft-sign = Signature
draft-status = Attendance
draft-remarks = Remarks
draft-member-id = Id
draft-date = Date
draft-expected = Exp.
draft-came = Att.
draft-rate = Rate
draft-late = Late
draft-left-early = Early
draft-leave = Leave
draft-absent = Abs.
draft-not-marked = Unm.
draft-notes = Notes
draft-reflections = Refl.
draft-session = Missed on
draft-made-up-on = Made up on
draft-made-up-late = { $day } (late)
draft-made-up-how = Method
draft-kind = Kind
draft-outcome = Outcome
draft-owner = Owner
draft-due = Due
draft-state = State
draft-topic-title = Topic
draft-times = Times
draft-dates = Held on
draft-title = Title
draft-readings-read = Readings
draft-characters = Char.
draft-responsible = By
draft-item-title = Title
draft-outcomes = Outcomes
draft-problems = Problems
draft-next = Next steps

# Captions of tables
draft-caption-sessions = Sessions
draft-caption-members = Members
draft-caption-debts = Make-up study
draft-caption-outcomes = Outcomes
draft-caption-topics = Topics
draft-caption-writings = Notes and speeches

# What a person fills in
draft-wanted-time = start and end time
draft-wanted-place = place
draft-wanted-chair = chair
draft-wanted-lead = lead
draft-wanted-speakers = speakers
draft-wanted-recorder = recorder
draft-wanted-guests = guests, or "nobody"
draft-wanted-readings = what to read
draft-wanted-date = date
draft-wanted-attendance = attendance (not fully recorded)
draft-wanted-presence = whether present (attendance not recorded)
draft-wanted-marks = record attendance, or explain
draft-wanted-cause = reason
draft-wanted-lead-gist = readings and main points
draft-wanted-speech = main points of the speech
draft-wanted-others = main points of other speakers
draft-wanted-problems = problems found by field research
draft-wanted-closing = main points of the chair's closing remarks
draft-wanted-outcomes = measures, reports, policies or solved problems that resulted from the study, with owner and due date
draft-wanted-due = due date
draft-wanted-shortcomings = problems
draft-wanted-next = next steps
draft-wanted-forms = study types and number of sessions
draft-wanted-done = activities and results
draft-wanted-view-plan = assessment of how the plan was carried out
draft-wanted-view-depth = assessment of the discussions
draft-wanted-view-use = assessment of how study was applied
draft-wanted-adjustments = adjustments
draft-wanted-change = whether and how to change the plan
draft-wanted-speeches = chairing, leading and speaking
draft-wanted-writing = notes, reflections and speeches
draft-wanted-result = what was done
draft-wanted-gains = what was learned
draft-wanted-aims = aims

## Notice

draft-notice-title = Notice of study session { $number } of { $year }
draft-notice-opening = As scheduled in "{ $plan }", study session { $number } of the year will be held on { $day }.
draft-notice-when = Time and place
draft-notice-who = Participants
draft-notice-members = { $members } ({ $count })
draft-notice-what = Topics
draft-notice-how = Arrangements
draft-notice-asked = Requirements
draft-notice-read = Please study the required readings in advance and prepare for the discussion with your own work in mind.

## Sign-in sheet

draft-sign-in-title = Sign-in sheet of study session { $number } of { $year }
draft-sign-in-tab = Sign-in
draft-sign-in-expected = expected { $count }, {""}
draft-sign-in-came = attended {""}
draft-sign-in-leave = , on leave {""}
draft-sign-in-absent = , absent {""}
draft-sign-in-people = {""}
draft-sign-in-brief =
    Sign-in for study session { $number } of the year
    Time: { $time }
    Place: { $place }
    Expected ({ $count }): { $members }

## Minutes

draft-minutes-title = Minutes of study session { $number } of { $year }
draft-minutes-figures = expected { $expected }, attended { $came }{ $late ->
        [0] {""}
       *[other] {" "}(late and left early included)
    }{ $leave ->
    [0] {""}
   *[other] , on leave { $leave }
}{ $absent ->
    [0] {""}
   *[other] , absent { $absent }
}{ $unmarked ->
    [0] {""}
   *[other] , unmarked { $unmarked }
}
draft-minutes-unmarked = { $members } { $then }
draft-missing-because = { $name }: { $status } ({ $cause })
draft-minutes-what = Topics
draft-minutes-lead = Guided reading
draft-minutes-discussion = Discussion
draft-minutes-speech = Title: { $title }
draft-minutes-gist = { $gist } (from the speech on record)
draft-minutes-others = Other speakers
draft-minutes-problems = Problems found by field research
draft-minutes-closing = Closing remarks by the chair
draft-minutes-outcomes = Decisions and outcomes
draft-minutes-outcome = { $title } (owner: { $owner }; due: { $due })
draft-minutes-chair-signs = Chair (signature)
draft-minutes-recorder-signs = Recorder (signature)
draft-minutes-brief =
    Minutes of study session { $number } of the year
    Time: { $time }
    Place: { $place }
    Topics: { $topics }
    Chair: { $chair }
    Attendance: { $figures }

## Bulletin

draft-bulletin-title = Bulletin on study in { $term }
draft-bulletin-opening = In accordance with the year's plan, the study of the group in { $term } is reported as follows.
draft-bulletin-overall = Overview
draft-bulletin-members = Members
draft-bulletin-makeup = Make-up study
draft-debts = Sessions to make up after { $leave ->
    [0] absence
   *[other] { $absent ->
        [0] leave
       *[other] leave or absence
    }
}: { $debts }; { $open ->
    [0] { $timely ->
        [0] all { $closed } made up{ $late ->
            [0] .
           *[other] , { $late } of them late.
        }
       *[other] all { $closed } made up in time.
    }
   *[other] { $closed ->
        [0] none made up so far.
       *[other] made up{ $timely ->
            [0] {""}
           *[other] {" "}in time
        }: { $closed }{ $late ->
            [0] {""}
           *[other] {" "}({ $late } of them late)
        }, still owed: { $open }.
    }
}
draft-no-debts = No session needs to be made up after leave or absence.
draft-figures-none = No session was held in { $term }{ $tail }.
draft-figures = In { $term }: sessions held { $sessions }, topics { $topics }; expected { $expected }, attended { $came }{ $late ->
        [0] {""}
       *[other] {" "}(late and left early included)
    }, attendance rate { $rate }{ $tail }.
draft-not-counted = { $count ->
    [one] { $count } more session
   *[other] { $count } more sessions
} ({ $days }) with incomplete attendance, not counted above.
draft-term-so-far = { $term } (up to { $day })
draft-marks-of-all = { $status } { $count }
draft-marks-of-one = { $status } { $count }
draft-written = { $kind } { $count }
draft-hours = self-study hours { $hours }
draft-bulletin-brief =
    Study in { $term }
    { $sessions ->
        [0] No session was held
       *[other] Sessions held { $sessions }, topics { $topics }
    }
    { $sessions ->
        [0] {""}
       *[other] Expected { $expected }, attended { $came }{ $late ->
        [0] {""}
       *[other] {" "}(late and left early included)
    }, attendance rate { $rate }
    }
    { $marked ->
        [0] {""}
       *[other] Exceptions: { $marks }
    }
    { $written ->
        [0] {""}
       *[other] Written: { $writings }
    }
    { $open ->
        [0] {""}
       *[other] Make-up study owed: { $open }
    }

## Summary

draft-summary-title = Summary of the study in { $year }
draft-summary-opening = The study of the year follows "{ $plan }" with { $topics } topics{ $added ->
    [0] {""}
   *[other] {" "}and { $added } added during the year
}. It is summarised as follows.
draft-summary-situation = Overview
draft-summary-forms = By study type: { $forms }.{ $chaired ->
    [0] {""}
   *[other] {" "}Chaired by the leader: { $chaired }.
}{ $speakers ->
    [0] {""}
   *[other] {" "}Speakers: { $speakers }.
}
draft-form-count = { $form } { $count }
draft-summary-covered = Topics of the plan as adopted: { $held } of { $topics } studied.
draft-summary-covered-added = Topics of the plan as adopted: { $held } of { $topics } studied; topics added since: { $studied } of { $added } studied.
draft-summary-read = Required readings named in notes: { $read } of { $readings }.
draft-summary-kept = Bulletins issued: { $bulletins }; evaluations made: { $evaluations }.
draft-summary-leave-in-time = All leave was asked for in advance.
draft-summary-leave = Share of leave that was asked for in advance: { $share }.
draft-summary-outcomes = Outcomes done: { $done } of { $outcomes }.
draft-summary-done = Activities and results
draft-summary-found = Problems found by evaluations:
draft-summary-brief =
    Study in { $term }
    { $sessions ->
        [0] Topics planned { $planned }, no session was held
       *[other] Topics planned { $planned }, studied { $topics }, sessions held { $sessions }
    }
    { $sessions ->
        [0] {""}
       *[other] Expected { $expected }, attended { $came }{ $late ->
        [0] {""}
       *[other] {" "}(late and left early included)
    }, attendance rate { $rate }
    }
    { $written ->
        [0] {""}
       *[other] Written: { $writings }
    }

## Evaluation

draft-evaluation-title = Evaluation of the study in { $term }
draft-evaluation-opening = In accordance with the year's plan, the study of the group in { $term } is evaluated as follows.
draft-evaluation-situation = Sessions
draft-evaluation-then = As counted on { $day }: sessions held { $sessions }, topics studied so far { $topics }, attendance rate { $rate }, notes and other texts { $notes }.
draft-evaluation-all-held = By { $day } a session on every topic of the plan had been held.
draft-evaluation-none-held = By { $day } no session had been held on any of the { $count } topics of the plan.
draft-evaluation-left = By { $day } no session had been held on { $count ->
    [one] { $count } topic
   *[other] { $count } topics
}: { $topics }.
draft-evaluation-effect = Effect
draft-evaluation-plan = Plan execution
draft-evaluation-depth = Quality of discussion
draft-evaluation-use = Application
draft-evaluation-adjustments = Adjustments
draft-evaluation-carried-out = Follow-up of the previous evaluation
draft-problem-answered = Problem "{ $problem }": { $answer }
draft-measure-carried-out = Measure "{ $measure }": { $result }
draft-outcome-answer = { $title } (owner: { $owner }; { $state })
draft-forms-held = held in the period: { $forms }
draft-forms-not-held = not held in the period: { $forms }
draft-evaluation-topic-added = Added: { $topic }
draft-evaluation-committed = The study plan was changed (version { $commit }).
draft-evaluation-unchanged = The study plan was not changed.
draft-evaluation-change = Change of the plan
draft-evaluation-brief =
    Evaluation of the study in { $term }
    { $sessions ->
        [0] No session was held
       *[other] Sessions held { $sessions }, topics { $topics }, attendance rate { $rate }
    }
    Problems: { $problems }
    Adjustments: { $adjustments }

## Account

draft-account-title = Study report, { $year }
draft-account-attendance = Sessions
draft-account-figures = Sessions expected { $expected }, attended { $came }{ $late ->
        [0] {""}
       *[other] {" "}(late and left early included)
    }, attendance rate { $rate }{ $tail }.
draft-account-none = No session has required attendance so far this year.
draft-account-speaking = Chairing, leading and speaking
draft-account-parts = In the year: { $times }.
draft-times-of-part = { $part }: { $count }
draft-part-chaired = chaired
draft-part-led = led
draft-part-spoke = spoke
draft-account-spoke = { $day }, on { $topics }: { $roles }
draft-account-spoke-on = { $day }, on { $topics }: { $roles }; title: { $title }
draft-account-written = { $writings }; characters: { $characters }; required readings: { $readings }.
draft-account-writing = Notes and speeches
draft-account-use = Application
draft-account-gains = What was learned
draft-account-aims = Aims
draft-account-signs = Signed: {""}
draft-account-brief =
    { $name }: study report
    Sessions expected { $expected }, attended { $came }{ $late ->
        [0] {""}
       *[other] {" "}(late and left early included)
    }, attendance rate { $rate }
    { $marked ->
        [0] {""}
       *[other] Exceptions: { $marks }
    }
    { $written ->
        [0] {""}
       *[other] Written: { $writings }
    }

## Contents

draft-contents-title = Index of the study archive of { $year }
draft-contents-brief = The study archive of { $year } contains { $count ->
    [one] { $count } item
   *[other] { $count } items
}, of these { $papers ->
    [one] { $papers } attachment
   *[other] { $papers } attachments
} of sessions.

## plan draft

drafted = { $kind } drafted: { $file }
drafted-of-term = { $kind } of { $term } drafted: { $file }
drafted-blanks = { $count ->
    [one] { $count } blank
   *[other] { $count } blanks
} to fill in.
draft-unknown-ending = unknown file type: "{ $file }"
    .help = Use a name that ends in .docx, .md or .txt; a table such as a sign-in sheet may also be .xlsx. For an old .doc, draft a .docx and save it as .doc in Word or WPS.
draft-no-sheet = this document cannot be written as .xlsx
    .help = Sign-in sheet, timetable, checklists, requirements, make-up register, archive index and seating plan can. For others, use a name that ends in .docx, .md or .txt.
draft-brief-is-text = a brief text cannot be written as .docx or .xlsx
    .help = Omit -o to show it, or write .txt or .md. For the document itself, omit --brief.
draft-needs-session = no session is given, and there is no upcoming or recent one to use
    .help = Add a date or a topic, such as 2026-03-12 (plan schedule lists the sessions)
draft-needs-member = no member is given
    .help = Add an id or a name, such as plan draft account m02, or say who you are with --as.
draft-of-the-year = this document covers the whole year, not "{ $word }"
    .help = Without "{ $word }" it covers { $year }. For another year, use --year.
draft-no-such-period = invalid period "{ $word }"
    .help = Use { $year }Q1 for a quarter, { $year }H1 for a half year, { $year }-03 for a month, or { $year }.
period-of-another-year = "{ $word }" is not in the year { $year }
    .help = Choose the other year with --year.
