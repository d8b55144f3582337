# Copies, and what is wrong with a database. If it failed, a damaged disk would take the plans along.

$ unionplan import "$DATADIR/sample.yaml" >/dev/null
$ unionplan doctor
  $HOME/t.db 完好
  最近的备份：2025-11-18（自动） $HOME/backups/t-2025-11-18.db
$ unionplan --lang en doctor
  $HOME/t.db is sound
  Newest backup: 2025-11-18 (by itself) $HOME/backups/t-2025-11-18.db
$ unionplan backup 备份.db
  已把 $HOME/t.db 备份到 备份.db
$ unionplan backup 备份.db
  unionplan：“备份.db”已经存在，没有覆盖它。请换一个名字，或说明要覆盖
[1]
$ unionplan --lang en backup 备份.db --force
  Saved a copy of $HOME/t.db as 备份.db
$ unionplan backup no/such/folder.db
  unionplan：不能建立文件“no/such/folder.db”（没有这个文件或文件夹）。请检查文件夹和权限，或换一个路径
[1]
$ unionplan doctor 备份.db
  备份.db 完好

# Only a file is replaced: a pipe or a device would be gone for everybody who uses it.
$ mkfifo 管道; mkdir 夹; for target in 管道 夹; do unionplan backup $target; unionplan backup $target --force; done; ls -F -d 管道 夹; rm 管道; rmdir 夹
  unionplan：“管道”是文件夹、管道或设备，备份不能写在那里；请写一个文件名
  unionplan：“管道”是文件夹、管道或设备，备份不能写在那里；请写一个文件名
  unionplan：“夹”是文件夹、管道或设备，备份不能写在那里；请写一个文件名
  unionplan：“夹”是文件夹、管道或设备，备份不能写在那里；请写一个文件名
  夹/
  管道|
# What SQLite would take for a part of the database is not a place for a copy of it, whether it is there or not.
$ ln t.db 另名; ln -s t.db 指向; for target in ./t.db "$HOME/t.db-journal" t.db-wal t.db-shm 另名 指向; do unionplan backup "$target" --force; done; rm 另名 指向; unionplan doctor t.db
  unionplan：“./t.db”就是正在使用的数据库，不能写在它上面；请换一个文件名
  unionplan：“$HOME/t.db-journal”就是正在使用的数据库，不能写在它上面；请换一个文件名
  unionplan：“t.db-wal”就是正在使用的数据库，不能写在它上面；请换一个文件名
  unionplan：“t.db-shm”就是正在使用的数据库，不能写在它上面；请换一个文件名
  unionplan：“另名”就是正在使用的数据库，不能写在它上面；请换一个文件名
  unionplan：“指向”就是正在使用的数据库，不能写在它上面；请换一个文件名
  t.db 完好

# Restoring a whole file: where the database can't be read any more, or is not there.
$ unionplan add 2025 备份之后 --when 12月 >/dev/null
$ unionplan --read-only restore 备份.db
  unionplan：--read-only 时不能恢复
[1]
$ unionplan restore nothing.db --yes
  unionplan：没有备份“nothing.db”；unionplan restore 列出有哪些
[1]
$ unionplan restore "$DATADIR/sample.yaml" --yes
  unionplan：“$DATADIR/sample.yaml”不是 unionplan 的数据库，没有改动它。请核对路径；如果原来是，它已损坏，请用备份恢复
[1]
$ unionplan list --json | grep -c '"code"'
  2
$ dd if=/dev/zero of=t.db bs=4096 seek=3 count=30 conv=notrunc 2>/dev/null
$ unionplan restore 备份.db 2>/dev/null
[1]
$ unionplan restore 备份.db --yes 2>/dev/null
  $HOME/t.db 已由 备份.db 恢复
  原来的数据库另存为 $HOME/t.db~before-restore-1
$ unionplan search 备份之后
  没有找到“备份之后”
$ unionplan doctor t.db
  t.db 完好

# A window that has a damaged one open keeps it.
$ mkfifo ready go
$ dd if=/dev/zero of=t.db bs=4096 seek=40 count=5 conv=notrunc 2>/dev/null
$ { echo 'SELECT count(*) FROM sqlite_schema;'; echo '.shell echo >ready'; cat go; } | sqlite3 t.db >/dev/null & read -r line <ready
$ unionplan restore 备份.db --yes 2>&1 | tail -1
  unionplan：另一个窗口还开着“$HOME/t.db”，什么都没有改。请先关闭它再试
