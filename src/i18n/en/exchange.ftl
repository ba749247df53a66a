# Sheets, calendars and archives, in and out

book-too-large = "{ $file }" is too large when unpacked; nothing was done
    .help = The spreadsheet may contain pictures or a mass of empty rows. Copy only the names and statuses into a new spreadsheet, save it as .xlsx, and try again.
book-encrypted = "{ $file }" is protected by a password
    .help = Open it in Excel or WPS, remove the password, and save it as .xlsx.
book-broken = "{ $file }" is damaged or incomplete
    .help = Open it in Excel or WPS and save it as .xlsx. If it does not open, ask for the file again.
book-is-document = "{ $file }" is a text document, not a spreadsheet
    .help = Copy the table in it into Excel or WPS and save that as .xlsx.
book-other-program = cannot read the format of "{ $file }"
    .help = Open it in WPS or Excel and save it as .xlsx.
book-is-scan = "{ $file }" is a picture or a PDF; its signatures cannot be recognised
    .help = Record attendance from it with plan attend, and attach the scan with plan attach.
book-is-page = "{ $file }" holds a web page or XML, not a spreadsheet
    .help = Open it in Excel or WPS and save it as .xlsx.
book-not-text = "{ $file }" is not UTF-8, UTF-16 or GBK text
    .help = Open it in Excel or WPS and save it as .xlsx or .csv.
foreign-broken = "{ $file }" is damaged or too large inside: reading it exceeded the limit of time (4 s) or memory (512 MB); it was not read
    .help = Open it in Word, Excel or WPS and save it as a new file. If it does not open, ask for the file again.
book-empty = "{ $file }" is empty
    .help = Check whether it is the right file, and whether its content is on a hidden worksheet.
book-no-heading = "{ $file }" has no "Name" (姓名) column
    .help = One heading must be "Name", with at least one other beside it, such as Signature, Attendance or Post.
book-no-marks = "{ $file }" has names, but no recognised column shows who attended; other columns: { $columns }
    .help = Add a column "Signature" or "Attendance" (present, late, left early, leave, absent, or a tick). A list of names does not show who attended.
book-several-tabs = "{ $file }" has several matching worksheets: { $tabs }
    .help = Save the right one as a separate file and try again.

sheet-of-other-day = "{ $file }" states a date other than { $day }: "{ $words }"; it was not read
    .help = Use the sheet of this date. If this is the right one, add --any-day to the same command.
sheet-of-other-hours = "{ $file }" states a time other than { $span }: "{ $words }"; it was not read
    .help = Use the sheet of this session. If this is the right one, add --any-day to the same command.
sheet-of-other-kind = "{ $file }" has the title "{ $words }", so it does not show who attended the session; it was not read
    .help = Use the sign-in sheet of the session. If this is one, correct its title and try again.
sheet-days-without-month = "{ $file }" has a column for each day, but gives no month
    .help = Put year and month into the title. If it is the month of the session, add --any-day to the same command.
sheet-without-the-day = "{ $file }" has a column for each day, but none for { $day }; columns: { $days }
    .help = Use a sheet with this date, or add the date to the heading.

sheet-verdict-new = to record
sheet-verdict-same = recorded
sheet-verdict-changed = to change
sheet-verdict-blank = not filled in
sheet-verdict-missing = not on the sheet
sheet-verdict-guest = guest
sheet-verdict-doubtful = needs review
sheet-verdict-unused = not used

sheet-doubt-unknown = not in the roster
sheet-doubt-namesake = duplicate name; add the id
sheet-doubt-other = post or unit differs from the roster
sheet-doubt-among-guests = listed among the guests
sheet-doubt-id-and-name = id and name differ
sheet-doubt-not-expected = not expected to attend, by the sheet
sheet-doubt-not-then = not a member on that date
sheet-doubt-twice = two rows disagree
sheet-doubt-contradiction = contradictory
sheet-doubt-words = not recognised
sheet-doubt-remark = the remark disagrees
sheet-doubt-on-leave-list = another worksheet lists leave
sheet-doubt-only-remark = only a remark
sheet-doubt-part = filled in for part of the day only
sheet-doubt-column = in an unrecognised column
sheet-doubt-formula = formula without a result; save it once in Excel
sheet-doubt-picture = picture, which cannot be read
sheet-doubt-struck = struck through
sheet-doubt-other-day = another date
sheet-doubt-other-time = far from the session time
sheet-doubt-after-beginning = after the start time
sheet-doubt-before-end = left before the end time
sheet-doubt-no-hours = the session has no time, so this may be late
sheet-doubt-nameless = the row below has statuses but no name

