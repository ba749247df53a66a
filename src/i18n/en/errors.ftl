# Why a command cannot run

unexpected = something the program did not expect: { $reason }
    .help = Tell whoever maintains the program this sentence and the command.
no-repository = there is no study repository in "{ $folder }" or above it.
    .help = Go into the repository's folder, or name it with -C DIR; to start one: plan init DIR.
no-plan-for-year = there is no plan for { $year }; there are plans for: { $years }.
    .help = Name another year with --year, or write plan/{ $year }.toml first.
wrong-clock = the variable PLAN_NOW holds "{ $value }", which is no moment.
    .help = Write it like 2026-03-12T09:00:00+08:00, or unset it.
warning-faults = note: the files have { $count } { $count ->
        [one] fault
       *[other] faults
    }; what cannot be read is not counted. Run plan check to see.
cannot-write = cannot write { $file }: { $reason }. Nothing was written.
    .help = See whether the folder is read-only or the disk is full, then try again.
cannot-read = cannot read "{ $file }": { $reason }
    .help = Check the name and the folder; quote a name that holds spaces.

io-not-found = there is no such file
io-permission-denied = permission denied
io-already-exists = a file of that name exists
io-full = the disk is full
io-read-only = the disk is read-only
io-is-a-directory = it is a folder, not a file
io-not-a-directory = a part of the path is not a folder

no-such-topic = the plan has no topic "{ $word }".
    .help = Give a number (1 to { $count }) or an id such as t03; plan topics lists them.
topic-twice = topic { $topic } is given twice.
    .help = Name each topic once.
no-such-member = the roster has no "{ $word }".
    .help = Give a member's id (such as m02) or name; plan roster lists them.
ambiguous-member = several members are called "{ $word }": { $ids }.
    .help = Give the id instead.
not-a-member-then = { $name } does not belong to the group on { $date }.
    .help = Check the date; if the roster is wrong, correct plan/roster.toml.
member-twice = { $name } is marked twice in this command.
    .help = Mark each member once.
nobody-left = every member is marked for { $date }.
    .help = To correct someone, name them, such as --late m02.
no-such-session = no session is meant by "{ $word }".
    .help = Give a date (2026-03-12), a topic (t03) or the beginning of an id; plan schedule lists them.
ambiguous-session = "{ $word }" means several sessions: { $ids }.
    .help = Give as much of the id as tells them apart.
session-was-held = session { $session } was held and can be neither moved nor cancelled.
    .help = Correct a wrong record with plan amend; mark a member again to correct attendance.
session-was-cancelled = session { $session } was cancelled.
    .help = Set a new one with plan schedule add.
time-backwards = the session would end before it begins.
    .help = Check --from and --to, such as --from 09:00 --to 11:30.
date-outside-period = { $date } is outside the plan's period, { $from } to { $to }.
    .help = Check the date; the period stands under [period] in the plan.
no-such-reading = topic { $topic } has no reading "{ $word }", or several.
    .help = Choose from: { $titles }; or give its number, such as 1.
who-writes = it is not known who writes: git's address "{ $email }" is not on the roster.
    .help = Add --as MEMBER, or write the member's email into plan/roster.toml.
note-is-empty = the note has no text; nothing was filed.
    .help = Write the text first.
note-too-large = the note is larger than { $limit }; nothing was filed.
    .help = Only words are filed as a note; keep pictures and scans apart.
note-not-text = the file is not text in UTF-8 or GBK.
    .help = Save it as plain text in Word or WPS, then add it.
note-not-text-at = line { $line } holds a control character; nothing was filed.
    .help = Remove it; words copied from a web page are best pasted into a plain editor first.
no-editor = no editor is set.
    .help = Name a file: plan notes add TOPIC FILE; or set the variable EDITOR.
editor-failed = the editor "{ $editor }" did not end well; nothing was filed.
    .help = Try again, or write a file and run plan notes add TOPIC FILE.
no-such-note = no note's id begins with "{ $word }".
    .help = plan notes lists the ids.
note-was-retracted = note { $id } was retracted.
    .help = plan log tells why.
no-such-record = no record's id begins with "{ $word }".
    .help = plan log lists every record.
ambiguous-record = several records' ids begin with "{ $word }": { $ids }.
    .help = Give more of the id, until only one is left.
retracted-already = record { $id } was retracted already.
    .help = File a new one if it is needed.
not-a-change = "{ $change }" is not of the form KEY=VALUE.
    .help = For instance: plan amend ID place="Room 3" --reason "the room changed".
stamp-is-fixed = "{ $key }" tells of the filing itself and cannot be corrected.
    .help = Say why in --reason.
init-exists = "{ $folder }" already holds plan or records; nothing was changed.
    .help = Choose an empty folder.
no-such-rule = there is no rule "{ $word }". Similar: { $similar }.
    .help = plan explain lists every rule.
no-such-rule-or-level = "{ $word }" is neither a rule nor a level (note, warn, deny).
    .help = plan explain lists every rule.
no-such-shell = the shell "{ $word }" is not known.
    .help = There are: bash, zsh, fish, elvish, powershell.

usage-label = Usage:
usage-more = For more, run plan --help.
usage-suggestion = Did you mean "{ $word }"?
usage-unknown-argument = unknown argument "{ $arg }".
usage-unknown-command = unknown command "{ $command }".
usage-missing-value = "{ $arg }" needs a value.
usage-wrong-word = "{ $arg }" cannot be "{ $value }"; there are: { $choices }.
usage-wrong-value = "{ $arg }" cannot read "{ $value }"; write it like { $example }.
usage-missing-argument = still missing: { $args }.
usage-conflict = "{ $arg }" cannot be used with "{ $other }".
usage-number-of-values = "{ $arg }" has the wrong number of values.
usage-missing-command = no command is given.
usage-not-text = an argument holds unreadable characters.
