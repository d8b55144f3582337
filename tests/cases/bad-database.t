# A database that can't be written, or is none. Each gets its sentence and 1, and stays byte for byte as it was. If
# it failed, the only copy of a union's plans would be at risk.

$ unionplan import "$DATADIR/sample.yaml" >/dev/null
$ whole() { unionplan list --json; unionplan history --json; unionplan export 2025 --format yaml; }
$ whole >before

# Only looking.
$ unionplan --read-only list --json | grep -c '"code"'
  2
$ printf 'unionplan: 1\norganization: {name: 甲}\nplan: {title: 甲, code: 甲, kind: year, start: 2026-01, months: 12}\n' >one.yaml
$ for change in 'import one.yaml' 'add 2025 慰问' 'done 2025 体检' undo 'new 小学学年'; do unionplan --read-only $change; echo "$?"; done
  unionplan：“$HOME/t.db”只能读，不能改。请检查文件和文件夹的写权限，或不用只读方式打开
  1
  unionplan：“$HOME/t.db”只能读，不能改。请检查文件和文件夹的写权限，或不用只读方式打开
  1
  unionplan：“$HOME/t.db”只能读，不能改。请检查文件和文件夹的写权限，或不用只读方式打开
  1
  unionplan：“$HOME/t.db”只能读，不能改。请检查文件和文件夹的写权限，或不用只读方式打开
  1
  unionplan：“$HOME/t.db”只能读，不能改。请检查文件和文件夹的写权限，或不用只读方式打开
  1
$ whole | cmp - before

# No database, another program's, one of a newer version, a folder.
$ cp "$DATADIR/sample.yaml" text.db; unionplan --db text.db list
  unionplan：“text.db”不是 unionplan 的数据库，没有改动它。请核对路径；如果原来是，它已损坏，请用备份恢复
[1]
$ unionplan --db text.db add 2025 慰问
  unionplan：“text.db”不是 unionplan 的数据库，没有改动它。请核对路径；如果原来是，它已损坏，请用备份恢复
[1]
$ cmp text.db "$DATADIR/sample.yaml"
$ sqlite3 other.db 'CREATE TABLE song (title TEXT)'; cksum other.db >other.sum
$ unionplan --db other.db import "$DATADIR/sample.yaml"
  unionplan：“other.db”是别的程序的数据库，没有改动它。请换一个路径
[1]
$ cksum other.db | cmp - other.sum
$ unionplan backup newer.db >/dev/null; sqlite3 newer.db 'PRAGMA user_version = 9999'; cksum newer.db >newer.sum
$ unionplan --db newer.db list
  unionplan：“newer.db”由更新版本的 unionplan 写成（格式 9999，本程序认识到 4），没有改动它。请升级 unionplan
[1]
$ unionplan --lang en --db newer.db undo
  unionplan: “newer.db” was written by a newer unionplan (format 9999, this one knows up to 4) and was left as it is: upgrade unionplan
[1]
$ cksum newer.db | cmp - newer.sum
$ unionplan --db "$HOME" list
  unionplan：“$HOME”不是普通文件，不能用作数据库。请换一个路径
[1]
$ unionplan --db /proc/no/such.db import "$DATADIR/sample.yaml"
  unionplan：不能建立文件“/proc/no/such.db”（没有这个文件或文件夹）。请检查文件夹和权限，或换一个路径
[1]

# Another program has put control characters and a turned direction of writing into a title: they are not shown.
$ unionplan backup hostile.db >/dev/null
$ sqlite3 hostile.db "UPDATE plan SET title = '甲' || char(27) || '[2J乙' || char(8238) || '丙' WHERE code = '2025-1'"
$ unionplan --db hostile.db month --plan 2025-1 | sed -n 3p
  甲[2J乙丙
$ unionplan --db hostile.db show 2025-1 | sed -n 1p
  甲[2J乙丙
$ unionplan --db hostile.db list --json | grep 乙
      "title": "甲[2J乙丙",
$ unionplan --db hostile.db export 2025-1 | grep 乙
                                   甲[2J乙丙

# Locked by another program: waits, then says so.
$ mkfifo ready go
$ { echo 'BEGIN IMMEDIATE;'; echo '.shell echo >ready'; cat go; } | sqlite3 t.db & read -r line <ready
$ unionplan add 2025 慰问
  unionplan：没有改动，也没有丢失什么：.*正在写，请稍后再试 (re)
[1]
$ unionplan --lang en undo
  unionplan: nothing changed or lost: .* is writing; try later (re)
[1]
$ unionplan list --json | grep -c '"code"'
  2
$ echo .quit >go; wait
$ whole | cmp - before
$ unionplan add 2025 加锁之后 --when 12月 && unionplan undo
  已加入计划 2025：加锁之后（12月）
  撤销：添加活动“加锁之后”

# A disk that can't be written and one that is full, mounted out of everybody's sight. Where nothing can be mounted,
# there is nothing to try.
$ alone() { if test "$(id -u)" = 0; then unshare --mount "$@"; else unshare --map-root-user --mount "$@"; fi; }
$ mkdir disk; export on_disk="$HOME/disk/t.db"
$ try() { if alone mount -t tmpfs none disk 2>/dev/null; then alone sh -c "$1"; else echo skipped; fi; }
$ try 'mount -t tmpfs none disk && cp t.db disk && mount -o remount,bind,ro disk
> unionplan --db "$on_disk" list --json | grep -c code
> unionplan --db "$on_disk" add 2025 慰问 2>&1; echo $?' | paste -s -d ' '
  (skipped|2 unionplan：“\$HOME/disk/t\.db”只能读，不能改。.* 1) (re)
$ try 'mount -t tmpfs -o size=64k none disk && unionplan backup disk/copy.db 2>&1; echo $?; ls disk' | paste -s -d ' '
  (skipped|unionplan：磁盘已满，没有写成“disk/copy\.db”，其他的都没有动。请腾出空间后再试 1) (re)
$ { cat <<'END'; awk 'BEGIN { for (i = 1; i <= 9000; i++) printf "      - {title: 第%d项活动，名称不短, place: 教工之家}\n", i }'; } >large.yaml
> unionplan: 1
> organization: {name: 甲工会}
> plan: {title: 大计划, code: 大, kind: year, start: 2025-09, months: 12}
> schedule:
>   - month: 9
>     activities:
> END
$ try 'mount -t tmpfs -o size=1m none disk && cp t.db disk && cksum <disk/t.db >full.sum
> unionplan --db "$on_disk" import large.yaml 2>&1; echo $?
> cksum <disk/t.db | cmp - full.sum && unionplan --db "$on_disk" list --json | grep -c code' | paste -s -d ' '
  (skipped|unionplan：磁盘已满，不能写“\$HOME/disk/t\.db”，里面什么都没有改。.* 1 2) (re)
