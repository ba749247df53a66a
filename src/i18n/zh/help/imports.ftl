# 正式文件读入的帮助

help-plan-import = 把正式印发的学习计划读成数据
help-plan-import--file = 文件：.txt、.md、.docx 或 .xlsx
help-plan-import--write = 把读出的内容写成当年的计划；不加则只显示
help-plan-import--replace = 当年已有计划时，用新的代替
help-plan-import--title = 计划标题（默认：按文件）
help-plan-import--organization = 单位（默认：按文件）
