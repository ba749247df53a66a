# 供脚本使用的命令的帮助

help-plan-schema-long =
    列表为数组。其他结果为对象，带 version，即结构的版本：字段删去、改名或改变含义时加一，新增字段时不变。
    rollup、verify 的结构固定，不带 version；数组的版本见 plan schema 的列表。
help-plan-schema--what = 文件（plan、roster、calendar）、记录种类（如 notes）或命令（如 "plan notes"）（默认：列出全部）
help-plan-schema--output = 把全部文件的结构定义写入文件夹，供编辑器使用
value-what = 名称
