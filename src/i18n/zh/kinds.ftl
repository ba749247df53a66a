# 文书：学习计划、安排表、方案、清单、对照表、请假审批单、补学登记表、发言、笔记、报备、简报、座次表

draft-kind-plan = 学习计划
draft-kind-timetable = 学习安排表
draft-kind-agenda = 学习方案
draft-kind-checklists = 学习清单
draft-kind-requirements = 要求落实情况对照表
draft-kind-leave = 请假审批单
draft-kind-makeup = 补学登记表
draft-kind-speech = 研讨发言材料
draft-kind-note = 学习笔记
draft-kind-report = 报备
draft-kind-debrief = 学习简报
draft-kind-seats = 座次表

## 共用

draft-full-stop = 。
draft-as-of = （截至{ $day }）
draft-sign-here = 签字：
draft-sign-date = 　　　　年　　月　　日
draft-pen-date = 　　　　年　　月　　日
draft-month = { $month }月
draft-weekday-name = { $weekday ->
    [1] 星期一
    [2] 星期二
    [3] 星期三
    [4] 星期四
    [5] 星期五
    [6] 星期六
   *[7] 星期日
}
draft-open = 待定
draft-session-name = { $year }年第{ $number }次集中学习
draft-order = 次序
draft-role = 组内职务
draft-wanted-adopted = 通过日期
draft-wanted-lecturer = 主讲人
draft-wanted-addressee = 主送机关
draft-wanted-last-year = 上年度学习情况（学习资料库无上年度记录）

## 学习计划

draft-plan-guidance = 指导思想
draft-plan-topics = 学习专题
draft-plan-ways = 学习形式
draft-plan-tasks = 学习任务
draft-plan-requirements = 学习要求
draft-plan-readings = 必读篇目：{ $points }
draft-plan-grasp = 领会要点：{ $points }
draft-plan-practice = 结合实际：{ $points }
draft-plan-results = 预期成效：{ $points }
draft-plan-months = 学习时间：{ $months }。
draft-plan-by = 学习时限：{ $day }前开展首次集中学习研讨。
draft-plan-sessions = 学习次数：集中学习研讨不少于{ $count }次。
draft-plan-lead = 领学：{ $lead }。
draft-plan-added = { $day }增补。
draft-plan-added-by = { $day }增补，依据：{ $basis }。
draft-plan-forms = 采取{ $forms }等形式开展学习。
draft-plan-platforms = 运用{ $platforms }等平台开展学习。
draft-plan-usual-time = 集中学习时间
draft-plan-usual-place = 集中学习地点
draft-target-sessions-per-topic = 每个专题集中学习研讨不少于{ $count }次
draft-target-sessions-per-quarter = 每季度集中学习不少于{ $count }次
draft-target-sessions-per-year = 全年集中学习不少于{ $count }次
draft-target-chaired = 组长全年主持集中学习不少于{ $count }次
draft-target-speeches = 每名成员全年重点发言或领学不少于{ $count }次
draft-target-notes = 每名成员全年撰写学习笔记不少于{ $count }篇
draft-target-characters = 每名成员全年学习笔记不少于{ $count }字
draft-target-reflections = 每名成员全年撰写心得体会不少于{ $count }篇
draft-target-reports = 每名成员全年完成调研报告不少于{ $count }篇
draft-target-hours = 每名成员全年自学不少于{ $count }学时
draft-target-makeup = 因请假、缺席未参加集中学习的，{ $count }个工作日内补学补研
draft-target-notice = 学习通知提前{ $count }个工作日发出
draft-target-materials = 学习资料提前{ $count }个工作日送达
draft-target-speech-texts = 发言材料提前{ $count }个工作日交齐
draft-target-minutes = 学习记录于学习后{ $count }个工作日内整理完毕
draft-target-filing = 签到表于学习后{ $count }个工作日内归档
draft-target-evaluation-within = 效果评估于期满后{ $count }天内完成
draft-target-late-record = 事后满{ $count }天登记的，注明补录
draft-target-session-attendance = 每次集中学习出勤率不低于{ $share }
draft-target-member-attendance = 每名成员全年出勤率不低于{ $share }
draft-target-evaluation = { $cycle }开展一次效果评估
draft-target-bulletin = { $cycle }通报一次学习情况
draft-target-checklists = 建立{ $names }
draft-target-papers = 每次集中学习存档{ $kinds }
draft-cycle-quarter = 每季度
draft-cycle-half-year = 每半年
draft-cycle-year = 每年

