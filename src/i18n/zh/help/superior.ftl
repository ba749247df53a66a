# 中文帮助：汇总各单位

help-plan-rollup--folders = 各单位的学习资料库文件夹
help-plan-rollup--list = 文本文件，每行一个文件夹
help-plan-rollup--output = 要建立的文件夹，存放各单位的网页
help-plan-rollup--without = 网页不含：notes 笔记正文
help-plan-rollup--public = 网页不显示姓名和可能含姓名的文字
help-plan-rollup--overwrite = 替换以前生成的网页
help-plan-rollup--visits = 列出旁听安排：各季度旁听哪些单位，两年内全部旁听

help-plan-site--output = 要建立的文件夹
help-plan-site--without = 不含：notes 笔记正文
help-plan-site--public = 不显示姓名和可能含姓名的文字
help-plan-site--overwrite = 替换以前生成的网页

help-plan-export-dataset = 导出各单位数据表，供查询引擎使用（Parquet）
help-plan-export-dataset--folders = 各单位的学习资料库文件夹（默认：当前）
help-plan-export-dataset--list = 文本文件，每行一个文件夹
help-plan-export-dataset--output = 数据集文件夹
help-plan-export-dataset--overwrite = 替换内容有变动的单位的文件
