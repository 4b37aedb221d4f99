"""The completion scripts that shells load.

They hand the line to the tool as it is typed and evaluate nothing that comes back: each reply is a word.
"""

from typing import Final

BASH: Final = """\
%(complete_func)s() {
    mapfile -t COMPREPLY < <(
        env COMP_LINE="${COMP_LINE:0:COMP_POINT}" COMP_WORDBREAKS="$COMP_WORDBREAKS" \\
            %(complete_var)s=bash_complete "$1" 2>/dev/null
    )
    if [[ ${COMPREPLY[0]} == $'\\t' ]]; then
        COMPREPLY=()
        compopt -o default
    elif [[ ${COMPREPLY[0]} == *[:=] ]]; then
        compopt -o nospace
    fi
}
complete -o nosort -F %(complete_func)s %(prog_name)s
"""
ZSH: Final = """\
#compdef %(prog_name)s

%(complete_func)s() {
    local -a words_only open described
    local line
    for line in "${(@f)$(env COMP_LINE="${(j: :)words[1,CURRENT-1]} $QIPREFIX$PREFIX" \\
        %(complete_var)s=zsh_complete "${words[1]}" 2>/dev/null)}"; do
        case $line in
            ($'\\t') _files ;;
            (*$'\\t'*) described+=("${${line%%%%$'\\t'*}//:/\\\\:}:${line#*$'\\t'}") ;;
            (*[:=]) open+=("$line") ;;
            (?*) words_only+=("$line") ;;
        esac
    done
    (( $#described )) && _describe -V unsorted described -U
    (( $#open )) && compadd -U -V unsorted -S '' -a open
    (( $#words_only )) && compadd -U -V unsorted -a words_only
}

if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
    %(complete_func)s "$@"
else
    compdef %(complete_func)s %(prog_name)s
fi
"""
FISH: Final = """\
function %(complete_func)s
    set -l word (commandline -ct)
    set -l before (commandline -opc)[2..]
    set -l replies (env COMP_WORD="$word" %(complete_var)s=fish_complete %(prog_name)s $before 2>/dev/null)
    for reply in $replies
        if test "$reply" = \\t
            __fish_complete_path (commandline -ct)
        else
            printf '%%s\\n' $reply
        end
    end
end

complete --no-files --command %(prog_name)s --arguments "(%(complete_func)s)"
"""