sheet-group-registered = Can be recorded ({ $count }):
sheet-group-asked = Needs review, will not be recorded ({ $count }):
sheet-group-blank = Not filled in ({ $count }):
sheet-group-unused = Not used ({ $count }):
sheet-without-people = The sheet contains no names.
    .help = Check that the column "Name" is filled in.
sheet-would-mark = This would mark { $marked ->
        [one] { $marked } member
       *[other] { $marked } members
    } and { $guests ->
        [one] { $guests } guest
       *[other] { $guests } guests
    }; nothing was written.
    .help = If it is correct, add --write to the same command.
sheet-nothing-new = Nothing new to record.
sheet-doubtful = For the rows that need review, correct the sheet and read it again, or record them one by one:
    .help = plan attend { $session } --present MEMBER (or --late, --left-early, --leave, --absent)
sheet-states-other-day = Note: the sheet states "{ $words }".
sheet-other-weekday = The sheet states "{ $words }", but the session is on { $day }. Check that it is the right sheet.
sheet-of-other-unit = The title "{ $words }" names another unit. People with a member's name count as that member; check them.
sheet-unread-tabs = Worksheets not read: { $tabs }
sheet-hidden-rows = Hidden rows were read too: { $rows }
sheet-hidden-columns = Hidden columns were read too: { $columns }
sheet-rows-of-other-days = Rows not for { $day } were not read: { $rows }
sheet-total-differs = The sheet states “{ $word } { $total }”, but its lines give { $read }. Check which is right.
sheet-pictures = { $count ->
    [one] The sheet has { $count } picture; a signature in it cannot be read.
   *[other] The sheet has { $count } pictures; signatures in them cannot be read.
}

column-cell = Cell
column-sheet-words = On the sheet
column-verdict = Result

roster-not-tables = the members in "{ $file }" are not separate [[members]] tables; the file was not changed
    .help = Write them as [[members]] tables, as plan init does, and try again.
roster-sheet-twice = "{ $file }", row { $row }: { $words } is listed twice
    .help = Keep one row for each member. For members with the same name, add a column "Id".
roster-sheet-namesake = "{ $file }", row { $row }: several members in the roster are named "{ $words }"
    .help = Add a column "Id" with the member's id; plan roster lists the ids.
roster-sheet-similar = "{ $file }", row { $row }: "{ $words }" is similar to "{ $member }" in the roster
    .help = If it is the same person, write the name as in the roster. For a new member, add a column "Id" with a new id.
roster-sheet-struck = "{ $file }", row { $row }: "{ $words }" is struck through
    .help = For a former member, fill in "Left" and remove the strikethrough. Delete a wrong row.
roster-sheet-role = "{ $file }", row { $row }: unknown role "{ $words }"
    .help = Use leader, secretary or member.
roster-sheet-formula = "{ $file }", row { $row }: the post is a formula without a result: "{ $words }"
    .help = Open the file in Excel or WPS and write the post in full.
roster-sheet-several = "{ $file }", row { $row }: "{ $words }" looks like the names of several people
    .help = Give each person a row. If it is one person, remove the comma or line break from the name.
roster-sheet-ditto = "{ $file }", row { $row }: the post is given as "{ $words }"
    .help = Write the post in full.
roster-sheet-gone = "{ $file }", row { $row } says "{ $words }", but gives no last day
    .help = Fill in the column "Left". If the person is still a member, remove these words and try again.
roster-sheet-day = "{ $file }", row { $row }: invalid joining date "{ $words }"
    .help = Write year, month and day, such as 2024-03-01.
roster-sheet-left = "{ $file }", row { $row }: invalid leaving date "{ $words }"
    .help = Write year, month and day, such as 2026-02-28. Leave it empty for current members.
roster-sheet-left-first = "{ $file }", row { $row }: { $words } left before joining
    .help = Check both dates.
roster-sheet-unused = not used: { $places }
roster-sheet-side-by-side = The spreadsheet has lists side by side without running numbers. They are read one after the other, from the left; check the order.
roster-sheet-email = "{ $file }", row { $row }: "{ $words }" is not an e-mail address
    .help = Use the form name@example.cn, or leave it empty.
roster-sheet-no-post = "{ $file }", row { $row }: { $words } has no position
    .help = Fill in the column "Post".
roster-sheet-no-day = "{ $file }", row { $row }: { $words } has no joining date
    .help = Fill in the column "Joined". If the date is the same for all, use --joined DATE.
