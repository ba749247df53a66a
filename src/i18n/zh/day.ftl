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
draft-sign-in-unsigned = 签到表以签名件存档，未签名的不存。
    .help = 签名后扫描或拍照，再运行 plan attach { $session } 签到表.jpg
draft-filed-blanks = 存档的文书有 { $count } 处“待填”。
    .help = 填写后另存一份：去掉 --file，用 -o 文件 生成，填好后用 plan attach 存档，再撤销这一份。
