# Windows that lie over a form, and the smallest size: if this failed, a connection lost there would take along what was typed,
# or a stop would bring back something else than one had left.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
run exec unionplan
wait 三、主要工作
key Down Down Enter
wait Enter保存
type 甲甲
cursor-at 甲甲
resize 20x5
type 乙乙
hangup
wait-exit
resize 80x24
run exec unionplan
wait 未保存的内容
key Enter
cursor-at 甲甲
resize 20x5
signal TSTP
wait-stopped
signal CONT
resize 80x24
cursor-at 甲甲
key Enter
wait 指导思想甲甲
# a question over a form
key Insert
wait 添加章节
type 问题之下
cursor-at 问题之下
key Esc
wait 有改动尚未保存
resize 20x5
hangup
wait-exit
resize 80x24
run exec unionplan
wait 未保存的内容
key Enter
wait 添加章节
cursor-at 问题之下
key Esc
wait 有改动尚未保存
key 2
gone 问题之下
# a list over a form
key 2 Insert
wait 添加活动
type 列表之下
cursor-at 列表之下
key F4
resize 20x5
hangup
wait-exit
resize 80x24
run exec unionplan
wait 未保存的内容
key Enter
wait 添加活动
cursor-at 列表之下
key Tab Tab Tab Space
wait 输入
signal TSTP
wait-stopped
signal CONT
wait 输入
hangup
wait-exit
resize 80x24
run exec unionplan
wait 未保存的内容
key Enter
wait 列表之下
key F2
wait 列表之下
# members
key 4 F8
wait 成员
key Insert
type 新来的人
cursor-at 新来的人
hangup
wait-exit
resize 80x24
run exec unionplan
wait 未保存的内容
key Enter
wait 新来的人
key F2
# search, palette, F12 filter, prompts
key C-f
type 教代
signal TSTP
wait-stopped
signal CONT
wait 教代
resize 20x5
signal HUP
wait-exit 0
sh unionplan doctor >/dev/null
