# Backups that are made by themselves, and putting one back. If it failed, a slip of a year ago could not be mended, or
# mending it would cost what was done since.

$ unionplan restore
  还没有备份。用 unionplan backup 可以马上做一份
$ unionplan import "$DATADIR/sample.yaml" >/dev/null
$ ls backups
  t-2025-11-18.db
$ ls -l backups | sed -n 's/^\(-[rwx-]*\).*/\1/p'; ls -ld backups | cut -c1-10
  -rw-------
  drwx------
$ unionplan doctor
  $HOME/t.db 完好
  最近的备份：2025-11-18（自动） $HOME/backups/t-2025-11-18.db

# One a day, by the first command that changes something; looking makes none, and neither does a day without changes.
$ on() { UNIONPLAN_TODAY=$1; export UNIONPLAN_TODAY; shift; unionplan "$@" >/dev/null; }
$ on 2025-11-18 add 2025 当天第二次 --when 12月; ls backups
  t-2025-11-18.db
$ on 2025-11-19 list; on 2025-11-19 --read-only list; ls backups
  t-2025-11-18.db
$ on 2025-11-20 add 2025 第三次 --when 12月; ls backups
  t-2025-11-18.db
  t-2025-11-20.db
$ UNIONPLAN_TODAY=2025-11-18; unionplan restore
  时间        种类  文件
  2025-11-20  自动  $HOME/backups/t-2025-11-20.db
  2025-11-18  自动  $HOME/backups/t-2025-11-18.db
  看某一份有哪些不同并换回：unionplan restore 日期或文件
$ unionplan restore --json | grep -c '"kind": "daily"'
  2

# What differs is told first, both ways. Without a yes nothing changes.
$ unionplan done 2025 体检 >/dev/null; unionplan backup 手动.db >/dev/null
$ unionplan restore 2025-11-18
  活动：现在 64，备份里 62
    将去掉 2：“当天第二次”、“第三次”
    将换回原样 1：“教职工体检（加查咽喉、颈椎、…”
  unionplan：什么都没有改。确定要换回，请加上 --yes
[1]
$ unionplan --lang en restore t-2025-11-18.db 2>&1
  Activities: 64 now, 62 in the backup
    2 will go: “当天第二次”, “第三次”
    1 will be as they were: “教职工体检（加查咽喉、颈椎、…”
  unionplan: nothing was changed: to put it back, add --yes
[1]
$ unionplan restore 手动.db
  与 手动.db 没有不同，不用换回

# It is one action: told in history, undone and done again like any other.
$ unionplan restore 2025-11-18 --yes
  活动：现在 64，备份里 62
    将去掉 2：“当天第二次”、“第三次”
    将换回原样 1：“教职工体检（加查咽喉、颈椎、…”
  $HOME/t.db 已由 $HOME/backups/t-2025-11-18.db 恢复
  不合适的话，用 unionplan undo 可以撤销
$ unionplan restore 2025-11-18
  与 $HOME/backups/t-2025-11-18.db 没有不同，不用换回
$ unionplan history --limit 1 | cut -d ' ' -f 4-
  测试员  换回备份“t-2025-11-18.db”的内容
$ unionplan undo; unionplan restore 手动.db; unionplan doctor t.db
  撤销：换回备份“t-2025-11-18.db”的内容
  与 手动.db 没有不同，不用换回
  t.db 完好

# While others have it open: they see it like any other change, and nothing is taken away under them.
$ mkfifo ready go
$ { echo "SELECT count(*) FROM activity;"; echo '.shell echo >ready'; cat go; echo "SELECT count(*) FROM activity;"; } | sqlite3 t.db >counted & read -r line <ready
$ unionplan restore 2025-11-18 --yes >/dev/null 2>&1; echo '-- ' >go; wait; cat counted
  64
  62
$ unionplan undo >/dev/null

# A whole plan, its sections and its people gone: they come back, and the ids that were given since are not given again.
$ unionplan new 小学学年 --set school=二小 --set year=2026 >/dev/null 2>&1; unionplan list --json | grep -c '"code"'
  3
