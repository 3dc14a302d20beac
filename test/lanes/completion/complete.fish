# Prints what fish offers for a line, one a line; %none% for nothing.
addons completion fish | source
set -l offered (complete --do-complete=$argv[1] | string split --fields 1 \t)
if test (count $offered) -eq 0
    echo %none%
else
    printf '%s\n' $offered
end
