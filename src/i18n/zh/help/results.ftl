# 成果转化、效果评估、清单、学习要求的帮助

value-state = 进展
value-period = 期间
value-change = 变更

help-plan-attend--problems = 学习中（如实地调研）发现的问题，可写多次；与考勤分开登记
help-plan-outcomes = 成果转化：登记、更新进展、列出
help-plan-outcomes-add = 登记一项成果转化，写明责任人和时限
help-plan-outcomes-add--kind = 类别：report 调研报告、measure 工作举措、policy 制度文件、problem 解决问题
help-plan-outcomes-add--title = 要做成什么
help-plan-outcomes-add--owner = 责任人
help-plan-outcomes-add--due = 完成时限
help-plan-outcomes-add--sessions = 源于哪次集中学习，可写多次
help-plan-outcomes-add--problem = 针对的问题：已登记问题的原文或其中一部分
help-plan-outcomes-update = 更新一项成果转化的进展
help-plan-outcomes-update--id = 成果编号的开头
help-plan-outcomes-update--state = 进展：planned 未启动、under-way 推进中、done 已完成、dropped 已终止
help-plan-outcomes-update--reason = 原因；终止时必须写
help-plan-evaluations = 效果评估：登记、列出
help-plan-evaluations-add = 登记一个期间的效果评估，数字由程序填写
help-plan-evaluations-add--period = 期间：2026Q1 第一季度、2026H1 上半年、2026 全年
help-plan-evaluations-add--problems = 发现的问题，可写多次
help-plan-evaluations-add--adjustments = 调整措施，可写多次
help-plan-evaluations-add--change = 随之而来的计划调整：年中增加的专题（如 t15），或 git 提交号
help-plan-requirements-long = 每条后面列出依据和结论：已达到、有差距（年内还可补上）、未达到、待判断（仅凭记录无法判断）。
help-plan-checklists = 本单位的清单：由程序按计划的规定从记录里列出
help-plan-checklists--name = 只看某一张：名称或名称的一部分
