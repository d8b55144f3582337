# The first day, with nothing stored yet. If it failed, a new user would see an empty screen or a fault.

# Not a terminal, no plans: a sentence how to begin, and no failure.
$ unionplan
  还没有计划。从模板新建一份：unionplan new；或者导入一个文件：unionplan import 计划.yaml
$ unionplan --lang en
  There are no plans yet. Make one from a template: unionplan new; or import a file: unionplan import plan.yaml
$ unionplan list
  还没有计划。从模板新建一份：unionplan new；或者导入一个文件：unionplan import 计划.yaml
$ unionplan list --json
  []
$ unionplan month
  还没有计划。从模板新建一份：unionplan new；或者导入一个文件：unionplan import 计划.yaml
$ unionplan month --json
  []
$ unionplan duty
  还没有职务
$ unionplan duty --json
  []
$ unionplan search 慰问
  没有找到“慰问”
$ unionplan history
  还没有任何改动
$ unionplan history --json
  []
$ unionplan show 2025
  unionplan：还没有计划；用 unionplan new 从模板新建，或用 unionplan import 导入
[1]
$ unionplan undo
  unionplan：没有可撤销的操作
[1]
$ unionplan redo
  unionplan：没有可重做的操作
[1]

# A database that is named, but not there, is a slip: looking makes none.
$ unionplan --db 别处.db list
  unionplan：还没有数据库“别处.db”
[1]
$ unionplan --db 别处.db
  unionplan：还没有数据库“别处.db”
[1]
$ test -e 别处.db
[1]

# Writing makes it, and its folder.
$ unionplan --db 新的.db import "$DATADIR/sample.yaml" >/dev/null
$ unionplan --db 新的.db list --json | grep -c '"code"'
  2

# Where none is named, it is in its own place.
$ unset UNIONPLAN_DB
$ XDG_DATA_HOME="$HOME/数据" unionplan list >/dev/null
$ ls 数据/unionplan
  unionplan.db
$ unionplan list >/dev/null
$ ls .local/share/unionplan
  unionplan.db
