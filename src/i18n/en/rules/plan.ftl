# Rules of the plan

topic-without-session = topic { $number }, "{ $title }", has no session yet
    .help = Schedule one: plan schedule add { $topic } --on DATE
    .title = Topic without a session
    .why = The plan requires at least one collective session on every topic. A scheduled session that is not cancelled is enough; other rules check whether it is held.
topic-below-target = topic { $number }, "{ $title }", has { $sessions } of { $needed } required sessions
    .help = Schedule another: plan schedule add { $topic } --on DATE
    .title = Topic below its target
    .why = The target is [targets] sessions_per_topic in the plan; the topic's own `sessions` takes precedence.
topic-without-readings = topic { $number }, "{ $title }", has no required readings
    .help = Fill in its readings in the plan. For a meeting or document without 《》, set untitled = true.
    .title = Topic without required readings
    .why = Every topic needs required readings. Communiqués and meetings without 《》 count too.
topic-titled-as-part = topic { $number } has the title of a part of the plan, "{ $title }"
    .help = Compare the issued plan and correct the title of the topic.
    .title = Topic titled as a part of the plan
    .why = 学习内容 or 时间安排 is a part of a plan, not a topic. Such titles mostly come from an import that misread the document.
duplicate-id = the id { $id } is used twice
    .help = Give the second one an id that was never used. Then check the records of { $id }, and correct those about the second one with plan amend.
    .title = Duplicate id
    .why = Records refer to topics and members by id; a duplicate id is ambiguous.
duplicate-name = two members in the roster are named "{ $name }": { $first } and { $id }
    .help = Make the names differ, such as "{ $name } (2)".
    .title = Duplicate name
    .why = Commands, sign-in sheets and documents refer to people by name; a duplicate name is ambiguous.
not-one-leader = the roster has { $count ->
        [one] { $count } current leader
       *[other] { $count } current leaders
    }; there must be exactly one
    .help = Appoint the leader: plan roster appoint MEMBER --on DATE --role leader. Record with plan roster appoint or plan roster leave that a former leader has another role or has left.
    .title = Not exactly one leader
    .why = The roster decides who chairs and how often the leader chaired. Only members on the date of the check count.
misnamed-plan = the file name says { $file }, but the plan is for { $year }
    .help = Correct year, or rename the file to plan/{ $year }.toml.
    .title = Plan year differs from the file name
    .why = A plan is found by its file name, and records are stored by year. If the two differ, periods and quarters are calculated incorrectly.
backwards-period = the plan period begins on { $from }, after its end on { $to }
    .help = Correct from and to under [period].
    .title = Period ends before it begins
    .why = Such a period contains no date, so neither targets nor progress can be calculated.
malformed-id = the id "{ $id }" contains an invalid character
    .help = Use letters, digits and hyphens only, such as t01 or m02.
    .title = Id with an invalid character
    .why = Ids become part of record file names, so they may contain only ASCII letters, digits and hyphens.
impossible-value = { $key } is { $value }; it must be between { $least } and { $most }
    .help = Use a value in this range.
    .title = Impossible value
    .why = With such a value a target is never reached or is always reached, a document cannot be laid out, a holiday has no effect, or a member belongs to the group on no day.
unknown-rule = no rule "{ $rule }"
    .help = Check the spelling under [rules]. To list all rules: plan explain
    .title = Rule setting without effect
    .why = A misspelt rule under [rules] has no effect. Rules that report unreadable or altered records cannot be lowered there.
fixed-rule = the plan cannot lower the rule "{ $rule }"; this setting has no effect
    .help = Delete the line under [rules]. To skip the rule in one check: plan check --allow { $rule }
unknown-calendar = the holidays of { $year } are unknown, so working days cannot be determined
    .help = Write plan/calendar/{ $year }.toml from the State Council's notice.
    .title = Unknown holidays
    .why = Working days follow the State Council's yearly notice. A year without a notice is not guessed: checks that depend on working days are skipped.
