# 集中学习的规则

session-outside-period = { $date } 的集中学习不在计划期限 { $from } 至 { $to } 之内。
    .help = 改期：plan schedule move { $session } --on 日期 --reason 原因。
    .title = 集中学习不在计划期限内
    .why = 期限之外的学习不属于本年度计划。期限写在计划的 [period]。
session-on-day-off = { $date } 是休息日（{ $holiday }），不宜安排集中学习。
    .help = 改期：plan schedule move { $session } --on 日期 --reason 原因。
    .title = 集中学习安排在休息日
    .why = 按国务院办公厅的放假安排判断，调休上班的周末算工作日。
overlapping-sessions = { $date } 的集中学习 { $session } 与 { $other } 时间重叠{ $more ->
        [0] 。
       *[other] ，另外还与 { $more } 次重叠。
    }
    .help = 改期或取消其中一次：plan schedule move、plan schedule cancel。
    .title = 集中学习时间重叠
    .why = 同一个中心组不能同时开两次会。两人各自安排后合并，容易出现。
session-unmarked = { $date } 的集中学习还没有登记考勤。
    .help = 登记：plan attend { $session } --all-present；没有开成就改期或取消。
    .title = 集中学习已过，没有考勤
    .why = 会后应当登记考勤。没有开成的要改期或取消，统计才准确。
