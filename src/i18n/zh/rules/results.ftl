# 成果与评估的规则

field-research-without-place = { $date } 的实地调研没有写明地点。
    .help = 补上：plan amend { $session } place=调研地点 --reason 补记地点。
    .title = 实地调研没有写明地点
    .why = 计划要求深入基层、企业、科研院所调研，去了哪里要有据可查。
field-research-without-findings = { $date } 的实地调研（{ $place }）没有记下发现的问题。
    .help = 登记：plan attend { $session } --problem 问题，有几条写几次。
    .title = 实地调研没有记下发现的问题
    .why = 调研要听取意见、找准差距。记下发现的问题，问题清单才有内容，成果转化才有针对。调研次日起检查。
outcome-overdue = “{ $title }”应于 { $due } 完成，责任人{ $name }，现已逾期。
    .help = 更新进展：plan outcomes update { $outcome } --state done；不再做的写 --state dropped --reason 原因；经同意延期的用 plan amend { $outcome } due=日期 --reason 原因。
    .title = 成果转化逾期
    .why = 每项成果转化都有责任人和时限。过了时限还没有完成或终止，就指出来；时限当天不算逾期。
evaluation-missing = { $period }（{ $from } 至 { $to }）已经结束，还没有效果评估。
    .help = 登记：plan evaluations add --period { $period } --problem 问题 --adjustment 措施，数字由程序填写。
    .title = 期满没有效果评估
    .why = 计划在 [targets] evaluation 要求定期评估，evaluation_days_after 给出期满后几天内完成；没写的不检查。同日结束的更长期间也算数，如上半年的评估可代替第二季度的。
unknown-period = 效果评估的期间“{ $period }”读不懂。
    .help = 用 plan amend 更正 period：季度写 2026Q1，半年写 2026H1，全年写 2026。
    .title = 评估期间读不懂
    .why = 评估按期间核对有没有遗漏，写法不规范就对不上。
added-topic-without-basis = 专题 { $number }“{ $title }”是 { $added } 增加的，没有写明依据。
    .help = 在计划文件里给它补上 basis，如 basis = "党组会议 2026 年第 9 次会议决定"。
    .title = 年中增加专题没有依据
    .why = 计划印发后增加专题，要写明是哪次会议或哪份文件决定的，变更才有据可查。
unknown-checklist-state = 清单“{ $list }”的 done 写了“{ $word }”，这类清单没有这种进展；可用：{ $choices }。
    .help = 在计划文件的 [[checklists]] 里改用其中一个，或删去 done，按通常的算法。
    .title = 清单的完成标准写错
    .why = done 列出哪些进展算完成；写错的词不会起作用，清单就永远完不成。各类清单可用的词见 plan/README.md。
unknown-evidence = 条款“{ $clause }”的依据“{ $evidence }”既不是规则，也不是统计数字。
    .help = 检查拼写：规则名见 plan explain，统计数字名见 plan/README.md 末尾的表。
    .title = 不认识的依据
    .why = 条款用 evidence 写明看哪些规则和统计数字；写错的名字不起作用，这一条就没有依据。
