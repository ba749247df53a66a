# 中文帮助：存档、待办、催办、同步

help-plan-attach--session = 集中学习：日期、专题或编号的开头
help-plan-attach--files = 存档的文件，每个不超过 32 MB（默认：列出已存和缺少的）
help-plan-attach--kind = 材料类别（默认：按文书标记或文件名）：notice 学习通知、materials 学习资料、sign-in 签到表、minutes 学习记录、speech 发言材料、report 调研报告、press 宣传报道、bulletin 通报
help-plan-attach--with_blanks = 有“待填”的也存档
help-plan-draft--file = 起草后直接存档，有“待填”的不存
help-plan-draft--with_blanks = 有“待填”的也存档

help-plan-todo--all = 列出全部（默认：只列一屏）

help-plan-remind--members = 成员（默认：所有有事项的成员）
help-plan-remind--brief = 合成一段，发到群里

help-plan-sync--message = 提交说明（默认：按登记的内容写）

help-plan-attend--file = 登记表上内容，同时把表存档为签到表
help-plan-attend--scan = 签名的签到表扫描件或照片，一并存档
