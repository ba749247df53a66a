# 人员变动命令的帮助

help-plan-roster-join = 登记新成员加入
help-plan-roster-join--name = 新成员姓名
help-plan-roster-join--post = 职务
help-plan-roster-join--on = 加入日期（成员资格的首日）
help-plan-roster-join--role = 身份：leader 组长、secretary 学习秘书、member 成员（默认：成员）
help-plan-roster-join--after = 排在哪名成员之后（默认：最后）
help-plan-roster-join--email = git 邮箱
help-plan-roster-leave = 登记成员离任
help-plan-roster-leave--member = 成员：编号、姓名或职务
help-plan-roster-leave--on = 离任日期（成员资格的末日）
help-plan-roster-appoint = 登记成员任新职或改变身份
help-plan-roster-appoint--member = 成员：编号、姓名或职务
help-plan-roster-appoint--on = 任职首日
help-plan-roster-appoint--post = 新职务
help-plan-roster-appoint--role = 新身份：leader 组长、secretary 学习秘书、member 成员
