# 笔记的规则

empty-note = { $name }的笔记没有正文。
    .help = 撤销后重新登记：plan retract { $note } --reason 空白。
    .title = 笔记没有正文
    .why = 没有正文的笔记不能证明学过。
note-by-non-member = 笔记的作者 { $member } 不在名册里。
    .help = 用 plan amend 更正 member，或在名册里补上这位成员。
    .title = 笔记作者不在名册
    .why = 笔记按成员统计，作者必须在名册里（离任的也保留）。
note-outside-membership = { $date }，{ $name }不在中心组，却有当天的笔记。
    .help = 用 plan amend 更正 date；若名册日期有误，改 plan/roster.toml。
    .title = 笔记日期不在任职期内
    .why = 加入之前、离任之后的笔记不算本组的学习。
note-before-session = 专题 { $number } 还没有集中学习，{ $name }已有笔记。
    .help = 提前自学很好；集中学习开展后，这条提示自然消失。
    .title = 集中学习之前的笔记
    .why = 只是提示：该专题的集中学习还没有开展。
