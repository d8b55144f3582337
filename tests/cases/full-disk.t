# A disk without any room left. If it failed, the plan could not even be looked at, or carried away on another disk, just when
# something has to be cleared away.

# on_full COMMAND…: in a folder that is a small disk of its own, filled to the last block behind an import.
$ cat >on-full.sh <<'END'
> mount -t tmpfs -o size=2m none "$HOME/small" && cd "$HOME/small" && df . | grep -q ' 2048 ' || { echo 'skipped: no small disk can be made here'; exit; }
> unionplan --db a.db import "$DATADIR/sample.yaml" >/dev/null
> dd if=/dev/zero of=rest bs=1k >rest.log 2>&1
> eval "$1" 2>&1
> END
$ mkdir small; test "$(id -u)" = 0 && apart=-m || apart=-rm
$ on_full() { unshare $apart sh -c '. ./on-full.sh' sh "$1" 2>&1 | sed 's/.*unshare: /skipped: &/' | paste -s -d ' '; }

$ on_full 'unionplan --db a.db list --json | grep -c \"code\"; unionplan --db a.db --read-only month | wc -l; unionplan --db a.db export 2025 -o "$HOME/away.txt"; unionplan --db a.db backup "$HOME/away.db"; unionplan --db a.db doctor | head -1'
  (skipped.*|2 29 已把 a\.db 备份到 \$HOME/away\.db a\.db 完好) (re)
$ on_full 'unionplan --db a.db add 2025 再来; unionplan --db a.db undo; rm rest; unionplan --db a.db add 2025 再来; unionplan --db a.db doctor | head -1'
  (skipped.*|unionplan：磁盘已满，不能写“a\.db”，里面什么都没有改。请腾出空间后再试 unionplan：磁盘已满，不能写“a\.db”，里面什么都没有改。请腾出空间后再试 已加入计划 2025：再来（全年） a\.db 完好) (re)
$ on_full 'rm rest; unionplan --db a.db backup "$HOME/earlier.db" >/dev/null; unionplan --db a.db add 2025 再来 >/dev/null; dd if=/dev/zero of=rest bs=1k 2>/dev/null; unionplan --db a.db restore "$HOME/earlier.db" --yes | tail -1'
  (skipped.*|unionplan：磁盘已满，不能写“a\.db”，里面什么都没有改。请腾出空间后再试   将去掉 1：“再来”) (re)

# Also what the log of a killed program holds.
$ on_full 'rm rest; printf ".dbconfig no_ckpt_on_close on\nPRAGMA journal_mode=wal;\nUPDATE plan SET title = title || char(10003);\n" | sqlite3 a.db >/dev/null; rm a.db-shm; dd if=/dev/zero of=rest bs=1k 2>/dev/null; unionplan --db a.db list --json | grep -c ✓; ls a.db-*'
  (skipped.*|2 a\.db-shm a\.db-wal) (re)
