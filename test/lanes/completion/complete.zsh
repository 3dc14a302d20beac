# Types a line and Tab in an interactive zsh, and prints what then stands on the line. Control-X writes it to a file: what a
# terminal shows is full of control sequences.
zmodload zsh/zpty
result=$(mktemp)
zpty shell zsh -f -i
zpty -w shell "autoload -Uz compinit && compinit -u -D && source <(addons completion zsh)"
zpty -w shell "report() { print -r -- \"\$BUFFER\" >$result.new; mv $result.new $result; exit }; zle -N report; bindkey '^X' report; bindkey '^I' complete-word"
zpty -w -n shell "$1"$'\t\x18'
for attempt in {1..300}; do
  [[ -s $result ]] && break
  zpty -r -t shell output || sleep 0.1
done
cat $result
rm -f $result
zpty -d shell
