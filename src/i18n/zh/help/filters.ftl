## 列表的筛选

value-status = 状态
help--only_members = 只列该成员的（可重复）
help--only_topics = 只列该专题的（可重复）
help--only_from = 只列该日及以后的
help--only_to = 只列该日及以前的
help-plan-notes--only_kinds = 只列该类：note 学习笔记、reflection 心得体会、speech 研讨发言材料（可重复）
help-plan-notes-search--only_kinds = 只列该类：note 学习笔记、reflection 心得体会、speech 研讨发言材料（可重复）
help-plan-outcomes--only_kinds = 只列该类：report 调研报告、measure 工作举措、policy 制度文件、problem 解决问题（可重复）
help-plan-outcomes--only_states = 只列该进展：planned 未启动、under-way 推进中、done 已完成、dropped 已终止、overdue 已逾期（可重复）
help-plan-schedule--only_forms = 只列该形式：collective 集中学习、seminar 专题研讨、self-study 个人自学、lecture 辅导讲座、field-research 实地调研、exchange 交流互学（可重复）
help-plan-schedule--only_states = 只列该状态：planned 待开展、unrecorded 待登记、held 已开展、cancelled 已取消（可重复）
help-plan-leave--only_states = 只列该情形：before 事前、before-as-stated 事前（后补说明）、after 事后、unconfirmed 改期后待确认（可重复）
help-plan-makeup--only_states = 只列该状态：overdue 已逾期、open 待补学、closed 已补学（可重复）
help-plan-attend--only_states = 只列该状态的成员：present 出席、late 迟到、left-early 早退、leave 请假、absent 缺席、unmarked 未登记（可重复）
help-plan-log--only_kinds = 只列该类：sessions 集中学习、attendance 考勤、leave 请假、makeup 补学、notes 笔记、outcomes 成果、evaluations 评估、papers 材料、retractions 撤销、seal 封存（可重复）
help-plan-roster--only_roles = 只列该身份：leader 组长、secretary 学习秘书、member 成员（可重复）
help-plan-export-attendance--only_states = 只列该状态：present 出席、late 迟到、left-early 早退、leave 请假、absent 缺席、unmarked 未登记（可重复）
help-plan-check--staged = 检查 git 暂存区的内容，供提交前的钩子使用
help-plan-export-records--only_kinds = 只列该类：sessions 集中学习、attendance 考勤、leave 请假、makeup 补学、notes 笔记、outcomes 成果、evaluations 评估、papers 材料、retractions 撤销、seal 封存（可重复）
help-plan-topics--only_states = 只列该状态：none 未安排、planned 已安排、held 已开展（可重复）
help-plan-requirements--only_states = 只列该结论的条款：met 已达到、at-risk 有差距、not-met 未达到、not-checkable 需人判断（可重复）
help-plan-checklists--only_states = 只列该状态：not-done 未完成、done 已完成、overdue 已逾期（可重复）
help-plan-log--only_states = 只列该状态：current 有效、replaced 已被更正、retracted 已撤销（可重复）
help-plan-todo--only_kinds = 只列该类，如 sheet 考勤、notice 学习通知、makeup 补学（可重复）
