# 表格、日历、档案的帮助

help-plan-attend--sheet = 从填好的签到表（.xlsx、.xls、.ods、.csv）读取；不加 --write 只显示，不登记
help-plan-attend--write = 登记表上读出的内容
help-plan-roster-import = 用表格生成名册，按表上的次序；不加 --write 只显示
help-plan-roster-import--file = 有“姓名”一栏的表格（.xlsx、.xls、.ods、.csv）；可有职务、身份、加入日期、邮箱、编号
help-plan-roster-import--joined = 表上没有写加入日期的人，都按这一天
help-plan-roster-import--write = 写入 plan/roster.toml
help-plan-roster-import--overwrite = 名册里已有的成员，也按表上的改
