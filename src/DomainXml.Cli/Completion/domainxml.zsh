#compdef domainxml
# Completes domainxml in zsh:  source <(domainxml completion zsh)
# What fits is asked of the program itself; where it knows nothing, files fit.
_domainxml() {
    local line="${words[1,CURRENT]}"
    local -a found
    found=("${(@f)$("${words[1]}" "[suggest:${#line}]" "$line" 2>/dev/null)}")
    found=(${found:#})
    (( ${#found} )) && compadd -Q -- "${found[@]}"
    _files
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
    _domainxml "$@"
else
    compdef _domainxml domainxml
fi