## 学习安排表

draft-timetable-title = { $year }年度学习安排表
draft-timetable-all-open = 计划内{ $count }个专题均未安排集中学习。
draft-timetable-open = 尚未安排集中学习的专题：{ $topics }。

## 学习方案（议程）

draft-agenda-title = { $year }年第{ $number }次集中学习方案
draft-agenda-opening = 根据《{ $plan }》安排，现就本年度第{ $number }次集中学习制定方案如下：
draft-agenda-course = 议程
draft-agenda-opens = { $chair }主持，说明学习安排
draft-agenda-lecture = 辅导讲座：{ $lecturer }
draft-agenda-visit = 实地调研：{ $place }
draft-agenda-lead = { $lead }领学{ $readings }
draft-agenda-speech = { $name }作重点发言
draft-agenda-speech-titled = { $name }作重点发言，题目为“{ $title }”
draft-agenda-discussion = 其他成员交流研讨
draft-agenda-closes = { $chair }作小结
draft-agenda-before = 会前准备
draft-agenda-step = { $day }前{ $step }
draft-agenda-approval = 审批
draft-agenda-drafter = 拟稿人
draft-agenda-reviewer = 审核人
draft-agenda-leader = 组长审签

## 学习清单

draft-checklists-title = { $year }年度学习清单
draft-checklist-empty = 暂无事项。
draft-checklist-counts = 共{ $count }项{ $done ->
    [0] {""}
   *[other] ，已完成{ $done }项
}{ $overdue ->
    [0] {""}
   *[other] ，逾期{ $overdue }项
}。

## 落实情况对照表

draft-requirements-title = { $year }年度学习要求落实情况对照表
draft-requirement = 学习要求
draft-clause = 条款
draft-evidence = 落实情况
draft-verdict = 结论
draft-requirements-none = 计划未列出学习要求的条款。
draft-requirements-total = 共{ $all }条{ $met ->
    [0] {""}
   *[other] ，已达到{ $met }条
}{ $at-risk ->
    [0] {""}
   *[other] ，有差距{ $at-risk }条
}{ $not-met ->
    [0] {""}
   *[other] ，未达到{ $not-met }条
}{ $not-checkable ->
    [0] {""}
   *[other] ，待判断{ $not-checkable }条
}。

## 请假审批单

draft-leave-title = 集中学习请假审批单
draft-leave-session = 请假场次
draft-leave-cause = 请假事由
draft-leave-asked = 申请时间
draft-leave-in-time = { $day }（事前请假）
draft-leave-late = { $day }（事后请假）
draft-leave-member-signs = 本人签字
draft-leave-approval = 审批意见
draft-leave-approved = 批准人：{ $name }。
draft-leave-makeup = 补学补研
draft-leave-made-up = 已于{ $day }补学（{ $how }）
draft-leave-due = { $day }前补学补研

## 补学登记表

draft-makeup-title = { $term }集中学习补学登记表
draft-missed-because = 缺课原因
draft-makeup-due = 补学时限
draft-confirmed-by = 确认人

## 研讨发言材料、学习笔记

draft-writing-title = { $kind }：{ $topic }
draft-byline = { $post }　{ $name }
draft-speech-at = （在{ $year }年第{ $number }次集中学习上的发言）
draft-written-on = （{ $day }）
draft-readings-covered = 研读篇目
draft-hours-reported = 自学{ $hours }学时。

## 报备

draft-report-title = 关于报送{ $year }年度学习情况的报告
draft-report-opening = 现将本单位理论学习中心组成员名单、{ $year }年度学习计划和学习情况报告如下：
draft-report-roster = 中心组成员名单
draft-report-members = 中心组现有成员{ $count }人，名单如下：
draft-report-plan = 本年度学习计划
draft-report-planned = 《{ $plan }》于{ $day }通过，安排专题{ $topics }个{ $added ->
    [0] {""}
   *[other] ，年中增加{ $added }个
}，具体如下：
draft-report-last = 上年度学习情况
draft-report-half = 本年度上半年学习情况
draft-reading-list = 必读篇目
draft-sessions-needed = 应学次数

