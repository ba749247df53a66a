# 成果转化、效果评估、清单、学习要求的帮助

value-state = 进展
value-period = 期间
value-change = 变更

help-plan-attend--problems = 发现的问题，如实地调研中发现的（可重复）；与考勤分开登记
help-plan-outcomes-add = 登记成果转化及其责任人、完成时限
help-plan-outcomes-add--kind = 类别：report 调研报告、measure 工作举措、policy 制度文件、problem 解决问题
help-plan-outcomes-add--title = 成果内容
help-plan-outcomes-add--owner = 责任人
help-plan-outcomes-add--due = 完成时限
help-plan-outcomes-add--sessions = 来源的集中学习（可重复）
help-plan-outcomes-add--problem = 针对的问题：已登记问题的原文或其一部分
help-plan-outcomes-update = 更新成果转化的进展
help-plan-outcomes-update--id = 成果编号的开头
help-plan-outcomes-update--state = 进展：planned 未启动、under-way 推进中、done 已完成、dropped 已终止
help-plan-outcomes-update--reason = 原因；终止时必填
help-plan-evaluations-add = 登记某一期间的效果评估，数字由程序填写
help-plan-evaluations-add--period = 期间：2026Q1 第一季度、2026H1 上半年、2026 全年（默认：最近一个已结束且尚未评估的）
help-plan-evaluations-add--problems = 发现的问题（可重复）
help-plan-evaluations-add--adjustments = 调整措施（可重复）
help-plan-evaluations-add--change = 相应的计划调整：年中增加的专题（如 t15）或 git 提交号
help-plan-requirements-long = 各条列出依据和结论：已达到、有差距（年内仍可达到）、未达到、待判断（仅凭记录无法判断）。
help-plan-checklists--name = 某张清单：名称或其一部分
