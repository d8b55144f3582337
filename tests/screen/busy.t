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
# The clock says whether it stood still: a command waits 5 seconds, the screen not one. On a busy machine one of three is enough.
sh date +%s%N >times
key F2
wait 还没存进去，字还在；sqlite3 正在写，过一会儿再按 F2
cursor-at 计划改
sh date +%s%N >>times
type 一
gone 还没存进去
sh date +%s%N >>times
key F2
wait 还没存进去，字还在
cursor-at 计划改一
sh date +%s%N >>times
key Backspace
gone 还没存进去
sh date +%s%N >>times
key F2
wait 还没存进去，字还在
cursor-at 计划改
sh date +%s%N >>times
sh awk 'NR % 2 { from = $1; next } $1 - from < 4.7e9 { quick = 1 } END { exit !quick }' times
sh echo >go; while ! sqlite3 t.db "BEGIN IMMEDIATE; ROLLBACK" 2>/dev/null; do :; done
# The line goes by itself when the other program is done: else one would believe it for ever.
gone 还没存进去
key F2
wait 修改计划
wait 计划改

# A heading typed in its row says the same, by the key that stores it there.
key Enter
wait 三、主要工作
key Down Down Enter
wait F4整节
type 再改
cursor-at 再改
sh mkfifo go2 && (setsid sqlite3 t.db "BEGIN IMMEDIATE" ".shell touch held2" ".shell cat go2" "COMMIT" >/dev/null 2>&1 </dev/null &) && until test -e held2; do :; done
key Enter
wait 还没存进去，字还在；sqlite3 正在写，过一会儿再按 Enter
cursor-at 再改
sh echo >go2; while ! sqlite3 t.db "BEGIN IMMEDIATE; ROLLBACK" 2>/dev/null; do :; done
gone 还没存进去
key Enter
wait 修改章节
key F10
wait-exit
