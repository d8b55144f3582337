# A database that is gone while its backups are still there. If it failed, a chair would take a year's work for lost, or begin
# anew beside what could be had back.

$ unionplan import "$DATADIR/sample.yaml" >/dev/null; unionplan add 2025 慰问老人 --when 12月 >/dev/null; ls backups
  t-2025-11-18.db
$ rm t.db; unionplan list
  unionplan：还没有数据库“$HOME/t.db”
  它的备份还在：共 1 份，最近的是 2025-11-18 的。列出来、换回去：unionplan restore
[1]
$ unionplan --lang en undo
  unionplan: there is no database “$HOME/t.db” yet
  1 backup of it is left, the newest of 2025-11-18. To see and put one back: unionplan restore
[1]
$ unionplan --db t.db list
  unionplan：还没有数据库“t.db”
  它的备份还在：共 1 份，最近的是 2025-11-18 的。列出来、换回去：unionplan --db t.db restore
[1]
$ unionplan restore 2025-11-18; unionplan search 慰问老人 | grep -c 慰问老人
  $HOME/t.db 已由 $HOME/backups/t-2025-11-18.db 恢复
  1

# Where the database usually is: with backups beside it this is no first day, neither for who looks nor for who prints the month.
$ usual="$HOME/.local/share/unionplan"; mkdir -p "$usual"; cp -r backups "$usual"; mv "$usual/backups/t-2025-11-18.db" "$usual/backups/unionplan-2025-11-18.db"
$ (unset UNIONPLAN_DB; unionplan; unionplan list --json)
  unionplan：还没有数据库“$HOME/.local/share/unionplan/unionplan.db”
  它的备份还在：共 1 份，最近的是 2025-11-18 的。列出来、换回去：unionplan restore
  unionplan：还没有数据库“$HOME/.local/share/unionplan/unionplan.db”
  它的备份还在：共 1 份，最近的是 2025-11-18 的。列出来、换回去：unionplan restore
[1]

# A backup that is not there is no database that is yet to be made.
$ unionplan restore b1
  unionplan：没有备份“b1”；unionplan restore 列出有哪些
[1]
$ unionplan restore 2025-11-17 --yes
  unionplan：没有备份“2025-11-17”；unionplan restore 列出有哪些
[1]
$ unionplan --lang en restore nowhere/b1.db
  unionplan: there is no backup “nowhere/b1.db”; unionplan restore lists those there are
[1]
