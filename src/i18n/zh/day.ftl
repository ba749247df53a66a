# 学习秘书的一天：存档、待办、催办、同步

column-paper = 文件
papers-none = { $date }的集中学习没有存档材料。
papers-add = 存档：plan attach { $session } 文件…… （类别按文书标记或文件名识别，识别不了的加 --kind 类别）
paper-of-unknown-kind = 无法从文件名“{ $name }”识别材料类别。
    .help = 加 --kind 指定，或在文件名中写明：{ $kinds }。
paper-of-several-kinds = 文件名“{ $name }”可能是{ $kinds }。
    .help = 加 --kind 指定其中一种。
paper-of-another = “{ $name }”是 { $session } 集中学习的{ $kind }。
    .help = 检查集中学习的日期；确要存入这一次的，加 --kind { $key }。
draft-of-no-session = { $kind }不属于某一次集中学习，无法存档。
    .help = 用 -o 文件 生成文书。全年移交时用 plan archive -o 文件夹。
draft-unsigned = { $kind }以签名件存档，未签名的不存。
    .help = 签名后扫描或拍照，再运行 plan attach { $session } 扫描件.jpg --kind { $key }
draft-filed-blanks = 存档的文书有 { $count } 处“待填”。
    .help = 填写后另存一份：去掉 --file，用 -o 文件 生成，填好后用 plan attach 存档，再撤销这一份。
draft-has-blanks = { $kind }有 { $count } 处“待填”：{ $blanks }。未存档。
    .help = 生成后填写：plan draft { $draft } -o 文件.docx ，再存档：plan attach { $session } 文件.docx 。确需带“待填”存档的，加 --with-blanks。
paper-has-blanks = “{ $name }”有 { $count } 处“待填”：{ $blanks }。未存档。
    .help = 填写后再存档。确需原样存档的：plan attach { $session } 文件 --kind { $key } --with-blanks

column-task = 事项
column-todo = 待办
column-command = 命令

task-plan = 录入计划
task-roster = 录入名册
task-sheet = 登记考勤
task-leave = 确认请假
task-notice = 学习通知
task-sign-in = 签到表
task-schedule = 安排学习
task-speakers = 安排发言
task-speech = 发言材料
task-minutes = 学习记录
task-papers = 补存材料
task-makeup = 补学
task-outcome = 成果转化
task-bulletin = 通报
task-evaluation = 效果评估
task-summary = 年度总结
task-seal = 封存记录

todo-none = 没有待办。
todo-title = 待办 { $count } 项　{ $today }
todo-overdue = · { $due } 已逾期　{ $text }
    .help = {"    "}{ $command }
todo-due = · { $due } 前　{ $text }
    .help = {"    "}{ $command }
todo-undated = · { $text }
    .help = {"    "}{ $command }
todo-more = 另有 { $count } 项：plan todo --all
todo-assumed = 全到、今天、自学、已完成是默认填法，与实际不符的改好再运行。
todo-how = 自学

todo-plan = 录入计划的专题：导入印发的计划，或编辑 { $file }
todo-roster = 录入名册：导入名册表，或编辑 plan/roster.toml
todo-schedule = 安排集中学习 { $count } 次：专题 { $topics }
todo-schedule-impossible = 还有集中学习没有排上，查看原因
todo-speakers = 安排发言、领学：{ $names }
todo-sheet = 登记 { $date }考勤（{ $count } 人，专题 { $topics }）
todo-sheet-rest = 补登 { $date }考勤：还有 { $count } 人未登记（专题 { $topics }）
todo-notice = 起草 { $date }学习通知并存档（专题 { $topics }）
todo-sign-in = 准备 { $date }签到表（专题 { $topics }）
todo-leave = { $names }原为 { $before } 请假，改期到 { $date }，仍不参加的重新登记（专题 { $topics }）
todo-minutes = 整理 { $date }学习记录并存档（专题 { $topics }）
todo-papers = 补存 { $date }的{ $papers }（专题 { $topics }）
todo-speech = 催交 { $date }发言材料：{ $names }（专题 { $topics }）
todo-makeup = { $names }补学 { $date }的集中学习（专题 { $topics }）
todo-outcome = 成果转化“{ $title }”（{ $name }）
todo-bulletin = 起草 { $year } 年{ $term }通报并存档
todo-evaluation = 登记 { $year } 年{ $term }效果评估
todo-summary = 起草 { $year } 年度总结并存档
todo-seal = 封存记录：上次封存（{ $date }）后又存了通报或总结
todo-seal-first = 封存记录：已存通报或总结，尚未封存

column-reminder = 提醒

asked-session = 集中学习
asked-readings = 会前阅读
asked-speech = 待交发言材料
asked-makeup = 待补学
asked-quota = 年度任务未完成
asked-outcome = 成果转化到期

