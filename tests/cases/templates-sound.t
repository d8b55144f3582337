# The templates in three years, one of them announced, two not. If it failed, a committee would begin its year with a plan
# that wants a meeting on New Year's Day or on a Saturday; only who holds which post nobody can know beforehand.
$ for year in 2026 2027 2028; do for file in "$DATADIR"/templates/*.yaml; do
>   rm -f t.db*; unionplan new "$(basename "$file" .yaml)" --set year=$year >made 2>&1 </dev/null || cat made
>   code=$(unionplan list --json | sed -n 's/^ *"code": "\(.*\)",$/\1/p')
>   UNIONPLAN_TODAY=$year-01-01 unionplan check "$code" 2>told | grep '^ ' | grep -v 没有人担任
>   grep -q '处要看一看' told || cat told
> done; done
$ ls "$DATADIR"/templates | wc -l | tr -d ' '
  9
