# 正式文件读入的帮助

help-plan-import--file = 文件：.txt、.md、.docx、.xlsx 或 .csv
help-plan-import--write = 写入当年的计划（默认：只显示）
help-plan-import--replace = 替换当年已有的计划
help-plan-import--title = 计划标题（默认：按文件）
help-plan-import--organization = 单位（默认：按文件）
