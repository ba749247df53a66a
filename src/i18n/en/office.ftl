# Documents: notice, sign-in sheet, minutes, bulletin, summary, evaluation, account, contents

## What keeps a document from being drawn

document-figure-out-of-range = In the plan's [document] table { $key } is { $figure }; it must lie between { $least } and { $most }.
    .help = Correct it in the plan of the year: lengths are millimetres, sizes are points or names such as "三号". Without the line, GB/T 9704 holds.
document-lines-do-not-fit = { $lines } lines do not fit on a page.
    .help = Look at lines, body_size, page_height, margin_top and margin_bottom in the plan's [document] table; GB/T 9704 has 22 lines.
document-characters-do-not-fit = { $characters } characters do not fit on a line.
    .help = Look at characters, body_size, page_width, margin_left and margin_right in the plan's [document] table; GB/T 9704 has 28 characters.
document-not-packed = The document was not made: { $reason }
    .help = Most likely some record holds a very long text; draft it with -o FILE.txt to see where.

## Kinds of documents

draft-kind-notice = notice
draft-kind-sign-in = sign-in sheet
draft-kind-minutes = minutes
draft-kind-bulletin = bulletin
draft-kind-summary = summary
draft-kind-evaluation = evaluation
draft-kind-account = account
draft-kind-contents = contents

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
draft-moment = { $date }, { $half ->
    [am] { $from }–{ $to }
   *[pm] { $from }–{ $to }
}
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
draft-topic = { $title } (topic { $number })
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
draft-missing = Missing, and why
draft-unmarked = Not marked
draft-attendance = Attendance
draft-recorder = Recorder
draft-attachments = Attached
draft-number = No.
draft-name = Name
draft-post = Post
draft-sign = Signature
draft-status = Attendance
draft-remarks = Remarks
draft-member-id = Id
draft-date = Date
draft-expected = Due
draft-came = Came
draft-rate = Rate
draft-late = Late
draft-left-early = Early
draft-leave = Leave
draft-absent = Abs.
draft-notes = Notes
draft-reflections = Refl.
draft-session = Missed on
draft-made-up-on = Made up on
draft-made-up-how = How
draft-kind = Kind
draft-outcome = What
draft-owner = Owner
draft-due = Due
draft-state = State
draft-topic-title = Topic
draft-times = Times
draft-dates = Held on
draft-title-and-readings = Title and readings
draft-characters = Char.
draft-responsible = By
draft-item-title = Title
draft-page = Page
draft-outcomes = Outcomes
draft-problems = Problems
draft-next = What comes next

# What a person fills in
draft-wanted-time = from when to when
draft-wanted-place = place
draft-wanted-chair = chair
draft-wanted-lead = lead
draft-wanted-speakers = speakers
draft-wanted-recorder = recorder
draft-wanted-guests = guests, or "nobody"
draft-wanted-readings = what to read
draft-wanted-deadline = date
draft-wanted-date = date
draft-wanted-attendance = who came; no attendance is recorded yet
draft-wanted-marks = record their attendance, or say what happened
draft-wanted-cause = why
draft-wanted-lead-gist = what was read, and its gist
draft-wanted-speech = the gist of the speech
draft-wanted-others = the gist of what others said
draft-wanted-problems = problems found on the visit
draft-wanted-closing = the gist of the chair's closing words
draft-wanted-outcomes = measures, reports, rules or solved problems that came of the study, with owner and due date
draft-wanted-due = due date
draft-wanted-shortcomings = problems
draft-wanted-next = what comes next
draft-wanted-forms = forms and how often
draft-wanted-done = what was done, and to what effect
draft-wanted-view-plan = how well the plan was carried out
draft-wanted-view-depth = how good the discussions were
draft-wanted-view-use = how well study was put to use
draft-wanted-adjustments = adjustments
draft-wanted-change = whether and how the plan changes
draft-wanted-speeches = chairing, leading and speaking
draft-wanted-writing = notes, reflections and speeches
draft-wanted-gains = what was gained
draft-wanted-aims = aims

## Notice

