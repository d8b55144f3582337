# Who may read the plans. If it failed, anybody with an account on the machine could read them, or of a committee that
# shares a folder only the one who happened to come first could write.

$ rights() { stat -c '%a %n' "$@"; }
$ umask 022

# Nobody but their owner, whatever the umask says.
$ mkdir mine; chmod 755 mine; unionplan --db mine/plan.db import "$DATADIR/sample.yaml" >/dev/null
$ unionplan --db mine/plan.db backup mine/copy.db >/dev/null; unionplan --db mine/new/here/plan.db import "$DATADIR/sample.yaml" >/dev/null
$ rights mine/plan.db mine/copy.db mine/backups mine/backups/* mine/new mine/new/here
  600 mine/plan.db
  600 mine/copy.db
  700 mine/backups
  600 mine/backups/plan-2025-11-18.db
  700 mine/new
  700 mine/new/here

# A folder in which a group may write is not yet one that it shares: what is new there would not be the group's.
$ mkdir writable; chmod 770 writable; unionplan --db writable/plan.db import "$DATADIR/sample.yaml" >/dev/null; rights writable/plan.db
  600 writable/plan.db
$ mkdir given; chmod 2750 given; unionplan --db given/plan.db import "$DATADIR/sample.yaml" >/dev/null; rights given/plan.db
  600 given/plan.db

# One that it shares on purpose: the group has the database, what lies beside it, its backups, and nobody else has.
$ mkdir ours; chmod 2770 ours
$ for mask in 022 077; do (umask $mask; rm -rf ours/*; unionplan --db ours/plan.db import "$DATADIR/sample.yaml" >/dev/null
> unionplan --db ours/plan.db backup ours/copy.db >/dev/null; unionplan doctor ours/plan.db --rescue ours/saved.db >/dev/null
> printf '.dbconfig no_ckpt_on_close on\nUPDATE plan SET budget = 1;\n' | sqlite3 ours/plan.db >/dev/null
> rights $(find ours -mindepth 1 | sort)); done
  2770 ours/backups
  660 ours/backups/plan-2025-11-18.db
  660 ours/copy.db
  660 ours/plan.db
  660 ours/plan.db-shm
  660 ours/plan.db-wal
  660 ours/saved.db
  2770 ours/backups
  660 ours/backups/plan-2025-11-18.db
  660 ours/copy.db
  660 ours/plan.db
  660 ours/plan.db-shm
  660 ours/plan.db-wal
  660 ours/saved.db

# Another of the group adds to it; somebody else can't even see it.
$ other() { HOME=/proc/nonexistent XDG_STATE_HOME=/proc/nonexistent UNIONPLAN_ACTOR=别人 setpriv --reuid 65533 --regid "$1" --clear-groups unionplan --db "$HOME/ours/plan.db" add 2025 慰问 --when 12月 >/dev/null 2>&1; echo $?; }
$ try() { if test "$(id -u)" = 0 && setpriv --reuid 65533 --regid 65532 --clear-groups true 2>/dev/null
> then chmod a+x "$HOME" "$HOME/.."; chgrp -R 65532 ours; chmod 2770 ours ours/backups; other 65532; other 65531
> unionplan --db ours/plan.db history --json | grep -c '"别人"'; else echo skipped; fi; }
$ try | paste -s -d ' '
  (skipped|0 1 1) (re)

# Also in a folder whose files don't take over its group, what lies beside the database while somebody has it open is the group's.
$ . "$TESTDIR/data/other.sh"; other_prepare; mkdir plain; mkfifo file
$ beside() { cp ours/copy.db plain/plan.db; chgrp -R 65532 plain; chmod 770 plain; chmod 660 plain/plan.db; OTHER_GROUP=65532
> unionplan --db plain/plan.db import file >/dev/null 2>&1 & for i in $(seq 100); do test -e plain/plan.db-wal && test "$(stat -c %g plain/plan.db-shm 2>/dev/null)" = 65532 && break; sleep 0.05; done; test -z "$1" || chmod 600 plain/plan.db-*
> other "$HOME/program" --db "$HOME/plain/plan.db" add 2025 慰问 --when 12月; echo $?; cat "$DATADIR/sample.yaml" >file; wait; }
$ try() { if other_can; then beside "$@"; fi 2>&1 | paste -s -d ' '; }
$ try
  (skipped.*|已加入计划 2025：慰问（12月） 0) (re)
$ try without
  (skipped.*|unionplan：另一个用户开着.*这里没有权限打开。.*chmod 2770 文件夹） 1) (re)

# What was there before keeps its rights, also when a backup is put in its place.
$ chmod 640 ours/plan.db; unionplan --db ours/plan.db add 2025 添一项 --when 12月 >/dev/null; rights ours/plan.db
  640 ours/plan.db
$ dd if=/dev/zero of=ours/plan.db bs=4096 seek=3 count=30 conv=notrunc 2>/dev/null; rm -f ours/plan.db-*
$ unionplan --db ours/plan.db restore ours/copy.db --yes >/dev/null 2>&1; rights ours/plan.db; unionplan doctor ours/plan.db
  640 ours/plan.db
  ours/plan.db 完好

# That anybody can open it is said, and is no fault of the database.
$ chmod 644 mine/plan.db; unionplan doctor mine/plan.db
  - 这台电脑上的其他用户也可能打开它；不想这样，可以执行：chmod o= “mine/plan.db”
  mine/plan.db 完好
$ unionplan --lang en doctor mine/plan.db
  - other users of this machine may be able to open it; if that is not meant: chmod o= “mine/plan.db”
  mine/plan.db is sound
$ chmod o= mine/plan.db; unionplan doctor mine/plan.db
  mine/plan.db 完好
