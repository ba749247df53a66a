# Sheets, calendars and archives, in and out

book-too-large = "{ $file }" is too large: unpacked it exceeds what is read. Nothing was done.
    .help = Often a sheet has a mass of empty rows, or pictures. Copy only the names and the marks into a new sheet, save it as .xlsx, and try again.
book-encrypted = "{ $file }" is protected by a password and cannot be read.
    .help = Open it in Excel or WPS, remove the password, and save it as .xlsx.
book-broken = "{ $file }" is damaged or was not saved completely, and cannot be read.
    .help = Try to open it in Excel or WPS; if that works save it as .xlsx, else ask for it again.
book-is-document = "{ $file }" is a text document, not a sheet.
    .help = Copy the table in it into Excel or WPS and save that as .xlsx.
book-other-program = "{ $file }" is of a format that cannot be read.
    .help = Open it in WPS or Excel and save it as .xlsx.
book-is-scan = "{ $file }" is a picture or a fixed page: the signatures in it cannot be recognised.
    .help = Look at it and record who came with plan attend; keep the scan itself with plan attach.
book-is-page = "{ $file }" is a web page that only has the name of a sheet.
    .help = Open it in Excel or WPS and save it as .xlsx.
book-not-text = "{ $file }" is no text in UTF-8, UTF-16 or GBK.
    .help = Open it in Excel or WPS and save it as .xlsx or .csv.
foreign-broken = "{ $file }" is damaged or too large inside: reading it exceeded the bound of time (4 s) or memory (512 MB). It was not read.
    .help = Open it in Word, Excel or WPS; if it opens, save it as a new file and try again, otherwise ask for it again.
book-empty = "{ $file }" is empty.
    .help = See whether this is the right file, and whether its content is on a hidden sheet.
book-no-heading = "{ $file }" has no column headed "Name" (姓名).
    .help = One heading must say "Name", with at least one other beside it, such as Signature, Attendance or Post.
book-no-marks = "{ $file }" has names, but no column that is understood shows who came. Other columns: { $columns }.
    .help = Add a column "Signature" or "Attendance" (present, late, left early, leave, absent, or a tick); a list of names alone does not show who came.
book-several-tabs = "{ $file }" has several sheets that could be meant: { $tabs }.
    .help = Save the one you mean as a file of its own and try again.

sheet-of-other-day = "{ $file }" states a day other than { $day }: "{ $words }". It was not read.
    .help = Give the sheet of this day; if this is the one, add --any-day to the same command.
sheet-days-without-month = "{ $file }" has a column for each day, but does not say of which month.
    .help = Put year and month into the title; if it is the month of the session, add --any-day to the same command.
sheet-without-the-day = "{ $file }" has a column for each day, but none for { $day }; it has: { $days }.
    .help = Give a sheet with this day, or add the day to the heading.

sheet-verdict-new = to mark
sheet-verdict-same = known
sheet-verdict-changed = to change
sheet-verdict-blank = not filled in
sheet-verdict-missing = not on the sheet
sheet-verdict-guest = guest
sheet-verdict-doubtful = needs review
sheet-verdict-unused = not used

sheet-doubt-unknown = not on the roster
sheet-doubt-namesake = several of that name; give the id
sheet-doubt-id-and-name = id and name differ
sheet-doubt-not-then = not a member on that day
sheet-doubt-twice = two rows disagree
sheet-doubt-contradiction = contradicts itself
sheet-doubt-words = not understood
sheet-doubt-remark = the remark disagrees
sheet-doubt-only-remark = only a remark
sheet-doubt-part = filled in for a part of the day
sheet-doubt-column = in a column that is not understood
sheet-doubt-formula = a formula without a result; save it once in Excel
sheet-doubt-picture = a picture, which cannot be read
sheet-doubt-other-day = not of this day
sheet-doubt-other-time = far from the session's hours
sheet-doubt-after-beginning = after the beginning
sheet-doubt-before-end = left before the end
sheet-doubt-no-hours = the session has no hours, so it may be late
sheet-doubt-nameless = the row below has marks but no name

sheet-group-registered = Can be recorded ({ $count }):
sheet-group-asked = Needs review, will not be recorded ({ $count }):
sheet-group-blank = Not filled in ({ $count }):
sheet-group-unused = Not used ({ $count }):
sheet-without-people = The sheet names nobody.
    .help = Check that the column "Name" is filled in.
sheet-would-mark = This would mark { $marked } and name { $guests } as guests; nothing was written.
    .help = If it is right, add --write to the same command.
sheet-nothing-new = There is nothing new to record.
sheet-doubtful = For those to review, correct the sheet and read it again, or record them one by one:
    .help = plan attend { $session } --present MEMBER (or --late, --left-early, --leave, --absent)
sheet-states-other-day = Note that the sheet states "{ $words }".
sheet-unread-tabs = Worksheets that were not read: { $tabs }.
sheet-hidden-rows = Rows hidden on the sheet were read too: { $rows }.
sheet-hidden-columns = Columns hidden on the sheet were read too: { $columns }.
sheet-rows-of-other-days = Rows not of { $day } were not read: { $rows }.
sheet-pictures = { $count ->
    [one] The sheet has one picture; a signature in it cannot be read.
   *[other] The sheet has { $count } pictures; signatures in them cannot be read.
}

column-cell = Cell
column-sheet-words = On the sheet
column-verdict = What comes of it

roster-not-tables = "{ $file }" does not list its members as [[members]] one by one, and was left as it is.
    .help = Write them as [[members]], as plan init does, and try again.
