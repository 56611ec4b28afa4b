# Completes domainxml in bash:  source <(domainxml completion bash)
# What fits is asked of the program itself; where it knows nothing, files fit.
_domainxml_complete() {
    # bash takes words apart at characters such as "@" and "="; a path in a document is a word with all of them.
    local IFS=$'\n' line=${COMP_LINE:0:COMP_POINT} current found
    current=${line##*[[:space:]]}
    found=$("${COMP_WORDS[0]}" "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)
    # Options only where one is begun: elsewhere they would stand in the way of files.
    [[ $current == -* ]] || found=$(grep -v '^-' <<<"$found")
    COMPREPLY=($(compgen -W "$found" -- "$current"))
    # A path goes on, or a value comes behind it.
    [[ ${COMPREPLY[0]} == */* || ${COMPREPLY[0]} == *@* ]] && compopt -o nospace 2>/dev/null
    # bash itself keeps what stands up to its last such character, but "@" goes with what is behind it.
    local kept=${current%"${current##*[$COMP_WORDBREAKS]}"}
    kept=${kept%@}
    COMPREPLY=("${COMPREPLY[@]#"$kept"}")
}
complete -o default -o bashdefault -F _domainxml_complete domainxml
