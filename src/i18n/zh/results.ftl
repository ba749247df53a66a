# 实地调研、成果转化、效果评估、清单、学习要求

problems-filed = 已登记 { $date }发现的问题 { $count } 条。编号 { $id }
field-research-needs-place = 实地调研缺少地点。
    .help = 加上调研地点：--place 地点（更正时用 place=地点）。
problem-before-session = { $date } 的集中学习尚未开始，不能登记问题。
    .help = 调研结束后再登记。日期有误的先改期：plan schedule move { $session } --on 日期 --reason 原因
problem-is-empty = --problem 缺少内容。
    .help = 用一句话说明发现的问题，如 --problem 中试设备缺少共享渠道。没有发现问题的，去掉 --problem。
problem-twice = 该次集中学习已登记问题“{ $problem }”。
    .help = 同一问题只登记一次。修改表述：plan amend { $session } problems=问题一；问题二 --reason 原因

outcome-filed = 已登记成果转化“{ $title }”，责任人{ $name }。编号 { $id }
outcome-updated = “{ $title }”的进展更新为：{ $state }。编号 { $id }
outcome-state-overdue = 已逾期
no-outcomes = 还没有登记成果转化。
    .help = 登记学习形成的举措、制度、报告或要解决的问题，例如：
        plan outcomes add --kind measure --title 建立中试对接机制 --owner m06 --due 6月30日 --session 3月12日
outcome-without-title = --title 缺少内容。
    .help = 用一句话说明要完成的事项。
no-such-problem = 未找到问题“{ $word }”；已登记的：{ $known }。
    .help = 填写其中一个的原文或一部分。新的问题先登记：调研发现的用 plan attend 日期 --problem 问题 ，评估发现的用 plan evaluations add --problem 问题 。
no-problem-recorded = 还没有登记问题，未找到“{ $word }”。
    .help = 先登记问题：调研发现的用 plan attend 日期 --problem 问题 ，评估发现的用 plan evaluations add --problem 问题 。不针对具体问题的，去掉 --problem（更正时用 problem=）。
ambiguous-problem = 有多个问题含有“{ $word }”：{ $known }。
    .help = 多写几个字，直到只对应一个。
session-twice = 集中学习 { $session } 重复。
    .help = 每次集中学习只写一次。
no-such-outcome = 未找到编号以“{ $word }”开头的成果转化。
    .help = 运行 plan outcomes 查看编号。
outcome-is-final = 该项成果转化{ $state }，进展不再改变。
    .help = 登记有误的，更正：plan amend { $outcome } state=under-way --reason 原因
outcome-is-so-already = 该项成果转化已是“{ $state }”，未登记。
    .help = 运行 plan outcomes 查看当前进展。
dropped-without-reason = 终止成果转化缺少原因。
    .help = 加上 --reason 原因。
remark-outcome-twice = 提醒：已登记过题目、责任人相同的成果 { $first }，统计时算作两项。重复的，撤销：plan retract { $id } --reason 重复登记
remark-due-passed = 提醒：时限已过，plan check 会指出。时限有误的，更正：plan amend { $id } due=日期 --reason 原因

column-due = 时限
column-owner = 责任人
column-outcome = 成果编号

evaluation-filed = 已登记 { $period } 效果评估：集中学习 { $held } 次，累计已学专题 { $topics } 个，出勤率 { $rate }，笔记 { $notes } 篇。编号 { $id }
evaluation-problems = { $period } 存在的问题
evaluation-adjustments = { $period } 调整措施
evaluation-change = { $period } 计划调整
no-evaluations = 还没有登记效果评估。
    .help = 每个季度结束后登记一次，数字由程序填写，只需填写问题和措施，例如：
        plan evaluations add --period 第一季度 --problem 发言准备不充分 --adjustment 发言材料提前一天交
no-such-period = 期间“{ $word }”无效，不能评估。
    .help = 季度写 { $year }Q1，半年写 { $year }H1，全年写 { $year }。
period-outside-plan = { $word } 不在计划期限 { $from } 至 { $to } 内。
    .help = 评估其他年度，用 --year 指定。
period-not-begun = { $word } 自 { $from } 开始，尚不能评估。
    .help = 检查期间。期间结束后评估，数字才完整。
period-evaluated = { $word } 已评估：{ $evaluation }。
    .help = 补充问题或措施：plan amend { $evaluation } problems=问题一；问题二 --reason 原因。重新统计的，先撤销再登记：plan retract { $evaluation } --reason 原因
adjustment-is-empty = --adjustment 缺少内容。
    .help = 用一句话说明调整措施，如 --adjustment 发言材料提前一天交。没有的，去掉 --adjustment。
topic-not-added = 专题 { $topic } 在计划印发时已有，不属于计划调整。
    .help = 填写年中增加的专题；此类专题在计划中写有 added 日期和 basis 依据。
