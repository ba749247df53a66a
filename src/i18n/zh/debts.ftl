# 请假、补学、轮流发言、个人学习情况、补录

debt-state-open = 待补学
debt-state-overdue = 已逾期
debt-state-closed = 已补学
debt-late = 逾期补学
due-unknown = 无法计算

asked-before = 事前
asked-before-as-stated = 事前（后补说明）
asked-after = 事后
asked-unconfirmed = 改期后待确认
filed-late = 补录

quota-notes = 学习笔记篇数
quota-note-characters = 学习笔记字数
quota-reflections = 心得体会篇数
quota-speeches = 发言、领学次数
quota-reports = 调研报告篇数
quota-self-study-hours = 自学学时
quota-sessions-chaired = 主持次数

column-approved = 批准人
column-asked = 请假时间
column-leave = 请假编号
column-session-date = 集中学习
column-debt-state = 补学
column-overdue = 逾期工作日
column-made-up = 补学日期
column-remark = 备注
column-chaired = 主持
column-led = 领学
column-spoke = 发言
column-speeches = 发言或领学
column-ahead = 已安排
column-figure = 项目
column-value = 数量
column-target = 要求

leave-filed = 已登记：{ $name }请假，不参加 { $date }的集中学习。编号 { $id }
remark-leave-after-start = 提醒：集中学习已开始，属事后请假，plan check 会指出。
remark-part-on-leave = 提醒：{ $name }是该次集中学习的{ $part }。
    .help = 改派：plan amend { $session } { $key }={ $others }成员 --reason 请假
remark-still-absent = 考勤仍为缺席：{ $names }。
    .help = 准假的，改登记为请假：plan attend { $session } --leave { $members }
remark-not-approved = 未登记批准人。
    .help = 批准后补记：plan amend { $id } approved=成员 --reason 补记批准人
makeup-expected-by = 会后登记为请假的，{ $name }须不迟于 { $due } 补学。
makeup-expected = 会后登记为请假的，{ $name }须补学（计划没有规定期限）。
makeup-expected-undatable = 会后登记为请假的，{ $name }须补学（缺少该年放假安排，无法计算时限）。
makeup-due-by = { $names }应不迟于 { $due } 补学。
    .help = 补学后登记：plan makeup add { $session } --member { $members } --on 日期 --how 方式
makeup-due-past = { $names }应不迟于 { $due } 补学，时限已过。
    .help = 补学后登记：plan makeup add { $session } --member { $members } --on 日期 --how 方式
makeup-owed = { $names }待补学（计划未规定时限）。
    .help = 补学后登记：plan makeup add { $session } --member { $members } --on 日期 --how 方式
makeup-undatable = { $names }待补学（缺少该年放假安排，无法计算时限）。
    .help = 补学后登记：plan makeup add { $session } --member { $members } --on 日期 --how 方式
remark-leave-not-recorded = 没有请假登记：{ $names }。
    .help = 补办登记：plan leave add { $session } --member { $members } --reason 事由
makeup-filed = 已登记：{ $name }补学 { $date }的集中学习。编号 { $id }

sheet-debt-open = { $name }待补学，时限 { $date }。
sheet-debt-undated = { $name }待补学（计划未规定时限）。
sheet-debt-undatable = { $name }待补学（缺少该年放假安排，无法计算时限）。
sheet-debt-overdue = { $name }待补学，时限 { $date } 已过。
sheet-debt-closed = { $name }已于 { $date } 补学。
sheet-debt-closed-late = { $name }已于 { $date } 补学（逾期）。

no-leave = 还没有请假登记。
    .help = 集中学习开始前登记：plan leave add 日期 --member 成员 --reason 事由
no-debts = 没有待补学的人员。
    .help = 考勤登记为请假、缺席的在此列出；补学后用 plan makeup add 登记。

leave-exists = { $name }已登记 { $date } 集中学习的请假：{ $id }。
    .help = 更正内容：plan amend { $id } 字段=内容 --reason 原因。撤销请假：plan retract { $id } --reason 原因
nothing-written = { $arg } 缺少内容。
    .help = 用一句话说明，如请假事由“参加全省工作会议”、补学方式“自学并写笔记”。
makeup-before-session = 补学日期 { $date } 早于集中学习的日期 { $session }。
    .help = 检查补学日期。
