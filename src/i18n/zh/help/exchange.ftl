# 表格、日历、档案的帮助

help-plan-attend--sheet = 从填好的签到表（.xlsx、.xls、.ods、.csv）读取；不加 --write 只显示，不登记
help-plan-attend--write = 登记表上读出的内容
