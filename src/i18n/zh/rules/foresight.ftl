# 目标、时限、材料、通报的规则

topic-past-its-date = 专题 { $number }“{ $title }”应不迟于 { $by } 学习，尚未开展。
    .help = 尽快安排：plan schedule add { $topic } --on 日期。已开展的，用 plan attend 登记考勤。
    .title = 专题逾期未学
    .why = 计划为该专题规定了日期（by）。逾期未开展的予以指出，直到开展为止。
quarter-below-target = { $year } 年{ $term }集中学习 { $held } 次，计划要求不少于 { $needed } 次。
    .help = 漏登的考勤用 plan attend 补登。确实不足的，下季度补足，并在评估中说明。
    .title = 季度集中学习次数不足
    .why = 目标见计划的 [targets] sessions_per_quarter。只计已开展的，季度结束后检查。
target-out-of-reach = { $who }{ $aim }{ $members ->
        [0] 无法达到目标 { $needed }，最多只能达到 { $best }。
       *[other] 按已安排和计划尚缺的场次无法达到目标 { $needed }，最多达到 { $best }。
    }
    .help = 尽早报告并商定补救措施，成员目标可增加集中学习场次。目标确实不切实际的，按程序调整计划的 [targets]。
    .title = 目标无法达到
    .why = 即使其余集中学习全部参加、剩余工作日全部用上，也无法达到目标。成员目标已计入已安排的集中学习和专题尚缺的场次。及早指出，以便调整。
target-at-risk = { $who }{ $aim }自 { $until } 起不能再减少，否则无法达到目标 { $needed }。
    .help = 提醒本人，或尽快安排集中学习；运行 plan schedule suggest 查看建议日期。
    .title = 目标有风险
    .why = 无法达到目标前四周开始指出，并给出最后日期。
step-missed = { $date } 集中学习的{ $step }应不迟于 { $due } 完成，未见{ $paper }存档。
    .help = 已完成的，将材料存档：plan attach { $session } 文件 --kind { $key }
    .title = 会务环节逾期
    .why = 会前发通知、送资料、交发言材料，会后整理记录、存档签到表，时限（工作日）见计划的 [targets]。以存档材料为准，补存后不再提醒；发言材料也可以是发言人登记的笔记。
papers-missing = { $date } 的集中学习缺少存档材料：{ $papers }。
    .help = 补存：plan attach { $session } 文件 --kind { $key }
    .title = 缺少存档材料
    .why = 每次集中学习应存的材料见计划的 papers。只查已开展的场次；材料未到时限的不指出。
paper-file-missing = { $date } 集中学习的{ $kind }“{ $name }”已登记，但学习资料库中没有该文件。
    .help = 用 git 恢复，或重新存档：plan attach { $session } 文件 --kind { $key } ，再撤销原登记：plan retract { $record } --reason 原因
    .title = 存档材料的文件缺失
    .why = 材料按内容的校验值存放在 records/年度/files。文件缺失，档案就不完整。
paper-altered = { $date } 集中学习的{ $kind }“{ $name }”与存档时不同。
    .help = 用 git 恢复原件。确需更换的，先存档新件，再撤销原登记：plan retract { $record } --reason 原因
    .title = 存档材料被改动
    .why = 存档时记录文件的 SHA-256。存档的材料不得改动，更正后的版本另行存档。
paper-with-blanks = { $date } 集中学习的{ $kind }“{ $name }”有 { $count } 处“待填”：{ $blanks }。
    .help = 填写后另存：plan attach { $session } 文件 --kind { $key } ，再撤销这一份：plan retract { $record } --reason 填写完整
    .title = 存档材料有待填
    .why = 存档的材料应当完整，“待填”留在文书里就是没有办完。扫描件、图片和打不开的文件不查。
bulletin-missing = { $year } 年{ $term }已结束，尚未存档学习情况通报。
    .help = 印发后存档到期间内任一次集中学习：plan attach { $session } 文件 --kind bulletin
    .title = 未按期通报学习情况
    .why = 通报周期见计划的 [targets] bulletin。期间内开展过集中学习的才要求；以存档到期间内集中学习的通报为准。
