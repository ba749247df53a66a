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
