# A link that lies where a file is to be made. If it failed, somebody who may write into the same folder could have the
# program write over a file elsewhere, or have a copy of all plans made where only they look.

$ unionplan import "$DATADIR/sample.yaml" >/dev/null; echo 别人的文件 >other; mkdir far

# A backup: what stands there is asked about. Where it may be replaced, it is what one's own link leads to, and nothing that
# somebody else's does. On a disk that is not there none is made, nor beside it.
$ ln -s other copy.db; unionplan backup copy.db
  unionplan：“copy.db”已经存在，没有覆盖它。请换一个名字，或说明要覆盖
[1]
$ ln -s far/nothing new.db; unionplan backup new.db
  unionplan：“new.db”已经存在，没有覆盖它。请换一个名字，或说明要覆盖
[1]
$ echo 旧 >own; ln -s own own.db; unionplan backup own.db --force; test -L own.db; unionplan doctor own
  已把 $HOME/t.db 备份到 own.db
  own 完好
$ unionplan backup new.db --force; ls far
  unionplan：“new.db”是一个链接，它指向的文件不存在。请核对路径，或者删去这个链接
$ ln -s other foreign.db; if chown -h 65533 foreign.db 2>/dev/null; then unionplan backup foreign.db --force 2>&1; cat other; else echo 'skipped: only root can give a link away'; fi | paste -s -d ' '
  (skipped.*|unionplan：“foreign\.db”是别人在公用文件夹里放的链接，没有顺着它写。请换一个文件名 别人的文件) (re)

# Also under the name that it would have while it is written: it takes another one, and what the link leads to stays.
$ sh -c 'ln -s far/nothing "on-its-way.db~copying-$$"; exec unionplan backup on-its-way.db' >/dev/null 2>&1
$ sh -c 'ln -s other "by-another-way.db~copying-$$"; exec unionplan backup by-another-way.db' >/dev/null 2>&1

# What is saved of a damaged database.
$ unionplan doctor t.db --rescue new.db
  unionplan：“new.db”已经存在，没有覆盖它。请换一个名字，或说明要覆盖
[1]

# A paper.
$ unionplan export 2025 -o new.db; unionplan export 2025 -o new.db --force
  unionplan：“new.db”是一个链接，它指向的文件不存在。请核对路径，或者删去这个链接
  unionplan：“new.db”是一个链接，它指向的文件不存在。请核对路径，或者删去这个链接
[1]
$ ln -s round round; unionplan export 2025 -o round; unionplan export 2025 -o round --force
  unionplan：无法写入“round”：链接绕成了圈
  unionplan：无法写入“round”：链接绕成了圈
[1]
$ unionplan export 2025 -o copy.db; echo 旧 >far/old.txt; ln -s far/old.txt shown.txt; unionplan export 2025 -o shown.txt --force; test -L shown.txt; head -1 far/old.txt; unionplan export 2025 -o /dev/stdout | head -1; rm far/old.txt
  unionplan：“copy.db”已存在；要覆盖它，请加 --force
                    柳汀区第一小学2025—2026学年工会工作计划
                    柳汀区第一小学2025—2026学年工会工作计划

# A new database is not made where a link leads that leads nowhere.
$ unionplan --db new.db import "$DATADIR/sample.yaml"
  unionplan：“new.db”是一个链接，它指向的文件不存在。请核对路径，或者删去这个链接
[1]
$ ls far; cat other
  别人的文件
$ unionplan doctor | head -1
  $HOME/t.db 完好
