# 登记时间、日期、雷同、更正与撤销的规则

amendment-beside-retraction = 一人更正了 { $earlier }，另一人不知有此更正（{ $record }），撤销了原记录；更正未起作用。
    .help = 应当撤销的：plan retract { $record } --reason 原记录已撤销 。不应撤销的，重新登记该事项（撤销不能撤回）。
    .title = 更正与撤销同时发生
    .why = 两人分头操作、合并之后，撤销使更正一并失效，而撤销的人没有见过更正。须由人决定。
recorded-in-future = { $kind }登记于 { $recorded }，在今天（{ $today }）之后，登记它的电脑时钟快了。
    .help = 校准那台电脑的时钟。这条记录先后次序不可靠，撤销后重新登记。
    .title = 登记时间在将来
    .why = 多次登记以后登记的为准，补录、事前请假也看登记时间。时钟快的电脑会使一条记录总被当作最后一条。同一天以内的不计。
dated-in-future = { $kind } { $record } 的日期 { $date } 还没有到。
    .help = 更正：plan amend { $record } date=日期 --reason 原因 。尚未发生的，撤销。
    .title = 日期在将来
    .why = 补学、笔记、评估登记的是已经做过的事，日期不能在今天之后。
duplicate-text = { $name }的笔记 { $note } 与 { $others } 正文相同。
    .help = 核实作者。重复登记的：plan retract { $note } --reason 重复。确为合写的，保留并说明。
    .title = 笔记雷同
    .why = 几名成员交同一篇，或一人同一篇在同一专题交两次、前后交三次，都不能说明各自学过。空格、换行、全角半角不同的仍算相同。
