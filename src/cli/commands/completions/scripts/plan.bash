# Completion of plan in bash. To load it: source <(plan completions bash)
_plan() {
    local IFS=$'\n' line
    COMPREPLY=()
    while read -r line; do
        COMPREPLY+=("$line")
    done < <(COMPLETE=bash COMP_TYPE=$COMP_TYPE COLUMNS=${COLUMNS-} PLAN_COMPLETE_WORD=${COMP_WORDS[COMP_CWORD]-} \
        plan -- "${COMP_WORDS[@]:0:COMP_CWORD}" "$2" 2>/dev/null)
    if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == */ ]]; then
        compopt -o nospace 2>/dev/null
    fi
}
complete -o nosort -o bashdefault -o default -F _plan plan 2>/dev/null || complete -o bashdefault -o default -F _plan plan