$ unionplan --lang en restore 备份.db --yes 2>&1 | tail -1
  unionplan: another window has “$HOME/t.db” open: nothing was changed; close it and try again
$ echo .quit >go; wait
$ unionplan restore 备份.db --yes >/dev/null 2>&1; unionplan doctor t.db
  t.db 完好
$ rm t.db; unionplan restore 备份.db
  $HOME/t.db 已由 备份.db 恢复
$ unionplan list --json | grep -c '"code"'
  2

# What is left of a log where the database is gone is put aside: SQLite would play it over the backup.
$ crash() { printf '.dbconfig no_ckpt_on_close on\nPRAGMA journal_mode=wal;\nUPDATE plan SET title = title || char(10003);\n' | sqlite3 $1 >/dev/null; }
$ crash t.db; rm t.db t.db-shm; ls t.db*; unionplan restore 备份.db --yes; unionplan list --json | grep -c ✓; unionplan doctor t.db
  t.db-wal
  t.db~before-restore-1
  t.db~before-restore-2
  $HOME/t.db 已由 备份.db 恢复
  原来的数据库另存为 $HOME/t.db~before-restore-3
  0
  t.db 完好
$ unionplan doctor t.db~before-restore-3 --rescue 旧志.db | tail -1; unionplan --db 旧志.db --read-only list --json | grep -c ✓
  t.db~before-restore-3 里还读得出的内容存到了 旧志.db。请看过再用：unionplan --db 新文件
  2
$ unionplan backup 占用.db; crash 占用.db; unionplan backup 占用.db --force; unionplan --db 占用.db list --json | grep -c ✓; unionplan doctor 占用.db
  已把 $HOME/t.db 备份到 占用.db
  已把 $HOME/t.db 备份到 占用.db
  0
  占用.db 完好
$ crash 占用.db; rm 占用.db 占用.db-shm; unionplan backup 占用.db; ls 占用.db*
  unionplan：“占用.db-wal”已经存在，没有覆盖它。请换一个名字，或说明要覆盖
  占用.db-wal
$ unionplan backup 占用.db --force; unionplan --db 占用.db list --json | grep -c ✓; unionplan doctor 占用.db
  已把 $HOME/t.db 备份到 占用.db
  0
  占用.db 完好

# A file that somebody has open is not replaced by a backup under them.
$ { echo 'SELECT count(*) FROM plan;'; echo '.shell echo >ready'; cat go; } | sqlite3 占用.db >/dev/null & read -r line <ready
$ unionplan backup 占用.db --force; echo .quit >go; wait
  unionplan：另一个窗口还开着“占用.db”，什么都没有改。请先关闭它再试

# Behind a link it is the file itself that is replaced.
$ mkdir 真; cp t.db 真/t.db; dd if=/dev/urandom of=真/t.db bs=4096 seek=4 count=9 conv=notrunc 2>/dev/null; tail -c +4097 真/t.db | cksum >damaged.sum; ln -s 真/t.db 假.db
$ unionplan --db 假.db restore 备份.db --yes 2>&1 | tail -2; test -h 假.db && unionplan doctor 真/t.db; tail -c +4097 真/t.db~before-restore-1 | cksum | cmp - damaged.sum
  假.db 已由 备份.db 恢复
  原来的数据库另存为 $HOME/真/t.db~before-restore-1
  真/t.db 完好
$ ln -s 没有/t.db 断.db; unionplan --db 断.db restore 备份.db --yes
  unionplan：“断.db”是一个链接，它指向的文件不存在。请核对路径，或者删去这个链接
[1]

# Damage.
$ cp 备份.db 坏的.db && sqlite3 坏的.db "PRAGMA foreign_keys=OFF; UPDATE section SET plan_id = 1 WHERE heading = '指导思想'"
$ unionplan doctor 坏的.db
  - 表 section 里有一行引用了 plan 中不存在的行
  unionplan：坏的.db 有 1 处毛病；如有备份，可用 unionplan --db 坏的.db restore 恢复
[1]
$ unionplan --lang en doctor 坏的.db 2>&1 | tail -1
  unionplan: 坏的.db has 1 finding; a copy can be put back with unionplan --db 坏的.db restore
$ cp 坏的.db "坏 的'.db"; unionplan doctor "坏 的'.db" | tail -1
  unionplan：坏 的'.db 有 1 处毛病；如有备份，可用 unionplan --db '坏 的'\''.db' restore 恢复
  - 表 section 里有一行引用了 plan 中不存在的行
