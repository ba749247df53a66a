# 各命令的输出

list-item = {"  "}· { $text }
filed-at = 文件：{ $file }

session-filed = 已安排：{ $date } 集中学习，专题 { $topics }。编号 { $id }
session-moved = 已改期：{ $session }，由 { $from } 改为 { $to }。
session-cancelled = 已取消：{ $date } 的集中学习 { $session }。
remark-holiday = 提醒：{ $date } 是{ $holiday }假期。需要改期时用 plan schedule move。
remark-weekend = 提醒：{ $date } 是周末，不上班。需要改期时用 plan schedule move。
remark-unknown-calendar = 提醒：没有这一年的放假安排，无法判断 { $date } 是否上班。
remark-past-day = 提醒：{ $date } 已经过去。会已开过的，用 plan attend { $date } --all-present 登记考勤。
remark-same-topic = 提醒：这一天已经安排了同一专题的集中学习 { $session }。安排重复的，用 plan schedule cancel 取消一次。
remark-overlap = 提醒：与集中学习 { $session } 时间重叠。

sheet-filed = 已登记 { $date } 考勤 { $marked } 人。编号 { $id }
sheet-still-open = 还有未登记：{ $members }。
    .help = 补登：plan attend { $session } --all-present，或逐人用 --present、--late、--left-early、--leave、--absent 标明。
sheet-total = 应到 { $expected } 人，实到 { $came } 人，请假 { $leave }，缺席 { $absent }，未登记 { $unmarked }；到会率 { $rate }（实到÷应到，请假和未登记计入应到）。
sheet-of-cancelled = 这次集中学习已经取消，不登记考勤。
sheet-guests = 列席：{ $guests }

note-filed = 已登记：{ $name }关于专题 { $topic } 的笔记，{ $characters } 字。编号 { $id }
remark-note-outside-period = 提醒：笔记的日期 { $date } 不在计划期限 { $from } 至 { $to } 之内。日期有误时用 plan amend 编号 date=日期 --reason 原因 更正。
record-amended = 已更正{ $kind } { $record }。新记录编号 { $id }
record-retracted = 已撤销{ $kind } { $record }。撤销记录编号 { $id }
remark-amendments-gone = 提醒：这条记录后来的更正一并不算。
remark-records-of-session = 提醒：属于这次集中学习的考勤、请假、补学、笔记、成果、材料还有 { $count } 条，plan check 会逐条指出。
    .help = 不该撤销的，用 plan schedule add 重新登记，再用 plan amend 把这些记录的 session 改过去。

topic-heading = 专题 { $number }　{ $title }
topic-readings = 必读篇目
topic-grasp = 领会要点
topic-practice = 结合实际
topic-results = 预期成效
topic-members = 学习情况

initialised = 已建立学习资料库：{ $folder }
init-files = 写入：{ $files }
init-no-calendar = 程序没有 { $year } 年的放假安排；请按国务院办公厅通知写成 plan/calendar/{ $year }.toml。
init-git = 已建立 git 仓库：改动都能查到、能找回，还能和别人合并。
init-no-git = 没有建立 git 仓库：没有找到 git，或者它不能用。装好后在这个文件夹里运行 git init，改动才能查到、能找回。
init-next = 接下来：
init-step-enter = {"  "}{ $number }. 进入文件夹：cd { $folder }
init-step-plan = {"  "}{ $number }. 写好专题：已有全年计划的运行 plan import 文件 --write，没有的打开 plan/{ $year }.toml 填写
init-step-roster = {"  "}{ $number }. 写好名册：已有名单表格的运行 plan roster import 文件 --write，没有的打开 plan/roster.toml 填写
init-step-session = {"  "}{ $number }. 安排第一次集中学习：plan schedule add 1 --on 日期
init-step-check = {"  "}{ $number }. 看还缺什么：plan check

no-topics = 计划里还没有专题。
    .help = 打开 { $file }，照文件里的说明填写 [[topics]]。
no-requirements = 计划里还没有学习要求。
    .help = 打开 { $file }，照 plan/README.md 的说明填写 [[requirements]]。
no-members = 名册还是空的。
    .help = 打开 plan/roster.toml，按职务顺序填写 [[members]]。
no-sessions = 还没有安排集中学习。
    .help = 运行 plan schedule add 1 --on 日期 安排专题 1 的第一次，例如：
        plan schedule add 1 --on 2026-03-12 --from 09:00 --to 11:30 --place 三楼会议室
no-open-sheets = 没有待登记的考勤。
    .help = 集中学习开始后，用 plan attend 日期 --all-present 登记；plan schedule 查看安排。
no-notes = 还没有笔记。
    .help = 运行 plan notes add 专题 文件 登记，例如：plan notes add 3 笔记.md --as m02
nothing-found = 没有笔记含有“{ $text }”。
    .help = 换一个短一些的词再找；plan notes 列出全部笔记。
no-records = 还没有这样的记录。
    .help = 用 plan schedule add 安排第一次集中学习。
no-rules = 没有规则。

check-clean = 检查通过：没有发现问题。
check-summary = 共发现：必改 { $deny }，提醒 { $warn }，提示 { $note }。用 plan explain 规则名 查看规则。

explanation = 规则：{ $rule }（{ $level }）
    { $title }
    .help =
        { $why }

status-title = { $title }　{ $today }
status-topics = 专题　　{ $bar } 已开展 { $held }/{ $all }　待开展 { $planned }　未安排 { $none }
status-attendance = 到会率　{ $bar } { $rate }　实到 { $came }/{ $expected }
    .help = 　　　　请假 { $leave }　缺席 { $absent }　未登记 { $unmarked }（均计入应到）
status-not-counted = 　　　　另有 { $count } 次（{ $days }）考勤未登记，未计入
status-sessions = 集中学习　已开展 { $held } 次　待开展 { $planned } 次
status-notes = 笔记　　　学习笔记 { $note }　心得体会 { $reflection }　发言材料 { $speech }
status-findings = 检查　　　必改 { $deny }　提醒 { $warn }　提示 { $note }
status-next = 接下来
status-session = {"  "}{ $date } { $time } { $topics } { $title }
status-nothing-next = 之后没有安排集中学习。用 plan schedule add 专题 --on 日期 安排。
status-no-open-sheets = 考勤都已登记。
status-no-sessions = 还没有集中学习，没有考勤可登记。
status-more-sheets = {"  "}还有 { $count } 次，见 plan attend
status-open-sheets = 待登记考勤 { $count } 次（plan attend 编号 --all-present）：
