# 供脚本使用的命令

column-schema-what = 名称
column-schema-of = 内容
schema-of-file = 文件
schema-of-record = 记录
schema-of-command = 命令的 JSON
no-such-schema = 没有“{ $word }”的结构定义。
    .help = 运行 plan schema 查看全部名称。
