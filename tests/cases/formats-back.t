# A table for spreadsheets that comes back: if it failed, what was planned in Excel by one's own table would stand on other days.
$ cat >plan.yaml <<END
> unionplan: 1
> organization: {name: 河湾小学工会委员会}
> plan: {title: 计划, code: a, kind: year, start: "2025-09", months: 11}
> schedule:
>   - month: 9
>     activities:
>       - {title: "庆祝,教师节", date: 9-10, posts: [主席, 文体委员], place: 报告厅, participants: 40, budget: 3000.5}
>       - =例会
>       - "'引号"
>       - "'=1+1"
>       - －减号
>   - month: 11
>     activities:
>       - {title: 征集提案, by: 11-20, posts: [主席]}
>       - {title: 篮球赛, part: 上旬, posts: [文体委员], detail: "各组自带球衣，雨天改期"}
>       - {title: 读书, from: 11, to: 12}
>   - month: 7
>     activities: [{title: 总结, by: 7-31}]
>   - activities: [会员生日慰问]
> committee: [{post: 主席}, {post: 文体委员}]
> END
$ unionplan import plan.yaml >/dev/null
$ unionplan export a -o out.csv --bom
$ unionplan --db back.db import out.csv --union 河湾小学工会委员会 --code a >/dev/null
$ columns() { unionplan "$@" export a --format csv | tr -d '\r' | grep '^20\|^全年' | cut -d, -f1-7; }
$ columns >1; columns --db back.db >2; diff 1 2
$ cat 2
  2025年9月,2025年9月10日,"庆祝,教师节",主席、文体委员,报告厅,40
  2025年9月,2025年9月,'=例会,,,,
  2025年9月,2025年9月,'引号,,,,
  2025年9月,2025年9月,''=1+1,,,,
  2025年9月,2025年9月,'－减号,,,,
  2025年11月,2025年11月20日前,征集提案,主席,,,
  2025年11月,2025年11月上旬,篮球赛,文体委员,,,
  2025年11月,2025年11—12月,读书,,,,
  2026年7月,2026年7月31日前,总结,,,,
  全年,全年,会员生日慰问,,,,
