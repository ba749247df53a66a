# The year's pages

site-made = made { $count ->
    [one] 1 page
   *[other] { $count } pages
}; open in a browser: { $file }
site-folder-taken = the folder "{ $folder }" is not empty
    .help = Choose another name, or add --overwrite to replace pages made before.
site-folder-foreign = the folder "{ $folder }" contains other files and was not changed
    .help = Choose another name.

site-as-of = As of { $today }
site-skip = Skip to content
site-navigation = Navigation
site-foot = Made from the records of the study repository. If they differ, the records are right.
site-today = today
site-month = { $month }
site-none = None
site-member-number = Member { $number }
site-member-unknown = Other person

site-section-year = The year
site-section-attendance = Attendance
site-section-requirements = Requirements
site-section-checklists = Checklists
site-section-debts = Make-up owed
site-section-next = Next
site-section-findings = Findings
site-section-carried = Carried over

site-figure-topics = Topics studied
site-figure-sessions = Sessions
site-figure-rate = Attendance rate
site-figure-owing = Make-up owed
site-figure-notes = Notes
site-figure-errors = Errors+warnings
site-figure-late = Recorded late

site-year-picture = The sessions of each topic over the year, as in the table below
site-planned-month = month in the plan (working days below each month)
site-attendance-map = Attendance of members at sessions
site-quarters = Attendance rate by quarter
site-rate = Attendance rate { $rate } ({ $came } of { $expected } attended, late and left early included)
site-no-sessions = No session held
site-quarter-ahead = Still to come
site-list-counts = Done: { $done }/{ $all }, overdue: { $overdue }
site-list-items = Items
site-no-debts = No make-up owed
site-step = By { $due }: { $step } (session on { $date })
site-findings = Errors: { $deny }, warnings: { $warn }, notes: { $note }
site-carried = Items: { $count }
site-carried-sheet = attendance due
site-carried-makeup = make-up owed
site-carried-outcome = outcome
site-carried-problem = problem without a measure
site-carried-papers = attachments missing
site-carried-bulletin = bulletin missing
site-carried-evaluation = evaluation missing

site-topic-title = Topic { $number }: { $title }
site-grasp = Points to grasp
site-practice = Link to practice
site-results = Expected results
site-readings = Required readings
site-sessions = Sessions
site-readers = Progress of members
site-notes = Notes and speeches
site-note-line = { $kind }, { $name }, { $date }, { $characters ->
    [one] 1 character
   *[other] { $characters } characters
}
site-note-text = Text

site-account = The year
site-unread = Required readings not named in notes

site-session-title = { $date }, { $form }
site-lecturer = Lecturer
site-place = Place
site-papers = Attachments

site-clause-title = Requirement { $number }, clause { $at }
site-evidence = Evidence
site-no-evidence = The records cannot show this; it needs review.
