# plan --help 的页面；各命令的帮助也用其中的通用选项。

help-plan = 管理理论学习中心组全年学习：计划、集中学习、考勤与笔记
help-plan-long =
    每件事只登记一次，存为 git 中的普通文件。学习秘书安排集中学习、登记考勤，
    成员登记笔记，plan check 对照全年计划指出缺项。
overview-usage = 用法：plan [选项] [命令]

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

help-plan-todo = 列出待办：做什么、谁做、何时之前、用哪条命令
help-plan-schedule = 列出、安排、改期、取消集中学习
help-plan-draft = 起草各类学习文书
help-plan-attend = 登记考勤；不带参数时列出待登记场次
help-plan-sync = 提交登记的内容；有远程仓库的，取回、合并并推送

value-dir = 文件夹
value-year = 年度
value-lang = 语言
value-format = 格式
value-when = 方式
value-member = 成员

help--directory = 工作文件夹（默认：当前）
help--year = 年度（默认：今年的计划，没有则为最近一年）
help--lang = 语言：zh 中文、en 英文
help--format = 列表格式：table 表格、json、csv、markdown
help--color = 输出颜色：auto 自动（默认）、always 总是、never 从不
help--acting = 操作人，也是笔记的默认作者
help--no_input = 不提问，在终端上也是如此
help--help = 显示帮助
help--version = 显示版本
