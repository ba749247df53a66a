# plan --help 中的命令分组

usage-label = 用法：
overview-daily = 每天用的命令：
overview-other = 其他命令（用法见 plan 命令 --help）：
overview-options = 通用选项：
overview-session = 会前会后
overview-study = 学习成果
overview-plan = 计划名册
overview-check = 查看检查
overview-records = 更正封存
overview-archive = 归档交接
overview-program = 程序
