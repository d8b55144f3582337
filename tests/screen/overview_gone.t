# The member whose activities are shown leaves the union: if this failed, the overview would stand empty, or go on telling of
# somebody who is gone. What was read for them is given back (a leak that the sanitizers see).
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
run unionplan
wait 三、主要工作
key 5
wait 各月进度
key F6
wait 看谁的
type 方晓
wait 方晓晴
key Enter
wait 方晓晴：
gone 秋季教职工健步走
sh sqlite3 t.db "PRAGMA foreign_keys = ON; DELETE FROM appointment WHERE member_id = (SELECT id FROM member WHERE name = '方晓晴'); DELETE FROM member WHERE name = '方晓晴'"
gone 方晓晴：
wait 秋季教职工健步走
wait F6我的
key F10
wait-exit
