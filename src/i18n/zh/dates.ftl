# 日期和时间

day-and-weekday = { $date }（{ $weekday }）
day-taken = 日期：{ $date }
time-open = 时间未定
place-open = 地点未定
value-like-day = 应写成 2026-03-12、3月12日、3-12、明天或下周四
value-like-time = 应写成 14:30、下午2点半或上午9点
value-which-half = 是上午还是下午？下午写 { $afternoon }，上午写 { $morning }
no-such-day-of-year = { $year } 年没有 { $month }月{ $day }日。
    .help = 检查日期；别的年度写上年份，如 2028-02-29。
day-of-which-year = 没有写年份：该记录的日期是 { $own }，无法确定是哪一年。
    .help = 写上年份，如 { $dates }。
weekday-differs = { $date }不是{ $weekday }。
    .help = 检查日期和星期，改对其中一个。
day-part-night = 凌晨
day-part-morning = 上午
day-part-noon = 中午
day-part-afternoon = 下午
day-part-evening = 晚上
