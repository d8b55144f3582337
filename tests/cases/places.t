# What stands in the place of a database and is none. If this failed, who has mistyped a path, moved a folder or plugged out a
# disk would read a sentence of the library's, wait without end, or have a plan written where it is never found again.

$ unionplan --db ok.db import "$DATADIR/sample.yaml" >/dev/null
$ ln -s away/plan.db link.db; ln -s round.db ring.db; ln -s ring.db round.db; mkdir folder.db; mkfifo pipe.db; ln -s /dev/zero device.db; echo 甲 >text.db
$ name=$(printf 'n%.0s' $(seq 200)); mkdir -p $name/$name/$name; cp ok.db $name/$name/$name/long.db; mv $name/$name/$name/long.db $name/$name/$name/n.db

# Each is refused by the same sentence, whatever is wanted of it, and stays what it is.
$ said() { for call in list 'new --title 空的' 'show 2025' undo doctor 'backup b.db' --read-only; do timeout 10 unionplan "$@" $call 2>&1 </dev/null || test $? = 1 || echo "$*: $?"; done | sed "s/$name/n/g" | sort -u; }
$ for db in link ring folder pipe device text ok.db/x; do said --db $db.db; done
  unionplan：“link.db”是一个链接，它指向的文件不存在。请核对路径，或者删去这个链接
  unionplan：不能读取“ring.db”（链接绕成了圈）。请检查路径和权限
  unionplan：“folder.db”不是普通文件，不能用作数据库。请换一个路径
  unionplan：“pipe.db”不是普通文件，不能用作数据库。请换一个路径
  unionplan：“device.db”不是普通文件，不能用作数据库。请换一个路径
  unionplan：“text.db”不是 unionplan 的数据库，没有改动它。请核对路径；如果原来是，它已损坏，请用备份恢复
  unionplan：不能读取“ok.db/x.db”（路径里有一段不是文件夹）。请检查路径和权限
$ said --db $name/$name/$name/n.db
  unionplan：路径“$HOME/n/n/n/n.db”太长了。请换一个短一些的
$ for db in link ring folder pipe device text; do said --lang en --db $db.db; done
  unionplan: “link.db” is a link to a file that is not there: check the path, or remove the link
  unionplan: cannot read “ring.db” (too many levels of symbolic links): check the path and its permissions
  unionplan: “folder.db” is not a regular file and can't be a database: give another path
  unionplan: “pipe.db” is not a regular file and can't be a database: give another path
  unionplan: “device.db” is not a regular file and can't be a database: give another path
  unionplan: “text.db” is no database of unionplan and was left as it is: check the path; if it was one, restore a backup
$ ls -d away b.db 2>/dev/null; ls -l link.db ring.db folder.db pipe.db | cut -c 1 | tr -d '\n'; cat text.db
  lplft甲

# A backup beside which an earlier one was left half made, under the very name that this one would use on its way.
$ sh -c 'echo 旧 >"b.db~$$"; exec unionplan --db ok.db backup b.db'; cat b.db~*; sqlite3 b.db 'SELECT count(*) FROM plan'
  已把 ok.db 备份到 b.db
  旧
  2
