# 文书：学习通知、签到表、学习记录、通报、总结、评估、述学、卷内目录

## 排版出错

document-figure-out-of-range = 计划 [document] 中 { $key } 的值 { $figure } 无效，应在 { $least } 至 { $most } 之间。
    .help = 在当年的计划中改正。长度单位为毫米，字号单位为磅，也可写“三号”“小四”。删除该行则按 GB/T 9704。
document-lines-do-not-fit = 版心无法容纳每页 { $lines } 行。
    .help = 检查计划 [document] 的 lines、body_size、page_height、margin_top 和 margin_bottom；GB/T 9704 为每页 22 行。
document-characters-do-not-fit = 版心无法容纳每行 { $characters } 字。
    .help = 检查计划 [document] 的 characters、body_size、page_width、margin_left 和 margin_right；GB/T 9704 为每行 28 字。
document-not-packed = 文书未生成：{ $reason }
    .help = 可能有记录文字过长；先用 -o 文件名.txt 生成文本，找出该处。

## 文书种类

draft-kind-notice = 学习通知
draft-kind-sign-in = 签到表
draft-kind-minutes = 学习记录
draft-kind-bulletin = 通报
draft-kind-summary = 年度总结
draft-kind-evaluation = 效果评估
draft-kind-account = 述学报告
draft-kind-contents = 卷内目录

## 各种文书共用

draft-blank = 待填：{ $what }
draft-group = { $organization }理论学习中心组
draft-group-word = 中心组
draft-day = { $year }年{ $month }月{ $day }日
draft-short-day = { $year }.{ $month }.{ $day }
draft-weekday = { $day }（{ $weekday ->
    [1] 星期一
    [2] 星期二
    [3] 星期三
    [4] 星期四
    [5] 星期五
    [6] 星期六
   *[7] 星期日
}）
draft-moment = { $date }{ $from }—{ $to }
draft-years = { $first }—{ $last }
draft-term-days = { $from }至{ $to }
draft-term-year = { $year }年
draft-term-half = { $year }年{ $number ->
    [1] 上半年
   *[2] 下半年
}
draft-term-quarter = { $year }年第{ $number ->
    [1] 一
    [2] 二
    [3] 三
   *[4] 四
}季度
draft-term-month = { $year }年{ $number }月
draft-topic = 专题{ $number }“{ $title }”
draft-topic-entry = 专题{ $number }：{ $title }
draft-semicolon = ；
draft-readings = 必读篇目：{ $readings }
draft-with-remark = { $name }（{ $remark }）
draft-fact = { $label }：{ $value }
draft-nobody = 无
draft-not-held = 未开展
draft-not-made-up = 尚未补学

# 标签和表头
draft-to-members = 各中心组成员
draft-members = 中心组成员
draft-guests = 列席人员
draft-time = 时间
draft-place = 地点
draft-form = 学习形式
draft-chair = 主持人
draft-lead = 领学人
draft-speakers = 重点发言人
draft-topics = 学习内容
draft-present = 出席人员
draft-on-leave = 请假人员
draft-missing = 缺课人员及原因
draft-unmarked = 未登记人员
draft-attendance = 出勤情况
draft-recorder = 记录人
draft-attachments = 附件
draft-number = 序号
draft-name = 姓名
draft-post = 职务
draft-cause = 事由
draft-session-number = 次序
draft-speeches = 发言材料
draft-sign = 签名
draft-status = 考勤
draft-remarks = 备注
draft-member-id = 编号
draft-date = 日期
draft-expected = 应到
draft-came = 实到
draft-rate = 出勤率
draft-late = 迟到
draft-left-early = 早退
draft-leave = 请假
draft-absent = 缺席
draft-not-marked = 未登记
draft-notes = 笔记
draft-reflections = 心得
draft-session = 缺课日期
draft-made-up-on = 补学日期
draft-made-up-late = { $day }（逾期）
draft-made-up-how = 补学方式
draft-kind = 类别
draft-outcome = 内容
draft-owner = 责任人
draft-due = 完成时限
draft-state = 进展
draft-topic-title = 专题
draft-times = 次数
draft-dates = 学习日期
draft-title = 题目
draft-readings-read = 篇目
draft-characters = 字数
draft-responsible = 责任者
draft-item-title = 题名
draft-outcomes = 成果转化
draft-problems = 存在的问题
draft-next = 下一步打算

