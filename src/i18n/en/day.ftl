# A secretary's day: attachments, to-dos, reminders, sync

column-paper = File
papers-none = Nothing is attached to the session on { $date }.
papers-add = To attach: plan attach { $session } FILE... (the kind is known from our own documents and from file names; otherwise add --kind KIND)
paper-of-unknown-kind = the name "{ $name }" does not show the kind of attachment
    .help = Add --kind, or name the file after its kind: { $kinds }.
paper-of-several-kinds = the name "{ $name }" fits several kinds: { $kinds }
    .help = Choose one with --kind.
paper-of-another = "{ $name }" is the { $kind } of the session on { $session }
    .help = Check the date of the session. To attach it to this one anyway, add --kind { $key }.
draft-of-no-session = cannot attach: { $kind } does not belong to one session
    .help = Write it to a file with -o FILE. To hand over the year: plan archive -o DIR
draft-unsigned = cannot attach: { $kind } is not signed yet
    .help = Scan or photograph the signed paper, then run plan attach { $session } FILE --kind { $key }
draft-filed-blanks = The attached document has { $count ->
        [one] { $count } blank
       *[other] { $count } blanks
    } to fill in.
    .help = To replace it: run the command with -o FILE instead of --file, fill in the blanks, add the file with plan attach, and retract this one.
draft-has-blanks = { $kind }: { $count ->
        [one] { $count } blank
       *[other] { $count } blanks
    } to fill in: { $blanks }; nothing was attached
    .help = Write it to a file: plan draft { $draft } -o FILE.docx, fill it in, then plan attach { $session } FILE.docx. To attach it with its blanks, add --with-blanks.
paper-has-blanks = "{ $name }" has { $count ->
        [one] { $count } blank
       *[other] { $count } blanks
    } to fill in: { $blanks }; nothing was attached
    .help = Fill it in, then attach it. To attach it as it is: plan attach { $session } FILE --kind { $key } --with-blanks

column-task = Task
column-todo = To-do
column-command = Command

task-plan = plan
task-roster = roster
task-sheet = attendance
task-leave = leave
task-notice = notice
task-sign-in = sign-in sheet
task-schedule = schedule
task-speakers = speakers
task-speech = speeches
task-minutes = minutes
task-papers = attachments
task-makeup = make-up study
task-outcome = outcome
task-bulletin = bulletin
task-evaluation = evaluation
task-summary = annual summary
task-seal = Seal

todo-none = Nothing to do.
todo-title = To do: { $count }  { $today }
todo-overdue = - { $due } overdue: { $text }
    .help = {"    "}{ $command }
todo-due = - by { $due }: { $text }
    .help = {"    "}{ $command }
todo-undated = - { $text }
    .help = {"    "}{ $command }
todo-more = { $count } more: plan todo --all
todo-assumed = All present, today, self-study and done are only defaults: change them to what happened before you run the command.
todo-how = self-study

todo-plan = enter the topics of the plan: import the official document, or edit { $file }
todo-roster = enter the roster: import a list, or edit plan/roster.toml
todo-schedule = schedule { $count ->
        [one] { $count } session
       *[other] { $count } sessions
    }: { $topics }
todo-schedule-impossible = some sessions have no date yet; list the reasons
todo-speakers = schedule speeches by { $names }
todo-sheet = record attendance of { $date } ({ $count } members, { $topics })
todo-sheet-rest = complete attendance of { $date }: { $count } unmarked ({ $topics })
todo-notice = draft and attach the notice for { $date } ({ $topics })
todo-sign-in = prepare the sign-in sheet for { $date } ({ $topics })
todo-leave = { $names } had leave for { $before }; if also away on { $date }, record it again ({ $topics })
todo-minutes = draft and attach the minutes of { $date } ({ $topics })
todo-papers = attach to { $date }: { $papers } ({ $topics })
todo-speech = ask for the speeches of { $date }: { $names } ({ $topics })
todo-makeup = make-up study of { $date }: { $names } ({ $topics })
todo-outcome = outcome "{ $title }" ({ $name })
todo-bulletin = draft and attach the bulletin of { $term } of { $year }
todo-evaluation = record the evaluation of { $term } of { $year }
todo-summary = draft and attach the annual summary of { $year }
todo-seal = Seal the records: a bulletin or the summary was attached after the last seal ({ $date })
todo-seal-first = Seal the records: a bulletin or the summary is attached, but nothing is sealed

column-reminder = Reminder

asked-session = session
asked-readings = readings
asked-speech = speeches to hand in
asked-makeup = make-up study owed
asked-quota = work of the year not complete
asked-outcome = outcomes due

remind-nobody = No reminders.
remind-nothing = [Study reminder] { $name }: nothing to do.
remind-member = [Study reminder] { $name }:
remind-group = [Study reminder]
remind-text = { $text }
remind-time-open = time to be announced
remind-place-open = place to be announced
remind-chair = chair
remind-lead = lead
remind-speaker = speak
remind-session = { $date } { $time }, { $place }: session on "{ $titles }".
remind-session-part = { $date } { $time }, { $place }: session on "{ $titles }". You { $parts }.
remind-session-leave = { $date } { $time }, { $place }: session on "{ $titles }". You are on leave; make it up afterwards.
remind-readings = Read before the session: { $titles }.
remind-speech-due = Hand in your speech of { $date } by { $due }.
remind-speech-missing = Your speech of { $date } is missing. Please hand it in.
remind-makeup = Make up the session of { $date } by { $due }: { $days ->
        [one] { $days } day
       *[other] { $days } days
    } left.
