# 文书：旁听报告

draft-kind-visit = 旁听报告
draft-visit-title = { $year }年第{ $number }次集中学习旁听报告
draft-visit-session = 基本情况
draft-visit-held = { $day }，旁听{ $group }在{ $place }开展的本年度第{ $number }次集中学习。本次以{ $form }形式学习{ $topics }，由{ $chair }主持，{ $lead }领学，{ $speakers }作重点发言。
draft-visit-attendance = 应到{ $expected }人，实到{ $came }人{ $late ->
        [0] {""}
       *[other] （含迟到、早退）
    }，出勤率{ $rate }{ $leave ->
    [0] {""}
   *[other] ，请假{ $leave }人
}{ $absent ->
    [0] {""}
   *[other] ，缺席{ $absent }人
}。
draft-visit-year = 本年度情况
draft-visit-so-far = 截至{ $today }，共开展集中学习{ $held }次，已学专题{ $learnt }个（计划{ $topics }个），全年出勤率{ $rate }{ $owing ->
    [0] {""}
   *[other] ；待补学{ $owing }人次{ $overdue ->
        [0] {""}
       *[other] ，其中逾期{ $overdue }人次
    }
}。
draft-visit-no-rate = 无
draft-visit-strengths = 特点和做法
draft-visit-problems = 存在的问题
draft-visit-advice = 意见建议
draft-visit-visitor = 旁听人
draft-wanted-strengths = 学习组织、研讨质量、联系实际的特点和做法，约120字
draft-wanted-advice = 改进学习的意见建议，约100字
draft-wanted-visitor = 姓名、单位和旁听日期
