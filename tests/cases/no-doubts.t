# What the program has written itself comes back without a question. If it failed, whoever prints a plan, corrects it in Word and
# takes it in again would be asked about every post of the committee, and would learn not to read the questions.

# One question stays: what a sentence says for November, and no row of the schedule does, may be missing there. It is asked of our
# own paper as of anybody's.
$ unionplan import "$DATADIR/sample.yaml" >/dev/null
$ doubts() {
>   for form in "text a4" "text screen" "text gb9704" "markdown a4" "docx a4" "docx gb9704"; do
>     for schedule in table list; do
>       set -- "$1" $form
>       unionplan export "$1" --format "$2" --layout "$3" --schedule "$schedule" -o out.x --force
>       unionplan import out.x --dry-run --code other 2>&1 | grep "^out.x" |
>         grep -v "出自一句话，日程里没有对上的" | sed "s/^/$1 $2 $3 $schedule: /"
>     done
>   done
> }
$ doubts 2025; doubts 2025-1

# So does each template.
$ for file in "$DATADIR"/templates/*.yaml; do
>   name=$(basename "$file" .yaml)
>   unionplan import "$file" --code "$name" >/dev/null
>   doubts "$name"
> done

# And what it does not know for certain is still asked.
$ printf '某校2025年工会工作计划\n一、工作安排\n九月份\n1、例会\n3、慰问\n' >ask.txt
$ unionplan import ask.txt --dry-run --union 某校工会 2>&1 | grep '^ask.txt'
  ask.txt:5:1: “3、慰问”的编号和前面接不上；保存后会重新编号
