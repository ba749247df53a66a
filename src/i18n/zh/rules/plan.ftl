# 计划的规则

topic-without-session = 专题 { $number }“{ $title }”还没有安排集中学习。
    .help = 运行 plan schedule add { $topic } --on 日期 安排。
    .title = 专题没有集中学习
    .why = 计划要求每个专题至少集中学习研讨一次。已安排、未取消的集中学习就算数；是否如期开展由别的规则过问。
topic-below-target = 专题 { $number }“{ $title }”安排了 { $sessions } 次集中学习，目标是 { $needed } 次。
    .help = 运行 plan schedule add { $topic } --on 日期 再安排。
    .title = 专题的学习次数低于目标
    .why = 目标写在计划的 [targets] sessions_per_topic，个别专题可用 sessions 另定。
topic-without-readings = 专题 { $number }“{ $title }”没有必读篇目。
    .help = 在计划里给它填写 readings；会议、文件没有书名号的也可以，写 untitled = true。
    .title = 专题没有必读篇目
    .why = 每个专题都应写明读什么。公报、会议精神等不带书名号的也是必读篇目。
duplicate-id = 编号 { $id } 用了两次。
    .help = 给后一个换一个没有用过的编号。
    .title = 编号重复
    .why = 记录用编号指认专题和成员，编号重复就分不清是谁。
malformed-id = 编号“{ $id }”里有不能用的字符。
    .help = 编号只用英文字母、数字和连字符，如 t01、m02。
    .title = 编号里有不能用的字符
    .why = 编号要写进记录的文件名，只能用英文字母、数字和连字符。
impossible-value = { $key } 写的是 { $value }，应在 { $least } 至 { $most } 之间。
    .help = 改成这一范围内的值。
    .title = 不可能的数
    .why = 写成这样的数，目标永远达不到或者总算达到，文档排不出来，放假不起作用。
unknown-rule = 没有规则“{ $rule }”。
    .help = 检查 [rules] 里的拼写；plan explain 列出全部规则。
    .title = 规则名写错
    .why = [rules] 里写错的规则名不会起作用。
unknown-calendar = 没有 { $year } 年的放假安排，是否工作日无法判断。
    .help = 按国务院办公厅的通知写成 plan/calendar/{ $year }.toml。
    .title = 没有这一年的放假安排
    .why = 工作日按国务院办公厅每年的通知计算。没有通知的年度不作猜测，与工作日有关的检查都不出声。