draft-notice-title = Notice of study session { $number } of { $year }
draft-notice-opening = As planned in "{ $plan }", study session { $number } of the year is held on { $day }.
draft-notice-when = Time and place
draft-notice-who = Who takes part
draft-notice-members = { $members } ({ $count })
draft-notice-what = What is studied
draft-notice-how = How
draft-notice-asked = What is asked of you
draft-notice-read = Please read the required texts beforehand and prepare for the discussion with your own work in mind.
draft-notice-speeches = Speakers, please hand in your text to the secretary by { $by }.
draft-notice-leave = If you cannot come, please ask for leave before the session begins, and make it up soon afterwards.
draft-notice-leave-within = If you cannot come, please ask for leave before the session begins, and make it up within { $days } working { $days ->
    [one] day
   *[other] days
}.
draft-notice-brief =
    Study session { $number } of the year
    Time: { $time }
    Place: { $place }
    On: { $topics }
    Chair: { $chair }
    Speakers: { $speakers }
    If you cannot come, please ask for leave beforehand.

## Sign-in sheet

draft-sign-in-title = Sign-in sheet of study session { $number } of { $year }
draft-sign-in-tab = Sign-in
draft-sign-in-counts = Members
draft-sign-in-expected = due { $count }, {""}
draft-sign-in-came = came {""}
draft-sign-in-leave = , on leave {""}
draft-sign-in-absent = , absent {""}
draft-sign-in-people = {""}
draft-sign-in-brief =
    Sign-in for study session { $number } of the year
    Time: { $time }
    Place: { $place }
    Due are { $count }: { $members }

## Minutes

draft-minutes-title = Minutes of study session { $number } of { $year }
draft-minutes-figures = due { $expected }, came { $came }, on leave { $leave }, absent { $absent }
draft-minutes-unmarked = { $members } { $then }
draft-missing-because = { $name } ({ $status }: { $cause })
draft-minutes-what = What was studied
draft-minutes-lead = Reading together
draft-minutes-discussion = Discussion
draft-minutes-speech = Title: { $title }
draft-minutes-others = Others
draft-minutes-problems = Problems found on the visit
draft-minutes-closing = The chair's closing words
draft-minutes-outcomes = Decisions and outcomes
draft-minutes-outcome = { $title } (owner: { $owner }; due: { $due })
draft-minutes-chair-signs = Chair (signature)
draft-minutes-recorder-signs = Recorder (signature)
draft-minutes-brief =
    Minutes of study session { $number } of the year
    Time: { $time }
    Place: { $place }
    On: { $topics }
    Chair: { $chair }
    Attendance: { $figures }

## Bulletin

draft-bulletin-title = Bulletin on the study in { $term }
draft-bulletin-opening = This is how the group's study went in { $term }.
draft-bulletin-overall = Overall
draft-bulletin-members = Member by member
draft-bulletin-makeup = Make-up
draft-debts = Sessions to be made up after leave or absence: { $debts }; made up: { $closed }; still open: { $open }.
draft-no-debts = Nobody has a session to make up after leave or absence.
draft-figures-none = In { $term } no session was held; { $writings }.
draft-figures = In { $term }: sessions held { $sessions }, topics { $topics }; due { $expected }, came { $came }, attendance { $rate }; { $marks }; { $writings }.
draft-not-counted = { $count } more { $count ->
    [one] session
   *[other] sessions
} ({ $days }) without a sheet of attendance, not counted above.
draft-term-so-far = { $term } (up to { $day })
draft-marks-of-all = { $status } { $count }
draft-marks-of-one = { $status } { $count }
draft-marks-none = none late, gone early, on leave or absent
draft-written = { $kind } { $count }
draft-hours = hours of self-study { $hours }
draft-written-none = no notes, reflections or speeches were recorded
draft-bulletin-brief =
    Study in { $term }
    Sessions held { $sessions }, topics { $topics }
    Due { $expected }, came { $came }, attendance { $rate }
    Amiss: { $marks }
    Written: { $writings }
    Still to be made up: { $open }

## Summary

