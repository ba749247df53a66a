# 学习通知：各种形式、改期、取消

draft-month-day = { $month }月{ $day }日
draft-lecturer = 主讲人
draft-gather = 集合
draft-place-visited = 调研地点
draft-place-exchange = 交流地点
draft-enlarged = 扩大学习
draft-comma = ，
draft-wanted-gather = 集合的时间、地点和乘车安排

draft-notice-listen = 请提前研读必读篇目，结合分管工作准备问题，做好交流准备。
draft-notice-visit = 请提前研读必读篇目，结合分管工作列出调研问题，按时集合。
draft-notice-exchange = 请提前研读必读篇目，结合分管工作准备交流的做法和问题。
draft-notice-study = 请对照必读篇目自学，做好学习笔记。
draft-notice-speeches = 请重点发言人准备书面发言材料，于{ $by }前送{ $to }。
draft-notice-speeches-before = 请重点发言人准备书面发言材料，在学习开始前送{ $to }。
draft-notice-leave = 因故不能参加的，请在学习开始前向{ $to }请假，会后及时补学补研。
draft-notice-leave-within = 因故不能参加的，请在学习开始前向{ $to }请假，会后{ $days }个工作日内补学补研。
draft-notice-contact = 联系人：{ $who }。

draft-notice-brief-head = 【学习通知】本年度第{ $number }次集中学习
draft-notice-brief-foot = 不能参加的请会前请假，收到请回复。

draft-notice-moved-title = 关于{ $short }集中学习改期的通知
draft-notice-moved-opening = 原定于{ $before }举行的集中学习，改在{ $day }举行，为本年度第{ $number }次集中学习。现将有关事项重新通知如下：
draft-notice-moved-because = 因{ $reason }，原定于{ $before }举行的集中学习，改在{ $day }举行，为本年度第{ $number }次集中学习。现将有关事项重新通知如下：
draft-notice-moved-head = 【改期通知】原定于{ $before }举行的集中学习，改在{ $day }举行
draft-notice-self-title = 关于{ $short }开展个人自学的通知
draft-notice-self-opening = 根据《{ $plan }》安排，{ $day }开展个人自学。现将有关事项通知如下：
draft-notice-self-head = 【学习通知】{ $day }个人自学
draft-notice-cancelled-title = 关于取消{ $short }集中学习的通知
draft-notice-cancelled = 因{ $reason }，原定于{ $moment }举行的集中学习取消。原定学习内容为：{ $topics }。另行安排的，时间另行通知。
draft-notice-cancelled-brief =
    【取消通知】原定于{ $moment }举行的集中学习取消
    原因：{ $reason }
    内容：{ $topics }

# 各种形式的学习记录
draft-minutes-lecture = 辅导讲座
draft-minutes-visit = 调研情况
draft-wanted-lecture-gist = 讲座的要点
draft-wanted-visit = 看了什么、听取了什么介绍

session-guest-is-member = “{ $name }”在 { $date } 是成员，已在参加人员之列。
    .help = 去掉该项 --guest。
