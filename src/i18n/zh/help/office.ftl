# plan draft 的帮助

value-session-member-period = 集中学习|成员|期间

help-plan-draft = 起草通知、签到表、学习记录、通报、总结、评估、述学、卷内目录
help-plan-draft-long =
    事实取自记录；需要人来判断的地方标为“待填”，不代写。
    版式按 GB/T 9704，可在计划的 [document] 里改。
help-plan-draft--kind = 种类：notice 学习通知、sign-in 签到表、minutes 学习记录、bulletin 通报、summary 年度总结、evaluation 效果评估、account 述学、contents 卷内目录
help-plan-draft--subject = 通知、签到表写集中学习，不写则为下一次；记录写集中学习，不写则为最近一次；述学写成员；通报、评估写期间（2026Q1、2026H1、2026、2026-03），不写则为最近一个已结束、还没有做的期间
help-plan-draft--output = 写到这个文件：.docx、.md、.txt，签到表还可以是 .xlsx；不写则显示文字
help-plan-draft--brief = 只要几行，发到群里用
help-plan-draft--overwrite = 文件已存在时替换它