draft-summary-title = Summary of the study in { $year }
draft-summary-opening = The study of the year followed the { $topics } topics of "{ $plan }".
draft-summary-situation = Overview
draft-summary-forms = By form: { $forms }. Chaired by the leader: { $chaired }. Speakers: { $speakers }.
draft-form-count = { $form } { $count }
draft-summary-done = What was done, and to what effect
draft-summary-found = Problems that the evaluations of the year found:
draft-summary-brief =
    The study of { $term }
    Topics planned { $planned }, studied { $topics }, sessions held { $sessions }
    Due { $expected }, came { $came }, attendance { $rate }
    Written: { $writings }

## Evaluation

draft-evaluation-title = Evaluation of the study in { $term }
draft-evaluation-opening = This is a look at the group's study in { $term }.
draft-evaluation-situation = What was held
draft-evaluation-then = As counted on { $day }: sessions held { $sessions }, topics studied so far { $topics }, attendance { $rate }, writings { $notes }.
draft-evaluation-all-held = By { $day } every topic of the plan had a session.
draft-evaluation-left = By { $day } { $count } { $count ->
    [one] topic
   *[other] topics
} had no session: { $topics }.
draft-evaluation-effect = To what effect
draft-evaluation-plan = Carrying out the plan
draft-evaluation-depth = Depth of discussion
draft-evaluation-use = Putting study to use
draft-evaluation-adjustments = Adjustments
draft-evaluation-change = Change of the plan
draft-evaluation-brief =
    Evaluation of the study in { $term }
    Sessions held { $sessions }, topics { $topics }, attendance { $rate }
    Problems: { $problems }
    Adjustments: { $adjustments }

## Account

draft-account-title = Account of a year of study, { $year }
draft-account-attendance = Sessions
draft-account-figures = Sessions due { $expected }, came to { $came }, attendance { $rate }; { $marks }.
draft-account-speaking = Chairing, leading and speaking
draft-account-chaired = Chaired the session of { $day }: { $topics }
draft-account-led = Led the study on { $day }: { $topics }
draft-account-spoke = Spoke on { $day }: { $topics }
draft-account-writing = Notes and other writings
draft-account-use = Putting study to use
draft-account-gains = What was gained
draft-account-aims = Aims
draft-account-signs = Signed: {""}
draft-account-brief =
    { $name }: a year of study
    Sessions due { $expected }, came to { $came }, attendance { $rate }
    Amiss: { $marks }
    Written: { $writings }

## Contents

draft-contents-title = Contents of the study file of { $year }
draft-contents-attendance = Attendance of study session { $number } of { $year }
draft-contents-note = { $kind }: { $title }
draft-contents-outcome = { $kind }: { $title }
draft-contents-paper = { $kind }: { $name }
draft-contents-brief = The study file of { $year } holds { $count } items, { $papers } of them papers of sessions.

## plan draft

drafted = Drafted the { $kind }: { $file }
drafted-of-term = Drafted the { $kind } of { $term }: { $file }
drafted-blanks = { $count } { $count ->
    [one] place is
   *[other] places are
} still to be filled in.
draft-unknown-ending = It is not clear what sort of file "{ $file }" is to be.
    .help = End its name in .docx, .md or .txt; a sign-in sheet may also be .xlsx. For an old .doc, draft a .docx and save it as .doc from Word or WPS.
draft-no-sheet = Only a sign-in sheet can be written as .xlsx.
    .help = End the name of any other document in .docx, .md or .txt.
draft-brief-is-text = A brief text is not written as .docx or .xlsx.
    .help = Show it by leaving out -o, or write .txt or .md; leave out --brief for the document itself.
draft-needs-session = Which session is not said, and there is none near to take.
    .help = Add a date or a topic, as in: plan draft notice 2026-03-12. plan schedule lists the sessions.
draft-needs-member = Which member is not said.
    .help = Add an id or a name, as in: plan draft account m02, or say who you are with --as.
draft-of-the-year = This document is about the whole year, not about "{ $word }".
    .help = Without "{ $word }" it is about { $year }; use --year for another year.
draft-no-such-period = "{ $word }" is no period.
    .help = Write { $year }Q1 for a quarter, { $year }H1 for a half, { $year }-03 for a month, or { $year }.
period-of-another-year = "{ $word }" is not in the year { $year }.
    .help = Name the other year with --year.
