# 请假、补学、轮流表、自学学时的中文帮助

value-hours = 小时

help-plan-notes-add--hours = 所记的自学学时，整小时
