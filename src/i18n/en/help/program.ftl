# The page of plan --help. A test compares it with the doc comments of the command line.

help-plan = Manage the yearly study of a study group: plan, sessions, attendance and notes
help-plan-long =
    Each fact is recorded once, in a plain file in git. The secretary schedules
    sessions and records attendance, members add notes; `plan check` finds the gaps.
overview-usage = Usage: plan [OPTIONS] [COMMAND]

overview-daily = Every day:
overview-other = Other commands (help: plan COMMAND --help):
overview-options = Options:
overview-session = sessions
overview-study = study
overview-plan = plan
overview-check = review
overview-records = corrections
overview-archive = archive
overview-program = program

help-plan-todo = List what is to be done next, each with its command
help-plan-schedule = List, add, move and cancel sessions
help-plan-draft = Draft a notice, sign-in sheet, minutes, bulletin or report
help-plan-attend = Record attendance, or list incomplete sheets
help-plan-sync = Commit what was recorded; fetch, merge and push if there is a remote repository

value-dir = DIR
value-year = YEAR
value-lang = LANG
value-format = FORMAT
value-when = WHEN
value-member = MEMBER

help--directory = Run in this folder
help--year = Year of the plan [default: this year, or the latest]
help--lang = Language [possible values: zh, en]
help--format = Format of listings [possible values: table, json, csv, markdown]
help--color = Colour of the output [default: auto] [possible values: auto, always, never]
help--acting = Acting member, and default author of notes
help--no_input = Never ask, even at a terminal
help--help = Print help
help--version = Print version
