# 中文帮助：建议排期、材料、交接

help-plan-schedule-suggest = 为还没排够的专题建议日期：只用工作日，均匀铺开
help-plan-schedule-suggest--write = 按建议登记集中学习

help-plan-attach = 给一次集中学习存一份材料或扫描件
help-plan-attach--session = 哪次集中学习：日期、专题或编号开头
help-plan-attach--file = 要存的文件，不超过 32 MB
help-plan-attach--kind = 是什么材料：notice 通知、materials 学习资料、sign-in 签到表、minutes 学习记录、speech 发言材料、report 调研报告、press 宣传报道、bulletin 通报
help-plan-archive = 学习档案：有什么、缺什么
help-plan-archive--check = 逐次列出各种材料有没有
help-plan-handover = 交接单：一页写明接任学习秘书要知道的事
