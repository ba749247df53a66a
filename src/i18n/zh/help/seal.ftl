# 封存与校验的帮助

help-plan-seal = 封存全部记录，生成校验码，以后的改动可以查出
help-plan-verify = 核对封存的记录是否完整、未改动
help-plan-verify--code = 文书末尾的校验码：只核对该文书
value-code = 校验码
