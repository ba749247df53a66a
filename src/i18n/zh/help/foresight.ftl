# 中文帮助：建议排期、材料、交接

help-plan-schedule-suggest = 为尚缺的集中学习建议日期：只用工作日，均匀分布
help-plan-schedule-suggest--write = 按建议登记集中学习

help-plan-archive--check = 逐次列出已存和缺少的材料