$ head -c 3000 备份.db >短的.db
$ unionplan doctor 短的.db
  unionplan：数据库“短的.db”已损坏。请用 unionplan restore 换回备份；没有备份，可用 unionplan doctor --rescue 新文件 找回还读得出的内容（synchronous：database disk image is malformed）
  这里说的命令也要写明数据库：unionplan --db 短的.db …
[1]
$ unionplan doctor nothing.db
  unionplan：没有找到数据库“nothing.db”。请核对路径；新建或导入一份计划时会自动建立它
[1]
$ unionplan doctor "$DATADIR/sample.yaml"
  unionplan：“$DATADIR/sample.yaml”不是 unionplan 的数据库，没有改动它。请核对路径；如果原来是，它已损坏，请用备份恢复
[1]
$ unionplan --lang en doctor nothing.db
  unionplan: there is no database “nothing.db”: check the path; creating or importing a plan makes it
[1]
$ unionplan doctor /etc/passwd
  unionplan：“/etc/passwd”不是 unionplan 的数据库，没有改动它。请核对路径；如果原来是，它已损坏，请用备份恢复
[1]
$ unionplan --lang en doctor /etc/passwd
  unionplan: “/etc/passwd” is no database of unionplan and was left as it is: check the path; if it was one, restore a backup
[1]
$ sqlite3 other.db 'CREATE TABLE song (title TEXT)'; unionplan doctor other.db
  unionplan：“other.db”是别的程序的数据库，没有改动它。请换一个路径
[1]
$ cp 备份.db 缺表.db && sqlite3 缺表.db 'DROP TABLE duty' && unionplan doctor 缺表.db
  - 表 duty 缺失或被改动过
  - 索引 duty_post 缺失或被改动过
  - 数据库“缺表.db”出错（duty_order：no such table: duty，代码 1）。如果总是这样，它已损坏，请用备份恢复
  unionplan：缺表.db 有 3 处毛病；如有备份，可用 unionplan --db 缺表.db restore 恢复
[1]

# Sections one under the other: 31 levels, and one more.
$ nest() { sqlite3 深的.db "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $1)
>   INSERT INTO section (id, plan_id, parent_id, position, heading)
>   SELECT p.id + 1000 + i, p.id, CASE WHEN i > 1 THEN p.id + 999 + i END, 900000 + i, '第' || i || '层'
>   FROM n, (SELECT min(id) AS id FROM plan) p; UPDATE origin SET next = next + 2000"
> unionplan doctor 深的.db; }
$ cp 备份.db 深的.db && nest 31
  深的.db 完好
$ cp 备份.db 深的.db && nest 33
  - 条目“第32层”嵌套得太深，不能导出（计划 2025）
  unionplan：深的.db 有 1 处毛病；如有备份，可用 unionplan --db 深的.db restore 恢复
[1]

# Of a great many findings the first hundred are listed, and all are counted.
$ cp 备份.db 许多.db; sqlite3 许多.db 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 120)
>   INSERT INTO section (id, plan_id, position, heading) SELECT i, (SELECT min(id) FROM plan), i, i FROM n'
$ unionplan doctor 许多.db 2>&1 | tail -2
  ……另有 20 处没有列出
  unionplan：许多.db 有 120 处毛病；如有备份，可用 unionplan --db 许多.db restore 恢复
$ unionplan --lang en doctor 许多.db 2>&1 | tail -2
  … and 20 more
  unionplan: 许多.db has 120 findings; a copy can be put back with unionplan --db 许多.db restore

