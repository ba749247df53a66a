## 列表的筛选

filtered-out = 没有符合筛选条件的内容（不加条件时有 { $count } 条）。
    .help = 放宽条件，或去掉条件查看全部。
nothing-found-filtered = 符合筛选条件的笔记中，未找到含有“{ $texts }”的。
    .help = 换用较短的词、减少词数，或放宽筛选条件。
filter-dates-reversed = 起止日期颠倒：从 { $from } 到 { $to }。
    .help = 起始日期应不晚于截止日期，例如 --from 1月1日 --to 3月31日
export-whole-workbook = 工作簿含全年考勤，不能筛选。
    .help = 导出筛选后的考勤：--format json 或 --format csv，或 -o 考勤.csv
value-folder-needed = 须为文件夹或文件，不能是标准输出
explanation-fixed = 计划的 [rules] 不能关闭或降低此规则。