not-a-plan-change = “{ $word }”既不是年中增加的专题，也不是 git 提交号。
    .help = 填写专题编号（如 t15），或 git log 列出的提交号（7 位以上）。
remark-period-running = 提醒：期间至 { $to } 结束，数字统计到今天。
remark-not-counted = 提醒：另有 { $count } 次集中学习（{ $days }）未登记考勤，未计入。登记考勤后如需完整数字，先撤销本次评估（plan retract { $id } --reason 原因），再重新评估。
remark-evaluation-without-findings = 提醒：缺少问题和调整措施。补上：plan amend { $id } problems=问题 adjustments=措施 --reason 补充

topics-coverage = 印发时专题 { $adopted } 个，已学 { $held } 个；年中增加 { $added } 个，已学 { $added-held } 个。
status-coverage = 　　　　印发时 { $adopted } 个，已学 { $held }；年中增加 { $added } 个，已学 { $added-held }
topic-added = 年中增加：{ $added }，依据：{ $basis }

column-period = 期间
column-sessions-held = 集中学习
column-topics-covered = 已学专题
column-rate = 出勤率

checklist-heading = { $name }　{ $bar } 已完成 { $done }/{ $all }　逾期 { $overdue }
no-checklists = 计划中还没有清单。
    .help = 打开 { $file }，按 plan/README.md 的说明填写 [[checklists]]：清单的名称、内容和栏目。
no-such-checklist = 未找到唯一的清单“{ $word }”；本单位的清单：{ $names }。
    .help = 填写清单名称或其中能区分的部分。不填则全部列出。
checklist-without-topics = 计划中还没有专题。
checklist-without-readings = 计划中还没有必读篇目。
checklist-without-debts = 没有待补学的请假、缺席。
checklist-without-problems = 还没有登记问题。
    .help = 调研发现的用 plan attend 日期 --problem 问题 登记，评估发现的用 plan evaluations add --problem 问题 登记。
checklist-without-outcomes = 还没有登记成果转化。
    .help = 用 plan outcomes add 登记。

item-overdue = 已逾期
item-done = 是
item-not-done = 否

topic-state-none = 未安排
topic-state-planned = 已安排
topic-state-held = 已开展

reading-state-unread = 未读
reading-state-partly = 部分已读
reading-state-read = 全部已读

problem-state-open = 待落实
problem-state-answered = 已有措施
problem-state-solved = 已解决

column-list = 清单
column-what = 事项
column-item-state = 进展
column-done = 已完成

evidence-figure-topics-covered = 已学专题
evidence-figure-sessions-held = 集中学习
evidence-figure-leader-chaired = 组长主持
evidence-figure-speeches = 发言领学
evidence-figure-field-research = 实地调研
evidence-figure-outcomes-done = 成果完成
evidence-figure-attendance-rate = 出勤率
evidence-figure-lateness = 迟到早退
evidence-figure-leave-in-time = 事前请假
evidence-figure-makeup-closed = 补学完成
evidence-figure-notes = 学习笔记
evidence-figure-reflections = 心得体会
evidence-figure-minutes-kept = 有学习记录
evidence-figure-papers-complete = 材料齐全
evidence-figure-bulletins = 通报
evidence-figure-checklists = 清单完成
evidence-figure-forms-used = 学习形式
evidence-figure-evaluations = 效果评估
evidence-figure-plan-changes = 计划调整
evidence-figure-readings-read = 有成员读过的篇目

verdict-met = 已达到
verdict-at-risk = 有差距
verdict-not-met = 未达到
verdict-not-checkable = 待判断

evidence-part = { $name } { $value }/{ $target }
evidence-share = { $name } { $value }（应达 { $target }）
evidence-plain = { $name } { $value }
evidence-members =
    { $lost ->
        [0] （{ $asked } 人中 { $reached } 人达到）
       *[other] （{ $asked } 人中 { $reached } 人达到，{ $lost } 人按现有安排无法达到）
    }
evidence-sessions-below = （{ $count } 次集中学习低于目标）
evidence-nothing = { $name }：暂无数据
evidence-faults = { $name } { $value } 项
evidence-unknown = 未知依据 { $name }
evidence-clean = 检查未发现问题
evidence-between = {" · "}

requirement-heading = 要求 { $number }　{ $title }
requirements-total = 共 { $all } 条：已达到 { $met }，有差距 { $at-risk }，未达到 { $not-met }，待判断 { $not-checkable }。
    .help = 有差距：年内仍可达到，或只有提示级的问题。
        未达到：检查发现问题，或期满未达到目标。待判断：仅凭记录无法判断。
        运行 plan check 查看问题，运行 plan explain 查看规则。

column-clause-verdict = 结论
