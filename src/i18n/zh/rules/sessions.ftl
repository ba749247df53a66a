# 集中学习的规则

session-outside-period = { $date } 的集中学习不在计划期限 { $from } 至 { $to } 内。
    .help = { $held ->
        [0] 改期：plan schedule move { $session } --on 日期 --reason 原因
       *[other] 已开展，不能改期。日期登错的更正：plan amend { $session } date=日期 --reason 日期有误 。计划期限有误的，改 [period]
    }
    .title = 集中学习不在计划期限内
    .why = 期限外的学习不属于本年度计划。期限见计划的 [period]。
session-on-day-off = { $date } 的集中学习在休息日（{ $holiday }）。
    .help = { $held ->
        [0] 改期：plan schedule move { $session } --on 日期 --reason 原因
       *[other] 已开展，不能改期。日期登错的更正：plan amend { $session } date=日期 --reason 日期有误 。属实的如实保留
    }
    .title = 集中学习安排在休息日
    .why = 按国务院办公厅放假安排判断，调休上班的周末算工作日。
overlapping-sessions = { $date } 的集中学习 { $session } 与 { $other } 时间重叠{ $more ->
        [0] 。
       *[other] ，另与 { $more } 次重叠。
    }
    .help = 将其中一次改期或取消：plan schedule move、plan schedule cancel 。已开展的，更正登错的时间：plan amend { $session } time=时间 --reason 时间有误
    .title = 集中学习时间重叠
    .why = 同一中心组不能同时开两次会。两人分别安排后合并时容易出现。
session-unmarked = { $date } 的集中学习待登记考勤。
    .help = 登记：plan attend { $session } --all-present （未开展的改期或取消）
    .title = 集中学习已过，考勤待登记
    .why = 会后应登记考勤。未开展的应改期或取消，统计才准确。
part-of-non-member = { $date } 的集中学习，{ $part }{ $name }当天不是成员。
    .help = 改派：plan amend { $session } { $key }={ $others }成员 --reason 人员变动 。如名册日期有误，更正 plan/roster.toml。
    .title = 非成员承担任务
    .why = 主持人、领学人、发言人应是当天的成员。安排时会拒绝非成员；成员离任、改期或两处分别登记后合并，可能造成不符。
