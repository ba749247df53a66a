# 请假、补学、轮流发言、自学学时的中文帮助

value-hours = 小时

help-plan-notes-add--hours = 所记的自学学时，整小时

help-plan-leave = 请假：列出；登记请假
help-plan-leave-add = 登记一名成员不参加一次集中学习
help-plan-leave-add--session = 集中学习：日期、专题或编号的开头
help-plan-leave-add--member = 谁请假
help-plan-leave-add--reason = 事由
help-plan-leave-add--approved = 批准人；不写则不记批准人
help-plan-makeup = 补学：列出该补的和已补的；登记补学
help-plan-makeup-add = 登记一名成员补学了一次集中学习
help-plan-makeup-add--session = 缺了的集中学习：日期、专题或编号的开头
help-plan-makeup-add--member = 谁补学
help-plan-makeup-add--on = 补学日期
help-plan-makeup-add--how = 补学方式
help-plan-makeup-add--confirmed = 确认人
help-plan-makeup-add--note = 可作证明的笔记：编号的开头
help-plan-schedule-rota = 各人主持、领学、发言的次数
help-plan-roster--member = 某位成员全年的学习情况：编号或名称
