# 封存与校验的帮助

help-plan-verify--code = 文书末尾的校验码：只核对该文书
value-code = 校验码
