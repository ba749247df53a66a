# plan draft 的帮助

value-session-member-period-note = 集中学习|成员|期间|笔记

help-plan-draft-long =
    事实取自记录；需要人判断的地方标为“待填”，不代写。
    版式按 GB/T 9704，可在计划的 [document] 中调整。
help-plan-draft--kind = 文书种类：notice 学习通知、sign-in 签到表、minutes 学习记录、bulletin 通报、summary 年度总结、evaluation 效果评估、account 述学报告、contents 卷内目录、plan 学习计划、timetable 学习安排表、agenda 学习方案（议程）、checklists 学习清单、requirements 要求落实情况对照表、leave 请假审批单、makeup 补学登记表、speech 研讨发言材料、note 学习笔记、report 报备、debrief 学习简报、seats 座次表和桌签、visit 旁听报告
help-plan-draft--subject = 通知、签到表、方案、请假审批单、座次表为集中学习（默认：下一次），学习记录、简报为集中学习（默认：最近一次）；述学报告为成员；发言、笔记为编号；通报、评估为期间（2026Q1、2026H1、2026、2026-03；默认：最近一个已结束且尚未通报、评估的期间），补学登记表为期间（默认：全年）
help-plan-draft--output = 输出文件：.docx、.md、.txt，签到表和其他表格也可用 .xlsx（默认：显示）
help-plan-draft--brief = 只生成几行简短文字，便于发群（通知、签到表、学习记录、通报、总结、评估、述学、卷内目录）
help-plan-draft--overwrite = 替换已有文件
