# The file of the database is moved, deleted or replaced while it is open. If it failed, what is typed from then on would go to a
# file that nobody ever finds, and be told as done.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
run exec unionplan
wait 三、主要工作
sh mv t.db 别处.db; cp 别处.db t.db
wait 在使用中被移走或删除了
key 2
wait 11月  完成
key Insert
wait 添加活动
type 移走以后写的
key F2
wait 在使用中被移走或删除了
key Esc
wait 有改动尚未保存
key Right Enter
gone 移走以后写的
key F10
wait-exit
sh for f in t.db 别处.db; do unionplan --db $f search 移走以后 | grep -q 没有找到; done