makeup-not-yet = 补学日期 { $date } 未到。
    .help = 补学完成后再登记。
makeup-of-unmarked = { $name }在 { $date } 的集中学习未登记考勤。
    .help = 先登记考勤：plan attend { $session } --leave { $member }（或 --absent { $member }）
makeup-of-attendance = { $name }在 { $date } 的考勤为{ $status }，无需补学。
    .help = 如考勤有误，重新登记：plan attend { $session } --leave { $member }（或 --absent { $member }）
makeup-exists = { $name }对 { $date } 集中学习的补学已登记：{ $id }。
    .help = 更正内容：plan amend { $id } 字段=内容 --reason 原因
note-of-another = 笔记 { $id } 的作者是{ $author }，不能证明他人补学。
    .help = 填写补学人本人的笔记。查看编号：plan notes

remark-no-speakers = 提醒：未指定重点发言人。发言、领学最少的（含已安排，{ $times } 次）：{ $names }{ $count ->
        [1] 。
        [2] 。
        [3] 。
        [4] 。
       *[other] 等。
    }
    .help = 补上：plan amend { $session } speakers={ $ids } --reason 安排发言 （用 plan schedule rota 查看轮值情况）

status-debts = 补学　　　待补学 { $owing }（其中逾期 { $overdue }{ $undated ->
    [0] {""}
   *[other] ，时限无法计算 { $undated }
}）　已补学 { $closed }{ $late ->
    [0] {""}
   *[other] （其中逾期补学 { $late }）
}
status-late-records = 补录　　　{ $count } 条

account-title = { $name }（{ $member }）　{ $post }
    .help = { $year } 年学习情况
account-unread = 未读的必读篇目：
account-unread-of = {"  "}专题 { $number }：{ $titles }
account-lacks = 尚缺：
account-complete = 计划要求均已完成。
lack-makeup = { $date } 的集中学习待补学，时限 { $due }
lack-makeup-undated = { $date } 的集中学习待补学
lack-speech = { $date } 集中学习缺少发言材料
lack-attendance = 出勤率 { $have }，目标 { $need }
lack-quota = { $quota }：{ $have }，要求 { $need }
lack-readings = 必读篇目：已读 { $have } 篇，应读 { $need } 篇

figure-expected = 应参加集中学习
figure-present = 出席（不含迟到、早退）
figure-late = 迟到
figure-left-early = 早退
figure-leave = 请假
figure-absent = 缺席
figure-unmarked = 未登记
figure-made-up = 已补学
figure-made-up-late = 其中逾期补学
figure-rate = 出勤率（实到÷应到，实到含迟到、早退）
figure-chaired = 主持
figure-chaired-as-leader = 其中任组长时主持
figure-speeches = 发言、领学（次）
figure-notes = 学习笔记（篇）
figure-characters = 学习笔记（字）
figure-reflections = 心得体会（篇）
figure-speech-materials = 发言材料（篇）
figure-hours = 自学学时
figure-readings = 已读必读篇目
figure-reports = 调研报告（篇）
figure-outcomes-done = 已完成的成果转化
figure-outcomes-in-hand = 推进中的成果转化
figure-filed-late = 笔记补录

## What earlier years left open

carried-over = 上年结转 { $count } 项：
carried-more = {"  "}另有 { $count } 项，见 plan handover
carried-sheet = {"  "}· { $date } 待登记考勤
    .help = {"    "}plan attend { $id }
carried-makeup = {"  "}· { $name }待补学 { $date }
    .help = {"    "}plan makeup add { $id } --member { $member } --on 日期 --how 方式
carried-outcome = {"  "}· { $title }（{ $name }）未完成
    .help = {"    "}plan outcomes update { $id } --state done
carried-problem = {"  "}· 问题“{ $problem }”待落实
    .help = {"    "}plan outcomes add --kind 类别 --title 题目 --owner 成员 --due 日期 --problem 问题 --year { $year }
carried-papers = {"  "}· { $date } 缺材料：{ $papers }
    .help = {"    "}plan attach { $id } 文件 --kind 类别
carried-bulletin = {"  "}· { $period } 通报未存档
    .help = {"    "}plan draft bulletin { $period } --year { $year }
carried-evaluation = {"  "}· { $period } 效果评估未登记
    .help = {"    "}plan evaluations add --period { $period } --year { $year }
