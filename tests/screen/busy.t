# Another program that writes for long: if this failed, the screen would stand still, or lose what was typed.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
run unionplan
wait 三、主要工作
key 1
wait 共 2 份计划
key F4
wait 编号样式
type 改
cursor-at 计划改
sh mkfifo go && (setsid sqlite3 t.db "BEGIN IMMEDIATE" ".shell touch held" ".shell cat go" "COMMIT" >/dev/null 2>&1 </dev/null &) && until test -e held; do :; done
# The clock says whether it stood still: a command waits 5 seconds, the screen not one.
sh date +%s%N >before
key F2
wait 没有改动，也没有丢失什么：sqlite3
cursor-at 计划改
sh test $(($(date +%s%N) - $(cat before))) -lt 4700000000
sh echo >go; while ! sqlite3 t.db "BEGIN IMMEDIATE; ROLLBACK" 2>/dev/null; do :; done
key F2
wait 修改计划
wait 计划改
key F10
wait-exit
