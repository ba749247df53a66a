# 各处共用的词

label-error = 错误：
label-place = 位置：
label-help = 办法：
colon = ：

lang-zh = 中文
lang-en = 英文

form-collective = 集中学习
form-seminar = 专题研讨
form-self-study = 个人自学
form-lecture = 辅导讲座
form-field-research = 实地调研
form-exchange = 交流互学

state-planned = 待开展
state-unrecorded = 待登记
state-held = 已开展
state-cancelled = 已取消

status-present = 出席
status-late = 迟到
status-left-early = 早退
status-leave = 请假
status-absent = 缺席
status-assumed = 默认出席
status-unmarked = 未登记

role-leader = 组长
role-secretary = 学习秘书
role-member = 成员

topic-not-in-plan = 计划中没有的专题

note-kind-note = 学习笔记
note-kind-reflection = 心得体会
note-kind-speech = 研讨发言材料

outcome-kind-report = 调研报告
outcome-kind-measure = 工作举措
outcome-kind-policy = 制度文件
outcome-kind-problem = 解决问题

outcome-state-planned = 未启动
outcome-state-under-way = 推进中
outcome-state-done = 已完成
outcome-state-dropped = 已终止

paper-kind-notice = 学习通知
paper-kind-materials = 学习资料
paper-kind-sign-in = 签到表
paper-kind-minutes = 学习记录
paper-kind-speech = 发言材料
paper-kind-report = 调研报告
paper-kind-press = 宣传报道
paper-kind-bulletin = 通报
paper-kind-agenda = 学习方案
paper-kind-leave = 请假审批单
paper-kind-makeup = 补学登记表
paper-kind-visit = 旁听报告
paper-kind-evaluation = 效果评估报告
paper-kind-account = 述学报告
paper-kind-summary = 年度总结
paper-kind-filing = 报备报告
paper-kind-plan = 学习计划

kind-sessions = 集中学习
kind-attendance = 考勤
kind-leave = 请假
kind-makeup = 补学
kind-notes = 笔记
kind-outcomes = 成果
kind-evaluations = 评估
kind-papers = 材料
kind-retractions = 撤销
kind-seal = 封存

level-off = 关闭
level-note = 提示
level-warn = 应改
level-deny = 必改

day-weekend = 周末

io-not-a-file = 不是普通文件
io-link = 路径中含有指向别处的链接

sort-text = 文字（加英文双引号）
sort-whole-number = 整数（不加引号）
sort-number = 数字（不加引号）
sort-yes-or-no = true 或 false
sort-list = 列表
sort-table = 一组字段
sort-day = 日期（如 2026-03-12）
sort-day-or-time = 日期（如 2026-03-12）或时间（如 14:30）
sort-span = 起止时间（如 09:00-11:30）
sort-time = 带英文双引号的时间（如 "14:30"）
sort-weekday = 星期的英文缩写（如 "thu"）
sort-other = 其他内容
history-shallow = 浅克隆，历史不全
remedy-fetch = 补全历史：git fetch --unshallow
history-owner = 仓库属于其他用户，git 拒绝读取
remedy-trust = 信任该仓库：git config --global --add safe.directory 仓库文件夹
history-no-git = 没有安装 git
remedy-install = 先安装 git，再运行 plan check。
history-failed = git 未能给出历史
remedy-repair = 检查仓库：git fsck
history-too-long = 历史过长，没有读完
remedy-look = 请管理员核对：git log --stat -- records

format-table = 表格
format-json = JSON
format-csv = CSV
format-markdown = Markdown
check-format-human = 文字
check-format-json = JSON
check-format-github = GitHub
check-format-gitlab = GitLab
check-format-sarif = SARIF
check-format-junit = JUnit
color-auto = 自动
color-always = 总是
color-never = 从不

standing-current = 有效
standing-replaced = 已被更正
standing-retracted = 已撤销

checklist-state-not-done = 未完成
checklist-state-done = 已完成
checklist-state-overdue = 已逾期
part-notes = 笔记
