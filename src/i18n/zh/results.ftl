# 实地调研、成果转化、效果评估、清单、学习要求

problems-filed = 已登记 { $date } 发现的问题 { $count } 条。编号 { $id }
field-research-needs-place = 实地调研没有写明去哪里。
    .help = 加上 --place 调研地点，如 --place 市高新区中试基地；计划要求深入基层、企业、科研院所，地点要有据可查。
problem-before-session = { $date } 的集中学习还没有开始，不能登记发现的问题。
    .help = 调研结束后再登记；日期有误时先改期：plan schedule move { $session } --on 日期 --reason 原因。
problem-is-empty = --problem 后面是空的。
    .help = 用一句话写清发现了什么问题，如 --problem 中试设备缺少共享渠道。
problem-twice = 这次学习已经登记过问题“{ $problem }”。
    .help = 同一问题只登记一次；要改写，用 plan amend 编号 problems=问题一；问题二 --reason 原因。

outcome-filed = 已登记成果转化“{ $title }”，责任人{ $name }。编号 { $id }
outcome-updated = “{ $title }”的进展改为：{ $state }。编号 { $id }
outcome-overdue-state = 已逾期
no-outcomes = 还没有登记成果转化。
    .help = 把学习中形成的举措、制度、报告或要解决的问题登记下来，例如：
        plan outcomes add --kind measure --title 建立中试对接机制 --owner m06 --due 2026-06-30 --session 2026-03-12
outcome-without-title = --title 是空的。
    .help = 用一句话写清要做成什么。
session-twice = 集中学习 { $session } 写了两次。
    .help = 每次学习只写一次。
no-such-outcome = 没有成果转化的编号以“{ $word }”开头。
    .help = 运行 plan outcomes 查看编号。
outcome-is-final = 这项成果转化{ $state }，不再改变进展。
    .help = 登记有误时更正：plan amend { $outcome } state=under-way --reason 原因。
outcome-is-so-already = 这项成果转化本来就是“{ $state }”，没有登记。
    .help = 运行 plan outcomes 查看现在的进展。
dropped-without-reason = 终止一项成果转化要写明原因。
    .help = 加上 --reason 原因。
remark-due-passed = 提醒：时限已过，plan check 会指出。时限有误时用 plan amend 编号 due=日期 --reason 原因。

column-due = 时限
column-owner = 责任人
column-outcome = 成果编号
