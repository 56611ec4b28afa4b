# Completes domainxml in fish:  domainxml completion fish | source
# What fits is asked of the program itself; where it knows nothing, files fit.
function __domainxml_complete
    set -l line (commandline -cp)
    set -l program (commandline -opc)[1]
    $program "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
end
complete -c domainxml -a '(__domainxml_complete)'