# 表题
draft-caption-sessions = 集中学习开展情况
draft-caption-members = 成员学习情况
draft-caption-debts = 补学补研情况
draft-caption-outcomes = 成果转化情况
draft-caption-topics = 各专题学习情况
draft-caption-writings = 学习笔记和发言材料

# 待填的内容
draft-wanted-time = 起止时间
draft-wanted-place = 地点
draft-wanted-chair = 主持人
draft-wanted-lead = 领学人
draft-wanted-speakers = 重点发言人
draft-wanted-recorder = 记录人
draft-wanted-guests = 列席人员，没有的填“无”
draft-wanted-readings = 学习材料
draft-wanted-date = 日期
draft-wanted-attendance = 出勤情况（考勤待登记）
draft-wanted-presence = 是否到会（考勤未登记）
draft-wanted-marks = 补登考勤或说明情况
draft-wanted-cause = 原因
draft-wanted-lead-gist = 领学的篇目和要点
draft-wanted-speech = 发言要点
draft-wanted-others = 其他成员的发言要点
draft-wanted-problems = 调研发现的问题
draft-wanted-closing = 主持人小结的要点
draft-wanted-outcomes = 学习形成的举措、报告、制度或解决的问题，注明责任人和完成时限
draft-wanted-due = 完成时限
draft-wanted-shortcomings = 存在的问题
draft-wanted-next = 下一步打算
draft-wanted-forms = 学习形式和次数
draft-wanted-done = 做法和成效
draft-wanted-view-plan = 对学习计划落实情况的评价
draft-wanted-view-depth = 对学习研讨质量的评价
draft-wanted-view-use = 对学用结合、成果转化的评价
draft-wanted-adjustments = 调整措施
draft-wanted-change = 计划是否调整、如何调整
draft-wanted-speeches = 主持、领学、发言情况
draft-wanted-writing = 学习笔记、心得体会和发言材料
draft-wanted-result = 落实情况
draft-wanted-gains = 学习收获和体会
draft-wanted-aims = 努力方向

## 学习通知

draft-notice-title = 关于举行{ $year }年第{ $number }次集中学习的通知
draft-notice-opening = 根据《{ $plan }》安排，定于{ $day }举行本年度第{ $number }次集中学习。现将有关事项通知如下：
draft-notice-when = 时间和地点
draft-notice-who = 参加人员
draft-notice-members = { $members }（共{ $count }人）
draft-notice-what = 学习内容
draft-notice-how = 学习安排
draft-notice-asked = 有关要求
draft-notice-read = 请提前研读必读篇目，结合分管工作做好研讨准备。

## 签到表

draft-sign-in-title = { $year }年第{ $number }次集中学习签到表
draft-sign-in-tab = 签到表
draft-sign-in-expected = 应到{ $count }人　
draft-sign-in-came = 实到
draft-sign-in-leave = 人　请假
draft-sign-in-absent = 人　缺席
draft-sign-in-people = 人
draft-sign-in-brief =
    【签到】本年度第{ $number }次集中学习
    时间：{ $time }
    地点：{ $place }
    应到{ $count }人：{ $members }

## 学习记录

