# 建议排期、预测、材料、时限、交接

weekday-mon = 周一
weekday-tue = 周二
weekday-wed = 周三
weekday-thu = 周四
weekday-fri = 周五
weekday-sat = 周六
weekday-sun = 周日
column-weekday = 星期

suggest-nothing = 每个专题都已排够集中学习，不必再排。
suggest-none-possible = 排不出新的集中学习。
suggest-filed = 已排定 { $count } 次集中学习。运行 plan schedule 查看，用 plan schedule move 调整。
suggest-not-filed = 以上 { $count } 次只是建议，还没有登记。照此安排就运行 plan schedule suggest --write
suggest-after-its-date = 注意：专题 { $topic } 应不迟于 { $by } 学，到期前已没有可排的日子，改排在 { $date }。
suggest-outside-its-months = 注意：专题 { $topic } 在计划指明的月份里已没有可排的日子，改排在 { $date }。
suggest-repeated = 注意：{ $date } 再学一次专题 { $topic }，是为了达到每季度集中学习的最少次数。
suggest-quarter-short = 注意：{ $year } 年{ $term }只能有 { $sessions } 次集中学习，计划要求不少于 { $needed } 次。
    .help = 季度里已没有可排的工作日，请检查 [targets] sessions_per_quarter 是否合适。
suggest-period-over = 排不了专题 { $topics }：计划期限到 { $to } 为止，已经过了。
    .help = 检查计划的 [period]，或用 --year 换到要排的年度。
suggest-unknown-calendar = 排不了专题 { $topics }：没有 { $year } 年的放假安排，不知道哪天上班。
    .help = 按国务院办公厅的通知写成 plan/calendar/{ $year }.toml 再排；也可自定日期，用 plan schedule add
suggest-no-day-left = 排不了专题 { $topics }：期限内剩下的工作日都已排满或已过。
    .help = 一次集中学习可含几个专题：plan schedule add 专题 专题 --on 日期

paper-filed = 已存档：{ $date }集中学习的{ $kind }“{ $name }”。编号 { $id }
paper-kept-at = 存放：{ $file }
paper-is-no-file = “{ $file }”不是文件。
    .help = 写明要存档的文件；文件夹请先压缩成一个文件。
paper-is-empty = “{ $file }”是空文件，没有存档。
    .help = 看看扫描或导出是否完成，再试一次。
paper-too-large = “{ $file }”超过 { $limit }，没有存档。
    .help = 扫描件用 200 dpi、灰度即可；多页的存成 PDF，或分成几个文件分别存档。视频请另存他处。
paper-filed-already = { $date } 集中学习的{ $kind }里已有这个文件（记录 { $record }）。
    .help = 不必重复存档；类别存错了，先用 plan retract { $record } --reason 原因 撤销。
paper-altered-here = 已存的 { $file } 内容变了，与存入时不同，没有存档。
    .help = 用 git checkout -- { $file } 取回原件，再存一次。

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
archive-asks-nothing = 计划没有规定每次学习要存哪些材料，所以不说缺什么。
    .help = 在 { $file } 写 papers，例如：papers = ["notice", "sign-in", "minutes"]。
archive-complete = 档案齐全：应存 { $required } 项，已存 { $there } 项。
archive-lacking = 应存 { $required } 项，已存 { $there } 项，缺 { $lacking } 项（数字是已存份数，“有”指已有发言材料笔记）。
    .help = 补存：plan attach 集中学习 文件 --kind 类别
archive-files-missing = 注意：有 { $count } 份材料登记过，但文件不在资料库里。
    .help = 运行 plan check 查看是哪几份，用 git 取回。

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
step-filing = 签到表归档

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

status-nothing-left = 预计　　　各专题都已学够
status-forecast = 预计　　　还有 { $topics } 个专题共 { $sessions } 次要学，剩余工作周 { $weeks } 周
status-forecast-unknown = 预计　　　还有 { $topics } 个专题共 { $sessions } 次要学；放假安排不全，算不出剩余工作周
status-danger = 　　　　　目标已达不到 { $lost } 项，再不抓紧就达不到 { $risk } 项（plan check）
status-step = {"  "}不迟于 { $due }：{ $step }（{ $date } 集中学习 { $topics }）
status-more-steps = {"  "}还有 { $count } 项临近时限，见 plan handover

handover-title = 学习秘书交接单　{ $title }　{ $today }
handover-where = 计划 plan/{ $year }.toml，名册 plan/roster.toml，记录 records/{ $year }/；历次登记见 plan log
handover-open-sheets = 待登记考勤 { $count } 次（plan attend）
handover-debts = 未补学 { $count } 人次（plan makeup）
handover-debt = {"  "}· { $name }　{ $date } { $topics }　不迟于 { $due } 补　{ $state }
handover-debt-undated = {"  "}· { $name }　{ $date } { $topics }　{ $state }
handover-missed = 已误期的环节 { $count } 项（补存材料：plan attach）
handover-deadlines = 接下来的时限 { $count } 项
handover-archive = 档案缺材料 { $count } 次（plan archive --check）
handover-lack = {"  "}· { $date } { $topics }　{ $papers }
handover-bulletins = 还没有存档的通报 { $count } 期
handover-term = {"  "}· { $year } 年{ $term }
handover-more = {"  "}……另有 { $count } 项