roster-changes-members = the spreadsheet differs from existing members; nothing was written: { $changes }
    .help = For a new post: plan roster appoint MEMBER --on DATE --post TEXT. If the roster was wrong, add --overwrite. If the spreadsheet is wrong, correct it.
roster-adds = New: { $members }
roster-change = { $member }, { $column }: { $from } → { $to }
roster-not-set = not set
roster-changes = Different from the roster: { $changes }
    .help = These change only with --overwrite.
roster-keeps = Not in the spreadsheet, kept in the roster: { $members }
    .help = For former members: plan roster leave MEMBER --on DATE
roster-not-written = plan/roster.toml would become as shown above; nothing was written.
    .help = If it is correct, add --write to the same command.
roster-written = plan/roster.toml written: { $count ->
        [one] { $count } member
       *[other] { $count } members
    }, { $added } new, { $changed ->
        [one] { $changed } value
       *[other] { $changed } values
    } changed.

exported = exported: { $file }
export-needs-file = no output file is given
    .help = For example: plan export attendance -o attendance.xlsx; for programs: plan export attendance --format json
export-unknown-ending = wrong file extension: "{ $file }"
    .help = Use { $endings }.
export-nothing-held = no session was held yet, so there is no attendance to count
    .help = Record attendance with plan attend, then export.
export-not-drawn = internal error: the file was not created
    .help = Report the command to the maintainer.
calendar-not-drawn = internal error: the calendar was not created
    .help = Report the command to the maintainer.

calendar-session = Session { $number }, topic { $numbers }: { $topics } ({ $form })
calendar-session-cancelled = Cancelled: topic { $numbers }: { $topics } ({ $form })
calendar-self-study = Topic { $numbers }: { $topics } ({ $form })
calendar-chair = Chair: { $people }
calendar-lecturer = Lecturer: { $people }
calendar-lead = Lead: { $people }
calendar-speakers = Speakers: { $people }
calendar-readings = Required readings: { $people }
calendar-makeup = Make-up study due: { $name } (session on { $date })
calendar-evaluation = Evaluation due: { $term } of { $year }
calendar-outcome = Outcome due: { $title } ({ $name })

sheet-expected = Expected
sheet-came = Attended
sheet-late = Late
sheet-left-early = Left early
sheet-leave = On leave
sheet-absent = Absent
sheet-unmarked = Unmarked
sheet-rate = Attendance rate
workbook-members = By member
workbook-sessions = By session
workbook-chart-sheet = Chart
workbook-topics = By topic
workbook-title-members = { $group }: attendance { $year }, by member (attended includes late and left early)
workbook-title-sessions = { $group }: attendance { $year }, by session (attended includes late and left early)
workbook-title-topics = { $group }: attendance { $year }, by topic (attended includes late and left early)
workbook-place = Place
workbook-total = Total
workbook-chart = Expected and attended, by session
workbook-topics-note = A session on several topics counts for each of them, so there are no totals.

output-exists = the file "{ $file }" already exists and was not changed
    .help = Choose another name, or replace it with --overwrite.
output-not-written = cannot write the file "{ $file }": { $reason }
    .help = Check that the folder is writable and the disk is not full. If the file is open in Word or WPS, close it.
output-no-folder = no folder "{ $folder }"
    .help = Check the path, or create the folder first.

calendar-step = { $step } due (session on { $date })

archive-neither = either --check or -o is required
    .help = Use --check to list missing attachments, or -o with a folder or .zip file to write the archive.
archive-part-plan = Plan
archive-part-notices = Notices
archive-part-materials = Materials
archive-part-sign-in = Attendance
archive-part-minutes = Minutes
archive-part-speeches = Speeches
archive-part-notes = Notes
archive-part-bulletins = summaries and bulletins
archive-part-evaluations = Evaluations
archive-part-outcomes = Outcomes
archive-part-press = press
archive-part-data = data
archive-part-contents = index
archived = archive written: { $file } ({ $count ->
        [one] { $count } file
       *[other] { $count } files
    })
    .help = To verify the checksums, run sha256sum -c SHA256SUMS in its folder.
archive-packing-unknown = cannot write an archive file of this type: "{ $file }"
    .help = Use a name that ends in .zip for an archive file, or a name without an extension for a folder.
archive-lacks-papers = these attachments are recorded, but their files are not in the repository, so they are not in the archive: { $papers }
    .help = Find the originals and attach them again with plan attach; plan archive --check lists what is missing.
archive-altered-papers = these attachments differ from the files that were attached; nothing was archived: { $papers }
    .help = Restore the files with git. If a file was replaced on purpose, retract its record with plan retract and attach the new file with plan attach.
