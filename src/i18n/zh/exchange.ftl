# 表格、日历、档案的进出

book-too-large = “{ $file }”太大：解开后超过程序读取的上限，没有处理。
    .help = 多半是表格里有大片空行或图片。只留姓名和签到的部分，复制到新表格另存为 .xlsx，再试。
book-encrypted = “{ $file }”设了密码，读不了。
    .help = 在 Excel 或 WPS 里打开，去掉密码，另存为 .xlsx。
book-broken = “{ $file }”已损坏，或者没有保存完整，读不了。
    .help = 在 Excel 或 WPS 里打开看看；能打开就另存为 .xlsx，不能就请对方重发。
book-is-document = “{ $file }”是文字文档，不是表格。
    .help = 把其中的表格复制到 Excel 或 WPS 表格里，存成 .xlsx。
book-other-program = “{ $file }”的格式读不了。
    .help = 在 WPS 或 Excel 里打开，另存为 .xlsx。
book-too-old = “{ $file }”是 Excel 95 或更早的格式，读不了。
    .help = 在 WPS 或 Excel 里打开，另存为 .xlsx。
book-is-scan = “{ $file }”是图片或版式文件，程序认不出其中的签名。
    .help = 看着它用 plan attend 逐人登记；扫描件本身用 plan attach 归档。
book-is-page = “{ $file }”其实是网页，只是名字像表格。
    .help = 在 Excel 或 WPS 里打开，另存为 .xlsx。
book-not-text = “{ $file }”不是文本（UTF-8、UTF-16 或 GBK 编码）。
    .help = 在 Excel 或 WPS 里打开，另存为 .xlsx 或 .csv。
book-empty = “{ $file }”是空的。
    .help = 看看是不是选错了文件，或者内容在隐藏的工作表里。
book-no-heading = “{ $file }”里没有找到“姓名”一栏。
    .help = 表头要有一格写着“姓名”，旁边至少还有一栏，如 签名、考勤、职务。
book-no-marks = “{ $file }”有姓名，但没有一栏说明谁到了。
    .help = 表头加一栏“签名”或“考勤”（出席、迟到、早退、请假、缺席，或打√）；只有名单看不出谁出席。
book-several-tabs = “{ $file }”有几个工作表都像：{ $tabs }。
    .help = 把要用的那一个另存为单独的文件，再试。

sheet-verdict-new = 登记
sheet-verdict-same = 已登记
sheet-verdict-changed = 改登记
sheet-verdict-blank = 未填
sheet-verdict-guest = 列席
sheet-verdict-doubtful = 待核对

sheet-doubt-unknown = 待核对：不在名册
sheet-doubt-namesake = 待核对：有重名，请写编号
sheet-doubt-id-and-name = 待核对：编号与姓名不符
sheet-doubt-not-then = 待核对：当日不在册
sheet-doubt-twice = 待核对：两行不一致
sheet-doubt-contradiction = 待核对：前后矛盾
sheet-doubt-words = 待核对：看不懂

sheet-without-people = 表格里没有人名。
    .help = 检查“姓名”一栏是否填了。
sheet-would-mark = 以上将登记 { $marked } 人、列席 { $guests } 人，还没有写入。
    .help = 核对无误后，在同一条命令后加 --write。
sheet-nothing-new = 没有新的内容要登记。
sheet-not-on-it = 表上没有：{ $members }。
sheet-doubtful = 有 { $count } 行要人工核对，不会登记。
    .help = 改好表格再读一次，或直接登记：plan attend { $session } --present 成员（或 --late、--left-early、--leave、--absent）。

column-row = 行
column-sheet-words = 表上所填
column-verdict = 处理
column-doubt = 疑问
