# 表格、日历、档案的帮助

help-plan-attend--sheet = 从填好的签到表（.xlsx、.xls、.ods、.csv）读取；不加 --write 只显示，不登记
help-plan-attend--write = 登记表上读出的内容
help-plan-attend--any-day = 表上写的是另一天，也照样读
help-plan-roster-import = 用表格生成名册，按表上的次序；不加 --write 只显示
help-plan-roster-import--file = 有“姓名”一栏的表格（.xlsx、.xls、.ods、.csv）；可有职务、身份、加入日期、邮箱、编号
help-plan-roster-import--joined = 表上没有写加入日期的人，都按这一天
help-plan-roster-import--write = 写入 plan/roster.toml
help-plan-roster-import--overwrite = 名册里已有的成员，也按表上的改
help-plan-export = 导出给其他程序：日历、考勤、记录
help-plan-export-calendar = 集中学习写成手机和日历程序可用的日历（.ics）
help-plan-export-calendar--output = 要写成的文件（.ics）；不写则显示
help-plan-export-calendar--overwrite = 文件已存在时替换
help-plan-export-calendar--deadlines = 还包括补学、成果和办会各环节的到期日，记为全天
help-plan-export-attendance = 考勤统计（.xlsx）：按成员、按场次、按专题
help-plan-export-attendance--output = 要写成的文件（.xlsx）
help-plan-export-attendance--overwrite = 文件已存在时替换
help-plan-export-records = 全部记录，一条一行（.csv、.jsonl）
help-plan-export-records--output = 要写成的文件（.csv 或 .jsonl）；不写则显示
help-plan-export-records--overwrite = 文件已存在时替换
help-plan-archive--output = 生成全年学习档案：打包文件（.zip）或新文件夹；依次为计划、通知、资料、签到考勤、学习记录、发言、笔记、通报、评估、成果、附件、目录，附校验值
help-plan-archive--overwrite = 打包文件已存在时替换
value-file-dir = 文件或文件夹
