# 封存与校验

sealed = 已封存 { $count } 条记录，校验码：{ $code }
sealed-already = { $date } 封存后没有新的记录，共 { $count } 条，校验码仍为：{ $code }
seal-proof = 不用本程序也能核对：sha256sum -c { $list }
seal-of-altered = 无法封存：{ $count } 条记录的内容与文件名不符：{ $files }。未作改动。
    .help = 运行 plan check 查看原因和办法。
no-seals = 尚未封存。封存：plan seal
seal-unknown = 没有校验码为 { $code } 的封存：校验码写错，或者封存记录已被删除。查看全部：plan verify
seal-code-invalid = “{ $code }”不是校验码。
    .help = 照抄文书末尾的 16 位，如：plan verify 1a2b 3c4d 5e6f 7081
seal-missing = 缺失：{ $file }
seal-altered = 改动：{ $file }
seal-added = 新增：{ $file }
seals-intact = 核对通过：封存的记录没有缺失，没有改动。
seals-broken = 核对不通过：封存的记录有缺失或改动。查看经过：git log --stat -- records
column-signature = 签名
commit-signed = 有签名
commits-not-verified = “有签名”指首次提交该记录时附有签名，真伪未验证。验证：git log --show-signature -- records
tags-not-verified = 附有签名的标签：{ $tags }。真伪未验证。验证：git verify-tag 标签
draft-seal = 记录校验码：{ $code }（{ $day }封存，记录{ $count }条）
draft-offer-seal = 提示：还有未封存的记录。封存后再起草，文书末尾印上校验码：plan seal