draft-minutes-title = { $year }年第{ $number }次集中学习记录
draft-minutes-figures = 应到{ $expected }人，实到{ $came }人{ $late ->
        [0] {""}
       *[other] （含迟到、早退）
    }{ $leave ->
    [0] {""}
   *[other] ，请假{ $leave }人
}{ $absent ->
    [0] {""}
   *[other] ，缺席{ $absent }人
}{ $unmarked ->
    [0] {""}
   *[other] ，未登记{ $unmarked }人
}
draft-minutes-unmarked = { $members }{ $then }
draft-missing-because = { $name }{ $status }（{ $cause }）
draft-minutes-what = 学习内容
draft-minutes-lead = 领学情况
draft-minutes-discussion = 研讨发言
draft-minutes-speech = 发言题目：{ $title }
draft-minutes-gist = { $gist }（摘自发言材料）
draft-minutes-others = 其他发言
draft-minutes-problems = 调研发现的问题
draft-minutes-closing = 主持人小结
draft-minutes-outcomes = 议定事项和成果转化
draft-minutes-outcome = { $title }（责任人：{ $owner }；完成时限：{ $due }）
draft-minutes-chair-signs = 主持人（签字）
draft-minutes-recorder-signs = 记录人（签字）
draft-minutes-brief =
    【学习记录】本年度第{ $number }次集中学习
    时间：{ $time }
    地点：{ $place }
    内容：{ $topics }
    主持：{ $chair }
    出勤：{ $figures }

## 通报

draft-bulletin-title = 关于{ $term }学习情况的通报
draft-bulletin-opening = 根据年度学习计划安排，现将{ $term }理论学习中心组学习情况通报如下：
draft-bulletin-overall = 总体情况
draft-bulletin-members = 成员学习情况
draft-bulletin-makeup = 补学补研情况
draft-debts = 因{ $leave ->
    [0] 缺席
   *[other] { $absent ->
        [0] 请假
       *[other] 请假、缺席
    }
}应补学补研{ $debts }人次，{ $open ->
    [0] { $timely ->
        [0] 均已补学{ $late ->
            [0] 。
           *[other] ，其中逾期补学{ $late }人次。
        }
       *[other] 均已按时补学。
    }
   *[other] { $closed ->
        [0] 均未补学。
       *[other] 已{ $timely ->
            [0] {""}
           *[other] 按时
        }补学{ $closed }人次{ $late ->
            [0] {""}
           *[other] （其中逾期补学{ $late }人次）
        }，未补学{ $open }人次。
    }
}
draft-no-debts = 无因请假、缺席需补学补研的人员。
draft-figures-none = { $term }未开展集中学习{ $tail }。
draft-figures = { $term }共开展集中学习{ $sessions }次，学习专题{ $topics }个；应到{ $expected }人次，实到{ $came }人次{ $late ->
        [0] {""}
       *[other] （含迟到、早退）
    }，出勤率{ $rate }{ $tail }。
draft-not-counted = 另有{ $count }次集中学习（{ $days }）待登记考勤，未计入以上数字。
draft-term-so-far = { $term }（截至{ $day }）
draft-marks-of-all = { $status }{ $count }人次
draft-marks-of-one = { $status }{ $count }次
draft-written = { $kind }{ $count }篇
draft-hours = 自学{ $hours }学时
draft-bulletin-brief =
    【学习通报】{ $term }
    { $sessions ->
        [0] 未开展集中学习
       *[other] 集中学习{ $sessions }次，学习专题{ $topics }个
    }
    { $sessions ->
        [0] {""}
       *[other] 应到{ $expected }人次，实到{ $came }人次{ $late ->
        [0] {""}
       *[other] （含迟到、早退）
    }，出勤率{ $rate }
    }
    { $marked ->
        [0] {""}
       *[other] { $marks }
    }
    { $written ->
        [0] {""}
       *[other] { $writings }
    }
    { $open ->
        [0] {""}
       *[other] 待补学{ $open }人次
    }

## 年度总结

