# 年度学习网页

site-made = 已生成 { $count } 个网页，用浏览器打开：{ $file }
site-folder-taken = 文件夹“{ $folder }”不是空的。
    .help = 换一个文件夹名，或加 --overwrite 替换以前生成的网页。
site-folder-foreign = 文件夹“{ $folder }”中有其他文件，未作改动。
    .help = 换一个文件夹名。

site-as-of = 截至 { $today }
site-skip = 跳到正文
site-navigation = 导航
site-foot = 本页由学习资料库的记录生成，以记录为准。
site-today = 今天
site-month = { $month }月
site-none = 无
site-member-number = 成员 { $number }
site-member-unknown = 其他人员

site-section-year = 全年安排
site-section-attendance = 考勤
site-section-requirements = 学习要求
site-section-checklists = 清单
site-section-debts = 补学
site-section-next = 近期安排
site-section-findings = 检查结果
site-section-carried = 上年结转

site-figure-topics = 已学专题
site-figure-sessions = 集中学习
site-figure-rate = 出勤率
site-figure-owing = 待补学
site-figure-notes = 笔记
site-figure-errors = 必改+应改
site-figure-late = 补录

site-year-picture = 全年各专题集中学习的时间，内容同下表
site-planned-month = 计划月份（月份下为工作日数）
site-attendance-map = 考勤表：成员与各次集中学习
site-quarters = 各季度出勤率
site-rate = 出勤率 { $rate }（应到 { $expected } 人次，实到 { $came } 人次，含迟到、早退）
site-no-sessions = 未开展集中学习
site-quarter-ahead = 尚未到
site-list-counts = 已完成 { $done }/{ $all }，逾期 { $overdue }
site-list-items = 逐项查看
site-no-debts = 无待补学
site-step = 不迟于 { $due }：{ $step }（{ $date } 集中学习）
site-findings = 必改 { $deny } 项，应改 { $warn } 项，提示 { $note } 项
site-carried = 共 { $count } 项
site-carried-sheet = 考勤待登记
site-carried-makeup = 待补学
site-carried-outcome = 成果转化
site-carried-problem = 问题待落实
site-carried-papers = 材料待补存
site-carried-bulletin = 通报待补存
site-carried-evaluation = 效果评估待补

site-topic-title = 专题 { $number }：{ $title }
site-grasp = 领会要点
site-practice = 结合实际
site-results = 预期成效
site-readings = 必读篇目
site-sessions = 集中学习
site-readers = 学习情况
site-notes = 笔记和发言材料
site-note-line = { $kind }　{ $name }　{ $date }　{ $characters } 字
site-note-text = 正文

site-account = 全年情况
site-unread = 笔记尚未涉及的必读篇目

site-session-title = { $date } { $form }
site-lecturer = 主讲人
site-place = 地点
site-papers = 会议材料

site-clause-title = 学习要求 { $number } 第 { $at } 条
site-evidence = 依据
site-no-evidence = 记录无法说明，由人评定。
