# plan draft 的帮助

value-session-member-period = 集中学习|成员|期间

help-plan-draft = 起草通知、签到表、学习记录、通报、总结、评估、述学、卷内目录
help-plan-draft-long =
    事实取自记录；需要人判断的地方标为“待填”，不代写。
    版式按 GB/T 9704，可在计划的 [document] 中调整。
help-plan-draft--kind = 文书种类：notice 学习通知、sign-in 签到表、minutes 学习记录、bulletin 通报、summary 年度总结、evaluation 效果评估、account 述学报告、contents 卷内目录
help-plan-draft--subject = 通知、签到表为集中学习（默认：下一次），学习记录为集中学习（默认：最近一次）；述学报告为成员；通报、评估为期间（2026Q1、2026H1、2026、2026-03；默认：最近一个已结束且尚未通报、评估的期间）
help-plan-draft--output = 输出文件：.docx、.md、.txt，签到表也可用 .xlsx（默认：显示）
help-plan-draft--brief = 只生成几行简短文字，便于发群
help-plan-draft--overwrite = 替换已有文件
