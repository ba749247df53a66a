# 表格、日历、档案的帮助

help-plan-attend--sheet = 填好的签到表（.xlsx、.xls、.ods、.csv）；加 --write 才写入
help-plan-attend--write = 登记表中内容
help-plan-attend--any_day = 表格日期不是当天也读取
help-plan-roster-import = 按表格生成名册，保留表中次序；加 --write 才写入
help-plan-roster-import--file = 有“姓名”栏的表格（.xlsx、.xls、.ods、.csv）；可选：职务、身份、加入日期、邮箱、编号
help-plan-roster-import--joined = 表中未填加入日期者的加入日期
help-plan-roster-import--write = 写入 plan/roster.toml
help-plan-roster-import--overwrite = 名册中已有的成员也按表格更新
help-plan-export-calendar = 导出集中学习日历（.ics），用于手机和日历程序
help-plan-export-calendar--output = 输出文件（.ics）（默认：显示）
help-plan-export-calendar--overwrite = 替换已有文件
help-plan-export-calendar--deadlines = 包括补学、成果、会务环节的时限（全天日程）
help-plan-export-attendance = 导出考勤统计（.xlsx）：按成员、按场次、按专题
help-plan-export-attendance--output = 输出文件（.xlsx）
help-plan-export-attendance--overwrite = 替换已有文件
help-plan-export-records = 导出全部记录，一条一行（.csv、.jsonl）
help-plan-export-records--output = 输出文件（.csv 或 .jsonl）（默认：显示）
help-plan-export-records--overwrite = 替换已有文件
help-plan-archive--output = 生成全年学习档案：打包文件（.zip）或新文件夹；依次为计划、通知、资料、签到考勤、学习记录、发言、笔记、通报、评估、成果、附件、目录，附校验值
help-plan-archive--overwrite = 替换已有的打包文件
value-file-dir = 文件或文件夹
