# Completes domainxml in bash:  source <(domainxml completion bash)
# What fits is asked of the program itself; where it knows nothing, files fit.
_domainxml_complete() {
    local IFS=$'\n' current=${COMP_WORDS[COMP_CWORD]}
    COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)" -- "$current"))
}
complete -o default -o bashdefault -F _domainxml_complete domainxml
