# Only looking: every command either shows what there is or says why it changes nothing. If it failed, whoever was to look
# only would change a plan, or could not even see it.

$ unionplan import "$DATADIR/sample.yaml" >/dev/null; unionplan add 2025 慰问老人 >/dev/null; unionplan undo >/dev/null
$ printf 'unionplan: 1\norganization: {name: 甲}\nplan: {title: 甲, code: 甲, kind: year, start: 2026-01, months: 12}\n' >one.yaml
$ cksum t.db >sum; ls backups >backups.before

# What changes says why not, and that all is as it was.
$ refused() { for call; do unionplan --read-only $call >out 2>&1; code=$?; grep -q '只能读，不能改\|不能恢复' out && [ $code = 1 ] || { echo "$call: $code"; cat out; }; echo "${call%% *}" >>tried; done; }
$ refused 'new 小学学年 --set school=二小' 'new --title 空的' 'roll 2025' 'import one.yaml' 'add 2025 慰问' 'done 2025 体检' 'postpone 2025 体检 --to 12月' 'cancel 2025 体检 --reason 下雨' 'reopen 2025 教代会' undo redo 'standard add 住院 --sum 500' 'report 2025 --store' 'restore 2025-11-18 --yes'

# What looks, prints and saves elsewhere works as ever.
$ works() { for call; do unionplan $call >with 2>&1; as=$?; unionplan --read-only $call >out 2>&1; code=$?; [ $code = $as ] && cmp -s out with || { echo "$call: $code, else $as"; cat out; }; echo "${call%% *}" >>tried; done; }
$ works list 'list --json' 'show 2025' 'month' 'month 2025-12 --plan 2025' agenda duty 'duty 文体委员' 'search 慰问' 'check 2025' 'budget 2025' standard 'export 2025' 'export 2025 --format yaml' 'export 2025 --output aus.txt --force' 'report 2025' history 'history --detail' template 'template 小学学年' 'backup weg.db --force' restore doctor
$ ls aus.txt weg.db; unionplan --read-only | head -1
  aus.txt
  weg.db
  2025年11月工作安排

# Not a byte has changed, and nothing was left.
$ cksum t.db | cmp - sum; ls backups | cmp - backups.before; ls t.db*
  t.db

# None has been left out.
$ unionplan --lang en --help | sed -n '/^Commands:/,/^$/s/^  \([a-z][a-z]*\) .*/\1/p' | sort >all; sort -u tried | comm -3 all -

# By itself: on a disk that can't be written, where its log may lie from a crash, or may not be made.
$ alone() { if test "$(id -u)" = 0; then unshare --mount "$@"; else unshare --map-root-user --mount "$@"; fi; }
$ mkdir disk; export on_disk="$HOME/disk/t.db"
$ try() { if alone mount -t tmpfs none disk 2>/dev/null; then alone sh -c "$1"; else echo skipped; fi; }
$ try 'mount -t tmpfs none disk && cp t.db disk && mount -o remount,bind,ro disk
> for call in list "show 2025" "export 2025" doctor "search 慰问"; do unionplan --db "$on_disk" $call >/dev/null 2>&1 || echo "$call"; done
> for call in "add 2025 慰问" undo "done 2025 体检" "import one.yaml"; do unionplan --db "$on_disk" $call 2>&1 | grep -q 只能读 || echo "$call"; done; ls disk' | paste -s -d ' '
  (skipped|t\.db) (re)
$ printf '.dbconfig no_ckpt_on_close on\nPRAGMA journal_mode=wal;\nUPDATE plan SET title = title || char(10003);\n' | sqlite3 t.db >/dev/null; ls t.db-wal
  t.db-wal
$ try 'mount -t tmpfs none disk && cp t.db t.db-wal disk && mount -o remount,bind,ro disk
> unionplan --db "$on_disk" list --json | grep -c ✓; TMPDIR="$HOME/disk" unionplan --db "$on_disk" list --json | grep -c ✓
> unionplan --db "$on_disk" add 2025 慰问 2>&1 | grep -c 只能读; ls disk; ls "${TMPDIR:-/tmp}" | grep -c unionplan-......$' | paste -s -d ' '
  (skipped|2 2 1 t\.db t\.db-wal 0) (re)

# Rights that are missing for the file or for its folder, with the log of a crash beside it or without: all can be looked at and
# saved elsewhere, what changes says why not, and nothing is left beside it.
$ as() { if test "$(id -u)" != 0; then "$@"; elif command -v setpriv >/dev/null; then setpriv --bounding-set=-dac_override,-dac_read_search "$@"; else echo "skipped: no setpriv to take rights from root"; return 9; fi; }
$ mkdir own; own="$HOME/own/t.db"
$ rights() { chmod 700 own; rm -f own/*; cp "$@" own; chmod "$file" own/*; chmod "$folder" own; as true || return
>   for call in list "show 2025" "month" "export 2025" doctor "search 慰问" history "backup weg.db --force"; do as unionplan --db "$own" $call >/dev/null 2>&1 || echo "$call"; done
>   for call in "add 2025 慰问" undo "done 2025 体检" "import one.yaml"; do as unionplan --db "$own" $call 2>&1 | grep -q 只能读 || echo "$call"; done; ls own | grep -v shm; }
$ for folder in 500 700; do for file in 400 600; do test $folder$file = 700600 || { as true >/dev/null && echo $folder $file; rights t.db && rights t.db t.db-wal || break 2; }; done; done | paste -s -d ' '
  (skipped.*|500 400 t\.db t\.db t\.db-wal 500 600 t\.db t\.db t\.db-wal 700 400 t\.db t\.db t\.db-wal) (re)
