## check --staged：检查 git 暂存区

staged-without-git = 此文件夹不在 git 资料库中，没有暂存区可检查。
    .help = 去掉 --staged 检查文件夹中的内容：plan check
staged-not-listed = 无法读取 git 暂存区。
    .help = 运行 git status 查看原因。
staged-conflict = 合并尚未完成，“{ $file }”有冲突。
    .help = 解决冲突并 git add 后再检查。
staged-wrong-path = 暂存区中的路径无效：“{ $file }”。
    .help = 运行 git rm --cached 移除后再检查。
staged-not-copied = 无法读出暂存的内容：{ $reason }。
    .help = 检查临时文件夹的空间和权限；暂存内容合计不超过 4 GB。
staged-no-plan = 暂存区中没有 { $file }。
    .help = 先暂存计划：git add { $file }
