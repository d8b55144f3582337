# Days off as they were announced. If it failed, a chair who types the new notice into a file could not tell whether it is
# right, or could not get rid of a wrong one.
$ cp "$DATADIR/sample.yaml" . && unionplan import sample.yaml >/dev/null

# A dry run shows the notice as it is printed, to be held against it.
$ unionplan import --dry-run "$DATADIR/days-off/2026.yaml"
  2026 年的放假安排（国办发明电〔2025〕7号）

  节日    放假                             天数  调休上班
  元旦    1月1日（周四）—1月3日（周六）       3  1月4日（周日）
  春节    2月15日（周日）—2月23日（周一）     9  2月14日（周六）、2月28日（周六）
  清明节  4月4日（周六）—4月6日（周一）       3
  劳动节  5月1日（周五）—5月5日（周二）       5  5月9日（周六）
  端午节  6月19日（周五）—6月21日（周日）     3
  中秋节  9月25日（周五）—9月27日（周日）     3
  国庆节  10月1日（周四）—10月7日（周三）     7  9月20日（周日）、10月10日（周六）

  只是预览，什么也没有存入。
$ unionplan --lang en import --dry-run "$DATADIR/days-off/2025.yaml"
  Days off in 2025 (国办发明电〔2024〕12号)

  Holiday         Off                           Days  Worked
  元旦            Jan 1 (Wednesday)                1
  春节            Jan 28 (Tuesday)—Feb 4           8  Jan 26 (Sunday)、Feb 8
                  (Tuesday)                           (Saturday)
  清明节          Apr 4 (Friday)—Apr 6             3
                  (Sunday)
  劳动节          May 1 (Thursday)—May 5           5  Apr 27 (Sunday)
                  (Monday)
  端午节          May 31 (Saturday)—Jun 2          3
                  (Monday)
  国庆节、中秋节  Oct 1 (Wednesday)—Oct 8          8  Sep 28 (Sunday)、Oct 11
                  (Wednesday)                         (Saturday)

  This was a dry run: nothing was stored.
$ unionplan history --limit 1 | cut -d ' ' -f 6-
  导入 2 份计划（sample.yaml）

# Storing one is an action like any other.
$ cat >2027.yaml <<'YAML'
> unionplan-days-off: 2027
> holidays:
>   - {name: 元旦, from: 1-1, to: 1-3}
>   - {name: 春节, from: 2-5, to: 2-12, work: [1-31, 2-20]}
> YAML
$ unionplan import 2027.yaml
  已存入 2027 年的放假安排：放假 11 天，调休上班 2 天
$ unionplan history --limit 1 | cut -d ' ' -f 6-
  导入 2027 年的放假安排
$ unionplan undo
  撤销：导入 2027 年的放假安排
$ unionplan redo
  重做：导入 2027 年的放假安排

# The same again changes nothing; a corrected one takes its place.
$ unionplan import 2027.yaml
  已存入 2027 年的放假安排：放假 11 天，调休上班 2 天
$ unionplan undo
  撤销：导入 2027 年的放假安排
$ unionplan import 2027.yaml
  已存入 2027 年的放假安排：放假 11 天，调休上班 2 天
$ grep -v 元旦 2027.yaml | unionplan import -
  已存入 2027 年的放假安排：放假 8 天，调休上班 2 天
$ sqlite3 "$UNIONPLAN_DB" "SELECT day, name, works FROM day_off WHERE day < '2027-02-07'"
  2027-01-31|春节|1
  2027-02-05|春节|0
  2027-02-06|春节|0

# Mistakes are told with their places, all at once, and nothing is stored.
$ cat >wrong.yaml <<'YAML'
> unionplan-days-off: 2028
> source: 还没有
> holidays:
>   - {name: 元旦, date: 1-1, work: [1-4, 1-32]}
>   - {name: 春节, from: 1-25, to: 1-20}
>   - {nane: 清明节, date: 4-4}
> YAML
$ unionplan import wrong.yaml
  wrong.yaml:4:34: 错误: 1月4日是周二，本来就上班；work 里只写要上班的周六、周日
      - {name: 元旦, date: 1-1, work: [1-4, 1-32]}
                                       ^
  wrong.yaml:4:39: 错误: 没有这一天：“1-32”
      - {name: 元旦, date: 1-1, work: [1-4, 1-32]}
                                            ^
  wrong.yaml:5:32: 错误: 结束的时间早于开始的时间
      - {name: 春节, from: 1-25, to: 1-20}
                                     ^
  wrong.yaml:6:5: 错误: 缺少“name”
      - {nane: 清明节, date: 4-4}
        ^
  wrong.yaml:6:6: 错误: 不认识“nane”；是不是“name”？
      - {nane: 清明节, date: 4-4}
         ^
  unionplan：wrong.yaml：有 5 处错误，什么也没有存入
[1]
$ sqlite3 "$UNIONPLAN_DB" "SELECT count(*) FROM day_off WHERE year = 2028"
  0
$ unionplan import 2027.yaml --code 2027
  unionplan：放假安排没有代号和变量，不要用 --code 和 --set
  用法见 unionplan import --help
[2]

# It survives a backup, and the doctor knows it.
$ unionplan backup copy.db >/dev/null && unionplan --db copy.db doctor
  copy.db 完好
  还没有备份。用 unionplan backup 可以马上做一份
