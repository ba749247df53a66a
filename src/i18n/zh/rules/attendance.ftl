# 考勤的规则

unmarked-member = { $date } 的考勤还有未登记：{ $members }。
    .help = 补登：plan attend { $session } --present 或 --late、--left-early、--leave、--absent 加成员。
    .title = 成员未登记考勤
    .why = 未登记既不算出席也不算缺席，但计入应到，会拉低到会率。
marked-twice = { $name }在同一张考勤表里标了两次。
    .help = 用 plan amend 更正这张表，每人只留一种情况。
    .title = 同一张表标了两次
    .why = 同一张表里两种说法，不知道以哪个为准。
mark-of-non-member = { $name }在 { $date } 不在名册内，却有考勤。
    .help = 用 plan amend 更正这张表；若名册日期有误，改 plan/roster.toml。
    .title = 标了当天不在名册的人
    .why = 应到人数只算当天在名册内的成员，列席的人用 --guest 登记。
absent-without-leave = { $name }缺席 { $date } 的集中学习，没有请假。
    .help = 核实后补办手续；标错了就重新登记：plan attend { $session } --present { $member }。
    .title = 无故缺席
    .why = 计划要求不得无故缺席，不能参加的提前请假，并及时补学。
late = { $name }在 { $date } 的集中学习迟到。
    .help = 如实记录即可；标错了就重新登记：plan attend { $session } --present { $member }。
    .title = 迟到
    .why = 计划要求按时参加集中学习。
left-early = { $name }在 { $date } 的集中学习早退。
    .help = 如实记录即可；标错了就重新登记：plan attend { $session } --present { $member }。
    .title = 早退
    .why = 计划要求全程参加集中学习。
