# Words used everywhere

label-error = error:{" "}
label-place = at:{" "}
label-help = help:{" "}
colon = {":"}{" "}

lang-zh = Chinese
lang-en = English

form-collective = collective study
form-seminar = seminar
form-self-study = self-study
form-lecture = lecture
form-field-research = field research
form-exchange = exchange

state-planned = planned
state-unrecorded = attendance due
state-held = held
state-cancelled = cancelled

status-present = present
status-late = late
status-left-early = left early
status-leave = leave
status-absent = absent
status-assumed = assumed present
status-unmarked = unmarked

role-leader = leader
role-secretary = secretary
role-member = member

topic-not-in-plan = a topic that the plan does not have

note-kind-note = note
note-kind-reflection = reflection
note-kind-speech = speech

outcome-kind-report = research report
outcome-kind-measure = measure
outcome-kind-policy = policy
outcome-kind-problem = problem solved

outcome-state-planned = planned
outcome-state-under-way = under way
outcome-state-done = done
outcome-state-dropped = dropped

paper-kind-notice = notice
paper-kind-materials = materials
paper-kind-sign-in = sign-in sheet
paper-kind-minutes = minutes
paper-kind-speech = speech
paper-kind-report = research report
paper-kind-press = press report
paper-kind-bulletin = bulletin
paper-kind-agenda = agenda
paper-kind-leave = leave form
paper-kind-makeup = make-up register
paper-kind-visit = visit report
paper-kind-evaluation = evaluation report
paper-kind-account = study report
paper-kind-summary = summary
paper-kind-filing = filing report
paper-kind-plan = plan

kind-sessions = session
kind-attendance = attendance
kind-leave = leave
kind-makeup = make-up study
kind-notes = note
kind-outcomes = outcome
kind-evaluations = evaluation
kind-papers = attachment
kind-retractions = retraction
kind-seal = seal

level-off = off
level-note = note
level-warn = warning
level-deny = error

day-weekend = weekend

io-not-a-file = it is not a regular file
io-link = part of the path is a link

sort-text = text in double quotes
sort-whole-number = a whole number without quotes
sort-number = a number without quotes
sort-yes-or-no = true or false
sort-list = a list
sort-table = a table of keys
sort-day = a date such as 2026-03-12
sort-day-or-time = a date such as 2026-03-12 or a time such as 14:30
sort-span = a time range such as 09:00-11:30
sort-time = a time in quotes such as "14:30"
sort-weekday = a weekday such as "thu"
sort-other = something else
history-shallow = shallow clone, the history is incomplete
remedy-fetch = Complete the history: git fetch --unshallow
history-owner = the repository belongs to another user, git refuses to read it
remedy-trust = Trust the repository: git config --global --add safe.directory FOLDER
history-no-git = git is not installed
remedy-install = Install git, then run plan check.
history-failed = git could not give the history
remedy-repair = Check the repository: git fsck
history-too-long = the history is too long to read
remedy-look = Ask an administrator to look at: git log --stat -- records

format-table = table
format-json = JSON
format-csv = CSV
format-markdown = Markdown
check-format-human = text
check-format-json = JSON
check-format-github = GitHub
check-format-gitlab = GitLab
check-format-sarif = SARIF
check-format-junit = JUnit
color-auto = auto
color-always = always
color-never = never

standing-current = current
standing-replaced = replaced
standing-retracted = retracted

checklist-state-not-done = not done
checklist-state-done = done
checklist-state-overdue = overdue
part-notes = notes
