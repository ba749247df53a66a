# 各命令的输出

list-item = {"  "}· { $text }
filed-already = 同样的内容已登记，未重复登记。编号 { $id }
filed-at = 文件：{ $file }

session-filed = 已安排{ $collective ->
    [no] 个人自学
   *[yes] 集中学习
}：{ $date }{ $time }，{ $place }，专题 { $topics }。编号 { $id }
session-moved = 已改期：{ $session }，由 { $from }改为 { $to }{ $time }。
session-cancelled = 已取消：{ $date }的集中学习 { $session }。
remark-holiday = 提醒：{ $date } 是{ $holiday }假期。如需改期，运行 plan schedule move
remark-weekend = 提醒：{ $date } 是周末。如需改期，运行 plan schedule move
remark-unknown-calendar = 提醒：缺少该年放假安排，{ $date } 可能是休息日。
remark-past-day = 提醒：{ $date } 已过。如已开展，登记考勤：plan attend { $date } --all-present
remark-same-topic = 提醒：当天已安排同一专题的集中学习 { $session }。如有重复，运行 plan schedule cancel 取消其中一次。
remark-overlap = 提醒：与集中学习 { $session } 时间重叠。

sheet-filed = 已登记 { $date }考勤 { $marked } 人。编号 { $id }
sheet-still-open = 未登记：{ $members }。
    .help = 核实后登记：plan attend { $session }{ $marks } （或 --late、--left-early、--leave、--absent）
marks-changed = 原登记{ $before }，改为{ $status }：{ $names }。
marked-by-leave = 按请假登记为请假：{ $names }。
leave-before-move = { $name }的请假是为原日期请的，改期后待确认。
    .help = 仍不参加的：plan amend { $id } date={ $date } --reason 改期后仍请假。可以参加的：plan retract { $id } --reason 改期
leave-to-confirm = { $name }改期前请的假待确认，未登记考勤。
    .help = 仍请假的：plan amend { $id } date={ $date } --reason 改期后仍请假 ，再登记考勤：plan attend { $session } --leave { $member }。已到会的：plan attend { $session } --present { $member }
present-despite-leave = 提醒：{ $name }有请假登记，这次登记为{ $status }。
    .help = 如确已到会，撤销请假：plan retract { $id } --reason 实际到会
absent-despite-leave = 提醒：{ $name }已事前请假，这次登记为缺席。
    .help = 未准假或撤回请假的，撤销请假：plan retract { $id } --reason 未准假。准假的，登记为请假：plan attend { $session } --leave { $member }
makeup-of-attended = 提醒：{ $name }已登记补学，这次登记为到会，无需补学。
    .help = 如确已到会，撤销补学：plan retract { $id } --reason 不需补学
leave-of-attended = { $name }在 { $date } 的考勤已登记为{ $status }，不再登记请假。
    .help = 核实以哪项为准。确属请假：plan attend { $session } --leave { $member }=事由
marks-contradict = 登记不一致，暂按未登记处理：{ $names }。
    .help = 查看各次登记和办法：plan check
sheet-total = { $date }：应到 { $expected } 人，实到 { $came } 人，请假 { $leave } 人，缺席 { $absent } 人，未登记 { $unmarked } 人；出勤率 { $rate }（实到÷应到；实到含迟到、早退，应到含请假、缺席和未登记）。
sheet-of-cancelled = 该次集中学习已取消，不登记考勤。
sheet-guests = 列席：{ $guests }

note-filed = 已登记：{ $name }关于专题 { $topic } 的笔记，{ $characters } 字。编号 { $id }
note-recorded-otherwise = 这篇笔记已登记，编号 { $id }；本次写的{ $fields }与已登记的不同，未作登记。
    .help = 要以本次的为准，更正已登记的笔记：plan amend { $id } 字段=值 --reason 原因 。已登记的无误，则不必再做。
remark-note-outside-period = 提醒：笔记日期 { $date } 不在计划期限 { $from } 至 { $to } 内。如日期有误，运行 plan amend { $id } date=日期 --reason 原因
record-amended = 已更正{ $kind } { $record }。新记录编号 { $id }
record-retracted = 已撤销{ $kind } { $record }。撤销记录编号 { $id }
remark-amendments-gone = 提醒：这条记录的更正一并失效。
remark-broken = 提醒：{ $what }
    .help = { $help }
session-has-records = { $kind } { $record } 属于集中学习 { $target }，先处理后撤销。
    .help = 一并撤销：plan retract { $record } --reason 场次已撤销 （属于另一次集中学习的：plan amend { $record } session=场次 --reason 场次有误）
session-is-named = { $kind } { $record } 归入集中学习 { $target }，先处理后撤销。
    .help = 保留本条，不再归入：plan amend { $record } { $key }={ $others } --reason 场次已撤销
