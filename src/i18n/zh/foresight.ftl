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
suggest-not-filed = 以上 { $count } 次只是建议，还没有登记。照此安排就运行 plan schedule suggest --write。
suggest-after-its-date = 注意：专题 { $topic } 应在 { $by } 以前学，到期前已没有可排的日子，改排在 { $date }。
suggest-outside-its-months = 注意：专题 { $topic } 在计划指明的月份里已没有可排的日子，改排在 { $date }。
suggest-repeated = 注意：{ $date } 再学一次专题 { $topic }，是为了达到每季度集中学习的最少次数。
suggest-quarter-short = 注意：{ $quarter } 季度只能有 { $sessions } 次集中学习，计划要求不少于 { $needed } 次。
    .help = 季度里已没有可排的工作日，请检查 [targets] sessions_per_quarter 是否合适。
suggest-period-over = 排不了专题 { $topics }：计划期限到 { $to } 为止，已经过了。
    .help = 检查计划的 [period]，或用 --year 换到要排的年度。
suggest-unknown-calendar = 排不了专题 { $topics }：没有 { $year } 年的放假安排，不知道哪天上班。
    .help = 按国务院办公厅的通知写成 plan/calendar/{ $year }.toml 再排；也可自定日期，用 plan schedule add。
suggest-no-day-left = 排不了专题 { $topics }：期限内剩下的工作日都已排满或已过。
    .help = 一次集中学习可含几个专题：plan schedule add 专题 专题 --on 日期。
