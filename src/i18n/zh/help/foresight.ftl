# 中文帮助：建议排期、材料、交接

help-plan-schedule-suggest = 为尚缺的集中学习建议日期：只用工作日，均匀分布
help-plan-schedule-suggest--write = 按建议登记集中学习

help-plan-attach = 存档集中学习的材料、扫描件
help-plan-attach--session = 集中学习：日期、专题或编号的开头
help-plan-attach--file = 存档的文件，不超过 32 MB
help-plan-attach--kind = 材料类别：notice 学习通知、materials 学习资料、sign-in 签到表、minutes 学习记录、speech 发言材料、report 调研报告、press 宣传报道、bulletin 通报
help-plan-archive = 查看或生成学习档案
help-plan-archive--check = 逐次列出已存和缺少的材料
help-plan-handover = 查看交接单：接任学习秘书须知事项
