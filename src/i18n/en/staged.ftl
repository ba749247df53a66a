## check --staged: checks git's index

staged-without-git = this folder is not in a git repository, so nothing is staged
    .help = To check the files in the folder: plan check
staged-not-listed = cannot read git's index
    .help = To see the reason: git status
staged-conflict = the merge is not finished: "{ $file }" has a conflict
    .help = Settle it, run git add, and check again.
staged-wrong-path = invalid path in git's index: "{ $file }"
    .help = Remove it with git rm --cached and check again.
staged-not-copied = cannot copy the staged files: { $reason }
    .help = Check space and permissions of the temporary folder; all staged files may have 4 GB.
staged-no-plan = git's index does not contain { $file }
    .help = To stage the plan: git add { $file }
