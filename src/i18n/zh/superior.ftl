# 上级机关：汇总各单位

no-units = 未指定单位的文件夹。
    .help = 例如：plan rollup 甲单位 乙单位 （或 --list 清单.txt，每行一个文件夹）
list-too-large = “{ $file }”超过 { $limit }。
    .help = 清单是文本文件，每行一个文件夹。
list-not-utf8 = “{ $file }”不是 UTF-8 文本。
    .help = 在记事本中另存为 UTF-8 编码。
not-a-repository = “{ $folder }”不是学习资料库：其中没有 plan 文件夹。

rollup-title = { $year } 年度，{ $count } 个单位，截至 { $today }
rollup-unread = 其中 { $count } 个未能读取，以下统计不含这些单位。
rollup-topics = 各专题开展情况（按题目对照，单位数）
rollup-heat = 各单位各专题：数字为已开展次数，o 已安排，. 未安排，- 计划中没有（9 表示九次及以上）
rollup-carried = 仍有以前年度待补学的单位：{ $count } 个
rollup-carried-unit = { $unit }：待补学 { $count } 人次
rollup-silent = { $year } 年第 { $quarter } 季度未开展集中学习的单位：{ $count } 个
rollup-silent-unit = { $unit }：最近登记 { $last }
rollup-silent-empty = { $unit }：本年度没有登记
rollup-lost = 已无法达到目标的单位：{ $count } 个
rollup-lost-target = { $target }
rollup-lost-members = { $target }（{ $members } 人）
rollup-anomalies = 需要核实的情况：{ $count } 项
rollup-unit = { $unit }：{ $text }
rollup-file = { $file }：{ $text }

anomaly-text-other-year = 没有 { $compared } 年度的计划，按 { $year } 年度统计。
anomaly-text-same-name = 单位名称相同，文件夹分别为 { $folders }。
anomaly-text-same-text = 有 { $count } 篇笔记文字相同，例如 { $notes }。
anomaly-text-always-full = 集中学习 { $sessions } 次，应到 { $expected } 人次，出勤率均为 100%。
anomaly-text-one-week = 一个多月的学习均在 { $from } 至 { $to } 之间登记（有 git 提交时间的，以提交时间为准）。
anomaly-text-broken-seal = 封存后记录有变动，封存日期 { $dates }。

column-unit = 单位
column-owed = 待补学
column-errors = 必改
column-filed-late = 补录
column-last-recorded = 最近登记
column-units-held = 已开展
column-units-planned = 已安排
column-units-none = 未安排
column-units-other = 计划外
column-heat = 专题（按上表序号，五个一组）

# 供查询引擎使用的数据集

dataset-made = 已导出 { $count } 个单位，文件夹：{ $folder }
dataset-unchanged = 已有且内容相同的单位：{ $count } 个
dataset-kept = 未导出：文件夹中已有这些单位的不同文件：{ $units }。加 --overwrite 替换。
dataset-unread = 未导出：{ $folder }：{ $text }
dataset-same-name = 与本次另一单位重名：“{ $unit }”（{ $folder }）

# 网页、旁听

rollup-page = 各单位学习情况
rollup-units = { $year } 年度，共 { $count } 个单位。
rollup-section-units = 各单位
rollup-section-topics = 各专题
rollup-section-carried = 上年结转
rollup-section-silent = 未学习
rollup-section-lost = 无法达到
rollup-section-anomalies = 需要核实
visits-title = { $first } 至 { $last } 年旁听安排（{ $count } 个单位）
visits-remark = 按单位次序平均分到八个季度，两年内全部旁听一次。是否已旁听不作登记。
column-quarter = 季度

progress-units = 正在读取各单位
progress-records = 正在读取记录
progress-archive = 正在写入归档文件
progress-file = 正在写入文件
progress-pages = 正在生成页面
progress-notes = 正在查找笔记
