# 考勤的规则

unmarked-member = { $date } 的考勤未登记：{ $members }。
    .help = 逐人补登：plan attend { $session }{ $marks } （或 --late、--left-early、--leave、--absent）
    .title = 成员未登记考勤
    .why = 未登记既不算出席也不算缺席，但计入应到，会拉低出勤率。
marked-twice = { $name }在同一张考勤表中登记了两次。
    .help = 用 plan amend 更正该表，每名成员只保留一种状态。
    .title = 同一张表重复登记
    .why = 同一张表有两种状态，无法确定以哪个为准。
marked-before-session = { $date } 的考勤在集中学习开始前登记。
    .help = { $moved ->
        [0] {""}
       *[other] 如实际已在 { $day } 开展，撤销改期：plan retract { $move } --reason 实际已开展。未开展的，
    }撤销该表：plan retract { $sheet } --reason 会前登记。会后运行 plan attend { $session } 登记考勤。会前请假用 plan leave add 登记。
    .title = 会前登记考勤
    .why = 集中学习开始前，无法知道谁出席。会前登记的出席会使该次学习提前算作已开展，出勤率也不真实。开始后已更正的，不再指出。
mark-of-non-member = { $name }在 { $date } 不是成员，却有考勤。
    .help = 更正该表：plan amend { $sheet } { $key }={ $others } --reason 当天不是成员 。如名册日期有误，更正 plan/roster.toml。
    .title = 登记了非成员的考勤
    .why = 应到只计当日在册的成员，列席人员用 --guest 登记。
absent-without-leave = { $name }缺席 { $date } 的集中学习，未请假。
    .help = 核实原因，补办手续。如登记有误，重新登记：plan attend { $session } --present { $member }
    .title = 无故缺席
    .why = 计划要求不得无故缺席，不能参加的提前请假并及时补学。
late = { $name }在 { $date } 的集中学习迟到。
    .help = 属实的无需处理。如登记有误，重新登记：plan attend { $session } --present { $member }
    .title = 迟到
    .why = 计划要求按时参加集中学习。
left-early = { $name }在 { $date } 的集中学习早退。
    .help = 属实的无需处理。如登记有误，重新登记：plan attend { $session } --present { $member }
    .title = 早退
    .why = 计划要求全程参加集中学习。
contradicting-marks = { $name }在 { $date } 的考勤登记不一致：{ $statuses }，现按未登记处理。登记：{ $sheets }
    .help = 核实后重新登记，如：plan attend { $session } --{ $option } { $member }
    .title = 考勤登记互相矛盾
    .why = 两人各自登记，互不知情，状态不同，程序无法判断以哪个为准。重新登记一次即可，新登记取代之前的各次登记。
presence-despite-leave = { $name }已请假不参加 { $date } 的集中学习，考勤却为{ $status }。
    .help = 如确已到会，撤销请假：plan retract { $leave } --reason 实际到会。如未到会，登记请假：plan attend { $session } --leave { $member }
    .title = 已请假又登记为到会
    .why = 请假和到会只能有一项属实。请假未撤销前，程序不改动考勤；默认出席的成员暂按请假计。
absence-despite-leave = { $name }已事前请假，不参加 { $date } 的集中学习，考勤却为缺席。
    .help = 未准假或撤回请假的，撤销请假：plan retract { $leave } --reason 未准假。准假的，登记为请假：plan attend { $session } --leave { $member }
    .title = 已请假又登记为缺席
    .why = 事前请假获准的算请假，不算缺席；两者并存，学习记录上会既记缺席又印请假事由。开始后才请假的，可以仍记缺席。
attendance-of-cancelled = { $date } 的集中学习已取消，却有考勤登记。
    .help = 如确已开展，撤销“取消”：plan retract { $cancellation } --reason 实际已开展。如未开展，撤销考勤：plan retract { $sheet } --reason 未开展
    .title = 已取消的学习有考勤
    .why = 取消的集中学习不计入任何统计，其考勤也不计。两者只能有一项属实，常见于两处分别登记后合并。
