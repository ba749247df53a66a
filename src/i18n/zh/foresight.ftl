# 建议排期、预测、材料、时限、交接

weekday-mon = 周一
weekday-tue = 周二
weekday-wed = 周三
weekday-thu = 周四
weekday-fri = 周五
weekday-sat = 周六
weekday-sun = 周日
column-weekday = 星期

suggest-nothing = 各专题的集中学习均已安排，无需再排。
suggest-none-possible = 无法建议新的集中学习。
suggest-filed = 已安排 { $count } 次集中学习。运行 plan schedule 查看，用 plan schedule move 改期
suggest-not-filed = 以上 { $count } 次仅为建议，尚未登记。按建议安排：plan schedule suggest --write
suggest-after-its-date = 提醒：专题 { $topic } 应不迟于 { $by } 学习，期限前已无可用日期，建议改在 { $date }。
suggest-outside-its-months = 提醒：专题 { $topic } 在计划规定的月份内已无可用日期，建议改在 { $date }。
suggest-repeated = 提醒：{ $date } 再次学习专题 { $topic }，以达到每季度集中学习的最少次数。
suggest-quarter-short = 提醒：{ $year } 年{ $term }只能安排 { $sessions } 次集中学习，计划要求不少于 { $needed } 次。
    .help = 该季度已无可用工作日，检查 [targets] sessions_per_quarter 是否合适。
suggest-period-over = 无法安排专题 { $topics }：计划期限已于 { $to } 结束。
    .help = 检查计划的 [period]，或用 --year 指定其他年度。
suggest-unknown-calendar = 无法安排专题 { $topics }：缺少 { $year } 年放假安排，无法判断工作日。
    .help = 按国务院办公厅通知填写 plan/calendar/{ $year }.toml，或用 plan schedule add 自定日期
suggest-no-day-left = 无法安排专题 { $topics }：期限内其余工作日均已排满、已过，或来不及发通知。
    .help = 一次集中学习可含多个专题：plan schedule add 专题 专题 --on 日期

paper-filed = 已存档：{ $date }集中学习的{ $kind }“{ $name }”。编号 { $id }
paper-kept-at = 存放：{ $file }
paper-is-no-file = “{ $file }”不是文件。
    .help = 指定要存档的文件。文件夹先压缩成一个文件。
paper-is-empty = “{ $file }”没有内容，未存档。
    .help = 检查扫描或导出是否完成，再试。
paper-too-large = “{ $file }”超过 { $limit }，未存档。
    .help = 扫描件用 200 dpi、灰度。多页的存为一个 PDF，或分成多个文件存档。视频另行保存。
paper-filed-already = “{ $name }”已存档为 { $date } 集中学习的{ $kind }（记录 { $record }），未重复存档。类别有误的，先撤销：plan retract { $record } --reason 原因
paper-altered-here = 已存档的 { $file } 与存档时不同，未存档。
    .help = 运行 git checkout -- { $file } 恢复原件，再试。

column-paper-notice = 通知
column-paper-materials = 资料
column-paper-sign-in = 签到
column-paper-minutes = 记录
column-paper-speech = 发言
column-paper-report = 报告
column-paper-press = 报道
column-paper-bulletin = 通报
paper-there = 有
paper-lacking = 缺
paper-awaited = 未到期
archive-asks-nothing = 计划未规定每次集中学习应存的材料，无法判断缺项。
    .help = 在 { $file } 中填写 papers，例如：papers = ["notice", "sign-in", "minutes"]
archive-complete = 档案齐全：应存 { $required } 项，已存 { $there } 项。
archive-lacking = 应存 { $required } 项，已存 { $there } 项，缺 { $lacking } 项（数字为已存份数，“有”表示已登记发言材料笔记）。
    .help = 补存：plan attach 集中学习 文件 --kind 类别
archive-files-missing = 提醒：有 { $count } 份材料已登记，但学习资料库中没有文件。
    .help = 运行 plan check 查看，用 git 恢复。

aim-sessions-per-topic = 每个专题集中学习次数
aim-sessions-per-quarter = 集中学习次数
aim-sessions-per-year = 集中学习次数
aim-member-attendance = 全年出勤率
aim-speeches-per-member = 全年发言次数
aim-sessions-chaired-by-leader = 全年主持次数

step-notice = 学习通知发出
step-materials = 学习资料送达
step-speeches = 发言材料收齐
step-minutes = 学习记录整理
step-filing = 签到表存档

term-q1 = 第一季度
term-q2 = 第二季度
term-q3 = 第三季度
term-q4 = 第四季度
term-h1 = 上半年
term-h2 = 下半年
term-year = 全年
term-m01 = 1月
term-m02 = 2月
term-m03 = 3月
term-m04 = 4月
term-m05 = 5月
term-m06 = 6月
term-m07 = 7月
term-m08 = 8月
term-m09 = 9月
term-m10 = 10月
term-m11 = 11月
term-m12 = 12月

status-perhaps-nothing-left = 预计　　　{ $unrecorded } 次待登记考勤，如均已开展，各专题即达到规定次数
status-nothing-left = 预计　　　各专题均已达到规定次数
status-forecast = 预计　　　待开展 { $topics } 个专题共 { $sessions } 次，剩余 { $weeks } 个工作周
status-forecast-unknown = 预计　　　待开展 { $topics } 个专题共 { $sessions } 次；放假安排不全，无法计算剩余工作周
status-danger = 　　　　　无法达到的目标 { $lost } 项，有风险 { $risk } 项（plan check）
status-step = {"  "}不迟于 { $due }：{ $step }（{ $date } 集中学习 { $topics }）
status-outcome = {"  "}不迟于 { $due }：成果“{ $title }”（责任人{ $name }）
status-outcome-overdue = {"  "}已逾期（{ $due }）：成果“{ $title }”（责任人{ $name }）
status-more-outcomes = {"  "}另有 { $count } 项成果临近时限或已逾期，见 plan outcomes
status-more-steps = {"  "}另有 { $count } 项临近时限，见 plan handover

handover-title = 学习秘书交接单　{ $title }　{ $today }
handover-where = 计划 plan/{ $year }.toml，名册 plan/roster.toml，记录 records/{ $year }/，登记日志 plan log
handover-open-sheets = 待登记考勤 { $count } 次（plan attend）
handover-debts = 待补学 { $count } 人次（plan makeup）
handover-debt = {"  "}· { $name }　{ $date } { $topics }　时限 { $due }　{ $state }
handover-debt-undated = {"  "}· { $name }　{ $date } { $topics }　{ $state }
handover-missed = 逾期的会务环节 { $count } 项（补存材料：plan attach）
handover-deadlines = 临近时限 { $count } 项
handover-outcomes = 临近时限、已逾期的成果 { $count } 项（plan outcomes）
handover-archive = 缺少存档材料的场次 { $count } 次（plan archive --check）
handover-archive-unknown = 缺少存档材料的场次：计划未规定应存的材料，无法判断（plan archive --check）
handover-lack = {"  "}· { $date } { $topics }　{ $papers }
handover-bulletins = 未存档的通报 { $count } 期
handover-term = {"  "}· { $year } 年{ $term }
handover-more = {"  "}……另有 { $count } 项
