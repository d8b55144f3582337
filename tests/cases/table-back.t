# What a table says of an activity besides its title, in. If it failed, who keeps the plan in a spreadsheet would lose how far it
# has come, what was spent and where it takes place, or would find all of it as words in the detail.

# What is written as CSV comes back as the same activities: the sample with all that has happened, each template. (Sections have
# numbers of their own there, since the table names only those that have activities; months follow from them too.)
$ unionplan import "$DATADIR/sample.yaml" >/dev/null
$ table() { unionplan "$@" | sed 's/\r$//; s/,[一二三四五六七八九十0-9]*、/,/; s/,（[一二三四五六七八九十]*）/,/; s/,[0-9]*\. /,/'; }
$ back() {
>   rm -f back.db*
>   unionplan export "$1" --format csv -o out.csv --force
>   unionplan --db back.db import out.csv --union 某校工会 --code "$1" >/dev/null
>   table export "$1" --format csv >before.txt
>   table --db back.db export "$1" --format csv >after.txt
>   diff before.txt after.txt && test $(wc -l <after.txt) -gt ${2:-5} || echo "$1"
> }
$ back 2025 40; back 2025-1 10
$ for file in "$DATADIR"/templates/*.yaml; do
>   name=$(basename "$file" .yaml)
>   test "$name" = charter && continue
>   unionplan import "$file" --code "$name" >/dev/null
>   back "$name" 20
> done

# Texts of any kind too.
$ cat >odd.yaml <<END
> unionplan: 1
> organization: {name: 某校工会}
> plan: {title: 计划, code: odd, kind: year, start: "2025-09", months: 11}
> schedule:
>   - month: 9
>     activities:
>       - {title: 慰问；走访, place: 三楼东侧, detail: "第一段。\n\n第二段，有“引号”和\"号。", posts: [总务后勤]}
>       - {title: 1、带号的题目（操场，200人）, outcome: "好。\n\n很好。", status: done, spent: 0.5}
>       - {title: "Walk & talk; 9 <b>", date: 9-28}
>   - activities:
>       - {title: 跨年读书, from: "2025-12", to: "2026-02"}
>       - {title: 短假, from: "2025-09-28", to: "2025-10-03", status: doing}
> committee: [{post: 总务后勤}]
> END
$ unionplan import odd.yaml >/dev/null && back odd

# A holiday in the column of times gives the day by its rule; what is more than a day stays as words.
$ cat >节.csv <<END
> 月份,时间,活动
> 9月,教师节,慰问
> 3月,三八节前,趣味运动会（操场，约200人）
> 10月,国庆节前后,拔河（体育馆、60人）
> 12月,视天气而定,健步走（第一次）
> END
$ unionplan import 节.csv --dry-run --union 某校工会 --year 2025 --json | grep -E '"(title|detail|starts|occasion|place|participants|deadline)": [^n]' | grep -v '"title": "节"'
              "title": "慰问",
              "starts": "2025-09-10",
              "deadline": false,
              "occasion": "教师节",
              "title": "拔河",
              "detail": "国庆节前后",
              "starts": "2025-10-01",
              "deadline": false,
              "occasion": "国庆节",
              "place": "体育馆",
              "participants": 60,
              "title": "健步走（第一次）",
              "detail": "视天气而定",
              "starts": "2025-12",
              "deadline": false,
              "title": "趣味运动会",
              "detail": "约200人",
              "starts": "2026-03-08",
              "deadline": true,
              "occasion": "三八妇女节",
              "place": "操场",
              "participants": 200,

# The columns of other people's tables have other names; what is more than a status or a sum is kept as it was written.
$ cat >别.csv <<END
> 类别,月份,项目,完成情况,实到,实际支出,备注
> 文体活动,9月,篮球赛,已完成,62人,2800,雨天改在室内
> 民主管理,10月,教代会,推进中,,,
> 文体活动,11月,歌会,办了两场，反响好,大部分教职工,1200元,
> END
$ unionplan import 别.csv --dry-run --union 某校工会 --year 2025 --json | grep -E '"(heading|detail|attended|spent|status|title)": [^n]'
          "title": "别",
          "status": "draft",
              "heading": "文体活动",
              "heading": "民主管理",
              "title": "篮球赛",
              "detail": "备注：雨天改在室内",
              "attended": 62,
              "spent": 2800,
              "status": "done",
              "title": "教代会",
              "status": "doing",
              "title": "歌会",
              "detail": "完成情况：办了两场，反响好\n\n实到：大部分教职工",
              "spent": 1200,
              "status": "planned",
