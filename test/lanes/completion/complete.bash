# Prints what bash offers for a line, one a line; %none% for nothing. The function is called as readline calls it.
source <(addons completion bash)
read -ra COMP_WORDS <<<"$1"
[[ $1 == *' ' ]] && COMP_WORDS+=('')
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_addons
printf '%s\n' "${COMPREPLY[@]:-%none%}"
