# 成果与评估的规则

field-research-without-place = { $date } 的实地调研缺少地点。
    .help = 补上：plan amend { $session } place=调研地点 --reason 补记地点
    .title = 实地调研缺少地点
    .why = 实地调研应当到现场，去了哪里应有据可查。
field-research-without-findings = { $date } 的实地调研（{ $place }）没有登记发现的问题。
    .help = 逐条登记：plan attend { $session } --problem 问题
    .title = 实地调研没有登记问题
    .why = 调研旨在听取意见、找准差距。登记发现的问题，问题清单才有内容，成果转化才有针对性。调研次日起检查。
outcome-overdue = “{ $title }”应于 { $due } 完成，责任人{ $name }，已逾期。
    .help = 更新进展：plan outcomes update { $outcome } --state done （不再推进的，用 --state dropped --reason 原因）。经同意延期的：plan amend { $outcome } due=日期 --reason 原因
    .title = 成果转化逾期
    .why = 每项成果转化都有责任人和完成时限。超过时限未完成或终止的予以指出；时限当天不算逾期。
outcome-twice = “{ $title }”（责任人{ $name }）登记了两次：{ $first }、{ $outcome }，统计时算作两项。
    .help = 同一项成果的，撤销一条：plan retract { $outcome } --reason 重复登记 。两项成果的，用题目区分：plan amend { $outcome } title=题目 --reason 区分
    .title = 成果转化疑似重复登记
    .why = 题目、责任人相同的成果，通报、总结和要求中会算作两项。已终止的不计。
evaluation-early = { $period } 效果评估作于 { $day }，此后至 { $to } 又开展集中学习 { $count } 次，评估没有包括。
    .help = 期末重新评估：先撤销 plan retract { $evaluation } --reason 期末重新评估 ，再登记 plan evaluations add --period { $period } --problem 问题 --adjustment 措施
    .title = 评估早于期末
    .why = 评估代表整个期间，其中的数字和问题只到评估当天。评估当天的集中学习不算在内。
evaluation-missing = { $period }（{ $from } 至 { $to }）已结束，尚未开展效果评估。
    .help = 登记评估（数字由程序填写）：plan evaluations add --period { $period } --problem 问题 --adjustment 措施
    .title = 期间结束未评估
    .why = 计划在 [targets] evaluation 要求定期评估，evaluation_days_after 规定期间结束后几天内完成；未规定的不检查。同日结束的较长期间也算，如上半年的评估可代替第二季度的。
unknown-period = 效果评估的期间“{ $period }”无效。
    .help = 用 plan amend 更正 period：季度写 2026Q1，半年写 2026H1，全年写 2026。
    .title = 评估期间无效
    .why = 按期间核对评估有无遗漏，期间写法必须规范。
added-topic-without-basis = 专题 { $number }“{ $title }”于 { $added } 增加，缺少依据。
    .help = 在计划中填写 basis，如 basis = "党组会议 2026 年第 9 次会议决定"。
    .title = 年中增加专题缺少依据
    .why = 计划印发后增加专题，应写明由哪次会议或哪份文件决定，变更才有据可查。
unknown-checklist-state = 清单“{ $list }”的 done 中“{ $word }”无效，可用：{ $choices }。
    .help = 在计划的 [[checklists]] 中改用其中一个，或删除 done，按默认计算。
    .title = 清单的完成状态无效
    .why = done 列出哪些进展算完成；写错的词不起作用，清单永远无法完成。各类清单可用的词见 plan/README.md。
unknown-evidence = 条款“{ $clause }”的依据“{ $evidence }”既不是规则，也不是统计数字。
    .help = 检查拼写。规则名见 plan explain，统计数字名见 plan/README.md 末尾的表。
    .title = 未知依据
    .why = 条款用 evidence 列出作为依据的规则和统计数字；写错的名称不起作用，该条款就没有依据。
unknown-problem = 成果“{ $title }”对应的问题“{ $problem }”没有登记，或已随评估、集中学习一并撤销。
    .help = { $count ->
        [0] 不再对应问题：plan amend { $outcome } problem= --reason 原问题已撤销
       *[other] 改为已登记的问题：plan amend { $outcome } problem=问题 --reason 原问题已撤销 （不对应问题的，写 problem=）。已登记：{ $known }
    }
    .title = 成果对应的问题不存在
    .why = 成果按原文对应问题。问题被撤销或改写后，成果就不再对应任何问题，改写后的问题也显示为尚无措施。