roster-sheet-twice = "{ $file }", row { $row }: { $words } is on the sheet twice.
    .help = Leave one row for each; for namesakes add a column "Id".
roster-sheet-namesake = "{ $file }", row { $row }: the roster has several "{ $words }".
    .help = Add a column "Id" with the member's id, as plan roster shows it.
roster-sheet-role = "{ $file }", row { $row }: unknown role "{ $words }".
    .help = Write leader, secretary or member.
roster-sheet-day = "{ $file }", row { $row }: the day of joining "{ $words }" is not understood.
    .help = Write year, month and day, as 2024-03-01.
roster-sheet-left = "{ $file }", row { $row }: the last day "{ $words }" is not understood.
    .help = Write year, month and day, as 2026-02-28; leave it empty for those who are still members.
roster-sheet-left-first = "{ $file }", row { $row }: { $words } left before joining.
    .help = Check both days.
roster-sheet-unused = not used: { $places }.
roster-sheet-email = "{ $file }", row { $row }: "{ $words }" is no address.
    .help = Write it as name@example.cn, or leave it empty.
roster-sheet-no-post = "{ $file }", row { $row }: { $words } has no post.
    .help = Fill in the column "Post".
roster-sheet-no-day = "{ $file }", row { $row }: { $words } has no day of joining.
    .help = Fill in the column "Joined"; where it is the same day for all, give it once with --joined DATE.
roster-changes-members = The sheet differs from members the roster has already; nothing was written: { $changes }.
    .help = If the sheet is right, add --overwrite; if not, mend the sheet. Ids and comments are never touched.
roster-adds = New: { $members }.
roster-changes = Different from the roster: { $changes }.
    .help = To change these when writing, add --overwrite.
roster-keeps = Not on the sheet, and kept: { $members }.
    .help = For those who left the group, set left in plan/roster.toml.
roster-not-written = Above is plan/roster.toml as it would be; nothing was written.
    .help = If it is right, add --write to the same command.
roster-written = plan/roster.toml written: { $count } members, { $added } new, { $changed ->
        [one] one value
       *[other] { $changed } values
    } changed.

exported = Written: { $file }
export-needs-file = No file to write was named.
    .help = For example: plan export attendance -o attendance.xlsx
export-unknown-ending = The ending of "{ $file }" does not fit.
    .help = It may be { $endings }.
export-nothing-held = No session was held yet, so there is no attendance to count.
    .help = Record the first one with plan attend, then export.
export-not-drawn = The file was not made: a fault of the program.
    .help = Tell the command you used to whoever maintains the program.
calendar-not-drawn = The calendar was not made: a fault of the program.
    .help = Tell the command you used to whoever maintains the program.

calendar-session = Study ({ $form }): { $topics }
calendar-chair = Chair: { $people }
calendar-lead = Leads the study: { $people }
calendar-speakers = Speakers: { $people }
calendar-readings = Readings: { $people }
calendar-makeup = Make-up due: { $name } (session of { $date })
calendar-outcome = Outcome due: { $title } ({ $name })

sheet-expected = Expected
sheet-came = Came
sheet-leave = On leave
sheet-absent = Absent
sheet-unmarked = Unmarked
sheet-rate = Attendance
workbook-members = By member
workbook-sessions = By session
workbook-topics = By topic
workbook-title-members = { $group }: attendance { $year }, by member
workbook-title-sessions = { $group }: attendance { $year }, by session
workbook-title-topics = { $group }: attendance { $year }, by topic
workbook-place = Place
workbook-total = Total
workbook-chart = Attendance, session by session
workbook-topics-note = A session on several topics counts for each of them; so there are no totals.

output-exists = The file "{ $file }" exists already and was left as it is.
    .help = Choose another name, or replace it with --overwrite.
output-not-written = The file "{ $file }" cannot be written: { $reason }
    .help = See that the folder can be written to and the disk is not full; close the file if it is open in Word or WPS.
output-no-folder = There is no folder "{ $folder }".
    .help = See that the path is right, or make the folder first.

calendar-step = { $step } due (session of { $date })

archive-neither = it is not said what to do.
    .help = Give --check to see what lacks, or -o with a folder or .zip file to write the archive.
archive-part-plan = Plan
archive-part-notices = Notices
archive-part-materials = Materials
archive-part-sign-in = Attendance
archive-part-minutes = Minutes
archive-part-speeches = Speeches
archive-part-notes = Notes
archive-part-bulletins = Bulletins
archive-part-evaluations = Evaluations
archive-part-outcomes = Outcomes
archive-part-attachments = Attachments
archive-part-contents = Contents
archive-attendance = Attendance
archive-records = All records
archive-contents = Contents
archive-draft = { $when } { $kind } (draft)
archived = The year's file was written: { $file }, { $count } files.
    .help = To verify it, run sha256sum -c SHA256SUMS in its folder.
archive-packing-unknown = No packed file like "{ $file }" can be written.
    .help = Let the name end in .zip for a packed file, or have no ending for a folder.
archive-lacks-papers = These papers are recorded, but their files are not in the repository, nor in the archive: { $papers }.
    .help = Find the originals and hand them in again with plan attach; plan archive --check tells what lacks.
archive-altered-papers = The files of these papers differ from what was handed in; nothing was archived: { $papers }.
    .help = Restore the files from git; where a paper was replaced with good reason, plan retract it and hand in the new one with plan attach.
archive-folder-taken = The folder "{ $folder }" is not empty; nothing was written.
    .help = Choose a new folder, or write a packed file: plan archive -o archive.zip.