archive-unread = the archive is incomplete; these files cannot be read: { $files }. plan check shows why.
archive-folder-taken = the folder "{ $folder }" is not empty; nothing was written
    .help = Choose a new folder, or write an archive file: plan archive -o archive.zip

note-pictures = Pictures in "{ $file }" are not recorded, only their names: { $names }.
note-struck = { $count ->
    [one] { $count } passage in "{ $file }" is struck through; it is kept between "~~".
   *[other] { $count } passages in "{ $file }" are struck through; they are kept between "~~".
}
note-comments = { $count ->
    [one] { $count } comment in "{ $file }" is not recorded.
   *[other] { $count } comments in "{ $file }" are not recorded.
}
note-hidden-words = { $count ->
    [one] { $count } passage formatted as hidden in "{ $file }" is not recorded.
   *[other] { $count } passages formatted as hidden in "{ $file }" are not recorded.
}
note-deleted-words = { $count ->
    [one] { $count } passage deleted by tracked changes in "{ $file }" is not recorded; what they insert is.
   *[other] { $count } passages deleted by tracked changes in "{ $file }" are not recorded; what they insert is.
}
note-signs = { $count ->
    [one] { $count } sign of a symbol font in "{ $file }" cannot be read; it is recorded as "[符号]".
   *[other] { $count } signs of symbol fonts in "{ $file }" cannot be read; they are recorded as "[符号]".
}
note-inner-files = { $count ->
    [one] { $count } other file inside "{ $file }" is not recorded.
   *[other] { $count } other files inside "{ $file }" are not recorded.
}
note-too-deep = { $count ->
    [one] Tables in "{ $file }" are nested too deeply; { $count } part of them is not recorded.
   *[other] Tables in "{ $file }" are nested too deeply; { $count } parts of them are not recorded.
}
note-margins = The headers and footers of "{ $file }" are not recorded: { $texts }.
note-with-blanks = { $count ->
    [one] { $count } blank in "{ $file }" is not filled in: { $blanks }.
   *[other] { $count } blanks in "{ $file }" are not filled in: { $blanks }.
}
note-left-out = Left out of "{ $file }": { $lines } { $lines ->
        [one] line
       *[other] lines
    } of front matter, { $marks } HTML { $marks ->
        [one] mark
       *[other] marks
    }.
note-hidden = Left out: { $count } invisible { $count ->
        [one] character
       *[other] characters
    }
note-files-skipped = Not read, because they are not .docx, .md or .txt: { $files }.
note-no-files = There are no files to read.
    .help = Save notes as .docx, .md or .txt in this folder.
note-too-many-files = there are more than { $limit } files; none was read.
    .help = Put them into several folders and read one at a time.
note-file-new = to record
note-file-known = recorded before
note-file-repeated = same as one above
note-file-unclear = needs review
note-same-text = "{ $file }" has the same text as note { $id } by { $name }. Check the author.
note-file-same-text = "{ $file }" has the same text as "{ $other }". Check the author.
note-file-without-member = "{ $file }": the file name does not say who wrote it.
    .help = Put the name into the file name, as in "t03-NAME.docx"; if one member wrote them all, add --member MEMBER.
note-file-several-members = "{ $file }": the file name or the byline has several members: { $members }.
    .help = Leave only the name of the author in the file name; if all are by one person, add --member MEMBER.
note-file-uncertain-author = "{ $file }": other characters run into "{ $member }" in the file name, so it may not be the name of the author.
    .help = Put "-" before and after the name in the file name; if you know who wrote it, add --member MEMBER.
note-file-unknown-author = "{ $file }": the file gives "{ $author }" as the author, which is not the name of one member.
    .help = Correct the name; if you know who wrote it, add --member MEMBER.
note-file-without-topic = "{ $file }": the file name does not give a topic of the plan.
    .help = Put the topic into the file name, as in "t03-NAME.docx"; if all are on one topic, give it in the command: plan notes add 3 FOLDER
note-file-several-topics = "{ $file }": the file name has several topics: { $topics }.
    .help = Leave only one topic in the file name; if all are on one topic, give it in the command: plan notes add 3 FOLDER
note-file-other-author = "{ $file }": the author is { $member } in the file name, but { $author } in the file.
    .help = Correct one of them; if one member wrote them all, add --member MEMBER.
notes-not-written = { $count ->
        [one] One note was not written yet.
       *[other] { $count } notes were not written yet.
    }
    .help = If it is right, add --write to the same command.
column-note-file = What comes of it
column-file = File
