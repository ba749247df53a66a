# 人员变动：plan roster join、leave、appoint

roster-is-template = 名册还是样板，没有真实成员。
    .help = 先导入名册：plan roster import 表格 --write。或按 plan/README.md 填写 plan/roster.toml。
name-taken = 名册中已有“{ $name }”（{ $member }）。
    .help = 同名的另一人，加注区别，如“{ $name }（财务处）”。同一人任新职：plan roster appoint { $member } --on 日期 --post 职务
name-taken-before = 名册中已有“{ $name }”（{ $member }），已于 { $left } 离任。
    .help = 同一人再次加入，或同名的另一人，加注区别，如“{ $name }（再任）”：plan roster join 姓名 --post 职务 --on 日期。离任日期有误的，更正 plan/roster.toml。
leaves-before-joining = { $name }于 { $joined } 加入，不能在 { $date } 离任。
    .help = 离任日期为成员资格的末日，不早于加入日期。
roster-unchanged = { $name }已是如此，未作改动。
    .help = 查看名册：plan roster
member-joined = { $name }（{ $post }）自 { $date }加入，编号 { $id }。
member-joined-after = { $name }（{ $post }）自 { $date }加入，编号 { $id }，排在{ $after }之后。
member-left = { $name }的成员资格到 { $date }为止（含当日）。
member-left-instead = { $name }的成员资格到 { $date }为止（含当日），原为 { $before }。
member-appointed = { $name }自 { $date }任{ $post }，身份：{ $role }。
no-leader = 提醒：{ $date } 起没有组长。
    任命：plan roster appoint 成员 --on { $date } --role leader
several-leaders = 提醒：{ $date } 组长不止一名：{ $names }。
    原任改任其他身份：plan roster appoint 成员 --on 日期 --role member
former-leader-chairs = 提醒：{ $date }的集中学习仍由{ $name }主持。
    改由组长主持：plan amend { $session } chair={ $leader } --reason 组长变动
