# 请假、补学、任务、补录的规则

leave-after-start = { $name }对 { $date } 集中学习的请假，在学习开始后登记{ $corrected ->
        [yes] （最初登记为{ $before }的请假，后来更正）。
       *[no] 。
    }
    .help = { $corrected ->
        [yes] 如当时已提出请假，补记提出时间：plan amend { $leave } 提出时间=日期和时间 --reason 依据 。否则如实保留。
       *[no] 如实保留。下次在开始前用 plan leave add 登记。
    }
    .title = 事后登记请假
    .why = 计划要求不能参加的提前请假。事后登记的予以保留，但不算事前请假。以首次登记时间为准，更正不影响；更正了请假人或场次的，以更正时间为准，除非用 plan amend 补记提出时间；未写开始时间、计划也没有通常时间的集中学习，当天登记的都算事前。
leave-without-record = { $name }在 { $date } 的考勤为请假，但没有请假登记。
    .help = 补办登记：plan leave add { $session } --member { $member } --reason 事由。如考勤有误，重新登记考勤。
    .title = 考勤为请假，没有请假登记
    .why = 请假应有事由和批准人，仅凭考勤表无法说明。
leave-of-cancelled = { $name }为 { $date } 已取消的一次集中学习请了假；同日的 { $session } 没有请假登记，不会默认为出席。
    .help = 这一次也不参加的：plan amend { $leave } session={ $session } --reason 原场次取消 。参加的：plan retract { $leave } --reason 场次已取消
    .title = 请假的场次已取消，同日另有一次
    .why = 重复安排的场次取消一次后，请假仍记在取消的那一次，可能就是为同日的另一次请的。
makeup-overdue = { $name }缺课 { $date } 的集中学习，应不迟于 { $due } 补学{ $days ->
        [0] ，时限刚过。
        [unknown] ，时限已过；缺少放假安排，无法计算逾期工作日。
       *[other] ，已逾期 { $days } 个工作日。
    }
    .help = 补学后登记：plan makeup add { $session } --member { $member } --on 日期 --how 方式
    .title = 补学逾期
    .why = 请假、缺席的都应补学。时限为计划 [targets] makeup_days 规定的工作日数，自集中学习次日起算；计划未规定或缺少放假安排的，不作判断。
makeup-late = { $name }缺课 { $date } 的集中学习，{ $on } 才补学，时限为 { $due }。
    .help = 如实保留。补学日期有误的，用 plan amend 更正。
    .title = 逾期补学
    .why = 缺课应在计划 [targets] makeup_days 规定的工作日数内补学。逾期补的仍算已补学，各处注明逾期。
makeup-without-debt = { $name }登记了 { $date } 集中学习的补学，但考勤既不是请假也不是缺席。
    .help = 如考勤有误，重新登记考勤。否则撤销补学：plan retract { $makeup } --reason 不需补学
    .title = 没有缺课却登记了补学
    .why = 补学对应一次请假或缺席。两者不符，说明考勤或补学登记有误。
speech-missing = { $name }是 { $date } 集中学习的重点发言人，没有登记发言材料。
    .help = 登记：plan notes add { $topic } 文件 --kind speech --session { $session } --member { $member } （未发言的，用 plan amend 更正 speakers）
    .title = 重点发言缺少材料
    .why = 重点发言应有书面材料，以便存档并反映研讨质量。写明该次学习的发言材料计入，同一专题未写明场次的也计入。当天请假、缺席的发言人除外。
attendance-below-target = { $of ->
        [session] { $whose } 的集中学习出勤率 { $rate }
       *[other] { $whose }全年出勤率 { $rate }
    }，低于目标 { $target }{ $unmarked ->
        [0] 。
       *[other] （其中未登记 { $unmarked }）。
    }
    .help = 如有未登记的，先用 plan attend 补登。情况属实的，在评估中说明原因和改进措施。
    .title = 出勤率低于目标
    .why = 出勤率为实到÷应到。迟到、早退计入实到；请假、缺席、未登记不计入实到，但计入应到。场次目标为 session_attendance，会后检查；成员全年目标为 member_attendance，计划期限结束后检查。年中加入、离任的，只算在册期间的集中学习。
member-below-target = { $name }未完成年度任务：{ $quota } { $have }，要求 { $need }。
    .help = 已完成但未登记的，及时补登（显示为补录）。查看全年情况：plan roster { $member }
    .title = 成员未完成年度任务
    .why = 任务见计划的 [targets]，未规定的不要求。计划期限结束后检查；年中加入、离任的按在册天数折算，四舍五入。
late-record = { $date } 的{ $kind }于 { $recorded } { $by ->
        [commit] 提交到 git
       *[stamp] 登记
    }，晚 { $days } 天。
    .help = 如实保留，列表会标明“补录”。今后及时登记。
    .title = 补录
    .why = 事后很久登记的记录证明力较弱，故予标明。天数由计划 [targets] late_record_days 规定（自然日）；更正不算补录。以登记时间为准；git 首次提交日期可查且更晚的，以提交日期为准。