$ unionplan restore 手动.db | grep -v '^  '
  unionplan：什么都没有改。确定要换回，请加上 --yes
  计划：现在 3，备份里 2
  条目：现在 82，备份里 51
  活动：现在 100，备份里 64
  其他（单位、职务、职责、任职、经费等）：现在 305，备份里 186
$ unionplan restore 手动.db --yes >/dev/null 2>&1; unionplan list --json | grep -c '"code"'; unionplan add 2025 后来 >/dev/null; unionplan doctor t.db
  2
  t.db 完好
$ unionplan undo >/dev/null; unionplan undo >/dev/null; unionplan list --json | grep -c '"code"'; unionplan doctor t.db
  3
  t.db 完好

# Two plans have changed their codes: what is unique is in nobody's way.
$ sqlite3 t.db "UPDATE plan SET code = 'x' WHERE code = '2025'; UPDATE plan SET code = '2025' WHERE code = '2025-1'; UPDATE plan SET code = '2025-1' WHERE code = 'x'"
$ unionplan restore 手动.db --yes 2>&1 | tail -2; unionplan restore 手动.db
  $HOME/t.db 已由 手动.db 恢复
  不合适的话，用 unionplan undo 可以撤销
  与 手动.db 没有不同，不用换回

# A backup of an older format is compared and put back in the present one, and stays as it is.
$ { cat "$DATADIR/sql/001-schema.sql"; echo "INSERT INTO origin VALUES (7, 9); INSERT INTO organization (id, name)
>   VALUES (7 << 40, '甲工会'); INSERT INTO plan (id, organization_id, code, title, kind, first_month, month_count, status)
>   VALUES ((7 << 40) + 1, 7 << 40, '2024', '甲工会2024年计划', 'year', '2024-01', 12, 'adopted');"; } | sqlite3 旧的.db
$ cksum 旧的.db >old.sum; unionplan restore 旧的.db --yes 2>/dev/null | sed -n '1,3p'; unionplan list --json | grep title; cksum 旧的.db | cmp - old.sum
  计划：现在 2，备份里 1
    将去掉 2：“柳汀区第一小学2025—2026学年工…”、“柳汀区第一小学女职工委员会202…”
    将找回 1：“甲工会2024年计划”
      "title": "甲工会2024年计划",
$ unionplan doctor t.db; unionplan undo >/dev/null; unionplan restore 手动.db
  t.db 完好
  与 手动.db 没有不同，不用换回

# What is none, is damaged, or comes from a newer program, is refused before anything is touched.
$ whole() { unionplan list --json; unionplan history --json; }; whole >before
$ sqlite3 别的.db 'CREATE TABLE song (title TEXT)'; unionplan restore 别的.db --yes
  unionplan：“别的.db”是别的程序的数据库，没有改动它。请换一个路径
[1]
$ cp 手动.db 新的.db; sqlite3 新的.db 'PRAGMA user_version = 9999'; unionplan restore 新的.db --yes 2>&1 | sed 's/认识到 [0-9]*/认识到 N/'
  unionplan：“新的.db”由更新版本的 unionplan 写成（格式 9999，本程序认识到 N），没有改动它。请升级 unionplan
$ cp 手动.db 坏的.db; dd if=/dev/zero of=坏的.db bs=4096 seek=5 count=20 conv=notrunc 2>/dev/null
$ unionplan restore 坏的.db --yes 2>&1 | grep -o '“坏的.db”[^：]*'
  “坏的.db”已损坏。请用 unionplan restore 换回备份；没有备份，可用 unionplan doctor --rescue 新文件 找回还读得出的内容（synchronous
$ cp 手动.db 触发.db; sqlite3 触发.db 'CREATE TRIGGER t AFTER INSERT ON plan BEGIN DELETE FROM plan; END'; unionplan restore 触发.db --yes
  unionplan：“触发.db”里有一个不属于 unionplan 的触发器“t”，可能会自行改动数据，所以没有打开，也没有改动它。请换回备份，或请来源方用 unionplan backup 重新做一份
[1]
$ cp 手动.db 断的.db; sqlite3 断的.db 'DELETE FROM organization'; unionplan restore 断的.db --yes 2>&1 | cut -c1-200
  unionplan：“断的.db”不能用作备份：表 post 里有一行引用了 organization 中不存在的行
$ whole | cmp - before

# How many are kept. The seven last days; of what is older one of each week, four of them; then twelve months.
$ rm -r backups; set --; for month in 01 02 03 04 05 06 07 08 09 10 11; do for day in 01 02 03 04 05 08 09 10 11 12 15 16 17 18 19 22 23 24 25 26 27 28; do set -- "$@" 2025-$month-$day; done; done
$ mkdir backups; for day; do : >"backups/t-$day.db"; done; : >backups/t-2024-06-30.db; : >backups/t-2025-03-03-1200.db; : >backups/别的.db
$ on 2025-11-29 add 2025 之后 --when 12月; ls backups
  t-2024-06-30.db
  t-2025-01-28.db
  t-2025-02-28.db
  t-2025-03-03-1200.db
  t-2025-03-28.db
  t-2025-04-28.db
  t-2025-05-28.db
  t-2025-06-28.db
  t-2025-07-28.db
  t-2025-08-28.db
  t-2025-09-28.db
  t-2025-10-26.db
  t-2025-10-28.db
  t-2025-11-02.db
  t-2025-11-09.db
  t-2025-11-16.db
  t-2025-11-23.db
  t-2025-11-24.db
  t-2025-11-25.db
  t-2025-11-26.db
  t-2025-11-27.db
  t-2025-11-28.db
  t-2025-11-29.db
  别的.db
$ unionplan doctor t.db
  t.db 完好

# By the configuration: other numbers, another folder, none.
$ config() { mkdir -p .config/unionplan; { echo 'unionplan-config: 1'; cat; } >.config/unionplan/config.yaml; }
$ echo 'backups: {daily: 2, weekly: 0, monthly: 0}' | config; on 2025-11-30 add 2025 又一次 --when 12月; ls backups
  t-2025-03-03-1200.db
  t-2025-11-29.db
  t-2025-11-30.db
  别的.db
$ echo 'backups: {folder: ~/别处/备份}' | config; on 2025-12-01 add 2025 再一次 --when 12月; ls 别处/备份 | sed 's/-[0-9a-f]\{6\}-/-N-/'
  t-N-2025-12-01.db
$ UNIONPLAN_DB=other/t.db on 2025-12-01 import "$DATADIR/sample.yaml"; ls 别处/备份 | sed 's/-[0-9a-f]\{6\}-/-N-/'
  t-N-2025-12-01.db
  t-N-2025-12-01.db
$ echo 'backups: off' | config; on 2025-12-02 add 2025 不备份 --when 12月; ls 别处/备份 | wc -l; ls backups | wc -l
  2
  4
$ echo 'backups: {daily: 7, yearly: 1}' | config; unionplan list 2>&1 | head -1
  $HOME/.config/unionplan/config.yaml:2:21: 错误: 不认识“yearly”；这里可以写：daily、weekly、monthly、folder
$ echo 'backups: sometimes' | config; unionplan list 2>&1 | head -1
  $HOME/.config/unionplan/config.yaml:2:10: 错误: backups 后面应是 off（不自动备份），或 daily、weekly、monthly 各保留多少份、folder 放在哪个文件夹
$ rm -r .config

# Where no backup can be made, the change is made all the same. Once a day it is told why, and what can be done.
$ rm -r backups; : >backups; on 2025-12-03 add 2025 照样 --when 12月; unionplan search 照样 | tail -1
  没能做今天的自动备份：不能建立文件“$HOME/backups/t-2025-12-03.db”（路径里有一段不是文件夹）。请检查文件夹和权限，或换一个路径
  要把备份放到别处，在 $HOME/.config/unionplan/config.yaml 里写 backups: {folder: 文件夹}；不要自动备份，写 backups: off。今天不再提醒
  活动  2025  2025年12月  照样
$ on 2025-12-03 add 2025 照样又一次 --when 12月; on 2025-12-04 add 2025 第二天 --when 12月 2>&1
  没能做今天的自动备份：不能建立文件“$HOME/backups/t-2025-12-04.db”（路径里有一段不是文件夹）。请检查文件夹和权限，或换一个路径
  要把备份放到别处，在 $HOME/.config/unionplan/config.yaml 里写 backups: {folder: 文件夹}；不要自动备份，写 backups: off。今天不再提醒
$ mkdir -p .config/unionplan; echo "backups: {folder: $HOME/另处}" >.config/unionplan/config.yaml; on 2025-12-04 add 2025 照做了 --when 12月; ls 另处 | grep -c '^t-.*-2025-12-04'; rm -r .config 另处
  1
$ unionplan restore; unionplan doctor t.db; unionplan doctor | tail -1; cp t.db t.db~before-upgrade-1; unionplan restore | wc -l
  放备份的文件夹“$HOME/backups”打不开（路径里有一段不是文件夹），不知道里面有哪些备份。请检查它的权限，或接上它所在的磁盘
  t.db 完好
  放备份的文件夹“$HOME/backups”打不开（路径里有一段不是文件夹），不知道里面有哪些备份。请检查它的权限，或接上它所在的磁盘
  看某一份有哪些不同并换回：unionplan restore 日期或文件
  放备份的文件夹“$HOME/backups”打不开（路径里有一段不是文件夹），不知道里面有哪些备份。请检查它的权限，或接上它所在的磁盘
  3
$ rm backups t.db~before-upgrade-1; on 2025-12-04 add 2025 好了 --when 12月; ls backups
  t-2025-12-04.db

# What a program left that was killed while it copied goes a day later with the next backup; nothing else does.
$ mkdir l; cd l; unionplan --db l.db import "$DATADIR/sample.yaml" >/dev/null; ls backups
  l-2025-12-04.db
$ left() { for name in copying-9 copying-9-wal copying-9-shm copying-10-2 copying-10-2-journal '' -1 9 2025 2025-定稿 copying copying-9x copying-9-备份 before-restore-1; do touch -d '2 days ago' "$1~$name"; done; touch "$1~copying-11-wal"; }
$ left backups/l-2025-12-03.db; left l.db; touch -d '2 days ago' ll.db~copying-9 backups/z-2025-12-03.db~copying-9
$ on 2025-12-05 --db l.db add 2025 再来; LC_ALL=C ls backups; cd ..
  l-2025-12-03.db~
  l-2025-12-03.db~-1
  l-2025-12-03.db~2025
  l-2025-12-03.db~2025-定稿
  l-2025-12-03.db~9
  l-2025-12-03.db~before-restore-1
  l-2025-12-03.db~copying
  l-2025-12-03.db~copying-11-wal
  l-2025-12-03.db~copying-9-备份
  l-2025-12-03.db~copying-9x
  l-2025-12-04.db
  l-2025-12-05.db
  z-2025-12-03.db~copying-9
$ cd l; LC_ALL=C ls -d *~*; cd ..
  l.db~
  l.db~-1
  l.db~2025
  l.db~2025-定稿
  l.db~9
  l.db~before-restore-1
  l.db~copying
  l.db~copying-11-wal
  l.db~copying-9-备份
  l.db~copying-9x
  ll.db~copying-9

# One that somebody has asked for stays, also where another one is asked for within the same minute.
$ rm -r l; mkdir l; cd l; unionplan --db l.db import "$DATADIR/sample.yaml" >/dev/null
$ for title in 一次 二次 三次; do unionplan --db l.db add 2025 "$title" --when 12月 >/dev/null; unionplan --db l.db backup; done
  已把 l.db 备份到 ./backups/l-2025-12-05-0000.db
  已把 l.db 备份到 ./backups/l-2025-12-05-0000-2.db
  已把 l.db 备份到 ./backups/l-2025-12-05-0000-3.db
$ unionplan --db l.db restore
  时间              种类  文件
  2025-12-05 00:00  手动  ./backups/l-2025-12-05-0000-3.db
  2025-12-05 00:00  手动  ./backups/l-2025-12-05-0000-2.db
  2025-12-05 00:00  手动  ./backups/l-2025-12-05-0000.db
  2025-12-05        自动  ./backups/l-2025-12-05.db
  看某一份有哪些不同并换回：unionplan restore 日期或文件
$ unionplan --db l.db restore l-2025-12-05-0000.db 2>/dev/null
  活动：现在 65，备份里 63
    将去掉 2：“二次”、“三次”
[1]
$ on 2025-12-06 --db l.db add 2025 再来; on 2025-12-06 --db l.db backup; ls backups; cd ..
  l-2025-12-05-0000-2.db
  l-2025-12-05-0000-3.db
  l-2025-12-05-0000.db
  l-2025-12-05.db
  l-2025-12-06-0000.db
  l-2025-12-06.db

# Databases with nearly the same name in one folder: each has backups of its own, is offered these alone, and clears these.
$ mkdir m; cd m; unionplan --db plan import "$DATADIR/sample.yaml" >/dev/null; unionplan --db plan.db new 小学学年 --set school=二小 --set year=2026 >/dev/null 2>&1; ls backups
  plan-2025-12-06
  plan-2025-12-06.db
$ unionplan --db plan backup; unionplan --db plan.db backup; unionplan --db plan restore --json | grep '"file"'; unionplan --db plan.db restore --json | grep '"file"'
  已把 plan 备份到 ./backups/plan-2025-12-06-0000
  已把 plan.db 备份到 ./backups/plan-2025-12-06-0000.db
      "file": "./backups/plan-2025-12-06-0000",
      "file": "./backups/plan-2025-12-06",
      "file": "./backups/plan-2025-12-06-0000.db",
      "file": "./backups/plan-2025-12-06.db",
$ for name in plan plan.db; do unionplan --db $name restore 2025-12-06; done
  与 ./backups/plan-2025-12-06-0000 没有不同，不用换回
  与 ./backups/plan-2025-12-06-0000.db 没有不同，不用换回
$ rm backups/*; for day in 01 02 03 04 05 06 07 08 09; do : >backups/plan-2025-10-$day.db; : >backups/plan-2025-10-$day; done
$ on 2025-12-07 --db plan.db add 2026 慰问 --when 12月; ls backups/*.db | wc -l; ls backups | grep -vc db; on 2025-12-07 --db plan add 2025 慰问 --when 12月; ls backups/*.db | wc -l; ls backups | grep -vc db
  7
  9
  7
  7

# What earlier versions have kept of one without an ending is found and counted, unless there is another one whose they are.
$ unionplan --db plan restore --json | grep -c '2025-10-0[0-9].db'
  0
[1]
$ rm plan.db backups/plan-2025-12-07.db; unionplan --db plan restore --json | grep -c '2025-10-0[0-9].db'
  6
$ on 2025-12-08 --db plan add 2025 又一次 --when 12月; ls backups; cd ..
  plan-2025-10-05.db
  plan-2025-10-06.db
  plan-2025-10-07.db
  plan-2025-10-08.db
  plan-2025-10-09.db
  plan-2025-12-07
  plan-2025-12-08

# In a folder of one's own they are found also when the database is gone, and by whatever way one comes to where it was.
$ echo 'backups: {folder: ~/远处}' | config; mkdir 失; cp 手动.db 失/没了.db; ln -s 失 近; on 2025-12-09 --db 失/没了.db add 2025 末次 --when 12月; rm 失/没了.db*
$ for path in 失/没了.db 近/没了.db "$HOME/失/没了.db"; do unionplan --db "$path" restore --json | grep -c '"kind"'; done; cd 失; unionplan --db 没了.db restore 2025-12-09 --yes | sed 's/-[0-9a-f]\{6\}-/-N-/'; unionplan --db 没了.db search 末次 | wc -l; cd ..
  1
  1
  1
  没了.db 已由 $HOME/远处/没了-N-2025-12-09.db 恢复
  2