# A database of an older version is brought up to date when it is opened to work with; what it was stays beside it.
$ { cat "$DATADIR/sql/001-schema.sql"; echo "INSERT INTO origin VALUES (7, 9); INSERT INTO organization (id, name)
>   VALUES (7 << 40, '甲工会'); INSERT INTO plan (id, organization_id, code, title, kind, first_month, month_count, status)
>   VALUES ((7 << 40) + 1, 7 << 40, '2024', '甲工会2024年计划', 'year', '2024-01', 12, 'adopted');"; } | sqlite3 旧的.db; chmod 600 旧的.db
$ unionplan doctor 旧的.db 2>&1 | head -1
  - 格式还是第 1 版，下次打开时会升级到第 4 版，并先留一份副本
$ unionplan --db 旧的.db --read-only list
  unionplan：“旧的.db”还是旧格式，而这里不能写它。请先由有写权限的人打开一次
[1]
$ unionplan --db 旧的.db list
  数据库已升级到新格式，升级前的副本存为 旧的.db~before-upgrade-1
  代号  标题                         完成  状态    起止          工会
  2024  甲工会2024年计划              0/0  已通过  2024年1—12月  甲工会
$ unionplan --db 旧的.db list --json | grep -c '"code"'
  1
$ unionplan doctor 旧的.db; ls 旧的.db*; sqlite3 旧的.db~before-upgrade-1 'PRAGMA user_version; SELECT title FROM plan'
  旧的.db 完好
  旧的.db
  旧的.db~before-upgrade-1
  1
  甲工会2024年计划

# A path is a path, also one that would mean something else to SQLite.
$ unionplan --db :memory: import "$DATADIR/sample.yaml" >/dev/null; unionplan --db ':memory:' list --json | grep -c '"code"'
  2
$ unionplan --db 'file:y.db?mode=memory' import "$DATADIR/sample.yaml" >/dev/null; ls -d :memory: file:y*
  :memory:
  file:y.db?mode=memory
$ : >file:z.db; unionplan --db file:z.db list; unionplan --db ':memory:' backup file:z2.db; unionplan doctor file:z2.db
  还没有计划。从模板新建一份：unionplan new；或者导入一个文件：unionplan import 计划.yaml
  已把 :memory: 备份到 file:z2.db
  file:z2.db 完好
$ unionplan doctor file:z2.db --rescue file:z3.db | tail -1; unionplan --db file:z3.db --read-only list --json | grep -c '"code"'; ls | grep '^z'
  file:z2.db 的内容全部存到了 file:z3.db
  2
[1]

# The open database is nothing to import, by whatever name: to read it would drop the locks on it.
$ ln t.db 同一个.yaml; unionplan import t.db; unionplan import 同一个.yaml; unionplan new ./同一个.yaml
  unionplan：“t.db”就是正在使用的数据库，里面的计划已经在这里了，不用导入
  unionplan：“同一个.yaml”就是正在使用的数据库，里面的计划已经在这里了，不用导入
  unionplan：“./同一个.yaml”就是正在使用的数据库，里面的计划已经在这里了，不用导入
[1]

# What others have put beside it harms nobody, and is in the way of no backup; nor is an index that is missing.
$ unionplan backup 之前.db >/dev/null; sqlite3 t.db "ANALYZE; CREATE TABLE mine (a); CREATE INDEX mine_a ON mine (a); DROP INDEX duty_post"
$ unionplan doctor | grep -v 最近的备份; unionplan backup 带着.db; unionplan add 2025 之后的 --when 12月 >/dev/null; unionplan restore 带着.db --yes 2>&1 | tail -2
  unionplan：$HOME/t.db 有 1 处毛病；如有备份，可用 unionplan restore 恢复
  - 多出了不属于 unionplan 的表：mine
  - 多出了不属于 unionplan 的索引：mine_a
  - 索引 duty_post 缺失或被改动过
  已把 $HOME/t.db 备份到 带着.db
  $HOME/t.db 已由 带着.db 恢复
  不合适的话，用 unionplan undo 可以撤销
$ unionplan --lang en doctor t.db | grep mine; sqlite3 t.db 'CREATE INDEX half ON plan (id) WHERE id > 0'; unionplan --lang en list; sqlite3 t.db 'DROP INDEX half'
  unionplan: t.db has 1 finding; a copy can be put back with unionplan --db t.db restore
  - the table mine is not unionplan's
  - the index mine_a is not unionplan's
  unionplan: in “$HOME/t.db” the index “half” is not unionplan's and might change data by itself: it was not opened and left as it is; put a backup back, or ask where it came from for one made by unionplan backup

# A database that is gone while its log lies there is not begun anew: the log would go, and with it what was done last.
$ cp 备份.db 走.db; crash 走.db; mv 走.db 别处.db; unionplan --db 走.db import "$DATADIR/sample.yaml"; ls 走.db*
  unionplan：“走.db”不在了，旁边却还有它的日志（-wal 或 -journal），里面是最后做的事。请把它放回原处再打开；放不回，先用 unionplan doctor 原来的名字 --rescue 新文件 把日志里的内容存出来
  走.db-shm
  走.db-wal
$ mv 别处.db 走.db; unionplan --db 走.db list --json | grep -c ✓
  2