draft-summary-title = { $year }年度学习总结
draft-summary-opening = 本年度学习按照《{ $plan }》进行，计划安排专题{ $topics }个{ $added ->
    [0] {""}
   *[other] ，年中增加{ $added }个
}。现将有关情况总结如下：
draft-summary-situation = 基本情况
draft-summary-forms = 按形式分：{ $forms }。{ $chaired ->
    [0] { $speakers ->
        [0] {""}
       *[other] 重点发言{ $speakers }人次。
    }
   *[other] 组长主持{ $chaired }次{ $speakers ->
        [0] 。
       *[other] ，重点发言{ $speakers }人次。
    }
}
draft-form-count = { $form }{ $count }次
draft-summary-covered = 计划印发的{ $topics }个专题{ $held ->
    [0] 尚未开展学习
   *[other] 已学习{ $held }个
}。
draft-summary-covered-added = 计划印发的{ $topics }个专题{ $held ->
    [0] 尚未开展学习
   *[other] 已学习{ $held }个
}；年中增加的{ $added }个专题{ $studied ->
    [0] 尚未开展学习
   *[other] 已学习{ $studied }个
}。
draft-summary-read = 计划所列必读篇目{ $readings }篇，学习笔记和心得体会已涉及{ $read }篇。
draft-summary-kept = { $bulletins ->
    [0] 开展效果评估{ $evaluations }次。
   *[other] { $evaluations ->
        [0] 印发学习通报{ $bulletins }期。
       *[other] 印发学习通报{ $bulletins }期，开展效果评估{ $evaluations }次。
    }
}
draft-summary-leave-in-time = 请假均在学习开始前提出。
draft-summary-leave = 事前请假的占请假人次的{ $share }。
draft-summary-outcomes = 确定成果转化事项{ $outcomes }项{ $done ->
    [0] {""}
   *[other] ，已完成{ $done }项
}。
draft-summary-done = 主要做法和成效
draft-summary-found = 历次效果评估指出的问题：
draft-summary-brief =
    【年度总结】{ $term }
    { $sessions ->
        [0] 计划专题{ $planned }个，未开展集中学习
       *[other] 计划专题{ $planned }个，已学{ $topics }个，集中学习{ $sessions }次
    }
    { $sessions ->
        [0] {""}
       *[other] 应到{ $expected }人次，实到{ $came }人次{ $late ->
        [0] {""}
       *[other] （含迟到、早退）
    }，出勤率{ $rate }
    }
    { $written ->
        [0] {""}
       *[other] { $writings }
    }

## 效果评估

draft-evaluation-title = { $term }学习效果评估报告
draft-evaluation-opening = 根据年度学习计划安排，现将{ $term }理论学习中心组学习效果评估情况报告如下：
draft-evaluation-situation = 学习开展情况
draft-evaluation-then = 据{ $day }评估时统计，开展集中学习{ $sessions }次，累计学习专题{ $topics }个，出勤率{ $rate }，各类学习文稿{ $notes }篇。
draft-evaluation-all-held = 截至{ $day }，计划内专题均已开展集中学习。
draft-evaluation-none-held = 截至{ $day }，计划内{ $count }个专题均未开展集中学习。
draft-evaluation-left = 截至{ $day }，尚有{ $count }个专题未开展集中学习：{ $topics }。
draft-evaluation-effect = 学习效果
draft-evaluation-plan = 计划落实
draft-evaluation-depth = 研讨质量
draft-evaluation-use = 学用结合
draft-evaluation-adjustments = 调整措施
draft-evaluation-carried-out = 上期问题整改和措施落实情况
draft-problem-answered = 问题“{ $problem }”：{ $answer }
draft-measure-carried-out = 措施“{ $measure }”：{ $result }
draft-outcome-answer = { $title }（责任人：{ $owner }；{ $state }）
draft-forms-held = 期内已开展{ $forms }
draft-forms-not-held = 期内未开展{ $forms }
draft-evaluation-topic-added = 增加{ $topic }。
draft-evaluation-committed = 学习计划已作调整（版本 { $commit }）。
draft-evaluation-unchanged = 学习计划未作调整。
draft-evaluation-change = 计划调整
draft-evaluation-brief =
    【效果评估】{ $term }
    { $sessions ->
        [0] 未开展集中学习
       *[other] 集中学习{ $sessions }次，学习专题{ $topics }个，出勤率{ $rate }
    }
    问题：{ $problems }
    措施：{ $adjustments }

