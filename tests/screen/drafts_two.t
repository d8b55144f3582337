# Two windows of one user: if this failed, one would offer, replace or throw away what is being typed in the other.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
run exec unionplan
wait 三、主要工作
key 2
wait 11月  完成
key Insert
wait 添加活动
type 第一个窗口
cursor-at 第一个窗口
sh until sqlite3 t.db "SELECT content FROM draft" | grep -q 第一个窗口; do :; done

# What is being typed is not offered to the other; that one's form of the same kind does not touch it.
at 二
run exec unionplan
wait 三、主要工作
gone 未保存的内容
key C-b
wait 没有未保存的内容
key 2
wait 11月  完成
key Insert
wait 添加活动
type 第二个窗口
cursor-at 第二个窗口
sh until sqlite3 t.db "SELECT content FROM draft" | grep -q 第二个窗口; do :; done
key Esc
wait 有改动尚未保存
key Right Enter
gone 第二个窗口
sh test "$(sqlite3 t.db "SELECT count(*) FROM draft WHERE content LIKE '%第一个窗口%'")" = 1

# The first one's connection is lost: now the second can take it up.
at
hangup
wait-exit
at 二
key C-b
wait 添加活动：第一个窗口
key Enter
cursor-at 第一个窗口

# Nobody else can.
at
run exec unionplan
wait 三、主要工作
gone 未保存的内容
at 二
hangup
wait-exit

# Two windows ask at the same time: one goes on with it, the other is told.
at
key C-b
wait 添加活动：第一个窗口
at 二
run exec unionplan
wait 添加活动：第一个窗口
key Enter
cursor-at 第一个窗口
at
key Enter
wait 这份内容已在另一个窗口里打开
at 二
key F2
wait 添加活动“第一个窗口”
at
wait 三、主要工作
sh test "$(sqlite3 t.db "SELECT count(*) FROM activity WHERE title = '第一个窗口'")" = 1
sh test "$(sqlite3 t.db "SELECT count(*) FROM draft")" = 0

# Several: one after the other at the start, newest first, until they are put off; then a list to choose from.
key 2
wait 11月  完成
key Insert
wait 添加活动
type 先写的
cursor-at 先写的
signal TERM
wait-exit
at 二
key Insert
wait 添加活动
type 后写的
cursor-at 后写的
signal TERM
wait-exit
run exec unionplan
wait 添加活动：后写的
wait 之后还有 1 份
key Enter
cursor-at 后写的
key F2
wait 添加活动：先写的
key Esc
gone 未保存的内容
key 2
wait 后写的
key Insert
wait 添加活动
type 又写的
cursor-at 又写的
signal TERM
wait-exit
run exec unionplan
wait 添加活动：又写的
key Esc
gone 未保存的内容
key C-b
wait 添加活动：又写的
wait 添加活动：先写的
type 先
gone 又写的
key Enter
wait 继续编辑吗
key Enter
cursor-at 先写的
key F2
wait 添加活动“先写的”
sh test "$(sqlite3 t.db "SELECT count(*) FROM draft WHERE content LIKE '%又写的%'")" = 1
key F10
wait-exit
