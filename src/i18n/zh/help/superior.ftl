# 中文帮助：汇总各单位

help-plan-rollup = 汇总对照各单位的学习情况
help-plan-rollup--folders = 各单位的学习资料库文件夹
help-plan-rollup--list = 文本文件，每行一个文件夹