note-is-evidence = { $kind } { $record } 以笔记 { $target } 为凭据，先处理后撤销。
    .help = 不再以它为凭据：plan amend { $record } note= --reason 笔记已撤销 （换成另一篇：note=笔记编号）

topic-heading = 专题 { $number }　{ $title }
topic-readings = 必读篇目
topic-grasp = 领会要点
topic-practice = 结合实际
topic-results = 预期成效
topic-members = 学习情况

initialised = 已建立学习资料库：{ $folder }
init-files = 已写入：{ $files }
init-no-calendar = 程序未内置 { $year } 年放假安排；请按国务院办公厅通知填写 plan/calendar/{ $year }.toml。
init-git = 已建立 git 仓库：改动可查、可恢复，也可与他人合并。
init-no-git = 未建立 git 仓库：未找到 git 或 git 无法运行。安装后在该文件夹运行 git init；此前的改动无法查询或恢复。
year-begun = 已开始 { $year } 年度，已写入 { $file }。
settings-carried-over = 已沿用 { $file } 的设置：学习时间、目标、规则、清单、归档材料、公文样式。
init-next = 下一步：
init-step-enter = {"  "}{ $number }. 进入文件夹：cd { $folder }
init-step-plan = {"  "}{ $number }. 填写专题：运行 plan import 文件 --write 导入印发的计划，或直接填写 plan/{ $year }.toml
init-step-roster = {"  "}{ $number }. 填写名册：运行 plan roster import 文件 --write 导入名单表格，或直接填写 plan/roster.toml
init-step-session = {"  "}{ $number }. 安排第一次集中学习：plan schedule add 1 --on 日期
init-step-check = {"  "}{ $number }. 检查缺项：plan check

no-topics = 计划中还没有专题。
    .help = 打开 { $file }，按文件中的说明填写 [[topics]]。
no-requirements = 计划中还没有学习要求。
    .help = 打开 { $file }，按 plan/README.md 的说明填写 [[requirements]]。
no-members = 名册中还没有成员。
    .help = 打开 plan/roster.toml，按职务顺序填写 [[members]]。
no-sessions = 还没有安排集中学习。
    .help = 安排专题 1 的第一次集中学习：plan schedule add 1 --on 日期，例如：
        plan schedule add 1 --on 3月12日 --from 09:00 --to 11:30 --place 三楼会议室
no-open-sheets = 没有待登记的考勤。
    .help = 集中学习开始后，运行 plan attend 日期 --all-present 登记考勤。查看安排：plan schedule
no-notes = 还没有笔记。
    .help = 登记：plan notes add 专题 文件，例如：plan notes add 3 笔记.md --as m02
nothing-found = 未找到含有“{ $texts }”的笔记。
    .help = 换用较短的词或减少词数再查找。查看全部笔记：plan notes
search-needs-text = 未指定查找的文字。
    .help = 例如：plan notes search 科技 创新
no-records = 还没有此类记录。
    .help = 运行 plan schedule add 安排第一次集中学习。
no-rules = 没有规则。

check-clean = 检查通过：未发现问题。
check-summary = 共发现：必改 { $deny }，应改 { $warn }，提示 { $note }。查看规则：plan explain 规则名
check-unread = 有 { $count } 条记录无法读取，内容未计入，其他问题可能由此引起，先改好再检查。

explanation = 规则：{ $rule }（{ $level }）
    { $title }
    .help =
        { $why }

status-title = { $title }　{ $today }
status-topics = 专题　　{ $bar } 已开展 { $held }/{ $all }　已安排 { $planned }　未安排 { $none }
status-attendance = 出勤率　{ $bar } { $rate }　实到 { $came }/{ $expected }
    .help = 　　　　请假 { $leave }　缺席 { $absent }　未登记 { $unmarked }（均计入应到；实到含迟到、早退）
status-not-counted = 　　　　另有 { $count } 次（{ $days }）待登记考勤，未计入
status-sessions = 集中学习　已开展 { $held } 次{ $unrecorded ->
    [0] {""}
   *[other] 　待登记 { $unrecorded } 次
}　待开展 { $planned } 次
status-notes = 笔记　　　学习笔记 { $note }　心得体会 { $reflection }　发言材料 { $speech }
status-findings = 检查　　　必改 { $deny }　应改 { $warn }　提示 { $note }
status-next = 近期安排
status-session = {"  "}{ $date } { $time } { $topics } { $title }
status-nothing-next = 暂无后续安排。安排集中学习：plan schedule add 专题 --on 日期
status-no-open-sheets = 考勤均已登记。
status-no-sessions = 还没有集中学习，暂无考勤可登记。
status-more-sheets = {"  "}另有 { $count } 次，见 plan attend
status-open-sheets = 待登记考勤 { $count } 次（plan attend 日期）：