remind-nobody = 没有需要提醒的事项。
remind-nothing = 【学习提醒】{ $name }：没有需要办理的事项。
remind-member = 【学习提醒】{ $name }：
remind-group = 【学习提醒】
remind-text = { $text }
remind-time-open = 时间另行通知
remind-place-open = 地点另行通知
remind-chair = 主持
remind-lead = 领学
remind-speaker = 重点发言
remind-session = { $date }{ $time }，{ $place }，集中学习“{ $titles }”。
remind-session-part = { $date }{ $time }，{ $place }，集中学习“{ $titles }”，由您{ $parts }。
remind-session-leave = { $date }{ $time }，{ $place }，集中学习“{ $titles }”，您已请假，会后补学。
remind-readings = 会前请读：{ $titles }。
remind-speech-due = 请于 { $due } 前交 { $date } 的发言材料。
remind-speech-missing = { $date } 的发言材料未交，请补交。
remind-makeup = 补学 { $date } 的集中学习：时限 { $due }，还有 { $days } 天。
remind-makeup-overdue = 补学 { $date } 的集中学习：时限 { $due }，已逾期 { $days } 天。
remind-makeup-undated = 补学 { $date } 的集中学习。
remind-quota = { $quota }：已完成 { $have }，要求 { $need }。
remind-quota-over = { $year } 年{ $quota }：完成 { $have }，要求 { $need }，计划期限已过。
remind-outcome = 成果转化“{ $title }”，时限 { $due }。
remind-outcome-overdue = 成果转化“{ $title }”，时限 { $due } 已过。
remind-brief = { $what }：{ $who }。

task-commit = 提交记录
todo-commit = 提交 { $count } 个文件的改动，并与远程同步

sync-committed = 已提交：{ $text }（{ $count } 个文件，{ $commit }）
sync-nothing = 没有需要提交的改动。
sync-settled = 上次合并的冲突已处理，合并完成。
sync-no-remote = 没有远程仓库，只提交在本机。
    .help = 需要多处同步或备份的，先添加：git remote add origin 地址
sync-received = 收到{ $names }的更新：{ $what }。
sync-pushed = 已推送 { $count } 次提交到 { $remote }。
sync-same = 与 { $remote } 一致。
sync-others = 未提交的其他文件 { $count } 个（不属于计划和记录）：{ $files }
sync-merge = 合并 { $remote } 的更新
sync-comma = ，
sync-day = { $month }月{ $day }日
sync-more-days = { $days }等
sync-recorded = { $kind ->
    [sessions] 安排{ $days }集中学习
    [attendance] 登记{ $days }考勤
    [leave] 登记{ $days }请假
    [makeup] 登记补学 { $count } 人次
    [notes] 登记笔记 { $count } 篇
    [outcomes] 登记成果 { $count } 项
    [evaluations] 登记效果评估 { $count } 期
    [papers] { $papers }存档
    [retractions] 撤销记录 { $count } 条
    [seal] 封存记录
   *[other] 登记{ $word } { $count } 条
}
sync-amended = 更正记录 { $count } 条
sync-new-roster = 新建名册
sync-roster = 修改名册
sync-new-plan = 新建计划
sync-plan = 修改计划
sync-calendar = 更新放假安排
sync-other-files = 其他文件 { $count } 个
sync-side-empty = （删去了这些行）

sync-no-git = 未安装 git，无法同步。
    .help = 记录都已保存在文件夹中。需要版本管理的，安装 git 后运行 git init ，再运行 plan sync
sync-no-repository = “{ $folder }”不在 git 仓库中，没有提交。
    .help = 记录都已保存在文件夹中。需要版本管理的，运行 git init ，再运行 plan sync
sync-of-another-owner = “{ $folder }”的 git 仓库属于其他用户，git 拒绝使用。
    .help = 确认可信后运行 git config --global --add safe.directory "{ $folder }"
sync-no-branch = 当前不在任何分支上，无法同步。
    .help = 回到分支：git switch main
sync-unreachable = 无法连接远程仓库 { $remote }：{ $reason }
    .help = 本机的提交都在。连上网络后再运行 plan sync ；地址有误的，运行 git remote -v 检查。
sync-not-pushed = 无法推送到 { $remote }：{ $reason }
    .help = 本机的提交都在。检查推送权限后再运行 plan sync
sync-busy = { $remote } 一直有新的推送，本机的提交还没有推送。
    .help = 稍后再运行 plan sync
sync-git-failed = git 运行失败：{ $reason }
    .help = 运行 git status 查看，处理后再运行 plan sync
sync-conflict = { $file } 第 { $lines } 行，本机和远程都改了。
    {"  "}本机：
    {"    "}{ $ours }
    {"  "}远程：
    {"    "}{ $theirs }
    .help = 打开文件，留下应有的内容，删去 <<<<<<<、=======、>>>>>>> 三行，再运行 plan sync
        整个文件都用本机的：git checkout --ours { $file } ；都用远程的：git checkout --theirs { $file } ；不合并了：git merge --abort
sync-removed = { $file } 一方改了，另一方删了。
    .help = 保留：git add { $file } 。删去：git rm { $file } 。然后运行 plan sync

session-chair-taken = 主持：{ $name }（未指定，按组长）。
    .help = 更改：plan amend { $session } chair=成员 --reason 原因
session-lead-taken = 领学：{ $name }（按计划）。
session-lead-unknown = 计划写明的领学人“{ $words }”在名册中未找到，领学人未填。
    .help = 补上：plan amend { $session } lead=成员 --reason 指定领学人

attend-needs-session = 未指定集中学习：没有待登记的场次，或不止一次。
    .help = 加上日期，如 plan attend 12月3日 --all-present （运行 plan attend 查看待登记场次）
evaluation-needs-period = 未指定期间，已结束的期间都已评估。
    .help = 要评估尚未结束的期间，写明期间：plan evaluations add --period { $period }
evaluation-without-cycle = 计划没有规定多久评估一次，须指定期间。
    .help = 加上期间：plan evaluations add --period { $period }