remind-makeup-overdue = Make up the session of { $date }: due { $due }, { $days ->
        [one] { $days } day
       *[other] { $days } days
    } overdue.
remind-makeup-undated = Make up the session of { $date }.
remind-quota = { $quota }: { $have } of { $need }.
remind-quota-over = { $quota } of { $year }: { $have } of { $need }, the period is over.
remind-outcome = Outcome "{ $title }" is due on { $due }.
remind-outcome-overdue = Outcome "{ $title }" was due on { $due }.
remind-brief = { $what }: { $who }.

task-commit = commit
todo-commit = commit { $count ->
        [one] { $count } changed file
       *[other] { $count } changed files
    } and synchronise

sync-committed = Committed: { $text } ({ $count ->
        [one] { $count } file
       *[other] { $count } files
    }, { $commit })
sync-nothing = Nothing to commit.
sync-settled = The conflicts of the last merge are settled; the merge is complete.
sync-no-remote = There is no remote repository; the commit is on this machine only.
    .help = To synchronise or keep a copy elsewhere, add one: git remote add origin ADDRESS
sync-received = Received from { $names }: { $what }.
sync-pushed = Pushed { $count ->
        [one] { $count } commit
       *[other] { $count } commits
    } to { $remote }.
sync-same = Same as { $remote }.
sync-others = { $count ->
        [one] { $count } other file
       *[other] { $count } other files
    } not committed (not part of plan or records): { $files }
sync-merge = Merge { $remote }
sync-comma = ,{" "}
sync-day = { $month }-{ $day }
sync-more-days = { $days } and others
sync-recorded = { $kind ->
    [sessions] schedule sessions of { $days }
    [attendance] record attendance of { $days }
    [leave] record leave of { $days }
    [makeup] record make-up study: { $count }
    [notes] add notes: { $count }
    [outcomes] add outcomes: { $count }
    [evaluations] add evaluations: { $count }
    [papers] attach { $papers }
    [retractions] retract records: { $count }
    [seal] seal the records
   *[other] record { $word }: { $count }
}
sync-amended = amend records: { $count }
sync-new-roster = add the roster
sync-roster = change the roster
sync-new-plan = add the plan
sync-plan = change the plan
sync-calendar = update the holidays
sync-other-files = other files: { $count }
sync-side-empty = (these lines removed)

sync-no-git = git is not installed, so nothing was synchronised
    .help = All records are in the folder. To keep versions, install git, run git init, then plan sync
sync-no-repository = "{ $folder }" is not in a git repository; nothing was committed
    .help = All records are in the folder. To keep versions, run git init, then plan sync
sync-of-another-owner = the git repository of "{ $folder }" belongs to another user; git refuses it
    .help = If you trust it: git config --global --add safe.directory "{ $folder }"
sync-no-branch = no branch is checked out, so nothing was synchronised
    .help = Go back to a branch: git switch main
sync-unreachable = cannot reach the remote repository { $remote }: { $reason }
    .help = All commits are on this machine. Run plan sync again when it can be reached; git remote -v shows its address.
sync-not-pushed = cannot push to { $remote }: { $reason }
    .help = All commits are on this machine. Check your permission, then run plan sync again.
sync-busy = others keep pushing to { $remote }; the commits of this machine are not pushed yet
    .help = Run plan sync again later.
sync-git-failed = git failed: { $reason }
    .help = Check git status, then run plan sync again.
sync-conflict = { $file }, lines { $lines }: changed here and in the remote repository
    {"  "}here:
    {"    "}{ $ours }
    {"  "}remote:
    {"    "}{ $theirs }
    .help = Open the file, keep what is right, delete the lines <<<<<<<, ======= and >>>>>>>, then run plan sync
        To take the whole file from here: git checkout --ours { $file } ; from the remote: git checkout --theirs { $file } ; to give up: git merge --abort
sync-removed = { $file } was changed on one side and removed on the other
    .help = To keep it: git add { $file } ; to remove it: git rm { $file } ; then run plan sync

session-chair-taken = chair: { $name } (the leader, by default)
    .help = To change: plan amend { $session } chair=MEMBER --reason TEXT
session-lead-taken = lead: { $name } (as the plan names)
session-lead-unknown = The plan names "{ $words }" as lead, who is not found in the roster; no lead is recorded.
    .help = To name one: plan amend { $session } lead=MEMBER --reason TEXT

attend-needs-session = no session is given, and either none or several await attendance
    .help = Add the date, such as plan attend 12-3 --all-present (plan attend lists incomplete sheets)
evaluation-needs-period = no period is given, and every completed period has its evaluation
    .help = For a period that is not over, name it: plan evaluations add --period { $period }
evaluation-without-cycle = no period is given, and the plan does not say how often to evaluate
    .help = Name the period: plan evaluations add --period { $period }
