# 记录的字段名：plan amend 字段=值

field-absent = 缺席
field-adjustments = 措施
field-approved = 批准人
field-asked = 提出时间
field-assumed = 默认出席
field-attendance = 出勤率
field-cancelled = 取消
field-cause = 事由
field-chair = 主持人
field-change = 调整
field-confirmed = 确认人
field-date = 日期
field-due = 时限
field-form = 形式
field-gather = 集合
field-guests = 列席
field-held = 开展次数
field-hours = 学时
field-how = 方式
field-kind = 类别
field-known-sheets = 已知考勤
field-late = 迟到
field-lead = 领学人
field-leave = 请假
field-left-early = 早退
field-lecturer = 主讲人
field-member = 成员
field-name = 名称
field-note = 笔记
field-notes = 笔记篇数
field-owner = 责任人
field-period = 期间
field-place = 地点
field-present = 出席
field-problem = 问题
field-problems = 问题
field-readings = 篇目
field-session = 场次
field-sessions = 场次
field-sha256 = 校验值
field-size = 大小
field-speakers = 发言人
field-state = 进展
field-time = 时间
field-title = 题目
field-topic = 专题
field-topics = 专题

no-such-field = 该记录没有字段“{ $key }”，可更正：{ $fields }。
    .help = 写成 字段=值，如 地点=三楼会议室；英文字段名见 records/README.md。
text-has-an-option = 笔记正文不写在命令里。
    .help = 从文件更正：plan amend { $id } --text 文件 --reason 原因 。不写文件则打开编辑器；- 为标准输入。
no-text-to-amend = 该记录没有正文，--text 只用于笔记。
    .help = 更正其他内容：plan amend { $id } 字段=值 --reason 原因
amended-text-kept = 正文已保存在 { $file }
    .help = 改好后更正：plan amend 编号 --text { $file } --reason 原因
amends-nothing = 更正后与现有内容相同，未作登记。
    .help = 现有内容见文件 { $file }
not-a-day-and-time = “{ $value }”不是有效的日期和时间。
    .help = 写日期，或日期加时间，如 提出时间=3月18日下午5:05
leave-asked-later = 请假提出时间 { $asked } 还没有到。
    .help = 检查日期和时间：请假在登记之前提出。
leave-asked-on-the-day = { $date } 当天提出的请假，须写明时间，才能判断是否早于学习开始。
    .help = 写上时间，如 提出时间="{ $date } 8:30"
