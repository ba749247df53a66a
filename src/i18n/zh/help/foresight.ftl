# 中文帮助：建议排期、材料、交接

help-plan-schedule-suggest = 为还没排够的专题建议日期：只用工作日，均匀铺开
help-plan-schedule-suggest--write = 按建议登记集中学习
