# The superior office: many units

no-units = no folder of a unit is given
    .help = For example: plan rollup unit-a unit-b (or --list FILE with one folder per line)
list-too-large = "{ $file }" is larger than { $limit }
    .help = The list is a text file with one folder per line.
list-not-utf8 = "{ $file }" is not UTF-8 text
    .help = Save it with UTF-8 encoding.
not-a-repository = "{ $folder }" is not a study repository: it has no plan folder

rollup-title = Year { $year }, units: { $count }, as of { $today }
rollup-unread = Not read: { $count }. The figures below leave these units out.
rollup-topics = Topics, matched by title (number of units)
rollup-heat = Units by topics: number of sessions held, o planned, . none, - not in plan (9 means nine or more)
rollup-carried = Units with make-up study of earlier years still owed: { $count }
rollup-carried-unit = { $unit }: { $count } owed
rollup-silent = Units without a session held in quarter { $quarter } of { $year }: { $count }
rollup-silent-unit = { $unit }: last record on { $last }
rollup-silent-empty = { $unit }: no records this year
rollup-lost = Units that cannot reach a target any more: { $count }
rollup-lost-target = { $target }
rollup-lost-members = { $target } ({ $members ->
    [one] 1 member
   *[other] { $members } members
})
rollup-anomalies = To be looked at: { $count }
rollup-unit = { $unit }: { $text }
rollup-file = { $file }: { $text }

anomaly-text-other-year = there is no plan for { $compared }; the figures are those of { $year }
anomaly-text-same-name = units have the same name; folders: { $folders }
anomaly-text-same-text = { $count ->
    [one] 1 note has
   *[other] { $count } notes have
} the same text, such as { $notes }
anomaly-text-always-full = an attendance rate of 100% at all sessions: { $sessions } held, { $expected } expected
anomaly-text-one-week = events of more than a month were all recorded from { $from } to { $to } (by commit time if committed)
anomaly-text-broken-seal = records changed after they were sealed on { $dates }

column-unit = Unit
column-owed = Owed
column-errors = Errors
column-filed-late = Late
column-last-recorded = Last record
column-units-held = Held
column-units-planned = Planned
column-units-none = None
column-units-other = Not in plan
column-heat = Topics (numbers above, groups of five)

# Data set for query engines

dataset-made = Units exported: { $count }; folder: { $folder }
dataset-unchanged = Units already there with the same content: { $count }
dataset-kept = Not exported, because the folder holds different files of these units: { $units }. Replace them with --overwrite.
dataset-unread = Not exported: { $folder }: { $text }
dataset-same-name = another unit of this run has the same name, "{ $unit }": { $folder }

# Pages and visits

rollup-page = Study of the units
rollup-units = Year { $year }, units: { $count }.{" "}
rollup-section-units = Units
rollup-section-topics = Topics
rollup-section-carried = Carried over
rollup-section-silent = Without a session
rollup-section-lost = Out of reach
rollup-section-anomalies = To be looked at
visits-title = Visits to sessions, { $first } to { $last } (units: { $count })
visits-remark = In the order of the units given, evenly over eight quarters. Visits made are not recorded.
column-quarter = Quarter

progress-units = Reading units
progress-records = Reading records
progress-archive = Writing the archive
progress-file = Writing the file
progress-pages = Making pages
progress-notes = Searching notes
