# Databases whose rows are not what their schema says, or hang together as no rows do: else one that was damaged, or made by
# somebody to do harm, could bring the program down, make it wait without end, or show what isn't there.

$ . "$TESTDIR/data/hostile.sh"; hostile_base; hostile_texts; hostile_types; hostile_tangle

# Line ends and tabs in a title are no lines of a list: the same rows with and without them, in what is printed and in what programs read.
$ rows() { for db in t texts; do COLUMNS=400 unionplan --db $db.db "$@" | wc -l; done | uniq | wc -l; }
$ rows list; rows history; rows search 慰问; rows list --json; rows duty --json
  1
  1
  1
  1
  1
$ unionplan --db texts.db list --json | grep -c '[\]n'; unionplan --db texts.db month 2025-11 --json | grep '"title"' | grep -c '[\]n'
  0
  0
[1]

# Values of other kinds than their columns have, and out of all bounds.
$ for db in null blob large below real; do sqlite3 $db.db "SELECT typeof(title), typeof(position) FROM activity LIMIT 1"; done | paste -s -d ' '
  null|null blob|blob integer|integer integer|integer real|real
$ every_command 'null blob large below real'
$ unionplan --db large.db show 2025-1 | sed -n 1,5p; unionplan --db blob.db history | sed -n 1,2p
  9223372036854775807
  代号 2025-1，9223372036854775807，2000年1月—2002年12月，其他，草稿

  一、9223372036854775807
    （一）9223372036854775807
  a�b c  a�b c  （已撤销）
  a�b c  a�b c  （已撤销）

# Places in an order as far behind as a number goes, in every table that has one: what is added finds a place beside them.
$ hostile_positions; wc -l <columns; every_command far
  6
$ cat >more.yaml <<END
> unionplan: 1
> organization: {name: 柳汀区第一小学工会委员会}
> plan: {title: 再一份, code: 再一份, kind: custom, start: 2025-11, months: 1, sections: [一, 二]}
> schedule: [{month: 11, activities: [再来一项]}]
> committee: [{post: 主席, duties: [再加一条]}, {post: 新设委员, duties: [新的一条]}]
> END
$ unionplan --db far.db import more.yaml >/dev/null; unionplan --db far.db add 2025 末了的 --when 12月 >/dev/null; unionplan --db far.db standard add 结婚 --sum 300 >/dev/null
$ for table in post duty activity standard; do sqlite3 far.db "SELECT '$table', min(position) >= 0 FROM $table"; done
  post|1
  duty|1
  activity|1
  standard|1

# Sections in circles, of other plans and of none, and what belongs to strangers. Nothing is lost from sight; doctor names it all.
$ every_command tangle
$ unionplan --db tangle.db doctor 2>&1 | sed 's/“[^”]*”/“”/g; s/（计划 .*//; /^- /!d' | sort | uniq -c | sed 's/^ */ /'
   4 - 条目“”与它的上级互为上下级，成了环
   1 - 条目“”归在另一份计划的条目之下
   19 - 活动“”归在另一份计划的条目之下
   20 - 活动“”由另一个单位的“”负责
   8 - 表 activity 里有一行引用了 plan 中不存在的行
   21 - 表 activity 里有一行引用了 section 中不存在的行
   12 - 表 activity_post 里有一行引用了 post 中不存在的行
   3 - 表 allotment 里有一行引用了 post 中不存在的行
   2 - 表 appointment 里有一行引用了 member 中不存在的行
   9 - 表 duty 里有一行引用了 post 中不存在的行
   1 - 表 section 里有一行引用了 section 中不存在的行
$ unionplan --db tangle.db show 2025 | sed -n '/项$/d; 1,12p'
  柳汀区第一小学2025—2026学年工会工作计划
  代号 2025，柳汀区第一小学工会委员会，2025年9月—2026年7月，年度，已通过

  一、委员会分工
  二、主要工作
    （一）民主管理
      1. 抓好提案办理
        一是要花钱、要等时间的列入计划，写明哪个月办。
        二是能办的马上办，两周内给提案人看得见的结果。
        三是办不了的当面讲清原因，不拿套话应付。
      2. 每月最后一个星期三下午为校长接待日，工会登记问题，下个月公布答复。
      3. 开好第六届教代会第二次会议

# The number that ids are counted by, out of all bounds, or one that was given long ago: nothing is half stored, what it says is
# so, and what it advises helps.
$ codes() { unionplan --db $1 list --json | grep '"code"' | paste -s -d ' '; }
$ for next in -5 9223372036854775807 1099511627776 100; do
>   cp t.db ids.db; sqlite3 ids.db "UPDATE origin SET next = $next"; unionplan --db ids.db roll 2025-1 2>&1 >/dev/null | sed 's/“[^”]*”/“”/'; codes ids.db
>   unionplan doctor ids.db 2>&1 | grep 用来编号 | sed 's/origin [0-9]*/origin N/'
>   unionplan doctor ids.db --rescue good.db >/dev/null; unionplan doctor good.db 2>&1 | grep -c 编号; unionplan --db good.db roll 2025-1 >/dev/null 2>&1; codes good.db; rm good.db; done
  unionplan：“”里用来编号的数被别的程序改坏了，没有存入，已有的内容都在。请另存一份再用：unionplan doctor --rescue 新文件
  这里说的命令也要写明数据库：unionplan --db ids.db …
      "code": "2025",     "code": "2025-1",
  - 用来编号的数被改坏了（origin N：-5），存不进新内容
  0
      "code": "2025-2",     "code": "2025",     "code": "2025-1",
  unionplan：“”里用来编号的数被别的程序改坏了，没有存入，已有的内容都在。请另存一份再用：unionplan doctor --rescue 新文件
  这里说的命令也要写明数据库：unionplan --db ids.db …
      "code": "2025",     "code": "2025-1",
  - 用来编号的数被改坏了（origin N：9223372036854775807），存不进新内容
  0
      "code": "2025-2",     "code": "2025",     "code": "2025-1",
  unionplan：“”里用来编号的数被别的程序改坏了，没有存入，已有的内容都在。请另存一份再用：unionplan doctor --rescue 新文件
  这里说的命令也要写明数据库：unionplan --db ids.db …
      "code": "2025",     "code": "2025-1",
  - 用来编号的数被改坏了（origin N：1099511627776），存不进新内容
  0
      "code": "2025-2",     "code": "2025",     "code": "2025-1",
  unionplan：“”里用来编号的数被别的程序改坏了，没有存入，已有的内容都在。请另存一份再用：unionplan doctor --rescue 新文件（section_insert：UNIQUE constraint failed: section.id）
  这里说的命令也要写明数据库：unionplan --db ids.db …
      "code": "2025",     "code": "2025-1",
  0
      "code": "2025-2",     "code": "2025",     "code": "2025-1",
