# 笔记的规则

empty-note = { $name }的笔记缺少正文。
    .help = 撤销后重新登记：plan retract { $note } --reason 空白
    .title = 笔记缺少正文
    .why = 没有正文的笔记不能证明学习情况。
note-by-non-member = 笔记作者 { $member } 不在名册中。
    .help = 作者有误：plan amend { $note } member=成员 --reason 作者有误 。作者无误的，在名册中补上该成员。
    .title = 笔记作者不在名册
    .why = 笔记按成员统计，作者必须在名册中（离任成员也保留）。
note-outside-membership = { $name }在 { $date } 不是成员，却有当天的笔记。
    .help = 笔记日期有误：plan amend { $note } date=日期 --reason 日期有误 。如名册日期有误，更正 plan/roster.toml。
    .title = 笔记日期不在任职期内
    .why = 加入前、离任后的笔记不计入中心组的学习。
note-before-session = 专题 { $number } 尚未开展集中学习，{ $name }已有笔记。
    .help = 提倡提前自学；开展集中学习后，本提示自动消失。
    .title = 集中学习前的笔记
    .why = 仅作提示：该专题尚未开展集中学习。
note-on-another-topic = { $name }关于专题 { $topic } 的笔记归入 { $date } 的集中学习，而该次学习的专题是 { $topics }。
    .help = 场次有误：plan amend { $note } session=场次 --reason 场次有误 （不属于某次集中学习的，写 session=）。专题有误：plan amend { $note } topic=专题 --reason 专题有误
    .title = 笔记与集中学习的专题不符
    .why = 归入某次集中学习的笔记，专题应是该次学习的专题之一。登记时会拒绝不符的笔记；更正集中学习的专题、或两处分别登记后合并，可能造成不符。
