# The open database as the file to import: if reading it dropped the locks on it, the next program would take itself for the
# only one and throw away the log under this screen; all that was done since would be lost.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null; ln t.db 另名.yaml
run exec unionplan
wait 三、主要工作
key 1
wait 共 2 份计划
key F8
wait 导入计划
type t.db
key Enter
wait 就是正在使用的数据库
sh unionplan add 2025 别人加的 --when 12月 >/dev/null
sh test -e t.db-wal && test -e t.db-shm
key Esc
gone 导入计划

# By any other name.
key F8
wait 导入计划
type 另名.yaml
key Enter
wait “另名.yaml”就是正在使用的数据库
sh unionplan add 2025 别人又加的 --when 12月 >/dev/null
sh test -e t.db-wal && test -e t.db-shm
key Esc
gone 导入计划
key F10
wait-exit
sh unionplan doctor | grep -q 完好
