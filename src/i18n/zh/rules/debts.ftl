# 请假、补学、任务、补录的规则

leave-after-start = { $name }对 { $date } 集中学习的请假，登记时学习已经开始。
    .help = 如实保留；下次在开始之前用 plan leave add 登记。
    .title = 事后才登记的请假
    .why = 计划要求不能参加的提前履行请假手续。事后登记的照样保留，但不算事前请假。看的是第一次登记的时刻，以后的更正不影响；没有写开始时间的集中学习，当天登记的都算事前。
leave-without-record = { $name }在 { $date } 的考勤是请假，却没有请假登记。
    .help = 补办登记：plan leave add { $session } --member { $member } --reason 事由；标错了就重新登记考勤。
    .title = 标了请假，没有请假登记
    .why = 请假要有事由和批准人，考勤表上的一个“假”字说明不了。
makeup-overdue = { $name }缺了 { $date } 的集中学习，应不迟于 { $due } 补学{ $days ->
        [0] ，期限刚过。
        [unknown] ，期限已过；缺少放假安排，算不出逾期几个工作日。
       *[other] ，已逾期 { $days } 个工作日。
    }
    .help = 补学后登记：plan makeup add { $session } --member { $member } --on 日期 --how 方式。
    .title = 补学逾期
    .why = 请假、缺席的都要补学。期限是计划 [targets] makeup_days 所写的工作日数，从集中学习的次日起算；计划没有写，或缺少放假安排，就不判断。
makeup-without-debt = { $name }登记了补学 { $date } 的集中学习，但考勤既不是请假，也不是缺席。
    .help = 考勤有误就重新登记考勤；否则撤销：plan retract { $makeup } --reason 不需补学。
    .title = 不需要补学却有补学登记
    .why = 补学对应一次请假或缺席。两者对不上，说明考勤或补学有一处登记错了。
speech-missing = { $name }是 { $date } 集中学习的重点发言人，没有登记发言材料。
    .help = 登记：plan notes add { $topic } 文件 --kind speech --session { $session } --member { $member }；没有发言就用 plan amend 更正 speakers。
    .title = 重点发言没有材料
    .why = 重点发言要有书面材料，才能存档、才能证明研讨的质量。写明这次学习的发言材料，或同一专题没有写明哪次学习的，都算。当天请假、缺席的发言人不在此列。
attendance-below-target = { $of ->
        [session] { $whose } 的集中学习到会率 { $rate }
       *[other] { $whose }全年出勤率 { $rate }
    }，低于目标 { $target }{ $unmarked ->
        [0] 。
       *[other] （其中未登记 { $unmarked }）。
    }
    .help = 有未登记的先补登：plan attend；情况属实的，在总结评估时说明原因、提出改进。
    .title = 到会率、出勤率低于目标
    .why = 到会率、出勤率都是实到 ÷ 应到，迟到、早退算实到，请假、缺席、未登记不算，但都计入应到。一次学习的目标是 session_attendance，会后就看；成员全年的目标是 member_attendance，计划期结束后才看，只看最后一天在册的成员。
member-below-target = { $name }没有完成年度任务：{ $quota } { $have }，要求 { $need }。
    .help = 已有而没有登记的，补登（会标为补录）；用 plan roster { $member } 查看全部情况。
    .title = 成员没有完成年度任务
    .why = 各项任务写在计划的 [targets]，没有写的不要求。计划期结束后才检查，只看最后一天在册的成员；年中加入的按在册天数折算，四舍五入。
late-record = { $date } 的{ $kind }，{ $recorded } 才{ $by ->
        [commit] 提交到 git
       *[stamp] 登记
    }，晚了 { $days } 天。
    .help = 如实保留即可，各处列表会标明“补录”；今后及时登记。
    .title = 补录
    .why = 事后很久才登记的，可信程度不同，所以标明。从几天算起由计划 [targets] late_record_days 规定（自然日）；更正不算补录。看登记的时刻；git 知道首次提交的日期而它更晚的，看提交的日期。
