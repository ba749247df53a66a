#compdef plan
# Completion of plan in zsh. To load it: source <(plan completions zsh), or put it into a folder of $fpath as _plan
_plan() {
    local -a lines folders
    lines=("${(@f)$(COMPLETE=zsh plan -- "${(@)words[1,CURRENT]}" 2>/dev/null)}")
    lines=(${lines:#})
    folders=(${(M)lines:#*/})
    lines=(${lines:#*/})
    (( $#lines )) && _describe -V plan lines
    (( $#folders )) && _describe -V plan folders -S ''
}
if [ "$funcstack[1]" = _plan ]; then
    _plan "$@"
else
    compdef _plan plan
fi
