# Completion of plan in fish. To load it: plan completions fish | source
complete --command plan --no-files --keep-order --arguments '(COMPLETE=fish plan -- (commandline --current-process --tokenize --cut-at-cursor) (commandline --current-token --cut-at-cursor))'