## 学习简报

draft-debrief-title = 举行{ $year }年第{ $number }次集中学习
draft-debrief-issue = （学习简报{ $year }年第{ $number }期）
draft-debrief-opening = { $day }，{ $group }在{ $place }举行本年度第{ $number }次集中学习，以{ $form }形式学习{ $topics }。
draft-debrief-readings = 必读篇目为{ $readings }
draft-debrief-led = 学习由{ $chair }主持，{ $lead }领学。
draft-debrief-lectured = { $lecturer }作辅导讲座。
draft-debrief-chaired = 学习由{ $chair }主持。
draft-debrief-spoke = { $name }作重点发言
draft-debrief-spoke-on = { $name }作题为“{ $title }”的重点发言
draft-debrief-problems = 调研发现的问题：{ $problems }
draft-debrief-outcomes = 会后推进的事项：{ $outcomes }
draft-debrief-attended = 应到{ $expected }人，实到{ $came }人{ $late ->
        [0] {""}
       *[other] （含迟到、早退）
    }{ $came ->
        [0] 。
       *[other] ：{ $members }。
    }
draft-debrief-guests = 列席人员：{ $guests }。

## 座次表和桌签

draft-seats-title = { $year }年第{ $number }次集中学习座次表
draft-seats-plan = 座次图
draft-seats-rule = 按职务次序排列，首位居中，第二位在其左手，第三位在其右手，依次排列；下图为从对面看的位置。
draft-seats-list = 名单

## plan draft

draft-no-brief = { $kind }没有简短文字。
    .help = 去掉 --brief 。
draft-needs-note = 未指定笔记或发言材料。
    .help = 加上编号，如 plan draft speech 2026-03-11 （运行 plan notes 查看编号）
draft-note-of-other-kind = 编号“{ $word }”为{ $kind }，不是发言材料。
    .help = 运行 plan draft note { $word }
draft-speech-is-no-note = 编号“{ $word }”为研讨发言材料。
    .help = 运行 plan draft speech { $word }
draft-note-unread = 无法读取 { $file } 中的正文。
    .help = 运行 plan check 查看原因。
draft-not-yet-held = { $date } 的集中学习尚未登记为已开展，不能生成此文书。
    .help = 开展后登记考勤：plan attend { $date } --all-present

## 学习档案

archive-attendance = { $year }年度考勤统计
archive-contents = 卷内目录
archive-cover = 案卷封面
archive-closing = 备考表
archive-volume = { $year }年度学习档案
archive-draft = （草稿）
archive-draft-blanks = 草稿，待填{ $count }处
archive-made = 据记录生成
archive-pages-stated = 页数据文件属性
archive-title = { $session }的{ $kind }
archive-changed-meanwhile = 归档期间有记录被改动，未生成档案。
    .help = 重新运行 plan archive 。
archive-cover-organization = 立档单位
archive-cover-title = 案卷题名
archive-cover-span = 起止日期
archive-cover-count = 件数
archive-cover-pages = 页数
archive-cover-retention = 保管期限
archive-cover-number = 档号
archive-closing-title = { $year }年度学习档案备考表
archive-closing-state = 本卷情况
archive-closing-count = 本卷共{ $count }件，见卷内目录。
archive-closing-empty = 本年度无以下类别的材料：{ $classes }。
archive-closing-missing = 以下材料已登记，但没有文件，未归入本卷：{ $papers }。
archive-closing-unread = 以下笔记的正文无法读取，未归入本卷：{ $notes }。
archive-closing-pages-unknown = 其中{ $count }件的页数无法由程序确定，卷内目录中“页数”留空，打印后逐件清点填写。
archive-closing-pages-stated = 备注“页数据文件属性”的{ $count }件，页数取自 Word 文件自带的属性，归档时请核对。
archive-closing-sums = 学习计划、名册和全部记录的数据文件归入“原始数据”，各文件的校验值见 SHA256SUMS。
archive-closing-signed = 立卷和检查
archive-closing-filed-by = 立卷人
archive-closing-checked-by = 检查人
archive-closing-on = 立卷时间
draft-attendance-title = { $year }年第{ $number }次集中学习考勤表
draft-outcomes-title = { $year }年度成果转化情况
draft-document-number = 文号
draft-pages = 页数
draft-order-number = 顺序号
