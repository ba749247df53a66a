# 中文帮助。命令：help-plan-命令-子命令；参数：在命令后加 --参数；各命令共用的参数：help--参数。

heading-usage = 用法：
usage-options = [选项]
usage-command = 命令
heading-commands = 命令
heading-arguments = 参数
heading-options = 选项
heading-everywhere = 通用选项
heading-colon = ：
help-choices = {"（可用："}
help-default = {"（默认："}
help-close = ）

value-dir = 文件夹
value-email = 邮箱
value-role = 身份
value-what = 内容
value-year = 年度
value-lang = 语言
value-format = 格式
value-when = 方式
value-member = 成员
value-topic = 专题
value-session = 集中学习
value-date = 日期
value-time = 时间
value-form = 形式
value-text = 文字
value-name = 名称
value-kind = 类别
value-reading = 篇目
value-file = 文件
value-id = 编号
value-key-value = 字段=内容
value-level-rule = 级别或规则
value-rule = 规则
value-shell = 命令行环境

help--directory = 工作文件夹（默认：当前）
help--year = 年度（默认：今年的计划，没有则为最近一年）
help--lang = 语言：zh 中文、en 英文
help--format = 列表格式：table 表格、json、csv、markdown
help--color = 输出颜色：auto 自动、always 总是、never 从不
help--acting = 操作人，也是笔记的默认作者
help--no_input = 不提问，在终端上也是如此
help--help = 显示帮助
help--version = 显示版本

help-plan = 管理理论学习中心组全年学习：计划、集中学习、考勤与笔记
help-plan-long =
    每件事只登记一次，存为 git 中的普通文件。学习秘书安排集中学习、登记考勤，
    成员登记笔记，plan check 对照全年计划指出缺项。