## 述学报告

draft-account-title = { $year }年度述学报告
draft-account-attendance = 参加集中学习情况
draft-account-figures = 应参加集中学习{ $expected }次，实际参加{ $came }次{ $late ->
        [0] {""}
       *[other] （含迟到、早退）
    }，出勤率{ $rate }{ $tail }。
draft-account-none = 本年度尚无应参加的集中学习。
draft-account-speaking = 主持、领学和发言情况
draft-account-parts = 全年{ $times }。
draft-times-of-part = { $part }{ $count }次
draft-part-chaired = 主持集中学习
draft-part-led = 领学
draft-part-spoke = 作重点发言
draft-account-spoke = { $day }集中学习，围绕{ $topics }{ $roles }
draft-account-spoke-on = { $day }集中学习，围绕{ $topics }{ $roles }，题目《{ $title }》
draft-account-written = { $writings }{ $characters ->
    [0] {""}
   *[other] ，共{ $characters }字
}{ $readings ->
    [0] {""}
   *[other] ；涉及必读篇目{ $readings }篇
}。
draft-account-writing = 学习笔记和发言材料
draft-account-use = 学用结合情况
draft-account-gains = 学习收获
draft-account-aims = 努力方向
draft-account-signs = 述学人：
draft-account-brief =
    【述学】{ $name }
    应参加{ $expected }次，实际参加{ $came }次{ $late ->
        [0] {""}
       *[other] （含迟到、早退）
    }，出勤率{ $rate }
    { $marked ->
        [0] {""}
       *[other] { $marks }
    }
    { $written ->
        [0] {""}
       *[other] { $writings }
    }

## 卷内目录

draft-contents-title = { $year }年度学习档案卷内目录
draft-contents-brief = { $year }年度学习档案共{ $count }件，其中集中学习存档材料{ $papers }件。

## plan draft

drafted = 已生成{ $kind }：{ $file }
drafted-of-term = 已生成{ $term }{ $kind }：{ $file }
drafted-blanks = 有 { $count } 处“待填”，逐处填写后再印发。
draft-unknown-ending = 无法判断“{ $file }”的文件类型。
    .help = 文件名应以 .docx、.md 或 .txt 结尾，签到表等表格也可用 .xlsx。旧式的 .doc，先生成 .docx，再用 Word 或 WPS 另存。
draft-no-sheet = 该文书不能生成 .xlsx。
    .help = 签到表、安排表、清单、对照表、补学登记表、卷内目录、座次表可以；其他文书的文件名应以 .docx、.md 或 .txt 结尾。
draft-brief-is-text = 简短文字不能生成 .docx 或 .xlsx。
    .help = 去掉 -o 直接显示，或生成 .txt、.md。需要正式文书的，去掉 --brief。
draft-needs-session = 未指定集中学习，也没有临近的场次可用。
    .help = 加上日期或专题，如 2026-03-12 （运行 plan schedule 查看安排）
draft-needs-member = 未指定成员。
    .help = 加上成员编号或姓名，如 plan draft account m02 ，或用 --as 指定操作人。
draft-of-the-year = 该文书为全年文书，不能指定“{ $word }”。
    .help = 去掉“{ $word }”即为 { $year } 年。其他年度用 --year 指定。
draft-no-such-period = 期间“{ $word }”无效。
    .help = 改为 { $year }Q1（季度）、{ $year }H1（半年）、{ $year }-03（月）或 { $year }（全年）。
period-of-another-year = “{ $word }”不在 { $year } 年度。
    .help = 用 --year 指定该年度。
