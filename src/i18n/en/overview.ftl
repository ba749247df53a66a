# The commands in groups, in plan --help

usage-label = Usage:{" "}
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
