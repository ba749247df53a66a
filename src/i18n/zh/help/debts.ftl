# 请假、补学、轮流发言、自学学时的中文帮助

value-hours = 小时

help-plan-notes-add--hours = 自学学时，整小时

help-plan-leave-add = 登记成员请假
help-plan-leave-add--session = 集中学习：日期、专题或编号的开头
help-plan-leave-add--members = 请假人（可重复）
help-plan-leave-add--reason = 事由
help-plan-leave-add--approved = 批准人（默认：不登记）
help-plan-makeup-add = 登记成员补学
help-plan-makeup-add--session = 缺课的集中学习：日期、专题或编号的开头
help-plan-makeup-add--members = 补学人（可重复）
help-plan-makeup-add--on = 补学日期
help-plan-makeup-add--how = 补学方式
help-plan-makeup-add--confirmed = 确认人
help-plan-makeup-add--note = 证明补学的笔记：编号的开头
help-plan-schedule-rota = 查看轮值：各人主持、领学、发言次数
help-plan-roster--member = 查看某成员全年学习情况：编号或姓名
