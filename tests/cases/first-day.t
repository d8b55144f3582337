# The first day, with nothing stored yet. If it failed, a new user would see an empty screen or a fault, or a slip in
# a path would leave databases lying about.

# Not a terminal, no plans: a sentence how to begin, and no failure.
$ typo="$UNIONPLAN_DB"; unset UNIONPLAN_DB
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
$ unionplan template --json | grep -c '"file"'
  9

# Whoever wants more is told that there is none.
$ for command in duty 'duty --json' 'search 慰问' history 'show 2025' 'add 2025 慰问' undo redo 'backup 备份.db'; do
>   unionplan $command 2>&1; echo "$?"; done | sort | uniq -c | sed 's/^ *//'
  9 1
  9 unionplan：还没有数据库“$HOME/.local/share/unionplan/unionplan.db”
  9 从 unionplan new 或 unionplan import 计划.yaml 开始；如果应当已有，请核对路径
$ unionplan --lang en export 2025
  unionplan: there is no database “$HOME/.local/share/unionplan/unionplan.db” yet
  Begin with unionplan new or unionplan import plan.yaml; if there should be one, check its path
[1]

# None of these has made one.
$ find . -name '*.db'

# A database that is named, but not there, is a slip, however it was named.
$ unionplan --db 别处.db list
  unionplan：还没有数据库“别处.db”
  从 unionplan new 或 unionplan import 计划.yaml 开始；如果应当已有，请核对路径
[1]
$ unionplan --db 别处.db
  unionplan：还没有数据库“别处.db”
  从 unionplan new 或 unionplan import 计划.yaml 开始；如果应当已有，请核对路径
[1]
$ UNIONPLAN_DB="$typo" unionplan list
  unionplan：还没有数据库“$HOME/t.db”
  从 unionplan new 或 unionplan import 计划.yaml 开始；如果应当已有，请核对路径
[1]
$ UNIONPLAN_DB="$typo" unionplan month --json
  unionplan：还没有数据库“$HOME/t.db”
  从 unionplan new 或 unionplan import 计划.yaml 开始；如果应当已有，请核对路径
[1]
$ UNIONPLAN_DB="$typo" unionplan backup 备份.db
  unionplan：还没有数据库“$HOME/t.db”
  从 unionplan new 或 unionplan import 计划.yaml 开始；如果应当已有，请核对路径
[1]
$ unionplan --db 别处.db add 2025 慰问
  unionplan：还没有数据库“别处.db”
  从 unionplan new 或 unionplan import 计划.yaml 开始；如果应当已有，请核对路径
[1]
$ unionplan --db 别处.db undo
  unionplan：还没有数据库“别处.db”
  从 unionplan new 或 unionplan import 计划.yaml 开始；如果应当已有，请核对路径
[1]
$ unionplan --lang en --db 别处.db history
  unionplan: there is no database “别处.db” yet
  Begin with unionplan new or unionplan import plan.yaml; if there should be one, check its path
[1]
$ find . -name '*.db'

# With one there are no plans yet.
$ unionplan --db 新的.db new 没有这个模板
  unionplan：没有名为“没有这个模板”的模板；unionplan template 列出所有模板
[1]
$ unionplan --db 新的.db list
  还没有计划。从模板新建一份：unionplan new；或者导入一个文件：unionplan import 计划.yaml
$ unionplan --db 新的.db duty
  还没有职务
$ unionplan --db 新的.db search 慰问
  没有找到“慰问”
$ unionplan --db 新的.db history --json
  []
$ unionplan --db 新的.db history
  还没有任何改动
$ unionplan --db 新的.db show 2025
  unionplan：还没有计划；用 unionplan new 从模板新建，或用 unionplan import 导入
[1]
$ unionplan --db 新的.db undo
  unionplan：没有可撤销的操作
[1]
$ unionplan --db 新的.db redo
  unionplan：没有可重做的操作
[1]

# Importing makes it, and its folder; where none is named, in its own place.
$ unionplan --db 夹/新的.db import "$DATADIR/sample.yaml" >/dev/null
$ unionplan --db 夹/新的.db list --json | grep -c '"code"'
  2
$ XDG_DATA_HOME="$HOME/数据" unionplan import "$DATADIR/sample.yaml" >/dev/null
$ ls 数据/unionplan
  backups
  unionplan.db
$ unionplan import "$DATADIR/sample.yaml" >/dev/null
$ ls .local/share/unionplan
  backups
  unionplan.db
